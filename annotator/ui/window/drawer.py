"""The drawer at the left, which holds the list of pairs once that is there: its room is kept from the first page on."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

MIN_WIDTH = 240


class Drawer(QWidget):
    """A place for one view, shown or not."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("role", "panel")
        self.setMinimumWidth(MIN_WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def hold(self, view: QWidget) -> None:
        """Put the view in."""
        layout = self.layout()
        assert layout is not None
        layout.addWidget(view)
