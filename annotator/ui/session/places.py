"""Brings the annotator back to where the work was: in every pair of this session, and in the last one of the former.

The place is put on disk while one works, so that it outlives a program that is not closed but ended.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from annotator.project import OpenPair
from annotator.ui.pair.pair_view import PairView
from annotator.ui.pair.scroll_state import ScrollState
from annotator.ui.session.project_memory import ProjectMemory
from annotator.ui.session.session import Session
from annotator.ui.window.window_state import WindowState

_KEEP_MS = 1500
"""A crash may cost at most so much of the way gone; more often the disk would be written at every step."""


class Places(QObject):
    """Where both pages were in each pair, with the statements focused there."""

    def __init__(self, session: Session, articles: PairView, state: WindowState) -> None:
        super().__init__(session)
        self._session = session
        self._articles = articles
        self._state = state
        self._memory: ProjectMemory | None = None
        self._places: dict[str, ScrollState] = {}
        self._shown = ""
        session.attached.connect(self._on_attached)
        session.pair_left.connect(self._on_pair_left)
        session.pair_opened.connect(self._on_pair_opened)
        session.coming.changed.connect(self._on_moved)
        self._moved = QTimer(self, singleShot=True, interval=_KEEP_MS)
        self._moved.timeout.connect(self._on_time_to_keep)
        articles.extents_focused.connect(self._on_moved)
        for pane in articles.panes.values():
            pane.verticalScrollBar().valueChanged.connect(self._on_moved)

    def keep(self) -> None:
        """Remember where the open pair is, for the next start."""
        if self._memory and self._shown:
            self._memory.keep(self._shown, self._articles.scroll_state(), self._session.coming.name)

    def _on_moved(self) -> None:
        if not self._moved.isActive():
            self._moved.start()

    def _on_time_to_keep(self) -> None:
        self.keep()
        self._state.write()

    def _on_attached(self) -> None:
        self.keep()
        self._places.clear()
        self._shown = ""
        if project := self._session.project:
            self._memory = ProjectMemory(self._state, project.path)
            self._session.coming.begin(self._memory.coming_type)

    def _on_pair_left(self) -> None:
        if self._shown:
            self._places[self._shown] = self._articles.scroll_state()

    def _on_pair_opened(self, opened: OpenPair) -> None:
        before, self._shown = self._shown, opened.pair.id
        place = self._places.get(self._shown)
        if not before and self._memory:
            place = self._memory.place(self._shown)
        if place and before != self._shown:
            keyboard = QApplication.focusWidget()
            self._articles.restore_scroll(place)
            if keyboard and not self._articles.isAncestorOf(keyboard):
                keyboard.setFocus()  # focusing a statement takes the keyboard along
