"""A record of ours as other tools would have it: statements as marks, links as relations between two of them.

A link of several statements becomes every two of them, under one group. What a tool has no word for goes into the
features of marks and relations, so that nothing is lost on the way there and back.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from typing import Any

from annotator.exchange.peers.peer_record import PeerMark, PeerRecord, PeerRelation, PeerText
from annotator.exchange.peers.shown_labels import printable, shown_label
from annotator.exchange.record import Record
from annotator.model.annotation import AnnotationSet, Link, Span
from annotator.model.document import Document, Side

PROGRAM = "annotator"


def outward(record: Record) -> PeerRecord:
    """Return what other tools are told of one set."""
    aset = record.aset
    lone = _lone(aset)
    joined = {name for link in aset.links if not link.is_no_counterpart for name in (*link.left, *link.right)}
    spans = (*aset.spans, *record.machine)
    return PeerRecord(
        aset.pair.title,
        tuple(PeerText(each.text, each.title) for each in (aset.pair.left, aset.pair.right)),
        tuple(_mark(span, lone.get(span.id, ()), is_linked=span.id in joined) for span in spans),
        tuple(relation for nth, link in enumerate(aset.links) for relation in _relations(link, nth)),
        aset.annotator,
        about(aset),
    )


def about(aset: AnnotationSet) -> dict[str, Any]:
    """Return what is to be known of a set and its pair beyond marks and relations, as JSON has it."""
    pair = aset.pair
    return {
        "program": PROGRAM,
        "pair": _filled({"id": pair.id, "title": pair.title, "state": pair.state.value, "extra": pair.extra}),
        "left": _document(pair.left),
        "right": _document(pair.right),
        "annotator": aset.annotator,
        "created": aset.created,
        "modified": aset.modified,
        "tagset": [
            _filled(
                {
                    "name": kind.name,
                    "label": kind.label,
                    "color": kind.color,
                    "directed": kind.directed,
                    "extra": kind.extra,
                }
            )
            for kind in aset.tagset
        ],
        "rejected": [
            _filled({"left": list(r.left), "right": list(r.right), "created": r.created, "extra": r.extra})
            for r in aset.rejected
        ],
        "extra": dict(aset.extra),
    }


def _document(document: Document) -> dict[str, Any]:
    return _filled(
        {
            "id": document.id,
            "title": document.title,
            "language": document.language,
            "source": document.source,
            "extra": document.extra,
        }
    )


def _lone(aset: AnnotationSet) -> dict[str, list[dict[str, Any]]]:
    """Return, by statement, the decisions that it has no counterpart."""
    found: dict[str, list[dict[str, Any]]] = {}
    for nth, link in enumerate(aset.links):
        if link.is_no_counterpart:
            for place, name in enumerate((*link.left, *link.right)):
                found.setdefault(name, []).append({"type": link.type, "place": place, **_of_link(link, nth)})
    return found


def _mark(span: Span, lone: Sequence[Mapping[str, Any]], *, is_linked: bool) -> PeerMark:
    features = _filled(
        {
            "layer": span.layer.value,
            "label": span.label,
            "origin": span.origin,
            "created": span.created,
            "attributes": span.attributes,
            "extra": span.extra,
            "alone": list(lone),
        }
    )
    label = shown_label(span.layer, span.label, is_alone=bool(lone) and not is_linked)
    return PeerMark(span.id, span.start, span.end, label, int(span.side is Side.RIGHT), features)


def _relations(link: Link, nth: int) -> Iterator[PeerRelation]:
    """Yield every two statements that a link joins, the left ones in order and to each the right ones in order."""
    pairs = list(product(link.left, link.right))
    for place, (left, right) in enumerate(pairs):
        name = link.id if len(pairs) == 1 else f"{link.id}/{place + 1}"
        label = printable(link.type or "")
        named = {} if label == link.type else {"type": link.type}
        yield PeerRelation(name, left, right, label, {**named, **_of_link(link, nth)})


def _of_link(link: Link, nth: int) -> dict[str, Any]:
    return {
        "group": link.id,
        "nth": nth,
        **_filled(
            {
                "direction": link.direction,
                "certainty": link.certainty,
                "note": link.note,
                "origin": link.origin,
                "created": link.created,
                "modified": link.modified,
                "sources": list(link.sources),
                "settled_by": link.settled_by,
                "settled_at": link.settled_at,
                "decision": link.decision,
                "comment": link.comment,
                "extra": link.extra,
            }
        ),
    }


_TEXTS = frozenset({"title", "source", "note", "comment"})
"""What is an empty text by default; of anything else that is not the same as nothing."""


def _filled(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return the values that say something; what is empty is what it is by default."""
    return {
        key: dict(value) if isinstance(value, Mapping) else value
        for key, value in values.items()
        if value not in (None, False) and value != {} and value != [] and (value != "" or key not in _TEXTS)
    }
