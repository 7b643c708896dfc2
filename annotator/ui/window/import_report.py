"""What became of each file of an import: seen where not all went well, and saved where it is wanted."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QHeaderView, QPushButton, QVBoxLayout, QWidget

from annotator.errors import AnnotatorError
from annotator.project import ImportReport
from annotator.ui.import_words import counts, why, without_name
from annotator.ui.plain import label, tip
from annotator.ui.sentences import tr_sentence
from annotator.ui.window.rows_table import rows_table
from annotator.ui.wording import to_tr, tr

_STATES = {"imported": to_tr("Imported"), "known": to_tr("Already there"), "skipped": to_tr("Left out")}
_NAME_WIDTH = 260
_MOST_ROWS = 5_000
"""Rows that are shown; all of them are saved."""


class ImportReportDialog(QDialog):
    """A row for each file; those that were left out first."""

    failed = Signal(str)

    def __init__(self, report: ImportReport, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = sorted(report.rows, key=lambda row: (row.status != "skipped", not row.doubt))
        self.setWindowTitle(tr("Import"))
        self.resize(900, 520)
        model = QStandardItemModel(0, 3, self)
        model.setHorizontalHeaderLabels([tr("File"), tr("What became of it"), tr("Reason")])
        for row in self._rows[:_MOST_ROWS]:
            model.appendRow([_cell(text) for text in (Path(row.file).name, tr(_STATES[row.status]), without_name(row))])
        self.table = rows_table(model, tr("Files"), wide=(2,))
        self.table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.table.setWordWrap(False)
        self.table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        self.table.setColumnWidth(0, _NAME_WIDTH)
        self.table.selectionModel().currentChanged.connect(self._on_current_changed)
        self.whole = label(role="mute", wrap=True)
        self.whole.setMinimumHeight(3 * self.fontMetrics().height())
        self.whole.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.save, close = QPushButton(tr("Save …")), QPushButton(tr("Close"))
        close.setProperty("role", "primary")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        self.save.setAutoDefault(False)
        self.save.clicked.connect(self._ask_where)
        buttons = QHBoxLayout()
        buttons.addWidget(self.save)
        buttons.addStretch(1)
        buttons.addWidget(close)
        page = QVBoxLayout(self)
        page.setContentsMargins(20, 18, 20, 16)
        page.setSpacing(14)
        page.addWidget(label(counts(report), wrap=True))
        page.addWidget(self.table, 1)
        page.addWidget(self.whole)
        page.addLayout(buttons)
        self.table.selectRow(0)
        self.table.setFocus()

    def write(self, target: Path) -> None:
        """Save the report as a text: a line for each file."""
        from annotator.project.import_report import write_report  # not before it is wanted

        lines = [f"{tr(_STATES[row.status])}\t{row.file}\t{why(row)}" for row in self._rows]
        try:
            write_report(target, lines)
        except AnnotatorError as error:
            self.failed.emit(tr_sentence(str(error)))

    def _on_current_changed(self, index: QModelIndex) -> None:
        """Say of the row one stands on all that the table has no room for."""
        if index.isValid():
            row = self._rows[index.row()]
            self.whole.setText(f"{row.file}\n{without_name(row)}".strip())

    def _ask_where(self) -> None:
        dialog = QFileDialog(self, tr("Save the report"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("txt")
        dialog.selectFile("import.txt")
        dialog.fileSelected.connect(self._save)
        dialog.open()

    def _save(self, name: str) -> None:
        self.write(Path(name))


def _cell(text: str) -> QStandardItem:
    cell = QStandardItem(text[:400])
    cell.setToolTip(tip(text))
    return cell
