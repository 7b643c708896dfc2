"""Who may write: one process a project, found out by a lock on the file beside it.

The operating system frees the lock when the process ends, however it ends. What the lock file says (process, host,
since when) is for people; it only decides where it names another machine, for there the lock itself may not reach.
"""

from __future__ import annotations

import json
import os
import platform
import sys
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TextIO

from annotator.clock import now
from annotator.storage.fileformat import LOCK_SUFFIX

_MACHINE_ID = Path("/etc/machine-id")
_LOCKED_BYTE = 1 << 20  # Windows locks bytes against reading too: one far behind what is written there
_ATTEMPTS = 5  # the file may be taken away between opening and locking it, each time by somebody who just closed


@dataclass(frozen=True, slots=True)
class Holder:
    """The process that has a project open for writing."""

    process: int
    host: str
    machine: str
    since: str

    def __str__(self) -> str:
        return f"process {self.process} on {self.host}, since {self.since}"

    @property
    def is_this_machine(self) -> bool:
        """Tell whether the holder runs, or ran, where this program runs; then the lock itself tells the truth."""
        return self.host == platform.node() or (bool(self.machine) and self.machine == _machine())


class Held(Exception):
    """Somebody else has the lock; `reason` says who."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class ProjectLock:
    """The right to write to one project, until it is released or the process ends."""

    def __init__(self, path: Path, file: TextIO) -> None:
        self._path = path
        self._file = file

    def release(self) -> None:
        """Give the lock back and take its file away."""
        with suppress(OSError):
            self._path.unlink()
        self._file.close()


def take(project: Path) -> ProjectLock:
    """Lock a project for writing; Held where another process has it, OSError where the file cannot be made."""
    path = project.with_name(project.name + LOCK_SUFFIX)
    for _ in range(_ATTEMPTS):
        file = _opened(path)
        try:
            _lock(file)
        except OSError as error:
            holder = _read(file)
            file.close()
            raise Held(f"it is open in another window ({holder})" if holder else "it is open elsewhere") from error
        if _is_named(path, file):
            return _claimed(path, file)
        file.close()
    raise Held("it is being opened and closed by another process")


def _lock(file: TextIO) -> None:
    """Lock a file for this process, until it is closed; OSError where another process has it.

    The standard library's own calls: portalocker, which hides their difference, takes 50 ms and 5 MB to import.
    """
    if sys.platform == "win32":
        import msvcrt

        file.seek(_LOCKED_BYTE)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _opened(path: Path) -> TextIO:
    # No truncation before the lock is ours: the content is somebody's name.
    return os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o644), "r+", encoding="utf-8")


def _claimed(path: Path, file: TextIO) -> ProjectLock:
    before = _read(file)
    if before is not None and not before.is_this_machine:
        file.close()
        raise Held(
            f"it was opened on another computer ({before}) and not closed there; if it is not open there any more, "
            f"delete “{path.name}”"
        )
    lock = ProjectLock(path, file)
    try:
        file.seek(0)
        file.truncate()
        json.dump(asdict(Holder(os.getpid(), platform.node(), _machine(), now())), file)
        file.flush()
    except OSError:  # a full disk: the lock holds, but nobody could be told whose it is
        with suppress(OSError):
            lock.release()
        raise
    return lock


def _read(file: TextIO) -> Holder | None:
    try:
        file.seek(0)
        found = json.loads(file.read(1000))
        return Holder(int(found["process"]), str(found["host"]), str(found["machine"]), str(found["since"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None  # empty, or being written this moment


def _is_named(path: Path, file: TextIO) -> bool:
    """Tell whether the locked file still has its name; else the lock is on something that was taken away."""
    try:
        return os.path.samestat(path.stat(), os.fstat(file.fileno()))
    except OSError:
        return False


def _machine() -> str:
    try:
        return _MACHINE_ID.read_text(encoding="ascii").strip()
    except (OSError, ValueError):
        return ""
