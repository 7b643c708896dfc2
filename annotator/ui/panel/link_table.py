"""The list of a pair's links, selectable with mouse and keyboard, one or several at once."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QStackedWidget, QVBoxLayout, QWidget

from annotator.model.annotation import AnnotationSet, Extent
from annotator.ui.panel.cards import Card, CardDelegate, Cards, card_view, empty_hint
from annotator.ui.panel.link_cards import cards_of, open_cards
from annotator.ui.panel.listing import Listing, ListingRow
from annotator.ui.shown_keys import keyed
from annotator.ui.theme import Theme
from annotator.ui.wording import to_tr, tr

_EMPTY = {
    Listing.ALL: to_tr(
        "No links yet.\n\nDrag a statement onto its match in the other article. Or step to both with {J} and {K}, "
        "changing sides with {Tab}, and press {Enter}."
    ),
    Listing.ALONE: to_tr(
        "Nothing is marked as found in one article only yet. {N} does that with the focused statement."
    ),
    Listing.OPEN: to_tr("Nothing is open: every statement is linked or decided"),
}


class LinkTable(QWidget):
    """Shows all links of the open pair and tells which of them the user picked."""

    links_selected = Signal(object)
    """tuple[str, …] of the link ids the user selected."""
    link_opened = Signal(str)
    """Id of a link that was double-clicked or confirmed with Enter."""
    open_wanted = Signal()
    """The open statements are to be listed: `show_open` is waited for."""
    statement_chosen = Signal(object)
    """Extent of an open statement the user came to in the list."""
    statement_opened = Signal(object)
    """Extent of an open statement that was double-clicked or confirmed with Enter."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards = Cards(self)
        self._delegate = CardDelegate(theme, self)
        self._following = False
        self._aset: AnnotationSet | None = None
        self._wanted: tuple[str, ...] = ()
        self._differing: frozenset[str] = frozenset()
        self._is_stale = False
        """Nobody looks at the list, so that it is not filled before somebody does."""
        self.view = card_view(self._cards, self._delegate, tr("Links"))
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.view.selectionModel().selectionChanged.connect(self._on_selection_changed)
        self.view.installEventFilter(self)
        self.view.activated.connect(self._on_activated)
        self._listing = Listing.ALL
        self._open: dict[str, Extent] = {}
        self.listing = ListingRow()
        self.listing.chosen.connect(self._on_listing_chosen)
        self._empty = empty_hint("")
        self._pages = QStackedWidget()
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self.view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.listing)
        column.addWidget(self._pages)
        self.setFocusProxy(self.view)

    @property
    def count(self) -> int:
        """Return how many links there are."""
        return len(self._aset.links) if self._aset else 0

    def show_links(self, aset: AnnotationSet | None, selected: Sequence[str]) -> None:
        """Show the links of a set, keeping the place in the list; as soon as the list is seen."""
        self._aset, self._wanted, self._is_stale = aset, tuple(selected), True
        if self.isVisible():
            self._fill()

    def show_counts(self, alone: int, still_open: int) -> None:
        """Show how many statements are found in one article only, and how many are still open."""
        self.listing.show_count(Listing.ALONE, alone)
        self.listing.show_count(Listing.OPEN, still_open)
        if self._listing is Listing.OPEN and still_open != len(self._open) and self.isVisible():
            self._fill()

    def show_open(self, statements: Sequence[tuple[Extent, str]]) -> None:
        """List the statements that are still open, each with its words."""
        cards = open_cards(statements)
        self._open = {card.id: extent for card, (extent, _) in zip(cards, statements, strict=True)}
        self._cards.show(cards)

    def mark_differing(self, ids: frozenset[str]) -> None:
        """Put a sign on links whose sides say something differently."""
        if ids != self._differing:
            self._differing = ids
            self.show_links(self._aset, self._wanted)

    def showEvent(self, event: QShowEvent) -> None:
        """Bring the list up to date."""
        super().showEvent(event)
        if self._is_stale:
            self._fill()

    def _fill(self) -> None:
        place = self.view.verticalScrollBar().value()
        self._is_stale = False
        self._following = True
        if self._listing is Listing.OPEN:
            self.open_wanted.emit()
        else:
            self._cards.show(self._link_cards())
        self._following = False
        self._empty.setText(keyed(tr(_EMPTY[self._listing])))
        self._pages.setCurrentWidget(self.view if self._cards.rowCount() else self._empty)
        self.view.verticalScrollBar().setValue(place)
        self.select(self._wanted)

    def _link_cards(self) -> list[Card]:
        if self._aset is None:
            return []
        alone = self._listing is Listing.ALONE
        links = [link for link in self._aset.links if link.is_no_counterpart or not alone]
        return cards_of(self._aset, links, differing=self._differing)

    def select(self, ids: Sequence[str]) -> None:
        """Select the rows of links, as it was done elsewhere."""
        self._wanted = tuple(ids)
        if self._is_stale or self._listing is Listing.OPEN or set(ids) == set(self.selected()):
            return
        chosen = QItemSelection()
        places = self._cards.places(ids)
        for place in places:
            chosen.select(self._cards.index(place), self._cards.index(place))
        self._following = True
        model = self.view.selectionModel()
        model.select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if places:
            first = self._cards.index(places[0])
            model.setCurrentIndex(first, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.view.scrollTo(first)
        self._following = False

    def selected(self) -> tuple[str, ...]:
        """Return the ids of the selected rows."""
        if self._is_stale or self._listing is Listing.OPEN:
            return self._wanted
        return tuple(self._cards.id_at(index.row()) for index in self.view.selectionModel().selectedIndexes())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the first arrow select the row one stands on, which cannot be seen while nothing is selected."""
        arrows = (Qt.Key.Key_Up, Qt.Key.Key_Down)
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() in arrows:
            here = self.view.currentIndex()
            if self.count and not self.selected():
                self.view.setCurrentIndex(here if here.isValid() else self._cards.index(0))
                return True
        return super().eventFilter(watched, event)

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._delegate.theme = theme
        self.view.viewport().update()

    def _on_selection_changed(self) -> None:
        if self._following:
            return
        if self._listing is not Listing.OPEN:
            self.links_selected.emit(self.selected())
        elif len(chosen := self.view.selectionModel().selectedIndexes()) == 1:
            self.statement_chosen.emit(self._open[self._cards.id_at(chosen[0].row())])

    def _on_activated(self, index: QModelIndex) -> None:
        card = self._cards.id_at(index.row())
        if self._listing is Listing.OPEN:
            self.statement_opened.emit(self._open[card])
        else:
            self.link_opened.emit(card)

    def _on_listing_chosen(self, listing: Listing) -> None:
        self._listing = listing
        several = QAbstractItemView.SelectionMode.ExtendedSelection
        single = QAbstractItemView.SelectionMode.SingleSelection
        self.view.setSelectionMode(single if listing is Listing.OPEN else several)
        self.view.scrollToTop()
        self._fill()
