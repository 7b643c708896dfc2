"""The links of one statement where there are several, to choose the one that is meant."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QSizePolicy, QVBoxLayout, QWidget

from annotator.model.annotation import AnnotationSet, Link
from annotator.ui.panel.cards import CardDelegate, Cards, card_view
from annotator.ui.panel.link_cards import cards_of
from annotator.ui.plain import label
from annotator.ui.theme import Theme
from annotator.ui.wording import number, tr

_MOST, _LEAST = 3, 2
"""So many links are shown at once, fewer where there is no room; the list scrolls where there are more."""


class _ShortList(QListView):
    """As high as its few rows; what is selected stays in view whatever its height becomes."""

    def sizeHint(self) -> QSize:
        return QSize(120, self.height_of(_MOST))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.height_of(_LEAST))

    def height_of(self, rows: int) -> int:
        count = min(self.model().rowCount(), rows)
        return count * self.sizeHintForRow(0) + 2 if count else 0

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.show_selected()

    def show_selected(self) -> None:
        if rows := sorted(index.row() for index in self.selectionModel().selectedIndexes()):
            self.scrollTo(self.model().index(rows[0], 0))


class LinkChoice(QWidget):
    """A short list of links; Ctrl+click adds one. The keyboard stays in the articles."""

    chosen = Signal(object)
    """tuple[str, …] of the ids of the links that are meant."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards = Cards(self)
        self._delegate = CardDelegate(theme, self, tight=True)
        self._following = False
        self._heading = label(role="mute")
        self.view = _ShortList()
        card_view(self._cards, self._delegate, tr("Links of this statement"), view=self.view)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.view.selectionModel().selectionChanged.connect(self._on_selection_changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._heading)
        column.addWidget(self.view)

    def show_links(self, aset: AnnotationSet, links: Sequence[Link], selected: Sequence[str]) -> None:
        """Offer links, some of them selected, of which the first is in view."""
        self._following = True
        self._cards.show(cards_of(aset, links))
        chosen = QItemSelection()
        for place in self._cards.places(selected):
            chosen.select(self._cards.index(place), self._cards.index(place))
        self.view.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._following = False
        self.view.updateGeometry()
        self.view.show_selected()
        one = len(selected) == 1
        told = tr(
            "{count} links here; changes go to the framed one"
            if one
            else "{count} links here; changes go to all that are framed"
        )
        self._heading.setText(told.format(count=number(len(links))))
        self._heading.setVisible(len(links) > 1 and bool(selected))

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._delegate.theme = theme
        self.view.viewport().update()

    def _on_selection_changed(self) -> None:
        if not self._following:
            rows = sorted(index.row() for index in self.view.selectionModel().selectedIndexes())
            self.chosen.emit(tuple(self._cards.id_at(row) for row in rows))
