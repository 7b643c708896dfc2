"""The rows of the list of pairs, each read from the project when it comes into view."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from itertools import islice

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from annotator.model.change import Change, ChangeKind
from annotator.model.listing import Listing, PairEntry
from annotator.ui.afterwards import Afterwards
from annotator.ui.pairs.listed_keys import ListedKeys
from annotator.ui.pairs.pair_words import spoken, tip_of
from annotator.ui.plain import tip
from annotator.ui.session.ordering import Ordering
from annotator.ui.session.session import Session

ENTRY_ROLE = Qt.ItemDataRole.UserRole

_AT_ONCE = 16
"""Rows read at once: about as many as one sees."""
_MANY = 500
"""Rows read at once that are not looked at."""
_KEPT = 2500
"""Rows kept in memory."""

_Index = QModelIndex | QPersistentModelIndex


class PairRows(QAbstractListModel):
    """Pairs in the order asked for: those of the first page at once, the others when these are painted."""

    def __init__(self, session: Session, ordering: Ordering, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._ordering = ordering
        self._listed = ListedKeys(session)
        self._keys: Sequence[int] = array("q")
        self._entries: dict[int, PairEntry | None] = {}
        self._is_whole = True
        self._rest, self._titles = Afterwards(self), Afterwards(self)
        self._rest.come.connect(self._read_rest)
        self._titles.come.connect(self._read_titles)
        self.listing = Listing()

    def ask(self, listing: Listing) -> None:
        """List other pairs."""
        self.listing = listing
        keys, self._is_whole = self._listed.begin(listing)
        self._reset(keys)
        self._rest.ask()

    def forget(self) -> None:
        """Forget which pairs there are: it is no longer true."""
        self._listed.forget()

    def read(self, change: Change) -> bool:
        """Read anew what is asked for; tell whether the rows are the same as before, with other words."""
        if change.kind is ChangeKind.PAIR and self._is_whole and self._listed.stay(self.listing, change.ids):
            self.read_entries()
            return True
        self._listed.forget()
        self._listed.begin(self.listing)
        keys, self._is_whole = self._listed.whole(), True
        self._titles.ask()
        if keys == self._keys:
            self.read_entries()
            return True
        self._reset(keys)
        return False

    def read_entries(self) -> None:
        """Read anew what is said of the pairs in view."""
        self._entries.clear()
        if self._keys:
            self.dataChanged.emit(self.index(0), self.index(len(self._keys) - 1))

    def entry(self, row: int) -> PairEntry | None:
        """Return what there is to say of a row; None where the pair is gone."""
        key, project = self._keys[row], self._session.project
        if key not in self._entries:
            # From this row on: a page is painted from the top.
            new = [each for each in self._keys[row : row + _AT_ONCE] if each not in self._entries]
            read = project.order.list.entries(new, annotator=project.annotator) if project else {}
            self._entries |= {each: read.get(each) for each in new}
            for old in list(islice(self._entries, max(len(self._entries) - _KEPT, 0))):
                del self._entries[old]
        return self._entries[key]

    def entries(self, rows: Sequence[int]) -> list[PairEntry]:
        """Return what there is to say of many rows, without those whose pair is gone."""
        project, found = self._session.project, list[PairEntry]()
        if project is None:
            return found
        for first in range(0, len(rows), _MANY):
            keys = [self._keys[row] for row in rows[first : first + _MANY]]
            read = project.order.list.entries(keys, annotator=project.annotator)
            found += [read[key] for key in keys if key in read]
        return found

    def row_of(self, pair_id: str) -> int:
        """Return the row of a pair; -1 where it is not among those listed."""
        project = self._session.project
        key = project.order.list.key(pair_id) if project else None
        if key is None:
            return -1
        self._rest.now()
        try:
            return self._keys.index(key)
        except ValueError:
            return -1

    def rowCount(self, parent: _Index | None = None) -> int:
        """Return how many pairs there are."""
        return 0 if parent is not None and parent.isValid() else len(self._keys)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what there is to say of a pair, as a value or in words."""
        if role not in _ROLES or (entry := self.entry(index.row())) is None:
            return None
        if role == ENTRY_ROLE:
            return entry
        if role == Qt.ItemDataRole.EditRole:
            return entry.title
        return tip(tip_of(entry)) if role == Qt.ItemDataRole.ToolTipRole else spoken(entry)

    def setData(self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Give a pair another title."""
        entry = self.entry(index.row())
        if role != Qt.ItemDataRole.EditRole or entry is None or str(value) == entry.title:
            return False
        return self._ordering.rename(entry.id, str(value))

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Let titles be edited where something can be stored."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if self._session.writable and not self.listing.in_bin else flags

    def _read_rest(self) -> None:
        if not self._is_whole:
            keys, shown = self._listed.whole(), len(self._keys)
            self._is_whole = True
            if keys[:shown] == self._keys and len(keys) > shown:
                self.beginInsertRows(QModelIndex(), shown, len(keys) - 1)
                self._keys = keys
                self.endInsertRows()
            elif keys != self._keys:
                self._reset(keys)
        self._titles.ask()

    def _read_titles(self) -> None:
        if self._listed.read_titles():
            self._titles.ask()

    def _reset(self, keys: Sequence[int]) -> None:
        self.beginResetModel()
        self._entries.clear()
        self._keys = keys
        self.endResetModel()


_ROLES = frozenset(
    {
        ENTRY_ROLE,
        Qt.ItemDataRole.EditRole,
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.AccessibleTextRole,
        Qt.ItemDataRole.ToolTipRole,
    }
)
