"""All keys on one page, made from the table of actions."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from annotator.ui.plain import label
from annotator.ui.shown_keys import key_names
from annotator.ui.window.actions import ACTIONS
from annotator.ui.window.menus import Menu, Submenu
from annotator.ui.wording import to_tr, tr

_COLUMNS = (
    (Menu.LINK, Menu.FILE),
    (Menu.GO, Menu.SUGGEST, Menu.EDIT, Menu.PAIR),
    (Menu.VIEW, Menu.REVIEW, Menu.HELP),
)

_KEY_WIDTH = 72

_AROUND = QSize(60, 110)
"""Pixels that the margins and the button below take."""
_FRAME = QSize(16, 40)
"""Pixels that a desktop puts around a window."""

_MOUSE = (
    (to_tr("Drag to the other article"), to_tr("link")),
    (to_tr("Drag inside an article"), to_tr("select text, to be linked as it is")),
    (to_tr("Click the handle in the margin"), to_tr("hold a statement; then click its match")),
    (to_tr("Ctrl+click in the other article"), to_tr("link with the focused statement")),
    (to_tr("Ctrl+click in the same article"), to_tr("pick several, to be linked together")),
    (to_tr("Ctrl+wheel"), to_tr("larger, smaller")),
    (to_tr("Alt+wheel"), to_tr("scroll this article alone")),
)


class CheatSheet(QDialog):
    """Shows every action that has a key, by menu, a menu within as one row, and what the mouse does."""

    def __init__(self, bound: dict[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Keys"))
        sheet = QWidget()
        sheet.setProperty("role", "panel")
        columns = QHBoxLayout(sheet)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(18)
        for menus in _COLUMNS:
            column = QVBoxLayout()
            column.setSpacing(7)
            for menu in menus:
                column.addWidget(_menu_card(menu, bound))
            if Menu.LINK in menus:
                column.addWidget(_card(tr("Mouse"), [(tr(gesture), tr(does)) for gesture, does in _MOUSE]))
            column.addStretch(1)
            columns.addLayout(column)
        close = QPushButton(tr("Close"))
        close.setProperty("role", "primary")
        close.clicked.connect(self.reject)
        page = QVBoxLayout(self)
        page.setContentsMargins(20, 20, 20, 16)
        page.setSpacing(16)
        page.addWidget(_scrolling(sheet))
        page.addWidget(close, alignment=Qt.AlignmentFlag.AlignRight)
        self.resize((sheet.sizeHint() + _AROUND).boundedTo(self.screen().availableSize() - _FRAME))


def _scrolling(sheet: QWidget) -> QScrollArea:
    """Return what lets a sheet be scrolled on a screen that is too small for it."""
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setWidget(sheet)
    return area


def _menu_card(menu: Menu, bound: dict[str, QAction]) -> QWidget:
    rows = []
    inner: dict[Submenu, list[str]] = {}
    for row in ACTIONS[menu]:
        action = bound[row.name]
        if row.under and action.shortcuts():
            if row.under not in inner:
                rows.append(("", row.under.shown))
            inner.setdefault(row.under, []).append(key_names(action)[0])
        elif action.shortcuts() and action.isVisible():
            digit = row.name.startswith("type.")
            rows.append((_keys(action), action.text().replace("&&", "&") if digit else row.shown_text))
    whole = {under.shown: f"{keys[0]} … {keys[-1]}" for under, keys in inner.items()}
    rows = [(keys or whole[what], what) for keys, what in rows]
    return _card(menu.shown.replace("&", ""), rows)


def _keys(action: QAction) -> str:
    names = key_names(action)
    if "+" in names[0][:-1] or len(names) == 1:
        return names[0]  # further ones are for people used to them
    return tr("{key} or {other}").format(key=names[0], other=names[1])


def _card(heading: str, rows: list[tuple[str, str]]) -> QWidget:
    box = QWidget()
    grid = QGridLayout(box)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(0)
    grid.addWidget(label(heading, role="strong"), 0, 0, 1, 2)
    for place, (keys, what) in enumerate(rows, start=1):
        grid.addWidget(label(keys, role="keycap"), place, 0, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(label(what, role="small"), place, 1)
    grid.setColumnStretch(1, 1)
    grid.setColumnMinimumWidth(0, _KEY_WIDTH)
    return box
