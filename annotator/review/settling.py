"""One decision on one difference becomes gold links that keep who said what."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from annotator.model.annotation import AnnotationSet, Link, Span
from annotator.model.tagset import LinkType
from annotator.review.comparison import Difference, DifferenceKind
from annotator.review.gold import Settler, gold_link, gold_span, merged, missing_types, without
from annotator.review.placed_link import PlacedLink, placed_links


class Choice(StrEnum):
    """What was decided on a difference."""

    MINE = "mine"
    THEIRS = "theirs"
    BOTH = "both"
    """For agreement: accepted."""
    NEITHER = "neither"
    """Refused."""


@dataclass(frozen=True, slots=True)
class Settlement:
    """What a decision changes in gold."""

    spans: tuple[Span, ...]
    """New ones."""
    links: tuple[Link, ...]
    """New or changed ones; what was not taken is among them, with the decision "rejected"."""
    removed: tuple[str, ...]
    """Ids of gold links that an earlier decision had left and this one leaves no source for."""
    tagset: tuple[LinkType, ...]
    """Types that gold's tagset lacks."""


@dataclass(frozen=True, slots=True)
class Settled:
    """What gold already says to a difference."""

    choice: Choice
    by: str
    at: str
    comment: str


def settle(
    difference: Difference,
    choice: Choice,
    *,
    mine: AnnotationSet,
    theirs: AnnotationSet,
    gold: AnnotationSet | None,
    by: str,
    at: str,
    comment: str = "",
) -> Settlement:
    """Return what gold becomes by a decision; `at` is a time like 2026-11-22T10:00:00Z.

    Deciding again overwrites the earlier decision. On agreement, MINE and THEIRS mean BOTH.
    """
    settler = Settler(by, at, comment)
    taken = _takers(difference, choice, mine, theirs)
    links: dict[str, Link] = {}
    spans: dict[str, Span] = {}
    for aset in (mine, theirs):
        for placed in _involved(difference, aset):
            link = gold_link(aset.pair, placed, settler, taken=aset.annotator in taken)
            links[link.id] = merged(links[link.id], link) if link.id in links else link
            spans |= {copy.id: copy for copy in _copies(aset, placed.link, settler)}
    return _onto(gold, mine, theirs, links, spans)


def settled(difference: Difference, gold: AnnotationSet | None, *, mine: str) -> Settled | None:
    """Return what was decided on a difference, or None while any of its links is open; `mine` is my annotator name."""
    by_source = {source: link for link in (gold.links if gold else ()) for source in link.sources}
    wanted = [f"{who}:{name}" for who, names in difference.who.items() for name in names]
    found = [by_source[source] for source in wanted if source in by_source]
    if len(found) < len(wanted):
        return None
    last = max(found, key=lambda link: link.settled_at or "")
    return Settled(_choice(difference, by_source, mine), last.settled_by or "", last.settled_at or "", last.comment)


def _copies(aset: AnnotationSet, link: Link, settler: Settler) -> Iterator[Span]:
    """Yield gold's copies of the spans a link joins."""
    wanted = {*link.left, *link.right}
    return (gold_span(aset.pair, span, settler) for span in aset.spans if span.id in wanted)


def _takers(difference: Difference, choice: Choice, mine: AnnotationSet, theirs: AnnotationSet) -> set[str]:
    """Return whose links are accepted."""
    if choice is Choice.NEITHER:
        return set()
    if choice is Choice.BOTH or difference.kind is DifferenceKind.SAME:
        return {mine.annotator, theirs.annotator}
    return {mine.annotator if choice is Choice.MINE else theirs.annotator}


def _involved(difference: Difference, aset: AnnotationSet) -> Iterator[PlacedLink]:
    wanted = set(difference.who.get(aset.annotator, ()))
    return (placed for placed in placed_links(aset) if placed.link.id in wanted)


def _onto(
    gold: AnnotationSet | None,
    mine: AnnotationSet,
    theirs: AnnotationSet,
    links: dict[str, Link],
    spans: dict[str, Span],
) -> Settlement:
    """Fit the links of a decision to what gold holds: keep other people's sources, let go what lost all of its own."""
    sources = frozenset(source for link in links.values() for source in link.sources)
    removed = []
    for old in gold.links if gold else ():
        if old.id in links:
            links[old.id] = _renewed(links[old.id], old, sources)
        elif sources & set(old.sources):
            rest = without(old, sources)
            if rest:
                links[old.id] = rest
            else:
                removed.append(old.id)
    known = {span.id for span in gold.spans} if gold else set()
    tagset = gold.tagset if gold else mine.tagset
    return Settlement(
        tuple(span for name, span in spans.items() if name not in known),
        tuple(links.values()),
        tuple(removed),
        missing_types(tagset, (*mine.tagset, *theirs.tagset), links.values()),
    )


def _renewed(link: Link, old: Link, decided: frozenset[str]) -> Link:
    """Return a link that gold had before; it keeps the sources this decision was not about."""
    kept = [source for source in old.sources if source in link.sources or source not in decided]
    return replace(link, created=old.created, sources=tuple(dict.fromkeys((*kept, *link.sources))))


def _choice(difference: Difference, by_source: Mapping[str, Link], mine: str) -> Choice:
    accepted = {
        who
        for who, names in difference.who.items()
        if all(by_source[f"{who}:{name}"].decision != "rejected" for name in names)
    }
    if not accepted:
        return Choice.NEITHER
    if len(accepted) > 1:
        return Choice.BOTH
    return Choice.MINE if mine in accepted else Choice.THEIRS
