"""What is being written beside its place, or unpacked for a moment: claimed while somebody works on it, else swept.

A program that is killed cannot clean up after itself, so the next one does. What it may remove is told by a lock that
the system lets go of with the process, not by an age or by a number in a name.
"""

from __future__ import annotations

import os
import re
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

HALF = re.compile(r"\.[0-9a-f]{16}\.part$")
"""The name of what is not yet written whole, as `atomic` makes it."""
_PASSING = re.compile(r"annotator-passing-\w+$")


@contextmanager
def claimed(path: Path) -> Iterator[None]:
    """Keep a file or folder from being swept while the block runs, where the system has such locks."""
    if sys.platform == "win32":  # which does not remove what is open
        yield
        return
    import fcntl

    handle = os.open(path, os.O_RDONLY)
    try:
        with suppress(OSError):  # a drive without locks: nothing on it is swept either
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    finally:
        os.close(handle)


def sweep(folder: Path, names: re.Pattern[str] = HALF) -> None:
    """Remove what a killed program left in a folder under such names; whatever cannot be removed stays."""
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if names.match(entry.name) and not entry.is_symlink():
                _sweep_one(Path(entry.path))


def _sweep_one(path: Path) -> None:
    if sys.platform == "win32":
        with suppress(OSError):
            path.unlink()  # of folders nobody can tell whether they are in use
        return
    import fcntl

    with suppress(OSError):
        handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
        try:
            if os.fstat(handle).st_uid != os.geteuid():
                return
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if path.is_dir():
                shutil.rmtree(path, ignore_errors=True)
            else:
                path.unlink()
        finally:
            os.close(handle)


@contextmanager
def passing_folder() -> Iterator[Path]:
    """Yield a folder of one's own, among the system's temporary ones, that is gone after the block."""
    sweep(Path(tempfile.gettempdir()), _PASSING)
    with tempfile.TemporaryDirectory(prefix="annotator-passing-", ignore_cleanup_errors=True) as made:
        folder = Path(made)
        with claimed(folder):
            yield folder
