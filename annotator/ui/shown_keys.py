"""Which key does what, for the words that tell so: the annotator may have chosen others."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtGui import QAction, QKeySequence

from annotator.ui.wording import tr

_SHORT = {
    "Return": "Enter",
    "Umschalt": "Umsch",
    "Bild aufwärts": "Bild auf",
    "Bild abwärts": "Bild ab",
    "Herunter": "↓",
    "Left": "←",
    "Links": "←",
    "Right": "→",
    "Rechts": "→",
    "Hoch": "↑",
}
"""Qt's names of keys, in English and German, that are shorter on a keyboard."""

_NAMED = {
    "J": "next",
    "K": "previous",
    "Tab": "side",
    "Enter": "link",
    "Space": "toggle",
    "N": "alone",
    "B": "partner",
    "S": "suggest.next",
    "A": "suggest.accept",
    "X": "suggest.reject",
    "Esc": "letgo",
    "F1": "keys",
    "undo": "undo",
    "paste": "article.paste",
}
"""The actions whose keys are named in sentences, by the keys they usually have."""

_LONGER = {"undo": "Ctrl+Z", "paste": "Ctrl+V"}
"""Keys that cannot name a field."""

_shown: dict[str, str] = {}


def key_name(key: QKeySequence) -> str:
    """Return what a key is called on this system."""
    name = key.toString(QKeySequence.SequenceFormat.NativeText)
    for long, short in _SHORT.items():
        name = name.replace(long, short)
    return name


def key_names(action: QAction) -> list[str]:
    """Return the keys of an action as they are called on this system, each once."""
    return list(dict.fromkeys(key_name(key) for key in action.shortcuts()))


def show_keys(bound: Mapping[str, QAction]) -> None:
    """Know the keys of all actions from now on."""
    for name, action in bound.items():
        text = action.text().rstrip(" …")
        _shown[name] = next(iter(key_names(action)), "") or tr("“{words}”").format(words=text)


def key_of(action: str, usual: str) -> str:
    """Return the key of an action by its name, or what it is called in the menu where it has none.

    `usual` is the key it has as long as nothing is bound, as the table of actions writes it.
    """
    return _shown.get(action) or key_name(QKeySequence(usual))


def keyed(text: str, **filled: object) -> str:
    """Fill in `{names}` and keys: `{J}` is the key that goes to the next statement, whatever it is by now."""
    return text.format(
        **{usual: key_of(action, _LONGER.get(usual, usual)) for usual, action in _NAMED.items()}, **filled
    )
