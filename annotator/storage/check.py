"""Checking a project file without changing it: every bit of content is covered by some hash."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from annotator.storage.check_content import content_problems
from annotator.storage.checksums import is_sound
from annotator.storage.connection import connect, limit_time
from annotator.storage.failures import explained_os
from annotator.storage.fileformat import FINGERPRINTS, JOURNAL_SUFFIXES, SCHEMA_VERSION, fingerprint, schema_rows
from annotator.storage.guards import OPEN_SECONDS, beside, inspect, unexpected
from annotator.storage.problem import Problem, key_columns, row_id

_SHOWN = 100  # problems of SQLite's own check that are listed
_ROLLBACK = "-journal"


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What was looked at, and what is wrong with it."""

    checked: Mapping[str, int] = field(default_factory=dict)
    """Rows by table."""
    problems: tuple[Problem, ...] = ()

    @property
    def ok(self) -> bool:
        """Tell whether nothing is wrong."""
        return not self.problems


def check(path: Path) -> CheckReport:
    """Check a project file; BadProject where it is missing, foreign or newer than the program.

    Checked are SQLite's structure and references, the checksum of every row, the hash of every text, every span's
    quote against its text, and whether the rows are what the history left.
    """
    path = path.resolve()
    inspect(path)
    try:
        with _undisturbed(path) as copy, closing(connect(copy, read_only=True)) as connection:
            return _check(connection, path)
    except OSError as error:
        raise explained_os(error, path, doing="Checking") from error
    except (sqlite3.Error, UnicodeError) as error:
        return CheckReport({}, (Problem("", "", f"SQLite cannot read the file: {error}"),))


def _check(connection: sqlite3.Connection, path: Path) -> CheckReport:
    connection.text_factory = lambda raw: raw.decode(errors="surrogateescape")
    connection.execute("PRAGMA trusted_schema = OFF")
    limit_time(connection, OPEN_SECONDS)
    found = schema_rows(connection)
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if fingerprint(found) != FINGERPRINTS.get(version):
        return CheckReport({}, (Problem("sqlite_master", "", unexpected(found, version)),))
    limit_time(connection, None)
    connection.execute("BEGIN")
    checked: dict[str, int] = {}
    problems = [*_structure(connection), *_references(connection)]
    for table in sorted(row[1] for row in found if row[0] == "table" and row[1] != "alembic_version"):
        problems += _rows(connection, table, checked)
    if version == SCHEMA_VERSION:
        problems += content_problems(connection)
    return CheckReport(checked, tuple(dict.fromkeys(problems)))


def _structure(connection: sqlite3.Connection) -> Iterator[Problem]:
    try:
        for (line,) in connection.execute(f"PRAGMA integrity_check({_SHOWN})"):
            if line != "ok":
                yield Problem("", "", f"SQLite finds: {line}")
    except sqlite3.Error as error:
        yield Problem("", "", f"SQLite cannot read the file: {error}")


def _references(connection: sqlite3.Connection) -> Iterator[Problem]:
    try:
        for table, row, parent, _ in connection.execute("PRAGMA foreign_key_check"):
            yield Problem(table, f"row {row}", f"refers to a {parent} that is not there")
    except sqlite3.Error as error:
        yield Problem("", "", f"SQLite cannot read the file: {error}")


def _rows(connection: sqlite3.Connection, table: str, checked: dict[str, int]) -> Iterator[Problem]:
    checked[table] = 0
    try:
        rows = connection.execute(f'SELECT * FROM "{table}"')
        names = [column[0] for column in rows.description]
        keys = key_columns(connection, table)
        for values in rows:
            row = dict(zip(names, values, strict=True))
            checked[table] += 1
            if not is_sound(table, row):
                yield Problem(table, row_id(row[key] for key in keys), "is not what was written (wrong checksum)")
    except (sqlite3.Error, TypeError, ValueError) as error:
        yield Problem(table, "", f"cannot be read: {error}")


@contextmanager
def _undisturbed(path: Path) -> Iterator[Path]:
    """Yield a path that may be read without changing the project: with a journal beside it, that of a copy.

    Reading a database with the journal of an unfinished change takes that change back, which is a change.
    """
    beside_it = [suffix for suffix in JOURNAL_SUFFIXES if beside(path, suffix).exists()]
    if not beside_it or (beside_it == [_ROLLBACK] and not _is_cut_off(path)):
        yield path
        return
    with tempfile.TemporaryDirectory(prefix="annotator-check-") as folder:
        copy = Path(folder) / "copy"
        for suffix in ("", *beside_it):
            shutil.copyfile(beside(path, suffix), beside(copy, suffix))
        with closing(connect(copy)) as connection:
            connection.execute("SELECT count(*) FROM sqlite_master")
        yield copy


def _is_cut_off(path: Path) -> bool:
    """Tell whether the journal is that of a change nobody is making any more.

    A reader who may not write is refused then, since the change would have to be taken back first; the journal of
    somebody who is writing this moment does not hinder it (https://sqlite.org/rescode.html#readonly_rollback).
    """
    try:
        with closing(connect(path, read_only=True)) as connection:
            connection.execute("SELECT count(*) FROM sqlite_master")
    except sqlite3.Error as error:
        return getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_READONLY_ROLLBACK
    return False
