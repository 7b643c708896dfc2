"""A small table: which type the one has where the other has which, on links both have."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QHeaderView,
    QLabel,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from annotator.project.agreement import OfTwo
from annotator.ui.agreement.figure_words import in_order, type_label
from annotator.ui.plain import label, one_line, tip
from annotator.ui.theme import Theme
from annotator.ui.wording import number, tr

_NARROWEST = 56
_HEAD = 40
"""Pixels of the columns' heads: two lines."""

_Index = QModelIndex | QPersistentModelIndex


class _Counts(QAbstractTableModel):
    """The counts; the more of a row a cell has, the fuller its colour. What agrees stands on the diagonal."""

    def __init__(self, two: OfTwo, labels: Mapping[str, str], theme: Theme) -> None:
        super().__init__()
        self._two = two
        order = in_order(two.types, labels)
        self._names = [type_label(kind, labels) for kind in order]
        self._places = [list(two.types).index(kind) for kind in order]
        self._theme = theme

    def set_theme(self, theme: Theme) -> None:
        """Show it in other colours."""
        self._theme = theme
        if self._names:
            corner = self.index(len(self._names) - 1, len(self._names) - 1)
            self.dataChanged.emit(self.index(0, 0), corner)

    def rowCount(self, parent: _Index | None = None) -> int:
        """Return the number of types."""
        return 0 if parent is not None and parent.isValid() else len(self._names)

    def columnCount(self, parent: _Index | None = None) -> int:
        """Return the number of types."""
        return self.rowCount(parent)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a type; its tooltip says it whole where there is no room for it."""
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(self._names[section])
        return self._names[section] if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a count, and its colour by its share of the row."""
        row = self._two.confusion[self._places[index.row()]]
        count = row[self._places[index.column()]]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return number(count) if count else "·"
            case Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignCenter
            case Qt.ItemDataRole.BackgroundRole if count:
                agrees = index.row() == index.column()
                color = QColor(self._theme.good if agrees else self._theme.danger)
                color.setAlphaF(0.10 + 0.35 * count / sum(row))
                return color
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._said(index, count)
            case Qt.ItemDataRole.ToolTipRole:
                return tip(self._said(index, count))
        return None

    def _said(self, index: _Index, count: int) -> str:
        return tr("{first}: {one}, {second}: {other}: {count}").format(
            first=one_line(self._two.first),
            one=self._names[index.row()],
            second=one_line(self._two.second),
            other=self._names[index.column()],
            count=number(count),
        )


class _Shades(QStyledItemDelegate):
    """Paints the colour of a cell, which the style sheet would leave out."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint the colour under the count."""
        if color := index.data(Qt.ItemDataRole.BackgroundRole):
            painter.fillRect(option.rect.adjusted(1, 1, -1, -1), color)
        super().paint(painter, option, index)


class ConfusionTable(QWidget):
    """The table with a line that says who stands where."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._counts: _Counts | None = None
        self._said = label(role="mute", wrap=True)
        self.table = QTableView()
        self.table.setAccessibleName(tr("Types of the one by types of the other"))
        self.table.setShowGrid(False)
        self.table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.table.setTabKeyNavigation(False)
        self.table.setItemDelegate(_Shades(self.table))
        across, down = self.table.horizontalHeader(), self.table.verticalHeader()
        across.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        across.setMinimumSectionSize(_NARROWEST)
        across.setFixedHeight(_HEAD)
        across.setStyleSheet("QHeaderView::section { padding: 2px 1px; }")  # or long names would not fit
        across.setDefaultAlignment(Qt.AlignmentFlag(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap))
        down.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        down.setDefaultAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for header in (across, down):
            header.setHighlightSections(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._said)
        column.addWidget(self.table, 1)

    @property
    def said(self) -> QLabel:
        """Return the line that says who stands where."""
        return self._said

    def show_two(self, two: OfTwo, labels: Mapping[str, str]) -> None:
        """Show what two annotators called the links both have."""
        self._counts = _Counts(two, labels, self._theme)
        self._counts.setParent(self.table)
        self.table.setModel(self._counts)
        if two.types:
            said = tr("Links both have: rows are {first}, columns {second}")
            self._said.setText(said.format(first=one_line(two.first), second=one_line(two.second)))
        else:
            self._said.setText(tr("No link joins the same statements for both."))
        self.table.setVisible(bool(two.types))

    def set_theme(self, theme: Theme) -> None:
        """Show it in other colours."""
        self._theme = theme
        if self._counts:
            self._counts.set_theme(theme)
