"""How long each annotator worked on a pair, and how much of it was open then: no part of undo."""

from __future__ import annotations

from annotator.clock import now
from annotator.storage.database import Database
from annotator.storage.table_access import ACCESS

_ACCESS = ACCESS["work"]


class WorkTime:
    """Adds up the seconds that were worked."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, pair_id: str, annotator: str, seconds: int, *, statements: int | None, open: int | None) -> None:
        """Add seconds to a pair; counts of statements that are not known leave those that are there."""
        with self._database.writing() as connection:
            found = _ACCESS.get(connection, (pair_id, annotator))
            if found is None and ACCESS["pair"].get(connection, (pair_id,)) is None:
                return  # it went for good meanwhile
            before = found or {"seconds": 0, "statements": None, "open": None}
            counted = (statements, open) if statements is not None else (before["statements"], before["open"])
            row = {
                "pair_id": pair_id,
                "annotator": annotator,
                "seconds": before["seconds"] + seconds,
                "statements": counted[0],
                "open": counted[1],
                "modified": now(),
            }
            _ACCESS.put(connection, row, is_new=found is None)
