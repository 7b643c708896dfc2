"""Which links the list shows: all of them, those that say "only here", or the statements that are still open."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QPushButton, QWidget

from annotator.ui.plain import tip
from annotator.ui.wording import number, to_tr, tr


class Listing(StrEnum):
    """What is listed."""

    ALL = to_tr("All links")
    ALONE = to_tr("Only here")
    OPEN = to_tr("Open")


_SAID = {
    Listing.ALL: to_tr("All links of this pair"),
    Listing.ALONE: to_tr("Statements that were decided to be found in one article only"),
    Listing.OPEN: to_tr("Statements that are neither linked nor decided yet; O goes to the next one"),
}


class ListingRow(QWidget):
    """Three chips of which one is chosen."""

    chosen = Signal(object)
    """A Listing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips: dict[QAbstractButton, Listing] = {}
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 8, 0)
        row.setSpacing(4)
        for listing in Listing:
            chip = QPushButton(tr(listing))
            chip.setProperty("role", "chip")
            chip.setCheckable(True)
            chip.setToolTip(tip(tr(_SAID[listing])))
            chip.setAccessibleDescription(tr(_SAID[listing]))
            self._chips[chip] = listing
            self._group.addButton(chip)
            row.addWidget(chip)
        row.addStretch(1)
        self.button(Listing.ALL).setChecked(True)
        self._group.buttonClicked.connect(self._on_clicked)

    def button(self, listing: Listing) -> QAbstractButton:
        """Return the chip of a listing."""
        return next(chip for chip, own in self._chips.items() if own is listing)

    def show_count(self, listing: Listing, count: int) -> None:
        """Show how much a listing lists; nothing where it is nothing."""
        self.button(listing).setText(f"{tr(listing)} {number(count)}" if count else tr(listing))

    def _on_clicked(self, chip: QAbstractButton) -> None:
        self.chosen.emit(self._chips[chip])
