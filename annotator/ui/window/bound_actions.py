"""The table of actions as Qt's actions: with their keys bound, gathered into menus."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from annotator.model.tagset import Tagset
from annotator.ui.window.actions import ACTIONS, TYPE_KEYS, Action, Reach, Where
from annotator.ui.window.menus import Menu


def bind(reach: Reach, places: Mapping[Where, QWidget]) -> dict[str, QAction]:
    """Make a QAction of each row, whose keys act in the widget of its place, and return them by name."""
    bound: dict[str, QAction] = {}
    groups: dict[str, QActionGroup] = {}
    for row in (row for rows in ACTIONS.values() for row in rows):
        owner = places[row.where]
        bound[row.name] = action = _make(row, reach, owner)
        owner.addAction(action)
        if row.group:
            groups.setdefault(row.group, QActionGroup(owner)).addAction(action)
    return bound


def fill(menus: Mapping[Menu, QMenu], bound: Mapping[str, QAction]) -> None:
    """Put all actions into their menus."""
    for name, rows in ACTIONS.items():
        for row in rows:
            menus[name].addAction(bound[row.name])
            if row.ends:
                menus[name].addSeparator()


def name_types(bound: Mapping[str, QAction], tagset: Tagset) -> None:
    """Give the digits the names of the link types; digits without a type go."""
    for number in range(1, TYPE_KEYS + 1):
        action = bound[f"type.{number}"]
        action.setVisible(number <= len(tagset))
        if number <= len(tagset):
            action.setText(tagset[number - 1].label.replace("&", "&&"))


def name_history(bound: Mapping[str, QAction], *, undo: str | None, redo: str | None) -> None:
    """Say in the menu what undo and redo would do; None where there is nothing."""
    for name, what in (("undo", undo), ("redo", redo)):
        bound[name].setText(f"{name.capitalize()}: {what}" if what else name.capitalize())
        bound[name].setEnabled(what is not None)


def _make(row: Action, reach: Reach, owner: QWidget) -> QAction:
    action = QAction(row.text, owner)
    action.setObjectName(row.name)
    action.setIconText(row.chip or row.text)
    action.setShortcuts([QKeySequence(key) for key in row.keys])
    inside = row.where is Where.ARTICLES
    context = Qt.ShortcutContext
    action.setShortcutContext(context.WidgetWithChildrenShortcut if inside else context.WindowShortcut)
    action.setAutoRepeat(row.repeats)
    if row.switch:
        action.setCheckable(True)
        action.setChecked(row.on)
        action.toggled.connect(partial(row.switch, reach))
    elif row.call:
        action.triggered.connect(partial(_call, row, reach))
    return action


def _call(row: Action, reach: Reach, _checked: bool = False) -> None:
    if row.call:
        row.call(reach)
