"""A list of cards: each says in three lines what joins two statements. The links and the review are shown as such."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLabel,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from annotator.ui.fonts import sans
from annotator.ui.plain import label, tip
from annotator.ui.theme import Theme
from annotator.ui.wording import tr

CARD_ROLE = Qt.ItemDataRole.UserRole

_GAP, _PADDING = 8, 10
_TIGHT_GAP, _TIGHT_PADDING = 6, 5
"""Where there is little room."""
_DOT = 9

_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Card:
    """What one card shows."""

    id: str
    label: str
    color: str
    """A link type's colour as in the tagset; "" paints a ring."""
    left: str
    right: str
    marks: str = ""
    """Few signs at the right end of the first line."""
    alone: str = ""
    """One statement over both lines, in place of the quotes."""
    quiet: bool = False
    """Done with: shown paler."""
    sign: str = ""
    """One character in the card's colour in place of the dot."""

    def spoken(self) -> str:
        """Return the card in words, for screen readers."""
        sides = " — ".join(text for text in (self.left, self.right, self.alone) if text)
        return f"{self.label}: {sides}" + (f" ({self.marks})" if self.marks else "")


class Cards(QAbstractListModel):
    """Cards in order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cards: list[Card] = []

    def show(self, cards: Sequence[Card]) -> None:
        """Show other cards; where the same ids stay in the same order, only their content changes."""
        if [card.id for card in cards] == [card.id for card in self._cards]:
            self._cards = list(cards)
            if cards:
                self.dataChanged.emit(self.index(0), self.index(len(cards) - 1))
            return
        self.beginResetModel()
        self._cards = list(cards)
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        """Return how many cards there are."""
        return 0 if parent is not None and parent.isValid() else len(self._cards)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a card, or its words."""
        card = self._cards[index.row()]
        if role == CARD_ROLE:
            return card
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole):
            return card.spoken()
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip("\n\n".join(text for text in (card.left, card.right, card.alone) if text))
        return None

    def id_at(self, place: int) -> str:
        """Return the id of the card in a row."""
        return self._cards[place].id

    def places(self, ids: Sequence[str]) -> list[int]:
        """Return the rows of the cards with these ids, those that are there."""
        wanted = set(ids)
        return [place for place, card in enumerate(self._cards) if card.id in wanted]


class CardDelegate(QStyledItemDelegate):
    """Paints cards; every one has the same height, so that a long list scrolls evenly."""

    def __init__(self, theme: Theme, parent: QObject | None = None, *, tight: bool = False) -> None:
        super().__init__(parent)
        self.theme = theme
        self._gap, self._padding = (_TIGHT_GAP, _TIGHT_PADDING) if tight else (_GAP, _PADDING)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the height of three lines and the gap below the card."""
        return QSize(120, 3 * _line_height() + 2 * self._padding + self._gap)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one card."""
        card: Card = index.data(CARD_ROLE)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        box = rect.adjusted(1, 1, -self._gap, -self._gap)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_frame(painter, box, state)
        inner = box.adjusted(_PADDING + 2, self._padding, -_PADDING - 2, -self._padding)
        self._paint_head(painter, inner, card)
        self._paint_quotes(painter, inner, card)
        painter.restore()

    def _paint_frame(self, painter: QPainter, box: QRect, state: QStyle.StateFlag) -> None:
        selected = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        edge = self.theme.accent if selected else self.theme.faint if hovered else self.theme.line
        painter.setPen(QPen(QColor(edge), 1.6 if selected else 1.0))
        painter.setBrush(QColor(self.theme.raised))
        painter.drawRoundedRect(box, 8, 8)

    def _paint_head(self, painter: QPainter, inner: QRect, card: Card) -> None:
        line = QRect(inner.topLeft(), QSize(inner.width(), _line_height()))
        if card.sign:
            paint_sign(painter, line, card, self.theme)
        else:
            paint_dot(painter, line, card.color, self.theme)
        bold = sans()
        bold.setWeight(QFont.Weight.DemiBold)
        taken = QFontMetrics(sans(11)).horizontalAdvance(card.marks) + 8
        name = line.adjusted(_DOT + 8, 0, -taken, 0)
        _draw(painter, name, card.label, bold, self.theme.mute if card.quiet else self.theme.ink)
        painter.setFont(sans(11))
        painter.setPen(QColor(self.theme.mute))
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, card.marks)

    def _paint_quotes(self, painter: QPainter, inner: QRect, card: Card) -> None:
        step = _line_height()
        line = QRect(inner.left(), inner.top() + step, inner.width(), step)
        if card.alone:
            painter.setFont(sans())
            painter.setPen(QColor(self.theme.ink))
            cut = QFontMetrics(sans()).elidedText(card.alone, Qt.TextElideMode.ElideRight, 2 * line.width() - 60)
            painter.drawText(line.adjusted(0, 0, 0, step), Qt.TextFlag.TextWordWrap, cut)
            return
        for quote, only in ((card.left, tr("only in the right article")), (card.right, tr("only in the left article"))):
            if quote:
                _draw(painter, line, quote, sans(), self.theme.mute if card.quiet else self.theme.ink)
            else:
                _draw(painter, line, only, sans(12), self.theme.mute)
            line.translate(0, step)


class KeptInSight(QListView):
    """A list that keeps the card one stands on in sight when it gets less room."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Scroll to where one stands."""
        super().resizeEvent(event)
        self.scrollTo(self.currentIndex())


def card_view(model: Cards, delegate: CardDelegate, name: str, *, view: QListView | None = None) -> QListView:
    """Return a list, the one given or a new one, that shows cards."""
    view = QListView() if view is None else view
    view.setModel(model)
    view.setItemDelegate(delegate)
    view.setProperty("role", "cards")
    view.setAccessibleName(name)
    view.setUniformItemSizes(True)
    view.setMouseTracking(True)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return view


def empty_hint(text: str) -> QLabel:
    """Return what stands where a list would be empty."""
    hint = label(text, role="mute", wrap=True)
    hint.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
    hint.setMargin(4)
    return hint


def paint_dot(painter: QPainter, line: QRect, color: str, theme: Theme) -> None:
    """Paint a link type's dot at the left end of a line; a ring where there is no type."""
    top_left = QPoint(line.left(), line.center().y() - _DOT // 2)
    painter.setPen(Qt.PenStyle.NoPen if color else QPen(QColor(theme.mute), 1.5))
    painter.setBrush(theme.link_color(color) if color else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QRect(top_left, QSize(_DOT, _DOT)))


def paint_sign(painter: QPainter, line: QRect, card: Card, theme: Theme) -> None:
    """Paint a card's sign at the left end of a line."""
    font = sans()
    font.setWeight(QFont.Weight.Bold)
    painter.setFont(font)
    painter.setPen(theme.link_color(card.color))
    painter.drawText(
        QRect(line.left() - 3, line.top(), _DOT + 6, line.height()), Qt.AlignmentFlag.AlignCenter, card.sign
    )


def _line_height() -> int:
    return QFontMetrics(sans()).height() + 2


def _draw(painter: QPainter, line: QRect, text: str, font: QFont, color: str) -> None:
    painter.setFont(font)
    painter.setPen(QColor(color))
    cut = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, line.width())
    painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, cut)
