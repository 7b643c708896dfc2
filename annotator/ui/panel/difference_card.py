"""The quiet card under a link: what its two sides say differently, and what became of a quote that both have."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from annotator.ui.panel.headed_rows import HeadedRow, HeadedRows
from annotator.ui.plain import label
from annotator.ui.wording import tr

DIFFERS = "≠"
"""The sign of a link whose sides say something differently."""


class DifferenceCard(QFrame):
    """Shows hints; there is nothing to be done with them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setAccessibleName(tr("What the two sides say differently"))
        self._head = label(f"{DIFFERS}  {tr('Told differently')}", role="strong")
        self._rows = HeadedRows()
        self.rows: Sequence[HeadedRow] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 9)
        column.setSpacing(4)
        column.addWidget(self._head)
        column.addWidget(self._rows)
        self.hide()

    def show_rows(self, differences: Sequence[HeadedRow], quotes: Sequence[HeadedRow]) -> None:
        """Show what is told differently, and what became of quotes; the card goes where there is neither."""
        if (rows := (*differences, *quotes)) == self.rows:
            return
        self.rows = rows
        self._head.setVisible(bool(differences))
        self._rows.show_rows(rows)
        self.setVisible(bool(rows))
        self.setAccessibleDescription("; ".join(": ".join(row) for row in rows))
