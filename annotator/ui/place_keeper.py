"""Keeps the line that is being read where it is on the screen while the text around it is laid out anew."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, QPointF, Signal
from PySide6.QtWidgets import QTextEdit

from annotator.ui.text_geometry import TextGeometry


class PlaceKeeper(QObject):
    """Remembers a line and its distance from the top of the page, and scrolls back to it."""

    fell_short = Signal(float)
    """The line would have to stand so many pixels lower, but the text begins at the top of the page."""

    def __init__(self, pane: QTextEdit, geometry: TextGeometry) -> None:
        super().__init__(pane)
        self._pane = pane
        self._geometry = geometry
        self._depth = 0

    @contextmanager
    def kept(self) -> Iterator[None]:
        """Keep the first line on the page where it is, or the next one where that becomes hidden."""
        if self._depth or not self._geometry.is_laid_out:
            yield
            self._geometry.forget()
            return
        self._depth += 1
        try:
            lines = self._lines_on_page()
            yield
            self._geometry.forget()
            self._restore(*next((line for line in lines if not self._geometry.is_hidden(line[0])), lines[0]))
        finally:
            self._depth -= 1

    def state(self) -> tuple[int, int]:
        """Return the first code point on the page, and how many pixels its line is below the top."""
        offset, distance = self._first_line()
        return offset, round(distance)

    def restore(self, offset: int, distance: int) -> None:
        """Scroll a code point's line to a distance below the top of the page."""
        if offset or distance < 0:
            self._restore(offset, distance)

    def _first_line(self) -> tuple[int, float]:
        top = float(self._pane.verticalScrollBar().value())
        offset = self._geometry.offset_at(QPointF(0, top + 6))
        return offset, self._geometry.line_top(offset) - top

    def _lines_on_page(self) -> list[tuple[int, float]]:
        """Return the first line on the page and the first lines of the paragraphs below, with their distances."""
        first = self._first_line()
        top = self._pane.verticalScrollBar().value()
        starts = self._geometry.paragraphs_between(top, top + self._pane.viewport().height())
        return [first, *((start, self._geometry.line_top(start) - top) for start in starts if start > first[0])]

    def _restore(self, offset: int, distance: float) -> None:
        bar = self._pane.verticalScrollBar()
        value = round(self._geometry.line_top(offset) - distance)
        # The range follows the layout only with the next event; a place beyond it would be cut off.
        bar.setMaximum(max(bar.maximum(), value))
        bar.setValue(value)
        if value < 0:
            self.fell_short.emit(float(-value))
