"""What the statements of two texts share beyond their words: the same names, the same quotes."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from annotator.language.identity import identities
from annotator.language.reasons import Content, content
from annotator.language.same_quotes import SameQuote, same_quotes
from annotator.language.wordings import PieceKind
from annotator.model.analysis import Mark
from annotator.model.document import Side

Extent = tuple[int, int]

_QUOTE: Final = 0.5
"""What the same quote adds to how alike two statements are."""


@dataclass(frozen=True, slots=True)
class Told:
    """One side of a comparison: a text, the marks in it, and which stretches of it are compared."""

    text: str
    statements: Sequence[Extent]
    marks: Sequence[Mark] = ()
    language: str | None = None


class Shared:
    """Knows which names and quotes of two texts stand in which statements."""

    def __init__(self, left: Told, right: Told) -> None:
        self._told = {Side.LEFT: left, Side.RIGHT: right}
        self._order = {side: _InOrder(told.statements) for side, told in self._told.items()}
        texts = (left.text, left.marks), (right.text, right.marks)
        entities = identities(*texts)
        self._names: dict[tuple[Side, int], dict[str, str]] = defaultdict(dict)
        for number, entity in enumerate(entities):
            for mention in entity.mentions:
                name = self._told[mention.side].text[mention.start : mention.end]
                for statement in self._order[mention.side].at(mention.start):
                    self._names[mention.side, statement].setdefault(str(number), name)
        self._quotes: dict[tuple[Side, int], dict[str, str]] = defaultdict(dict)
        self.quoted: dict[tuple[int, int], float] = {}
        """A left and a right statement that quote the same → what that adds to how alike they are."""
        for number, quote in enumerate(same_quotes(*texts, entities)):
            self._add(number, quote)

    def contents(self, side: Side) -> list[Content]:
        """Return what each statement of one side holds."""
        told = self._told[side]
        return [
            content(
                told.text[start:end],
                language=told.language,
                names=self._names.get((side, number)),
                quotes=self._quotes.get((side, number)),
            )
            for number, (start, end) in enumerate(told.statements)
        ]

    def _add(self, number: int, quote: SameQuote) -> None:
        """Note which statements the words lie in that a quote has in both texts."""
        for place, piece in enumerate(quote.pieces):
            if piece.kind is not PieceKind.SAME or piece.left is None or piece.right is None:
                continue
            for left in self._order[Side.LEFT].at(piece.left[0]):
                for right in self._order[Side.RIGHT].at(piece.right[0]):
                    self._quotes[Side.LEFT, left][f"{number}.{place}"] = self._part(Side.LEFT, left, quote.left)
                    self._quotes[Side.RIGHT, right][f"{number}.{place}"] = self._part(Side.RIGHT, right, quote.right)
                    self.quoted[left, right] = max(self.quoted.get((left, right), 0.0), _QUOTE * quote.score)

    def _part(self, side: Side, statement: int, quote: Mark) -> str:
        """Return as much of a quote as stands in a statement."""
        told = self._told[side]
        start, end = told.statements[statement]
        return told.text[max(start, quote.start) : min(end, quote.end)]


class _InOrder:
    """Finds the statements in which a place of a text lies; they may be in any order, and overlap."""

    def __init__(self, statements: Sequence[Extent]) -> None:
        self._sorted = sorted((start, end, number) for number, (start, end) in enumerate(statements))
        self._starts = [start for start, _, _ in self._sorted]

    def at(self, place: int) -> list[int]:
        """Return the statements that hold a place; of many that overlap, the nearest few that begin before it."""
        last = bisect_right(self._starts, place)
        return [number for _, end, number in self._sorted[max(0, last - _OVERLAPPING) : last] if place < end]


_OVERLAPPING: Final = 8
