"""All keys on one page, made from the table of actions."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from annotator.ui.plain import label
from annotator.ui.window.actions import ACTIONS
from annotator.ui.window.menus import Menu

_COLUMNS = ((Menu.LINK, Menu.SUGGEST, Menu.FILE), (Menu.GO, Menu.EDIT), (Menu.VIEW, Menu.REVIEW, Menu.HELP))

_KEY_WIDTH = 92

_MOUSE = (
    ("Drag to the other article", "link"),
    ("Drag inside an article", "select text, to be linked as it is"),
    ("Click the handle in the margin", "hold a statement; then click its match"),
    ("Ctrl+click in the other article", "link with the focused statement"),
    ("Ctrl+click in the same article", "pick several, to be linked together"),
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
            if Menu.GO in menus:
                column.addWidget(_card("Mouse", list(_MOUSE)))
            column.addStretch(1)
            columns.addLayout(column)
        close = QPushButton("Close")
        close.clicked.connect(self.reject)
        page = QVBoxLayout(self)
        page.setContentsMargins(26, 22, 26, 16)
        page.setSpacing(16)
        page.addLayout(columns)
        page.addWidget(close, alignment=Qt.AlignmentFlag.AlignRight)


def _menu_card(menu: Menu, bound: dict[str, QAction]) -> QWidget:
    rows = []
    for row in ACTIONS[menu]:
        action = bound[row.name]
        if row.keys and action.isVisible():
            digit = row.name.startswith("type.")
            rows.append((_keys(action), action.text().replace("&&", "&") if digit else row.shown_text))
    return _card(menu.shown.replace("&", ""), rows)


def _keys(action: QAction) -> str:
    names = [key.toString(QKeySequence.SequenceFormat.NativeText) for key in action.shortcuts()]
    if "+" in names[0][:-1]:
        return names[0]  # further ones are for people used to them
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
    grid.setColumnMinimumWidth(0, _KEY_WIDTH)
    return box
