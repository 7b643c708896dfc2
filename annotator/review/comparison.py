"""Two annotators' sets of one pair: where they agree, and every place where they do not."""

from __future__ import annotations

import hashlib
from collections import deque
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from annotator.model.alignment import PositionMap
from annotator.model.annotation import AnnotationSet, Extent
from annotator.model.document import Side
from annotator.review.placed_link import PlacedLink, distinct, placed_links
from annotator.review.touching import touching_groups


class DifferenceKind(StrEnum):
    """How two annotators' links at one place relate."""

    SAME = "same"
    """The same statements, the same type and direction: agreement."""
    TYPE = "type"
    """The same statements, another type or direction."""
    OVERLAP = "overlap"
    """One link each, on statements that overlap; also a link where the other says "no counterpart"."""
    SPLIT = "split"
    """One links several statements at once where the other links them apart."""
    ONLY = "only"
    """Only one of them has a link there."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One step of a review."""

    kind: DifferenceKind
    who: Mapping[str, tuple[str, ...]]
    """Ids of the links by annotator; who has none there is missing."""
    left: tuple[Extent, ...]
    """All statements on the left that any of the links joins."""
    right: tuple[Extent, ...]
    key: str
    """The same as long as it is about the same links of the same people."""


def compare(mine: AnnotationSet, theirs: AnnotationSet) -> list[Difference]:
    """Return all agreements and differences of two sets in the order of the text.

    Every standing link of both is in exactly one of them. Notes and certainty do not count. ValueError where the
    sets are of different texts or of one annotator.
    """
    if (mine.pair.left.sha256, mine.pair.right.sha256) != (theirs.pair.left.sha256, theirs.pair.right.sha256):
        raise ValueError("the two sets are of different texts")
    if mine.annotator == theirs.annotator:
        raise ValueError(f'both sets are of "{mine.annotator}"')
    ours, others = distinct(placed_links(mine)), distinct(placed_links(theirs))
    agreeing, ours, others = _two_by_two(ours, others, lambda link: (link.shape, link.meaning))
    differing, ours, others = _two_by_two(ours, others, lambda link: link.shape)
    found = [_difference(DifferenceKind.SAME, links) for links in agreeing]
    found += [_difference(DifferenceKind.TYPE, links) for links in differing]
    found += [_difference(_kind_of(*group), [*group[0], *group[1]]) for group in touching_groups(ours, others)]
    return _ordered(mine, found)


def _two_by_two(
    ours: Iterable[PlacedLink], others: Iterable[PlacedLink], aspect: Callable[[PlacedLink], Hashable]
) -> tuple[list[tuple[PlacedLink, PlacedLink]], list[PlacedLink], list[PlacedLink]]:
    """Couple links that are equal in an aspect; return the couples and what is left on either side."""
    waiting: dict[Hashable, deque[PlacedLink]] = {}
    for other in others:
        waiting.setdefault(aspect(other), deque()).append(other)
    couples, single = [], []
    for link in ours:
        partners = waiting.get(aspect(link))
        if partners:
            couples.append((link, partners.popleft()))
        else:
            single.append(link)
    return couples, single, [link for partners in waiting.values() for link in partners]


def _kind_of(ours: Sequence[PlacedLink], others: Sequence[PlacedLink]) -> DifferenceKind:
    if len(ours) + len(others) == 1:
        return DifferenceKind.ONLY
    return DifferenceKind.OVERLAP if len(ours) == len(others) == 1 else DifferenceKind.SPLIT


def _difference(kind: DifferenceKind, links: Sequence[PlacedLink]) -> Difference:
    who: dict[str, tuple[str, ...]] = {}
    for link in links:
        who[link.annotator] = (*who.get(link.annotator, ()), link.link.id, *link.twins)
    names = sorted(f"{annotator}\t{name}" for annotator, ids in who.items() for name in ids)
    key = hashlib.sha256("\n".join(names).encode()).hexdigest()[:32]
    return Difference(kind, who, _extents(Side.LEFT, links), _extents(Side.RIGHT, links), key)


def _extents(side: Side, links: Iterable[PlacedLink]) -> tuple[Extent, ...]:
    intervals = {interval for link in links for interval in link.intervals(side)}
    return tuple(Extent(side, start, end) for start, end in sorted(intervals))


def _ordered(aset: AnnotationSet, found: Iterable[Difference]) -> list[Difference]:
    """Sort by the place on the left; what lies only on the right comes where the links say it belongs."""
    found = list(found)
    knots = [(float(one.left[0].start), float(one.right[0].start)) for one in found if one.left and one.right]
    place = PositionMap(len(aset.pair.left.text), len(aset.pair.right.text), knots)

    def position(one: Difference) -> tuple[float, int, str]:
        if one.left:
            return float(one.left[0].start), one.right[0].start if one.right else -1, one.key
        return place.to_left(one.right[0].start), one.right[0].start, one.key

    return sorted(found, key=position)
