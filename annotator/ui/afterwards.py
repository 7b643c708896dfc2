"""What may come after the pages are painted: panels, counts and names beside them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


class Afterwards(QObject):
    """Does something once, however often it was asked for, when the event loop has painted what one looks at.

    A link is on disk and on both pages first; the panel follows within the same blink (a third of what a drag cost).
    """

    def __init__(self, act: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._act = act
        # Of no length: Qt takes it up when nothing waits any more, neither a key nor a paint.
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(act)

    def ask(self) -> None:
        """Have it done soon."""
        self._timer.start()

    def now(self) -> None:
        """Do it at once if it was asked for: somebody needs what it shows."""
        if self._timer.isActive():
            self._timer.stop()
            self._act()
