"""How far all pairs together are: a bar in parts, and in words."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.model.document import PairState
from annotator.ui.pairs.pair_words import duration
from annotator.ui.pairs.state_sign import state_color
from annotator.ui.parts_bar import PartsBar
from annotator.ui.plain import label, tip
from annotator.ui.shown_names import state_name
from annotator.ui.theme import Theme
from annotator.ui.wording import number, tr

_ORDER = (PairState.DONE, PairState.FLAGGED, PairState.IN_PROGRESS)
"""From the left; new pairs are what is left of the bar."""


class TotalProgress(QWidget):
    """Says how many pairs are done, and how long one worked on all of them."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._counts: Mapping[PairState, int] = {}
        self._bar = PartsBar(theme)
        self.words = label(role="mute")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        column.addWidget(self._bar)
        column.addWidget(self.words)

    def show_counts(self, counts: Mapping[PairState, int], seconds: int) -> None:
        """Show how many pairs there are in each state, and the time worked on all of them."""
        self._counts = counts
        self._show_bar()
        done, total = counts.get(PairState.DONE, 0), sum(counts.values())
        said = tr("{done} of {total} pairs done").format(done=number(done), total=number(total))
        self.words.setText("  ·  ".join(part for part in (said, duration(seconds)) if part))
        each = [f"{state_name(state)}: {number(count)}" for state, count in counts.items()]
        self.setToolTip(tip("\n".join(each)))

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._theme = theme
        self._show_bar()

    def _show_bar(self) -> None:
        parts = [(state_color(state, self._theme), self._counts.get(state, 0)) for state in _ORDER]
        self._bar.show_parts(parts, sum(self._counts.values()), self._theme)
