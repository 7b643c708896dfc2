"""A thin bar in parts: how much of a whole is done, and as what."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from annotator.ui.theme import Theme


class PartsBar(QWidget):
    """Parts from the left, each in its colour; what is left of the whole stays pale."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._parts: Sequence[tuple[QColor, int]] = ()
        self._total = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_parts(self, parts: Sequence[tuple[QColor, int]], total: int, theme: Theme) -> None:
        """Show parts of a whole, in the colours of a theme."""
        self._parts, self._total, self._theme = parts, total, theme
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for little height."""
        return QSize(80, 6)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the parts over the pale whole."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(self._theme.line))
        painter.setBrush(QColor(self._theme.chip))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        painter.setPen(Qt.PenStyle.NoPen)
        left = 0.0
        for color, count in self._parts if self._total else ():
            wide = self.width() * count / self._total
            if wide:
                painter.setBrush(color)
                painter.drawRoundedRect(QRectF(left, 0, max(wide, 2.0), self.height()), 3, 3)
                left += wide
        painter.end()
