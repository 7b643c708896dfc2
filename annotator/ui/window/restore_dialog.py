"""The list of backups, to bring one of them back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, QModelIndex, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QDialog,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from annotator.ui.plain import label
from annotator.ui.sentences import tr_sentence
from annotator.ui.session.listed import ListedBackup, when
from annotator.ui.window.closing_row import closing_row
from annotator.ui.window.rows_table import rows_table
from annotator.ui.wording import to_tr, tr

_KEPT = to_tr("The project as it is now is kept as a backup too, so nothing is lost by going back.")
_NONE = to_tr(
    "There are no backups yet. One is made before an upgrade, before an import, and now and then while you work."
)


class RestoreDialog(QDialog):
    """Lists backups, newest first, with when and why they were made."""

    backup_chosen = Signal(object)
    """ListedBackup that is to take the project's place."""

    def __init__(self, backups: Sequence[ListedBackup], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Restore a backup"))
        self.resize(560, 380)
        self._backups = list(backups)
        self.table = self._make_table()
        buttons, self.restore_button, _ = closing_row(tr("Restore"), accept=self.accept, cancel=self.reject)
        page = QVBoxLayout(self)
        page.setContentsMargins(20, 18, 20, 16)
        page.setSpacing(12)
        page.addWidget(label(tr(_KEPT if backups else _NONE), wrap=True))
        page.addWidget(self.table, 1)
        page.addLayout(buttons)
        self.table.setVisible(bool(backups))
        self.restore_button.setEnabled(bool(backups))

    def _make_table(self) -> QTableView:
        model = QStandardItemModel(len(self._backups), 3, self)
        model.setHorizontalHeaderLabels([tr("Made"), tr("Why"), tr("Size")])
        for place, backup in enumerate(self._backups):
            texts = (when(backup.at), tr_sentence(backup.reason), QLocale().formattedDataSize(backup.size))
            for column, text in enumerate(texts):
                model.setItem(place, column, QStandardItem(text))
        table = rows_table(model, tr("Backups"), wide=(1,))
        table.selectRow(0)
        table.doubleClicked.connect(self._on_double_clicked)
        return table

    def accept(self) -> None:
        """Hand out the chosen backup and close."""
        place = self.table.currentIndex().row()
        super().accept()
        if 0 <= place < len(self._backups):
            self.backup_chosen.emit(self._backups[place])

    def _on_double_clicked(self, _index: QModelIndex) -> None:
        self.accept()
