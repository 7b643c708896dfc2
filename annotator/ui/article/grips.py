"""The grips at both ends of a statement: where they are, and how they look."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from annotator.model.annotation import Extent
from annotator.ui.article.text_geometry import TextGeometry
from annotator.ui.theme import Theme

End = Literal["start", "end"]

_ASIDE = 3.0
"""Pixels from the letters to the line of a grip: it stands on the statement's outline."""
_KNOB = 3.6
_REACH = 7.0
"""Pixels from a grip within which a press means it."""


def grip_at(geometry: TextGeometry, extent: Extent, place: QPointF) -> End | None:
    """Return the end whose grip is at a place of the document, the nearer one of a short word."""
    near: dict[End, float] = {
        end: abs(place.x() - line.center().x())
        for end, line in _lines(geometry, extent).items()
        if line.adjusted(-_REACH, -_KNOB, _REACH, _KNOB).contains(place)
    }
    return min(near, key=near.__getitem__, default=None)


def paint_grips(painter: QPainter, geometry: TextGeometry, extent: Extent, theme: Theme) -> None:
    """Paint a line at each end, with a knob above the first letter and below the last."""
    for end, line in _lines(geometry, extent).items():
        x = line.center().x()
        painter.setPen(QPen(QColor(theme.accent), 2.0, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(QPointF(x, line.top()), QPointF(x, line.bottom()))
        painter.setPen(QPen(QColor(theme.page), 1.2))
        painter.setBrush(QColor(theme.accent))
        painter.drawEllipse(QPointF(x, line.top() if end == "start" else line.bottom()), _KNOB, _KNOB)


def _lines(geometry: TextGeometry, extent: Extent) -> dict[End, QRectF]:
    rects = geometry.rects(extent.start, extent.end)
    if not rects:
        return {}
    first, last = rects[0], rects[-1]
    return {
        "start": QRectF(first.left() - _ASIDE - 1, first.top(), 2, first.height()),
        "end": QRectF(last.right() + _ASIDE - 1, last.top(), 2, last.height()),
    }
