"""What became of one's own links in a gold set that somebody settled."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from annotator.model.annotation import AnnotationSet, Link
from annotator.review.placed_link import PlacedLink, placed, placed_links
from annotator.review.remarks import remarks

_NUMBERED = re.compile(r" \(\d+\)$")
"""What is put behind the name of somebody who is kept apart from another one of that name."""


class Result(StrEnum):
    """What became of a link."""

    ACCEPTED = "accepted"
    EDITED = "edited"
    """Something else was made of it, which stands in its place."""
    REJECTED = "rejected"
    OPEN = "open"
    """Gold says nothing of it yet, or it was changed since."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one link, and why."""

    link_id: str
    result: Result
    by: str = ""
    """Who settled it; of an open one: who noted something of it."""
    at: str = ""
    comment: str = ""
    became: tuple[str, ...] = ()
    """Ids of the links of gold that stand for it."""
    changed: bool = False
    """The link says something else now than when it was settled."""


def outcomes(own: AnnotationSet, gold: AnnotationSet) -> list[Outcome]:
    """Return what became of each link of a set, in its order; gold may know the annotator as the second of that name.

    ValueError where the two are of different texts.
    """
    if (own.pair.left.sha256, own.pair.right.sha256) != (gold.pair.left.sha256, gold.pair.right.sha256):
        raise ValueError("the sets are of different texts")
    ids = {link.id for link in own.links}
    settled: dict[str, list[PlacedLink]] = {}
    for found in placed(gold, gold.links):
        for name in _named(found.link.sources, own.annotator, ids):
            settled.setdefault(name, []).append(found)
    noted: dict[str, Outcome] = {}
    for remark in remarks(gold).values():
        for name in _named(remark.sources, own.annotator, ids):
            noted[name] = Outcome(name, Result.OPEN, remark.by, remark.at, remark.comment)
    return [
        _outcome(link, settled[link.link.id])
        if link.link.id in settled
        else noted.get(link.link.id, Outcome(link.link.id, Result.OPEN))
        for link in placed_links(own)
    ]


def _outcome(own: PlacedLink, found: list[PlacedLink]) -> Outcome:
    standing = [gold for gold in found if gold.link.decision != "rejected"]
    said = (own.shape, own.meaning[0])
    is_same = any((gold.shape, gold.meaning[0]) == said for gold in standing)
    changed = not any((gold.shape, gold.meaning[0]) == said for gold in found)
    last: Link = max((gold.link for gold in standing or found), key=lambda link: link.settled_at or "")
    became = tuple(gold.link.id for gold in standing)
    result = Result.ACCEPTED if is_same else Result.EDITED if standing else Result.REJECTED
    if changed:
        result = Result.OPEN
    return Outcome(own.link.id, result, last.settled_by or "", last.settled_at or "", last.comment, became, changed)


def _named(sources: tuple[str, ...], annotator: str, ids: set[str]) -> Iterator[str]:
    """Yield those of an annotator's links that sources name; both names and ids may hold colons."""
    for source in sources:
        for colon in (match.start() for match in re.finditer(":", source)):
            name, link_id = source[:colon], source[colon + 1 :]
            if link_id in ids and (name == annotator or _NUMBERED.sub("", name) == annotator):
                yield link_id
