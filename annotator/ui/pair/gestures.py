"""What the mouse does on the two pages: click, select, drag a link, press a handle, point at a name."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from time import monotonic
from typing import cast
from unicodedata import combining

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from annotator.model.annotation import Extent
from annotator.model.document import Side
from annotator.ui.article.article_pane import ArticlePane
from annotator.ui.article.article_text import INNER_MARGIN
from annotator.ui.article.folds import Fold
from annotator.ui.pair.aligning import Aligning
from annotator.ui.wording import tr

_SCROLL_ZONE = 28
"""Pixels from the edge of a page within which a drag scrolls it."""

_SCROLL_AFTER = 0.45
"""Seconds a drag stays there before it scrolls: who lets go at once means the line under the mouse."""


class _State(Enum):
    IDLE = auto()
    PRESSED = auto()
    ON_HANDLE = auto()
    ON_NOTHING = auto()
    """Pressed on blank page: nothing is dragged from there."""
    SELECTING = auto()
    LINKING = auto()


@dataclass(slots=True)
class _Press:
    side: Side
    at: QPoint
    offset: int
    source: tuple[Extent, ...]
    """What a drag from here would link."""
    by_handle: bool
    fold: Fold | None


class Gestures(QObject):
    """Turns mouse events of both pages into verbs of Aligning; the drag is tracked here and is no QDrag."""

    fold_clicked = Signal(object, object)
    pointed_at = Signal(object, object)
    """Side, and the offset under the mouse or None."""
    selection_changed = Signal()
    band_moved = Signal(object, object, object)
    """While a link is dragged: source Extents, global QPoint of the mouse, target Extent or None."""
    band_dropped = Signal()

    def __init__(self, panes: dict[Side, ArticlePane], aligning: Aligning, parent: QObject) -> None:
        super().__init__(parent)
        self._panes = panes
        self._aligning = aligning
        self._sides: dict[QObject, Side] = {pane.viewport(): side for side, pane in panes.items()}
        self._state = _State.IDLE
        self._press: _Press | None = None
        self._mouse = QPoint()
        self._by_letters = False
        self._at_edge_since: float | None = None
        self._scroller = QTimer(self)
        self._scroller.setInterval(30)
        self._scroller.timeout.connect(self._on_time_to_scroll)
        for viewport in self._sides:
            viewport.installEventFilter(self)

    @property
    def is_linking(self) -> bool:
        """Tell whether a link is being dragged."""
        return self._state is _State.LINKING

    def let_go(self) -> bool:
        """Drop what is being dragged, without effect; tell whether there was anything."""
        dragging = self._state in (_State.LINKING, _State.SELECTING)
        if self._press and self._state is _State.SELECTING:
            self._panes[self._press.side].marks.selection = None
            self.selection_changed.emit()
        self._end()
        return dragging

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the mouse events of both pages."""
        side = self._sides.get(watched)
        kind = event.type()
        if side is None:
            return False
        if kind == QEvent.Type.MouseButtonPress:
            return self._pressed(side, cast(QMouseEvent, event))
        if kind == QEvent.Type.MouseButtonDblClick:
            # The first click of the two has acted; the second must not act again.
            return True
        if kind == QEvent.Type.MouseMove:
            return self._moved(side, cast(QMouseEvent, event))
        if kind == QEvent.Type.MouseButtonRelease:
            return self._released(cast(QMouseEvent, event))
        if kind == QEvent.Type.Leave and self._state is _State.IDLE:
            self.pointed_at.emit(side, None)
        return False

    def _pressed(self, side: Side, event: QMouseEvent) -> bool:
        if event.button() is not Qt.MouseButton.LeftButton or self._state is not _State.IDLE:
            return False
        pane, point = self._panes[side], event.position()
        pane.setFocus(Qt.FocusReason.MouseFocusReason)
        place = pane.to_document(point)
        offset = pane.geometry_of.character_at(place)
        on_handle = self._is_on_handle(side, point)
        on_text = pane.geometry_of.is_on_text(place)
        source = self._source(side, offset) if on_text else ()
        fold = pane.fold_at(point)
        self._press = _Press(side, event.globalPosition().toPoint(), offset, source, on_handle, fold)
        self._state = _State.ON_NOTHING if not on_text else _State.PRESSED
        if on_handle and source:
            self._state = _State.ON_HANDLE
        return True

    def _moved(self, side: Side, event: QMouseEvent) -> bool:
        self._mouse = event.globalPosition().toPoint()
        self._by_letters = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if self._press is None:
            self._point(side, event.position())
            return False
        far = (self._mouse - self._press.at).manhattanLength() >= QApplication.startDragDistance()
        if self._state in (_State.PRESSED, _State.ON_HANDLE, _State.ON_NOTHING) and not far:
            return True
        self._drag()
        self._scroller.start()
        return True

    def _drag(self) -> None:
        press = self._press
        if press is None or press.fold:
            return
        if self._state is _State.ON_NOTHING:
            self._aligning.hint.emit(tr("Nothing to drag here: a link begins on a statement"))
            return
        if press.source and (press.by_handle or self._has_left(press.side)):
            if self._state is _State.SELECTING:
                self._select(None)
            self._state = _State.LINKING
            self.band_moved.emit(press.source, self._mouse, self._target())
            return
        if self._state is _State.LINKING:
            self.band_dropped.emit()
        self._state = _State.SELECTING
        self._select(self._selected())

    def _released(self, event: QMouseEvent) -> bool:
        press, state = self._press, self._state
        if press is None or event.button() is not Qt.MouseButton.LeftButton:
            return False
        self._mouse = event.globalPosition().toPoint()
        target = self._target() if state is _State.LINKING else None
        selected = self._selected() if state is _State.SELECTING else None
        self._end()
        if state is _State.LINKING:
            self._drop(press, target)
        elif state is _State.SELECTING:
            self._finish_selection(press.side, selected)
        elif state is _State.ON_HANDLE and not event.modifiers():
            self._take_handle(press)
        elif press.fold:
            self.fold_clicked.emit(press.side, press.fold)
        else:
            self._click(press, event.modifiers())
        return True

    def _click(self, press: _Press, modifiers: Qt.KeyboardModifier) -> None:
        held = Qt.KeyboardModifier
        if press.source:
            link, extend = bool(modifiers & held.ControlModifier), bool(modifiers & held.ShiftModifier)
            self._aligning.click(press.side, press.offset, link=link, extend=extend)
        else:
            self._aligning.activate(press.side)

    def _take_handle(self, press: _Press) -> None:
        """Hold a statement by its handle; the one that is held already is let go."""
        if self._aligning.armed is press.side and press.source[0] in self._aligning.focus[press.side].selected:
            self._aligning.drop()
        else:
            self._aligning.arm(press.side, press.source[0])

    def _drop(self, press: _Press, target: Extent | None) -> None:
        if target is None:
            self._aligning.hint.emit(tr("Let go: a link ends on a statement of the other article"))
            return
        chosen = self._aligning.focus[target.side].chosen
        self._aligning.focus[press.side].focused = press.source[0]
        self._aligning.activate(press.side)
        self._aligning.draw_link(press.source, chosen if target in chosen else (target,))

    def _finish_selection(self, side: Side, selected: Extent | None) -> None:
        self._panes[side].marks.selection = None
        if selected:
            self._aligning.focus_extent(selected)
        self.selection_changed.emit()

    def _end(self) -> None:
        was_linking = self._state is _State.LINKING
        self._state, self._press, self._at_edge_since = _State.IDLE, None, None
        self._scroller.stop()
        if was_linking:
            self.band_dropped.emit()

    def _source(self, side: Side, offset: int) -> tuple[Extent, ...]:
        """Return what a drag from an offset links: what is selected where it begins there, else the statement."""
        focus = self._aligning.focus[side]
        if any(extent.start <= offset < extent.end for extent in focus.selected):
            return focus.selected
        unit = focus.unit_at(offset)
        return (unit,) if unit else ()

    def _target(self) -> Extent | None:
        side = self._press.side.other if self._press else Side.LEFT
        pane = self._panes[side]
        point = QPointF(pane.viewport().mapFromGlobal(self._mouse))
        place = pane.to_document(point)
        if not pane.viewport().rect().contains(point.toPoint()) or not pane.geometry_of.is_on_text(place):
            return None
        offset, focus = pane.geometry_of.character_at(place), self._aligning.focus[side]
        if focus.focused and focus.focused.start <= offset < focus.focused.end:
            return focus.focused
        return focus.unit_at(offset)

    def _has_left(self, side: Side) -> bool:
        """Tell whether the mouse is past the inner edge of a page."""
        viewport = self._panes[side].viewport()
        x = viewport.mapFromGlobal(self._mouse).x()
        return x >= viewport.width() if side is Side.LEFT else x < 0

    def _selected(self) -> Extent | None:
        """Return what is selected from where the mouse was pressed to where it is: whole words, with Alt letters."""
        if self._press is None:
            return None
        pane = self._panes[self._press.side]
        point = QPointF(pane.viewport().mapFromGlobal(self._mouse))
        ends = sorted((self._press.offset, pane.geometry_of.offset_at(pane.to_document(point))))
        start, end = _without_blanks(pane.article.text, *ends)
        if end <= start:
            return None
        if not self._by_letters:
            start, end = _whole_words(pane.article.text, start, end)
        return Extent(self._press.side, start, end)

    def _select(self, extent: Extent | None) -> None:
        if self._press:
            self._panes[self._press.side].marks.selection = extent
            self.selection_changed.emit()

    def _is_on_handle(self, side: Side, point: QPointF) -> bool:
        width = self._panes[side].viewport().width()
        from_edge = width - point.x() if side is Side.LEFT else point.x()
        return 0 <= from_edge < INNER_MARGIN - 2

    def _point(self, side: Side, point: QPointF) -> None:
        pane = self._panes[side]
        place = pane.to_document(point)
        on_text = pane.geometry_of.is_on_text(place)
        hand = pane.fold_at(point) is not None or (on_text and self._is_on_handle(side, point))
        cursor = Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.ArrowCursor
        viewport: QWidget = pane.viewport()
        if viewport.cursor().shape() is not cursor:
            viewport.setCursor(cursor)
        self.pointed_at.emit(side, pane.geometry_of.character_at(place) if on_text else None)

    def _on_time_to_scroll(self) -> None:
        """Scroll the page whose upper or lower edge the drag has reached."""
        if self._press is None:
            return
        side = self._press.side.other if self._state is _State.LINKING else self._press.side
        pane = self._panes[side]
        y, height = pane.viewport().mapFromGlobal(self._mouse).y(), pane.viewport().height()
        past = min(y - _SCROLL_ZONE, 0) or max(y - height + _SCROLL_ZONE, 0)
        if not past:
            self._at_edge_since = None
            return
        if self._at_edge_since is None:
            self._at_edge_since = monotonic()
        if not 0 <= y < height or monotonic() - self._at_edge_since > _SCROLL_AFTER:
            pane.scroll_alone(pane.scroll_offset() + round(min(max(past, -60), 60) / 2))
            self._drag()


def _without_blanks(text: str, start: int, end: int) -> tuple[int, int]:
    words = text[start:end]
    return start + len(words) - len(words.lstrip()), start + len(words.rstrip())


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """Widen a stretch to the borders of the words it begins and ends in."""
    while start > 0 and _is_inside_word(text, start):
        start -= 1
    while end < len(text) and _is_inside_word(text, end):
        end += 1
    return start, end


def _is_inside_word(text: str, place: int) -> bool:
    return all(letter.isalnum() or combining(letter) for letter in text[place - 1 : place + 1])
