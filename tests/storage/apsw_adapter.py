"""A small DB-API over apsw, so that the real Store runs on a FrailDisk; Python's own sqlite3 knows no other VFS."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, cast

import apsw

from annotator.storage.connection import Connect
from tests.storage.frail_disk import FrailDisk

_ERRORS: dict[int, type[sqlite3.Error]] = {
    sqlite3.SQLITE_CONSTRAINT: sqlite3.IntegrityError,
    sqlite3.SQLITE_CORRUPT: sqlite3.DatabaseError,
    sqlite3.SQLITE_NOTADB: sqlite3.DatabaseError,
}


class Cursor:
    """Runs one statement and holds all of its rows."""

    arraysize = 1

    def __init__(self, connection: apsw.Connection, rewrite: Callable[[str], str]) -> None:
        self._connection = connection
        self._rewrite = rewrite
        self._rows: list[tuple[Any, ...]] = []
        self.description: Sequence[tuple[Any, ...]] | None = None
        self.rowcount = -1
        self.lastrowid = 0

    def execute(self, sql: str, parameters: Any = ()) -> Cursor:
        cursor = self._connection.cursor()
        self.description = None
        cursor.exec_trace = self._describe
        try:
            self._rows = cursor.execute(self._rewrite(sql), parameters).fetchall()
        except apsw.Error as error:
            raise translated(error) from error
        self.rowcount = self._connection.changes()
        self.lastrowid = self._connection.last_insert_rowid()
        return self

    def executemany(self, sql: str, parameters: Iterable[Any]) -> Cursor:
        for each in parameters:
            self.execute(sql, each)
        return self

    def fetchone(self) -> tuple[Any, ...] | None:
        return self._rows.pop(0) if self._rows else None

    def fetchall(self) -> list[tuple[Any, ...]]:
        rows, self._rows = self._rows, []
        return rows

    def fetchmany(self, size: int | None = None) -> list[tuple[Any, ...]]:
        count = size or self.arraysize
        rows, self._rows = self._rows[:count], self._rows[count:]
        return rows

    def close(self) -> None:
        self._rows = []

    def __iter__(self) -> Any:
        return iter(self.fetchall())

    def _describe(self, cursor: apsw.Cursor, sql: str, bindings: Any) -> bool:
        # Asked for here, for after the last row apsw no longer tells.
        columns = cursor.get_description()
        self.description = tuple((*column, None, None, None, None, None)[:7] for column in columns) or None
        return True


class Connection:
    """As much of sqlite3.Connection as the Store uses."""

    isolation_level = None

    def __init__(self, connection: apsw.Connection, rewrite: Callable[[str], str]) -> None:
        self._connection = connection
        self._rewrite = rewrite

    @property
    def in_transaction(self) -> bool:
        return bool(self._connection.in_transaction)

    def cursor(self) -> Cursor:
        return Cursor(self._connection, self._rewrite)

    def execute(self, sql: str, parameters: Any = ()) -> Cursor:
        return self.cursor().execute(sql, parameters)

    def commit(self) -> None:
        if self.in_transaction:
            self.execute("COMMIT")

    def rollback(self) -> None:
        if self.in_transaction:
            self.execute("ROLLBACK")

    def close(self) -> None:
        try:
            self._connection.close(True)
        except apsw.Error as error:
            raise translated(error) from error

    def set_progress_handler(self, handler: Callable[[], int] | None, steps: int) -> None:
        self._connection.set_progress_handler(None if handler is None else lambda: bool(handler()), steps or 20)

    def create_function(self, *args: Any, **named: Any) -> None:
        """Ignore the functions SQLAlchemy adds; the Store uses none."""


def translated(error: apsw.Error) -> sqlite3.Error:
    """Return sqlite3's error for one of apsw's."""
    code = getattr(error, "extendedresult", 0)
    found = _ERRORS.get(code & 0xFF, sqlite3.OperationalError)(str(error))
    found.sqlite_errorcode = code
    return found


def connect_on(disk: FrailDisk, *, rewrite: Callable[[str], str] = lambda sql: sql) -> Connect:
    """Return a `connect` that opens files on a disk; `rewrite` changes SQL, to break a setting."""

    def connect(path: Path, *, read_only: bool = False) -> sqlite3.Connection:
        flags = apsw.SQLITE_OPEN_READONLY if read_only else apsw.SQLITE_OPEN_READWRITE
        try:
            opened = apsw.Connection(str(path), flags=flags, vfs=disk.vfs_name)
        except apsw.Error as error:
            raise translated(error) from error
        return cast(sqlite3.Connection, Connection(opened, rewrite))

    return connect
