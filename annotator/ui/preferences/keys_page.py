"""The page "Keys": all that one can do with its keys, each of which can be another one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QFont, QKeySequence, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QKeySequenceEdit,
    QLineEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from annotator.ui.plain import label, tip
from annotator.ui.shown_keys import key_name
from annotator.ui.window.actions import ACTIONS
from annotator.ui.window.keymap import Keymap, Keys, in_the_way, sequence_name, sequences, tidy, usual_keys
from annotator.ui.window.menus import Menu
from annotator.ui.window.rows_table import rows_table
from annotator.ui.wording import tr

_NAME = Qt.ItemDataRole.UserRole


class KeysPage(QWidget):
    """Lists the actions, and asks for two keys of the one that is marked."""

    changed = Signal()

    def __init__(self, chosen: Keymap, bound: Mapping[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._usual = usual_keys()
        self._keys: dict[str, Keys] = {**self._usual, **chosen}
        self._bound = bound
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Find a command or a key"))
        self.search.setAccessibleName(tr("Find a command or a key"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._on_searched)
        self._rows = QStandardItemModel(0, 3, self)
        self._fill()
        self.table = self._make_table()
        self.edits = (QKeySequenceEdit(), QKeySequenceEdit())
        self.usual, self.none = QPushButton(tr("As usual")), QPushButton(tr("No key"))
        self.all_usual = QPushButton(tr("All keys as usual"))
        self.command, self.told = label(role="strong"), label(wrap=True)
        self._lay_out()
        self.table.selectionModel().currentRowChanged.connect(self._on_row_changed)
        self.table.selectRow(0)
        for edit in self.edits:
            edit.editingFinished.connect(self.finish)
        self.usual.clicked.connect(self._on_usual_wanted)
        self.none.clicked.connect(self._on_none_wanted)
        self.all_usual.clicked.connect(self._on_all_usual_wanted)

    def _make_table(self) -> QTableView:
        table = rows_table(self._rows, tr("Commands and their keys"), wide=(0,))
        table.doubleClicked.connect(self._on_double_clicked)
        return table

    def _lay_out(self) -> None:
        below = QGridLayout()
        below.setHorizontalSpacing(8)
        below.setVerticalSpacing(8)
        below.addWidget(self.command, 0, 0, 1, 4)
        for place, (edit, name) in enumerate(zip(self.edits, (tr("Key"), tr("Or")), strict=True)):
            edit.setMaximumSequenceLength(1)
            edit.setAccessibleName(name)
            below.addWidget(label(name), 1, 2 * place)
            below.addWidget(edit, 1, 2 * place + 1)
            below.setColumnStretch(2 * place + 1, 1)
        buttons = QHBoxLayout()
        for button in (self.usual, self.none, self.all_usual):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        buttons.insertStretch(2, 1)
        self.told.setMinimumHeight(2 * self.told.fontMetrics().lineSpacing())
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 12, 2, 0)
        column.setSpacing(10)
        column.addWidget(self.search)
        column.addWidget(self.table, 1)
        column.addLayout(below)
        column.addLayout(buttons)
        column.addWidget(self.told)

    def finish(self) -> None:
        """Take up what was typed; a field that is still empty, as after Ctrl alone, keeps the key it had."""
        former = self._keys[self.marked]
        typed = [sequence_name(edit.keySequence()) for edit in self.edits]
        kept = [key or former[place] if place < len(former) else key for place, key in enumerate(typed)]
        refusal = self.set_keys(self.marked, [*kept, *former[len(self.edits) :]])
        self._show_marked()
        self._tell(refusal)

    @property
    def chosen(self) -> dict[str, Keys]:
        """Return the keys that are not those of the table of actions."""
        return {name: keys for name, keys in self._keys.items() if keys != self._usual[name]}

    @property
    def marked(self) -> str:
        """Return the name of the action whose keys are asked for."""
        return str(self._rows.index(max(self.table.currentIndex().row(), 0), 0).data(_NAME))

    def mark(self, name: str) -> None:
        """Ask for the keys of an action."""
        for row in range(self._rows.rowCount()):
            if self._rows.index(row, 0).data(_NAME) == name:
                self.table.selectRow(row)

    def set_keys(self, name: str, keys: Sequence[str]) -> str:
        """Give an action other keys; one that is taken is refused, which the returned sentence says."""
        wanted = tidy(keys)
        for key in wanted:
            if menu := _menu_of(key):
                return tr("{key} opens the menu {menu}.").format(key=_shown((key,)), menu=menu)
            if other := in_the_way(name, key, self._keys):
                told = tr("{key} is the key of “{command}”: give that another one first.")
                return told.format(key=_shown((key,)), command=self._text(other))
        if wanted != self._keys[name]:
            self._keys[name] = wanted
            self._refresh(name)
            self.changed.emit()
        return ""

    def _text(self, name: str) -> str:
        return self._bound[name].text().replace("&&", "&").rstrip(" …")

    def _fill(self) -> None:
        self._rows.setHorizontalHeaderLabels([tr("Command"), tr("Menu"), tr("Keys")])
        for menu, rows in ACTIONS.items():
            for row in (row for row in rows if self._bound[row.name].isVisible()):
                text = row.shown_text if row.name in ("undo", "redo") else self._text(row.name)
                first = QStandardItem(text.rstrip(" …"))
                first.setData(row.name, _NAME)
                self._rows.appendRow([first, QStandardItem(menu.shown.replace("&", "")), QStandardItem()])
                self._refresh(row.name)

    def _refresh(self, name: str) -> None:
        for row in range(self._rows.rowCount()):
            if self._rows.index(row, 0).data(_NAME) == name:
                keys = self._keys[name]
                is_changed = keys != self._usual[name]
                entry = self._rows.item(row, 2)
                entry.setText(_shown(keys) + (" •" if is_changed else ""))
                usual = tr("As usual: {keys}").format(keys=_shown(self._usual[name]))
                entry.setToolTip(tip(usual) if is_changed else "")
                font = QFont(entry.font())
                font.setBold(is_changed)
                entry.setFont(font)

    def _show_marked(self) -> None:
        keys = self._keys[self.marked]
        self.command.setText(str(self._rows.index(max(self.table.currentIndex().row(), 0), 0).data()))
        for place, edit in enumerate(self.edits):
            edit.blockSignals(True)
            edit.setKeySequence(sequences(keys[place : place + 1])[0] if place < len(keys) else QKeySequence())
            edit.blockSignals(False)
        self.none.setEnabled(bool(keys))
        self.usual.setEnabled(keys != self._usual[self.marked])
        self.all_usual.setEnabled(bool(self.chosen))

    def _tell(self, sentence: str) -> None:
        self.told.setText(sentence)
        self.told.setAccessibleName(sentence)

    def _on_row_changed(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self._show_marked()
        self._tell("")

    def _on_double_clicked(self, _index: QModelIndex) -> None:
        self.edits[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_none_wanted(self) -> None:
        self.set_keys(self.marked, ())
        self._show_marked()
        self._tell("")

    def _on_usual_wanted(self) -> None:
        refusal = self.set_keys(self.marked, self._usual[self.marked])
        self._show_marked()
        self._tell(refusal)

    def _on_all_usual_wanted(self) -> None:
        changed = list(self.chosen)
        self._keys = dict(self._usual)
        for name in changed:
            self._refresh(name)
        self._show_marked()
        self._tell("")
        self.changed.emit()

    def _on_searched(self, typed: str) -> None:
        wanted = typed.casefold().split()
        for row in range(self._rows.rowCount()):
            words = " ".join(str(self._rows.index(row, column).data()) for column in range(3)).casefold()
            self.table.setRowHidden(row, not all(word in words for word in wanted))
        shown = [row for row in range(self._rows.rowCount()) if not self.table.isRowHidden(row)]
        if shown and self.table.currentIndex().row() not in shown:
            self.table.selectRow(shown[0])


def _shown(keys: Sequence[str]) -> str:
    return ", ".join(dict.fromkeys(key_name(QKeySequence(key)) for key in keys))


def _menu_of(key: str) -> str | None:
    """Return the menu that a key opens by its underlined letter."""
    pressed = QKeySequence(key)
    return next((menu.shown.replace("&", "") for menu in Menu if QKeySequence.mnemonic(menu.shown) == pressed), None)
