"""A link together with where it lies: what comparing needs to know of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from annotator.model.annotation import AnnotationSet, Direction, Link, Span
from annotator.model.document import Side
from annotator.review.intervals import Interval

Shape = tuple[frozenset[Interval], frozenset[Interval]]
"""Where a link's statements lie, left and right: two links of one shape join the same statements."""

Meaning = tuple[str | None, Direction | None]
"""What a link says of the statements it joins: type, and direction where the type has one."""


@dataclass(frozen=True, slots=True)
class PlacedLink:
    """One link of one annotator, with its stretches of text."""

    annotator: str
    link: Link
    shape: Shape
    meaning: Meaning
    twins: tuple[str, ...] = ()
    """Ids of further links of the same annotator that say the very same."""

    @property
    def source(self) -> str:
        """Return how gold names the link: `annotator:link id`."""
        return f"{self.annotator}:{self.link.id}"

    def intervals(self, side: Side) -> frozenset[Interval]:
        """Return the stretches on one side."""
        return self.shape[0] if side is Side.LEFT else self.shape[1]


def placed_links(aset: AnnotationSet) -> Iterator[PlacedLink]:
    """Yield the links of a set that stand: those refused while settling are left out."""
    spans = {span.id: span for span in aset.spans}
    directed = {kind.name for kind in aset.tagset if kind.directed}
    for link in aset.links:
        if link.decision != "rejected":
            shape = (_intervals(link.left, spans), _intervals(link.right, spans))
            yield PlacedLink(aset.annotator, link, shape, _meaning(link, directed))


def distinct(placed: Iterable[PlacedLink]) -> list[PlacedLink]:
    """Return one annotator's links with those that say the very same as one, so that they are settled as one."""
    found: dict[tuple[Shape, Meaning], PlacedLink] = {}
    for link in placed:
        key = (link.shape, link.meaning)
        first = found.get(key)
        found[key] = replace(first, twins=(*first.twins, link.link.id)) if first else link
    return list(found.values())


def _intervals(ids: tuple[str, ...], spans: dict[str, Span]) -> frozenset[Interval]:
    return frozenset((spans[name].start, spans[name].end) for name in ids)


def _meaning(link: Link, directed: set[str]) -> Meaning:
    if link.is_no_counterpart:
        return None, None
    return link.type, link.direction if link.type in directed else None
