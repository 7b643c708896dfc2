"""What a colleague said of another version of a text and has no sure place in ours: kept apart, with the set.

It lies among the set's further keys, so it is exported with the set and nothing of a colleague's work is lost.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any

from annotator.model.analysis import Layer
from annotator.model.annotation import AnnotationSet, Extent, Link, Rejection, Span
from annotator.model.document import Side
from annotator.model.invalid import InvalidAnnotation
from annotator.model.linking import Redraft
from annotator.review.anchoring import Status
from annotator.review.intervals import Interval

UNPLACED = "unplaced"
"""Key of a set's further keys under which it lies."""

CONFIRMED = "confirmed"
"""Key of a span's further keys: its words in the other version, where a person said which place is meant."""


@dataclass(frozen=True, slots=True)
class UnplacedSpan:
    """A span of another version of the text."""

    span: Span
    """As it was there: its offsets are those of the other version."""
    status: Status
    """Exact and moved ones are here because a link joins them to one that is not sure."""
    guess: Interval | None
    """Where it may be in our text."""


@dataclass(frozen=True, slots=True)
class Unplaced:
    """All of a set that is kept apart."""

    spans: tuple[UnplacedSpan, ...] = ()
    links: tuple[Link, ...] = ()
    """Those that join any of the spans."""
    rejected: tuple[Rejection, ...] = ()

    @property
    def unsure(self) -> tuple[UnplacedSpan, ...]:
        """Return the spans a person has to look at: uncertain and lost ones."""
        return tuple(one for one in self.spans if not one.status.is_sure)


def unplaced_of(aset: AnnotationSet) -> Unplaced:
    """Return what of a set is kept apart; nothing where that cannot be read."""
    kept = aset.extra.get(UNPLACED)
    if not isinstance(kept, Mapping):
        return Unplaced()
    try:
        return Unplaced(
            tuple(_unplaced_span(row) for row in kept.get("spans", ())),
            tuple(_link(row) for row in kept.get("links", ())),
            tuple(Rejection(_ids(row, "left"), _ids(row, "right"), _text(row, "created")) for row in kept["rejected"]),
        )
    except (KeyError, TypeError, ValueError, AttributeError):
        return Unplaced()


def keeping(extra: Mapping[str, Any], kept: Unplaced) -> dict[str, Any]:
    """Return a set's further keys with what is kept apart."""
    rest = {key: value for key, value in extra.items() if key != UNPLACED}
    if not kept.spans:
        return rest
    spans = [
        {**_plain(asdict(one.span)), "status": str(one.status), "guess": list(one.guess) if one.guess else None}
        for one in kept.spans
    ]
    links, rejected = ([_plain(asdict(one)) for one in some] for some in (kept.links, kept.rejected))
    return {**rest, UNPLACED: {"spans": spans, "links": links, "rejected": rejected}}


def place(aset: AnnotationSet, span_id: str, interval: Interval) -> Redraft:
    """Say where a span that is kept apart stands in our text; the links that then have all their ends come along.

    Raises InvalidAnnotation where nothing of that id is kept apart, or where it is to stand outside the text.
    """
    kept = unplaced_of(aset)
    at = {one.span.id: one.guess for one in kept.spans if one.status.is_sure}
    if span_id not in {one.span.id for one in kept.spans}:
        raise InvalidAnnotation("", "This statement of the colleague is not kept apart any more.")
    placed = {one.id: one for one in aset.spans}
    for one in kept.spans:
        name = one.span.id
        where = interval if name == span_id else at.get(name)
        if where is not None:
            placed[name] = put_at(aset, one.span, where, confirmed=name == span_id)
    links = tuple(link for link in kept.links if placed.keys() >= {*link.left, *link.right})
    rejected = tuple(one for one in kept.rejected if placed.keys() >= {*one.left, *one.right})
    joined = {end for link in links for end in (*link.left, *link.right)}
    joined |= {end for one in rejected for end in (*one.left, *one.right)}
    new = [
        placed[one.span.id]
        for one in kept.spans
        if one.span.id in joined or (one.span.id == span_id and one.span.layer is not Layer.STATEMENT)
    ]
    rest = Unplaced(
        tuple(
            replace(one, status=Status.MOVED, guess=interval) if one.span.id == span_id else one
            for one in kept.spans
            if one.span.id not in {span.id for span in new}
        ),
        tuple(link for link in kept.links if link not in links),
        tuple(one for one in kept.rejected if one not in rejected),
    )
    known = {span.id for span in aset.spans}
    extra = keeping(aset.extra, rest)
    fresh = tuple(span for span in new if span.id not in known)
    return Redraft(fresh, links, rejected=rejected, touched=(span_id,), extra=extra)


def put_at(aset: AnnotationSet, span: Span, interval: Interval, *, confirmed: bool) -> Span:
    """Return a span of another version of the text at its place in ours."""
    text = aset.pair.document(span.side).text
    if not 0 <= interval[0] < interval[1] <= len(text):
        raise InvalidAnnotation("", "The place lies outside the text.")
    cut = Span.cut(text, Extent(span.side, *interval), id=span.id, created=span.created, layer=span.layer,
                   label=span.label, attributes=span.attributes, origin=span.origin)  # fmt: skip
    return replace(cut, extra={**span.extra, CONFIRMED: span.quote} if confirmed else span.extra)


def confirmed_in(stored: AnnotationSet, spans: Iterable[Span]) -> dict[str, Interval]:
    """Return where a person already placed some of a colleague's spans, as long as they still have the same words."""
    said = {span.id: span for span in stored.spans if CONFIRMED in span.extra}
    return {
        span.id: (said[span.id].start, said[span.id].end)
        for span in spans
        if span.id in said and said[span.id].extra[CONFIRMED] == span.quote and said[span.id].side is span.side
    }


def _plain(row: dict[str, Any]) -> dict[str, Any]:
    """Return a value's fields as JSON has them."""
    listed = {key: list(value) if isinstance(value, tuple) else value for key, value in row.items()}
    return {key: str(value) if isinstance(value, (Side, Layer)) else value for key, value in listed.items()}


def _unplaced_span(row: Mapping[str, Any]) -> UnplacedSpan:
    span = Span(
        _text(row, "id"),
        Side(row["side"]),
        _number(row["start"]),
        _number(row["end"]),
        Layer(row["layer"]),
        _optional(row, "label"),
        _text(row, "quote"),
        _text(row, "prefix"),
        _text(row, "suffix"),
        _keys(row, "attributes"),
        _text(row, "origin"),
        _text(row, "created"),
        _keys(row, "extra"),
    )
    guess = row["guess"]
    return UnplacedSpan(span, Status(row["status"]), None if guess is None else (_number(guess[0]), _number(guess[1])))


def _link(row: Mapping[str, Any]) -> Link:
    return Link(
        _text(row, "id"),
        _ids(row, "left"),
        _ids(row, "right"),
        _optional(row, "type"),
        _one_of(row["direction"], (None, "left-to-right", "right-to-left")),
        _one_of(row["certainty"], (None, 1, 2, 3)),
        _text(row, "note"),
        _one_of(row["origin"], ("manual", "suggested", "imported", "adjudicated")),
        _text(row, "created"),
        _text(row, "modified"),
        extra=_keys(row, "extra"),
    )


def _text(row: Mapping[str, Any], name: str) -> str:
    if not isinstance(row[name], str):
        raise TypeError(name)
    return str(row[name])


def _optional(row: Mapping[str, Any], name: str) -> str | None:
    return None if row[name] is None else _text(row, name)


def _number(value: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError
    return value


def _ids(row: Mapping[str, Any], name: str) -> tuple[str, ...]:
    if not all(isinstance(one, str) for one in row[name]):
        raise TypeError(name)
    return tuple(row[name])


def _keys(row: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    if not isinstance(row[name], Mapping):
        raise TypeError(name)
    return dict(row[name])


def _one_of(value: Any, allowed: tuple[Any, ...]) -> Any:
    if value not in allowed:
        raise ValueError(value)
    return value
