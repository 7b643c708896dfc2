"""An open project that is lent to another process for a while: read from a copy here, and written there."""

from __future__ import annotations

from pathlib import Path

from annotator.storage.database import Database
from annotator.storage.documents import Documents
from annotator.storage.fileformat import PASSING
from annotator.storage.passing_copy import remove_copy


class Lending:
    """Lends a project to one process at a time."""

    def __init__(self, database: Database, documents: Documents) -> None:
        self._database = database
        self._documents = documents

    def begin(self, reason: str) -> None:
        """Leave the writing to another process until `end`: nothing is written here, for this reason."""
        self._database.lend(reason)

    def read_from(self, copy: Path) -> None:
        """Read from a copy of the project meanwhile: where another process writes, reading has to wait."""
        self._database.read_from(copy)

    def end(self, copy: Path | None) -> bool:
        """Read and write the project itself again; tell whether the other process changed it.

        The `copy` that was read is removed where it is no backup.
        """
        changed = self._database.take_back()
        self._documents.clear()
        if copy is not None and copy.suffix == PASSING:
            remove_copy(copy)
        return changed
