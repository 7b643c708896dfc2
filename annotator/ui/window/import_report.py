"""What became of each file of an import: seen where not all went well, and saved where it is wanted."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from annotator.errors import AnnotatorError
from annotator.project import Imported, ImportReport
from annotator.ui.plain import label, tip
from annotator.ui.sentences import tr_sentence
from annotator.ui.window.rows_table import rows_table
from annotator.ui.wording import to_tr, tr

_STATES = {"imported": to_tr("Imported"), "known": to_tr("Already there"), "skipped": to_tr("Left out")}
_MOST_ROWS = 5_000
"""Rows that are shown; all of them are saved."""


class ImportReportDialog(QDialog):
    """A row for each file; those that were left out first."""

    failed = Signal(str)

    def __init__(self, report: ImportReport, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = sorted(report.rows, key=lambda row: (row.status != "skipped", not row.doubt))
        self.setWindowTitle(tr("Import"))
        self.resize(780, 420)
        model = QStandardItemModel(0, 3, self)
        model.setHorizontalHeaderLabels([tr("File"), tr("What became of it"), tr("Why")])
        for row in self._rows[:_MOST_ROWS]:
            name = Path(row.file).name
            why = _why(row).replace(row.file, name)
            model.appendRow([_cell(text) for text in (name, tr(_STATES[row.status]), why)])
        self.table = rows_table(model, tr("Files"), wide=(2,))
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
        page.addWidget(label(_counts(report), wrap=True))
        page.addWidget(self.table, 1)
        page.addLayout(buttons)
        self.table.setFocus()

    def write(self, target: Path) -> None:
        """Save the report as a text: a line for each file."""
        from annotator.project.import_report import write_report  # not before it is wanted

        lines = [f"{tr(_STATES[row.status])}\t{row.file}\t{_why(row)}" for row in self._rows]
        try:
            write_report(target, lines)
        except AnnotatorError as error:
            self.failed.emit(tr_sentence(str(error)))

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


def _why(row: Imported) -> str:
    return " ".join(tr_sentence(text) for text in (row.reason, row.doubt) if text)


def _counts(report: ImportReport) -> str:
    return tr_sentence(ImportReport(tuple(Imported(row.file, row.status) for row in report.rows)).summary)
