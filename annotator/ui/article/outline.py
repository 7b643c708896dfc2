"""The rounded shape around a stretch of text that runs over several lines."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

_RADIUS = 4.5
_ASIDE = 3.0
"""Pixels the shape stands off the letters on both sides."""


def outline(rects: Sequence[QRectF]) -> QPainterPath:
    """Return a rounded shape around lines of text, one rectangle each; neighbouring lines grow together."""
    path = QPainterPath()
    run: list[QRectF] = []
    for rect in rects:
        if run and not _touch(run[-1], rect):
            path.addPath(rounded(_corners(run)))
            run = []
        run.append(rect)
    if run:
        path.addPath(rounded(_corners(run)))
    return path


def _touch(upper: QRectF, lower: QRectF) -> bool:
    """Tell whether two lines follow each other closely and share some width."""
    close = lower.top() - upper.bottom() < upper.height() * 0.6
    return close and lower.left() < upper.right() and upper.left() < lower.right()


def _corners(rects: Sequence[QRectF]) -> list[QPointF]:
    """Return the corners around lines that touch: down the right side and up the left one."""
    between = [(one.bottom() + other.top()) / 2 for one, other in pairwise(rects)]
    tops = [rects[0].top() - 1.5, *between]
    bottoms = [*between, rects[-1].bottom() + 2.0]
    right = [
        QPointF(rect.right() + _ASIDE, y)
        for rect, top, bottom in zip(rects, tops, bottoms, strict=True)
        for y in (top, bottom)
    ]
    left = [
        QPointF(rect.left() - _ASIDE, y)
        for rect, top, bottom in zip(rects, tops, bottoms, strict=True)
        for y in (top, bottom)
    ]
    return right + left[::-1]


def rounded(corners: Sequence[QPointF], radius: float = _RADIUS) -> QPainterPath:
    """Return a closed path through corners of right angles, rounded as far as the sides are long enough."""
    points = [point for place, point in enumerate(corners) if (point - corners[place - 1]).manhattanLength() > 0.5]
    path = QPainterPath()
    for place, corner in enumerate(points):
        before, after = points[place - 1], points[(place + 1) % len(points)]
        enter, leave = _towards(corner, before, radius), _towards(corner, after, radius)
        if place:
            path.lineTo(enter)
        else:
            path.moveTo(enter)
        path.quadTo(corner, leave)
    path.closeSubpath()
    return path


def _towards(start: QPointF, end: QPointF, distance: float) -> QPointF:
    across, down = end.x() - start.x(), end.y() - start.y()
    share = min(distance / max((across**2 + down**2) ** 0.5, 0.001), 0.5)
    return QPointF(start.x() + across * share, start.y() + down * share)
