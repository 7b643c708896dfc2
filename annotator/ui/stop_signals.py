"""SIGTERM and SIGINT close the window like a click does: what is typed is kept, the lock is freed."""

from __future__ import annotations

import signal
import socket

from PySide6.QtCore import QObject, QSocketNotifier, Signal


class StopSignals(QObject):
    """Wakes the event loop when the process is asked to end; Python would only notice at the next event."""

    asked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._near, self._far = socket.socketpair()
        for end in (self._near, self._far):
            end.setblocking(False)
        self._notifier = QSocketNotifier(self._near.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_woken)
        self._before = {number: signal.signal(number, _once) for number in (signal.SIGTERM, signal.SIGINT)}
        signal.set_wakeup_fd(self._far.fileno(), warn_on_full_buffer=False)

    def close(self) -> None:
        """Leave signals as they were."""
        signal.set_wakeup_fd(-1)
        for number, handler in self._before.items():
            signal.signal(number, handler)
        self._notifier.setEnabled(False)
        self._near.close()
        self._far.close()

    def _on_woken(self) -> None:
        try:
            self._near.recv(64)
        except BlockingIOError:
            return
        self.asked.emit()


def _once(number: int, _frame: object) -> None:
    """Leave it to the byte on the socket; a second signal ends a window that no longer listens."""
    signal.signal(number, signal.SIG_DFL)
