"""The checksums of many rows of one table: the same as `checksums` has them, in a quarter of the time."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from operator import itemgetter
from typing import Any

import msgspec
from sqlalchemy import LargeBinary, Table

from annotator.storage.checksums import CHECKSUM, HASHED_APART, Row, checksum
from annotator.storage.schema import CONTENT

ChecksumOf = Callable[..., str]


class RowChecksums:
    """Works out the checksums of a table's rows.

    A row as a struct, its fields sorted and those that are None left out, comes out as the canonical JSON does.
    """

    def __init__(self, table: Table) -> None:
        covered = [column for column in table.columns if column.name not in (CHECKSUM, *HASHED_APART)]
        self.names = tuple(sorted("".join(column.name) for column in covered))
        """The columns that a checksum covers, in the order in which `of` takes their values."""
        self._values_of = itemgetter(*self.names)
        has_bytes = any(isinstance(column.type, LargeBinary) for column in covered)  # which stand in hex digits
        self.of = (_slow if has_bytes else _quick)("".join(table.name), self.names)
        """Returns the checksum of a row of these values, in the order of `names`."""

    def of_row(self, row: Row) -> str:
        """Return the checksum of a row; KeyError where a column is missing."""
        return self.of(*self._values_of(row))


def _quick(table: str, names: Sequence[str]) -> ChecksumOf:
    shape = msgspec.defstruct("Row", [(name, Any, None) for name in names], omit_defaults=True, gc=False)
    encode, digest, slow = msgspec.json.Encoder().encode, hashlib.blake2b, _slow(table, names)

    def quick(*values: object) -> str:
        try:
            return digest(encode((table, shape(*values))), digest_size=8).hexdigest()
        except (UnicodeError, TypeError, ValueError, OverflowError):  # damaged, and then its checksum is wrong
            return slow(*values)

    return quick


def _slow(table: str, names: Sequence[str]) -> ChecksumOf:
    return lambda *values: checksum(table, dict(zip(names, values, strict=True)))


CHECKSUMS = {table.name: RowChecksums(table) for table in CONTENT}
"""By table name."""
