"""The strip between the pages: a band for each link with both ends on screen, a stub where one is not."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF, QWheelEvent
from PySide6.QtWidgets import QWidget

from annotator.model.document import Side
from annotator.ui.fonts import sans
from annotator.ui.mark_painter import PATTERNS
from annotator.ui.ribbon_shapes import Band, Stub
from annotator.ui.theme import Theme

LEAST_WIDTH, MOST_WIDTH = 56, 96


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
        self.setAccessibleName("Links between the articles")

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

    def _drawn(self) -> tuple[Sequence[Band], Sequence[Stub]]:
        if self._shapes is None:
            self._shapes = self._ask_shapes()
        return self._shapes

    def set_strong(self, ids: frozenset[str]) -> None:
        """Show some links strongly: the selected and the hovered ones."""
        if ids != self._strong:
            self._strong = ids
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint quiet bands first, strong ones over them."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), QColor(self._theme.window))
        bands, stubs = self._drawn()
        for strong in (False, True):
            for band in bands:
                if (band.link.id in self._strong) is strong:
                    self._paint_band(painter, band, strong=strong)
        painter.setFont(self._font)
        for stub in stubs:
            self._paint_stub(painter, stub)

    def _paint_band(self, painter: QPainter, band: Band, *, strong: bool) -> None:
        color = self._theme.link_color(band.link.color)
        fill = QColor(color)
        fill.setAlphaF(0.42 if strong else 0.19)
        painter.fillPath(band.shape, fill)
        edge = QColor(color)
        edge.setAlphaF(1.0 if strong else 0.6)
        pen = QPen(edge, 1.8 if strong else 1.1)
        if dashes := PATTERNS[band.link.pattern % len(PATTERNS)]:
            pen.setDashPattern(dashes)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(band.upper)
        painter.drawPath(band.lower)

    def _paint_stub(self, painter: QPainter, stub: Stub) -> None:
        strong = any(link.id in self._strong for link in stub.links)
        color = self._theme.link_color(stub.links[0].color)
        color.setAlphaF(1.0 if strong else 0.65)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        edge, tip = (0.0, 11.0) if stub.side is Side.LEFT else (self.width(), self.width() - 11.0)
        half = min(max((stub.bottom - stub.top) / 2, 5.0), 10.0)
        y = (stub.top + stub.bottom) / 2
        painter.drawPolygon(QPolygonF([QPointF(edge, y - half), QPointF(tip, y), QPointF(edge, y + half)]))
        arrow = "↑" if stub.upwards else "↓"
        words = arrow if len(stub.links) == 1 else f"{len(stub.links)} {arrow}"
        width = painter.fontMetrics().horizontalAdvance(words)
        place = QPointF(tip + 4 if stub.side is Side.LEFT else tip - 4 - width, y + 4)
        # Bands may run behind; a patch of the ground keeps the count readable.
        ground = QColor(self._theme.window)
        ground.setAlphaF(0.8)
        painter.setBrush(ground)
        painter.drawRoundedRect(QRectF(place.x() - 2, y - 7, width + 4, 14), 4, 4)
        painter.setPen(QColor(self._theme.ink if strong else self._theme.mute))
        painter.drawText(place, words)

    def links_at(self, point: QPointF) -> tuple[str, ...]:
        """Return the ids of the link, or the stub's links, under a point: the narrowest band first in line."""
        bands, stubs = self._drawn()
        for stub in stubs:
            near = point.x() < 34 if stub.side is Side.LEFT else point.x() > self.width() - 34
            if near and stub.top - 5 <= point.y() <= stub.bottom + 5:
                return tuple(link.id for link in stub.links)
        over = [band for band in bands if band.shape.contains(point)]
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
