"""The marks of the open pair as they come in, and as the worker is told of them when it is to compare both articles."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import QObject, Signal

from annotator.model.analysis import Layer, Mark
from annotator.model.document import Side
from annotator.ui.session.analyses import Analyses
from annotator.ui.session.session import Session
from annotator.worker.comparison import UNKNOWN
from annotator.worker.protocol import encode_marks

_LONGEST = 200_000
"""Code points of an article whose marks are not sent along: to encode them would hold up the window."""

_TELLING = (Layer.ENTITY, Layer.QUOTE)
"""What comparing two articles goes by, beside their statements."""


class GatheredMarks(QObject):
    """All marks of both articles; says when they are complete, and again when others have come in their place."""

    completed = Signal()

    def __init__(self, session: Session, analyses: Analyses) -> None:
        super().__init__(analyses)
        self._session = session
        self._marks: dict[Side, list[Mark]] = {}
        self._complete: set[Side] = set()
        self._told: dict[Side, msgspec.Raw] = {}
        session.pair_left.connect(self._on_pair_left)
        analyses.marks_reset.connect(self._on_marks_reset)
        analyses.marks_found.connect(self._on_marks_found)
        analyses.completed.connect(self._on_completed)

    @property
    def is_complete(self) -> bool:
        """Tell whether all marks of both articles are there."""
        return len(self._complete) == len(Side)

    def has_all(self, side: Side) -> bool:
        """Tell whether all marks of one article are there."""
        return side in self._complete

    def of(self, side: Side) -> Sequence[Mark]:
        """Return the marks of one article so far."""
        return self._marks.get(side, ())

    def told(self, side: Side) -> msgspec.Raw:
        """Return the names and quotes of an article for the worker; those of a long one it looks for itself."""
        pair = self._session.pair
        if pair is None or len(pair.document(side).text) > _LONGEST:
            return UNKNOWN
        if side not in self._told:
            self._told[side] = msgspec.Raw(encode_marks(mark for mark in self.of(side) if mark.layer in _TELLING))
        return self._told[side]

    def _on_pair_left(self) -> None:
        self._marks, self._complete, self._told = {}, set(), {}

    def _on_marks_reset(self, side: Side, marks: tuple[Mark, ...], _complete: bool) -> None:
        self._complete.discard(side)
        self._told.pop(side, None)
        self._marks[side] = list(marks)

    def _on_marks_found(self, side: Side, marks: tuple[Mark, ...]) -> None:
        self._told.pop(side, None)
        self._marks.setdefault(side, []).extend(marks)

    def _on_completed(self, side: Side) -> None:
        self._complete.add(side)
        if self.is_complete:
            self.completed.emit()
