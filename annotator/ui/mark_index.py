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
        self.all: list[S] = sorted(stretches, key=lambda stretch: (stretch.start, -stretch.end))
        self._starts = [stretch.start for stretch in self.all]
        # The furthest end so far rises, so that bisecting it finds where looking may begin.
        self._reach = list(accumulate((stretch.end for stretch in self.all), max))

    def __len__(self) -> int:
        return len(self.all)

    def overlapping(self, start: int, end: int) -> list[S]:
        """Return what overlaps `[start, end)`, in order."""
        first = bisect_left(self._reach, start + 1)
        return [stretch for stretch in self.all[first : bisect_left(self._starts, end)] if stretch.end > start]

    def innermost(self, offset: int) -> S | None:
        """Return the shortest stretch that holds a code point."""
        return min(self.overlapping(offset, offset + 1), key=lambda stretch: stretch.end - stretch.start, default=None)
