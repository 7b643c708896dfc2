"""The model to one line of our JSONL: keys in the order of the format, unknown ones kept behind the known."""

from __future__ import annotations

from operator import attrgetter
from typing import Any

import msgspec
from msgspec.structs import asdict

from annotator import __version__
from annotator.exchange.jsonl_records import FORMAT, OFFSET_UNIT, VERSION
from annotator.exchange.jsonl_rows import LinkRow, SpanRow
from annotator.exchange.record import Record
from annotator.model.alignment import Coverage
from annotator.model.annotation import Link, Rejection, Span
from annotator.model.document import Document, Pair, Side
from annotator.model.tagset import LinkType

PROGRAM = f"annotator {__version__}"


def line_of(record: Record) -> bytes:
    """Return one line, with its line end."""
    return msgspec.json.encode(_line(record)) + b"\n"


def _line(record: Record) -> dict[str, Any]:
    aset = record.aset
    extra = dict(aset.extra)
    documents = extra.pop("documents", {})
    return {
        "format": FORMAT,
        "version": VERSION,
        "pair": _pair(aset.pair),
        "annotator": aset.annotator,
        "created": aset.created,
        "modified": aset.modified,
        "program": PROGRAM,
        "documents": {"left": _document(aset.pair.left), "right": _document(aset.pair.right), **documents},
        "tagset": [_link_type(kind) for kind in aset.tagset],
        "spans": [_span(span) for span in (*aset.spans, *record.machine)],
        "links": [_link(link) for link in aset.links],
        "rejected": [_rejection(refused) for refused in aset.rejected],
        "coverage": {side.value: _coverage(record.coverage[side]) for side in Side if side in record.coverage},
        **extra,
    }


def _pair(pair: Pair) -> dict[str, Any]:
    return {"id": pair.id, "title": pair.title, "state": pair.state.value, **pair.extra}


def _document(document: Document) -> dict[str, Any]:
    return {
        "id": document.id,
        "title": document.title,
        "language": document.language,
        "source": document.source,
        "sha256": document.sha256,
        "offset_unit": OFFSET_UNIT,
        "text": document.text,
        **document.extra,
    }


def _link_type(kind: LinkType) -> dict[str, Any]:
    return {"name": kind.name, "label": kind.label, "color": kind.color, "directed": kind.directed, **kind.extra}


_values_of_span = attrgetter(*SpanRow.__struct_fields__)
_values_of_link = attrgetter(*LinkRow.__struct_fields__)


def _span(span: Span | SpanRow) -> SpanRow | dict[str, Any]:
    if isinstance(span, SpanRow):
        return span
    written = SpanRow(*_values_of_span(span))
    return {**asdict(written), **span.extra} if span.extra else written


def _link(link: Link | LinkRow) -> LinkRow | dict[str, Any]:
    if isinstance(link, LinkRow):
        return link
    written = LinkRow(*_values_of_link(link))
    return {**asdict(written), **link.extra} if link.extra else written


def _rejection(refused: Rejection) -> dict[str, Any]:
    return {"left": refused.left, "right": refused.right, "created": refused.created, **refused.extra}


def _coverage(counted: Coverage) -> dict[str, int]:
    return {
        "statements": counted.statements,
        "linked": counted.linked,
        "no_counterpart": counted.no_counterpart,
        "open": counted.open,
    }
