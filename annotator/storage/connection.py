"""How a project file is connected to: never created by accident, nothing of it trusted, every commit on the disk."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable
from pathlib import Path

BUSY_SECONDS = 3.0
"""How long to wait for another program that holds the file for a moment."""

Connect = Callable[..., sqlite3.Connection]
"""`connect(path, read_only=…)`; a test hands in one that simulates a failing disk."""

# EXTRA syncs the folder after the journal is gone; FULL does not, and then a power failure can bring the journal
# back and with it take back a commit that was acknowledged.
_PRAGMAS = (
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "foreign_keys = ON",
    "synchronous = EXTRA",
    "cache_size = -16000",
)
_CHECK_EVERY = 10_000  # virtual machine instructions between two looks at the clock: well under a millisecond


def connect(path: Path, *, read_only: bool = False) -> sqlite3.Connection:
    """Connect to an existing file; sqlite3.Error where that fails. Transactions are begun by hand only."""
    # as_uri quotes `#`, `?`, `%` and blanks, which would otherwise end the path; mode=rw never creates a file.
    uri = f"{path.absolute().as_uri()}?mode={'ro' if read_only else 'rw'}"
    return sqlite3.connect(uri, uri=True, timeout=BUSY_SECONDS, isolation_level=None, cached_statements=256)


def configure(connection: sqlite3.Connection, *, read_only: bool = False) -> None:
    """Set what holds for every connection to a project file; sqlite3.Error where the file is no database."""
    # A cache (KiB) that holds what one transaction writes: one that spills has to sync the journal once more.
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
    if not read_only:
        # A rollback journal, not WAL: people copy and mail the file, and a copy of a WAL database lacks its tables.
        connection.execute("PRAGMA journal_mode = DELETE")


def limit_time(connection: sqlite3.Connection, seconds: float | None) -> None:
    """Interrupt whatever still runs after so many seconds from now; None lifts the limit."""
    if seconds is None:
        connection.set_progress_handler(None, 0)
        return
    end = time.monotonic() + seconds
    connection.set_progress_handler(lambda: int(time.monotonic() > end), _CHECK_EVERY)
