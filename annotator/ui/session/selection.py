"""Which links are selected: one answer for the panes, the link table and the inspector."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal


class Selection(QObject):
    """The ids of the selected links, in the order in which they were picked."""

    changed = Signal(object)
    """tuple[str, …] of the link ids, and only where they really differ."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ids: tuple[str, ...] = ()

    @property
    def ids(self) -> tuple[str, ...]:
        """Return the ids of the selected links."""
        return self._ids

    def pick(self, ids: Sequence[str]) -> None:
        """Select these links and no others."""
        if tuple(ids) != self._ids:
            self._ids = tuple(ids)
            self.changed.emit(self._ids)
