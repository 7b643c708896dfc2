"""What becomes of every linked statement in a corrected article: seen, and the guesses approved, before it is done."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from annotator.project import Carried, Correction
from annotator.ui.plain import label, one_line, tip
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
_SAID = to_tr(
    "A new pair takes the place of this one, which goes into the bin. Tick the uncertain statements that are right; "
    "what is not ticked is left behind, with its links. Colleagues' annotations stay with the old pair."
)
_ID_ROLE = Qt.ItemDataRole.UserRole


class CorrectionDialog(QDialog):
    """A row for each statement: what became of it, its old words and the new ones."""

    approved = Signal(object, object)
    """The Correction, and the ids of the statements that come along."""

    def __init__(self, correction: Correction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._correction = correction
        self.setWindowTitle(tr("Replace by a corrected version"))
        self.resize(860, 520)
        self._model = QStandardItemModel(0, 3, self)
        self._model.setHorizontalHeaderLabels(
            [tr("What became of it"), tr("In the old text"), tr("In the corrected text")]
        )
        for one in sorted(correction.carried, key=lambda one: _ORDER.index(one.status)):
            self._model.appendRow(_row(one))
        self.table = self._make_table()
        page = QVBoxLayout(self)
        page.setContentsMargins(20, 18, 20, 16)
        page.setSpacing(12)
        page.addWidget(label(one_line(correction.document.title), role="title"))
        page.addWidget(label(tr(_SAID), wrap=True))
        page.addWidget(label(self._summary(), role="strong"))
        page.addWidget(self.table, 1)
        page.addLayout(self._make_buttons())

    def tick_all(self) -> None:
        """Take all guesses for right."""
        for row in range(self._model.rowCount()):
            if self._model.item(row, 0).isCheckable():
                self._model.item(row, 0).setCheckState(Qt.CheckState.Checked)

    def accept(self) -> None:
        """Approve of what is shown."""
        ticked = {
            self._model.item(row, 0).data(_ID_ROLE)
            for row in range(self._model.rowCount())
            if self._model.item(row, 0).checkState() is Qt.CheckState.Checked
        }
        super().accept()
        self.approved.emit(self._correction, self._correction.sure | ticked)

    def _summary(self) -> str:
        counts = Counter(one.status.value for one in self._correction.carried)
        said = [tr(_COUNTS[name]).format(count=number(counts[name])) for name in _COUNTS if counts[name]]
        return "  ·  ".join(said) or tr("nothing was linked in this article")

    def _make_table(self) -> QTableView:
        table = QTableView()
        table.setModel(self._model)
        table.setAccessibleName(tr("Statements in the corrected text"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setShowGrid(False)
        table.setWordWrap(True)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        for column in (1, 2):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        return table

    def _make_buttons(self) -> QHBoxLayout:
        every, replace, cancel = (
            QPushButton(tr("Tick all guesses")),
            QPushButton(tr("Replace")),
            QPushButton(tr("Cancel")),
        )
        every.setAutoDefault(False)
        every.setEnabled(any(one.status.value == "uncertain" for one in self._correction.carried))
        every.clicked.connect(self.tick_all)
        replace.setProperty("role", "primary")
        replace.setDefault(True)
        replace.clicked.connect(self.accept)
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addWidget(every)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(replace)
        return row


def _row(one: Carried) -> list[QStandardItem]:
    name = one.status.value
    cells = [QStandardItem(f"{_SIGNS[name]}  {tr(_NAMES[name])}"), QStandardItem(one.old), QStandardItem(one.new)]
    cells[0].setData(one.id, _ID_ROLE)
    if name == "uncertain":
        cells[0].setCheckable(True)
    for cell in cells:
        cell.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    for cell in cells[1:]:
        cell.setToolTip(tip(cell.text()))
    return cells
