"""What shrinks to the room there is before it scrolls."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

_LEAST = 96
"""Pixels below which it does not go, so that something of it is always there to be scrolled."""


class ShrinkingArea(QScrollArea):
    """As high as its content would like to be; scrolls only where that cannot be made small enough.

    Qt's own resizing area gives content with wrapped text all the height it likes, and scrolls instead of shrinking it.
    """

    def __init__(self, inside: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._inside = inside
        self.setWidget(inside)

    def sizeHint(self) -> QSize:
        """Return the height at which nothing is cramped."""
        return QSize(self._inside.sizeHint().width(), self._height(least=False))

    def minimumSizeHint(self) -> QSize:
        """Return the least height that is of use."""
        return QSize(0, min(self._height(least=True), _LEAST))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the content the room there is."""
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow content that wants another height."""
        done = super().eventFilter(watched, event)
        if watched is self._inside and event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._fit()
        return done

    def _fit(self) -> None:
        room = self.viewport().size()
        self._inside.resize(room.width(), max(room.height(), self._height(least=True)))

    def _height(self, *, least: bool) -> int:
        layout = self._inside.layout()
        if layout is None:
            return 0
        width = max(self.viewport().width(), 1)
        if layout.hasHeightForWidth():
            return layout.minimumHeightForWidth(width) if least else layout.heightForWidth(width)
        return (layout.minimumSize() if least else layout.sizeHint()).height()
