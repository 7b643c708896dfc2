"""Keeps the line that is being read where it is on the screen while the text around it is laid out anew."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QTextEdit

from annotator.ui.text_geometry import TextGeometry


class PlaceKeeper:
    """Remembers a line and its distance from the top of the page, and scrolls back to it."""

    def __init__(self, pane: QTextEdit, geometry: TextGeometry) -> None:
        self._pane = pane
        self._geometry = geometry
        self._depth = 0

    @contextmanager
    def kept(self) -> Iterator[None]:
        """Keep the first line on the page, or the next one where that becomes hidden."""
        if self._depth or not self._pane.verticalScrollBar().value():
            # At the very top there is nothing above that could push the text away.
            yield
            self._geometry.forget()
            return
        self._depth += 1
        try:
            offset, distance = self._first_line()
            yield
            self._geometry.forget()
            self._restore(offset, distance)
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

    def _restore(self, offset: int, distance: float) -> None:
        bar = self._pane.verticalScrollBar()
        value = round(self._geometry.line_top(offset) - distance)
        # The range follows the layout only with the next event; a place beyond it would be cut off.
        bar.setMaximum(max(bar.maximum(), value))
        bar.setValue(value)
