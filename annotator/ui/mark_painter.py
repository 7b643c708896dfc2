"""Paints what the worker found and what is linked, under the text and for the visible lines only.

Painting by ourselves costs a few tens of rectangles a frame whatever the article's length, where thousands of
ExtraSelections cost 12 ms a frame and layout formats a new layout of their lines.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from annotator.model.analysis import Layer, Mark
from annotator.model.annotation import Extent
from annotator.model.document import Side
from annotator.ui.link_index import LinkEnd
from annotator.ui.mark_index import MarkIndex, Stretch
from annotator.ui.text_geometry import TextGeometry
from annotator.ui.theme import Theme

PATTERNS: tuple[tuple[float, ...], ...] = ((), (7, 2), (4, 2, 1, 2), (2, 2), (1, 2.5))
"""Dashes of an edge by a type's place in the tagset, so that colour is never the only sign."""


@dataclass(slots=True)
class PaneMarks:
    """All there is to paint on one article."""

    side: Side
    entities: MarkIndex[Mark] = field(default_factory=MarkIndex)
    direct: MarkIndex[Mark] = field(default_factory=MarkIndex)
    indirect: MarkIndex[Mark] = field(default_factory=MarkIndex)
    furniture: MarkIndex[Mark] = field(default_factory=MarkIndex)
    ends: MarkIndex[LinkEnd] = field(default_factory=MarkIndex)
    mentions: MarkIndex[Mark] = field(default_factory=MarkIndex)
    """Mentions of the name under the mouse."""
    shown: frozenset[str] = frozenset({"entities", "quotes", "links"})
    strong: frozenset[str] = frozenset()
    """Links that are selected or under the mouse."""
    focused: Extent | None = None
    chosen: tuple[Extent, ...] = ()
    target: Extent | None = None
    """The statement a drag would link to."""
    hovered: Extent | None = None
    selection: Extent | None = None
    held: tuple[Extent, ...] = ()
    """The statements a drag would link."""
    is_active: bool = False
    is_armed: bool = False
    presence: float = 1.0
    """0 to 1: how far newly arrived marks have faded in."""

    def set_found(self, marks: Sequence[Mark]) -> None:
        """Take all marks of the worker."""

        def pick(layer: Layer, *labels: str) -> MarkIndex[Mark]:
            return MarkIndex(mark for mark in marks if mark.layer is layer and (not labels or mark.label in labels))

        self.entities = pick(Layer.ENTITY)
        self.direct, self.indirect = pick(Layer.QUOTE, "direct"), pick(Layer.QUOTE, "indirect")
        self.furniture = pick(Layer.REGION, "furniture")


class MarkPainter:
    """Paints one pane's marks."""

    def __init__(self, geometry: TextGeometry, marks: PaneMarks, theme: Theme) -> None:
        self._geometry = geometry
        self._marks = marks
        self.theme = theme
        self._outlines: dict[tuple[int, int], QPainterPath] = {}
        self._generation = -1

    def paint_under(self, painter: QPainter, top: float, bottom: float, bar_x: float) -> None:
        """Paint between two heights of the document what lies under the text; the painter is moved to it."""
        start, end = self._geometry.offsets_between(top, bottom)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        marks = self._marks
        if "links" in marks.shown:
            self._paint_links(painter, marks.ends.overlapping(start, end), bar_x)
        painter.setOpacity(marks.presence)
        if "quotes" in marks.shown:
            self._fill(painter, marks.direct.overlapping(start, end), QColor(self.theme.quote), reach=1)
            self._dot(painter, marks.indirect.overlapping(start, end))
        self._fill(painter, marks.mentions.overlapping(start, end), QColor(self.theme.mention))
        if "entities" in marks.shown:
            self._underline(painter, marks.entities.overlapping(start, end))
        painter.setOpacity(1.0)
        self._paint_states(painter)

    def paint_over(self, painter: QPainter, top: float, bottom: float) -> None:
        """Dim page furniture that is unfolded, by a veil in the page's colour over its letters."""
        start, end = self._geometry.offsets_between(top, bottom)
        veil = QColor(self.theme.page)
        veil.setAlphaF(0.5 * self._marks.presence)
        for region in self._marks.furniture.overlapping(start, end):
            for rect in self._geometry.rects(region.start, region.end):
                painter.fillRect(rect.adjusted(-2, 0, 2, 0), veil)

    def _fill(self, painter: QPainter, stretches: Iterable[Stretch], color: QColor, *, reach: int = 0) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        for stretch in stretches:
            for rect in self._geometry.rects(max(stretch.start - reach, 0), stretch.end + reach):
                painter.drawRoundedRect(rect.adjusted(-1, 0, 1, 1), 3, 3)

    def _underline(self, painter: QPainter, entities: Iterable[Mark]) -> None:
        for entity in entities:
            color = self.theme.entity_color(entity.label)
            for rect in self._geometry.rects(entity.start, entity.end):
                painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1.6), color)

    def _dot(self, painter: QPainter, quotes: Iterable[Mark]) -> None:
        pen = QPen(QColor(self.theme.mute), 1.0)
        pen.setDashPattern([1.5, 2.5])
        painter.setPen(pen)
        for quote in quotes:
            for rect in self._geometry.rects(quote.start, quote.end):
                y = round(rect.bottom()) + 2.5
                painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))

    def _paint_links(self, painter: QPainter, ends: Iterable[LinkEnd], bar_x: float) -> None:
        for end in ends:
            if end.link.is_no_counterpart:
                self._paint_alone(painter, end, bar_x)
                continue
            color = self.theme.link_color(end.link.color)
            strong = end.link.id in self._marks.strong
            tint = QColor(color)
            tint.setAlphaF((0.24 if strong else 0.075) + (0.06 if self.theme.dark else 0.0))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tint)
            painter.drawPath(self._outline(end.start, end.end))
            top, bottom = self._geometry.extent(end.start, end.end)
            pen = QPen(color, 4.0 if strong else 3.0)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            if dashes := PATTERNS[end.link.pattern % len(PATTERNS)]:
                pen.setDashPattern([dash * 0.7 for dash in dashes])
            painter.setPen(pen)
            painter.drawLine(QPointF(bar_x, top + 1), QPointF(bar_x, bottom - 1))

    def _paint_alone(self, painter: QPainter, end: LinkEnd, bar_x: float) -> None:
        """Paint the small grey ring of a statement found in this article only."""
        top, bottom = self._geometry.extent(end.start, end.end)
        color = QColor(self.theme.ink if end.link.id in self._marks.strong else self.theme.mute)
        painter.setPen(QPen(color, 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QPointF(bar_x, min(top + 10, (top + bottom) / 2)), 3.5, 3.5)

    def _paint_states(self, painter: QPainter) -> None:
        marks, theme = self._marks, self.theme
        if marks.hovered and marks.hovered != marks.focused:
            veil = QColor(theme.ink)
            veil.setAlphaF(0.035)
            self._region(painter, marks.hovered, veil, None)
        for extent in marks.chosen:
            self._region(painter, extent, QColor(theme.chosen), QPen(QColor(theme.accent), 1, Qt.PenStyle.DashLine))
        if marks.focused:
            edge = QColor(theme.accent)
            if not marks.is_active:
                edge.setAlphaF(0.55)
            self._region(painter, marks.focused, QColor(theme.focus), QPen(edge, 1.5 if marks.is_active else 1.0))
        if marks.target:
            self._region(painter, marks.target, QColor(theme.focus), QPen(QColor(theme.accent), 2.0))
        if marks.selection:
            self._fill(painter, [marks.selection], QColor(theme.selection))

    def _region(self, painter: QPainter, extent: Extent, fill: QColor, edge: QPen | None) -> None:
        painter.setPen(edge or QPen(Qt.PenStyle.NoPen))
        fill.setAlphaF(min(fill.alphaF(), 0.8))
        painter.setBrush(fill)
        painter.drawPath(self._outline(extent.start, extent.end))

    def _outline(self, start: int, end: int) -> QPainterPath:
        """Return one shape around all lines of a stretch, closed over the space between them."""
        if self._generation != self._geometry.generation or len(self._outlines) > 2000:
            self._outlines.clear()
            self._generation = self._geometry.generation
        found = self._outlines.get((start, end))
        if found is None:
            found = self._outlines[start, end] = shape(self._geometry.rects(start, end))
        return found


def shape(rects: Sequence[QRectF]) -> QPainterPath:
    """Return a rounded shape around lines of text; neighbouring lines grow together."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for place, rect in enumerate(rects):
        above = rects[place - 1].bottom() if place else rect.top() - 3
        top = (above + rect.top()) / 2 if place and rect.top() - above < rect.height() else rect.top() - 1.5
        below = rects[place + 1].top() if place + 1 < len(rects) else rect.bottom()
        bottom = (below + rect.bottom()) / 2 if below - rect.bottom() < rect.height() else rect.bottom()
        bottom = rect.bottom() + 2 if place + 1 == len(rects) else bottom
        path.addRoundedRect(QRectF(rect.left() - 3, top, rect.width() + 6, bottom - top), 4, 4)
    return path.simplified() if len(rects) > 1 else path
