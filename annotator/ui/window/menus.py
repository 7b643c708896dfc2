"""The menus of the window."""

from __future__ import annotations

from enum import StrEnum


class Menu(StrEnum):
    """The menus, in order."""

    FILE = "&File"
    EDIT = "&Edit"
    LINK = "&Link"
    GO = "&Go"
    VIEW = "&View"
    REVIEW = "&Review"
    HELP = "&Help"
