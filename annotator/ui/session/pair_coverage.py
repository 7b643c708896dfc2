"""How much of a pair was looked at, counted over the statements of both articles."""

from __future__ import annotations

from collections.abc import Sequence

from annotator.model.alignment import coverage, looked_at
from annotator.model.analysis import Layer, Mark
from annotator.model.annotation import AnnotationSet, Extent
from annotator.model.document import Pair, Side
from annotator.model.statements import ASIDE, statements


class PairCoverage:
    """Keeps the statements of the open pair, gathered part by part, so that no turn of the event loop is long."""

    def __init__(self) -> None:
        self._units: dict[Side, list[Extent]] = {}
        self._aside: dict[Side, Mark] = {}
        self._complete: set[Side] = set()
        self.counted: tuple[int, int] | None = None
        """How many statements there are and how many of them are open, as `percent` found it last."""

    def forget(self, side: Side | None = None) -> None:
        """Forget the statements of a side, or of both: other marks come, or another pair."""
        self.counted = None
        for one in (side,) if side else Side:
            self._units[one] = []
            self._aside.pop(one, None)
            self._complete.discard(one)

    def add(self, pair: Pair, side: Side, marks: Sequence[Mark]) -> None:
        """Find the statements among some more marks, which follow those before them."""
        if before := self._aside.get(side):
            marks = (before, *marks)  # a line that began in the part before
        if any(mark.layer is Layer.SENTENCE for mark in marks):
            self._units.setdefault(side, []).extend(statements(side, pair.document(side).text, marks))
        for mark in reversed(marks):
            if mark.layer is Layer.REGION and mark.label in ASIDE:
                self._aside[side] = mark
                break

    def units(self, side: Side) -> Sequence[Extent]:
        """Return the statements of a side that were found so far, in reading order."""
        return self._units.get(side, ())

    def open(self, side: Side, aset: AnnotationSet | None) -> list[Extent]:
        """Return the statements of a side that are neither linked nor decided to be in one article only."""
        units = self._units.get(side, [])
        done = set[int]().union(*looked_at(side, units, aset.spans, aset.links)) if aset else set[int]()
        return [unit for place, unit in enumerate(units) if place not in done]

    def complete(self, side: Side) -> None:
        """Know that all statements of a side were found."""
        self._complete.add(side)

    def percent(self, aset: AnnotationSet | None) -> int | None:
        """Return how many of a hundred statements are linked or decided to be in one article only.

        None while the statements of a side are not known, or where there are none.
        """
        if aset is None or len(self._complete) < len(Side):
            return None
        counts = [coverage(side, self._units.get(side, ()), aset.spans, aset.links) for side in Side]
        total, still_open = sum(count.statements for count in counts), sum(count.open for count in counts)
        self.counted = (total, still_open)
        return round(100 * (total - still_open) / total) if total else None
