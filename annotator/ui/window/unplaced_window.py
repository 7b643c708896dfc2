"""Colleagues' statements without a sure place in our texts: gone through, and placed by hand, beside the articles."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QShowEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QDialog, QHBoxLayout, QHeaderView, QPushButton, QVBoxLayout, QWidget

from annotator.model.annotation import Extent
from annotator.model.document import Side
from annotator.project import UnplacedSpan
from annotator.ui.pair.pair_view import PairView
from annotator.ui.plain import label, one_line, tip
from annotator.ui.session.reviewing import Reviewing
from annotator.ui.session.session import Session
from annotator.ui.window.rows_table import rows_table
from annotator.ui.wording import to_tr, tr, tr_count

_FROM_BELOW = 60
"""Pixels to the lower edge of the window: what is gone through is brought onto the page above."""
_SAID = to_tr(
    "These statements were made on another version of a text. Their links are compared as soon as all of their "
    "statements have a place."
)


class UnplacedWindow(QDialog):
    """A row for each statement; the articles show where it may belong."""

    def __init__(
        self, session: Session, reviewing: Reviewing, articles: PairView, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Statements without a sure place"))
        self.resize(640, 320)
        self._session = session
        self._reviewing = reviewing
        self._articles = articles
        self._rows: Sequence[tuple[str, UnplacedSpan]] = ()
        self._model = QStandardItemModel(0, 4, self)
        self._model.setHorizontalHeaderLabels(
            [tr("Of"), tr("What became of it"), tr("In the file"), tr("Perhaps here")]
        )
        self._count = label(role="strong")
        self.table = rows_table(self._model, tr("Statements without a sure place"), wide=(2, 3))
        self.table.setWordWrap(True)
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.table.selectionModel().currentRowChanged.connect(self._on_row_changed)
        self.here, self.there = QPushButton(tr("It belongs there")), QPushButton(tr("To the focused statement"))
        self.here.setProperty("role", "primary")
        self.here.clicked.connect(self.place_at_guess)
        self.there.clicked.connect(self.place_at_focus)
        for button in (self.here, self.there):
            button.setAutoDefault(False)
        row = QHBoxLayout()
        row.addWidget(self._count, 1)
        row.addWidget(self.there)
        row.addWidget(self.here)
        page = QVBoxLayout(self)
        page.setContentsMargins(20, 18, 20, 16)
        page.addWidget(label(tr(_SAID), wrap=True))
        page.addWidget(self.table, 1)
        page.addLayout(row)
        self.table.activated.connect(self._on_activated)
        reviewing.compared.connect(self.refresh)

    def refresh(self) -> None:
        """List what has no place on the open pair."""
        before = self.table.currentIndex().row()
        self._rows = self._reviewing.unplaced()
        self._model.setRowCount(0)
        for name, one in self._rows:
            self._model.appendRow(self._cells(name, one))
        self._count.setText(
            tr_count("{count} statement has no place", "{count} statements have no place", len(self._rows))
        )
        if self._rows:
            self.table.selectRow(min(max(before, 0), len(self._rows) - 1))
        else:
            self._on_row_changed()

    def place_at_guess(self) -> None:
        """Say that the statement belongs where it is thought to."""
        if (row := self._current()) and row[1].guess:
            self._reviewing.place(row[0], row[1].span.id, row[1].guess)

    def place_at_focus(self) -> None:
        """Say that the statement belongs to the one that is focused in its article."""
        if row := self._current():
            side = row[1].span.side
            focused = self._articles.focused(side)
            if focused is None:
                told = tr("Focus the statement in the left article first")
                if side is Side.RIGHT:
                    told = tr("Focus the statement in the right article first")
                self._session.hinted.emit(told)
                return
            self._reviewing.place(row[0], row[1].span.id, (focused.start, focused.end))

    def showEvent(self, event: QShowEvent) -> None:
        """Stand on the first row."""
        super().showEvent(event)
        if (window := self.parentWidget()) and not event.spontaneous():
            room = window.frameGeometry()
            self.move(room.center().x() - self.width() // 2, room.bottom() - self.height() - _FROM_BELOW)
        self.refresh()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _current(self) -> tuple[str, UnplacedSpan] | None:
        place = self.table.currentIndex().row()
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def _cells(self, name: str, one: UnplacedSpan) -> list[QStandardItem]:
        pair = self._session.pair
        text = pair.document(one.span.side).text if pair else ""
        guess = text[slice(*one.guess)] if one.guess else ""
        status = tr("?  uncertain") if one.guess else tr("×  lost")
        cells = [QStandardItem(words) for words in (one_line(name, limit=30), status, one.span.quote, guess)]
        for cell in cells[2:]:
            cell.setToolTip(tip(cell.text()))
        return cells

    def _on_row_changed(self) -> None:
        row = self._current()
        self.here.setEnabled(bool(row and row[1].guess) and self._session.writable)
        self.there.setEnabled(bool(row) and self._session.writable)
        if row and row[1].guess and self.isVisible():
            self._articles.focus_extent(Extent(row[1].span.side, *row[1].guess))
            self.activateWindow()
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_activated(self, _index: QModelIndex) -> None:
        self.place_at_guess()
