"""What the list of pairs shows and in which order: two quiet menus above it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from annotator.model.document import PairState
from annotator.model.listing import OPEN_STATES, PairOrder
from annotator.ui.shown_names import state_name
from annotator.ui.window.choice_menu import ChoiceMenu
from annotator.ui.wording import number, to_tr, tr

_ORDERS = {
    PairOrder.PLACE: to_tr("in order"),
    PairOrder.TITLE: to_tr("by title"),
    PairOrder.CHANGED: to_tr("last changed first"),
    PairOrder.COVERAGE: to_tr("least covered first"),
    PairOrder.TIME: to_tr("most time first"),
}
_ALL, _OPEN, _BIN = "all", "open", "bin"


class FilterChoice(ChoiceMenu):
    """All pairs, those with work left, those in one state, or those in the bin; each with how many there are."""

    changed = Signal()
    """Others are to be shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Which pairs are listed"), parent)
        self._name = _ALL
        self._counts: dict[str, int] = {}
        self.chosen.connect(self._on_chosen)
        self._show()

    @property
    def is_bin(self) -> bool:
        """Tell whether the bin is shown."""
        return self._name == _BIN

    @property
    def states(self) -> frozenset[PairState]:
        """Return which states are shown; empty is all."""
        if self._name == _OPEN:
            return OPEN_STATES
        return frozenset() if self._name in (_ALL, _BIN) else frozenset({PairState(self._name)})

    def choose(self, name: str) -> None:
        """Choose `all`, `open`, `bin` or a state."""
        if name != self._name:
            self._name = name
            self._show()
            self.changed.emit()

    def choose_all(self) -> None:
        """Choose all pairs of the list."""
        self.choose(_ALL)

    def choose_bin(self) -> None:
        """Choose what is in the bin."""
        self.choose(_BIN)

    def show_counts(self, counts: Mapping[PairState, int], binned: int) -> None:
        """Say how many pairs there are of each kind."""
        self._counts = {state.value: count for state, count in counts.items()}
        self._counts |= {
            _ALL: sum(counts.values()),
            _OPEN: sum(counts[state] for state in OPEN_STATES),
            _BIN: binned,
        }
        self._show()

    def _names(self) -> list[str]:
        return [_ALL, _OPEN, *(state.value for state in PairState), _BIN]

    def _show(self) -> None:
        self.offer([self._words(name) for name in self._names()])
        self.show_answer(self._words(self._name))

    def _words(self, name: str) -> str:
        fixed = {_ALL: tr("all pairs"), _OPEN: tr("work left"), _BIN: tr("in the bin")}
        words = fixed[name] if name in fixed else state_name(PairState(name))
        return f"{words}  {number(self._counts[name])}" if name in self._counts else words

    def _on_chosen(self, words: str) -> None:
        self.choose(next(name for name in self._names() if self._words(name) == words))


class OrderChoice(ChoiceMenu):
    """By what the list is sorted."""

    changed = Signal()
    """Another order is wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Order of the list"), parent)
        self.by = PairOrder.PLACE
        self.offer([tr(words) for words in _ORDERS.values()])
        self.show_answer(tr(_ORDERS[self.by]))
        self.chosen.connect(self._on_chosen)

    def _on_chosen(self, words: str) -> None:
        self.by = next(order for order in PairOrder if tr(_ORDERS[order]) == words)
        self.show_answer(words)
        self.changed.emit()
