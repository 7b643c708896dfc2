"""The type the next link gets: the one chosen last; a choice that is undone no longer counts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from annotator.model.annotation import Link


@dataclass(frozen=True, slots=True)
class _Choice:
    """A type that was given to links, and what would have come next before that."""

    links: frozenset[str]
    before: str | None
    after: str


class ComingType(QObject):
    """Name of the coming type, None for the tagset's first; follows undo and redo."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name: str | None = None
        self._done: list[_Choice] = []
        self._undone: list[_Choice] = []

    @property
    def name(self) -> str | None:
        """Return the name of the type."""
        return self._name

    def begin(self, name: str | None) -> None:
        """Start with a type, and with nothing that undo could take back: another project is open."""
        self._done.clear()
        self._undone.clear()
        self._take(name)

    def choose(self, name: str | None, links: Iterable[str] = ()) -> None:
        """Take a type; `links` are those that were changed to it, if any."""
        if name and (changed := frozenset(links)):
            self._done.append(_Choice(changed, self._name, name))
            self._undone.clear()
        self._take(name)

    def follow(self, links: Sequence[Link]) -> None:
        """Follow an undo or redo that left these links."""
        types = {link.id: link.type for link in links}
        if (left := _types(self._done, types)) and self._done[-1].after not in left:
            self._undone.append(self._done.pop())
            self._take(self._undone[-1].before)
        elif (left := _types(self._undone, types)) and set(left) == {self._undone[-1].after}:
            self._done.append(self._undone.pop())
            self._take(self._done[-1].after)

    def _take(self, name: str | None) -> None:
        if name != self._name:
            self._name = name
            self.changed.emit()


def _types(choices: Sequence[_Choice], types: Mapping[str, str | None]) -> list[str | None]:
    """Return which types the links of the last choice have now, those that are among `types`."""
    return [types[link] for link in choices[-1].links if link in types] if choices else []
