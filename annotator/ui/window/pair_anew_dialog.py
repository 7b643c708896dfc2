"""Pairing an article of the open pair with another one: which article stays, and what comes beside it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QDialog,
    QLineEdit,
    QListView,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from annotator.model.document import Pair, Side
from annotator.project import Project
from annotator.ui.plain import one_line, tip
from annotator.ui.window.closing_row import closing_row
from annotator.ui.wording import tr

_ID_ROLE = Qt.ItemDataRole.UserRole


class PairAnewDialog(QDialog):
    """A field and a list of articles, those in no pair named as such."""

    approved = Signal(str, str, bool)
    """Ids of the left and the right article, and whether the present pair goes into the bin."""

    def __init__(self, project: Project, pair: Pair, side: Side, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._project = project
        self._pair = pair
        self.setWindowTitle(tr("Pair anew"))
        self.resize(620, 480)
        self.keeps = {
            Side.LEFT: QRadioButton(tr("Keep the left article, with another one at the right")),
            Side.RIGHT: QRadioButton(tr("Keep the right article, with another one at the left")),
        }
        self.keeps[side].setChecked(True)
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Title of the article"))
        self.search.setAccessibleName(tr("Title of the article"))
        self.search.textChanged.connect(self._fill)
        self.alone = QCheckBox(tr("Only articles that are in no pair"))
        self.alone.toggled.connect(self._fill)
        self._model = QStandardItemModel(self)
        self.view = self._make_view()
        self.removes = QCheckBox(tr("Put the present pair into the bin"))
        self.removes.setChecked(True)
        self._lay_out()
        self._fill()
        self.search.setFocus()

    def accept(self) -> None:
        """Pair the kept article with the marked one."""
        index: QModelIndex = self.view.currentIndex()
        if not index.isValid():
            return
        chosen = str(index.data(_ID_ROLE))
        super().accept()
        if self.keeps[Side.LEFT].isChecked():
            self.approved.emit(self._pair.left.id, chosen, self.removes.isChecked())
        else:
            self.approved.emit(chosen, self._pair.right.id, self.removes.isChecked())

    def _make_view(self) -> QListView:
        view = QListView()
        view.setModel(self._model)
        view.setUniformItemSizes(True)
        view.setAccessibleName(tr("Articles"))
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.doubleClicked.connect(self.accept)
        return view

    def _lay_out(self) -> None:
        buttons, _, _ = closing_row(tr("Pair anew"), accept=self.accept, cancel=self.reject)
        page = QVBoxLayout(self)
        page.setContentsMargins(20, 18, 20, 16)
        page.setSpacing(10)
        for part in (*self.keeps.values(), self.search, self.alone):
            page.addWidget(part)
        page.addWidget(self.view, 1)
        page.addWidget(self.removes)
        page.addLayout(buttons)

    def _fill(self) -> None:
        self._model.clear()
        for article in self._project.order.list.articles(self.search.text(), alone=self.alone.isChecked()):
            if article.id in (self._pair.left.id, self._pair.right.id):
                continue
            title = one_line(article.title)
            row = QStandardItem(tr("{title}   ·   in no pair").format(title=title) if article.is_alone else title)
            row.setData(article.id, _ID_ROLE)
            row.setToolTip(tip(f"{article.title}\n{article.source}"))
            self._model.appendRow(row)
        self.view.setCurrentIndex(self._model.index(0, 0))
