"""Which articles of an import belong together: by their order, by their names, or paired by hand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QRadioButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from annotator.model.document import Side
from annotator.project.pairing_plan import Cell, PairingPlan, Way
from annotator.ui.plain import label
from annotator.ui.shown_keys import key_name
from annotator.ui.window.beginnings import Beginnings
from annotator.ui.window.closing_row import closing_row
from annotator.ui.window.pairing_model import PairingModel
from annotator.ui.wording import to_tr, tr, tr_count

_WAYS: dict[Way, str] = {
    "order": to_tr("In their order"),
    "name": to_tr("By their names"),
    "hand": to_tr("By hand"),
}
_HOW = to_tr(
    "Drag an article onto another one, and both change places; or take it with Space, go elsewhere, and put it there "
    "with Space."
)


class PairingDialog(QDialog):
    """A table of left and right articles; whatever is moved in it, the pairs are counted below."""

    paired = Signal(object)
    """The names of the articles that belong together, as `Wishes.by_hand` has them."""

    def __init__(self, plan: PairingPlan, beginnings: Beginnings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plan = plan
        self._taken: Cell | None = None
        self.setWindowTitle(tr("Which articles belong together?"))
        self.resize(860, 620)
        self.model = PairingModel(plan)
        self.model.setParent(self)
        self.model.dragged.connect(self._exchange)
        self.ways = {way: QRadioButton(tr(words)) for way, words in _WAYS.items()}
        self.table = self._make_table()
        self.told = label(wrap=True)
        self.verbs = self._make_verbs()
        self.beginnings = beginnings
        self._lay_out()
        self._show((0, Side.LEFT))
        self.table.setFocus()

    def accept(self) -> None:
        """Hand out the pairs."""
        super().accept()
        self.paired.emit(self.plan.pairs)

    @property
    def cell(self) -> Cell:
        """Return the cell one stands on."""
        index = self.table.currentIndex()
        return self.model.cell(index) if index.isValid() else (0, Side.LEFT)

    def go_to(self, cell: Cell) -> None:
        """Stand on a cell."""
        row = min(max(cell[0], 0), self.model.rowCount() - 1)
        self.table.setCurrentIndex(self.model.index(row, int(cell[1] is Side.RIGHT)))

    def move_up(self) -> None:
        """Let the article one stands on change places with the one above."""
        self._move(-1)

    def move_down(self) -> None:
        """Let the article one stands on change places with the one below."""
        self._move(1)

    def swap(self) -> None:
        """Let both articles of the row change sides."""
        row, side = self.cell
        self._take_in(self.plan.swapped(row), (row, side))

    def swap_all(self) -> None:
        """Let the articles of every pair change sides."""
        self._take_in(self.plan.all_swapped(), self.cell)

    def leave_out(self) -> None:
        """Leave the article out, or take it in again where it was left out."""
        article = self.plan.at(self.cell)
        is_out = article is not None and article in self.plan.left_out
        plan = self.plan.with_again(self.cell) if is_out else self.plan.without(self.cell)
        self._take_in(plan, self.cell)

    def take_or_put(self) -> None:
        """Take the article one stands on; once more, put it here, where the other one goes to its place."""
        if self._taken is None:
            self._taken = self.cell if self.plan.at(self.cell) is not None else None
            self._show(self.cell)
        else:
            self._exchange(self._taken, self.cell)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Escape first put back what was taken."""
        if event.key() == Qt.Key.Key_Escape and self._taken is not None:
            self._taken = None
            self._show(self.cell)
        else:
            super().keyPressEvent(event)

    def _move(self, step: int) -> None:
        row, side = self.cell
        if 0 <= row + step < self.model.rowCount():
            self._exchange((row, side), (row + step, side))

    def _exchange(self, one: Cell, other: Cell) -> None:
        self._take_in(self.plan.exchanged(one, other), other)

    def _take_in(self, plan: PairingPlan, cell: Cell) -> None:
        self.plan, self._taken = plan, None
        self._show(cell)

    def _show(self, cell: Cell) -> None:
        self.model.show(self.plan, self._taken)
        self.ways[self.plan.way].setChecked(True)
        self.go_to(cell)
        pairs = len(self.plan.pairs)
        said = tr_count("{count} pair.", "{count} pairs.", pairs)
        if self.plan.alone:
            out = tr_count(
                "{count} article stays without a partner and is left out.",
                "{count} articles stay without a partner and are left out.",
                self.plan.alone,
            )
            said = f"{said} {out}"
        self.told.setText(said)
        self.go_on.setEnabled(pairs > 0)

    def _make_table(self) -> QTableView:
        table = QTableView()
        table.setModel(self.model)
        table.setAccessibleName(tr("Pairs"))
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        table.setDefaultDropAction(Qt.DropAction.CopyAction)
        table.setDragDropOverwriteMode(True)
        table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        table.setWordWrap(False)
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        table.verticalHeader().setHighlightSections(False)
        table.selectionModel().currentChanged.connect(self._on_current_changed)
        for keys, verb in self._keys():
            shortcut = QShortcut(QKeySequence(keys), table)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(verb)
        return table

    def _keys(self) -> Sequence[tuple[str, Callable[[], None]]]:
        return (
            ("Alt+Up", self.move_up),
            ("Alt+Down", self.move_down),
            ("Alt+Left", self.swap),
            ("Alt+Right", self.swap),
            ("Alt+Shift+Left", self.swap_all),
            ("Del", self.leave_out),
            ("Space", self.take_or_put),
        )

    def _make_verbs(self) -> list[QPushButton]:
        made = []
        for text, keys, verb in (
            (tr("Move up"), "Alt+Up", self.move_up),
            (tr("Move down"), "Alt+Down", self.move_down),
            (tr("Swap sides"), "Alt+Left", self.swap),
            (tr("Swap all"), "Alt+Shift+Left", self.swap_all),
            (tr("Leave out, or not"), "Del", self.leave_out),
        ):
            button = QPushButton(f"{text}   {key_name(QKeySequence(keys))}")
            button.setAccessibleName(text)
            button.setProperty("role", "quiet")
            button.setAutoDefault(False)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(verb)
            made.append(button)
        return made

    def _lay_out(self) -> None:
        row, self.go_on, _ = closing_row(tr("Import"), accept=self.accept, cancel=self.reject)
        ways, group = QHBoxLayout(), QButtonGroup(self)
        ways.setSpacing(18)
        for button in self.ways.values():
            group.addButton(button)
            ways.addWidget(button)
        ways.addStretch(1)
        group.buttonClicked.connect(self._on_way_clicked)
        verbs = QHBoxLayout()
        verbs.setSpacing(4)
        for verb in self.verbs:
            verbs.addWidget(verb)
        verbs.addStretch(1)
        page = QVBoxLayout(self)
        page.setContentsMargins(20, 18, 20, 16)
        page.setSpacing(12)
        page.addLayout(ways)
        page.addWidget(self.table, 1)
        page.addLayout(verbs)
        page.addWidget(label(tr(_HOW), role="mute", wrap=True))
        page.addWidget(self.beginnings)
        page.addWidget(self.told)
        page.addLayout(row)

    def _on_way_clicked(self, button: QRadioButton) -> None:
        way = next(way for way, each in self.ways.items() if each is button)
        self._take_in(self.plan.by(way), self.cell)

    def _on_current_changed(self, index: QModelIndex, _before: QModelIndex) -> None:
        if index.isValid():
            left, right = self.plan.rows[index.row()]
            self.beginnings.show_files(self._file(left), self._file(right))

    def _file(self, place: int | None) -> Path | None:
        return None if place is None else self.plan.articles[place].path
