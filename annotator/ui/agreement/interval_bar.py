"""A figure on a line from 0 to 1: a dot where it is, and a band as wide as its interval."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from annotator.ui.theme import Theme

_MARGIN = 8
_TICKS = (0.0, 0.25, 0.5, 0.75, 1.0)


class IntervalBar(QWidget):
    """Paints one figure; what is below 0 points out of the line at its left."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._value: float | None = None
        self._ends: tuple[float, float] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_figure(self, value: float | None, ends: tuple[float, float] | None, *, said: str) -> None:
        """Show a figure with its interval; `said` is what a screen reader is told."""
        self._value, self._ends = value, ends
        self.setAccessibleName(said)
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for the height of a line of text."""
        return QSize(170, 20)

    def minimumSizeHint(self) -> QSize:
        """Stay wide enough to be read."""
        return QSize(110, 20)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line, the band and the dot."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self.height() / 2
        painter.setPen(QPen(QColor(self._theme.faint), 1))
        painter.drawLine(QPointF(self._at(0), middle), QPointF(self._at(1), middle))
        for tick in _TICKS:
            long = 4 if tick in (0.0, 1.0) else 2
            painter.drawLine(QPointF(self._at(tick), middle - long), QPointF(self._at(tick), middle + long))
        accent = QColor(self._theme.accent)
        if self._ends:
            band = QColor(accent)
            band.setAlphaF(0.3)
            low, high = (self._at(end) for end in self._ends)
            painter.setPen(QPen(accent, 1))
            painter.setBrush(band)
            painter.drawRoundedRect(QRectF(low, middle - 4, max(high - low, 1.0), 8), 4, 4)
        if self._value is not None:
            painter.setPen(QPen(QColor(self._theme.raised), 1.5))
            painter.setBrush(accent)
            place = QPointF(self._at(self._value), middle)
            if self._value < 0:
                tip = [place + QPointF(-7, 0), place + QPointF(2, -5), place + QPointF(2, 5)]
                painter.drawPolygon(QPolygonF(tip))
            else:
                painter.drawEllipse(place, 5, 5)
        painter.end()

    def _at(self, value: float) -> float:
        return _MARGIN + min(max(value, 0.0), 1.0) * (self.width() - 2 * _MARGIN)
