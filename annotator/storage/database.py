"""One open project file: its connection, its transactions, and what is checked around each of them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from sqlalchemy import create_engine, event
from sqlalchemy.engine import Connection, Engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import StaticPool

from annotator.errors import AnnotatorError, BadProject, ReadOnly
from annotator.storage.connection import configure, connect
from annotator.storage.failures import damaged, explained, replaced
from annotator.storage.table_access import DamagedRow

_READING = "reading"  # key in the connection's `info`: this transaction only reads


class Database:
    """One connection to one file. Every error of SQLite leaves it as a sentence, with the transaction rolled back."""

    def __init__(self, path: Path, connection: sqlite3.Connection, *, read_only_reason: str | None) -> None:
        """Take over a configured connection; `read_only_reason` says why nothing may be written, if so."""
        self.path = path
        self.read_only_reason = read_only_reason
        self.raw = connection
        self._engine, self._connection = _engine_of(connection)
        self._is_lent, self._commits = False, b""
        self._own = connection, self._engine, self._connection
        self._identity = self._file_identity()
        self._seen: int | None = self._data_version()

    def close(self) -> None:
        """Close the connection; an open transaction is rolled back."""
        self.take_back()
        with self._explaining():
            self._roll_back()
            self._connection.close()
            self._engine.dispose()
            self.raw.close()

    def lend(self, reason: str) -> None:
        """Leave the writing to another process until `take_back`; `reason` says why nothing is written here.

        Only of a file that may be written.
        """
        self._is_lent, self.read_only_reason = True, reason
        self._commits = self._commit_count()

    def read_from(self, copy: Path) -> None:
        """Read from a copy of the file while it is lent: where another process writes, reading would have to wait."""
        with self._explaining():
            connection = connect(copy, read_only=True)
            configure(connection, read_only=True)
            self.raw = connection
            self._engine, self._connection = _engine_of(connection)

    def take_back(self) -> bool:
        """Read and write the file itself again; tell whether the other process wrote anything."""
        if not self._is_lent:
            return False
        self._is_lent, self.read_only_reason = False, None
        copy, (self.raw, self._engine, self._connection) = (self.raw, self._engine, self._connection), self._own
        if copy != self._own:
            raw, engine, connection = copy
            with self._explaining():
                connection.close()
                engine.dispose()
                raw.close()
        with self._explaining():
            self._seen = self._data_version()  # what changed was changed with our leave; what broke off is taken back
        return self._commits != self._commit_count()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Read from one consistent state; inside a writing transaction, from that one's."""
        if self._connection.in_transaction():
            # Left to the outer block to take back, or what is written after it would be no part of any transaction.
            with self._explaining(rolling_back=False):
                yield self._connection
            return
        with self._explaining():
            self._connection.info[_READING] = True
            try:
                with self._connection.begin():
                    yield self._connection
            finally:
                self._connection.info[_READING] = False

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Write all of it or nothing; it is on the disk when the block is left without an error.

        Inside another such block it is part of that one.
        """
        if self._connection.in_transaction() and not self._connection.info.get(_READING):
            self.refuse_if_taken_back()
            yield self._connection
            return
        if self.read_only_reason is not None:
            raise ReadOnly(f"“{self.path.name}” is open for reading only: {self.read_only_reason}.")
        with self._explaining(), self._connection.begin():
            self._refuse_if_changed_outside()
            yield self._connection
            self._refuse_if_replaced()
            self.refuse_if_taken_back()

    def refuse_if_taken_back(self) -> None:
        """Raise AnnotatorError where SQLite took the open transaction back and somebody let that error pass.

        What is written after that is no part of any transaction.
        """
        if not self.raw.in_transaction:
            raise AnnotatorError(f"The last change to “{self.path.name}” was not saved; everything before it was.")

    @contextmanager
    def joined(self) -> Iterator[None]:
        """Write all of it or nothing, also where it is part of a transaction, which goes on without it."""
        if self._connection.in_transaction():
            self.refuse_if_taken_back()
            with self._explaining(rolling_back=False), self._connection.begin_nested():
                yield
        else:
            with self.writing():
                yield

    @contextmanager
    def _explaining(self, *, rolling_back: bool = True) -> Iterator[None]:
        try:
            yield
        except (DBAPIError, sqlite3.Error) as error:
            if rolling_back:
                self._roll_back()
            raise explained(error, self.path) from error
        except DamagedRow as error:
            raise damaged(self.path, str(error)) from error

    def _roll_back(self) -> None:
        # A COMMIT that fails (a busy file, a missing reference) leaves the transaction open, and SQLAlchemy thinks it
        # is over; the next change would be refused, or worse, carry this one along.
        if self.raw.in_transaction:
            with suppress(sqlite3.Error):
                self.raw.rollback()
        # Taking back what was half written, now or when the disk is well again, counts as a change by somebody else.
        self._seen = None

    def _refuse_if_replaced(self) -> None:
        # SQLite goes on writing happily into a file that has no name any more.
        if self._file_identity() != self._identity:
            raise replaced(self.path)

    def _refuse_if_changed_outside(self) -> None:
        found = self._data_version()
        if self._seen is None:
            self._seen = found
        if found != self._seen:
            raise BadProject(
                f"The project “{self.path.name}” was changed by another program while it was open; the last change "
                "was not saved: open the project again."
            )

    def _file_identity(self) -> tuple[int, int] | None:
        try:
            status = self.path.stat()
        except OSError:
            return None
        return status.st_dev, status.st_ino

    def _commit_count(self) -> bytes:
        # The file's own count of commits (https://sqlite.org/fileformat2.html#file_change_counter). Closing a file
        # gives back the locks that this process has on it, so only while there are none.
        try:
            with self.path.open("rb") as stream:
                return stream.read(28)[24:]
        except OSError:  # it is gone, as whoever reads or writes next is told
            return b""

    def _data_version(self) -> int:
        # Changes only when somebody else commits (https://sqlite.org/pragma.html#pragma_data_version).
        version: int = self.raw.execute("PRAGMA data_version").fetchone()[0]
        return version


def _engine_of(connection: sqlite3.Connection) -> tuple[Engine, Connection]:
    engine = create_engine("sqlite://", creator=lambda: connection, poolclass=StaticPool)
    event.listen(engine, "begin", _begin)
    return engine, engine.connect()


def _begin(connection: Connection) -> None:
    # IMMEDIATE: a transaction that reads first and then wants to write fails at once, whatever the timeout.
    connection.exec_driver_sql("BEGIN" if connection.info.get(_READING) else "BEGIN IMMEDIATE")


@contextmanager
def understanding(path: Path) -> Iterator[None]:
    """Turn stored values that cannot be, met while rows become values of the model, into one sentence."""
    try:
        yield
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError) as error:
        raise damaged(path, str(error) if isinstance(error, ValueError) else "") from error
