"""Marks of the worker on their way to the pages, all at once or as parts arrive."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.model.analysis import Layer, Mark
from annotator.model.document import Side
from annotator.ui.article.article_pane import ArticlePane
from annotator.ui.article.article_text import ArticleText
from annotator.ui.pair.aligning import Aligning
from annotator.ui.pair.hand import Hand

_GATHER, _GATHER_LONG = 30, 150
"""Milliseconds within which arriving parts are shown together; a long text takes 10 ms to be laid out anew."""
_LONG = 200_000
"""Code points from which on no line is set apart and nothing folds: Qt would lay all that follows out anew for each
part that arrives, and the page would stall. No scraped article is that long."""


class FoundMarks(QObject):
    """Shows marks on their page without moving the line that is being read."""

    shown = Signal()

    def __init__(self, panes: Mapping[Side, ArticlePane], aligning: Aligning, hand: Hand) -> None:
        super().__init__(hand)
        self._panes = panes
        self._hand = hand
        self._late: set[Side] = set()
        self._aligning = aligning
        self._marks: dict[Side, list[Mark]] = {side: [] for side in Side}
        self._new: dict[Side, list[Mark]] = {side: [] for side in Side}
        self._held: dict[Side, tuple[tuple[int, int], ...]] = dict.fromkeys(Side, ())
        """Linked stretches in page furniture, whose lines stay unfolded."""
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._on_gathered)
        hand.released.connect(self._on_released)
        panes[Side.LEFT].article.filled.connect(self._on_left_filled)
        panes[Side.RIGHT].article.filled.connect(self._on_right_filled)

    def clear(self) -> None:
        """Forget everything, because another pair is shown."""
        self._timer.stop()
        self._late.clear()
        for side, pane in self._panes.items():
            self._marks[side], self._new[side] = [], []
            pane.marks.set_found(())

    @property
    def is_waiting(self) -> bool:
        """Tell whether marks have arrived that are not shown yet."""
        return self._timer.isActive()

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
        if not self._timer.isActive():
            is_first = len(self._marks[side]) == len(self._new[side])
            self._timer.start(_GATHER_LONG if self._is_long(side) and not is_first else _GATHER)

    def relink(self, side: Side) -> None:
        """Fold or unfold page furniture where links in it came or went; most links have nothing to do with it."""
        marks = self._panes[side].marks
        held = tuple(
            (end.start, end.end)
            for region in marks.furniture.all
            for end in marks.ends.overlapping(region.start, region.end)
        )
        if held != self._held[side]:
            self._held[side] = held
            self.refold(side)

    def refold(self, side: Side) -> None:
        """Fold page furniture away, or unfold it, after other links are shown or the layer was switched."""
        pane = self._panes[side]
        if self._is_long(side) or pane.folds.are_right(pane.marks.furniture, pane.marks.ends):
            return
        if self._lay_out(side, ArticleText.keep_lines):
            pane.refold()

    def _is_long(self, side: Side) -> bool:
        return self._panes[side].article.offsets.length > _LONG

    def _lay_out(self, side: Side, set_lines: Callable[[ArticleText], None]) -> bool:
        """Set lines and fold, laid out once; tell whether folds changed.

        Under a pressed mouse nothing moves: what is dragged or clicked has to be what was aimed at.
        """
        if self._is_long(side):
            return False
        if self._hand.is_pressed:
            self._late.add(side)
            return False
        pane = self._panes[side]
        with pane.place.kept(body=True), pane.article.edited():
            set_lines(pane.article)
            return pane.article.is_filled and pane.folds.set_furniture(pane.marks.furniture, pane.marks.ends)

    def _set_lines(self, side: Side) -> None:
        regions = [mark for mark in self._marks[side] if mark.layer is Layer.REGION]
        self._lay_out(side, partial(ArticleText.set_regions, regions=regions))

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

    def _on_released(self) -> None:
        late, self._late = self._late, set()
        for side in late:
            self._set_lines(side)
            self._panes[side].refold()

    def _on_gathered(self) -> None:
        for side, pane in self._panes.items():
            new, self._new[side] = self._new[side], []
            if not new:
                continue
            pane.marks.add_found(new)
            self._aligning.add_marks(side, new)
            regions = [mark for mark in new if mark.layer is Layer.REGION]
            self._lay_out(side, partial(ArticleText.add_regions, regions=regions))
            self._appear(pane, fade=len(new) == len(self._marks[side]))
