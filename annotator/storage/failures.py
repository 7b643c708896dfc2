"""What SQLite's errors mean to a person: one sentence each."""

from __future__ import annotations

import errno
import sqlite3
from pathlib import Path

from annotator.errors import AnnotatorError, BadProject, ReadOnly, Stale

_PRIMARY = 0xFF  # the low byte of an extended result code is the primary one


def explained(error: BaseException, path: Path) -> AnnotatorError:
    """Return the error to raise for one of SQLite's, or of SQLAlchemy's around it; by then it is rolled back."""
    error = getattr(error, "orig", None) or error
    code = getattr(error, "sqlite_errorcode", None)
    primary = None if code is None else code & _PRIMARY
    name = f"“{path.name}”"
    if primary == sqlite3.SQLITE_FULL:
        return _disk_full(name)
    if primary in (sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN):
        return AnnotatorError(
            f"The disk reported an error while {name} was used; the last change was not saved, everything before it "
            "was: check the disk and try again."
        )
    if code == sqlite3.SQLITE_READONLY_DBMOVED:
        return replaced(path)
    if primary == sqlite3.SQLITE_READONLY:
        return ReadOnly(f"The project {name} cannot be written any more; the last change was not saved.")
    if primary in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return AnnotatorError(
            f"Another program is using {name}; nothing was changed: close that program and try again."
        )
    if primary == sqlite3.SQLITE_CONSTRAINT:
        return Stale(f"What was to be changed in {name} is no longer there as it was; nothing was written.")
    if primary == sqlite3.SQLITE_INTERRUPT:
        return BadProject(f"{name} took too long to answer and was left alone; it may be damaged.")
    return damaged(path)


def damaged(path: Path, what: str = "") -> BadProject:
    """Return the error that says a file's content is damaged, and where if it is known."""
    where = f": {what}" if what else ""
    return BadProject(
        f"The project “{path.name}” is damaged{where}; it was left as it is: see what `annotator check` finds, or "
        "restore a backup."
    )


def replaced(path: Path) -> BadProject:
    """Return the error that says that another file, or none, has taken the place of the one that is open."""
    return BadProject(
        f"The project “{path.name}” was replaced or removed while it was open; the last change was not saved: put the "
        "file back, or open the project again."
    )


def explained_os(error: OSError, path: Path, *, doing: str) -> AnnotatorError:
    """Return the error to raise where the operating system refused something done with a file."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return _disk_full(f"“{path.name}”")
    return AnnotatorError(f"{doing} “{path}” failed ({error.strerror or error}); nothing else was changed.")


def _disk_full(name: str) -> AnnotatorError:
    return AnnotatorError(
        f"The disk is full: the last change to {name} was not saved, everything before it was; free some space and "
        "try again."
    )
