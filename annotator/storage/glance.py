"""A first look at a project: the page one left, read before anything heavy is imported. Standard library only."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from annotator.model.analysis import Analysis, Layer, Mark
from annotator.model.document import Document, Pair
from annotator.model.text import sha256
from annotator.storage.connection import limit_time
from annotator.storage.fileformat import (
    APPLICATION_ID,
    FINGERPRINTS,
    SCHEMA_VERSION,
    Header,
    fingerprint,
    read_header,
    schema_rows,
)
from annotator.storage.packed_marks import unpacked
from annotator.storage.rows import document_of, pair_of

_SECONDS = 0.3  # longer than this is no glance
_MARKS_BYTES = 100_000  # packed; reading more takes longer than painting the page
_LAST_PAIR = "SELECT value FROM setting WHERE key = 'last_pair'"
_PAIR = "SELECT * FROM pair WHERE id = ? AND removed IS NULL"
_FIRST_PAIR = "SELECT * FROM pair WHERE removed IS NULL ORDER BY position, id LIMIT 1"
_DOCUMENT = "SELECT document.*, text FROM document JOIN document_text ON document_id = id WHERE id = ?"
_ANALYSIS = "SELECT * FROM analysis WHERE document_id = ? ORDER BY rowid DESC LIMIT 1"
_SIZE = "SELECT coalesce(sum(length(marks)), 0) FROM analysis_part WHERE document_id = ? AND pipeline = ?"
_PARTS = "SELECT marks FROM analysis_part WHERE document_id = ? AND pipeline = ? ORDER BY position"


@dataclass(frozen=True, slots=True)
class Glance:
    """The pair that was open last, else the first, and what is stored of the analysis of both texts."""

    pair: Pair
    left: Analysis | None
    right: Analysis | None


def glance(path: Path) -> Glance | None:
    """Return what to paint first; None, never an error, where that is not to be had at once."""
    try:
        if not path.is_file() or read_header(path) != Header(APPLICATION_ID, SCHEMA_VERSION, uses_wal=False):
            return None
        uri = f"{path.absolute().as_uri()}?mode=ro"
        with closing(sqlite3.connect(uri, uri=True, timeout=0.05, isolation_level=None)) as connection:
            return _glance(connection)
    except (sqlite3.Error, OSError, ValueError, TypeError, LookupError, AttributeError, RecursionError):
        return None


def _glance(connection: sqlite3.Connection) -> Glance | None:
    limit_time(connection, _SECONDS)
    connection.execute("PRAGMA trusted_schema = OFF")
    if fingerprint(schema_rows(connection)) != FINGERPRINTS[SCHEMA_VERSION]:
        return None
    connection.row_factory = sqlite3.Row
    connection.execute("BEGIN")
    last = connection.execute(_LAST_PAIR).fetchone()
    row = connection.execute(_PAIR, (last["value"] if last else "",)).fetchone()
    row = row or connection.execute(_FIRST_PAIR).fetchone()
    if row is None:
        return None
    left, right = _document(connection, row["left_id"]), _document(connection, row["right_id"])
    return Glance(pair_of(row, left, right), _analysis(connection, left), _analysis(connection, right))


def _document(connection: sqlite3.Connection, document_id: str) -> Document:
    row = connection.execute(_DOCUMENT, (document_id,)).fetchone()
    if sha256(row["text"]) != row["sha256"]:
        raise ValueError("damaged")
    return document_of(row, row["text"])


def _analysis(connection: sqlite3.Connection, document: Document) -> Analysis | None:
    row = connection.execute(_ANALYSIS, (document.id,)).fetchone()
    if row is None or row["sha256"] != document.sha256:
        return None
    of = (document.id, row["pipeline"])
    if connection.execute(_SIZE, of).fetchone()[0] > _MARKS_BYTES:
        return None
    marks = [_mark(record) for part in connection.execute(_PARTS, of) for record in json.loads(unpacked(part["marks"]))]
    marks.sort(key=lambda mark: (mark.start, -mark.end))
    return Analysis(row["sha256"], row["pipeline"], row["language"], tuple(marks))


def _mark(record: dict[str, Any]) -> Mark:
    layer, label, attributes = Layer(record["layer"]), record.get("label"), record.get("attributes", {})
    return Mark(record["start"], record["end"], layer, label, attributes)
