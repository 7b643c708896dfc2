"""Brings statements onto the page, and the ends of a link level."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence

from annotator.model.annotation import Extent
from annotator.model.document import Side
from annotator.ui.article.article_pane import ArticlePane
from annotator.ui.article.line_formats import LineKind
from annotator.ui.pair.link_index import DrawnLink, LinkIndex
from annotator.ui.pair.scroll_sync import ScrollSync

_NEAR = 6
"""Statements before and after a place among which a partner is looked for."""

_A_LINE = 20.0
"""Pixels of a statement that are enough to know it by."""

_ROOM = 64
"""Pixels kept free above and below a statement that is brought onto the page."""


class PageMover:
    """Scrolls the two pages on the annotator's word, no further than needed."""

    def __init__(self, panes: Mapping[Side, ArticlePane], *, sync: ScrollSync, links: Callable[[], LinkIndex]) -> None:
        self._panes = panes
        self._sync = sync
        self._links_of = links

    def reveal(self, extent: Extent, *, alone: bool = False) -> None:
        """Scroll a statement onto its page where it is not; the other page follows unless told to stay."""
        pane = self._panes[extent.side]
        top, bottom = self._ends(extent)
        height, value = pane.viewport().height(), pane.scroll_offset()
        if value <= top and bottom <= value + height:
            return
        room = min(_ROOM, max((height - (bottom - top)) / 2, 0))
        if bottom + room > value + height:
            value = round(min(bottom + room - height, top - room))
        if top - room < value:
            value = round(top - room)
        self._scroll(extent.side, value, alone=alone)

    def reveal_link(self, link: DrawnLink) -> None:
        """Scroll the first ends of a link onto their pages, each page by itself and only where they are not on it."""
        for side in Side:
            for extent in link.ends(side)[:1]:
                self.reveal(extent, alone=True)

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

    def first_on_page(self, side: Side) -> int:
        """Return the code point with which the first whole line on a page begins."""
        pane = self._panes[side]
        return pane.geometry_of.line_start(pane.scroll_offset() + 40.0)

    def likeliest(self, extent: Extent, units: Sequence[Extent]) -> Extent | None:
        """Return the statement of the other page that is likeliest to belong to one without a link.

        It lies where the links around say or, where that is not on screen, is level with it.
        """
        here, there = self._panes[extent.side], self._panes[extent.side.other]
        height = here.geometry_of.flow(extent.start)
        is_heading = self._is_heading(extent)
        mapped = self._nearest_free(there, units, self._sync.mapped(extent.side, height), is_heading=is_heading)
        if mapped is None or self.is_on_page(mapped):
            return mapped
        y = min(max(height - here.scroll_offset(), 8.0), there.viewport().height() - 8.0)
        return self._nearest_free(there, units, y + there.scroll_offset(), is_heading=is_heading)

    def _nearest_free(
        self, pane: ArticlePane, units: Sequence[Extent], height: float, *, is_heading: bool
    ) -> Extent | None:
        """Return the statement that begins nearest to a height; one without a link where there is one near.

        A heading for a heading, a sentence for a sentence, where there is one near.
        """
        offset = pane.geometry_of.line_start(height)
        place = bisect_left(units, offset, key=lambda unit: unit.start)
        around = units[max(place - _NEAR, 0) : place + _NEAR]
        free = [unit for unit in around if not self._links_of().at(unit)]
        alike = [unit for unit in free if self._is_heading(unit) is is_heading]
        return min(
            alike or free or around, key=lambda unit: abs(pane.geometry_of.flow(unit.start) - height), default=None
        )

    def _is_heading(self, extent: Extent) -> bool:
        article = self._panes[extent.side].article
        return article.kind(article.block_at(extent.start).blockNumber()) in (LineKind.TITLE, LineKind.SUBHEADING)

    def is_on_page(self, extent: Extent) -> bool:
        """Tell whether enough of a statement is on screen to be read: one line of it."""
        pane = self._panes[extent.side]
        top, bottom = self._ends(extent)
        value = pane.scroll_offset()
        seen = min(bottom, value + pane.viewport().height()) - max(top, value)
        return seen >= min(bottom - top, _A_LINE)

    def _ends(self, extent: Extent) -> tuple[float, float]:
        """Return the top of a statement's first line and the bottom of its last."""
        geometry = self._panes[extent.side].geometry_of
        if rects := geometry.rects(extent.start, extent.end):
            return rects[0].top(), rects[-1].bottom()
        return geometry.extent(extent.start, extent.end)

    def _scroll(self, side: Side, value: int, *, alone: bool) -> None:
        if alone:
            self._panes[side].scroll_alone(value)
        else:
            self._panes[side].verticalScrollBar().setValue(value)
