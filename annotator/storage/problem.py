"""How a check names what is wrong, and where."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is not as it was written."""

    table: str
    id: str
    what: str


def key_columns(connection: sqlite3.Connection, table: str) -> list[str]:
    """Return the names of a table's key columns, in order."""
    columns = connection.execute("SELECT name FROM pragma_table_info(?) WHERE pk ORDER BY pk", (table,))
    return [name for (name,) in columns]


def row_id(key: Iterable[object]) -> str:
    """Return a row's key as one readable string."""
    return " / ".join(str(part).encode(errors="replace").decode() for part in key)
