"""Who is who in the open pair: asked of the worker once the names of both articles are there."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import QObject, Signal

from annotator.model.analysis import Layer, Mark
from annotator.model.annotation import Extent
from annotator.model.document import Side
from annotator.ui.session.analyses import Analyses
from annotator.ui.session.analyzer import Analyzer
from annotator.ui.session.session import Session
from annotator.worker.comparison import Article, Compared
from annotator.worker.protocol import encode_marks

_LONGEST = 200_000
"""Code points of an article whose names are told apart by their words alone: to send them would hold up the window."""


class WhoIsWho(QObject):
    """Gathers the names of both articles, and tells which of them mean the same."""

    known = Signal(object)
    """list[tuple[Extent, …]]: all mentions of each person, place or organisation, on both sides."""

    def __init__(self, session: Session, analyses: Analyses, analyzer: Analyzer) -> None:
        super().__init__(analyses)
        self._session = session
        self._analyzer = analyzer
        self._names: dict[Side, list[Mark]] = {}
        self._complete: set[Side] = set()
        self._job: str | None = None
        session.pair_left.connect(self._on_pair_left)
        analyses.marks_reset.connect(self._on_marks_reset)
        analyses.marks_found.connect(self._on_marks_found)
        analyses.completed.connect(self._on_completed)
        analyzer.compared.connect(self._on_compared)

    def _on_pair_left(self) -> None:
        if self._job:
            self._analyzer.cancel(self._job)
        self._names, self._complete, self._job = {}, set(), None

    def _on_marks_reset(self, side: Side, marks: tuple[Mark, ...], _complete: bool) -> None:
        self._names[side] = []
        self._complete.discard(side)
        self._on_marks_found(side, marks)

    def _on_marks_found(self, side: Side, marks: tuple[Mark, ...]) -> None:
        self._names.setdefault(side, []).extend(mark for mark in marks if mark.layer is Layer.ENTITY)

    def _on_completed(self, side: Side) -> None:
        self._complete.add(side)
        pair = self._session.pair
        if pair is None or len(self._complete) < len(Side) or not all(self._names.get(one) for one in Side):
            return
        texts = {one: pair.document(one) for one in Side}
        if max(len(document.text) for document in texts.values()) <= _LONGEST:
            left, right = (
                Article(document.text, [], msgspec.Raw(encode_marks(self._names[one])), document.language)
                for one, document in texts.items()
            )
            self._job = self._analyzer.compare(left, right)

    def _on_compared(self, job: str, found: Compared) -> None:
        if job == self._job:
            self._job = None
            sides = {Side.LEFT: "left", Side.RIGHT: "right"}
            self.known.emit(
                [
                    tuple(Extent(side, *place) for side, name in sides.items() for place in getattr(entity, name))
                    for entity in found.entities
                ]
            )
