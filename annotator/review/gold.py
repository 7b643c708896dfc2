"""How gold's links and spans come from people's.

Their ids follow from what they say, so that settling the same thing twice is settling it once. A span that is no
statement is settled as a link that joins nothing; what was decided of it travels in the span's further keys, which
are called as those of a link.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import dataclass, replace

from annotator.model.analysis import Layer
from annotator.model.annotation import Decision, Extent, Link, Span
from annotator.model.document import Pair, Side
from annotator.model.tagset import LinkType, Tagset
from annotator.review.placed_link import PlacedLink, placed_span
from annotator.review.saying import Saying

_GOLD = uuid.UUID("0b9d6a3c-6f0e-5d6c-8a43-2f7f0a3f6b52")
"""Namespace of gold's ids."""


@dataclass(frozen=True, slots=True)
class Settler:
    """Who settles, when, and what they say to it."""

    by: str
    at: str
    comment: str = ""


def gold_link(pair: Pair, placed: PlacedLink, settler: Settler, *, taken: bool) -> Link:
    """Return what gold says to a person's link or span: the same where it is taken, else that it was refused."""
    left, right, name = _named(pair, placed.saying, placed.layer)
    kind, direction = placed.meaning
    return replace(
        placed.link,
        id=name,
        left=left,
        right=right,
        type=kind,
        direction=direction,
        origin="adjudicated",
        created=settler.at,
        modified=settler.at,
        sources=placed.sources,
        settled_by=settler.by,
        settled_at=settler.at,
        decision="accepted" if taken else "rejected",
        comment=settler.comment,
    )


def edited_link(pair: Pair, saying: Saying, settler: Settler, *, layer: Layer, sources: Iterable[str]) -> Link:
    """Return a gold link that nobody had: what a reviewer made of the links of some people."""
    left, right, name = _named(pair, saying, layer)
    at, said = settler.at, (saying.type, saying.direction)
    return Link(name, left, right, *said, None, "", "adjudicated", at, at, tuple(sources), settler.by, at, "edited",
                settler.comment)  # fmt: skip


def gold_statements(pair: Pair, saying: Saying, settler: Settler) -> list[Span]:
    """Return gold's copies of the statements a link joins; those of one extent have one copy."""
    return [
        Span.cut(pair.document(side).text, extent, id=_id_at(pair, side, extent.start, extent.end), created=settler.at)
        for side in Side
        for extent in saying.extents(side)
    ]


def gold_span(pair: Pair, link: Link, saying: Saying, layer: Layer, like: Span | None) -> Span:
    """Return gold's span for a settled link that stands for one; `like` is a person's, with its attributes."""
    side = Side.LEFT if saying.left else Side.RIGHT
    [(start, end)] = saying.left or saying.right
    text = pair.document(side).text
    attributes, label = (like.attributes if like else {}), saying.type
    made = Span.cut(text, Extent(side, start, end), id=link.id, created=link.created, layer=layer, label=label,
                    attributes=attributes, origin="adjudicated")  # fmt: skip
    told = {"sources": list(link.sources), "settled_by": link.settled_by, "settled_at": link.settled_at}
    return replace(made, extra={**told, "decision": link.decision, "comment": link.comment})


def as_gold_link(gold: str, span: Span) -> PlacedLink:
    """Return a settled span of gold as the link it was settled as."""
    found = placed_span(gold, span)
    decided: Decision | None = span.extra.get("decision")
    link = replace(
        found.link,
        sources=tuple(span.extra.get("sources", ())),
        settled_by=span.extra.get("settled_by"),
        settled_at=span.extra.get("settled_at"),
        decision=decided,
        comment=span.extra.get("comment", ""),
    )
    return replace(found, link=link)


def merged(first: Link, second: Link) -> Link:
    """Return one gold link for two people's that say the same: accepted where either is, naming both."""
    decisions = (first.decision, second.decision)
    return replace(
        first,
        certainty=first.certainty if first.certainty is not None else second.certainty,
        note=first.note or second.note,
        sources=tuple(dict.fromkeys((*first.sources, *second.sources))),
        decision="accepted" if "accepted" in decisions else "edited" if "edited" in decisions else first.decision,
    )


def without(gold: Link, sources: frozenset[str]) -> Link | None:
    """Return a gold link that no longer names some sources; None where it then names nobody."""
    left = tuple(source for source in gold.sources if source not in sources)
    return replace(gold, sources=left) if left else None


def missing_types(tagset: Tagset, others: Iterable[Tagset], links: Iterable[Link]) -> tuple[LinkType, ...]:
    """Return the types that links have and a tagset does not, as the first of other tagsets has them."""
    known = {kind.name for kind in tagset}
    wanted = {link.type for link in links} - known
    found: dict[str, LinkType] = {}
    for kind in (kind for other in others for kind in other if kind.name in wanted):
        found.setdefault(kind.name, kind)
    return tuple(found.values())


def _named(pair: Pair, saying: Saying, layer: Layer) -> tuple[tuple[str, ...], tuple[str, ...], str]:
    """Return the ids of the statements, left and right, and of the link."""
    of = f"{pair.left.sha256} {pair.right.sha256}"
    if layer is not Layer.STATEMENT:
        name = str(uuid.uuid5(_GOLD, f"{of} {layer} {saying.left} {saying.right} {saying.type}"))
        return ((name,), (), name) if saying.left else ((), (name,), name)
    left, right = (
        tuple(_id_at(pair, side, start, end) for start, end in intervals)
        for side, intervals in ((Side.LEFT, saying.left), (Side.RIGHT, saying.right))
    )
    return left, right, str(uuid.uuid5(_GOLD, f"{of} {sorted(left)} {sorted(right)} {saying.type} {saying.direction}"))


def _id_at(pair: Pair, side: Side, start: int, end: int) -> str:
    return str(uuid.uuid5(_GOLD, f"{pair.left.sha256} {pair.right.sha256} {side} {start} {end}"))
