"""Whether what the rows say fits together: texts and their hashes, spans and their quotes, links and their ends."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterator

from annotator.model.document import document_id, pair_id
from annotator.storage.check_history import history_problems
from annotator.storage.problem import Problem, row_id
from annotator.storage.queries import stored_marks

_TEXTS = "SELECT id, sha256, text, original, original_sha256 FROM document LEFT JOIN document_text ON document_id = id"
_PAIRS = """
SELECT pair.id, l.sha256, r.sha256 FROM pair JOIN document l ON l.id = left_id JOIN document r ON r.id = right_id"""
_SPANS = """
SELECT pair_id, annotator, span.id, start, "end", quote, CASE side WHEN 'left' THEN left_id ELSE right_id END
FROM span JOIN pair ON pair.id = pair_id ORDER BY 7"""
_ENDS = """
SELECT link.pair_id, link.annotator, link.id, count(e.side), coalesce(sum(e.side <> s.side), 0) FROM link
LEFT JOIN link_end e ON (e.pair_id, e.annotator, e.link_id) = (link.pair_id, link.annotator, link.id)
LEFT JOIN span s ON (s.pair_id, s.annotator, s.id) = (e.pair_id, e.annotator, e.span_id)
GROUP BY link.pair_id, link.annotator, link.id"""
_JSON = {
    "document": ("extra",),
    "pair": ("extra",),
    "annotation_set": ("extra", "tagset"),
    "span": ("attributes", "extra"),
    "link": ("sources", "extra"),
    "rejected": ("left", "right", "extra"),
}


def content_problems(connection: sqlite3.Connection) -> Iterator[Problem]:
    """Yield what does not fit together in a file whose tables are those of this version."""
    for find in (_texts, _pairs, _spans, _ends, _marks, _json, history_problems):
        try:
            yield from find(connection)
        except (sqlite3.Error, ValueError, TypeError, LookupError, AttributeError) as error:
            yield Problem("", "", f"the content cannot be read: {error}")


def _texts(connection: sqlite3.Connection) -> Iterator[Problem]:
    for identity, digest, text, original, original_digest in connection.execute(_TEXTS):
        if text is None:
            yield Problem("document_text", identity, "is missing")
            continue
        if hashlib.sha256(text.encode(errors="surrogateescape")).hexdigest() != digest:
            yield Problem("document", identity, "the text is not the one its hash is of")
        if hashlib.sha256(original).hexdigest() != original_digest:
            yield Problem("document", identity, "the original is not the one its hash is of")
        if document_id(digest) != identity:
            yield Problem("document", identity, "the id does not come from the text's hash")


def _pairs(connection: sqlite3.Connection) -> Iterator[Problem]:
    for identity, left, right in connection.execute(_PAIRS):
        if pair_id(left, right) != identity:
            yield Problem("pair", identity, "the id does not come from the hashes of its texts")


def _spans(connection: sqlite3.Connection) -> Iterator[Problem]:
    document, text = None, ""
    for *key, start, end, quote, of in connection.execute(_SPANS):
        if of != document:
            found = connection.execute("SELECT text FROM document_text WHERE document_id = ?", (of,)).fetchone()
            document, text = of, found[0] if found else ""
        if text[start:end] != quote:
            yield Problem("span", row_id(key), "its quote is not what the text has there")


def _ends(connection: sqlite3.Connection) -> Iterator[Problem]:
    for *key, ends, astray in connection.execute(_ENDS):
        if not ends:
            yield Problem("link", row_id(key), "joins nothing")
        if astray:
            yield Problem("link", row_id(key), "joins a span on the wrong side")


def _marks(connection: sqlite3.Connection) -> Iterator[Problem]:
    for document, pipeline, place, marks in connection.execute(
        "SELECT document_id, pipeline, position, marks FROM analysis_part"
    ):
        try:
            stored_marks(marks)
        except ValueError as error:
            yield Problem("analysis_part", row_id((document, pipeline, place)), f"cannot be read: {error}")


def _json(connection: sqlite3.Connection) -> Iterator[Problem]:
    for table, columns in _JSON.items():
        for column in columns:
            query = f'SELECT rowid, "{column}" FROM "{table}" WHERE "{column}" IS NOT NULL'
            for row, value in connection.execute(query):
                try:
                    json.loads(value)
                except ValueError as error:
                    yield Problem(table, f"row {row}", f"{column} cannot be read: {error}")
