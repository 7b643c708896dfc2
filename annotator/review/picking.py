"""Which of the differences of a review are listed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from annotator.review.difference import Difference, DifferenceKind
from annotator.review.ledger import State

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Picked:
    """What a difference has to be to be listed; empty is anything."""

    kinds: frozenset[DifferenceKind] = frozenset()
    types: frozenset[str] = frozenset()
    """Any of its links has one of them; of spans: labels."""
    annotators: frozenset[str] = frozenset()
    """Any of them has something there."""
    states: frozenset[State] = frozenset()
    pairs: frozenset[str] = frozenset()

    def fits(self, difference: Difference, state: State, pair_id: str) -> bool:
        """Tell whether a difference is listed."""
        return (
            _in(self.kinds, [difference.kind])
            and _in(self.types, difference.types)
            and _in(self.annotators, difference.who)
            and _in(self.states, [state])
            and _in(self.pairs, [pair_id])
        )


def _in(wanted: frozenset[Value], there: Iterable[Value]) -> bool:
    return not wanted or not wanted.isdisjoint(there)
