"""The menus of the window."""

from __future__ import annotations

from enum import StrEnum

from annotator.ui.wording import to_tr, tr


class Submenu(StrEnum):
    """Menus within the menus."""

    ENDS = to_tr("Select words, move the ends")
    REGION = to_tr("What the paragraph is")
    COLOURS = to_tr("Colours")
    LANGUAGE = to_tr("Language of the window")

    @property
    def shown(self) -> str:
        """Return its title in the reader's language."""
        return tr(self.value)


class Menu(StrEnum):
    """The menus, in order."""

    FILE = to_tr("&File")
    EDIT = to_tr("&Edit")
    PAIR = to_tr("&Pair")
    LINK = to_tr("&Link")
    SUGGEST = to_tr("&Suggest")
    GO = to_tr("&Go")
    VIEW = to_tr("&View")
    REVIEW = to_tr("&Review")
    HELP = to_tr("&Help")

    @property
    def shown(self) -> str:
        """Return its title in the reader's language, with the letter that opens it marked by an ampersand."""
        return tr(self.value)
