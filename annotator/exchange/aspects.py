"""What there is in an annotator's set, by kinds: so that a format can say which of it it cannot hold, and how much."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from enum import StrEnum

from annotator.exchange.record import Record
from annotator.model.analysis import Layer
from annotator.model.annotation import CONTEXT, AnnotationSet, Link, Span
from annotator.model.document import Document, PairState, Side
from annotator.model.text import sha256

CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""Characters that XML 1.0 has no way to write."""


class Aspect(StrEnum):
    """A kind of thing that a set may hold, as a person is told of it."""

    SEVERAL = "links of several statements"
    ALONE = "decisions that a statement has no counterpart"
    NOTE = "notes"
    CERTAINTY = "certainties"
    DIRECTION = "directions"
    SETTLING = "traces of settling"
    REJECTED = "rejected suggestions"
    LOOSE = "spans that no link joins"
    MACHINE = "entities, quotes and regions found by the program"
    ATTRIBUTES = "attributes of spans"
    TAGSET = "labels and colours of link types"
    ORIGIN = "origins and times of links"
    SPAN_ORIGIN = "origins and times of spans and of whole sets"
    LABELS = "layers and labels of linked spans"
    STATE = "states of pairs"
    LANGUAGE = "languages of articles"
    SOURCE = "sources of articles"
    UNKNOWN = "keys of other programs"
    TEXTS = "full texts"
    CONTROLS = "control characters in texts"
    CONTEXT = "contexts of spans that are not those of the text"
    COVERAGE = "figures of coverage"


def counts(record: Record) -> dict[Aspect, int]:
    """Count what a record holds of every kind."""
    return {aspect: count(record) for aspect, count in _COUNTED.items()}


def without_contexts(record: Record) -> Record:
    """Return a record whose spans have the contexts that the text has."""
    aset = replace(record.aset, spans=tuple(_in_context(span, record) for span in record.aset.spans))
    return Record(aset, tuple(_in_context(span, record) for span in record.machine), record.coverage)


def without_controls(record: Record) -> Record:
    """Return a record whose texts XML can hold: U+FFFD in the place of what it cannot, so that no offset moves."""
    pair = record.aset.pair
    if not any(CONTROLS.search(document.text) for document in (pair.left, pair.right)):
        return record
    clean = replace(pair, left=_clean(pair.left), right=_clean(pair.right))
    texts = {side: clean.document(side).text for side in Side}
    aset = replace(record.aset, pair=clean, spans=tuple(_cut(span, texts[span.side]) for span in record.aset.spans))
    return Record(aset, tuple(_cut(span, texts[span.side]) for span in record.machine), record.coverage)


def _clean(document: Document) -> Document:
    text = CONTROLS.sub("\ufffd", document.text)
    return replace(document, text=text, sha256=sha256(text))


def _cut(span: Span, text: str) -> Span:
    start, end = span.start, span.end
    return replace(
        span, quote=text[start:end], prefix=text[max(0, start - CONTEXT) : start], suffix=text[end : end + CONTEXT]
    )


def _in_context(span: Span, record: Record) -> Span:
    return _cut(span, record.aset.pair.document(span.side).text) if _is_out_of_context(span, record) else span


def _is_out_of_context(span: Span, record: Record) -> bool:
    text = record.aset.pair.document(span.side).text
    prefix, suffix = text[max(0, span.start - CONTEXT) : span.start], text[span.end : span.end + CONTEXT]
    return (span.prefix, span.suffix) != (prefix, suffix)


def _spans(record: Record) -> Iterator[Span]:
    yield from record.aset.spans
    yield from record.machine


def _of_links(says: Callable[[Link], object]) -> Callable[[Record], int]:
    return lambda record: sum(bool(says(link)) for link in record.aset.links)


def _joined(record: Record) -> set[str]:
    return {name for link in record.aset.links for name in (*link.left, *link.right)}


def _loose(record: Record) -> int:
    joined = _joined(record)
    return sum(span.id not in joined for span in record.aset.spans)


def _labelled(record: Record) -> int:
    joined = _joined(record)
    said = (span for span in record.aset.spans if span.layer is not Layer.STATEMENT or span.label)
    return sum(span.id in joined for span in said)


def _unknown(record: Record) -> int:
    aset: AnnotationSet = record.aset
    extras = [aset.extra, aset.pair.extra, aset.pair.left.extra, aset.pair.right.extra]
    extras += [span.extra for span in aset.spans]
    extras += [link.extra for link in aset.links]
    extras += [refused.extra for refused in aset.rejected]
    extras += [kind.extra for kind in aset.tagset]
    return sum(map(len, extras))


_COUNTED: Mapping[Aspect, Callable[[Record], int]] = {
    Aspect.SEVERAL: _of_links(lambda link: link.left and link.right and len(link.left) + len(link.right) > 2),
    Aspect.ALONE: _of_links(lambda link: link.is_no_counterpart),
    Aspect.NOTE: _of_links(lambda link: link.note),
    Aspect.CERTAINTY: _of_links(lambda link: link.certainty),
    Aspect.DIRECTION: _of_links(lambda link: link.direction),
    Aspect.SETTLING: _of_links(lambda link: link.sources or link.settled_by or link.decision or link.comment),
    Aspect.REJECTED: lambda record: len(record.aset.rejected),
    Aspect.LOOSE: _loose,
    Aspect.MACHINE: lambda record: len(record.machine),
    Aspect.ATTRIBUTES: lambda record: sum(bool(span.attributes) for span in record.aset.spans),
    Aspect.TAGSET: lambda record: len(record.aset.tagset),
    Aspect.ORIGIN: lambda record: len(record.aset.links),
    Aspect.SPAN_ORIGIN: lambda record: len(record.aset.spans) + 1,
    Aspect.LABELS: _labelled,
    Aspect.STATE: lambda record: int(record.aset.pair.state is not PairState.NEW),
    Aspect.LANGUAGE: lambda record: sum(bool(record.aset.pair.document(side).language) for side in Side),
    Aspect.SOURCE: lambda record: sum(bool(record.aset.pair.document(side).source) for side in Side),
    Aspect.UNKNOWN: _unknown,
    Aspect.TEXTS: lambda record: 2,
    Aspect.CONTROLS: lambda record: sum(len(CONTROLS.findall(record.aset.pair.document(side).text)) for side in Side),
    Aspect.CONTEXT: lambda record: sum(_is_out_of_context(span, record) for span in _spans(record)),
    Aspect.COVERAGE: lambda record: len(record.coverage),
}
