"""How long one works on each pair: while the window is in front and something was done in the last minute."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from annotator.errors import AnnotatorError
from annotator.ui.pair.pair_view import PairView
from annotator.ui.session.pair_coverage import PairCoverage
from annotator.ui.session.session import Session

_AT_WORK = 60.0
"""Seconds after the last thing done for which one still counts as reading."""
_KEEP_MS = 35_000
"""The disk is written at most so often, whatever one does."""


class WorkClock(QObject):
    """Adds up seconds in memory, and has them stored now and then; a kill costs half a minute of them."""

    kept = Signal()
    """Times were stored."""

    def __init__(
        self,
        session: Session,
        articles: PairView,
        coverage: PairCoverage,
        *,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(session)
        self._session = session
        self._coverage = coverage
        self._clock = clock
        self._pair = ""
        self._done: float | None = None
        """When something was done last; None while nobody is there."""
        self._since = 0.0
        """Up to when the seconds are added."""
        self._worked: dict[str, float] = {}
        self._counted: dict[str, tuple[int, int]] = {}
        self._timer = QTimer(self, singleShot=True, interval=_KEEP_MS)
        self._timer.timeout.connect(self.keep)
        for done in (session.changed, session.selection.changed, articles.extents_focused):
            done.connect(self.note)
        for pane in articles.panes.values():
            pane.verticalScrollBar().valueChanged.connect(self.note)
        session.pair_left.connect(self._on_pair_left)
        session.pair_opened.connect(self._on_pair_opened)
        session.emptied.connect(self._on_emptied)
        session.detaching.connect(self._on_detaching)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._on_state_changed)

    def note(self) -> None:
        """Know that something was done just now."""
        self._add()
        self._done = self._since = self._clock()
        if self._pair and not self._timer.isActive():
            self._timer.start()

    def keep(self) -> None:
        """Store what was worked since the last time."""
        self._add()
        self._count()
        project = self._session.project
        worked = {pair_id: round(seconds) for pair_id, seconds in self._worked.items() if round(seconds)}
        if project is None or project.read_only or not worked:
            return
        try:
            project.order.note_work(worked, self._counted)
        except AnnotatorError:
            return  # the next link that is made says what is wrong with the disk
        for pair_id, seconds in worked.items():
            self._worked[pair_id] -= seconds
        self._worked = {pair_id: rest for pair_id, rest in self._worked.items() if pair_id == self._pair}
        self._counted.clear()
        self.kept.emit()

    def _add(self) -> None:
        if self._pair and self._done is not None:
            until = min(self._clock(), self._done + _AT_WORK)
            self._worked[self._pair] = self._worked.get(self._pair, 0.0) + max(0.0, until - self._since)
            self._since = max(self._since, until)

    def _count(self) -> None:
        if self._pair and (counted := self._coverage.counted):
            self._counted[self._pair] = counted

    def _on_pair_left(self) -> None:
        self._add()
        self._count()

    def _on_pair_opened(self, _opened: object) -> None:
        self._pair = self._session.pair.id if self._session.pair else ""
        self._done = None
        self.note()

    def _on_emptied(self) -> None:
        self._pair, self._done = "", None

    def _on_detaching(self) -> None:
        self.keep()
        self._on_emptied()
        self._worked.clear()

    def _on_state_changed(self, state: Qt.ApplicationState) -> None:
        self._add()
        if state is not Qt.ApplicationState.ApplicationActive:
            self._done = None
