"""How gold's links and spans come from people's.

Their ids follow from what they say, so that settling the same thing twice is settling it once.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import dataclass, replace

from annotator.model.annotation import Link, Span
from annotator.model.document import Pair, Side
from annotator.model.tagset import LinkType, Tagset
from annotator.review.placed_link import PlacedLink

_GOLD = uuid.UUID("0b9d6a3c-6f0e-5d6c-8a43-2f7f0a3f6b52")
"""Namespace of gold's ids."""


@dataclass(frozen=True, slots=True)
class Settler:
    """Who settles, when, and what they say to it."""

    by: str
    at: str
    comment: str = ""


def gold_span(pair: Pair, span: Span, settler: Settler) -> Span:
    """Return gold's copy of a span; spans of one extent have one copy."""
    return replace(span, id=_id_at(pair, span.side, span.start, span.end), created=settler.at)


def gold_link(pair: Pair, placed: PlacedLink, settler: Settler, *, taken: bool) -> Link:
    """Return what gold says to a person's link: the same where it is taken, else that it was refused."""
    left, right = (_ends(pair, side, placed) for side in Side)
    kind, direction = placed.meaning
    name = f"{pair.left.sha256} {pair.right.sha256} {sorted(left)} {sorted(right)} {kind} {direction}"
    return replace(
        placed.link,
        id=str(uuid.uuid5(_GOLD, name)),
        left=left,
        right=right,
        origin="adjudicated",
        created=settler.at,
        modified=settler.at,
        sources=(placed.source,),
        settled_by=settler.by,
        settled_at=settler.at,
        decision="accepted" if taken else "rejected",
        comment=settler.comment,
    )


def merged(first: Link, second: Link) -> Link:
    """Return one gold link for two people's that say the same: accepted where either is, naming both."""
    return replace(
        first,
        certainty=first.certainty if first.certainty is not None else second.certainty,
        note=first.note or second.note,
        sources=tuple(dict.fromkeys((*first.sources, *second.sources))),
        decision="accepted" if "accepted" in (first.decision, second.decision) else first.decision,
    )


def missing_types(tagset: Tagset, others: Tagset, links: Iterable[Link]) -> tuple[LinkType, ...]:
    """Return the types that links have and a tagset does not, as another tagset has them."""
    known = {kind.name for kind in tagset}
    wanted = {link.type for link in links} - known
    return tuple({kind.name: kind for kind in others if kind.name in wanted}.values())


def _ends(pair: Pair, side: Side, placed: PlacedLink) -> tuple[str, ...]:
    return tuple(_id_at(pair, side, start, end) for start, end in sorted(placed.intervals(side)))


def _id_at(pair: Pair, side: Side, start: int, end: int) -> str:
    return str(uuid.uuid5(_GOLD, f"{pair.left.sha256} {pair.right.sha256} {side} {start} {end}"))


def without(gold: Link, sources: frozenset[str]) -> Link | None:
    """Return a gold link that no longer names some sources; None where it then names nobody."""
    left = tuple(source for source in gold.sources if source not in sources)
    return replace(gold, sources=left) if left else None
