"""A pairing plan as a table: left and right articles side by side, moved by dragging or by the dialog's verbs."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QAbstractTableModel, QMimeData, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFont

from annotator.model.document import Side
from annotator.project.pairing_plan import Cell, PairingPlan
from annotator.ui.plain import tip
from annotator.ui.wording import number, to_tr, tr

_MIME = "application/x-annotator-cell"
_SIDES = tuple(Side)
_TITLES = {Side.LEFT: to_tr("Left article"), Side.RIGHT: to_tr("Right article")}

Index = QModelIndex | QPersistentModelIndex


class PairingModel(QAbstractTableModel):
    """Shows a plan; what is dragged onto another cell changes places with what is there."""

    dragged = Signal(object, object)
    """Two Cells whose articles are to change places."""

    def __init__(self, plan: PairingPlan) -> None:
        super().__init__()
        self._plan = plan
        self._taken: Cell | None = None
        self._names = _shortened([article.name for article in plan.articles])

    def show(self, plan: PairingPlan, taken: Cell | None = None) -> None:
        """Show another plan, and which article was taken up by key, to be put somewhere else."""
        self.beginResetModel()
        self._plan, self._taken = plan, taken
        self.endResetModel()

    def cell(self, index: Index) -> Cell:
        """Return which cell of the plan an index is of."""
        return index.row(), _SIDES[index.column()]

    def rowCount(self, parent: Index | None = None) -> int:
        """Return the number of rows."""
        return 0 if parent is not None and parent.isValid() else len(self._plan.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return 2, the sides."""
        return 0 if parent is not None and parent.isValid() else len(_SIDES)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the name of an article, or that there is none."""
        article = self._plan.at(self.cell(index))
        roles = Qt.ItemDataRole
        if role in (roles.DisplayRole, roles.AccessibleTextRole):
            return self._name(article, self.cell(index))
        if role == roles.ToolTipRole and article is not None:
            return tip(self._plan.articles[article].name)
        if role == roles.FontRole and article is None:
            font = QFont()
            font.setItalic(True)
            return font
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the side above a column, and the number of a pair beside its row."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation is Qt.Orientation.Horizontal:
            return tr(_TITLES[_SIDES[section]])
        pairs = [row for row, cells in enumerate(self._plan.rows) if None not in cells]
        return number(pairs.index(section) + 1) if section in pairs else "–"

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let articles be dragged, onto every cell."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        held = Qt.ItemFlag.ItemIsDragEnabled if self._plan.at(self.cell(index)) is not None else flags
        return flags | held | Qt.ItemFlag.ItemIsDropEnabled

    def mimeTypes(self) -> list[str]:
        """Return what is dragged here and nowhere else."""
        return [_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Return which cell is dragged."""
        held = QMimeData()
        held.setData(_MIME, f"{indexes[0].row()} {indexes[0].column()}".encode())
        return held

    def canDropMimeData(self, held: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        """Let it fall onto cells, not between them."""
        return parent.isValid() and held.hasFormat(_MIME)

    def dropMimeData(self, held: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        """Tell which two cells are to change places; nothing is removed where it was dragged from."""
        if not self.canDropMimeData(held, action, row, column, parent):
            return False
        from_row, from_column = map(int, bytes(held.data(_MIME).data()).split())
        self.dragged.emit((from_row, _SIDES[from_column]), self.cell(parent))
        return True

    def _name(self, article: int | None, cell: Cell) -> str:
        if article is None:
            return tr("no partner: stays out")
        return f"⇄ {self._names[article]}" if cell == self._taken else self._names[article]


def _shortened(names: Sequence[str]) -> list[str]:
    """Return names of files without the folders that all of them have in common."""
    try:
        shared = os.path.commonpath([str(Path(name).parent) for name in names])
    except ValueError:  # on several drives
        return list(names)
    return [os.path.relpath(name, shared) if shared else name for name in names]
