"""A list to choose from: type to narrow it down, arrows to move in it, Enter to take what is marked."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QListView, QVBoxLayout, QWidget

from annotator.ui.wording import tr

_SIZE = QSize(620, 420)


class Chooser(QDialog):
    """A field above a list; the keyboard stays in the field and still moves in the list."""

    def __init__(self, model: QAbstractItemModel, *, title: str, hint: str, name: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._model = model
        self.setWindowTitle(title)
        self.resize(_SIZE)
        self.search = QLineEdit()
        self.search.setPlaceholderText(hint)
        self.search.setAccessibleName(tr("Narrow the list down"))
        self.search.textChanged.connect(self._on_text_changed)
        self.search.installEventFilter(self)
        self.view = QListView()
        self.view.setModel(model)
        self.view.setUniformItemSizes(True)
        self.view.setSpacing(2)
        self.view.setAccessibleName(name)
        self.view.activated.connect(self._on_activated)
        self.view.clicked.connect(self._on_activated)
        page = QVBoxLayout(self)
        page.setContentsMargins(16, 16, 16, 16)
        page.setSpacing(10)
        page.addWidget(self.search)
        page.addWidget(self.view, 1)

    def narrow(self, text: str) -> None:
        """List only what fits what was typed."""
        raise NotImplementedError

    def take(self, index: QModelIndex) -> None:
        """Do what is meant by choosing a row."""
        raise NotImplementedError

    def mark(self, row: int) -> None:
        """Mark a row as the one Enter takes."""
        self.view.setCurrentIndex(self._model.index(row, 0))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows move in the list and Enter choose while the cursor is in the field."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            row = self.view.currentIndex().row()
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                row += 1 if event.key() == Qt.Key.Key_Down else -1
                if 0 <= row < self._model.rowCount():
                    self.mark(row)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._on_activated(self.view.currentIndex())
                return True
        return super().eventFilter(watched, event)

    def _on_text_changed(self, text: str) -> None:
        self.narrow(text)
        self.mark(0)

    def _on_activated(self, index: QModelIndex) -> None:
        if index.isValid():
            self.take(index)
