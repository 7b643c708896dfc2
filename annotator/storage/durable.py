"""Making files survive a power failure: synced, and named only when whole."""

from __future__ import annotations

import os
from pathlib import Path


def sync_file(path: Path) -> None:
    """Wait until a file's content is on the disk."""
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sync_folder(path: Path) -> None:
    """Wait until the names in a folder are on the disk; elsewhere than on POSIX the file system sees to it."""
    if os.name != "posix":
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def replace(fresh: Path, path: Path) -> None:
    """Put a whole file in the place of another, in one step that is on the disk when this returns."""
    sync_file(fresh)
    fresh.replace(path)
    sync_folder(path.parent)
