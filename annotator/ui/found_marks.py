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
        self._new: dict[Side, list[Mark]] = {side: [] for side in Side}
        self._timer = QTimer(self, singleShot=True, interval=_GATHER)
        self._timer.timeout.connect(self._on_gathered)
        panes[Side.LEFT].article.filled.connect(self._on_left_filled)
        panes[Side.RIGHT].article.filled.connect(self._on_right_filled)

    def clear(self) -> None:
        """Forget everything, because another pair is shown."""
        self._timer.stop()
        for side, pane in self._panes.items():
            self._marks[side], self._new[side] = [], []
            self._linked[side] = ()
            pane.marks.set_found(())

    def of(self, side: Side) -> Sequence[Mark]:
        """Return what was found in one article so far."""
        return self._marks[side]

    def show(self, side: Side, marks: Sequence[Mark]) -> None:
        """Show these marks in place of those shown before."""
        marks = list(marks)
        if marks == self._marks[side]:
            return
        pane, was_bare = self._panes[side], not self._marks[side]
        self._marks[side], self._new[side] = marks, []
        pane.marks.set_found(marks)
        self._aligning.set_marks(side, pane.article.text, marks)
        self._set_lines(side)
        self._appear(pane, fade=was_bare)

    def add(self, side: Side, marks: Sequence[Mark]) -> None:
        """Show more marks, soon."""
        self._marks[side] += marks
        self._new[side] += marks
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

    def _set_lines(self, side: Side) -> None:
        pane = self._panes[side]
        with pane.place.kept():
            pane.article.set_regions(mark for mark in self._marks[side] if mark.layer is Layer.REGION)
        self.refold(side)

    def _appear(self, pane: ArticlePane, *, fade: bool) -> None:
        if fade and pane.isVisible():
            pane.fade_in()
        pane.refold()
        self.shown.emit()

    def _on_left_filled(self) -> None:
        self._on_filled(Side.LEFT)

    def _on_right_filled(self) -> None:
        self._on_filled(Side.RIGHT)

    def _on_filled(self, side: Side) -> None:
        """Set the lines of marks that came before their text was there."""
        if self._marks[side]:
            self._set_lines(side)
            self._panes[side].refold()

    def _on_gathered(self) -> None:
        for side, pane in self._panes.items():
            new, self._new[side] = self._new[side], []
            if not new:
                continue
            pane.marks.add_found(new)
            self._aligning.focus[side].add_marks(new)
            with pane.place.kept():
                pane.article.add_regions([mark for mark in new if mark.layer is Layer.REGION])
            self.refold(side)
            self._appear(pane, fade=len(new) == len(self._marks[side]))
