"""A colleague's set of another version of the texts, carried onto ours: nothing is placed in silence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from annotator.model.annotation import AnnotationSet, Link, Rejection, Span
from annotator.model.document import Pair, Side
from annotator.review.anchoring import Sought, Status
from annotator.review.intervals import Interval
from annotator.review.unplaced import Unplaced, UnplacedSpan, keeping, put_at
from annotator.review.versions import anchor_version


@dataclass(frozen=True, slots=True)
class AnchoredSpan:
    """What became of one span of a text that differs."""

    id: str
    side: Side
    status: Status
    old: str
    """Its words in the colleague's text."""
    new: str
    """The words at its place in ours, at the best guess where that is uncertain; "" where it is lost."""
    place: Interval | None
    confirmed: bool = False
    """A person said that this is the place."""

    @property
    def is_placed(self) -> bool:
        """Tell whether it is taken over without a further question."""
        return self.place is not None and (self.confirmed or self.status.is_sure)


def carry(
    aset: AnnotationSet, pair: Pair, confirmed: Mapping[str, Interval] | None = None
) -> tuple[AnnotationSet, list[AnchoredSpan]]:
    """Return a set on our own pair, and what became of each span on a text that differs, in its order.

    A link or a refusal one of whose statements is not placed is kept apart as a whole. `confirmed` are places, by the
    spans' ids, that a person chose.
    """
    anchored = [one for side in Side for one in _anchored(aset, pair, side, confirmed or {})]
    unsure = {one.id for one in anchored if not one.is_placed}
    links = tuple(link for link in aset.links if unsure.isdisjoint(_ends(link)))
    rejected = tuple(one for one in aset.rejected if unsure.isdisjoint(_ends(one)))
    joined = _joined(links, rejected)
    apart = unsure | (_joined(aset.links, aset.rejected) - joined)
    here = replace(aset, pair=pair, spans=(), links=(), rejected=())
    found = {one.id: one for one in anchored}
    spans = tuple(_placed(here, span, found.get(span.id)) for span in aset.spans if span.id not in apart)
    kept = Unplaced(
        tuple(_unplaced(span, found.get(span.id)) for span in aset.spans if span.id in apart),
        tuple(link for link in aset.links if link not in links),
        tuple(one for one in aset.rejected if one not in rejected),
    )
    return replace(here, spans=spans, links=links, rejected=rejected, extra=keeping(aset.extra, kept)), anchored


def _anchored(aset: AnnotationSet, pair: Pair, side: Side, confirmed: Mapping[str, Interval]) -> list[AnchoredSpan]:
    text = pair.document(side).text
    if aset.pair.document(side).sha256 == pair.document(side).sha256:
        return []
    spans = sorted((span for span in aset.spans if span.side is side), key=lambda span: (span.start, span.end))
    sought = [Sought(one.id, one.start, one.end, one.quote, one.prefix, one.suffix) for one in spans]
    rows = []
    for span, found in zip(spans, anchor_version(aset.pair.document(side).text, text, sought), strict=True):
        place = None if found.start is None or found.end is None else (found.start, found.end)
        if place is not None and place[0] == place[1]:
            place = None
        status = Status.LOST if place is None else found.status
        if chosen := confirmed.get(span.id) if not status.is_sure else None:
            place = chosen if 0 <= chosen[0] < chosen[1] <= len(text) else place
        new = text[slice(*place)] if place else ""
        rows.append(AnchoredSpan(span.id, side, status, span.quote, new, place, confirmed=chosen is not None))
    return rows


def _placed(here: AnnotationSet, span: Span, found: AnchoredSpan | None) -> Span:
    if found is None or found.place is None:
        return span
    return put_at(here, span, found.place, confirmed=found.confirmed)


def _unplaced(span: Span, found: AnchoredSpan | None) -> UnplacedSpan:
    if found is None:
        return UnplacedSpan(span, Status.EXACT, (span.start, span.end))
    return UnplacedSpan(span, found.status, found.place)


def _joined(links: Iterable[Link], rejected: Iterable[Rejection]) -> set[str]:
    return {end for link in links for end in _ends(link)} | {end for one in rejected for end in _ends(one)}


def _ends(one: Link | Rejection) -> tuple[str, ...]:
    return (*one.left, *one.right)
