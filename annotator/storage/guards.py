"""What is asked before a project file is trusted: is it there, ours, of a version we know, and untouched."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

from annotator.errors import AnnotatorError, BadProject
from annotator.storage.connection import configure, limit_time
from annotator.storage.failures import damaged, explained, explained_os
from annotator.storage.fileformat import (
    APPLICATION_ID,
    BACKUPS_SUFFIX,
    FINGERPRINTS,
    JOURNAL_SUFFIXES,
    SCHEMA_VERSION,
    Header,
    SchemaRow,
    fingerprint,
    read_header,
    schema_rows,
)

OPEN_SECONDS = 5.0
"""Nothing that a file makes us do while it is opened takes longer."""


def beside(path: Path, suffix: str) -> Path:
    """Return the path of a file that belongs to a project: its name with something appended."""
    return path.with_name(path.name + suffix)


def leftovers(path: Path) -> Path | None:
    """Return what shows that there was a project at a path: backups, or the journal of an unfinished change."""
    for suffix in JOURNAL_SUFFIXES:
        if beside(path, suffix).exists():
            return beside(path, suffix)
    folder = beside(path, BACKUPS_SUFFIX)
    return folder if folder.is_dir() and any(folder.iterdir()) else None


def refuse_to_create(path: Path) -> None:
    """Raise BadProject where a new project would take the place of one that is, or was, there."""
    if path.exists() or path.is_symlink():
        raise BadProject(f"“{path}” exists already; it was left as it is.")
    if found := leftovers(path):
        raise BadProject(
            f"“{path}” is missing but “{found.name}” is still there, so no new project was made in its place: put the "
            "project file back, or restore a backup."
        )
    if not path.parent.is_dir():
        raise BadProject(f"The folder “{path.parent}” does not exist, so no project could be made in it.")
    if not os.access(path.parent, os.W_OK):
        raise BadProject(f"The folder “{path.parent}” cannot be written, so no project could be made in it.")


def inspect(path: Path) -> Header:
    """Return the header of a project file; BadProject where it is missing, no project, or of a newer version."""
    if not path.exists():
        raise BadProject(_missing(path))
    if not path.is_file():
        raise BadProject(f"“{path}” is not a file, so it cannot be a project.")
    try:
        header = read_header(path)
    except OSError as error:
        raise explained_os(error, path, doing="Reading") from error
    if header is None:
        what = "is empty" if path.stat().st_size == 0 else "is not an Annotator project"
        raise BadProject(f"“{path}” {what}; it was left as it is{_backups_hint(path)}.")
    if header.application_id != APPLICATION_ID:
        raise BadProject(f"“{path}” is the database of another program, not a project; it was left as it is.")
    if header.version > SCHEMA_VERSION:
        raise BadProject(
            f"“{path}” has format {header.version} and was made by a newer Annotator, this one knows formats up to "
            f"{SCHEMA_VERSION}; it was left as it is: install the newer version to open it."
        )
    return header


def guard(connection: sqlite3.Connection, path: Path, version: int, *, read_only: bool) -> None:
    """Set up a new connection and refuse the file unless it lists exactly what a project lists.

    A trigger could delete everything and a view could never end, so nothing is read from a file with either.
    """
    try:
        limit_time(connection, OPEN_SECONDS)
        connection.execute("PRAGMA trusted_schema = OFF")
        found = schema_rows(connection)
        if fingerprint(found) != FINGERPRINTS.get(version):
            raise BadProject(
                f"“{path}” {unexpected(found, version)}, so nothing in it was touched{_backups_hint(path)}."
            )
        configure(connection, read_only=read_only)
        if not read_only and connection.execute("PRAGMA journal_mode").fetchone() != ("delete",):
            raise AnnotatorError(f"Another program is using “{path}”; close that program and try again.")
        limit_time(connection, None)
    except (sqlite3.Error, UnicodeError) as error:
        raise _refused(error, path, read_only=read_only) from error


def _refused(error: Exception, path: Path, *, read_only: bool) -> AnnotatorError:
    code = getattr(error, "sqlite_errorcode", 0)
    unfinished = (sqlite3.SQLITE_READONLY_ROLLBACK, sqlite3.SQLITE_READONLY_RECOVERY, sqlite3.SQLITE_CANTOPEN)
    if read_only and code in unfinished and any(beside(path, suffix).exists() for suffix in JOURNAL_SUFFIXES):
        return BadProject(
            f"“{path}” holds a change that was never finished and cannot be taken back in a place that cannot be "
            "written: copy the file and its “-journal” to another folder and open it there."
        )
    return explained(error, path) if isinstance(error, sqlite3.Error) else damaged(path)


def unexpected(found: list[SchemaRow], version: int) -> str:
    """Say in what a list of tables differs from that of a project, as the end of a sentence."""
    what = "holds tables that are not those of a project"
    if version == SCHEMA_VERSION:
        # Imported here: only a refused file needs the full list, and it costs SQLAlchemy's import.
        from annotator.storage.schema import expected_rows

        expected = expected_rows()
        if extra := [row for row in found if row[:2] not in {known[:2] for known in expected}]:
            what = f"holds {_one(extra[0][0])} “{extra[0][1][:60]}” that does not belong into a project"
        elif lost := [row for row in expected if row[:2] not in {here[:2] for here in found}]:
            what = f"lacks the {lost[0][0]} “{lost[0][1]}”"
    return what


def _one(kind: str) -> str:
    return f"an {kind}" if kind == "index" else f"a {kind}"


def _missing(path: Path) -> str:
    return f"There is no project at “{path}”{_backups_hint(path)}."


def _backups_hint(path: Path) -> str:
    return f"; its backups are in “{beside(path, BACKUPS_SUFFIX).name}”" if leftovers(path) else ""
