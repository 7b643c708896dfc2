"""Copies of a project that are no backups: made to be read for a while, and removed again."""

from __future__ import annotations

import secrets
import sqlite3
import tempfile
from contextlib import closing, suppress
from pathlib import Path

from annotator.storage.connection import connect
from annotator.storage.failures import explained, explained_os
from annotator.storage.fileformat import BACKUPS_SUFFIX, PASSING
from annotator.storage.guards import beside

_PAGES = 1000
"""Copied at once, about 4 MB: so long a commit of another process may have to wait."""


def passing_copy(path: Path) -> Path:
    """Copy a project that may be written to meanwhile, and return the copy's path; whoever asked removes it."""
    place = beside(path, BACKUPS_SUFFIX)
    try:
        place.mkdir(exist_ok=True)
        target = _copied(path, place)
    except (OSError, sqlite3.Error):  # beside the project nothing can be written, it may be one that is only read
        try:
            target = _copied(path, Path(tempfile.gettempdir()))
        except OSError as error:
            raise explained_os(error, path, doing="Reading") from error
        except sqlite3.Error as error:
            raise explained(error, path) from error
    return target


def remove_copy(copy: Path) -> None:
    """Remove a copy that was made by `passing_copy`, and the folder that was made for it."""
    with suppress(OSError):
        copy.unlink(missing_ok=True)
        if copy.parent.name.endswith(BACKUPS_SUFFIX):
            copy.parent.rmdir()


def _copied(path: Path, folder: Path) -> Path:
    target = folder / f"{secrets.token_hex(8)}{PASSING}"
    try:
        with closing(connect(path, read_only=True)) as source, closing(sqlite3.connect(target)) as copy:
            copy.execute("PRAGMA synchronous = OFF")
            source.backup(copy, pages=_PAGES, sleep=0.002)
    except BaseException:
        target.unlink(missing_ok=True)
        raise
    return target
