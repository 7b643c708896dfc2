"""Settling that needs no eyes: gold made of all that a rule takes, at once."""

from __future__ import annotations

from enum import StrEnum

from annotator.model.annotation import GOLD, AnnotationSet, Link, Span
from annotator.review.comparison import Difference, DifferenceKind, compare
from annotator.review.gold import Settler, gold_link, gold_span, merged, missing_types
from annotator.review.placed_link import placed_links


class Taking(StrEnum):
    """What is taken into gold."""

    AGREED = "agreed"
    """What both have: exactly the intersection."""
    MINE = "mine"
    THEIRS = "theirs"
    ALL = "all"


def take(mine: AnnotationSet, theirs: AnnotationSet, taking: Taking, *, by: str, at: str) -> AnnotationSet:
    """Return the gold set of what is taken.

    Nothing is refused by it: what is not taken was looked at by nobody and stays open. Links of one person that say
    the same become one.
    """
    settler = Settler(by, at)
    differences = compare(mine, theirs)
    spans: dict[str, Span] = {}
    links: dict[str, Link] = {}
    for aset in (mine, theirs):
        wanted = {
            name
            for difference in differences
            if _is_taken(difference, aset is mine, taking)
            for name in difference.who.get(aset.annotator, ())
        }
        own = {span.id: span for span in aset.spans}
        for placed in placed_links(aset):
            if placed.link.id not in wanted:
                continue
            link = gold_link(aset.pair, placed, settler, taken=True)
            links[link.id] = merged(links[link.id], link) if link.id in links else link
            for name in (*placed.link.left, *placed.link.right):
                copy = gold_span(aset.pair, own[name], settler)
                spans.setdefault(copy.id, copy)
    tagset = (*mine.tagset, *missing_types(mine.tagset, theirs.tagset, links.values()))
    return AnnotationSet(mine.pair, GOLD, at, at, tagset, tuple(spans.values()), tuple(links.values()))


def _is_taken(difference: Difference, is_mine: bool, taking: Taking) -> bool:
    """Tell whether one side of a difference is taken; an agreement counts for both, so that both are named."""
    if difference.kind is DifferenceKind.SAME or taking is Taking.ALL:
        return True
    return taking is (Taking.MINE if is_mine else Taking.THEIRS)
