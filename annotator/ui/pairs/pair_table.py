"""The list of pairs as it is scrolled: rows of one height, so that nothing is worked out for those out of sight."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from annotator.ui.pairs.pair_card import PairCard
from annotator.ui.wording import tr

_Move = QAbstractItemView.CursorAction


class PairTable(QTableView):
    """One column without lines or headings; Qt's list view would ask for every row whenever it lays itself out."""

    typed = Signal(str)
    """Letters came that are no key of the list."""

    def __init__(self, card: PairCard) -> None:
        super().__init__()
        self._card = card
        self.setItemDelegate(card)
        self.setProperty("role", "cards")
        self.setAccessibleName(tr("Pairs"))
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        across, down = self.horizontalHeader(), self.verticalHeader()
        across.hide()
        across.setStretchLastSection(True)
        down.hide()
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._set_height()

    def changeEvent(self, event: QEvent) -> None:
        """Give the rows the height that their letters need now."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._set_height()

    def moveCursor(self, action: _Move, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Go to the first and the last row by Home and End, as in any list."""
        if action in (_Move.MoveHome, _Move.MoveEnd) and (count := self.model().rowCount()):
            return self.model().index(0 if action is _Move.MoveHome else count - 1, 0)
        return super().moveCursor(action, modifiers)

    def keyboardSearch(self, search: str) -> None:
        """Hand letters on: they are looked for among all pairs, not just to the next that begins with them."""
        self.typed.emit(search)

    def _set_height(self) -> None:
        if hasattr(self, "_card"):  # a style may change before there is a card
            self.verticalHeader().setMinimumSectionSize(1)
            self.verticalHeader().setDefaultSectionSize(self._card.height)
