"""The list of pairs, to go to one of them: type to narrow it down, Enter to go there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtWidgets import QWidget

from annotator.ui.plain import one_line, tip
from annotator.ui.session.listed import ListedPair
from annotator.ui.shown_names import state_name
from annotator.ui.window.chooser import Chooser
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


class PairChooser(Chooser):
    """Lists all pairs of the project."""

    pair_chosen = Signal(str)
    """Id of the pair to open."""

    def __init__(self, pairs: Sequence[ListedPair], open_id: str | None, parent: QWidget | None = None) -> None:
        self._shown = QSortFilterProxyModel()
        super().__init__(
            self._shown,
            title=tr("Go to a pair"),
            hint=tr("Title, number or state"),
            name=tr("Pairs"),
            parent=parent,
        )
        self._shown.setParent(self)
        self._shown.setSourceModel(_PairRows(pairs, self))
        self._shown.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        ids = [pair.id for pair in pairs]
        self.mark(ids.index(open_id) if open_id in ids else 0)

    def narrow(self, text: str) -> None:
        """List the pairs that have these words in a row."""
        self._shown.setFilterFixedString(text)

    def take(self, index: QModelIndex) -> None:
        """Go to a pair."""
        chosen = index.data(_ID_ROLE)
        self.accept()
        self.pair_chosen.emit(chosen)
