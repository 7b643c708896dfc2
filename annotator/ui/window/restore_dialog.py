"""The list of backups, to bring one of them back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, QModelIndex, Qt, Signal
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

from annotator.ui.plain import label
from annotator.ui.sentences import tr_sentence
from annotator.ui.session.listed import ListedBackup, when
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
        self.restore_button = QPushButton(tr("Restore"))
        self.restore_button.setProperty("role", "primary")
        self.restore_button.clicked.connect(self.accept)
        cancel = QPushButton(tr("Cancel"))
        cancel.setAutoDefault(False)  # or Qt makes it the default too, as soon as it has the focus
        self.restore_button.setDefault(True)
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.restore_button)
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
        table = QTableView()
        table.setModel(model)
        table.setAccessibleName(tr("Backups"))
        table.setShowGrid(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
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
