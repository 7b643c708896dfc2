"""One small question with few answers, as a row of chips of which one is chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QPushButton, QWidget

from annotator.ui.plain import label, tip
from annotator.ui.wording import to_tr, tr

DIRECTIONS = (
    ("", to_tr("none"), to_tr("none")),
    ("left-to-right", "→", to_tr("from the left article to the right one")),
    ("right-to-left", "←", to_tr("from the right article to the left one")),
)
"""Which way a link goes, as answers."""

_HEADING_WIDTH = 58
"""Pixels, so that the chips of two rows begin at one place."""


class ChoiceRow(QWidget):
    """A heading and its chips, on one line; an answer is its key, what its chip says, and that in full."""

    chosen = Signal(str)
    """Key of the answer the user clicked."""

    def __init__(self, heading: str, answers: Sequence[tuple[str, str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        self._keys: dict[QAbstractButton, str] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        name = label(heading, role="mute")
        name.setMinimumWidth(_HEADING_WIDTH)
        row.addWidget(name)
        for key, text, said in answers:
            chip = QPushButton(tr(text))
            chip.setProperty("role", "chip")
            chip.setCheckable(True)
            chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            chip.setAccessibleName(f"{heading}: {tr(said)}")
            chip.setToolTip(tip(tr(said)))
            self._keys[chip] = key
            self._group.addButton(chip)
            row.addWidget(chip)
        row.addStretch(1)
        self._group.buttonClicked.connect(self._on_clicked)

    def show_choice(self, key: str | None) -> None:
        """Show which answer holds; None where several do."""
        for chip, own in self._keys.items():
            chip.setChecked(own == key)

    def button(self, key: str) -> QAbstractButton:
        """Return the chip of an answer."""
        return next(chip for chip, own in self._keys.items() if own == key)

    def _on_clicked(self, chip: QAbstractButton) -> None:
        self.show_choice(self._keys[chip])
        self.chosen.emit(self._keys[chip])
