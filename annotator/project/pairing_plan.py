"""How articles are to be paired, while a person looks at it: as rows that can be changed, each change a new plan."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from annotator.exchange.gathering import Found
from annotator.model.document import Side
from annotator.project.pairing import ByHand, goes_by_name, grouped

Way = Literal["order", "name", "hand"]
Row = tuple[int | None, int | None]
"""The left and the right article by their places in the plan's list of them; None where there is none."""
Cell = tuple[int, Side]
"""A row, counted from 0, and a side of it."""


@dataclass(frozen=True, slots=True)
class PairingPlan:
    """Rows of two articles, which are pairs, and of one, which stay without a partner."""

    articles: tuple[Found, ...]
    way: Way
    rows: tuple[Row, ...]
    left_out: frozenset[int] = frozenset()
    """Articles that were left out, by their places; what follows them moves up where it goes by order."""

    @classmethod
    def of(cls, articles: Sequence[Found], way: Way | None = None) -> PairingPlan:
        """Plan to pair articles in a way; by default by their names where most of those say it, else by order."""
        chosen = way or ("name" if goes_by_name(articles) else "order")
        return cls(tuple(articles), chosen, ())._anew()

    @property
    def pairs(self) -> ByHand:
        """Return the names of the articles that are paired."""
        return tuple(
            (self.articles[left].name, self.articles[right].name)
            for left, right in self.rows
            if left is not None and right is not None
        )

    @property
    def alone(self) -> int:
        """Return how many articles stay without a partner."""
        return len(self.articles) - 2 * len(self.pairs)

    def at(self, cell: Cell) -> int | None:
        """Return the article in a cell; None where there is none, or no such cell."""
        row, side = cell
        return self.rows[row][side is Side.RIGHT] if 0 <= row < len(self.rows) else None

    def by(self, way: Way) -> PairingPlan:
        """Pair anew in another way; by hand everything stays as it is."""
        return self._by_hand(self.rows) if way == "hand" else replace(self, way=way)._anew()

    def exchanged(self, one: Cell, other: Cell) -> PairingPlan:
        """Let the articles in two cells change places; one of the cells may be empty."""
        if one == other or not all(0 <= row < len(self.rows) for row, _ in (one, other)):
            return self
        cells = [list(row) for row in self.rows]
        (row, side), (other_row, other_side) = one, other
        here, there = self.at(one), self.at(other)
        cells[row][side is Side.RIGHT], cells[other_row][other_side is Side.RIGHT] = there, here
        return self._by_hand([(left, right) for left, right in cells])

    def swapped(self, row: int) -> PairingPlan:
        """Let the articles of a row change sides."""
        return self.exchanged((row, Side.LEFT), (row, Side.RIGHT))

    def all_swapped(self) -> PairingPlan:
        """Let the articles of every pair change sides."""
        return self._by_hand([(left, right) if None in (left, right) else (right, left) for left, right in self.rows])

    def without(self, cell: Cell) -> PairingPlan:
        """Leave an article out: it gets a row of its own at the end, and what goes by order moves up."""
        article = self.at(cell)
        if article is None or article in self.left_out:
            return self
        if self.way != "hand":
            return replace(self, left_out=self.left_out | {article})._anew()
        if None in self.rows[cell[0]]:
            return self  # it has no partner as it is
        rest: list[Row] = [
            (left if left != article else None, right if right != article else None) for left, right in self.rows
        ]
        return self._by_hand([*rest, (article, None)])

    def with_again(self, cell: Cell) -> PairingPlan:
        """Take an article in again that was left out where it goes by order or by name."""
        article = self.at(cell)
        return self if article not in self.left_out else replace(self, left_out=self.left_out - {article})._anew()

    def _by_hand(self, rows: Sequence[Row]) -> PairingPlan:
        kept = tuple(row for row in rows if row != (None, None))
        return replace(self, way="hand", rows=kept, left_out=frozenset())

    def _anew(self) -> PairingPlan:
        places = {id(article): place for place, article in enumerate(self.articles)}
        wanted = [article for place, article in enumerate(self.articles) if place not in self.left_out]
        groups = list(grouped(wanted, "name" if self.way == "name" else "order"))
        paired = [(places[id(group[0])], places[id(group[1])]) for group in groups if len(group) == 2]
        alone = [places[id(group[0])] for group in groups if len(group) == 1]
        rows: list[Row] = [*paired, *((place, None) for place in (*alone, *sorted(self.left_out)))]
        return replace(self, rows=tuple(rows))
