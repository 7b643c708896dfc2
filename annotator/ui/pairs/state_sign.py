"""The sign of a pair's state: an empty ring, a half one, a check mark, a flag. Told apart by shape, not by colour."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from annotator.model.document import PairState
from annotator.ui.theme import Theme

SIZE = 12.0


def state_color(state: PairState, theme: Theme) -> QColor:
    """Return the colour that goes with a state."""
    colors = {PairState.NEW: theme.mute, PairState.IN_PROGRESS: theme.accent, PairState.DONE: theme.good}
    return QColor(colors.get(state, theme.danger))


def paint_state(painter: QPainter, center: QPointF, state: PairState, theme: Theme) -> None:
    """Paint the sign around a point."""
    color, radius = state_color(state, theme), SIZE / 2 - 1
    box = QRectF(center.x() - radius, center.y() - radius, 2 * radius, 2 * radius)
    painter.setPen(QPen(color, 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if state is PairState.FLAGGED:
        _flag(painter, box, color)
        return
    if state is PairState.DONE:
        painter.setBrush(color)
    painter.drawEllipse(box)
    if state is PairState.IN_PROGRESS:
        painter.setBrush(color)
        painter.drawPie(box, -90 * 16, 180 * 16)
    elif state is PairState.DONE:
        painter.setPen(QPen(QColor(theme.on_accent), 1.6, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin))
        painter.drawPolyline(QPolygonF([center + QPointF(*at) for at in ((-2.4, 0.2), (-0.6, 2.0), (2.6, -1.8))]))


def _flag(painter: QPainter, box: QRectF, color: QColor) -> None:
    painter.drawLine(QPointF(box.left() + 1.5, box.top()), QPointF(box.left() + 1.5, box.bottom() + 0.5))
    painter.setBrush(color)
    top, left = box.top() + 0.8, box.left() + 1.5
    painter.drawPolygon(QPolygonF([QPointF(left, top), QPointF(box.right(), top + 2.8), QPointF(left, top + 5.6)]))
