"""The strip between the pages: a band for each link with both ends on screen, a stub where one is not."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF, QWheelEvent
from PySide6.QtWidgets import QWidget

from annotator.model.document import Side
from annotator.ui.article.mark_painter import DOTS, PATTERNS
from annotator.ui.fonts import sans
from annotator.ui.pair.ribbon_shapes import Band, Stub
from annotator.ui.theme import CONTRAST, Theme
from annotator.ui.wording import tr

LEAST_WIDTH, MOST_WIDTH = 56, 96


_FEW = 3
"""Bands that may come together in one statement and are still as strong as one alone."""

_SIGN = 15
"""Pixels across the patch on which a band's sign stands."""

_AROUND = 14
"""Pixels that edges, stubs and their counts reach over the shape they belong to."""

Stretch = tuple[float, float]
"""Between which heights something is drawn."""


def width_in(whole: int) -> int:
    """Return the width of the strip in a view so many pixels wide: enough to curve, and no column starved."""
    return min(max(round((whole - 200) * 0.074), LEAST_WIDTH), MOST_WIDTH)


class Ribbons(QWidget):
    """Draws bands and stubs; says which link the mouse is over, and which was clicked."""

    link_hovered = Signal(object)
    """Ids of the links under the mouse."""
    link_clicked = Signal(object, bool)
    """Ids, and whether they are added to what is selected."""
    link_double_clicked = Signal(str)
    wheel_turned = Signal(object)

    def __init__(
        self, theme: Theme, shapes: Callable[[], tuple[Sequence[Band], Sequence[Stub]]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._ask_shapes = shapes
        self._shapes: tuple[Sequence[Band], Sequence[Stub]] | None = None
        self._strong: frozenset[str] = frozenset()
        self._font = sans(11)
        self.setFixedWidth(LEAST_WIDTH)
        self.setMouseTracking(True)
        self.setAccessibleName(tr("Links between the articles"))

    def sizeHint(self) -> QSize:
        """Ask for room enough to curve."""
        return QSize(LEAST_WIDTH, 400)

    def set_theme(self, theme: Theme) -> None:
        """Show the strip in other colours."""
        self._theme = theme
        self.update()

    def refresh(self) -> None:
        """Ask for the shapes anew when they are next needed: once a frame, whatever moved."""
        self._shapes = None
        self.update()

    def refresh_links(self) -> None:
        """Ask for the shapes anew because links changed, and paint only where that shows."""
        before, self._shapes = self._shapes, None
        if before is None:
            self.update()
            return
        old, new = _looks(*before), _looks(*self._drawn())
        self._repaint(place for place, _ in old.items() ^ new.items())

    def _repaint(self, stretches: Iterable[Stretch]) -> None:
        """Paint stretches anew, and dashed bands that reach into them whole: dashes cut by a clip would shift."""
        dashed = [(band.top, band.bottom) for band in self._drawn()[0] if _dashes(band)]
        due = list(stretches)
        for top, bottom in due:  # grows while it is walked over
            touched = [other for other in dashed if other[0] < bottom + _AROUND and other[1] > top - _AROUND]
            dashed = [other for other in dashed if other not in touched]
            due += touched
            self.update(0, int(top) - _AROUND, self.width(), int(bottom - top) + 2 * _AROUND)

    def _drawn(self) -> tuple[Sequence[Band], Sequence[Stub]]:
        if self._shapes is None:
            self._shapes = self._ask_shapes()
        return self._shapes

    def set_strong(self, ids: frozenset[str]) -> None:
        """Show some links strongly: the selected and the hovered ones."""
        changed, self._strong = ids ^ self._strong, ids
        if changed and self._shapes:
            bands, stubs = self._shapes
            self._repaint((band.top, band.bottom) for band in bands if band.link.id in changed)
            self._repaint((stub.top, stub.bottom) for stub in stubs if changed.intersection(stub.ids))
        elif changed:
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint quiet bands first, strong ones over them."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), QColor(self._theme.window))
        bands, stubs = self._drawn()
        seen = [band for band in bands if band.top < event.rect().bottom() and band.bottom > event.rect().top()]
        for strong in (False, True):
            for band in seen:
                if (band.link.id in self._strong) is strong:
                    self._paint_band(painter, band, strong=strong)
        painter.setFont(self._font)
        for stub in stubs:
            self._paint_stub(painter, stub)

    def _paint_suggestion(self, painter: QPainter, band: Band) -> None:
        """Paint a band as a trail of dots, so that it is told from a link without its colour."""
        color = QColor(self._theme.accent)
        fill = QColor(color)
        fill.setAlphaF(0.06)
        painter.fillPath(band.shape, fill)
        pen = QPen(color, 1.6, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.RoundCap)
        pen.setDashPattern(DOTS)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(band.upper)
        painter.drawPath(band.lower)

    def _paint_band(self, painter: QPainter, band: Band, *, strong: bool) -> None:
        if band.link.is_suggestion:
            self._paint_suggestion(painter, band)
            return
        color = self._theme.link_color(band.link.color)
        fill = QColor(color)
        # Many that come together would else be one block of colour; they keep their edges.
        crowd = min(_FEW / band.company, 1.0)
        fill.setAlphaF(0.42 if strong else 0.19 * crowd)
        # The edges are drawn over the steps this leaves, and filling is three times as fast.
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.fillPath(band.shape, fill)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = QColor(color)
        quiet = 0.9 if self._theme == CONTRAST else 0.35 + 0.25 * crowd
        edge.setAlphaF(1.0 if strong else quiet)
        # One pixel wide, as quiet edges are, Qt draws a curve three times as fast.
        pen = QPen(edge, 1.8 if strong else 1.0)
        if dashes := _dashes(band):
            pen.setDashPattern(dashes)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(band.upper)
        painter.drawPath(band.lower)
        if band.link.sign and (strong or band.company <= _FEW):
            self._paint_sign(painter, band, edge)

    def _paint_sign(self, painter: QPainter, band: Band, color: QColor) -> None:
        """Paint a band's sign in its middle, on a patch of the ground."""
        middle = (band.upper.pointAtPercent(0.5) + band.lower.pointAtPercent(0.5)) / 2
        patch = QRectF(middle.x() - _SIGN / 2, middle.y() - _SIGN / 2, _SIGN, _SIGN)
        painter.setPen(QPen(color, 1.0))
        painter.setBrush(QColor(self._theme.window))
        painter.drawEllipse(patch)
        painter.setFont(self._font)
        painter.drawText(patch, Qt.AlignmentFlag.AlignCenter, band.link.sign)

    def _paint_stub(self, painter: QPainter, stub: Stub) -> None:
        strong = any(link.id in self._strong for link in stub.links)
        is_suggestion = stub.links[0].is_suggestion
        color = self._stub_color(stub)
        color.setAlphaF(1.0 if strong or self._theme == CONTRAST else 0.65)
        painter.setPen(QPen(color, 1.4) if is_suggestion else Qt.PenStyle.NoPen)
        painter.setBrush(Qt.BrushStyle.NoBrush if is_suggestion else color)
        edge, tip = (0.0, 11.0) if stub.side is Side.LEFT else (self.width(), self.width() - 11.0)
        half = min(max((stub.bottom - stub.top) / 2, 5.0), 10.0)
        y = (stub.top + stub.bottom) / 2
        painter.drawPolygon(QPolygonF([QPointF(edge, y - half), QPointF(tip, y), QPointF(edge, y + half)]))
        arrow = "↑" if stub.upwards else "↓"
        words = f"? {arrow}" if is_suggestion else arrow if len(stub.links) == 1 else f"{len(stub.links)} {arrow}"
        width = painter.fontMetrics().horizontalAdvance(words)
        place = QPointF(tip + 4 if stub.side is Side.LEFT else tip - 4 - width, y + 4)
        # Bands may run behind; a patch of the ground keeps the count readable.
        ground = QColor(self._theme.window)
        ground.setAlphaF(0.8)
        painter.setBrush(ground)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(QRectF(place.x() - 2, y - 7, width + 4, 14), 4, 4)
        painter.setPen(QColor(self._theme.ink if strong else self._theme.mute))
        painter.drawText(place, words)

    def _stub_color(self, stub: Stub) -> QColor:
        """Return the colour of its links' type; where they are of several, the colour of none."""
        if stub.links[0].is_suggestion:
            return QColor(self._theme.accent)
        colors = {link.color for link in stub.links}
        return self._theme.link_color(colors.pop()) if len(colors) == 1 else QColor(self._theme.mute)

    def links_at(self, point: QPointF) -> tuple[str, ...]:
        """Return the ids of the link, or the stub's links, under a point: the narrowest band first in line."""
        bands, stubs = self._drawn()
        for stub in stubs:
            near = point.x() < 34 if stub.side is Side.LEFT else point.x() > self.width() - 34
            if near and stub.top - 5 <= point.y() <= stub.bottom + 5 and not stub.links[0].is_suggestion:
                return tuple(link.id for link in stub.links)
        over = [band for band in bands if band.shape.contains(point) and not band.link.is_suggestion]
        over.sort(key=lambda band: (band.link.id not in self._strong, band.height))
        return (over[0].link.id,) if over else ()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what is under the mouse."""
        ids = self.links_at(event.position())
        self.setCursor(Qt.CursorShape.PointingHandCursor if ids else Qt.CursorShape.ArrowCursor)
        self.link_hovered.emit(ids)

    def leaveEvent(self, event: object) -> None:
        """Become quiet again."""
        self.link_hovered.emit(())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select the link under the mouse, or none."""
        if event.button() is Qt.MouseButton.LeftButton:
            added = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self.link_clicked.emit(self.links_at(event.position()), added)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Bring the ends of the link under the mouse level."""
        if ids := self.links_at(event.position()):
            self.link_double_clicked.emit(ids[0])

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll as on the page."""
        self.wheel_turned.emit(event)


def _dashes(band: Band) -> tuple[float, ...]:
    return DOTS if band.link.is_suggestion else PATTERNS[band.link.pattern % len(PATTERNS)]


def _looks(bands: Sequence[Band], stubs: Sequence[Stub]) -> dict[Stretch, tuple[object, ...]]:
    """Return what is drawn between which heights, but for what is strong."""
    found: dict[Stretch, tuple[object, ...]] = {}
    for band in bands:
        found[band.top, band.bottom] = (
            *found.get((band.top, band.bottom), ()),
            band.link.id,
            band.link.color,
            band.link.pattern,
            band.link.sign,
            band.company,
            *band.ends,
        )
    for stub in stubs:
        place = (stub.top, stub.bottom)
        found[place] = (*found.get(place, ()), stub.side, stub.upwards, *(link.id for link in stub.links))
    return found
