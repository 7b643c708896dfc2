"""Reading and writing single rows of any table by key, with checksums: compiled once, no reflection."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Table, and_, bindparam, delete, insert, select, update
from sqlalchemy.engine import Connection, Result
from sqlalchemy.sql import ColumnElement

from annotator.storage.checksums import CHECKSUM, Row, checksum, sealed
from annotator.storage.schema import CONTENT

Key = tuple[Any, ...]
"""The values of a row's primary key, in the order of its columns."""


class DamagedRow(ValueError):
    """A row is not as it was written."""


class TableAccess:
    """The four statements on one table that go by its key."""

    def __init__(self, table: Table) -> None:
        self.name = table.name
        self.key_columns = tuple(column.name for column in table.primary_key)
        by_key = [column == bindparam(f"key_{column.name}") for column in table.primary_key]
        written: dict[str, Any] = {column.name: bindparam(column.name) for column in table.columns}
        self._select = select(table).where(*by_key)
        self._insert = insert(table)
        self._update = update(table).where(*by_key).values(written)
        self._delete = delete(table).where(*by_key)

    def key_of(self, row: Row) -> Key:
        """Return a row's key."""
        return tuple(row[name] for name in self.key_columns)

    def get(self, connection: Connection, key: Key) -> dict[str, Any] | None:
        """Return the row with a key, without its checksum; None where there is none. DamagedRow where it is damaged."""
        found = opened_all(self.name, connection.execute(self._select, self._named(key)))
        return found[0] if found else None

    def put(self, connection: Connection, row: Row, *, is_new: bool) -> None:
        """Write a row."""
        if is_new:
            connection.execute(self._insert, sealed(self.name, row))
        else:
            connection.execute(self._update, {**sealed(self.name, row), **self._named(self.key_of(row))})

    def add(self, connection: Connection, rows: Sequence[Row]) -> None:
        """Write many new rows."""
        if rows:
            connection.execute(self._insert, [sealed(self.name, row) for row in rows])

    def remove(self, connection: Connection, key: Key) -> None:
        """Delete the row with a key."""
        connection.execute(self._delete, self._named(key))

    def _named(self, key: Key) -> dict[str, Any]:
        return {f"key_{name}": value for name, value in zip(self.key_columns, key, strict=True)}


ACCESS: Mapping[str, TableAccess] = {table.name: TableAccess(table) for table in CONTENT}
"""By table name."""


def opened_all(table: str, result: Result[Any]) -> list[dict[str, Any]]:
    """Return rows that were read whole, without their checksums; DamagedRow where one does not fit."""
    names = tuple(result.keys())
    return [_opened(table, dict(zip(names, values, strict=True))) for values in result]


def _opened(table: str, row: dict[str, Any]) -> dict[str, Any]:
    found = row.pop(CHECKSUM)
    if found != checksum(table, row):
        raise DamagedRow(f"a row of {table.replace('_', ' ')} was changed from outside")
    return row


def after(last: object) -> int:
    """Return the number that follows the last one, None where there is none; DamagedRow where it is no number."""
    if last is None:
        return 0
    if not isinstance(last, int):
        raise DamagedRow("a row's number was changed from outside")
    return last + 1


def same_set(table: Table) -> ColumnElement[bool]:
    """Return the condition that a row belongs to the set of the parameters `pair_id` and `annotator`."""
    return and_(table.c.pair_id == bindparam("pair_id"), table.c.annotator == bindparam("annotator"))
