"""Which links of several annotators are about the same place, though not the same statements."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from annotator.model.document import Side
from annotator.review.intervals import Interval, IntervalIndex
from annotator.review.placed_link import PlacedLink


def touching_groups(*people: Sequence[PlacedLink]) -> list[list[PlacedLink]]:
    """Return all links, those of each annotator in turn, grouped by where they touch.

    Only links of different annotators touch, but a group may come about through others; a link that touches none is a
    group of its own. Two links touch where they overlap on both sides. A "no counterpart" touches all that overlap it
    on its side: a link there says the opposite, and accepting both would contradict itself.
    """
    every = [link for links in people for link in links]
    starts = [sum(len(links) for links in people[:number]) for number in range(len(people))]
    root = list(range(len(every)))
    indexes = [_Index(links) for links in people]
    for one, other in combinations(range(len(people)), 2):
        for place, link in enumerate(people[one]):
            for touched in indexes[other].touching(link):
                _join(root, starts[one] + place, starts[other] + touched)
    groups: dict[int, list[PlacedLink]] = {}
    for place, link in enumerate(every):
        groups.setdefault(_find(root, place), []).append(link)
    return list(groups.values())


class _Index:
    """Finds which of one annotator's links touch a link of another."""

    def __init__(self, links: Sequence[PlacedLink]) -> None:
        self._links = links
        self._joining = {side: _index(links, side, alone=False) for side in Side}
        self._alone = {side: _index(links, side, alone=True) for side in Side}

    def touching(self, link: PlacedLink) -> Iterator[int]:
        """Yield the places of the links that touch one."""
        for side in Side:
            yield from _hits(self._alone[side], link.intervals(side))
            if link.link.is_no_counterpart:
                yield from _hits(self._joining[side], link.intervals(side))
        if not link.link.is_no_counterpart:
            # A statement may be joined to very many: look first on the side where less lies in the way.
            side = min(Side, key=lambda each: _count(self._joining[each], link.intervals(each)))
            for place in _hits(self._joining[side], link.intervals(side)):
                if _overlap(link.intervals(side.other), self._links[place].intervals(side.other)):
                    yield place


def _index(links: Sequence[PlacedLink], side: Side, *, alone: bool) -> IntervalIndex:
    return IntervalIndex(
        (interval, place)
        for place, link in enumerate(links)
        if link.link.is_no_counterpart is alone
        for interval in link.intervals(side)
    )


def _hits(index: IntervalIndex, intervals: Iterable[Interval]) -> set[int]:
    return {place for start, end in intervals for place in index.overlapping(start, end)}


def _count(index: IntervalIndex, intervals: Iterable[Interval]) -> int:
    return sum(index.count(start, end) for start, end in intervals)


def _overlap(some: Iterable[Interval], others: Iterable[Interval]) -> bool:
    return any(a < d and c < b for a, b in some for c, d in others)


def _find(root: list[int], place: int) -> int:
    while root[place] != place:
        root[place] = root[root[place]]
        place = root[place]
    return place


def _join(root: list[int], one: int, other: int) -> None:
    first, second = sorted((_find(root, one), _find(root, other)))
    root[second] = first
