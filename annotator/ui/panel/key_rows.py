"""Keys and what they do here, one under the other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from annotator.ui.panel.few_lines import FewLines
from annotator.ui.plain import label

KeyRow = tuple[str, str]
"""A key, and what it does."""


class KeyRows(QWidget):
    """A few rows whose words may change with every step."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[QLabel, FewLines]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 4, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(5)
        self._grid.setColumnStretch(1, 1)

    def show_rows(self, rows: Sequence[KeyRow]) -> None:
        """Show other keys, or the same ones with other words."""
        while len(self._rows) < len(rows):
            self._add_row()
        for place, (cap, words) in enumerate(self._rows):
            cap.setVisible(place < len(rows))
            words.setVisible(place < len(rows))
            if place < len(rows):
                cap.setText(rows[place][0])
                words.show_paragraphs(rows[place][1:])

    def texts(self) -> tuple[str, ...]:
        """Return the rows that are shown, for tests and screen readers."""
        return tuple(f"{cap.text()} – {words.whole}" for cap, words in self._rows if words.isVisibleTo(self))

    def _add_row(self) -> None:
        cap, words, place = label(role="key"), FewLines(), len(self._rows)
        words.setProperty("role", "mute")
        self._grid.addWidget(cap, place, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(words, place, 1)
        self._rows.append((cap, words))
