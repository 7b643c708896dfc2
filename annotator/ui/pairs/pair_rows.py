"""The rows of the list of pairs, each read from the project when it comes into view."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from itertools import islice

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from annotator.model.listing import Listing, PairEntry
from annotator.ui.afterwards import Afterwards
from annotator.ui.pairs.pair_words import spoken, tip_of
from annotator.ui.plain import tip
from annotator.ui.session.ordering import Ordering
from annotator.ui.session.session import Session

ENTRY_ROLE = Qt.ItemDataRole.UserRole

_PAGE = 64
"""Rows read at once: somewhat more than a high window shows."""
_KEPT = 40
"""Pages kept in memory."""

_Index = QModelIndex | QPersistentModelIndex


class PairRows(QAbstractListModel):
    """Pairs in the order asked for: their keys in memory, eight bytes each, and what is looked at of the rest."""

    def __init__(self, session: Session, ordering: Ordering, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._ordering = ordering
        self._keys: Sequence[int] = array("q")
        self._pages: dict[int, dict[int, PairEntry]] = {}
        self._is_whole = True
        self._rest = Afterwards(self)
        self._rest.come.connect(self._read_rest)
        self.listing = Listing()

    def ask(self, listing: Listing) -> None:
        """List other pairs: those of the first page at once, the others once these are painted."""
        self.listing = listing
        self.beginResetModel()
        self._pages.clear()
        self._keys = self._read(2 * _PAGE)
        self._is_whole = len(self._keys) < 2 * _PAGE
        self.endResetModel()
        if not self._is_whole:
            self._rest.ask()

    def read(self) -> bool:
        """Read anew what is asked for; tell whether the rows are the same as before, with other words."""
        self._pages.clear()
        keys = self._read(None)
        self._is_whole = True
        if keys == self._keys:
            self.read_entries()
            return True
        self.beginResetModel()
        self._keys = keys
        self.endResetModel()
        return False

    def read_entries(self) -> None:
        """Read anew what is said of the pairs in view."""
        self._pages.clear()
        if self._keys:
            self.dataChanged.emit(self.index(0), self.index(len(self._keys) - 1))

    def entry(self, row: int) -> PairEntry | None:
        """Return what there is to say of a row; None where the pair is gone."""
        page = row // _PAGE
        if (found := self._pages.pop(page, None)) is None:
            keys = self._keys[page * _PAGE : (page + 1) * _PAGE]
            project = self._session.project
            found = dict(project.order.list.entries(keys, annotator=project.annotator)) if project else {}
        self._pages[page] = found
        for old in list(islice(self._pages, max(len(self._pages) - _KEPT, 0))):
            del self._pages[old]
        return found.get(self._keys[row])

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

    def _read(self, limit: int | None) -> Sequence[int]:
        project = self._session.project
        if project is None:
            return array("q")
        return project.order.list.keys(self.listing, annotator=project.annotator, limit=limit)

    def _read_rest(self) -> None:
        if self._is_whole:
            return
        keys, shown = self._read(None), len(self._keys)
        self._is_whole = True
        if keys[:shown] == self._keys and len(keys) > shown:
            self.beginInsertRows(QModelIndex(), shown, len(keys) - 1)
            self._keys = keys
            self.endInsertRows()
        elif keys != self._keys:
            self.beginResetModel()
            self._pages.clear()
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
