"""Copies of a project beside it: whole or not there, named by time and reason, thinned as they grow old."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from annotator.clock import now
from annotator.storage.connection import connect
from annotator.storage.durable import replace
from annotator.storage.failures import explained, explained_os
from annotator.storage.fileformat import BACKUPS_SUFFIX, PASSING
from annotator.storage.guards import beside

DUE_AFTER = timedelta(minutes=10)
"""While one works, a backup is made when the last is older than this."""

_SUFFIX = ".annotator"
_NAME = re.compile(r"(\d{8}T\d{6}Z)-(.+?)(?:~\d+)?\.annotator")
_STAMP = "%Y%m%dT%H%M%SZ"
# How long backups stay: all of the last hour, then one an hour, a day, a month (`strftime` of its time is its slot).
_HOUR, _DAY, _MONTH = timedelta(hours=1), timedelta(days=1), timedelta(days=31)


@dataclass(frozen=True, slots=True)
class Backup:
    """One copy of a project."""

    path: Path
    at: str
    """When it was made, ISO 8601 in UTC."""
    reason: str
    size: int
    """Bytes."""

    @property
    def time(self) -> datetime:
        """Return when it was made."""
        return datetime.fromisoformat(self.at)


def backups(path: Path) -> list[Backup]:
    """Return the backups of a project, newest first; the project itself may be missing."""
    folder = beside(path.resolve(), BACKUPS_SUFFIX)
    if not folder.is_dir():
        return []
    found = [(backup.at, file.stat().st_mtime_ns, backup) for file in folder.iterdir() if (backup := _recognised(file))]
    return [backup for *_, backup in sorted(found, key=lambda one: one[:2], reverse=True)]


def back_up(source: sqlite3.Connection, path: Path, reason: str) -> Path:
    """Copy an open project into its folder of backups, thin the older ones, and return the copy's path."""
    try:
        target = free_name(path, reason)
        _copy(source, target)
        _thin(path)
    except sqlite3.Error as error:
        raise explained(error, path) from error
    except OSError as error:
        raise explained_os(error, path, doing="Backing up") from error
    return target


def back_up_file(path: Path, reason: str) -> Path:
    """Back up a project that is not open."""
    try:
        with closing(connect(path)) as source:
            return back_up(source, path, reason)
    except sqlite3.Error as error:
        raise explained(error, path) from error


def is_due(path: Path) -> bool:
    """Tell whether a project changed since its last backup and that is long enough ago."""
    last = next(iter(backups(path)), None)
    if last is None:
        return True
    changed = datetime.fromtimestamp(path.stat().st_mtime, UTC)
    return changed > last.time and abs(_present() - last.time) > DUE_AFTER


def free_name(path: Path, reason: str) -> Path:
    """Return the path for a new backup, made of the time and the reason; its folder is made."""
    folder = beside(path, BACKUPS_SUFFIX)
    folder.mkdir(exist_ok=True)
    slug = re.sub(r"[^\w-]+", "-", reason).strip("-")[:60] or "backup"
    stem = f"{_present().strftime(_STAMP)}-{slug}"
    taken = {file.name for file in folder.iterdir()}
    names = (f"{stem}~{count}{_SUFFIX}" if count > 1 else f"{stem}{_SUFFIX}" for count in range(1, len(taken) + 2))
    return folder / next(name for name in names if name not in taken)


def surplus(found: Iterable[Backup], present: datetime) -> list[Backup]:
    """Return which backups may go: of each hour, day or month, by age, all but the newest."""
    slots: set[str] = set()
    going = []
    for backup in sorted(found, key=lambda backup: backup.time, reverse=True):
        slot = _slot(backup, present)
        if slot in slots:
            going.append(backup)
        slots.add(slot)
    return going


def _slot(backup: Backup, present: datetime) -> str:
    age = present - backup.time
    if age < _HOUR:  # or in the future: clocks jump
        return str(backup.path)
    if age < _DAY:
        return backup.time.strftime("%Y-%m-%d %H")
    return backup.time.strftime("%Y-%m-%d" if age < _MONTH else "%Y-%m")


def _copy(source: sqlite3.Connection, target: Path) -> None:
    # SQLite's backup leaves half a file where it fails: beside first, named when it is whole and on the disk.
    fresh = target.with_name(target.name + PASSING)
    try:
        with closing(sqlite3.connect(fresh, isolation_level=None)) as copy:
            copy.execute("PRAGMA synchronous = OFF")
            source.backup(copy)
        replace(fresh, target)
    finally:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)


def _thin(path: Path) -> None:
    for half in beside(path, BACKUPS_SUFFIX).glob(f"*{PASSING}"):  # left by a process that was killed
        with suppress(OSError):
            half.unlink()
    for backup in surplus(backups(path), _present()):
        with suppress(OSError):
            backup.path.unlink()


def _recognised(file: Path) -> Backup | None:
    match = _NAME.fullmatch(file.name)
    if match is None:
        return None
    try:
        time = datetime.strptime(match[1], _STAMP).replace(tzinfo=UTC)
        return Backup(file, time.strftime("%Y-%m-%dT%H:%M:%SZ"), match[2].replace("-", " "), file.stat().st_size)
    except (ValueError, OSError):
        return None


def _present() -> datetime:
    return datetime.fromisoformat(now())
