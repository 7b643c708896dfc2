"""Rows of a heading and a few words; the headings stand in a column of their own."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from annotator.ui.panel.few_lines import FewLines
from annotator.ui.plain import label

HeadedRow = tuple[str, str]
"""A heading, and what is said under it."""

_LINES = 3
"""Lines of a row that are shown at most."""


class HeadedRows(QWidget):
    """A few rows whose words may change with every step."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[QLabel, FewLines]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 2, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(3)
        self._grid.setColumnStretch(1, 1)

    def show_rows(self, rows: Sequence[HeadedRow]) -> None:
        """Show these rows and no others."""
        while len(self._rows) < len(rows):
            self._add_row()
        for place, (heading, words) in enumerate(self._rows):
            heading.setVisible(place < len(rows))
            words.setVisible(place < len(rows))
            if place < len(rows):
                heading.setText(rows[place][0])
                words.show_paragraphs(rows[place][1:], lines=_LINES)

    def _add_row(self) -> None:
        heading, words, place = label(role="mute"), FewLines(), len(self._rows)
        self._grid.addWidget(heading, place, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(words, place, 1)
        self._rows.append((heading, words))
