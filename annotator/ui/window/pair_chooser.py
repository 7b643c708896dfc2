"""The list of pairs, to go to one of them: type to narrow it down, Enter to go there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QListView, QVBoxLayout, QWidget

from annotator.ui.plain import one_line, tip
from annotator.ui.session.listed import ListedPair
from annotator.ui.shown_names import state_name
from annotator.ui.wording import tr, tr_count

_ID_ROLE = Qt.ItemDataRole.UserRole

_Index = QModelIndex | QPersistentModelIndex


class _PairRows(QAbstractListModel):
    def __init__(self, pairs: Sequence[ListedPair], parent: QObject) -> None:
        super().__init__(parent)
        self._pairs = pairs

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._pairs)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        pair = self._pairs[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            links = tr_count("{count} link", "{count} links", pair.links)
            return f"{index.row() + 1}   {one_line(pair.title, limit=90)}   ·   {state_name(pair.state)}, {links}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(f"{pair.left_title}\n\n{pair.right_title}")
        return pair.id if role == _ID_ROLE else None


class PairChooser(QDialog):
    """Lists all pairs of the project."""

    pair_chosen = Signal(str)
    """Id of the pair to open."""

    def __init__(self, pairs: Sequence[ListedPair], open_id: str | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Go to a pair"))
        self.resize(620, 420)
        self._shown = QSortFilterProxyModel(self)
        self._shown.setSourceModel(_PairRows(pairs, self))
        self._shown.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Title, number or state"))
        self.search.setAccessibleName(tr("Narrow the list down"))
        self.search.textChanged.connect(self._on_text_changed)
        self.search.installEventFilter(self)
        self.view = QListView()
        self.view.setModel(self._shown)
        self.view.setUniformItemSizes(True)
        self.view.setSpacing(2)
        self.view.setAccessibleName(tr("Pairs"))
        self.view.activated.connect(self._on_activated)
        self.view.clicked.connect(self._on_activated)
        page = QVBoxLayout(self)
        page.setContentsMargins(16, 16, 16, 16)
        page.setSpacing(10)
        page.addWidget(self.search)
        page.addWidget(self.view, 1)
        ids = [pair.id for pair in pairs]
        self.view.setCurrentIndex(self._shown.index(ids.index(open_id) if open_id in ids else 0, 0))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows move in the list and Enter go there while the cursor is in the field."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            row = self.view.currentIndex().row()
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                row += 1 if event.key() == Qt.Key.Key_Down else -1
                if 0 <= row < self._shown.rowCount():
                    self.view.setCurrentIndex(self._shown.index(row, 0))
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._on_activated(self.view.currentIndex())
                return True
        return super().eventFilter(watched, event)

    def _on_text_changed(self, text: str) -> None:
        self._shown.setFilterFixedString(text)
        self.view.setCurrentIndex(self._shown.index(0, 0))

    def _on_activated(self, index: QModelIndex) -> None:
        if index.isValid():
            chosen = index.data(_ID_ROLE)
            self.accept()
            self.pair_chosen.emit(chosen)
