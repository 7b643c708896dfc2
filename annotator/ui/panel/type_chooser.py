"""The link types as a short list: one row each with its colour, its name and its digit."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QVBoxLayout, QWidget

from annotator.model.tagset import LinkType, Tagset
from annotator.ui.fonts import sans
from annotator.ui.panel.cards import paint_dot
from annotator.ui.shown_names import type_name
from annotator.ui.theme import Theme
from annotator.ui.wording import tr

_HEIGHT, _LEAST_HEIGHT = 30, 24
_DIGITS = 9


class TypeRow(QAbstractButton):
    """One link type to choose."""

    def __init__(self, kind: LinkType, *, digit: int, theme: Theme) -> None:
        super().__init__()
        self.kind = kind
        self.theme = theme
        self._digit = str(digit) if digit <= _DIGITS else ""
        self.setText(type_name(kind))
        self.setCheckable(True)
        self.setMinimumHeight(_LEAST_HEIGHT)
        self.setMaximumHeight(_HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(tr("Type {name}").format(name=type_name(kind)))

    def sizeHint(self) -> QSize:
        """Return the width of the name with its signs."""
        return QSize(QFontMetrics(sans()).horizontalAdvance(self.text()) + 80, _HEIGHT)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it can be pressed."""
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Become quiet again."""
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint dot, name and digit."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self.rect().adjusted(1, 1, -1, -1)
        if self.isChecked() or self.underMouse() or self.hasFocus():
            edge = self.theme.accent if self.isChecked() or self.hasFocus() else self.theme.line
            painter.setPen(QPen(QColor(edge), 1.4 if self.isChecked() else 1.0))
            painter.setBrush(QColor(self.theme.focus if self.isChecked() else self.theme.raised))
            painter.drawRoundedRect(box, 6, 6)
        inner = box.adjusted(10, 0, -8, 0)
        paint_dot(painter, inner, self.kind.color, self.theme)
        font = sans()
        if self.isChecked():
            font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(self.theme.ink if self.isEnabled() else self.theme.faint))
        name = inner.adjusted(18, 0, -26, 0)
        cut = QFontMetrics(font).elidedText(self.text(), Qt.TextElideMode.ElideRight, name.width())
        painter.drawText(name, Qt.AlignmentFlag.AlignVCenter, cut)
        if self._digit:
            self._paint_key(painter, inner)

    def _paint_key(self, painter: QPainter, inner: QRect) -> None:
        key = QRect(inner.right() - 17, inner.center().y() - 8, 18, 18)
        painter.setFont(sans(11))
        painter.setPen(QColor(self.theme.line))
        painter.setBrush(QColor(self.theme.raised))
        painter.drawRoundedRect(key, 4, 4)
        painter.setPen(QColor(self.theme.mute))
        painter.drawText(key, Qt.AlignmentFlag.AlignCenter, self._digit)


class TypeChooser(QWidget):
    """All types of the tagset, one of them chosen or none."""

    type_chosen = Signal(str)
    """Name of the type the user clicked."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tagset: Tagset = ()
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        self._group.buttonClicked.connect(self._on_clicked)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)

    def show_types(self, tagset: Tagset, chosen: str | None) -> None:
        """Show a tagset and which of its types holds; None where none or several do."""
        if tagset != self._tagset:
            self._build(tagset)
        for button in self._group.buttons():
            button.setChecked(isinstance(button, TypeRow) and button.kind.name == chosen)

    def row(self, name: str) -> TypeRow:
        """Return the row of a type; KeyError where the tagset has none of that name."""
        rows = {row.kind.name: row for row in self._group.buttons() if isinstance(row, TypeRow)}
        return rows[name]

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._theme = theme
        for button in self._group.buttons():
            if isinstance(button, TypeRow):
                button.theme = theme
                button.update()

    def _build(self, tagset: Tagset) -> None:
        self._tagset = tagset
        for button in self._group.buttons():
            self._group.removeButton(button)
            button.deleteLater()
        for place, kind in enumerate(tagset, start=1):
            row = TypeRow(kind, digit=place, theme=self._theme)
            self._group.addButton(row)
            self._column.addWidget(row)

    def _on_clicked(self, button: QAbstractButton) -> None:
        if isinstance(button, TypeRow):
            for other in self._group.buttons():
                other.setChecked(other is button)
            self.type_chosen.emit(button.kind.name)
