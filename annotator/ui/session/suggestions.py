"""The suggestions for the open pair: asked of the worker once the statements of both articles are known."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Signal

from annotator.model.annotation import Extent
from annotator.model.document import Side
from annotator.model.suggestion import LEAST, Offers, Reason, Suggestion
from annotator.ui.afterwards import Afterwards
from annotator.ui.sentences import tr_sentence
from annotator.ui.session.analyzer import Analyzer
from annotator.ui.session.gathered_marks import GatheredMarks
from annotator.ui.session.pair_coverage import PairCoverage
from annotator.ui.session.session import Session
from annotator.ui.wording import to_tr, tr
from annotator.worker import comparison, limits
from annotator.worker.comparison import Article

TOP = 4
"""Partners that are asked for each statement."""

_UNASKED = 25_000_000
"""Pairs of statements that are compared without being asked for: a few seconds of one processor."""

_KEPT = 6
"""Pairs whose suggestions are kept in memory, to come back to."""

_GONE = to_tr("Suggestions are missing: the language worker does not run.")

_Statements = dict[Side, tuple[Extent, ...]]


@dataclass(slots=True)
class _Asked:
    """What the worker was asked, and what it has answered so far."""

    pair_id: str
    statements: _Statements
    found: Offers = field(default_factory=Offers)


class Suggestions(QObject):
    """Which statements of the open pair may belong together."""

    changed = Signal()
    """`offers` are others."""

    def __init__(self, session: Session, marks: GatheredMarks, analyzer: Analyzer, *, coverage: PairCoverage) -> None:
        super().__init__(marks)
        self._session = session
        self._marks = marks
        self._coverage = coverage
        self._analyzer = analyzer
        self.offers = Offers()
        self._job: str | None = None
        self._asked: _Asked | None = None
        self._kept: OrderedDict[str, tuple[_Statements, Offers]] = OrderedDict()
        self._told: set[str] = set()
        self._is_wanted = True
        self._due = Afterwards(self)
        self._due.come.connect(self._on_due)
        session.pair_left.connect(self._on_pair_left)
        marks.completed.connect(self._on_completed)
        analyzer.restarted.connect(self._on_restarted)
        analyzer.suggestions_found.connect(self._on_suggestions_found)
        analyzer.suggested.connect(self._on_suggested)
        analyzer.failed.connect(self._on_failed)

    @property
    def is_coming(self) -> bool:
        """Tell whether the worker has been asked and has not answered yet, or is about to be asked."""
        return self._job is not None or not self._marks.is_complete

    def set_wanted(self, wanted: bool) -> None:
        """Ask the worker, or leave it alone."""
        self._is_wanted = wanted
        if wanted:
            self._due.ask()
        else:
            self.cancel()

    def cancel(self) -> None:
        """Wait no longer for suggestions."""
        if self._job:
            self._analyzer.cancel(self._job)
            self._end()

    def ask_again(self) -> None:
        """Ask the worker anew, soon, because the statements are others."""
        self.cancel()
        self._due.ask()

    def ask(self, *, anyway: bool = False) -> None:
        """Ask the worker unless it was asked; `anyway` also where that will take long."""
        pair = self._session.pair
        if anyway:
            self._told.clear()  # whoever asks is answered
        if pair is None or self._job or not self._marks.is_complete or not self._is_wanted:
            return
        texts = {side: pair.document(side) for side in Side}
        units = {side: tuple(self._coverage.units(side)) for side in Side}
        if (kept := self._kept.get(pair.id)) and kept[0] == units:
            self._take(kept[1])
            return
        if not all(units.values()) or (not anyway and len(units[Side.LEFT]) * len(units[Side.RIGHT]) > _UNASKED):
            return
        self._asked = _Asked(pair.id, units)
        articles = (
            Article(
                texts[side].text,
                [(unit.start, unit.end) for unit in units[side]],
                self._marks.told(side),
                texts[side].language,
            )
            for side in Side
        )
        self._job = self._analyzer.suggest(*articles, top=TOP)
        self._session.progressed.emit(tr("Looking for matches"), -1.0)

    def _take(self, offers: Offers) -> None:
        self.offers = offers
        self.changed.emit()

    def _end(self) -> None:
        self._job = self._asked = None
        self._session.progressed.emit("", 1.0)

    def _on_pair_left(self) -> None:
        self.cancel()
        self._take(Offers())

    def _on_completed(self) -> None:
        self.ask_again()  # what was asked before was about other marks

    def _on_due(self) -> None:
        self.ask()

    # What the worker says

    def _on_suggestions_found(self, job: str, found: Sequence[comparison.Suggestion]) -> None:
        if job == self._job and self._asked:
            left, right = (self._asked.statements[side] for side in Side)
            self._asked.found.add(
                Suggestion(left[one.left], right[one.right], one.score, _reasons(one))
                for one in found
                if one.score >= LEAST
            )

    def _on_suggested(self, job: str) -> None:
        if job == self._job and (asked := self._asked):
            self._kept[asked.pair_id] = (asked.statements, asked.found)
            if len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
            self._end()
            self._take(asked.found)

    def _on_restarted(self, job: str) -> None:
        if job == self._job and self._asked:
            self._asked.found = Offers()

    def _on_failed(self, job: str, why: str) -> None:
        """Say once and in passing that there are none: all else works without them."""
        if job == self._job:
            self._end()
            if why not in self._told:
                self._told.add(why)
                self._session.hinted.emit(tr(_GONE) if why == limits.WORKER_GONE else tr_sentence(why))


def _reasons(one: comparison.Suggestion) -> tuple[Reason, ...]:
    return tuple(Reason(reason.kind, reason.words) for reason in one.reasons)
