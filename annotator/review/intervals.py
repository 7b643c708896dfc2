"""Which of many stretches of a text overlap a given one."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

Interval = tuple[int, int]
"""`[start, end)`, never empty."""


class IntervalIndex:
    """Finds the owners of all stretches that overlap one, in O(log n + what is found).

    The stretches lie sorted by start in an implicit balanced tree whose nodes know the furthest end below them.
    """

    def __init__(self, owned: Iterable[tuple[Interval, int]]) -> None:
        self._rows = sorted(owned)
        self._starts = [interval[0] for interval, _ in self._rows]
        self._ends = sorted(interval[1] for interval, _ in self._rows)
        self._furthest = [0] * len(self._rows)
        self._measure(0, len(self._rows))

    def count(self, start: int, end: int) -> int:
        """Return how many stretches overlap `[start, end)`, in O(log n)."""
        return bisect_left(self._starts, end) - bisect_right(self._ends, start)

    def overlapping(self, start: int, end: int) -> Iterator[int]:
        """Yield the owner of every stretch that overlaps `[start, end)`."""
        rest = [(0, len(self._rows))]
        while rest:
            low, high = rest.pop()
            if low >= high:
                continue
            middle = (low + high) // 2
            if self._furthest[middle] <= start:
                continue
            rest.append((low, middle))
            if self._starts[middle] < end:
                (_, row_end), owner = self._rows[middle]
                if row_end > start:
                    yield owner
                rest.append((middle + 1, high))

    def _measure(self, low: int, high: int) -> int:
        if low >= high:
            return 0
        middle = (low + high) // 2
        furthest = max(self._measure(low, middle), self._measure(middle + 1, high), self._rows[middle][0][1])
        self._furthest[middle] = furthest
        return furthest
