"""A project that another process has open: looked at as it is at one moment, or borrowed to be written to."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from annotator.storage.connection import connect
from annotator.storage.database import Database
from annotator.storage.fileformat import SCHEMA_VERSION
from annotator.storage.guards import guard
from annotator.storage.opening import opened_lent
from annotator.storage.passing_copy import passing_copy, remove_copy
from annotator.storage.store import Store


@contextmanager
def snapshot(path: Path) -> Iterator[Store]:
    """Yield a project as it is now, to be read; messages call it by its own path."""
    copy = passing_copy(path.resolve())
    try:
        connection = connect(copy, read_only=True)
        guard(connection, copy, SCHEMA_VERSION, read_only=True)
        store = Store(Database(path.resolve(), connection, read_only_reason="it is a copy"), None)
        try:
            yield store
        finally:
            store.close()
    finally:
        remove_copy(copy)


def borrowed(path: Path) -> Store:
    """Open a project for writing that the process that has its lock lends."""
    return Store(opened_lent(path.resolve()), None)
