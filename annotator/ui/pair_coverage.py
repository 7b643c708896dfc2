"""How much of a pair was looked at, counted over the statements of both articles."""

from __future__ import annotations

from collections.abc import Sequence

from annotator.model.alignment import coverage
from annotator.model.analysis import Mark
from annotator.model.annotation import AnnotationSet, Extent
from annotator.model.document import Pair, Side
from annotator.model.statements import statements


class PairCoverage:
    """Keeps the statements of the open pair, so that only links are counted after each change."""

    def __init__(self) -> None:
        self._units: dict[Side, list[Extent]] = {}

    def forget(self) -> None:
        """Forget the statements: another pair is open."""
        self._units = {}

    def know(self, pair: Pair, side: Side, marks: Sequence[Mark]) -> None:
        """Find the statements of a side in its marks."""
        self._units[side] = statements(side, pair.document(side).text, marks)

    def percent(self, aset: AnnotationSet | None) -> int | None:
        """Return how many of a hundred statements are linked or decided to be in one article only.

        None while the statements of a side are not known, or where there are none.
        """
        if aset is None or len(self._units) < len(Side):
            return None
        counts = [coverage(side, units, aset.spans, aset.links) for side, units in self._units.items()]
        total = sum(count.statements for count in counts)
        return round(100 * sum(count.statements - count.open for count in counts) / total) if total else None
