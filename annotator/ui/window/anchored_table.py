"""What became of statements in another version of a text: a table in which uncertain places are approved by a tick."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QHeaderView, QTableView, QVBoxLayout, QWidget

from annotator.ui.plain import tip
from annotator.ui.window.rows_table import rows_table
from annotator.ui.wording import number, to_tr, tr

_NAMES = {
    "exact": to_tr("unchanged"),
    "moved": to_tr("moved"),
    "uncertain": to_tr("uncertain"),
    "lost": to_tr("lost"),
}
_COUNTS = {
    "exact": to_tr("{count} unchanged"),
    "moved": to_tr("{count} moved"),
    "uncertain": to_tr("{count} uncertain"),
    "lost": to_tr("{count} lost"),
}
_SIGNS = {"exact": "=", "moved": "→", "uncertain": "?", "lost": "×"}
_ORDER = ("uncertain", "lost", "moved", "exact")
"""What a person has to look at comes first."""


@dataclass(frozen=True, slots=True)
class AnchoredRow:
    """One statement, its words there and here."""

    key: Hashable
    status: str
    """`exact`, `moved`, `uncertain` or `lost`."""
    old: str
    new: str
    """At the best guess where that is uncertain; "" where it is lost."""
    where: str = ""
    """Whose it is and of which pair, where that needs saying."""


class AnchoredTable(QWidget):
    """A row for each statement."""

    row_marked = Signal(object)
    """Key of the row one stands on."""

    def __init__(
        self, rows: Sequence[AnchoredRow], *, name: str, there: str, here: str, parent: QWidget | None = None
    ) -> None:
        """`there` and `here` head the columns of words."""
        super().__init__(parent)
        self._rows = sorted(rows, key=lambda row: _ORDER.index(row.status))
        self._has_where = any(row.where for row in rows)
        titles = [tr("Is right"), tr("What became of it"), there, here, *([tr("Of")] if self._has_where else [])]
        self._model = QStandardItemModel(0, len(titles), self)
        self._model.setHorizontalHeaderLabels(titles)
        for row in self._rows:
            self._model.appendRow(self._cells(row))
        self.view: QTableView = rows_table(self._model, name, wide=(2, 3))
        self.view.setWordWrap(True)
        self.view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.view.selectionModel().currentRowChanged.connect(self._on_row_changed)
        self.setFocusProxy(self.view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)

    @property
    def asks(self) -> bool:
        """Tell whether there is an uncertain place to be approved."""
        return any(row.status == "uncertain" for row in self._rows)

    @property
    def is_sure(self) -> bool:
        """Tell whether every statement has its place."""
        return not any(row.status in ("uncertain", "lost") for row in self._rows)

    @property
    def ticked(self) -> list[Hashable]:
        """Return the keys of the uncertain ones that were approved."""
        checked = Qt.CheckState.Checked
        return [row.key for place, row in enumerate(self._rows) if self._model.item(place, 0).checkState() is checked]

    def tick_all(self) -> None:
        """Take all guesses for right."""
        for place in range(self._model.rowCount()):
            if self._model.item(place, 0).isCheckable():
                self._model.item(place, 0).setCheckState(Qt.CheckState.Checked)

    def _cells(self, row: AnchoredRow) -> list[QStandardItem]:
        tick = QStandardItem()
        texts = [f"{_SIGNS[row.status]}  {tr(_NAMES[row.status])}", row.old, row.new]
        cells = [tick, *map(QStandardItem, [*texts, row.where] if self._has_where else texts)]
        if row.status == "uncertain":
            tick.setCheckable(True)
            tick.setAccessibleText(tr("Is right"))
        for cell in cells:
            cell.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for cell in cells[2:]:
            cell.setToolTip(tip(cell.text()))
        return cells

    def _on_row_changed(self) -> None:
        place = self.view.currentIndex().row()
        if 0 <= place < len(self._rows):
            self.row_marked.emit(self._rows[place].key)


def counted(rows: Sequence[AnchoredRow]) -> str:
    """Say how many statements became what: `3 unchanged  ·  1 lost`."""
    counts = Counter(row.status for row in rows)
    return "  ·  ".join(tr(_COUNTS[name]).format(count=number(counts[name])) for name in _COUNTS if counts[name])
