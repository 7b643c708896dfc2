"""The sets of any number of annotators of one pair: where they agree, and every place where they do not."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Hashable, Iterable, Sequence

from annotator.model.alignment import PositionMap
from annotator.model.analysis import Layer
from annotator.model.annotation import AnnotationSet, Extent
from annotator.model.document import Pair, Side
from annotator.review.difference import Difference, DifferenceKind, Reading
from annotator.review.placed_link import PlacedLink, Shape, distinct, kind_of, placed_links, placed_spans
from annotator.review.touching import touching_groups
from annotator.uncollected import uncollected

__all__ = ["Difference", "DifferenceKind", "Reading", "compare", "compare_all", "compare_spans"]

Group = list[PlacedLink]


def compare_all(*sets: AnnotationSet) -> list[Difference]:
    """Return all agreements and differences, of links and of spans, in the order of the text."""
    return _in_text_order(sets[0].pair, [*compare(*sets), *compare_spans(*sets)])


def compare(*sets: AnnotationSet) -> list[Difference]:
    """Return all agreements and differences of the links of some sets in the order of the text.

    Every standing link is in exactly one of them. Notes and certainty do not count. Agreement is what all have. Takes
    time in proportion to the links. ValueError where two sets are of different texts or of one annotator.
    """
    _check(sets)
    with uncollected():
        found = _compared([distinct(placed_links(aset)) for aset in sets], sets, Layer.STATEMENT)
        return _in_text_order(sets[0].pair, found)


def compare_spans(*sets: AnnotationSet) -> list[Difference]:
    """Return all agreements and differences of the spans that are no statements: regions, entities, quotes.

    Compared are place and label, layer by layer, and within a layer those of one type of another tool ("type" among
    the attributes); other attributes do not count. Statements are what links join, so they are compared with the links.
    """
    _check(sets)
    kinds = sorted({kind_of(span) for aset in sets for span in aset.spans if span.layer is not Layer.STATEMENT})
    found: list[Difference] = []
    for layer, of_type in kinds:
        people = [distinct(placed_spans(aset, layer, of_type)) for aset in sets]
        found += _compared(people, sets, layer)
    return _in_text_order(sets[0].pair, found)


def is_said(aset: AnnotationSet) -> bool:
    """Tell whether a set holds anything that can be compared."""
    return bool(aset.links) or any(span.layer is not Layer.STATEMENT for span in aset.spans)


def _in_text_order(pair: Pair, found: Iterable[Difference]) -> list[Difference]:
    """Sort by the place on the left; what lies only on the right comes where the links say it belongs."""
    found = list(found)
    knots = [(float(one.left[0].start), float(one.right[0].start)) for one in found if one.left and one.right]
    place = PositionMap(len(pair.left.text), len(pair.right.text), knots)

    def position(one: Difference) -> tuple[float, int, str]:
        if one.left:
            return float(one.left[0].start), one.right[0].start if one.right else -1, one.key
        return place.to_left(one.right[0].start), one.right[0].start, one.key

    return sorted(found, key=position)


def _check(sets: Sequence[AnnotationSet]) -> None:
    if len({(aset.pair.left.sha256, aset.pair.right.sha256) for aset in sets}) != 1:
        raise ValueError("the sets are of different texts")
    names = Counter(aset.annotator for aset in sets)
    if twice := [name for name, count in names.items() if count > 1]:
        raise ValueError(f'two sets are of "{twice[0]}"')


def _compared(people: Sequence[Group], sets: Sequence[AnnotationSet], layer: Layer) -> list[Difference]:
    names = [aset.annotator for aset in sets]
    agreeing, rest = _agreeing(people)
    differing, rest = _of_one_shape(rest)
    found = [_difference(DifferenceKind.SAME, links, names, layer) for links in agreeing]
    found += [_difference(DifferenceKind.TYPE, links, names, layer) for links in differing]
    found += [_difference(_kind_of(links), links, names, layer) for links in touching_groups(*rest)]
    return found


def _agreeing(people: Sequence[Group]) -> tuple[list[Group], list[Group]]:
    """Return what all have word for word, and what is left of each."""
    said: dict[Hashable, Group] = {}
    for links in people:
        for link in links:
            said.setdefault((link.shape, link.meaning), []).append(link)
    whole = {key for key, links in said.items() if len(links) == len(people) > 1}
    rest = [[link for link in links if (link.shape, link.meaning) not in whole] for links in people]
    return [said[key] for key in said if key in whole], rest


def _of_one_shape(people: Sequence[Group]) -> tuple[list[Group], list[Group]]:
    """Return groups of one link of each annotator on the same statements, and what is left of each.

    Where somebody has several links on the same statements, those that say the same come together first.
    """
    shaped: dict[Shape, dict[Hashable, Group]] = {}
    for links in people:
        for link in links:
            shaped.setdefault(link.shape, {}).setdefault(link.meaning, []).append(link)
    whole: list[Group] = []
    for said in shaped.values():
        if sum(len(links) for links in said.values()) >= len(people) > 1:
            whole += [group for group in _gathered(said.values()) if len(group) == len(people)]
    grouped = {(link.annotator, link.link.id) for group in whole for link in group}
    return whole, [[link for link in links if (link.annotator, link.link.id) not in grouped] for links in people]


def _gathered(said: Iterable[Group]) -> list[Group]:
    groups: list[Group] = []
    for links in sorted(said, key=len, reverse=True):
        mine = {link.annotator for link in links}
        room = (group for group in groups if mine.isdisjoint(link.annotator for link in group))
        group = next(room, None)
        if group is None:
            groups.append(list(links))
        else:
            group += links
    return groups


def _kind_of(links: Group) -> DifferenceKind:
    if len({link.shape for link in links}) == 1:
        return DifferenceKind.ONLY if len({link.meaning for link in links}) == 1 else DifferenceKind.TYPE
    most = max(Counter(link.annotator for link in links).values())
    return DifferenceKind.OVERLAP if most == 1 else DifferenceKind.SPLIT


def _difference(kind: DifferenceKind, links: Group, names: Sequence[str], layer: Layer) -> Difference:
    if len(names) > 2:
        links = sorted(links, key=lambda link: names.index(link.annotator))
    who: dict[str, tuple[str, ...]] = {}
    for link in links:
        who[link.annotator] = (*who.get(link.annotator, ()), *link.ids)
    told = sorted(f"{annotator}\t{name}" for annotator, ids in who.items() for name in ids)
    key = hashlib.sha256("\n".join(told).encode()).hexdigest()[:32]
    silent = tuple(name for name in names if name not in who)
    left, right = _extents(Side.LEFT, links), _extents(Side.RIGHT, links)
    return Difference(kind, who, left, right, key, tuple(links), silent, layer, _reading(kind, links, layer))


def _reading(kind: DifferenceKind, links: Group, layer: Layer) -> Reading | None:
    if layer is not Layer.STATEMENT or kind is DifferenceKind.SAME:
        return None
    if len({link.link.is_no_counterpart for link in links}) > 1:
        return Reading.NO_COUNTERPART
    same_type = len({link.meaning[0] for link in links}) == 1
    return Reading.DIRECTION if kind is DifferenceKind.TYPE and same_type else None


def _extents(side: Side, links: Iterable[PlacedLink]) -> tuple[Extent, ...]:
    intervals = {interval for link in links for interval in link.intervals(side)}
    return tuple(Extent(side, start, end) for start, end in sorted(intervals))
