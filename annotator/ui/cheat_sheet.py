"""All keys on one page, made from the table of actions."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from annotator.ui.actions import ACTIONS
from annotator.ui.menus import Menu
from annotator.ui.plain import label

_COLUMNS = ((Menu.LINK, Menu.FILE), (Menu.GO, Menu.EDIT), (Menu.VIEW, Menu.REVIEW, Menu.HELP))

_MOUSE = (
    ("Drag to the other article", "link"),
    ("Drag inside an article", "select text, to be linked as it is"),
    ("Ctrl+click in the other article", "link with the focused statement"),
    ("Ctrl+wheel", "larger, smaller"),
    ("Alt+wheel", "scroll this article alone"),
)


class CheatSheet(QDialog):
    """Shows every action that has a key, by menu, and what the mouse does."""

    def __init__(self, bound: dict[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Keys")
        columns = QHBoxLayout()
        columns.setSpacing(36)
        for menus in _COLUMNS:
            column = QVBoxLayout()
            column.setSpacing(14)
            for menu in menus:
                column.addWidget(_menu_card(menu, bound))
            if Menu.VIEW in menus:
                column.addWidget(_card("Mouse", list(_MOUSE)))
            column.addStretch(1)
            columns.addLayout(column)
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.reject)
        page = QVBoxLayout(self)
        page.setContentsMargins(26, 22, 26, 16)
        page.setSpacing(16)
        page.addLayout(columns)
        page.addWidget(close)


def _menu_card(menu: Menu, bound: dict[str, QAction]) -> QWidget:
    rows = []
    for row in ACTIONS[menu]:
        action = bound[row.name]
        if row.keys and action.isVisible():
            rows.append((_keys(action), action.text().replace("&&", "&")))
    return _card(menu.value.replace("&", ""), rows)


def _keys(action: QAction) -> str:
    names = [key.toString(QKeySequence.SequenceFormat.NativeText) for key in action.shortcuts()]
    return " or ".join(dict.fromkeys("Enter" if name == "Return" else name for name in names))


def _card(heading: str, rows: list[tuple[str, str]]) -> QWidget:
    box = QWidget()
    grid = QGridLayout(box)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(4)
    grid.addWidget(label(heading, role="strong"), 0, 0, 1, 2)
    for place, (keys, what) in enumerate(rows, start=1):
        grid.addWidget(label(keys, role="key"), place, 0, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(label(what), place, 1)
    grid.setColumnStretch(1, 1)
    return box
