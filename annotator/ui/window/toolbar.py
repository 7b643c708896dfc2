"""The bar on top: which pair, how far it is, and what is shown of it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QToolButton, QWidget

from annotator.model.document import PairState
from annotator.ui.fonts import sans
from annotator.ui.plain import label, one_line, tip
from annotator.ui.shown_names import state_name
from annotator.ui.window.choice_menu import ChoiceMenu
from annotator.ui.wording import number, tr

_LAYERS = ("layer.entities", "layer.quotes", "layer.links", "suggest.shown", "layer.furniture")


_LEAST_WIDTH = 640
"""Pixels: on a small screen the chips give up some of their padding, and the window stays on it."""

_STATE_PADDING = 13
"""Pixels left and right of the pair's state, as the style sheet has them."""


class Toolbar(QWidget):
    """Chips for what one switches often; every one of them is an action of the table."""

    pair_choice_asked = Signal()
    state_chosen = Signal(object)
    """PairState the user picked for the open pair."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("role", "bar")
        self.setProperty("edge", "top")
        self.setFixedHeight(46)
        self.setMinimumWidth(_LEAST_WIDTH)
        self._place = QPushButton(tr("Pair"))
        self._place.setProperty("role", "strong")
        self._place.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._place.clicked.connect(self.pair_choice_asked)
        self._title = label(role="mute")
        self._title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._state = ChoiceMenu(tr("State of the pair"))
        self._state.offer([state_name(state) for state in PairState])
        self._state.chosen.connect(self._on_state_chosen)
        self._state.setFixedWidth(self._width_of_state())  # or the title would jump with every state
        self._state.hide()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 0, 12, 0)
        self._row.setSpacing(6)

    def fill(self, bound: Mapping[str, QAction]) -> None:
        """Put the chips of these actions onto the bar."""
        self._row.addWidget(_chip(bound["pair.previous"]))
        self._row.addWidget(self._place)
        self._row.addWidget(_chip(bound["pair.next"]))
        self._row.addSpacing(6)
        self._row.addWidget(self._state)
        self._row.addWidget(self._title, 1)
        for name in _LAYERS:
            self._row.addWidget(_chip(bound[name]))
        self._row.addSpacing(12)
        self._row.addWidget(_chip(bound["sync"]))

    def show_place(self, place: int, count: int) -> None:
        """Say that the open pair is the `place`th of `count`, counted from 1; 0 of 0 where none is open."""
        shown = tr("Pair {place} of {count}").format(place=number(place), count=number(count))
        self._place.setText(shown if count else tr("No pair"))

    def show_pair(self, title: str, state: PairState) -> None:
        """Say which pair is open and how far the work on it is."""
        self._full_title = one_line(title)
        self._elide()
        self._title.setToolTip(tip(title))
        self._state.show_answer(state_name(state))
        self._state.show()

    def show_no_pair(self) -> None:
        """Say that no pair is open."""
        self.show_place(0, 0)
        self._full_title = ""
        self._elide()
        self._state.hide()

    def set_read_only(self, read_only: bool) -> None:
        """Let nobody change the pair's state."""
        self._state.setDisabled(read_only)

    def _width_of_state(self) -> int:
        words = [f"{state_name(state)} ▾" for state in PairState]
        return max(QFontMetrics(sans()).horizontalAdvance(text) for text in words) + 2 * _STATE_PADDING

    def _on_state_chosen(self, words: str) -> None:
        self.state_chosen.emit(next(state for state in PairState if state_name(state) == words))

    _full_title = ""

    def _elide(self) -> None:
        cut = self._title.fontMetrics().elidedText(
            self._full_title, Qt.TextElideMode.ElideRight, max(self._title.width(), 10)
        )
        self._title.setText(cut)

    def resizeEvent(self, event: object) -> None:
        """Cut the title to the room there is."""
        self._elide()


def _chip(action: QAction) -> QToolButton:
    chip = QToolButton()
    chip.setDefaultAction(action)
    chip.setProperty("role", "chip")
    chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # each has a key of its own; Space is for the articles
    return chip
