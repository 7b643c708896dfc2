"""What may come after the pages are painted: panels, counts and names beside them."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal


class Afterwards(QObject):
    """Says once, however often it was asked, that the event loop has painted what one looks at.

    A link is on disk and on both pages first; the panel follows within the same blink (a third of what a drag cost).
    """

    come = Signal()
    """It is time."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        # Of no length: Qt takes it up when nothing waits any more, neither a key nor a paint.
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self.come)

    def ask(self) -> None:
        """Have it said soon."""
        if not self._timer.isActive():  # starting it anew would send it behind all others
            self._timer.start()

    def now(self) -> None:
        """Say it at once if it was asked for: somebody needs what comes."""
        if self._timer.isActive():
            self._timer.stop()
            self.come.emit()
