"""The tables below: figures of each pair, of each type, of each two annotators, and what was not compared."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSortFilterProxyModel, Qt
from PySide6.QtWidgets import QTableView

from annotator.project.agreement import Agreement, Figure, Measured
from annotator.ui.agreement.figure_words import SHOWN, in_order, interval_written, reason, type_label, written
from annotator.ui.plain import one_line, tip
from annotator.ui.sentences import tr_sentence
from annotator.ui.window.rows_table import rows_table
from annotator.ui.wording import number, to_tr, tr

ID_ROLE = Qt.ItemDataRole.UserRole
"""Id of the pair of a row."""
_SORT_ROLE = ID_ROLE + 1

_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Cell:
    """What one cell shows."""

    text: str
    order: float | str
    """What the column is sorted by."""
    told: str = ""
    """What its tooltip says."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row, and the pair it is about."""

    cells: Sequence[Cell]
    id: str = ""


class Rows(QAbstractTableModel):
    """Rows of words and figures; figures stand at the right."""

    def __init__(self, columns: Sequence[str], rows: Sequence[Row], *, words: int) -> None:
        """Take rows whose first columns, so many as `words`, hold words."""
        super().__init__()
        self._columns = columns
        self._rows = rows
        self._words = words

    def rowCount(self, parent: _Index | None = None) -> int:
        """Return the number of rows."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index | None = None) -> int:
        """Return the number of columns."""
        return 0 if parent is not None and parent.isValid() else len(self._columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a column's title."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section]
        return self._alignment(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell's text, its tooltip, what it is sorted by, or the pair of its row."""
        row = self._rows[index.row()]
        cell = row.cells[index.column()]
        answers: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: cell.text,
            Qt.ItemDataRole.ToolTipRole: tip(cell.told),
            Qt.ItemDataRole.TextAlignmentRole: self._alignment(index.column()),
            ID_ROLE: row.id,
            _SORT_ROLE: cell.order,
        }
        return answers.get(role)

    def _alignment(self, column: int) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag.AlignLeft if column < self._words else Qt.AlignmentFlag.AlignRight
        return side | Qt.AlignmentFlag.AlignVCenter


def figures_table(name: str) -> QTableView:
    """Return an empty table whose columns can be sorted by their heads."""
    order = QSortFilterProxyModel()
    order.setSortRole(_SORT_ROLE)
    table = rows_table(order, name, wide=())
    order.setParent(table)
    table.setSortingEnabled(True)
    table.setWordWrap(False)
    return table


def fill(table: QTableView, rows: Rows, *, wide: int = 0) -> None:
    """Show rows in a table, in their own order until a column is chosen; one column takes what room is left."""
    order = table.model()
    assert isinstance(order, QSortFilterProxyModel)
    rows.setParent(table)
    former = order.sourceModel()
    order.setSourceModel(rows)
    order.sort(-1)
    if former:
        former.deleteLater()
    header = table.horizontalHeader()
    header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
    for column in range(rows.columnCount()):
        stretch = column == wide
        header.setSectionResizeMode(
            column, header.ResizeMode.Stretch if stretch else header.ResizeMode.ResizeToContents
        )


_SHORT = {
    "links_strict.f1": to_tr("Same links"),
    "links_overlap.f1": to_tr("Overlap"),
    "links_looked_at.f1": to_tr("Both looked"),
    "types_kappa": to_tr("Types"),
    "coverage_kappa": to_tr("Only here"),
    "spans_alpha_u": to_tr("Ends"),
}


def of_pairs(found: Agreement) -> Rows:
    """Return a row for each pair."""
    rows = [
        Row([_words(one_line(pair.title)), *_figures(pair.measured, many=len(pair.annotators) > 2)], pair.pair)
        for pair in found.pairs
    ]
    return Rows([tr("Pair"), *_heads()], rows, words=1)


def of_two(found: Agreement) -> Rows:
    """Return a row for each two annotators."""
    rows = [
        Row([_words(one_line(two.first)), _words(one_line(two.second)), *_figures(two.measured, many=False)])
        for two in found.two
    ]
    return Rows([tr("One"), tr("The other"), *_heads()], rows, words=2)


def of_types(found: Agreement, labels: Mapping[str, str]) -> Rows:
    """Return a row for each type of link; `labels` are what types are called."""
    rows = []
    by_type = {kind.type: kind for kind in found.types}
    for kind in (by_type[name] for name in in_order(by_type, labels)):
        shares = [kind.measured.figures[f"links.{part}"] for part in ("precision", "recall", "f1")]
        cells = [_words(type_label(kind.type, labels)), _count(kind.measured, "links.f1"), *map(_figure, shares)]
        rows.append(Row([*cells, _words(interval_written(kind.measured, "links.f1"))]))
    heads = [tr("Type"), tr("Links"), tr("Precision"), tr("Recall"), tr("F1"), tr("95 % interval")]
    return Rows(heads, rows, words=1)


def of_left_out(found: Agreement) -> Rows:
    """Return a row for each set that was not compared."""
    rows = [
        Row(
            [_words(one_line(each.title)), _words(one_line(each.annotator)), _words(tr_sentence(each.reason))],
            each.pair,
        )
        for each in found.left_out
    ]
    return Rows([tr("Pair"), tr("Annotator"), tr("Why it is not compared")], rows, words=3)


def _heads() -> list[str]:
    return [tr("Links"), *(tr(_SHORT[shown.of_two]) for shown in SHOWN)]


def _figures(measured: Measured, *, many: bool) -> list[Cell]:
    return [
        _count(measured, "links_strict.f1"),
        *(_figure_of(measured, shown.name(many=many)) for shown in SHOWN),
    ]


def _figure_of(measured: Measured, name: str) -> Cell:
    return _figure(measured.figures[name], interval_written(measured, name))


def _figure(figure: Figure, interval: str = "") -> Cell:
    if figure.value is None:
        return Cell(written(None), -2.0, reason(figure))
    return Cell(written(figure.value), figure.value, interval)


def _count(measured: Measured, name: str) -> Cell:
    count = measured.number_of(name)
    return Cell(number(count), float(count))


def _words(text: str) -> Cell:
    # Numbers in titles count as numbers: pair 2 comes before pair 10.
    return Cell(text, re.sub(r"\d+", lambda found: found[0].zfill(8), text.casefold()), text)
