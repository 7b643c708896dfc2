"""Reading and writing single rows of any table by key, with checksums: compiled once, no reflection."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from operator import itemgetter
from typing import Any

from sqlalchemy import Select, Table, and_, bindparam, delete, select, update
from sqlalchemy.dialects import sqlite
from sqlalchemy.engine import Connection
from sqlalchemy.engine.interfaces import DBAPICursor
from sqlalchemy.sql import ClauseElement, ColumnElement

from annotator.storage.checksums import CHECKSUM, Row
from annotator.storage.row_checksums import CHECKSUMS
from annotator.storage.schema import CONTENT

Key = tuple[Any, ...]
"""The values of a row's primary key, in the order of its columns."""


class DamagedRow(ValueError):
    """A row is not as it was written."""

    @classmethod
    def of(cls, table: str) -> DamagedRow:
        """Say that a row of a table is not what its checksum is of."""
        return cls(f"a row of {table.replace('_', ' ')} was changed from outside")


class TableAccess:
    """The four statements on one table that go by its key.

    They are made into SQL once, and SQLite's own cursor runs them: for a row a call, SQLAlchemy's way from expression
    to result takes four times as long.
    """

    def __init__(self, table: Table) -> None:
        self.name = table.name
        self.key_columns = tuple(column.name for column in table.primary_key)
        self._columns = tuple(column.name for column in table.columns)
        content = [name for name in self._columns if name != CHECKSUM]
        self._values_of: Callable[[Row], tuple[Any, ...]] = itemgetter(*content)
        by_key = [column == bindparam(f"key_{column.name}") for column in table.primary_key]
        self._select = _sql(select(table).where(*by_key))
        written = [*content, CHECKSUM]
        self._insert = f'INSERT INTO "{table.name}" ({_listed(written)}) VALUES ({", ".join("?" * len(written))})'
        changed: list[tuple[Any, Any]] = [(table.c[name], bindparam(name)) for name in written]
        self._update = _sql(update(table).where(*by_key).ordered_values(*changed))
        self._delete = _sql(delete(table).where(*by_key))

    def key_of(self, row: Row) -> Key:
        """Return a row's key."""
        return tuple(row[name] for name in self.key_columns)

    def get(self, connection: Connection, key: Key) -> dict[str, Any] | None:
        """Return the row with a key, without its checksum; None where there is none. DamagedRow where it is damaged."""
        found = cursor(connection).execute(self._select, key).fetchone()
        return None if found is None else _opened(self.name, dict(zip(self._columns, found, strict=True)))

    def put(self, connection: Connection, row: Row, *, is_new: bool) -> None:
        """Write a row."""
        if is_new:
            cursor(connection).execute(self._insert, self.sealed(row))
        else:
            cursor(connection).execute(self._update, (*self.sealed(row), *self.key_of(row)))

    def add(self, connection: Connection, rows: Sequence[Row]) -> None:
        """Write many new rows."""
        self.add_sealed(connection, [self.sealed(row) for row in rows])

    def add_sealed(self, connection: Connection, rows: Sequence[tuple[Any, ...]]) -> None:
        """Write many new rows that `sealed` has made."""
        cursor(connection).executemany(self._insert, rows)

    def remove(self, connection: Connection, key: Key) -> None:
        """Delete the row with a key."""
        cursor(connection).execute(self._delete, key)

    def sealed(self, row: Row) -> tuple[Any, ...]:
        """Return a row's values in the order of the columns, and behind them its checksum."""
        return *self._values_of(row), CHECKSUMS[self.name].of_row(row)


class WholeRows:
    """A statement that reads whole rows of a table, run as those of `TableAccess` are."""

    def __init__(
        self, table: Table, *conditions: ColumnElement[bool], order_by: Sequence[ColumnElement[Any]] = ()
    ) -> None:
        self._name = table.name
        self._columns = tuple(column.name for column in table.columns)
        self._select = _sql(select(table).where(*conditions).order_by(*order_by))

    def read(self, connection: Connection, *values: object) -> list[dict[str, Any]]:
        """Return the rows, without their checksums, for the conditions' values in their order.

        DamagedRow where a row is damaged.
        """
        found = cursor(connection).execute(self._select, values).fetchall()
        return [_opened(self._name, dict(zip(self._columns, row, strict=True))) for row in found]


class OneColumn:
    """A query of one column, run as those of `TableAccess` are: for what every change asks."""

    def __init__(self, query: Select[Any]) -> None:
        self._select = _sql(query)

    def read(self, connection: Connection, *values: object) -> list[Any]:
        """Return the column, for the values of the query's parameters in the order in which they stand there."""
        return [value for (value,) in cursor(connection).execute(self._select, values).fetchall()]


class Deleting:
    """A statement that deletes rows of a table, run as those of `TableAccess` are."""

    def __init__(self, table: Table, *conditions: ColumnElement[bool]) -> None:
        self._delete = _sql(delete(table).where(*conditions))

    def run(self, connection: Connection, *values: object) -> None:
        """Delete the rows, for the conditions' values in their order."""
        cursor(connection).execute(self._delete, values)


def cursor(connection: Connection) -> DBAPICursor:
    """Return a cursor of SQLite's own in the connection's open transaction."""
    return connection.connection.cursor()


def _sql(statement: ClauseElement) -> str:
    """Return a statement as SQLite takes it, its parameters in the order in which they stand there."""
    return str(statement.compile(dialect=_DIALECT))


def _listed(columns: Iterable[str]) -> str:
    return ", ".join(f'"{name}"' for name in columns)


_DIALECT = sqlite.dialect(paramstyle="qmark")

ACCESS: Mapping[str, TableAccess] = {table.name: TableAccess(table) for table in CONTENT}
"""By table name."""


def _opened(table: str, row: dict[str, Any]) -> dict[str, Any]:
    found = row.pop(CHECKSUM)
    if found != CHECKSUMS[table].of_row(row):
        raise DamagedRow.of(table)
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
