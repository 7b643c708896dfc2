"""Suggestions: left and right statements that may belong together, with why, found again by statement."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from annotator.model.annotation import Extent
from annotator.model.document import Side

LEAST = 0.05
"""Below this score a suggestion is not worth showing: on DEplain-web three in four best partners are wrong there."""

GOOD = 0.2
"""From this score on it is worth going to: two in three best partners are right there, nine in ten from 0.5 on."""


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that two statements have in common, with the words for it as the left one has them."""

    kind: str
    """`quote`, `names`, `numbers`, `words`, or `order`: nothing in themselves, but what stands around them."""
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A left and a right statement that may belong together."""

    left: Extent
    right: Extent
    score: float
    """Higher is better; about 1 for the same words at the place where the order of both texts has them."""
    reasons: tuple[Reason, ...] = ()

    def end(self, side: Side) -> Extent:
        """Return the statement on one side."""
        return self.left if side is Side.LEFT else self.right


class Offers:
    """The suggestions of a pair, by the statements they are for; those that are too weak are left out."""

    def __init__(self, suggestions: Iterable[Suggestion] = ()) -> None:
        self._of: dict[Side, dict[Extent, list[Suggestion]]] = {side: {} for side in Side}
        self._in_order: dict[Side, list[Extent]] = {}
        self.add(sorted(suggestions, key=lambda one: -one.score))

    def add(self, suggestions: Iterable[Suggestion]) -> None:
        """Take some more, the best first, none better than those before: thousands come little by little."""
        self._in_order.clear()
        for one in suggestions:
            if one.score >= LEAST:
                for side in Side:
                    self._of[side].setdefault(one.end(side), []).append(one)

    def _statements(self, side: Side) -> list[Extent]:
        if side not in self._in_order:
            self._in_order[side] = sorted(self._of[side], key=lambda extent: extent.start)
        return self._in_order[side]

    def __bool__(self) -> bool:
        """Tell whether there is any."""
        return any(self._of.values())

    def of(self, extent: Extent) -> Sequence[Suggestion]:
        """Return the suggestions for the statement that a stretch of text lies in or begins in, the best first."""
        statements = self._statements(extent.side)
        place = max(bisect_right(statements, extent.start, key=lambda one: one.start) - 1, 0)
        for statement in statements[place : place + 2]:
            if statement.start < extent.end and extent.start < statement.end:
                return self._of[extent.side][statement]
        return ()

    def onwards(self, side: Side, offset: int) -> Iterator[Extent]:
        """Yield the statements of a side that have suggestions, from an offset on and then from the top."""
        statements = self._statements(side)
        place = bisect_left(statements, offset, key=lambda one: one.start)
        yield from statements[place:]
        yield from statements[:place]
