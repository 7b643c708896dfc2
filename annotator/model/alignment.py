"""What follows from a set of links: a monotone map of places (for scroll sync), and coverage."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from annotator.model.annotation import Extent, Link, Span
from annotator.model.document import Side

Stretch = tuple[int, int]
"""`[start, end)` in code points."""

Knot = tuple[float, float]
"""A place on the left and the place on the right that belongs to it, in any unit, mostly pixels."""


def longest_non_crossing(points: Iterable[Knot]) -> list[Knot]:
    """Return a longest subset of points that rises strictly on both sides, in order.

    Patience sorting, O(n log n): points are sorted by left ascending and right descending, and a longest strictly
    increasing subsequence of the rights is taken.
    """
    ordered = sorted(set(points), key=lambda point: (point[0], -point[1]))
    tails: list[float] = []
    tail_at: list[int] = []
    before: list[int] = []
    for place, (_, right) in enumerate(ordered):
        length = bisect_left(tails, right)
        before.append(tail_at[length - 1] if length else -1)
        if length == len(tails):
            tails.append(right)
            tail_at.append(place)
        else:
            tails[length], tail_at[length] = right, place
    chain: list[Knot] = []
    place = tail_at[-1] if tail_at else -1
    while place >= 0:
        chain.append(ordered[place])
        place = before[place]
    return chain[::-1]


class PositionMap:
    """A monotone, piecewise linear map between two scales, through knots and proportional elsewhere."""

    def __init__(self, left_end: float, right_end: float, knots: Iterable[Knot] = ()) -> None:
        # Those at the ends are left out first, or one of them could stand in the chain for one that counts.
        inner = longest_non_crossing((x, y) for x, y in knots if 0 < x < left_end and 0 < y < right_end)
        self._left = [0.0, *(x for x, _ in inner), max(left_end, 0.0)]
        self._right = [0.0, *(y for _, y in inner), max(right_end, 0.0)]

    def to_right(self, place: float) -> float:
        """Return the place on the right that belongs to one on the left."""
        return _interpolate(place, self._left, self._right)

    def to_left(self, place: float) -> float:
        """Return the place on the left that belongs to one on the right."""
        return _interpolate(place, self._right, self._left)


def _interpolate(place: float, source: Sequence[float], target: Sequence[float]) -> float:
    upper = min(max(bisect_right(source, place), 1), len(source) - 1)
    low, high = source[upper - 1], source[upper]
    share = (place - low) / (high - low) if high > low else 0.0
    return target[upper - 1] + min(max(share, 0.0), 1.0) * (target[upper] - target[upper - 1])


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many of one side's statements are linked, decided to have no counterpart, or still open."""

    statements: int
    linked: int
    no_counterpart: int
    open: int


def coverage(side: Side, units: Sequence[Extent], spans: Iterable[Span], links: Iterable[Link]) -> Coverage:
    """Count how far the statements of one side are looked at.

    `units` are the side's statements (sentences outside page furniture and bylines), sorted and without overlap; a
    unit counts as linked where any linked span overlaps it, else as without counterpart where such a decision does.
    """
    return coverage_of(side, [(unit.start, unit.end) for unit in units], spans, links)


def coverage_of(side: Side, stretches: Sequence[Stretch], spans: Iterable[Span], links: Iterable[Link]) -> Coverage:
    """Count the same of statements that are told by their starts and ends."""
    linked, alone = _looked_at(side, stretches, spans, links)
    return Coverage(len(stretches), len(linked), len(alone), len(stretches) - len(linked) - len(alone))


def looked_at(
    side: Side, units: Sequence[Extent], spans: Iterable[Span], links: Iterable[Link]
) -> tuple[set[int], set[int]]:
    """Return the places, among the statements of one side, of those that are linked and of those without counterpart.

    As `coverage` counts them; the others are still open.
    """
    return _looked_at(side, [(unit.start, unit.end) for unit in units], spans, links)


def _looked_at(
    side: Side, stretches: Sequence[Stretch], spans: Iterable[Span], links: Iterable[Link]
) -> tuple[set[int], set[int]]:
    by_id = {span.id: span for span in spans if span.side is side}
    linked, alone = set[int](), set[int]()
    starts, is_left = [start for start, _ in stretches], side is Side.LEFT
    place_of = {start: place for place, start in enumerate(starts)}
    for link in links:
        if link.decision == "rejected":
            continue
        touched = linked if link.left and link.right else alone
        for span_id in link.left if is_left else link.right:
            span = by_id[span_id]
            first = place_of.get(span.start)
            if first is not None and span.end <= stretches[first][1]:  # within one, as most are
                touched.add(first)
                continue
            first = bisect_right(starts, span.start) - 1
            if first < 0 or stretches[first][1] <= span.start:
                first += 1
            touched.update(range(first, bisect_left(starts, span.end, first)))
    return linked, alone - linked
