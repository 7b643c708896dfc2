"""The strip at the outer edge of an article: its scroll bar, with a tick for each end of a link."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPixmap, QWheelEvent
from PySide6.QtWidgets import QWidget

from annotator.model.document import Side
from annotator.ui.theme import Theme
from annotator.ui.wording import tr

WIDTH = 16
_LEAST_BOX = 26.0
_ROW = 4.0
"""Pixels of a row in which ticks are counted together where they are too many to be told apart."""

Tick = tuple[float, QColor | None, bool]
"""Share of the article's height, colour (None where it has no counterpart), selected."""


class Overview(QWidget):
    """Shows the whole article at a glance; click or drag scrolls."""

    scroll_asked = Signal(int)
    """Scroll value."""
    wheel_turned = Signal(object)
    """QWheelEvent, for the page to handle."""

    def __init__(self, side: Side, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._ticks: Sequence[Tick] = ()
        self._hits: Sequence[float] = ()
        self._drawn: QPixmap | None = None
        self._value, self._maximum, self._page = 0, 0, 1
        self._grip: float | None = None
        self._hovered = False
        self.setFixedWidth(WIDTH)
        self.setMouseTracking(True)
        self.setAccessibleName(
            tr("Overview of the left article" if side is Side.LEFT else "Overview of the right article")
        )

    def sizeHint(self) -> QSize:
        """Ask for a narrow strip."""
        return QSize(WIDTH, 400)

    def set_theme(self, theme: Theme) -> None:
        """Show the strip in other colours; the ticks are given anew with them."""
        self._theme = theme
        self._redraw()

    def set_ticks(self, ticks: Sequence[Tick]) -> None:
        """Show where the ends of links are."""
        self._ticks = ticks
        self._redraw()

    def set_hits(self, shares: Sequence[float]) -> None:
        """Show where words were found, as shares of the article's height."""
        if shares or self._hits:
            self._hits = shares
            self._redraw()

    def set_range(self, value: int, maximum: int, page: int) -> None:
        """Show which part of the article is on the page, in pixels."""
        if (value, maximum, page) != (self._value, self._maximum, self._page):
            self._value, self._maximum, self._page = value, maximum, max(page, 1)
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box of what is on the page, and the ticks over it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(self._theme.window))
        if self._maximum > 0:
            box = QColor(self._theme.ink)
            box.setAlphaF(0.17 if self._grip is not None else 0.13 if self._hovered else 0.085)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(box)
            painter.drawRoundedRect(self._box(), 4, 4)
        if self._drawn is None:
            self._drawn = self._draw_ticks()
        painter.drawPixmap(0, 0, self._drawn)

    def resizeEvent(self, event: object) -> None:
        """Place the ticks anew."""
        self._redraw()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the box, or bring it under the mouse first."""
        if event.button() is Qt.MouseButton.LeftButton and self._maximum > 0:
            box, y = self._box(), event.position().y()
            self._grip = y - box.top() if box.contains(box.center().x(), y) else box.height() / 2
            self._scroll_to(y)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the box."""
        if self._grip is not None:
            self._scroll_to(event.position().y())
        elif not self._hovered:
            self._hovered = True
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go of the box."""
        self._grip = None
        self.update()

    def leaveEvent(self, event: object) -> None:
        """Become quiet again."""
        self._hovered = False
        self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll as on the page."""
        self.wheel_turned.emit(event)

    def _redraw(self) -> None:
        self._drawn = None
        self.update()

    def _box(self) -> QRectF:
        room = self.height() - 4.0
        height = max(room * self._page / (self._maximum + self._page), min(_LEAST_BOX, room))
        top = 2 + (room - height) * self._value / max(self._maximum, 1)
        return QRectF(3, top, self.width() - 6, height)

    def _scroll_to(self, y: float) -> None:
        free = self.height() - 4.0 - self._box().height()
        if free > 0 and self._grip is not None:
            share = min(max((y - self._grip - 2) / free, 0.0), 1.0)
            self.scroll_asked.emit(round(share * self._maximum))

    def _draw_ticks(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        drawn = QPixmap(self.size() * ratio)
        drawn.setDevicePixelRatio(ratio)
        drawn.fill(Qt.GlobalColor.transparent)
        painter = QPainter(drawn)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        dense = len(self._ticks) * 6 > self.height()
        if dense:
            self._draw_density(painter)
        for share, color, strong in sorted(self._ticks, key=lambda tick: tick[2]):
            if strong or not dense:
                inset, height = (3.0, 4.0) if strong else (5.0, 3.0)
                painter.setBrush(color or QColor(self._theme.faint))
                y = 2 + share * (self.height() - 8)
                painter.drawRoundedRect(QRectF(inset, y, self.width() - 2 * inset, height), 1.5, 1.5)
        self._draw_hits(painter)
        painter.end()
        return drawn

    def _draw_hits(self, painter: QPainter) -> None:
        """Draw a line across the strip for each hit, which no tick of a link is."""
        painter.setOpacity(1.0)
        painter.setBrush(QColor(self._theme.hit).darker(100 if self._theme.dark else 125))
        for share in self._hits:
            painter.drawRect(QRectF(0, 2 + share * (self.height() - 8), self.width(), 2))

    def _draw_density(self, painter: QPainter) -> None:
        """Draw, where ticks would run into one another, a bar a row: the longer, the more links; in their colour.

        Where no colour is that of most of them, it is none of theirs.
        """
        rows: dict[int, list[str]] = {}
        for share, color, _ in self._ticks:
            rows.setdefault(int(share * (self.height() - 8) / _ROW), []).append(color.name() if color else "")
        most = max(map(len, rows.values()), default=1)
        room = self.width() - 6.0
        for row, colors in rows.items():
            name, count = Counter(colors).most_common(1)[0]
            is_one = 2 * count > len(colors)
            bar = QColor((name or self._theme.faint) if is_one else self._theme.mute)
            painter.setOpacity(0.8 if is_one else 0.5)
            length = max(room * len(colors) / most, 2.0)
            painter.setBrush(bar)
            painter.drawRect(QRectF((self.width() - length) / 2, 2 + row * _ROW, length, _ROW - 1.0))
        painter.setOpacity(1.0)
