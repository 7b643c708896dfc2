"""What marks a file as a project: its numbers, its header and the fingerprint of its tables.

Standard library only, so that a first glance at a file costs nothing.
"""

from __future__ import annotations

import hashlib
import json
import re
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

APPLICATION_ID = 0x414E4E4F
"""`ANNO`, in the header of every project file (SQLite's `application_id`)."""

SCHEMA_VERSION = 3
"""Version of the tables this program writes; it stands in the header as SQLite's `user_version`."""

FINGERPRINTS = {
    1: "6d7b04b032ba452f6514d1e5f159c523",
    2: "6266c82d19d2357c8d65f22915335c49",
    3: "48e1e1f3b499761193accf20f6250b4c",
}
"""What `fingerprint` gives for an untouched file of each version; a version's entry never changes again."""

BACKUPS_SUFFIX = ".backups"
LOCK_SUFFIX = ".lock"
PASSING = ".part"
"""Ends the name of a copy that is no backup: half made, or read for a while. It may be removed by anybody."""
JOURNAL_SUFFIXES = ("-journal", "-wal", "-shm")
"""What SQLite may leave beside a database; without it a copy may be half of something."""

_MAGIC = b"SQLite format 3\0"
_HEADER_BYTES = 100

SchemaRow = tuple[str, str, str, str]
"""Type, name, table and normalised SQL of one row of `sqlite_master`."""


@dataclass(frozen=True, slots=True)
class Header:
    """The numbers in the first hundred bytes of an SQLite file (https://sqlite.org/fileformat.html)."""

    application_id: int
    version: int
    uses_wal: bool


def read_header(path: Path) -> Header | None:
    """Read a file's SQLite header; None where it is no SQLite database. OSError where it cannot be read."""
    with path.open("rb") as file:
        head = file.read(_HEADER_BYTES)
    if len(head) < _HEADER_BYTES or not head.startswith(_MAGIC):
        return None
    return Header(
        application_id=int.from_bytes(head[68:72], "big"),
        version=int.from_bytes(head[60:64], "big"),
        uses_wal=2 in head[18:20],
    )


def schema_rows(connection: sqlite3.Connection) -> list[SchemaRow]:
    """Return all that `sqlite_master` lists, sorted, with the SQL stripped of blanks and quotes that mean nothing.

    Left out are the statistics that an ANALYZE leaves, which change no result.
    """
    found = connection.execute("SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_master").fetchall()
    rows = [(str(a), str(b), str(c), _normalised(str(d))) for a, b, c, d in found]
    return sorted(row for row in rows if not row[1].startswith("sqlite_stat"))


def fingerprint(rows: Iterable[SchemaRow]) -> str:
    """Return a short hash of a list of tables, indexes, views and triggers."""
    return hashlib.blake2b(json.dumps(sorted(rows)).encode(), digest_size=16).hexdigest()


def _normalised(sql: str) -> str:
    """Drop what differs between a table that was created and the same one that was rebuilt by a migration."""
    return re.sub(r"\s*([(),])\s*", r"\1", re.sub(r"\s+", " ", sql.replace('"', ""))).strip()
