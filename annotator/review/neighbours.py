"""Where a quote is to be expected, by the quotes beside it whose places are sure."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

_FIXED = 3
"""Characters by which a place may miss what is expected right beside a sure one."""

_DRIFT = 0.06
"""Characters more for each one of distance: texts that differ in spacing drift apart by one blank in four words."""

_MOST = 60
"""Characters by which a place may miss what is expected at any distance."""


class Neighbours:
    """Sure places, as pairs of an offset in the old text and one in the new; the texts' beginnings are one."""

    def __init__(self, sure: Iterable[tuple[int, int]] = ()) -> None:
        by_old: dict[int, int] = {0: 0}
        for old, new in sorted(sure):
            by_old[old] = new
        self._old = list(by_old)
        self._new = list(by_old.values())

    def expected(self, old: int) -> tuple[int, ...]:
        """Return where an old offset would be by the sure place before it, and by the one behind it."""
        return tuple(new + old - near for near, new in self._beside(old))

    def misfit(self, old: int, new: int) -> float:
        """Return how far from what is expected a new offset is: up to 1 is what spacing explains."""
        return min(
            abs(new - there - old + near) / min(_FIXED + _DRIFT * abs(old - near), _MOST)
            for near, there in self._beside(old)
        )

    def _beside(self, old: int) -> list[tuple[int, int]]:
        before, behind = bisect_right(self._old, old) - 1, bisect_left(self._old, old)
        return [(self._old[at], self._new[at]) for at in (before, behind) if 0 <= at < len(self._old)]
