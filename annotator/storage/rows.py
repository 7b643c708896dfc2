"""Rows to values of the model and back; the column names are the model's field names."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from annotator.model.annotation import AnnotationSet, Link, Rejection, Span
from annotator.model.document import Document, Pair, PairState, Side
from annotator.model.tagset import LinkType, Tagset
from annotator.storage.checksums import Row

Written = dict[str, Any]


_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode


def to_json(value: Any) -> str:
    """Return a value as the JSON text that is stored."""
    return _encode(value)


def _free(value: Mapping[str, Any]) -> str:
    return _encode(dict(value)) if value else "{}"


def document_row(document: Document, *, created: str) -> Written:
    """Return the row that describes a document."""
    return {
        "id": document.id,
        "title": document.title,
        "language": document.language,
        "source": document.source,
        "sha256": document.sha256,
        "created": created,
        "extra": _free(document.extra),
    }


def document_text_row(document: Document, *, original: bytes, encoding: str) -> Written:
    """Return the row of a document's text and of the bytes it came from."""
    return {
        "document_id": document.id,
        "encoding": encoding,
        "original_sha256": hashlib.sha256(original).hexdigest(),
        "text": document.text,
        "original": original,
    }


def document_of(row: Row, text: str) -> Document:
    """Return the document of a row and its text."""
    return Document(
        row["id"],
        row["title"],
        row["language"],
        row["source"],
        row["sha256"],
        text,
        json.loads(row["extra"]),
    )


def pair_row(pair: Pair, *, position: int, created: str, removed: str | None = None) -> Written:
    """Return the row of a pair; `position` is its place in the list, `removed` when it went into the bin."""
    return {
        "id": pair.id,
        "title": pair.title,
        "left_id": pair.left.id,
        "right_id": pair.right.id,
        "state": str(pair.state),
        "position": position,
        "created": created,
        "extra": _free(pair.extra),
        "removed": removed,
    }


def pair_of(row: Row, left: Document, right: Document) -> Pair:
    """Return the pair of a row and its two documents."""
    return Pair(row["id"], row["title"], PairState(row["state"]), left, right, json.loads(row["extra"]))


def set_row(pair_id: str, annotator: str, *, created: str, modified: str) -> Written:
    """Return the row of an annotator's own set, which follows the project's tagset."""
    return {
        "pair_id": pair_id,
        "annotator": annotator,
        "created": created,
        "modified": modified,
        "tagset": None,
        "extra": "{}",
    }


def imported_set_row(aset: AnnotationSet) -> Written:
    """Return the row of a colleague's set, which keeps its own tagset."""
    row = set_row(aset.pair.id, aset.annotator, created=aset.created, modified=aset.modified)
    tagset = [type_row(kind, position=place) for place, kind in enumerate(aset.tagset)]
    return {**row, "tagset": to_json(tagset), "extra": _free(aset.extra)}


def span_row(pair_id: str, annotator: str, span: Span, *, position: int) -> Written:
    """Return the row of a span."""
    return {
        "pair_id": pair_id,
        "annotator": annotator,
        "id": span.id,
        "position": position,
        "side": str(span.side),
        "start": span.start,
        "end": span.end,
        "layer": str(span.layer),
        "label": span.label,
        "quote": span.quote,
        "prefix": span.prefix,
        "suffix": span.suffix,
        "attributes": _free(span.attributes),
        "origin": span.origin,
        "created": span.created,
        "extra": _free(span.extra),
    }


def link_row(pair_id: str, annotator: str, link: Link, *, position: int) -> Written:
    """Return the row of a link, without its ends."""
    return {
        "pair_id": pair_id,
        "annotator": annotator,
        "id": link.id,
        "position": position,
        "type": link.type,
        "direction": link.direction,
        "certainty": link.certainty,
        "note": link.note,
        "origin": link.origin,
        "created": link.created,
        "modified": link.modified,
        "sources": to_json(list(link.sources)) if link.sources else "[]",
        "settled_by": link.settled_by,
        "settled_at": link.settled_at,
        "decision": link.decision,
        "comment": link.comment,
        "extra": _free(link.extra),
    }


def link_end_rows(pair_id: str, annotator: str, link: Link) -> list[Written]:
    """Return the rows of a link's ends, in order."""
    return [
        {
            "pair_id": pair_id,
            "annotator": annotator,
            "link_id": link.id,
            "side": str(side),
            "position": place,
            "span_id": span_id,
        }
        for side in Side
        for place, span_id in enumerate(link.ends(side))
    ]


def rejection_id(left: Sequence[str], right: Sequence[str]) -> str:
    """Return the key of a refused suggestion: a hash of what it would have joined."""
    return hashlib.blake2b(to_json([list(left), list(right)]).encode(), digest_size=12).hexdigest()


def rejection_row(pair_id: str, annotator: str, rejection: Rejection, *, position: int) -> Written:
    """Return the row of a refused suggestion."""
    return {
        "pair_id": pair_id,
        "annotator": annotator,
        "id": rejection_id(rejection.left, rejection.right),
        "position": position,
        "left": to_json(list(rejection.left)),
        "right": to_json(list(rejection.right)),
        "created": rejection.created,
        "extra": _free(rejection.extra),
    }


def type_row(kind: LinkType, *, position: int) -> Written:
    """Return the row of a link type; `position` is its place in the tagset."""
    return {
        "name": kind.name,
        "position": position,
        "label": kind.label,
        "color": kind.color,
        "directed": int(kind.directed),
        "extra": _free(kind.extra),
    }


def tagset_of(rows: Iterable[Mapping[str, Any]]) -> Tagset:
    """Return the tagset of its rows, which come in order."""
    return tuple(
        LinkType(row["name"], row["label"], row["color"], bool(row["directed"]), json.loads(row["extra"]))
        for row in rows
    )
