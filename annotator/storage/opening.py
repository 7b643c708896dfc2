"""Opening: from a path to a guarded database with its lock, upgraded where it is older than the program."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

from annotator.errors import BadProject
from annotator.storage.connection import Connect, connect
from annotator.storage.database import Database
from annotator.storage.failures import explained
from annotator.storage.fileformat import SCHEMA_VERSION
from annotator.storage.guards import guard, inspect
from annotator.storage.lock import Held, ProjectLock, take


def opened(path: Path, *, read_only: bool, connect: Connect) -> tuple[Database, ProjectLock | None]:
    """Return the database of a project file and the lock on it, None where it is opened for reading only."""
    inspect(path)
    lock, reason = (None, "that was asked for") if read_only else _locked(path)
    try:
        version = inspect(path).version  # again: before the lock was ours, another process may have upgraded it
        if version < SCHEMA_VERSION:
            _upgrade(path, version, reason)
        return _database(path, reason, connect), lock
    except BaseException:
        if lock is not None:
            lock.release()
        raise


def opened_lent(path: Path) -> Database:
    """Return the database of a project file for writing, where another process has the lock and lends it."""
    if inspect(path).version != SCHEMA_VERSION:
        raise BadProject(f"“{path}” is not of the format that this program writes.")
    return _database(path, None, connect)


def _database(path: Path, reason: str | None, connect: Connect) -> Database:
    read_only = reason is not None
    try:
        connection = connect(path, read_only=read_only)
    except sqlite3.Error as error:
        raise explained(error, path) from error
    try:
        guard(connection, path, SCHEMA_VERSION, read_only=read_only)
        return Database(path, connection, read_only_reason=reason)
    except BaseException:
        connection.close()
        raise


def _locked(path: Path) -> tuple[ProjectLock | None, str | None]:
    """Return the lock on a project, or why it can only be read."""
    if not os.access(path, os.W_OK):
        return None, "the file cannot be written"
    if not os.access(path.parent, os.W_OK):
        return None, "its folder cannot be written"
    try:
        return take(path), None
    except Held as held:
        return None, held.reason
    except OSError as error:
        return None, f"its folder cannot be written ({error.strerror or error})"


def _upgrade(path: Path, version: int, reason: str | None) -> None:
    if reason is not None:
        raise BadProject(
            f"“{path}” has the older format {version} and has to be upgraded before it can be read, which is not "
            f"possible now: {reason}."
        )
    # Imported here: Alembic takes 0.4 s, and a file of this version never needs it.
    from annotator.storage.migrations.upgrade import upgrade

    upgrade(path, version)
