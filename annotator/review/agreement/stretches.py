"""Sorted stretches of a text that do not overlap: joined, taken apart, and looked up."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from annotator.review.intervals import Interval


def merged(stretches: Iterable[Interval]) -> list[Interval]:
    """Return stretches sorted, those that overlap as one."""
    found: list[Interval] = []
    for start, end in sorted(stretches):
        if found and start < found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        else:
            found.append((start, end))
    return found


def common(some: Sequence[Interval], others: Sequence[Interval]) -> list[Interval]:
    """Return what lies in both of two lots of sorted stretches."""
    found, place = [], 0
    for start, end in some:
        while place < len(others) and others[place][1] <= start:
            place += 1
        at = place
        while at < len(others) and others[at][0] < end:
            found.append((max(start, others[at][0]), min(end, others[at][1])))
            at += 1
    return found


def without(stretches: Sequence[Interval], gone: Sequence[Interval]) -> list[Interval]:
    """Return sorted stretches without what lies in others, which are sorted as well."""
    found, place = [], 0
    for start, end in stretches:
        while place < len(gone) and gone[place][1] <= start:
            place += 1
        at, rest = place, start
        while at < len(gone) and gone[at][0] < end:
            if rest < gone[at][0]:
                found.append((rest, gone[at][0]))
            rest = max(rest, gone[at][1])
            at += 1
        if rest < end:
            found.append((rest, end))
    return found


class Places:
    """Sorted stretches that do not overlap, to look things up in."""

    def __init__(self, stretches: Sequence[Interval]) -> None:
        self.stretches = stretches
        self._starts = [start for start, _ in stretches]

    @property
    def length(self) -> int:
        """Return the length of all of them together."""
        return sum(end - start for start, end in self.stretches)

    def at(self, offset: int) -> int | None:
        """Return the number of the stretch that holds an offset."""
        place = bisect_right(self._starts, offset) - 1
        return place if place >= 0 and offset < self.stretches[place][1] else None

    def meets(self, start: int, end: int) -> bool:
        """Tell whether any of them overlaps `[start, end)`."""
        place = bisect_right(self._starts, end - 1) - 1
        return place >= 0 and self.stretches[place][1] > start

    def moved(self, others: Iterable[Interval]) -> list[Interval]:
        """Return what of other sorted stretches lies in these, as if these stood one behind the other."""
        found, place, before = [], 0, 0
        for start, end in others:
            while place < len(self.stretches) and self.stretches[place][1] <= start:
                before += self.stretches[place][1] - self.stretches[place][0]
                place += 1
            first = before + max(0, start - self.stretches[place][0]) if place < len(self.stretches) else before
            at, last = place, before
            while at < len(self.stretches) and self.stretches[at][0] < end:
                last += min(end, self.stretches[at][1]) - self.stretches[at][0]
                at += 1
            if first < last:
                found.append((first, last))
        return found
