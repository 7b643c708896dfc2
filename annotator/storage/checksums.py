"""The checksum every stored row carries, which finds one changed bit (SQLite's own check finds one in eight)."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any

Row = Mapping[str, Any]
"""Column names to values as SQLite stores them, without the checksum."""

CHECKSUM = "checksum"
HASHED_APART = frozenset({"text", "original"})
"""Columns that may hold megabytes; another column holds their SHA-256, and that is in the checksum."""

_encode = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=bytes.hex).encode


def checksum(table: str, row: Row) -> str:
    """Return 16 hex digits (BLAKE2b, 8 bytes) of a row's canonical JSON, in which bytes stand as hex digits.

    Empty values are left out, so that a later version may add a column without touching older rows.
    """
    content = {
        name: value
        for name, value in row.items()
        if value is not None and name != CHECKSUM and name not in HASHED_APART
    }
    # surrogateescape: a row read with damaged UTF-8 still has a checksum, a wrong one.
    return hashlib.blake2b(_encode([table, content]).encode(errors="surrogateescape"), digest_size=8).hexdigest()


def sealed(table: str, row: Row) -> dict[str, Any]:
    """Return the row with its checksum, ready to be written."""
    return {**row, CHECKSUM: checksum(table, row)}


def is_sound(table: str, row: Row) -> bool:
    """Tell whether a row read with its checksum is as it was written."""
    return bool(row[CHECKSUM] == checksum(table, row))
