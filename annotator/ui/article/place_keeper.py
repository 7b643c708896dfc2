"""Keeps the line that is being read where it is on the screen while the text around it is laid out anew."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, QPointF, Signal
from PySide6.QtWidgets import QTextEdit

from annotator.ui.article.text_geometry import TextGeometry

Line = tuple[int, float]
"""A code point, and how many pixels its line is below the top of the page."""


class PlaceKeeper(QObject):
    """Remembers a line and its distance from the top of the page, and scrolls back to it."""

    fell_short = Signal(float)
    """The line would have to stand so many pixels lower, but the text begins at the top of the page.

    Below 0: it stands right, but the text that began at the top of the page does so no longer.
    """

    def __init__(self, pane: QTextEdit, geometry: TextGeometry) -> None:
        super().__init__(pane)
        self._pane = pane
        self._geometry = geometry
        self.is_keeping = False
        """The text is being laid out anew: what scrolls now is not scrolled by anybody."""
        self.hand: Callable[[], float | None] = _nowhere
        """Tells how many pixels below the top of the page the mouse is at work, if it is."""
        self._kept: tuple[Line, int] | None = None
        self._wanted: Line | None = None

    @contextmanager
    def kept(self, *, body: bool = False) -> Iterator[None]:
        """Keep the first line on the page where it is, or the next one where that becomes hidden.

        On request the first line of the body. The line under the mouse is kept instead while that is at work.
        """
        if self.is_keeping or not self._geometry.is_laid_out:
            yield
            self._geometry.forget()
            return
        self.is_keeping = True
        try:
            at_top = self._pane.verticalScrollBar().value() == 0
            hand = self.hand()
            lines = self._lines_on_page() if hand is None else self._lines_around(hand)
            yield
            self._geometry.forget()
            shown = [line for line in lines if not self._geometry.is_hidden(line[0])] or lines
            read = [line for line in shown if self._geometry.is_body(line[0])] if body and hand is None else []
            self._restore(*(read or shown)[0])
            if at_top and (value := self._pane.verticalScrollBar().value()) > 0:
                self.fell_short.emit(float(-value))
        finally:
            self.is_keeping = False
        self.settle()

    def forget(self) -> None:
        """Let go of the line kept last, because the page was changed on purpose."""
        self._kept = None

    def state(self) -> tuple[int, int]:
        """Return the first code point on the page, and how many pixels its line is below the top."""
        offset, distance = self._wanted or self._first_line()
        return offset, round(distance)

    def restore(self, offset: int, distance: int) -> None:
        """Scroll a code point's line to a distance below the top of the page, as soon as it is laid out."""
        self._kept, self._wanted = None, None
        if offset or distance < 0:
            self._wanted = (offset, distance)
            self.settle()

    def settle(self) -> None:
        """Scroll to the place that was asked for before the text was there."""
        if (
            self._wanted
            and not self.is_keeping
            and self._geometry.is_laid_out
            and self._geometry.holds(self._wanted[0])
        ):
            wanted, self._wanted = self._wanted, None
            self._restore(*wanted)

    def _first_line(self) -> Line:
        bar = self._pane.verticalScrollBar()
        if self._kept and self._kept[1] == bar.value():
            # Not the line that is first by now: going back and forth between two widths would creep.
            return self._kept[0]
        return self._line_at(6.0)

    def _line_at(self, height: float) -> Line:
        top = float(self._pane.verticalScrollBar().value())
        offset = self._geometry.offset_at(QPointF(0, top + height))
        return offset, self._geometry.line_top(offset) - top

    def _lines_on_page(self) -> list[Line]:
        """Return the first line on the page and the first lines of the paragraphs below, with their distances."""
        first = self._first_line()
        return [first, *(line for line in self._paragraphs() if line[0] > first[0])]

    def _lines_around(self, height: float) -> list[Line]:
        """Return the line at a height of the page, then those below it, then those above."""
        here, others = self._line_at(height), self._paragraphs()
        below = [line for line in others if line[0] > here[0]]
        return [here, *below, *reversed(others[: len(others) - len(below)])]

    def _paragraphs(self) -> list[Line]:
        top = self._pane.verticalScrollBar().value()
        starts = self._geometry.paragraphs_between(top, top + self._pane.viewport().height())
        return [(start, self._geometry.line_top(start) - top) for start in starts]

    def _restore(self, offset: int, distance: float) -> None:
        bar = self._pane.verticalScrollBar()
        value = round(self._geometry.line_top(offset) - distance)
        # The range follows the layout only with the next event; a place beyond it would be cut off.
        bar.setMaximum(max(bar.maximum(), value))
        bar.setValue(value)
        self._kept = ((offset, distance), bar.value())
        if value < 0:
            self.fell_short.emit(float(-value))


def _nowhere() -> float | None:
    return None
