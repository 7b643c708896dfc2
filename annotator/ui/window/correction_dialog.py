"""What becomes of every linked statement in a corrected article: seen, and the guesses approved, before it is done."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from annotator.project import Correction
from annotator.ui.plain import label, one_line
from annotator.ui.window.anchored_table import AnchoredRow, AnchoredTable, counted
from annotator.ui.window.closing_row import closing_row, goes_to_button
from annotator.ui.wording import to_tr, tr

_SAID = to_tr(
    "A new pair takes the place of this one, which goes into the bin. Tick the uncertain statements that are right; "
    "what is not ticked is left behind, with its links. Colleagues' annotations stay with the old pair."
)


class CorrectionDialog(QDialog):
    """A row for each statement: what became of it, its old words and the new ones."""

    approved = Signal(object, object)
    """The Correction, and the ids of the statements that come along."""

    def __init__(self, correction: Correction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._correction = correction
        self.setWindowTitle(tr("Replace by a corrected version"))
        self.resize(860, 520)
        rows = [AnchoredRow(one.id, one.status.value, one.old, one.new) for one in correction.carried]
        self.table = AnchoredTable(
            rows,
            name=tr("Statements in the corrected text"),
            there=tr("In the old text"),
            here=tr("In the corrected text"),
        )
        page = QVBoxLayout(self)
        page.setContentsMargins(20, 18, 20, 16)
        page.setSpacing(12)
        page.addWidget(label(one_line(correction.document.title), role="title"))
        page.addWidget(label(tr(_SAID), wrap=True))
        page.addWidget(label(counted(rows) or tr("nothing was linked in this article"), role="strong"))
        page.addWidget(self.table, 1)
        page.addLayout(self._make_buttons())

    def tick_all(self) -> None:
        """Take all guesses for right."""
        self.table.tick_all()

    def accept(self) -> None:
        """Approve of what is shown."""
        ticked = {str(key) for key in self.table.ticked}
        super().accept()
        self.approved.emit(self._correction, self._correction.sure | ticked)

    def _make_buttons(self) -> QHBoxLayout:
        every = QPushButton(tr("Tick all guesses"))
        every.setEnabled(self.table.asks)
        every.clicked.connect(self.tick_all)
        row, self.replace, _ = closing_row(
            tr("Replace"), accept=self.accept, cancel=self.reject, at_enter=self.table.is_sure, beside=(every,)
        )
        return row

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter go to the button first where something may be left behind: one is to have seen what."""
        if not goes_to_button(self, self.replace, event):
            super().keyPressEvent(event)
