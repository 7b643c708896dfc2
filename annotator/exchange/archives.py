"""What an archive or a folder of texts may hold, and nothing that was made to fill a disk does."""

from __future__ import annotations

from collections.abc import Sequence
from zipfile import ZipInfo

from annotator.errors import BadInput

MAX_FILES = 10_000
"""Of one folder or archive."""
_MAX_RATIO = 200
"""How much larger than itself an archive's content may be; text comes to 10 at most."""


def too_many(name: str) -> BadInput:
    """Return the refusal of more than MAX_FILES files."""
    return BadInput(f"{name} holds more than {MAX_FILES:,} files.")


def check_archive(name: str, entries: Sequence[ZipInfo], *, packed: int, most: int) -> None:
    """Raise BadInput where an archive of `packed` bytes says that it holds too much, as more than `most` bytes do."""
    if len(entries) > MAX_FILES:
        raise too_many(name)
    unpacked = sum(entry.file_size for entry in entries)
    if unpacked > most or unpacked > _MAX_RATIO * packed:
        raise BadInput(f"{name} would unpack to {unpacked // 1024**2:,} MB, which no archive of texts does.")
