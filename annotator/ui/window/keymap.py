"""The keys an annotator chose in place of those of the table of actions, as the preferences keep them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtGui import QKeySequence

from annotator.errors import AnnotatorError
from annotator.preferences import preferences_file, preferences_of, set_preferences
from annotator.ui.window.actions import ACTIONS
from annotator.ui.window.availability import OF_REVIEW, UNDER_REVIEW
from annotator.ui.wording import tr

Keys = tuple[str, ...]
"""Keys of one action as Qt writes them everywhere: `Ctrl+Shift+Z`."""

Keymap = Mapping[str, Keys]
"""The keys of actions by their names; an action that is not in it has those of the table."""

_PORTABLE = QKeySequence.SequenceFormat.PortableText


def usual_keys() -> dict[str, Keys]:
    """Return the keys of the table of actions."""
    return {row.name: tidy(row.keys) for rows in ACTIONS.values() for row in rows}


def tidy(keys: Sequence[str]) -> Keys:
    """Return keys each once; the two keys called Enter are one."""
    return tuple(dict.fromkeys(key.replace("Return", "Enter") for key in keys if key))


def sequences(keys: Keys) -> list[QKeySequence]:
    """Return keys as Qt takes them, with both that are called Enter."""
    both = [other for key in keys for other in (key, key.replace("Enter", "Return"))]
    return [QKeySequence(key, _PORTABLE) for key in dict.fromkeys(both)]


def sequence_name(sequence: QKeySequence) -> str:
    """Return how a key is written in the preferences; "" for none."""
    return next(iter(tidy([sequence.toString(_PORTABLE)])), "")


def in_the_way(name: str, key: str, keys: Keymap) -> str | None:
    """Return the name of another action that acts on a key in the same place, among all keys there are.

    What is done to a difference and what is done to a statement may share a key: only one of them can be done at
    a time.
    """
    return next((other for other, its in keys.items() if other != name and key in its and _meet(name, other)), None)


def _meet(one: str, other: str) -> bool:
    return not any(a in OF_REVIEW and b in UNDER_REVIEW for a, b in ((one, other), (other, one)))


def chosen_keys() -> tuple[dict[str, Keys], str]:
    """Return what `[keys]` of the preferences says, and a sentence about what of it is skipped, "" for nothing."""
    try:
        said = preferences_of("keys")
    except AnnotatorError:  # told in the window, which reads the annotator's name there
        return {}, ""
    usual = usual_keys()
    read = {name: _read(value) for name, value in said.items()}
    chosen = {name: keys for name, keys in read.items() if keys is not None and name in usual}
    while clash := _clash(chosen, usual):
        del chosen[clash]
    skipped = [name for name in said if name not in chosen]
    if not skipped:
        return chosen, ""
    told = tr("Under [keys] in {file} nothing is read from {lines}: no such command, no such key, or a key twice.")
    return chosen, told.format(file=preferences_file(), lines=", ".join(f"“{name}”" for name in skipped[:5]))


def keep_keys(chosen: Keymap) -> None:
    """Write keys into the preferences; commands with the keys of the table stand there no longer.

    Lines that are not understood stay as they are. Raises BadInput where they cannot be written.
    """
    usual, said = usual_keys(), preferences_of("keys")
    changed = {name: keys for name, keys in chosen.items() if keys != usual[name]}
    values = {name: keys[0] if len(keys) == 1 else keys or "" for name, keys in changed.items()}
    gone = {name: None for name in said if name in usual and name not in changed}
    if values or gone:
        set_preferences({**gone, **values}, table="keys")


def _clash(chosen: Keymap, usual: Keymap) -> str | None:
    """Return one of the chosen actions that has a key of another one."""
    keys = {**usual, **chosen}
    return next((name for name in chosen for key in chosen[name] if in_the_way(name, key, keys)), None)


def _read(value: object) -> Keys | None:
    """Return the keys that are written somewhere; None where they are none."""
    written = [value] if isinstance(value, str) else value
    if not isinstance(written, list) or not all(isinstance(key, str) for key in written):
        return None
    found = [QKeySequence(key, _PORTABLE) for key in written if key]
    if any(key.count() != 1 or not key.toString(_PORTABLE) for key in found):
        return None
    return tidy([key.toString(_PORTABLE) for key in found])
