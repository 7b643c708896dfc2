"""Brings statements onto the page, and the ends of a link level."""

from __future__ import annotations

from collections.abc import Mapping

from annotator.model.annotation import Extent
from annotator.model.document import Side
from annotator.ui.article_pane import ArticlePane
from annotator.ui.link_index import DrawnLink

_ROOM = 64
"""Pixels kept free above and below a statement that is brought onto the page."""


class PageMover:
    """Scrolls the two pages on the annotator's word, no further than needed."""

    def __init__(self, panes: Mapping[Side, ArticlePane]) -> None:
        self._panes = panes

    def reveal(self, extent: Extent, *, alone: bool = False) -> None:
        """Scroll a statement onto its page where it is not; the other page follows unless told to stay."""
        pane = self._panes[extent.side]
        top, bottom = pane.geometry_of.extent(extent.start, extent.end)
        height, value = pane.viewport().height(), pane.scroll_offset()
        room = min(_ROOM, max((height - (bottom - top)) / 2, 0))
        if bottom + room > value + height:
            value = round(min(bottom + room - height, top - room))
        if top - room < value:
            value = round(top - room)
        self._scroll(extent.side, value, alone=alone)

    def bring_level(self, link: DrawnLink) -> None:
        """Bring both ends of a link onto their pages, at one height."""
        if link.is_no_counterpart:
            self.reveal((link.left or link.right)[0])
            return
        self.reveal(link.left[0], alone=True)
        self.level(link.left[0], link.right[0])

    def level(self, fixed: Extent, moved: Extent) -> None:
        """Scroll one statement's page so that it is as high as another on the other page."""
        here, there = self._panes[fixed.side], self._panes[moved.side]
        on_screen = here.geometry_of.flow(fixed.start) - here.scroll_offset()
        self._scroll(moved.side, round(there.geometry_of.flow(moved.start) - on_screen), alone=True)

    def level_offset(self, side: Side, extent: Extent | None) -> int:
        """Return the code point on a side that is as high as a statement, or the top of the page, on the other."""
        pane, other = self._panes[side], self._panes[side.other]
        y = 40.0
        if extent:
            y = other.geometry_of.flow(extent.start) - other.scroll_offset()
            y = min(max(y, 8.0), pane.viewport().height() - 8.0)
        return pane.geometry_of.line_start(y + pane.scroll_offset())

    def is_on_page(self, extent: Extent) -> bool:
        """Tell whether some of a statement is on screen."""
        pane = self._panes[extent.side]
        top, bottom = pane.geometry_of.extent(extent.start, extent.end)
        return bottom > pane.scroll_offset() and top < pane.scroll_offset() + pane.viewport().height()

    def _scroll(self, side: Side, value: int, *, alone: bool) -> None:
        if alone:
            self._panes[side].scroll_alone(value)
        else:
            self._panes[side].verticalScrollBar().setValue(value)
