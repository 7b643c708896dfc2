"""Which marks overlap a stretch of text, found without walking over all of them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from itertools import accumulate
from typing import Generic, Protocol, TypeVar


class Stretch(Protocol):
    """Anything that lies at `[start, end)`."""

    @property
    def start(self) -> int:
        """Return the first code point."""
        ...

    @property
    def end(self) -> int:
        """Return the code point after the last."""
        ...


S = TypeVar("S", bound=Stretch)


class MarkIndex(Generic[S]):
    """Stretches of one text, sorted by start, then by descending end."""

    def __init__(self, stretches: Iterable[S] = ()) -> None:
        self.all: list[S] = []
        self._starts: list[int] = []
        # The furthest end so far rises, so that bisecting it finds where looking may begin.
        self._reach: list[int] = []
        self.extend(stretches)

    def extend(self, stretches: Iterable[S]) -> None:
        """Take in more; cheap where they come after those already there, as parts of an analysis do."""
        more = sorted(stretches, key=_order)
        if more and self.all and _order(more[0]) < _order(self.all[-1]):
            more = sorted([*self.all, *more], key=_order)
            self.all, self._starts, self._reach = [], [], []
        furthest = self._reach[-1] if self._reach else 0
        self.all += more
        self._starts += [stretch.start for stretch in more]
        self._reach += list(accumulate((stretch.end for stretch in more), max, initial=furthest))[1:]

    def __len__(self) -> int:
        return len(self.all)

    def overlapping(self, start: int, end: int) -> list[S]:
        """Return what overlaps `[start, end)`, in order."""
        first = bisect_left(self._reach, start + 1)
        return [stretch for stretch in self.all[first : bisect_left(self._starts, end)] if stretch.end > start]

    def innermost(self, offset: int) -> S | None:
        """Return the shortest stretch that holds a code point."""
        return min(self.overlapping(offset, offset + 1), key=lambda stretch: stretch.end - stretch.start, default=None)


def _order(stretch: Stretch) -> tuple[int, int]:
    return stretch.start, -stretch.end
