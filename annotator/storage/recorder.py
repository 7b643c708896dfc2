"""Row changes: made, remembered as ids and values, applied forwards and backwards."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy.engine import Connection

from annotator.errors import Stale
from annotator.storage.checksums import Row
from annotator.storage.table_access import ACCESS, Key


@dataclass(frozen=True, slots=True)
class RowChange:
    """What one row was before and is after; None where there was or is none.

    Where the row was there before and is after, only the columns that differ: two people may change different ones.
    """

    table: str
    key: Key
    before: Row | None
    after: Row | None
    automatic: bool = False
    """Followed from the others (a new pair that came into progress): if somebody changed it since, it stays."""

    @classmethod
    def between(cls, table: str, key: Key, before: Row | None, after: Row | None, *, automatic: bool) -> RowChange:
        """Return the change from one whole row to another."""
        if before is not None and after is not None:
            differing = [name for name in after if after[name] != before[name]]
            before, after = ({name: row[name] for name in differing} for row in (before, after))
        return cls(table, key, before, after, automatic)

    def fits(self, current: Row | None) -> bool:
        """Tell whether a row is still as it was before this change."""
        if self.before is None or current is None:
            return current is self.before
        return all(current[name] == value for name, value in self.before.items())

    def applied(self, current: Row | None) -> Row | None:
        """Return what a row becomes by this change."""
        return self.after if current is None or self.after is None else {**current, **self.after}

    @property
    def backwards(self) -> RowChange:
        """Return the change that takes this one back."""
        return RowChange(self.table, self.key, self.after, self.before, self.automatic)

    def to_record(self) -> dict[str, Any]:
        """Return the change as the history keeps it."""
        record = {"table": self.table, "key": list(self.key), "before": self.before, "after": self.after}
        return {**record, "automatic": True} if self.automatic else record

    @classmethod
    def of_record(cls, record: dict[str, Any]) -> RowChange:
        """Return the change the history keeps."""
        key, automatic = tuple(record["key"]), record.get("automatic", False)
        return cls(record["table"], key, record["before"], record["after"], automatic)


class Recorder:
    """Writes rows of the open transaction and remembers what each was when it began."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self._before: dict[tuple[str, Key], Row | None] = {}
        self._now: dict[tuple[str, Key], Row | None] = {}
        self._automatic: set[tuple[str, Key]] = set()

    def get(self, table: str, key: Key) -> Row | None:
        """Return a row as it is now."""
        place = table, key
        if place not in self._now:
            self._now[place] = ACCESS[table].get(self.connection, key)
        return self._now[place]

    def put(self, table: str, row: Row, *, automatic: bool = False, is_new: bool = False) -> None:
        """Write a row, new or changed; nothing happens where it is so already.

        One that is known to be new, as the ends of a new link are, is not looked for first.
        """
        key = ACCESS[table].key_of(row)
        current = None if is_new else self.get(table, key)
        if current != row:
            self._remember(table, key, current, row, automatic=automatic)
            ACCESS[table].put(self.connection, row, is_new=current is None)

    def remove(self, table: str, key: Key) -> None:
        """Delete a row; nothing happens where there is none."""
        current = self.get(table, key)
        if current is not None:
            self._remember(table, key, current, None, automatic=False)
            ACCESS[table].remove(self.connection, key)

    def changes(self) -> list[RowChange]:
        """Return what differs from the beginning, in the order in which it was first touched."""
        return [
            RowChange.between(*place, before, self._now[place], automatic=place in self._automatic)
            for place, before in self._before.items()
            if self._now[place] != before
        ]

    def _remember(self, table: str, key: Key, current: Row | None, row: Row | None, *, automatic: bool) -> None:
        place = table, key
        if automatic and place not in self._before:
            self._automatic.add(place)
        self._before.setdefault(place, current)
        self._now[place] = row


def apply(connection: Connection, changes: Iterable[RowChange]) -> None:
    """Make changes whose rows are still as `before` says; Stale, and nothing is to be kept, where one is not."""
    for change in changes:
        access = ACCESS[change.table]
        current = access.get(connection, change.key)
        if not change.fits(current):
            if change.automatic:
                continue
            raise Stale("What this step had changed was changed again since by somebody else; nothing was undone.")
        if (row := change.applied(current)) is None:
            access.remove(connection, change.key)
        else:
            access.put(connection, row, is_new=current is None)
