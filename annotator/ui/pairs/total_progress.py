"""How far all pairs together are: a bar in parts, and in words."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from annotator.model.document import PairState
from annotator.ui.pairs.pair_words import duration
from annotator.ui.pairs.state_sign import state_color
from annotator.ui.plain import label, tip
from annotator.ui.shown_names import state_name
from annotator.ui.theme import Theme
from annotator.ui.wording import number, tr

_ORDER = (PairState.DONE, PairState.FLAGGED, PairState.IN_PROGRESS)
"""From the left; new pairs are what is left of the bar."""


class _Bar(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.counts: Mapping[PairState, int] = {}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(80, 6)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.theme.line))
        painter.drawRoundedRect(QRectF(self.rect()), 3, 3)
        left, total = 0.0, sum(self.counts.values())
        for state in _ORDER:
            wide = self.width() * self.counts.get(state, 0) / total if total else 0.0
            if wide:
                painter.setBrush(state_color(state, self.theme))
                painter.drawRoundedRect(QRectF(left, 0, max(wide, 2.0), self.height()), 3, 3)
                left += wide
        painter.end()


class TotalProgress(QWidget):
    """Says how many pairs are done, and how long one worked on all of them."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bar = _Bar(theme)
        self.words = label(role="mute")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        column.addWidget(self._bar)
        column.addWidget(self.words)

    def show_counts(self, counts: Mapping[PairState, int], seconds: int) -> None:
        """Show how many pairs there are in each state, and the time worked on all of them."""
        self._bar.counts = counts
        self._bar.update()
        done, total = counts.get(PairState.DONE, 0), sum(counts.values())
        said = tr("{done} of {total} pairs done").format(done=number(done), total=number(total))
        self.words.setText("  ·  ".join(part for part in (said, duration(seconds)) if part))
        each = [f"{state_name(state)}: {number(count)}" for state, count in counts.items()]
        self.setToolTip(tip("\n".join(each)))

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._bar.theme = theme
        self._bar.update()
