"""Both ends of the focused statement: moved by keys, or dragged by their grips; words selected inside it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent

from annotator.model import word_ends
from annotator.model.annotation import Extent
from annotator.model.document import Side
from annotator.ui.article.article_pane import ArticlePane
from annotator.ui.article.grips import End, grip_at
from annotator.ui.pair.aligning import Aligning
from annotator.ui.shown_keys import keyed
from annotator.ui.wording import tr


class StatementEnds(QObject):
    """Says that the ends of a linked statement were moved; of any other stretch it changes what is focused."""

    moved = Signal(object, object)
    """Extents of a linked statement: where it was, and where it is to be."""

    def __init__(self, panes: Mapping[Side, ArticlePane], aligning: Aligning, parent: QObject) -> None:
        super().__init__(parent)
        self._panes = panes
        self._aligning = aligning
        self._sides: dict[QObject, Side] = {pane.viewport(): side for side, pane in panes.items()}
        self._dragged: tuple[Extent, End] | None = None
        self._found: Extent | None = None
        for viewport in self._sides:
            viewport.installEventFilter(self)
        aligning.changed.connect(self._show_grips)

    # Which statement

    def meant(self) -> Extent | None:
        """Return the stretch whose ends can be moved.

        It is the focused statement; or, where not the focused sentence is linked but one part of it, that part.
        """
        focused = self._aligning.focus[self._aligning.active].focused
        if focused is None or self._is_linked(focused) or not self._is_unit(focused):
            return focused
        ends = (end for link in self._aligning.links.at(focused) for end in link.ends(focused.side))
        inside = {end for end in ends if focused.start <= end.start and end.end <= focused.end}
        return inside.pop() if len(inside) == 1 else focused

    def gripped(self) -> Extent | None:
        """Return the stretch whose ends have grips: linked, or selected by hand; a mere sentence stays plain."""
        meant = self.meant()
        return meant if meant and (self._is_linked(meant) or not self._is_unit(meant)) else None

    def _is_linked(self, extent: Extent) -> bool:
        return bool(self._aligning.links.just_at(extent))

    def _is_unit(self, extent: Extent) -> bool:
        return self._aligning.focus[extent.side].unit_at(extent.start) == extent

    def _show_grips(self) -> None:
        gripped = self.gripped()
        for side, pane in self._panes.items():
            pane.marks.grips = gripped if gripped and gripped.side is side else None
            pane.repaint_marks()

    # By keys

    def move(self, which: End, by: int) -> None:
        """Move one end by a word: 1 onwards, -1 back."""
        if (old := self.meant()) is None:
            self._aligning.hint.emit(keyed(tr("Focus a statement first: click it, or press {J}")))
            return
        text = self._panes[old.side].article.text
        if which == "start":
            new = Extent(old.side, word_ends.moved_start(text, old.start, old.end, by), old.end)
        else:
            new = Extent(old.side, old.start, word_ends.moved_end(text, old.start, old.end, by))
        self._take(old, new)

    def select_word(self, by: int = 1) -> None:
        """Select the first word of the focused statement, or the one after (1) or before (-1) the selected one."""
        focus = self._aligning.focus[self._aligning.active]
        if (here := focus.focused) is None:
            self._aligning.hint.emit(keyed(tr("Focus a statement first: click it, or press {J}")))
            return
        around = focus.unit_at(here.start) or here
        found = word_ends.words(self._panes[here.side].article.text, around.start, around.end)
        inside = around.start <= here.start and here.end <= around.end and here != around
        onwards = [word for word in found if word[0] >= here.end] if by > 0 else []
        back = [word for word in found if word[1] <= here.start] if by < 0 else []
        chosen = found[:1] if not inside and by > 0 else found[-1:] if not inside else onwards[:1] or back[-1:]
        if chosen:
            self._aligning.focus_extent(Extent(here.side, *chosen[0]))
            self._aligning.hint.emit(tr("Alt+Right and Alt+Left move its end, with Shift its beginning"))

    def _take(self, old: Extent, new: Extent) -> None:
        if new == old:
            return
        if self._is_linked(old):
            self.moved.emit(old, new)
        else:
            self._aligning.focus_extent(new)

    # By the mouse

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the mouse events that are about a grip, before the gestures do."""
        side, kind = self._sides.get(watched), event.type()
        if side is None:
            return False
        if kind == QEvent.Type.MouseButtonPress:
            return self._pressed(side, cast(QMouseEvent, event))
        if kind == QEvent.Type.MouseMove:
            return self._moved(side, cast(QMouseEvent, event))
        if kind == QEvent.Type.MouseButtonRelease and self._dragged:
            self._released()
            return True
        return False

    def let_go(self) -> bool:
        """Drop the end that is being dragged; tell whether there was one."""
        if self._dragged is None:
            return False
        self._show(None)
        self._dragged = self._found = None
        return True

    def _pressed(self, side: Side, event: QMouseEvent) -> bool:
        end = self._end_at(side, event.position())
        extent = self.gripped()
        if end is None or extent is None or event.button() is not Qt.MouseButton.LeftButton:
            return False
        self._dragged, self._found = (extent, end), extent
        return True

    def _moved(self, side: Side, event: QMouseEvent) -> bool:
        viewport = self._panes[side].viewport()
        if self._dragged:
            letters = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
            self._show(self._dragged_to(event.position(), by_letters=bool(letters)))
            return True
        if not event.buttons() and self._end_at(side, event.position()):
            viewport.setCursor(Qt.CursorShape.SizeHorCursor)
            return True
        return False

    def _released(self) -> None:
        dragged, found = self._dragged, self._found
        self.let_go()
        if dragged and found:
            self._take(dragged[0], found)

    def _dragged_to(self, point: QPointF, *, by_letters: bool) -> Extent:
        """Return the stretch that is dragged out: whole words, or letters; never less than one."""
        assert self._dragged is not None
        extent, which = self._dragged
        pane = self._panes[extent.side]
        text, place = pane.article.text, pane.geometry_of.offset_at(pane.to_document(point))
        if which == "start":
            start = place if by_letters else word_ends.nearest_start(text, place)
            last = word_ends.words(text, extent.start, extent.end)
            least = extent.end - 1 if by_letters or not last else last[-1][0]
            return Extent(extent.side, min(start, least), extent.end)
        end = place if by_letters else word_ends.nearest_end(text, place)
        first = word_ends.words(text, extent.start, extent.end)
        least = extent.start + 1 if by_letters or not first else first[0][1]
        return Extent(extent.side, extent.start, max(end, least))

    def _show(self, extent: Extent | None) -> None:
        if self._dragged:
            side = self._dragged[0].side
            self._found = extent
            self._panes[side].marks.selection = extent
            self._panes[side].repaint_marks()

    def _end_at(self, side: Side, point: QPointF) -> End | None:
        """Return the end whose grip is under a point of a page."""
        extent = self.gripped()
        if extent is None or extent.side is not side:
            return None
        pane = self._panes[side]
        return grip_at(pane.geometry_of, extent, pane.to_document(point))
