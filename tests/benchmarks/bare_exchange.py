"""The floor of P8: SQLite's rows to msgspec's records in a file, and back, by sqlite3 and msgspec alone.

The same rows, with the same PRAGMAs, and the same lines. The checksum that every row carries has to be worked out to
write the same rows, and is; what is read is believed: no checksum, no hash of a text, no quote is looked at, and a file
is read once. What an export counts (how far the statements of a pair are looked at) is taken from the program's file.
"""

from __future__ import annotations

import os
import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct

from annotator import __version__
from annotator.model.document import pair_id
from annotator.storage.connection import configure, connect
from annotator.storage.schema import CONTENT
from annotator.storage.table_access import ACCESS


class Document(Struct):
    id: str
    title: str
    language: str | None
    source: str
    sha256: str
    offset_unit: str
    text: str


class PairRecord(Struct):
    id: str
    title: str
    state: str


class LinkType(Struct):
    name: str
    label: str
    color: str
    directed: bool


class Span(Struct):
    id: str
    side: str
    start: int
    end: int
    layer: str
    label: str | None
    quote: str
    prefix: str
    suffix: str
    attributes: msgspec.Raw
    origin: str
    created: str


class Link(Struct):
    id: str
    left: list[str]
    right: list[str]
    type: str | None
    direction: str | None
    certainty: int | None
    note: str
    origin: str
    created: str
    modified: str
    sources: list[str]
    settled_by: str | None
    settled_at: str | None
    decision: str | None
    comment: str


class Line(Struct):
    format: str
    version: int
    pair: PairRecord
    annotator: str
    created: str
    modified: str
    program: str
    documents: dict[str, Document]
    tagset: list[LinkType]
    spans: list[Span]
    links: list[Link]
    rejected: list[msgspec.Raw]
    coverage: msgspec.Raw


class Counted(Struct):
    coverage: msgspec.Raw


_PAIR = """SELECT p.id, p.title, p.state, s.annotator, s.created, s.modified, p.left_id, p.right_id
    FROM pair p JOIN annotation_set s ON s.pair_id = p.id WHERE p.removed IS NULL ORDER BY p.position, s.annotator"""
_DOCUMENT = """SELECT d.id, d.title, d.language, d.source, d.sha256, t.text
    FROM document d JOIN document_text t ON t.document_id = d.id WHERE d.id = ?"""
_SPANS = """SELECT id, side, start, "end", layer, label, quote, prefix, suffix, attributes, origin, created, extra
    FROM span WHERE pair_id = ? AND annotator = ? ORDER BY position"""
_LINKS = """SELECT id, type, direction, certainty, note, origin, created, modified, sources, settled_by, settled_at,
    decision, comment, extra FROM link WHERE pair_id = ? AND annotator = ? ORDER BY position"""
_ENDS = """SELECT link_id, side, span_id FROM link_end WHERE pair_id = ? AND annotator = ?
    ORDER BY link_id, side, position"""
_REJECTED = """SELECT "left", "right", created, extra FROM rejected WHERE pair_id = ? AND annotator = ?
    ORDER BY position"""
_TYPES = "SELECT name, label, color, directed FROM link_type ORDER BY position"
_NONE = "{}"


def export(project: Path, target: Path, coverage: Path) -> None:
    """Write the lines of a project; how far each pair is looked at is read from a file that has it."""
    connection = connect(project, read_only=True)
    configure(connection, read_only=True)
    tagset = [LinkType(*(*row[:3], bool(row[3]))) for row in connection.execute(_TYPES)]
    encode = msgspec.json.Encoder().encode
    with target.with_suffix(".part").open("wb") as stream, coverage.open("rb") as counted:
        for row, known in zip(connection.execute(_PAIR).fetchall(), counted, strict=True):
            stream.write(encode(_line(connection, row, tagset, known)) + b"\n")
        stream.flush()
        os.fsync(stream.fileno())
    target.with_suffix(".part").replace(target)
    connection.close()


def _line(connection: sqlite3.Connection, row: tuple[Any, ...], tagset: list[LinkType], counted: bytes) -> Line:
    pair_id, title, state, annotator, created, modified, *documents = row
    texts = [_document(connection.execute(_DOCUMENT, (name,)).fetchone()) for name in documents]
    of = pair_id, annotator
    ends: dict[tuple[str, str], list[str]] = defaultdict(list)
    for link, side, span in connection.execute(_ENDS, of):
        ends[link, side].append(span)
    spans, links = connection.execute(_SPANS, of).fetchall(), connection.execute(_LINKS, of).fetchall()
    rejected = connection.execute(_REJECTED, of).fetchall()
    assert not rejected and all(row[-1] == _NONE for rows in (spans, links) for row in rows), "further keys: not here"
    return Line(
        "annotator-pair",
        1,
        PairRecord(pair_id, title, state),
        annotator,
        created,
        modified,
        f"annotator {__version__}",
        {"left": texts[0], "right": texts[1]},
        tagset,
        [Span(*(*row[:9], msgspec.Raw(row[9].encode()), *row[10:12])) for row in spans],
        [
            Link(
                *(row[0], ends[row[0], "left"], ends[row[0], "right"], *row[1:8], msgspec.json.decode(row[8])),
                *row[9:13],
            )
            for row in links
        ],
        [],
        msgspec.Raw(counted.rstrip()),
    )


def _document(row: tuple[str, ...]) -> Document:
    return Document(*row[:5], "codepoint", row[5])  # type: ignore[call-arg]


def coverage_of(source: Path, target: Path) -> None:
    """Write what each line of a file says of coverage into a file of its own."""
    decoder = msgspec.json.Decoder(Counted)
    with source.open("rb") as lines, target.open("wb") as stream:
        for line in lines:
            stream.write(bytes(decoder.decode(line).coverage) + b"\n")


_INSERT = {
    table.name: f'INSERT INTO "{table.name}" VALUES ({", ".join("?" * len(table.columns))})' for table in CONTENT
}


def bring_in(project: Path, source: Path) -> None:
    """Write the sets of a file into a project that has the articles, in one transaction."""
    connection = connect(project)
    configure(connection)
    decoder = msgspec.json.Decoder(Line)
    connection.execute("BEGIN IMMEDIATE")
    with source.open("rb") as lines:
        for line in lines:
            for table, rows in _rows(decoder.decode(line)):
                connection.executemany(_INSERT[table], rows)
    connection.execute("COMMIT")
    connection.close()


def _rows(line: Line) -> Iterator[tuple[str, list[tuple[Any, ...]]]]:
    here = pair_id(line.documents["left"].sha256, line.documents["right"].sha256)
    of = {"pair_id": here, "annotator": line.annotator}
    types = [
        {
            "name": kind.name,
            "position": place,
            "label": kind.label,
            "color": kind.color,
            "directed": int(kind.directed),
            "extra": "{}",
        }
        for place, kind in enumerate(line.tagset)
    ]
    yield (
        "annotation_set",
        [
            ACCESS["annotation_set"].sealed(
                {
                    **of,
                    "created": line.created,
                    "modified": line.modified,
                    "tagset": msgspec.json.encode(types).decode(),
                    "extra": "{}",
                }
            )
        ],
    )
    yield "span", [ACCESS["span"].sealed(_span(of, place, span)) for place, span in enumerate(line.spans)]
    yield "link", [ACCESS["link"].sealed(_link(of, place, link)) for place, link in enumerate(line.links)]
    yield (
        "link_end",
        [
            ACCESS["link_end"].sealed({**of, "link_id": link.id, "side": side, "position": place, "span_id": span})
            for link in line.links
            for side, ends in (("left", link.left), ("right", link.right))
            for place, span in enumerate(ends)
        ],
    )


def _span(of: dict[str, Any], place: int, span: Span) -> dict[str, Any]:
    return {
        **of,
        "id": span.id,
        "position": place,
        "side": span.side,
        "start": span.start,
        "end": span.end,
        "layer": span.layer,
        "label": span.label,
        "quote": span.quote,
        "prefix": span.prefix,
        "suffix": span.suffix,
        "attributes": bytes(span.attributes).decode(),
        "origin": span.origin,
        "created": span.created,
        "extra": "{}",
    }


def _link(of: dict[str, Any], place: int, link: Link) -> dict[str, Any]:
    return {
        **of,
        "id": link.id,
        "position": place,
        "type": link.type,
        "direction": link.direction,
        "certainty": link.certainty,
        "note": link.note,
        "origin": link.origin,
        "created": link.created,
        "modified": link.modified,
        "sources": msgspec.json.encode(link.sources).decode(),
        "settled_by": link.settled_by,
        "settled_at": link.settled_at,
        "decision": link.decision,
        "comment": link.comment,
        "extra": "{}",
    }
