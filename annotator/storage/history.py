"""The history: what was done, by whom, and the row changes that take it back or do it again.

Entries hold ids and values and are never deleted; emptying the bin makes some of them a record only. Each annotator has
a stack: done entries, the newest of which can be undone, then undone ones, the oldest of which can be redone. A new
change discards the undone ones.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from sqlalchemy import bindparam, func, select
from sqlalchemy.engine import Connection

from annotator.model.change import Change, ChangeKind
from annotator.storage.recorder import RowChange, apply
from annotator.storage.rows import to_json
from annotator.storage.schema import HISTORY
from annotator.storage.sets import touch, touched_sets
from annotator.storage.table_access import ACCESS, DamagedRow, OneColumn, after

State = Literal["done", "undone", "discarded", "emptied"]
"""`emptied`: about a pair that is gone for good, and a record only."""

_ACCESS = ACCESS["history"]
_COLUMNS = HISTORY.c
_LAST = OneColumn(select(func.max(_COLUMNS.id)))
_SAME = (_COLUMNS.annotator == bindparam("annotator"), _COLUMNS.state == bindparam("state"))
_IDS = OneColumn(select(_COLUMNS.id).where(*_SAME).order_by(_COLUMNS.id))
_NEWEST = select(_COLUMNS.id, _COLUMNS.summary).where(*_SAME).order_by(_COLUMNS.id.desc()).limit(1)
_OLDEST = select(_COLUMNS.id, _COLUMNS.summary).where(*_SAME).order_by(_COLUMNS.id).limit(1)
_LISTED = (
    select(*(_COLUMNS[name] for name in ("id", "at", "annotator", "pair_id", "kind", "summary", "state")))
    .order_by(_COLUMNS.id.desc())
    .limit(bindparam("count"))
)


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One line of the history."""

    id: int
    at: str
    annotator: str
    pair_id: str | None
    kind: ChangeKind
    summary: str
    state: State


def record(
    connection: Connection,
    change: Change,
    rows: Sequence[RowChange],
    *,
    annotator: str,
    at: str,
    state: State = "done",
) -> None:
    """Write the entry of a change that was made, and discard what could have been redone."""
    _discard_undone(connection, annotator)
    (last,) = _LAST.read(connection)
    entry = {
        "id": after(last or 0),
        "at": at,
        "annotator": annotator,
        "pair_id": change.pair_id,
        "kind": str(change.kind),
        "summary": change.summary,
        "ids": to_json(list(change.ids)),
        "state": state,
        "changes": to_json([row.to_record() for row in rows]),
    }
    _ACCESS.put(connection, entry, is_new=True)


def undo(connection: Connection, annotator: str, *, at: str) -> Change | None:
    """Take back the annotator's newest change; None where there is none. Stale where others changed it since."""
    entry_id, _ = _first(connection, _NEWEST, annotator, "done")
    if entry_id is None:
        return None
    entry = _move(connection, entry_id, "undone")
    _apply(connection, [change.backwards for change in reversed(_changes(entry))], at)
    return _change(entry)


def redo(connection: Connection, annotator: str, *, at: str) -> Change | None:
    """Do again what the annotator undid last; None where there is nothing. Stale where others changed it since."""
    entry_id, _ = _first(connection, _OLDEST, annotator, "undone")
    if entry_id is None:
        return None
    entry = _move(connection, entry_id, "done")
    _apply(connection, _changes(entry), at)
    return _change(entry)


def can_undo(connection: Connection, annotator: str) -> str | None:
    """Return the summary of what an undo would take back."""
    return _first(connection, _NEWEST, annotator, "done")[1]


def can_redo(connection: Connection, annotator: str) -> str | None:
    """Return the summary of what a redo would do again."""
    return _first(connection, _OLDEST, annotator, "undone")[1]


def close(connection: Connection, entry_id: int) -> None:
    """Let an entry stay as a record that can neither be undone nor redone."""
    _move(connection, entry_id, "emptied")


def entries(connection: Connection, limit: int) -> list[HistoryEntry]:
    """Return the newest entries, newest first."""
    rows = connection.execute(_LISTED, {"count": limit}).all()
    return [
        HistoryEntry(row.id, row.at, row.annotator, row.pair_id, ChangeKind(row.kind), row.summary, row.state)
        for row in rows
    ]


def _first(connection: Connection, query: Any, annotator: str, state: State) -> tuple[int | None, str | None]:
    row = connection.execute(query, {"annotator": annotator, "state": state}).first()
    return (None, None) if row is None else (row.id, row.summary)


def _move(connection: Connection, entry_id: int, state: State) -> dict[str, Any]:
    entry = _ACCESS.get(connection, (entry_id,))
    if entry is None:
        raise DamagedRow("an entry of the history is listed and not there")
    _ACCESS.put(connection, {**entry, "state": state}, is_new=False)
    return entry


def _discard_undone(connection: Connection, annotator: str) -> None:
    for entry_id in _IDS.read(connection, annotator, "undone"):
        _move(connection, entry_id, "discarded")


def _apply(connection: Connection, changes: Iterable[RowChange], at: str) -> None:
    changes = list(changes)
    apply(connection, changes)
    touch(connection, touched_sets(changes), at)


def _changes(entry: dict[str, Any]) -> list[RowChange]:
    return [RowChange.of_record(record) for record in json.loads(entry["changes"])]


def _change(entry: dict[str, Any]) -> Change:
    ids = tuple(json.loads(entry["ids"]))
    return Change(ChangeKind(entry["kind"]), entry["pair_id"], ids, entry["summary"])
