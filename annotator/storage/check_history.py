"""Whether the rows are what the history left, and whether the history itself is whole."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from annotator.storage.problem import Problem, key_columns, row_id
from annotator.storage.recorder import RowChange
from annotator.storage.sets import OF_A_SET
from annotator.storage.table_access import Key

Place = tuple[str, Key]
"""Table and key of a row."""

_ENTRIES = "SELECT id, annotator, state, changes FROM history ORDER BY id"
_IMPORTED = "SELECT pair_id, annotator FROM annotation_set WHERE tagset IS NOT NULL"


@dataclass(slots=True)
class _Trace:
    """What the history says of one row: of the columns it knows, or None where the row is to be gone."""

    annotator: str
    row: dict[str, Any] | None
    is_certain: bool = True


def history_problems(connection: sqlite3.Connection) -> Iterator[Problem]:
    """Yield missing entries, and rows that are not what the last done entry about them left.

    Rows that several annotators changed, that changed by themselves or came with a colleague's file are left out: what
    they should be does not follow from the order of the entries alone.
    """
    traces: dict[Place, _Trace] = {}
    expected = 1
    for entry, annotator, state, changes in connection.execute(_ENTRIES):
        if entry != expected:
            yield Problem("history", str(expected), "is missing")
        expected = entry + 1
        records = json.loads(changes)
        for record in () if state == "emptied" else records:  # the pair is gone, or came in anew since
            _follow(traces, RowChange.of_record(record), annotator, done=state == "done")
    imported = set(connection.execute(_IMPORTED))
    for (table, key), trace in traces.items():
        if trace.is_certain and not (table in OF_A_SET and key[:2] in imported):
            yield from _compare(connection, table, key, trace)


def _follow(traces: dict[Place, _Trace], change: RowChange, annotator: str, *, done: bool) -> None:
    place = change.table, change.key
    if (trace := traces.get(place)) is None:
        trace = traces[place] = _Trace(annotator, None if change.before is None else dict(change.before))
    trace.is_certain = trace.is_certain and trace.annotator == annotator and not change.automatic
    if change.before is not None and trace.row is not None:
        trace.row = {**change.before, **trace.row}  # columns that no earlier entry was about
    if done:
        after = change.applied(trace.row)
        trace.row = None if after is None else dict(after)


def _compare(connection: sqlite3.Connection, table: str, key: Key, trace: _Trace) -> Iterator[Problem]:
    where = " AND ".join(f'"{name}" = ?' for name in key_columns(connection, table))
    cursor = connection.execute(f'SELECT * FROM "{table}" WHERE {where}', key)
    found = cursor.fetchone()
    if trace.row is None or found is None:
        fits = trace.row is None and found is None
    else:
        current = dict(zip((column[0] for column in cursor.description), found, strict=True))
        fits = all(current[name] == value for name, value in trace.row.items())
    if not fits:
        yield Problem(table, row_id(key), "is not as the history left it")
