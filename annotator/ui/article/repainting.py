"""Repaints of a page only what looks different: the lines of what was linked, focused or pointed at, now or before."""

from __future__ import annotations

from collections.abc import Iterator
from copy import copy
from typing import NamedTuple

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from annotator.model.annotation import Extent
from annotator.ui.article.mark_painter import PaneMarks
from annotator.ui.article.text_geometry import TextGeometry

_ROUND = 10
"""Pixels that outlines, rings and strong bars reach over their lines."""

_MANY = 24
"""Differences from which on the whole page is painted: finding their lines would cost as much."""


class _Look(NamedTuple):
    """One thing on the page and how it looks."""

    start: int
    end: int
    how: tuple[object, ...]


class Repainting:
    """Remembers what a page showed when it was last brought up to date."""

    def __init__(self, viewport: QWidget, geometry: TextGeometry, marks: PaneMarks) -> None:
        self._viewport = viewport
        self._geometry = geometry
        self._marks = marks
        self._shown = copy(marks)

    def forget(self) -> None:
        """Take the page for up to date: another text is on it, and all of it is painted anew."""
        self._shown = copy(self._marks)

    def repaint(self, scrolled: int) -> None:
        """Paint anew what changed in the marks since the last call, on a page scrolled so many pixels."""
        before = self._shown
        if before == self._marks:
            return
        self._shown = copy(self._marks)
        if before.shown != self._shown.shown:
            self._viewport.update()
            return
        height = self._viewport.height()
        start, end = self._geometry.offsets_between(scrolled, scrolled + height)
        changed = set(_looks(before, start, end)) ^ set(_looks(self._shown, start, end))
        seen = {(look.start, look.end) for look in changed if look.start < end and look.end > start}
        if len(seen) > _MANY:
            self._viewport.update()
            return
        for stretch in seen:
            top, bottom = self._reach(*stretch)
            y = int(top) - scrolled - _ROUND
            self._viewport.update(QRect(0, y, self._viewport.width(), int(bottom - top) + 2 * _ROUND + 2))

    def _reach(self, start: int, end: int) -> tuple[float, float]:
        """Return the heights between which a stretch, its bar and its outline are painted."""
        top, bottom = self._geometry.extent(start, end)
        rects = self._geometry.rects(start, end)
        return min([top, *(rect.top() for rect in rects)]), max([bottom, *(rect.bottom() for rect in rects)])


def _looks(marks: PaneMarks, start: int, end: int) -> Iterator[_Look]:
    """Yield what is to be seen of links in `[start, end)`, and of what is pointed at anywhere."""
    for one in marks.ends.overlapping(start, end):
        link = one.link
        how = (
            "link",
            link.id,
            link.color,
            link.pattern,
            link.sign,
            one.lane,
            link.is_no_counterpart,
            link.id in marks.strong,
        )
        yield _Look(one.start, one.end, how)
    for mention in marks.mentions.overlapping(start, end):
        yield _Look(mention.start, mention.end, ("mention",))
    for name, extents in _pointed(marks):
        for extent in extents:
            if extent:
                yield _Look(extent.start, extent.end, (name, marks.is_active, marks.is_armed))


def _pointed(marks: PaneMarks) -> Iterator[tuple[str, tuple[Extent | None, ...]]]:
    yield "focused", (marks.focused,)
    yield "hovered", (marks.hovered,)
    yield "mention", (marks.mention,)
    yield "target", (marks.target,)
    yield "selection", (marks.selection,)
    yield "grips", (marks.grips,)
    yield "chosen", marks.chosen
    yield "partner", marks.partner
    yield "suggested", marks.suggested
    yield "held", marks.held
