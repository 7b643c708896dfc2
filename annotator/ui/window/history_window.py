"""What was done in the project, newest first: by whom, when, and where; a double click goes there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QDialog, QHeaderView, QVBoxLayout, QWidget

from annotator.model.listing import PairEntry
from annotator.ui.plain import label, one_line
from annotator.ui.sentences import tr_sentence
from annotator.ui.session.listed import when
from annotator.ui.session.session import Session
from annotator.ui.theme import Theme
from annotator.ui.window.rows_table import rows_table
from annotator.ui.wording import to_tr, tr

_MORE = 200
"""Entries that are read at a time."""

_COLUMNS = (to_tr("When"), to_tr("Who"), to_tr("What"), to_tr("Pair"), to_tr("State"))
_WIDTHS = {0: 150, 1: 80, 3: 220, 4: 150}
"""Pixels of the columns that do not follow the window's width."""
_STATES = {
    "done": "",
    "undone": to_tr("taken back"),
    "discarded": to_tr("taken back for good"),
    "emptied": to_tr("gone with the bin"),
}

_Index = QModelIndex | QPersistentModelIndex


class _Entry(Protocol):
    """One line of the history, as the project lists it."""

    @property
    def at(self) -> str: ...
    @property
    def annotator(self) -> str: ...
    @property
    def pair_id(self) -> str | None: ...
    @property
    def summary(self) -> str: ...
    @property
    def state(self) -> str: ...


class _Entries(QAbstractTableModel):
    """The history, of which more is read as one scrolls."""

    def __init__(self, session: Session, faint: QColor) -> None:
        super().__init__()
        self._session = session
        self._faint = faint
        self._rows: Sequence[_Entry] = ()
        self._titles: dict[str, str] = {}
        self._listed: set[str] = set()
        self._is_all = True
        self.read(_MORE)

    def read(self, count: int) -> None:
        """Read so many of the newest entries."""
        project = self._session.project
        self.beginResetModel()
        self._rows = project.history(limit=count) if project else ()
        self._is_all = len(self._rows) < count
        ids = {row.pair_id for row in self._rows if row.pair_id}
        entries = [entry for pair_id in ids if project and (entry := project.order.entry(pair_id))]
        self._listed = {entry.id for entry in entries if entry.removed is None}
        self._titles = {entry.id: _title(entry) for entry in entries}
        self.endResetModel()

    def pair_of(self, row: int) -> str | None:
        """Return the pair an entry is about; None where that is the whole project, or one that is not listed."""
        pair = self._rows[row].pair_id
        return pair if pair in self._listed else None

    def rowCount(self, parent: _Index | None = None) -> int:
        """Return how many entries are read by now."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index | None = None) -> int:
        """Return the number of columns."""
        return len(_COLUMNS)

    def canFetchMore(self, parent: _Index) -> bool:
        """Tell whether there may be older entries."""
        return not self._is_all

    def fetchMore(self, parent: _Index) -> None:
        """Read older entries."""
        project = self._session.project
        rows = project.history(limit=len(self._rows) + _MORE) if project else []
        self._is_all = len(rows) < len(self._rows) + _MORE
        if len(rows) > len(self._rows):
            self.beginInsertRows(QModelIndex(), len(self._rows), len(rows) - 1)
            self._rows = rows
            self.endInsertRows()

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """Return a column's title."""
        shown = orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return tr(_COLUMNS[section]) if shown else None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell's text; what was taken back is faint as well."""
        entry = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._texts(entry)[index.column()]
        if role == Qt.ItemDataRole.ForegroundRole and entry.state != "done":
            return self._faint
        return None

    def _texts(self, entry: _Entry) -> tuple[str, ...]:
        title = self._titles.get(entry.pair_id or "", "")
        state = _STATES.get(entry.state, entry.state)
        what = tr_sentence(entry.summary)
        return when(entry.at), one_line(entry.annotator), one_line(what), one_line(title), tr(state) if state else ""


def _title(entry: PairEntry) -> str:
    return tr("{title} (in the bin)").format(title=entry.title) if entry.removed else entry.title


class HistoryWindow(QDialog):
    """The history in a window of its own, which stays open beside the work and follows it."""

    pair_chosen = Signal(str)
    """Id of the pair of an entry that was double-clicked, or on which Enter was pressed."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("History"))
        self.resize(900, 460)
        self._entries = _Entries(session, QColor(theme.mute))
        self._entries.setParent(self)
        self.table = rows_table(self._entries, tr("History"), wide=(2,))
        self.table.setWordWrap(False)
        for column, width in _WIDTHS.items():
            self.table.horizontalHeader().setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            self.table.horizontalHeader().resizeSection(column, width)
        page = QVBoxLayout(self)
        page.setContentsMargins(20, 18, 20, 16)
        page.setSpacing(10)
        page.addWidget(
            label(tr("Undo and redo go back and forth in it, one's own steps only. Enter goes to the pair."), wrap=True)
        )
        page.addWidget(self.table, 1)
        self.table.activated.connect(self._on_activated)
        session.changed.connect(self._on_changed)
        session.attached.connect(self._on_changed)
        self.table.selectRow(0)

    def _on_changed(self) -> None:
        self._entries.read(max(self._entries.rowCount(), _MORE))

    def _on_activated(self, index: QModelIndex) -> None:
        if pair := self._entries.pair_of(index.row()):
            self.pair_chosen.emit(pair)
