"""One of a few colours that go together, or any other."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QColorDialog, QHBoxLayout, QPushButton, QWidget

from annotator.model.tagset import DEFAULT_TAGSET
from annotator.ui.theme import Theme
from annotator.ui.wording import tr

_COLORS = (*(kind.color for kind in DEFAULT_TAGSET), "#0f7c86", "#a3478f", "#7a6a1f", "#4d5b6b")


class _Swatch(QAbstractButton):
    """A round button in its colour, with a ring where it is chosen and another where it has the focus."""

    def __init__(self, color: str, theme: Theme) -> None:
        super().__init__()
        self.color = color
        self._theme = theme
        self.setCheckable(True)
        self.setFixedSize(QSize(24, 24))
        self.setAccessibleName(tr("Colour {code}").format(code=color))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the colour as links of it are seen on the page."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.link_color(self.color), 0))
        painter.setBrush(self._theme.link_color(self.color))
        painter.drawEllipse(QRectF(5, 5, 14, 14))
        if self.isChecked() or self.hasFocus():
            painter.setBrush(QColor(0, 0, 0, 0))
            painter.setPen(QPen(QColor(self._theme.accent if self.hasFocus() else self._theme.ink), 1.6))
            painter.drawEllipse(QRectF(1.5, 1.5, 21, 21))


class ColorChoice(QWidget):
    """A row of colours, one of which is chosen."""

    color_chosen = Signal(str)
    """`#rrggbb` that the user clicked."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._color = _COLORS[0]
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for color in _COLORS:
            swatch = _Swatch(color, theme)
            self._group.addButton(swatch)
            row.addWidget(swatch)
        self.more = QPushButton(tr("Other …"))
        self.more.setAutoDefault(False)
        self.more.clicked.connect(self._on_more)
        row.addWidget(self.more)
        row.addStretch(1)
        self._group.buttonClicked.connect(self._on_clicked)

    def show_color(self, color: str) -> None:
        """Show which colour holds, be it one of the row or not."""
        self._color = color
        self._group.setExclusive(False)
        for swatch in self._group.buttons():
            swatch.setChecked(isinstance(swatch, _Swatch) and swatch.color.lower() == color.lower())
        self._group.setExclusive(True)

    def _on_clicked(self, button: QAbstractButton) -> None:
        if isinstance(button, _Swatch):
            self._color = button.color
            self.color_chosen.emit(button.color)

    def _on_more(self) -> None:
        dialog = QColorDialog(QColor(self._color), self)
        dialog.colorSelected.connect(self._on_selected)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_selected(self, color: QColor) -> None:
        self.show_color(color.name())
        self.color_chosen.emit(color.name())
