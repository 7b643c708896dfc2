"""Emptying the bin: what is gone for good. What the history says of such pairs stays, as a record only."""

from __future__ import annotations

import json
from collections.abc import Iterable

from sqlalchemy.engine import Connection

from annotator.model.change import Change, ChangeKind
from annotator.storage import history
from annotator.storage.table_access import ACCESS

_OF_PAIR = ("link_end", "link", "span", "rejected", "annotation_set", "draft", "work")
"""Tables whose key begins with a pair's id, referring ones first."""

_IN_BIN = "SELECT id, left_id, right_id FROM pair WHERE removed > ''"
_STILL_USED = (
    "SELECT 1 FROM pair WHERE left_id = :id OR right_id = :id"
    " UNION ALL SELECT 1 FROM setting WHERE key = 'waiting' AND instr(value, :id) LIMIT 1"
)
_ENTRIES = "SELECT id, pair_id, changes FROM history"


def empty(connection: Connection, annotator: str, *, at: str) -> list[str]:
    """Delete the pairs in the bin with all that was said of them, and their articles that no other pair has.

    Entries of the history that touch them can neither be undone nor redone any more. Returns the ids of the pairs.
    """
    cursor = connection.connection.cursor()
    cursor.execute(_IN_BIN)
    found = cursor.fetchall()
    gone = [pair_id for pair_id, *_ in found]
    if not gone:
        return []
    _close_entries(connection, set(gone))
    for pair_id in gone:
        for table in _OF_PAIR:
            cursor.execute(f"DELETE FROM {table} WHERE pair_id = ?", (pair_id,))
        cursor.execute("DELETE FROM pair WHERE id = ?", (pair_id,))
    drop_articles(connection, dict.fromkeys(article for _, *both in found for article in both))
    change = Change(ChangeKind.PAIRS, None, tuple(gone), "Bin emptied")
    history.record(connection, change, (), annotator=annotator, at=at, state="emptied")
    return gone


def _close_entries(connection: Connection, gone: set[str]) -> None:
    cursor = connection.connection.cursor()
    for entry_id, pair_id, changes in cursor.execute(_ENTRIES).fetchall():
        if pair_id in gone or any(record["key"][0] in gone for record in json.loads(changes)):
            history.close(connection, entry_id)


def drop_articles(connection: Connection, articles: Iterable[str]) -> None:
    """Delete articles, unless a pair has them or they wait for one."""
    cursor = connection.connection.cursor()
    for article in articles:
        if not cursor.execute(_STILL_USED, {"id": article}).fetchall():
            for table in ("analysis_part", "analysis", "document_text"):
                cursor.execute(f"DELETE FROM {table} WHERE document_id = ?", (article,))
            ACCESS["document"].remove(connection, (article,))
