"""Whether the rows are what the history left, and whether the history itself is whole."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from annotator.storage.checksums import CHECKSUM, checksum
from annotator.storage.problem import Problem, key_columns, row_id
from annotator.storage.recorder import RowChange
from annotator.storage.sets import OF_A_SET

_ENTRIES = "SELECT id, annotator, state, changes FROM history ORDER BY id"
_IMPORTED = "SELECT pair_id, annotator FROM annotation_set WHERE tagset IS NOT NULL"


@dataclass(slots=True)
class _Trace:
    """What the history says one row has to be now."""

    annotator: str
    checksum: str | None
    is_certain: bool = True


def history_problems(connection: sqlite3.Connection) -> Iterator[Problem]:
    """Yield missing entries, and rows that are not what the last done entry about them left.

    Rows that several annotators changed, that changed by themselves or came with a colleague's file are left out: what
    they should be does not follow from the order of the entries alone.
    """
    traces: dict[tuple[str, tuple[object, ...]], _Trace] = {}
    expected = 1
    for entry, annotator, state, changes in connection.execute(_ENTRIES):
        if entry != expected:
            yield Problem("history", str(expected), "is missing")
        expected = entry + 1
        for record in json.loads(changes):
            _follow(traces, RowChange.of_record(record), annotator, done=state == "done")
    imported = set(connection.execute(_IMPORTED))
    for (table, key), trace in traces.items():
        if trace.is_certain and not (table in OF_A_SET and key[:2] in imported):
            yield from _compare(connection, table, key, trace)


def _follow(
    traces: dict[tuple[str, tuple[object, ...]], _Trace], change: RowChange, annotator: str, *, done: bool
) -> None:
    place = change.table, change.key
    before, after = (None if row is None else checksum(change.table, row) for row in (change.before, change.after))
    trace = traces.setdefault(place, _Trace(annotator, before))
    trace.is_certain = trace.is_certain and trace.annotator == annotator and not change.automatic
    if done:
        trace.checksum = after


def _compare(connection: sqlite3.Connection, table: str, key: tuple[object, ...], trace: _Trace) -> Iterator[Problem]:
    names = key_columns(connection, table)
    where = " AND ".join(f'"{name}" = ?' for name in names)
    found = connection.execute(f'SELECT "{CHECKSUM}" FROM "{table}" WHERE {where}', key).fetchone()
    if (found[0] if found else None) != trace.checksum:
        yield Problem(table, row_id(key), "is not as the history left it")
