"""Measures how far annotators agree, a little at a time, so that the window stays at hand."""

from __future__ import annotations

import time
from collections.abc import Collection, Generator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.errors import AnnotatorError
from annotator.model.change import Change, ChangeKind
from annotator.ui.session.session import Session

if TYPE_CHECKING:  # for its type alone: numbers come in when they are asked for
    from annotator.project.agreement import Agreement, Said

_SLICE = 0.012
"""Seconds of work between two looks at the keyboard."""

_PAUSE = 600
"""Milliseconds after a change before everything is measured anew."""

_COUNTING = frozenset({ChangeKind.LINKS, ChangeKind.REVIEW, ChangeKind.PAIRS, ChangeKind.TAGSET})
"""Changes after which figures may be others."""


class Agreeing(QObject):
    """The figures of the open project, measured when asked and again after changes."""

    progressed = Signal(float)
    """How much is done, from 0 to 1."""
    measured = Signal(object)
    """The Agreement."""
    failed = Signal(str)
    """Why there is none, in English."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._annotators: Collection[str] = ()
        self._steps: Generator[float, None, Agreement] | None = None
        self._kept: dict[tuple[str, str], Said] = {}
        """What was read of each pair and annotator, until it changes."""
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_timeout)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._again)
        session.changed.connect(self._on_changed)

    def annotators(self) -> list[str]:
        """Return who shares pairs with others in the open project."""
        project = self._session.project
        return project.measuring.annotators() if project else []

    def measure(self, annotators: Collection[str]) -> None:
        """Begin to measure how far some annotators agree; what was being measured is given up."""
        self._annotators = annotators
        self._again()

    def stop(self) -> None:
        """Give up what is being measured, and follow changes no longer."""
        self._pause.stop()
        self._timer.stop()
        self._steps = None

    def _again(self) -> None:
        project = self._session.project
        self._steps = project.measuring.steps(self._annotators, kept=self._kept) if project else None
        self._timer.start(0)

    def _on_changed(self, change: Change) -> None:
        self._kept = {key: said for key, said in self._kept.items() if change.pair_id not in (None, key[0])}
        if change.kind in _COUNTING and self._annotators:
            self._pause.start()

    def _on_timeout(self) -> None:
        until = time.monotonic() + _SLICE
        done = 0.0
        try:
            while self._steps and time.monotonic() < until:
                done = next(self._steps)
        except StopIteration as end:
            self.stop()
            self.measured.emit(end.value)
        except AnnotatorError as error:
            self.stop()
            self.failed.emit(str(error))
        else:
            self.progressed.emit(done)
