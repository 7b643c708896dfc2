"""Paints a row of the list of pairs: its title, and below it in small letters how far it is and since when."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from annotator.model.listing import PairEntry
from annotator.ui.fonts import sans
from annotator.ui.pairs.pair_rows import ENTRY_ROLE
from annotator.ui.pairs.pair_words import coverage_of, state_and_counts, time_and_day
from annotator.ui.pairs.state_sign import SIZE, paint_state
from annotator.ui.plain import one_line
from annotator.ui.theme import Theme
from annotator.ui.wording import tr

_ABOVE, _LEFT, _GAP = 7, 10, 9
_SMALL = 11.5

_Index = QModelIndex | QPersistentModelIndex


class PairCard(QStyledItemDelegate):
    """Every row has the same height, so that a long list scrolls evenly."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self.theme = theme
        self.open_id = ""
        """The pair that is open, whose title is strong."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the size of a row in a narrow list."""
        return QSize(120, self.height)

    @property
    def height(self) -> int:
        """Return the height of every row: two lines."""
        return _height(sans()) + _height(sans(_SMALL)) + 2 * _ABOVE

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one pair."""
        entry: PairEntry | None = index.data(ENTRY_ROLE)
        if entry is None:
            return
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, rect, state, is_open=entry.id == self.open_id)
        first = _first_line(rect)
        paint_state(painter, QPointF(rect.left() + _LEFT + SIZE / 2, first.center().y() + 0.5), entry.state, self.theme)
        self._paint_title(painter, first, entry)
        second = QRect(first.left(), first.bottom() + 1, first.width(), _height(sans(_SMALL)))
        self._paint_below(painter, second, entry)
        painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        """Return the field a title is written in."""
        field = QLineEdit(parent)
        field.setAccessibleName(tr("Title of the pair"))
        return field

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: _Index) -> None:
        """Put the field over the title."""
        rect: QRect = option.rect
        first, high = _first_line(rect), editor.sizeHint().height()
        editor.setGeometry(first.left() - 8, first.center().y() - high // 2, first.width() + 10, high)

    def _paint_ground(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag, *, is_open: bool) -> None:
        selected = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        if selected or hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self.theme.focus if selected else self.theme.chip))
            painter.drawRoundedRect(rect.adjusted(0, 1, -2, -1), 6, 6)
        if is_open:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self.theme.accent))
            painter.drawRoundedRect(QRect(rect.left(), rect.top() + 8, 3, rect.height() - 16), 1.5, 1.5)

    def _paint_title(self, painter: QPainter, line: QRect, entry: PairEntry) -> None:
        covered = coverage_of(entry)
        taken = _draw(painter, line, covered, sans(_SMALL), self.theme.mute, right=True)
        font = sans()
        if entry.id == self.open_id:
            font.setWeight(QFont.Weight.DemiBold)
        room = line.adjusted(0, 0, -taken - _GAP if taken else 0, 0)
        _draw(painter, room, one_line(entry.title), font, self.theme.ink)

    def _paint_below(self, painter: QPainter, line: QRect, entry: PairEntry) -> None:
        small = sans(_SMALL)
        taken = _draw(painter, line, time_and_day(entry), small, self.theme.mute, right=True)
        _draw(painter, line.adjusted(0, 0, -taken - _GAP, 0), state_and_counts(entry), small, self.theme.mute)


def _first_line(rect: QRect) -> QRect:
    left = rect.left() + _LEFT + round(SIZE) + _GAP
    return QRect(left, rect.top() + _ABOVE, rect.right() - left - _LEFT, _height(sans()))


def _height(font: QFont) -> int:
    return QFontMetrics(font).height() + 1


def _draw(painter: QPainter, line: QRect, text: str, font: QFont, color: str, *, right: bool = False) -> int:
    """Draw as much of a text as there is room for; return its width."""
    metrics = QFontMetrics(font)
    cut = metrics.elidedText(text, Qt.TextElideMode.ElideRight, line.width())
    painter.setFont(font)
    painter.setPen(QColor(color))
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    painter.drawText(line, side | Qt.AlignmentFlag.AlignVCenter, cut)
    return metrics.horizontalAdvance(cut)
