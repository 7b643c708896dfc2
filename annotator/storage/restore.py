"""Putting a backup in the place of a project, which is kept as a backup itself."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from annotator.errors import BadProject
from annotator.storage.backup import free_name
from annotator.storage.check import check
from annotator.storage.connection import connect
from annotator.storage.durable import replace, sync_file, sync_folder
from annotator.storage.failures import explained_os
from annotator.storage.fileformat import JOURNAL_SUFFIXES
from annotator.storage.guards import beside
from annotator.storage.lock import Held, take


def restore(backup: Path, path: Path) -> None:
    """Make the project at `path` what it was when the backup was made; it must not be open.

    The replaced file is kept among the backups, even a damaged one. BadProject where the backup is damaged or the
    project is open; nothing is changed then.
    """
    path = path.resolve()
    report = check(backup)
    if not report.ok:
        raise BadProject(f"The backup “{backup.name}” is damaged ({report.problems[0].what}); nothing was restored.")
    try:
        lock = take(path)
    except Held as held:
        raise BadProject(f"“{path.name}” could not be restored: {held.reason}; close it first.") from held
    except OSError as error:
        raise explained_os(error, path, doing="Restoring") from error
    try:
        _replace(backup, path)
    except OSError as error:
        raise explained_os(error, path, doing="Restoring") from error
    finally:
        lock.release()


def _replace(backup: Path, path: Path) -> None:
    fresh = beside(path, ".restored")
    try:
        shutil.copyfile(backup, fresh)
        sync_file(fresh)
        if path.exists():
            _keep(path)
        # A journal that stayed would be played back into the restored file.
        for suffix in JOURNAL_SUFFIXES:
            beside(path, suffix).unlink(missing_ok=True)
        sync_folder(path.parent)
        replace(fresh, path)
    finally:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)


def _keep(path: Path) -> None:
    """Copy a project, with the journal of an unfinished change, byte by byte into its folder of backups."""
    with suppress(sqlite3.Error), closing(connect(path)) as connection:
        connection.execute("SELECT count(*) FROM sqlite_master")  # finishes taking back what was not finished
    kept = free_name(path, "replaced by a restored backup")
    for suffix in ("", *JOURNAL_SUFFIXES):
        if (source := beside(path, suffix)).exists():
            shutil.copyfile(source, beside(kept, suffix))
            sync_file(beside(kept, suffix))
    sync_folder(kept.parent)
