"""A link together with where it lies: what comparing needs to know of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from annotator.model.analysis import Layer
from annotator.model.annotation import AnnotationSet, Direction, Link, Span
from annotator.model.document import Side
from annotator.review.intervals import Interval
from annotator.review.saying import Saying

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
    layer: Layer = Layer.STATEMENT
    """Of any other layer it is a span that is compared as a link."""

    @property
    def ids(self) -> tuple[str, ...]:
        """Return the ids of the link and of its twins."""
        return (self.link.id, *self.twins)

    @property
    def sources(self) -> tuple[str, ...]:
        """Return how gold names the link and its twins."""
        return tuple(source_of(self.annotator, one, self.layer) for one in self.ids)

    @property
    def saying(self) -> Saying:
        """Return what the link says, whoever made it."""
        return Saying(tuple(sorted(self.shape[0])), tuple(sorted(self.shape[1])), *self.meaning)

    def intervals(self, side: Side) -> frozenset[Interval]:
        """Return the stretches on one side."""
        return self.shape[0] if side is Side.LEFT else self.shape[1]


def placed_links(aset: AnnotationSet) -> Iterator[PlacedLink]:
    """Yield the links of a set that stand: those refused while settling are left out."""
    return placed(aset, (link for link in aset.links if link.decision != "rejected"))


def placed(aset: AnnotationSet, links: Iterable[Link]) -> Iterator[PlacedLink]:
    """Yield links of a set with where they lie."""
    spans = {span.id: span for span in aset.spans}
    directed = {kind.name for kind in aset.tagset if kind.directed}
    for link in links:
        shape = (_intervals(link.left, spans), _intervals(link.right, spans))
        yield PlacedLink(aset.annotator, link, shape, _meaning(link, directed))


def kind_of(span: Span) -> tuple[Layer, str]:
    """Return what a span is compared with: its layer, and the type that another tool gave it."""
    named = span.attributes.get("type")
    return span.layer, named if isinstance(named, str) else ""


def placed_spans(aset: AnnotationSet, layer: Layer, of_type: str = "") -> Iterator[PlacedLink]:
    """Yield the standing spans of one kind, each as a link that joins nothing and whose type is the span's label."""
    for span in aset.spans:
        if kind_of(span) == (layer, of_type) and span.extra.get("decision") != "rejected":
            yield placed_span(aset.annotator, span)


def placed_span(annotator: str, span: Span) -> PlacedLink:
    """Return a span as a link that joins nothing."""
    left, right = ((span.id,), ()) if span.side is Side.LEFT else ((), (span.id,))
    link = Link(span.id, left, right, span.label, None, None, "", "manual", span.created, span.created)
    place = frozenset([(span.start, span.end)])
    shape = (place, frozenset[Interval]()) if left else (frozenset[Interval](), place)
    return PlacedLink(annotator, link, shape, (span.label, None), layer=span.layer)


def source_of(annotator: str, name: str, layer: Layer = Layer.STATEMENT) -> str:
    """Return how gold names somebody's link, `annotator:link id`, or span: the two may have the same id."""
    return f"{annotator}:{name}" if layer is Layer.STATEMENT else f"{annotator}:span:{name}"


def annotator_of(source: str) -> str:
    """Return whose a link or span is that gold names; a link's own id may hold no colon for it to be told."""
    return source.rpartition(":")[0].removesuffix(":span")


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
