"""Things that turn out to be one, two at a time: sets that are joined."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Generic, TypeVar

Thing = TypeVar("Thing", bound=tuple[str, ...])


class JoinedSets(Generic[Thing]):
    """Sets of things; each begins alone, and the smallest of a set stands for it, however they were joined."""

    def __init__(self, things: Iterable[Thing]) -> None:
        self._above = {thing: thing for thing in things}

    def join(self, one: Thing, other: Thing) -> None:
        """Make the sets of two things one."""
        low, high = sorted((self.first(one), self.first(other)))
        self._above[high] = low

    def first(self, thing: Thing) -> Thing:
        """Return what stands for a thing's set."""
        while (above := self._above[thing]) != thing:
            self._above[thing] = thing = self._above[above]
        return thing
