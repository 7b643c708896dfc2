"""Marks of the worker on their way to the pages, all at once or as parts arrive."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.model.analysis import Layer, Mark
from annotator.model.annotation import Extent
from annotator.model.document import Side
from annotator.ui.aligning import Aligning
from annotator.ui.article_pane import ArticlePane

_GATHER = 30
"""Milliseconds within which arriving parts are shown together."""


class FoundMarks(QObject):
    """Shows marks on their page without moving the line that is being read."""

    shown = Signal()

    def __init__(self, panes: Mapping[Side, ArticlePane], aligning: Aligning, parent: QObject) -> None:
        super().__init__(parent)
        self._panes = panes
        self._aligning = aligning
        self._marks: dict[Side, list[Mark]] = {side: [] for side in Side}
        self._linked: dict[Side, Sequence[Extent]] = dict.fromkeys(Side, ())
        self._arrived: set[Side] = set()
        self._timer = QTimer(self, singleShot=True, interval=_GATHER)
        self._timer.timeout.connect(self._on_gathered)
        for pane in panes.values():
            pane.article.filled.connect(self._timer.start)
            pane.article.filled.connect(self._on_filled)

    def clear(self) -> None:
        """Forget everything, because another pair is shown."""
        self._timer.stop()
        self._arrived.clear()
        for side, pane in self._panes.items():
            self._marks[side] = []
            self._linked[side] = ()
            pane.marks.set_found(())

    def of(self, side: Side) -> Sequence[Mark]:
        """Return what was found in one article so far."""
        return self._marks[side]

    def show(self, side: Side, marks: Sequence[Mark]) -> None:
        """Show marks in place of those shown before."""
        self._marks[side] = list(marks)
        self._arrive(side)

    def add(self, side: Side, marks: Sequence[Mark]) -> None:
        """Show more marks, soon."""
        self._marks[side] += marks
        self._arrived.add(side)
        self._timer.start()

    def set_linked(self, side: Side, linked: Sequence[Extent]) -> None:
        """Say which statements are linked, so that none of them is folded away."""
        self._linked[side] = linked
        self.refold(side)

    def refold(self, side: Side) -> None:
        """Fold page furniture away, or unfold it."""
        pane = self._panes[side]
        if not pane.article.is_filled:
            return
        with pane.place.kept():
            changed = pane.folds.set_marks(self._marks[side], self._linked[side])
        if changed:
            pane.refold()

    def _arrive(self, side: Side) -> None:
        pane, marks = self._panes[side], self._marks[side]
        is_new = not len(pane.marks.entities) and not len(pane.marks.furniture)
        with pane.place.kept():
            pane.article.set_regions(mark for mark in marks if mark.layer is Layer.REGION)
        pane.marks.set_found(marks)
        self._aligning.set_marks(side, pane.article.text, marks)
        self.refold(side)
        if is_new and marks and pane.isVisible():
            pane.fade_in()
        pane.refold()
        self.shown.emit()

    def _on_filled(self) -> None:
        self._arrived.update(side for side, pane in self._panes.items() if self._marks[side])

    def _on_gathered(self) -> None:
        arrived, self._arrived = self._arrived, set()
        for side in arrived:
            self._arrive(side)
