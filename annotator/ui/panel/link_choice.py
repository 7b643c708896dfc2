"""The links of one statement where there are several, to choose the one that is meant."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QVBoxLayout, QWidget

from annotator.model.annotation import AnnotationSet, Link
from annotator.ui.panel.cards import CardDelegate, Cards, card_view
from annotator.ui.panel.link_cards import cards_of
from annotator.ui.plain import label
from annotator.ui.theme import Theme

_ROWS = 3
"""So many links are shown at once; the list scrolls where there are more."""


class LinkChoice(QWidget):
    """A short list of links; Ctrl+click adds one. The keyboard stays in the articles."""

    chosen = Signal(object)
    """tuple[str, …] of the ids of the links that are meant."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards = Cards(self)
        self._delegate = CardDelegate(theme, self)
        self._following = False
        self._heading = label(role="mute")
        self.view = card_view(self._cards, self._delegate, "Links of this statement")
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.view.selectionModel().selectionChanged.connect(self._on_selection_changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._heading)
        column.addWidget(self.view)

    def show_links(self, aset: AnnotationSet, links: Sequence[Link], selected: Sequence[str]) -> None:
        """Offer links, some of them selected."""
        self._following = True
        self._cards.show(cards_of(aset, links))
        chosen = QItemSelection()
        for place in self._cards.places(selected):
            chosen.select(self._cards.index(place), self._cards.index(place))
        self.view.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._following = False
        row = self.view.sizeHintForRow(0) if links else 0
        self.view.setFixedHeight(min(len(links), _ROWS) * row + 2)
        framed = "the framed one" if len(selected) == 1 else "all that are framed"
        self._heading.setText(f"{len(links)} links here; changes go to {framed}")
        self._heading.setVisible(len(links) > 1 and bool(selected))

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._delegate.theme = theme
        self.view.viewport().update()

    def _on_selection_changed(self) -> None:
        if not self._following:
            rows = sorted(index.row() for index in self.view.selectionModel().selectedIndexes())
            self.chosen.emit(tuple(self._cards.id_at(row) for row in rows))
