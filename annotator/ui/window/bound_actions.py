"""The table of actions as Qt's actions: with their keys bound, gathered into menus."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from annotator.model.tagset import Tagset
from annotator.ui.plain import tip
from annotator.ui.sentences import tr_sentence
from annotator.ui.shown_keys import key_names, show_keys
from annotator.ui.shown_names import type_name
from annotator.ui.window.actions import ACTIONS, TYPE_KEYS, Action, Reach, Where
from annotator.ui.window.keymap import Keymap, Keys, sequences, tidy
from annotator.ui.window.menus import Menu, Submenu
from annotator.ui.wording import tr


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
        inner: dict[Submenu, QMenu] = {}
        for row in rows:
            if row.under and row.under not in inner:
                inner[row.under] = menus[name].addMenu(row.under.shown)
            (inner[row.under] if row.under else menus[name]).addAction(bound[row.name])
            if row.ends:
                menus[name].addSeparator()


def name_types(bound: Mapping[str, QAction], tagset: Tagset) -> None:
    """Give the digits the names of the link types; digits without a type go."""
    for number in range(1, TYPE_KEYS + 1):
        action = bound[f"type.{number}"]
        action.setVisible(number <= len(tagset))
        if number <= len(tagset):
            action.setText(type_name(tagset[number - 1]).replace("&", "&&"))


def name_history(bound: Mapping[str, QAction], *, undo: str | None, redo: str | None) -> None:
    """Say in the menu what undo and redo would do; None where there is nothing."""
    bound["undo"].setText(tr("Undo: {what}").format(what=tr_sentence(undo)) if undo else tr("Undo"))
    bound["redo"].setText(tr("Redo: {what}").format(what=tr_sentence(redo)) if redo else tr("Redo"))
    bound["undo"].setEnabled(undo is not None)
    bound["redo"].setEnabled(redo is not None)


def set_keys(bound: Mapping[str, QAction], chosen: Keymap) -> None:
    """Give all actions their keys: those that were chosen, else those of the table."""
    for row in (row for rows in ACTIONS.values() for row in rows):
        _set_keys(bound[row.name], row, chosen.get(row.name, row.keys))
    show_keys(bound)


def _set_keys(action: QAction, row: Action, keys: Keys) -> None:
    action.setShortcuts(sequences(tidy(keys)))
    if row.chip:
        named = key_names(action)
        action.setToolTip(tip(f"{action.text()}  ({named[0]})" if named else action.text()))


def _make(row: Action, reach: Reach, owner: QWidget) -> QAction:
    action = QAction(row.shown_text, owner)
    action.setObjectName(row.name)
    action.setIconText(tr(row.chip) if row.chip else row.shown_text)
    _set_keys(action, row, row.keys)
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
