"""The list of pairs: which pairs it shows, in which order, and what it says of each."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from annotator.model.document import PairState

OPEN_STATES = frozenset({PairState.NEW, PairState.IN_PROGRESS})
"""States of pairs on which there is work left."""


class PairOrder(StrEnum):
    """By what the list is sorted."""

    PLACE = "place"
    """As the pairs came in."""
    TITLE = "title"
    CHANGED = "changed"
    """The one changed last first."""
    COVERAGE = "coverage"
    """The one with the least looked at first; pairs whose statements nobody counted yet come first of all."""
    TIME = "time"
    """The one worked on longest first."""


@dataclass(frozen=True, slots=True)
class Listing:
    """Which pairs are asked for."""

    states: frozenset[PairState] = frozenset()
    """Only these; empty is all."""
    words: str = ""
    """Words that the title has to hold, in any order and in small or capital letters; a number is also a place."""
    order: PairOrder = PairOrder.PLACE
    in_bin: bool = False
    """The pairs in the bin instead of those in the list, the one removed last first."""


@dataclass(frozen=True, slots=True)
class PairEntry:
    """One line of the list of pairs."""

    id: str
    title: str
    state: PairState
    left_title: str
    right_title: str
    links: int
    """Links and decisions that a statement is in one article only: of one annotator, or of all."""
    modified: str
    """When anybody last changed a set of the pair, else when it came in."""
    only: int = 0
    """How many of the links are decisions that a statement is in one article only."""
    seconds: int = 0
    """How long the annotator worked on it."""
    statements: int | None = None
    """Statements of both articles, as they were counted when the pair was last open; None where they never were."""
    open: int | None = None
    """How many of these are neither linked nor decided to be in one article only."""
    removed: str | None = None
    """When it went into the bin; "" where it is set aside: made by a step that was taken back, it is in no list."""
    left_id: str = ""
    """Id of the left article, where all pairs were listed at once."""
    right_id: str = ""

    @property
    def coverage(self) -> int | None:
        """Return how many of a hundred statements were looked at; None where nobody counted them."""
        if not self.statements or self.open is None:
            return None
        return round(100 * (self.statements - self.open) / self.statements)


@dataclass(frozen=True, slots=True)
class ArticleEntry:
    """An article as one chooses it for a pair."""

    id: str
    title: str
    source: str
    is_alone: bool
    """It is in no pair of the list."""
