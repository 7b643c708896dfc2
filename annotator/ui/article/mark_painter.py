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
from annotator.model.statements import FURNITURE
from annotator.ui.article.grips import paint_grips
from annotator.ui.article.mark_index import MarkIndex, Stretch
from annotator.ui.article.outline import outline
from annotator.ui.article.text_geometry import TextGeometry
from annotator.ui.fonts import sans
from annotator.ui.pair.link_index import LinkEnd
from annotator.ui.theme import Theme

BAR_INSET = 11.0
"""Pixels from the inner edge of the page to the bars of linked statements."""

_LANE = 4.5

_SIGN_HEIGHT = 18.0
"""Pixels of the line a sign stands on."""

PATTERNS: tuple[tuple[float, ...], ...] = ((), (7, 2), (4, 2, 1, 2), (2, 2), (1, 2.5))
"""Dashes of an edge by a type's place in the tagset, so that colour is never the only sign."""


DOTS = (0.1, 2.6)
"""Round dots, by which what is suggested is told from what is linked."""


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
    mention: Extent | None = None
    """The one of them that was gone to."""
    hits: MarkIndex[Extent] = field(default_factory=MarkIndex)
    """What was found of what one looks for."""
    hit: Extent | None = None
    """The hit one is at."""
    shown: frozenset[str] = frozenset({"entities", "quotes", "links"})
    strong: frozenset[str] = frozenset()
    """Links that are selected or under the mouse."""
    focused: Extent | None = None
    chosen: tuple[Extent, ...] = ()
    partner: tuple[Extent, ...] = ()
    """What Enter would link the focused statement of the other article with."""
    suggested: tuple[Extent, ...] = ()
    """What is suggested for the focused statement of the other article."""
    target: Extent | None = None
    """The statement a drag would link to."""
    hovered: Extent | None = None
    selection: Extent | None = None
    held: tuple[Extent, ...] = ()
    """The statements a drag would link."""
    grips: Extent | None = None
    """The statement whose ends can be dragged."""
    is_active: bool = False
    is_armed: bool = False
    presence: float = 1.0
    """0 to 1: how far newly arrived marks have faded in."""

    def set_found(self, marks: Sequence[Mark]) -> None:
        """Take these marks of the worker and no others."""
        self.entities, self.direct, self.indirect, self.furniture = MarkIndex(), MarkIndex(), MarkIndex(), MarkIndex()
        self.add_found(marks)

    def add_found(self, marks: Sequence[Mark]) -> None:
        """Take more marks of the worker."""
        self.entities.extend(mark for mark in marks if mark.layer is Layer.ENTITY)
        quotes = [mark for mark in marks if mark.layer is Layer.QUOTE]
        self.direct.extend(mark for mark in quotes if mark.label == "direct")
        self.indirect.extend(mark for mark in quotes if mark.label == "indirect")
        self.furniture.extend(mark for mark in marks if mark.layer is Layer.REGION and mark.label == FURNITURE)


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
        quoted = "quotes" in marks.shown
        if quoted:
            self._fill(painter, marks.direct.overlapping(start, end), QColor(self.theme.quote), reach=1)
        self._fill(painter, marks.mentions.overlapping(start, end), QColor(self.theme.mention))
        painter.setOpacity(1.0)
        self._paint_fills(painter)
        self._fill(painter, marks.hits.overlapping(start, end), QColor(self.theme.hit))
        painter.setOpacity(marks.presence)
        if quoted:
            self._dot(painter, marks.indirect.overlapping(start, end))
        if "entities" in marks.shown:
            self._underline(painter, marks.entities.overlapping(start, end))
        painter.setOpacity(1.0)
        self._paint_edges(painter)
        self._paint_handle(painter, bar_x)

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
        tinted: dict[tuple[int, int], LinkEnd] = {}
        bars: dict[tuple[int, int, int], LinkEnd] = {}
        for end in ends:
            if end.link.is_no_counterpart:
                self._paint_alone(painter, end, bar_x)
                continue
            strong, place = end.link.id in self._marks.strong, (end.start, end.end)
            if strong or place not in tinted:
                tinted[place] = end
            if strong or (*place, end.lane) not in bars:
                bars[*place, end.lane] = end
        # Once however many links a statement has: hundreds over one another would be a block of no colour.
        for end in bars.values():
            self._paint_bar(painter, end, bar_x)
        for end in tinted.values():
            self._paint_beginning(painter, end, bar_x)
        # So faint that steps at their corners are not seen, and a third of the work.
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for end in tinted.values():
            self._paint_tint(painter, end)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def _paint_tint(self, painter: QPainter, end: LinkEnd) -> None:
        """Tint a linked statement, once however many links it has: by the strong one, else by the first."""
        tint = self.theme.link_color(end.link.color)
        tint.setAlphaF((0.24 if end.link.id in self._marks.strong else 0.075) + (0.06 if self.theme.dark else 0.0))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tint)
        painter.drawPath(self._outline(end.start, end.end))

    def _paint_bar(self, painter: QPainter, end: LinkEnd, bar_x: float) -> None:
        """Paint the bar beside a linked statement."""
        top, bottom = self._geometry.extent(end.start, end.end)
        x = bar_x - end.lane * _LANE if self._marks.side is Side.LEFT else bar_x + end.lane * _LANE
        strong = end.link.id in self._marks.strong
        pen = QPen(self.theme.link_color(end.link.color), 4.0 if strong else 3.0)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if dashes := PATTERNS[end.link.pattern % len(PATTERNS)]:
            pen.setDashPattern([dash * 0.7 for dash in dashes])
        painter.setPen(pen)
        painter.drawLine(QPointF(x, top + 1), QPointF(x, bottom - 1))
        if end.link.sign and not end.lane:
            self._paint_sign(painter, end, bar_x, top)

    def _paint_sign(self, painter: QPainter, end: LinkEnd, bar_x: float, top: float) -> None:
        """Paint a sign between the bar and the edge of the page."""
        is_left = self._marks.side is Side.LEFT
        room = QRectF(bar_x + 1 if is_left else bar_x - BAR_INSET - 1, top, BAR_INSET, _SIGN_HEIGHT)
        painter.setFont(sans(11))
        painter.setPen(self.theme.link_color(end.link.color))
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, end.link.sign)

    def _paint_beginning(self, painter: QPainter, end: LinkEnd, bar_x: float) -> None:
        """Paint from the bar on the beginning of a link's band."""
        top, bottom = self._geometry.extent(end.start, end.end)
        color = self.theme.link_color(end.link.color)
        color.setAlphaF(0.42 if end.link.id in self._marks.strong else 0.19)
        is_left = self._marks.side is Side.LEFT
        x = bar_x - end.lane * _LANE if is_left else bar_x + end.lane * _LANE
        edge = bar_x + BAR_INSET if is_left else bar_x - BAR_INSET
        painter.fillRect(QRectF(min(x, edge), top, abs(edge - x), bottom - top), color)

    def _paint_alone(self, painter: QPainter, end: LinkEnd, bar_x: float) -> None:
        """Paint the small grey ring of a statement found in this article only; one with a sign looks like any other."""
        top, bottom = self._geometry.extent(end.start, end.end)
        if end.link.sign:
            self._paint_bar(painter, end, bar_x)
            self._paint_tint(painter, end)
            return
        color = QColor(self.theme.ink if end.link.id in self._marks.strong else self.theme.mute)
        painter.setPen(QPen(color, 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QPointF(bar_x, min(top + 10, (top + bottom) / 2)), 3.5, 3.5)

    def _paint_fills(self, painter: QPainter) -> None:
        """Paint what is pointed at, chosen and focused, so that tints below and underlines above stay visible."""
        marks, theme = self._marks, self.theme
        if marks.hovered and marks.hovered != marks.focused:
            self._region(painter, marks.hovered, QColor(theme.ink), 0.035)
        for extent in marks.chosen:
            self._region(painter, extent, QColor(theme.chosen), 0.7)
        if marks.focused:
            self._region(painter, marks.focused, QColor(theme.focus), 0.72 if marks.is_active else 0.3)
        for extent in marks.partner:
            self._region(painter, extent, QColor(theme.focus), 0.4)
        for aimed in (marks.target, *marks.held):
            if aimed:
                self._region(painter, aimed, QColor(theme.focus), 0.72)
        if marks.selection:
            self._fill(painter, [marks.selection], QColor(theme.selection))

    def _paint_edges(self, painter: QPainter) -> None:
        marks, accent = self._marks, QColor(self.theme.accent)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for extent in marks.chosen:
            self._edge(painter, extent, QPen(accent, 1.2, Qt.PenStyle.DashLine))
        if marks.focused and marks.is_active:
            self._edge(painter, marks.focused, QPen(accent, 1.6))
        faint = QColor(accent)
        faint.setAlphaF(0.65)
        for extent in marks.partner:
            if extent not in (*marks.chosen, *marks.suggested):
                self._edge(painter, extent, QPen(faint, 1.2))
        for extent in marks.suggested:
            if extent != marks.focused:
                dotted = QPen(accent, 1.4, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.RoundCap)
                dotted.setDashPattern(DOTS)
                self._edge(painter, extent, dotted)
        if marks.mention:
            self._edge(painter, marks.mention, QPen(QColor(self.theme.ink), 1.6))
        for aimed in (marks.target, *marks.held, marks.hit):
            if aimed:
                self._edge(painter, aimed, QPen(accent, 2.0))
        if marks.grips:
            paint_grips(painter, self._geometry, marks.grips, self.theme)

    def _edge(self, painter: QPainter, extent: Extent, pen: QPen) -> None:
        painter.setPen(pen)
        painter.drawPath(self._outline(extent.start, extent.end))

    def _paint_handle(self, painter: QPainter, bar_x: float) -> None:
        """Paint the ring one takes hold of a statement by: the hovered one's, or the one that is held."""
        marks = self._marks
        extent = marks.focused if marks.is_armed else marks.hovered
        if extent is None:
            return
        top, bottom = self._geometry.extent(extent.start, extent.end)
        painter.setBrush(QColor(self.theme.accent if marks.is_armed else self.theme.page))
        painter.setPen(QPen(QColor(self.theme.accent), 1.6))
        painter.drawEllipse(QPointF(bar_x, (top + bottom) / 2), 5.0, 5.0)

    def _region(self, painter: QPainter, extent: Extent, fill: QColor, strength: float) -> None:
        fill.setAlphaF(strength)
        painter.fillPath(self._outline(extent.start, extent.end), fill)

    def _outline(self, start: int, end: int) -> QPainterPath:
        """Return one shape around all lines of a stretch, closed over the space between them."""
        if self._generation != self._geometry.generation or len(self._outlines) > 2000:
            self._outlines.clear()
            self._generation = self._geometry.generation
        found = self._outlines.get((start, end))
        if found is None:
            found = self._outlines[start, end] = outline(self._geometry.rects(start, end))
        return found
