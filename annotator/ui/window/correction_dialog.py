"""What becomes of every linked statement in a corrected article: seen, and the guesses approved, before it is done."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
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
from annotator.ui.window.closing_row import closing_row
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
        self._model = QStandardItemModel(0, 4, self)
        self._model.setHorizontalHeaderLabels(
            [tr("Is right"), tr("What became of it"), tr("In the old text"), tr("In the corrected text")]
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
        table = rows_table(self._model, tr("Statements in the corrected text"), wide=(2, 3))
        table.setWordWrap(True)
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        return table

    def _make_buttons(self) -> QHBoxLayout:
        every = QPushButton(tr("Tick all guesses"))
        every.setEnabled(any(one.status.value == "uncertain" for one in self._correction.carried))
        every.clicked.connect(self.tick_all)
        is_sure = all(one.id in self._correction.sure for one in self._correction.carried)
        row, self.replace, _ = closing_row(
            tr("Replace"), accept=self.accept, cancel=self.reject, at_enter=is_sure, beside=(every,)
        )
        return row

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter go to the button first where something may be left behind: one is to have seen what."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self.replace.isDefault():
            focus = self.focusWidget()
            if isinstance(focus, QPushButton):
                focus.click()
            else:
                self.replace.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        super().keyPressEvent(event)


def _row(one: Carried) -> list[QStandardItem]:
    name = one.status.value
    tick = QStandardItem()
    cells = [tick, *map(QStandardItem, (f"{_SIGNS[name]}  {tr(_NAMES[name])}", one.old, one.new))]
    tick.setData(one.id, _ID_ROLE)
    if name == "uncertain":
        tick.setCheckable(True)
        tick.setAccessibleText(tr("Is right"))
    for cell in cells:
        cell.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    for cell in cells[2:]:
        cell.setToolTip(tip(cell.text()))
    return cells
