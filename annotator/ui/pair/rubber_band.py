"""The curve from a statement to the mouse while a link is dragged."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import QWidget

from annotator.ui.theme import Theme

_AROUND = 9
"""Pixels that line and tip reach around the curve."""

_STEPS = 12
"""Boxes that cover the curve: one alone would be as high as the page, and all of it be painted anew."""


class RubberBand(QWidget):
    """Lies over both pages, no larger than its curve, and lets every event through.

    Whatever lies under it is painted anew when it moves or goes, so its size decides what a drag costs.
    """

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.over = parent
        self.theme = theme
        self._path = QPainterPath()
        self._tip = QPointF()
        self._caught = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.hide()

    def stretch(self, origin: QPointF, tip: QPointF, *, caught: bool) -> None:
        """Draw the curve between two points of the parent; caught where it would make a link."""
        path = QPainterPath(origin)
        half = (tip.x() - origin.x()) / 2
        path.cubicTo(origin + QPointF(half, 0), tip - QPointF(half, 0), tip)
        self._path, self._tip, self._caught = path, tip, caught
        self.setGeometry(_around(origin, tip))
        self.setMask(self._covered().translated(-self.pos()))
        self.update()
        if not self.isVisible():
            self.raise_()
            self.show()

    def _covered(self) -> QRegion:
        """Return where the curve is, in pixels of the parent."""
        points = [self._path.pointAtPercent(step / _STEPS) for step in range(_STEPS + 1)]
        covered = QRegion()
        for one, other in pairwise(points):
            covered += _around(one, other)
        return covered

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the curve, dashed until it has found a statement."""
        painter = QPainter(self)
        painter.translate(-self.pos())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color = QColor(self.theme.accent)
        pen = QPen(color, 2.2)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        if not self._caught:
            pen.setDashPattern([1.0, 2.6])
        painter.setPen(pen)
        painter.drawPath(self._path)
        painter.setBrush(color if self._caught else QColor(self.theme.page))
        painter.setPen(QPen(color, 1.8))
        painter.drawEllipse(self._tip, 4.5, 4.5)


def _around(one: QPointF, other: QPointF) -> QRect:
    box = QRectF(one, other).normalized()
    return box.adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND).toAlignedRect()
