"""How the rows of the list of names are painted: what is named, how often on each side, of which kind, how else."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from annotator.model.document import Side
from annotator.ui.fonts import sans
from annotator.ui.pair.named import Named
from annotator.ui.panel.name_rows import ROW_ROLE, Heading, NameRows, Row
from annotator.ui.shown_names import kind_of_name
from annotator.ui.theme import Theme
from annotator.ui.wording import number, tr

_PADDING = 8

_Index = QModelIndex | QPersistentModelIndex


class NameDelegate(QStyledItemDelegate):
    """Paints rows of one height, so that a list of thousands is as quick as a short one."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the height of two lines."""
        return QSize(120, QFontMetrics(sans()).height() + QFontMetrics(sans(11)).height() + 2 * _PADDING)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one row."""
        row: Row = index.data(ROW_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, Heading):
            self._paint_heading(painter, option.rect, row)
        else:
            self._paint_name(painter, option, row, index)
        painter.restore()

    def _paint_heading(self, painter: QPainter, rect: QRect, heading: Heading) -> None:
        line = rect.adjusted(_PADDING, 0, -_PADDING, -4)
        bottom = Qt.AlignmentFlag.AlignBottom
        for place, side in enumerate(Side):
            where = tr("left") if side is Side.LEFT else tr("right")
            self._draw(painter, _column(line, place), where, sans(11), self.theme.mute, bottom | _RIGHT)
        title = line.adjusted(0, 0, -2 * _column_width(), 0)
        self._draw(painter, title, heading.title, _bold(12), self.theme.mute, bottom | _LEFT)
        painter.setPen(QPen(QColor(self.theme.line), 1))
        painter.drawLine(rect.left() + _PADDING, rect.bottom(), rect.right() - _PADDING, rect.bottom())

    def _paint_name(self, painter: QPainter, option: QStyleOptionViewItem, name: Named, index: _Index) -> None:
        rect: QRect = option.rect
        self._paint_ground(painter, rect, option.state)
        inner = rect.adjusted(_PADDING, _PADDING - 2, -_PADDING, -_PADDING + 2)
        first = QRect(inner.left(), inner.top(), inner.width(), QFontMetrics(sans()).height())
        second = QRect(inner.left(), first.bottom() + 2, inner.width(), QFontMetrics(sans(11)).height())
        for place, side in enumerate(Side):
            count = number(name.count(side)) if name.count(side) else "–"
            color = self.theme.ink if name.count(side) else self.theme.mute
            self._draw(painter, _column(first, place), count, sans(), color, _RIGHT | _MIDDLE)
        title = first.adjusted(0, 0, -2 * _column_width() - 4, 0)
        self._draw(painter, title, name.name, _bold(), self.theme.ink, _LEFT | _MIDDLE)
        self._paint_second(painter, second, name, index)

    def _paint_second(self, painter: QPainter, line: QRect, name: Named, index: _Index) -> None:
        model = index.model()
        if isinstance(model, NameRows) and model.reached and model.reached[0] == name.key:
            place = tr("{place} of {count}").format(place=number(model.reached[1] + 1), count=number(name.total))
            self._draw(painter, line, place, sans(11), self.theme.accent, _RIGHT | _MIDDLE)
            line = line.adjusted(0, 0, -QFontMetrics(sans(11)).horizontalAdvance(place) - 8, 0)
        kind, color = kind_of_name(name.label), self.theme.entity_color(name.label)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawRoundedRect(QRect(line.left(), line.center().y() - 3, 8, 8), 2, 2)
        line = line.adjusted(13, 0, 0, 0)
        self._draw(painter, line, kind, sans(11), self.theme.ink, _LEFT | _MIDDLE)
        line = line.adjusted(QFontMetrics(sans(11)).horizontalAdvance(kind) + 8, 0, 0, 0)
        self._draw(painter, line, " · ".join(name.forms), sans(11), self.theme.mute, _LEFT | _MIDDLE)

    def _paint_ground(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
        selected, hovered = QStyle.StateFlag.State_Selected in state, QStyle.StateFlag.State_MouseOver in state
        if not (selected or hovered):
            return
        has_focus = QStyle.StateFlag.State_HasFocus in state or QStyle.StateFlag.State_Active in state
        painter.setPen(QPen(QColor(self.theme.accent), 1.4) if selected and has_focus else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.theme.focus if selected else self.theme.chip))
        painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 6, 6)

    @staticmethod
    def _draw(painter: QPainter, line: QRect, text: str, font: QFont, color: str, align: Qt.AlignmentFlag) -> None:
        painter.setFont(font)
        painter.setPen(QColor(color))
        cut = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, align, cut)


_LEFT, _RIGHT, _MIDDLE = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignVCenter


def _bold(size: float = 13.0) -> QFont:
    font = sans(size)
    font.setWeight(QFont.Weight.DemiBold)
    return font


def _column_width() -> int:
    metrics = QFontMetrics(sans(11))
    words = (tr("left"), tr("right"), number(9999))
    return max(metrics.horizontalAdvance(word) for word in words) + 12


def _column(line: QRect, place: int) -> QRect:
    """Return where the counts of the left article (0) or the right one (1) stand."""
    width = _column_width()
    return QRect(line.right() - (2 - place) * width, line.top(), width, line.height())
