"""What stands below the list while it shows the bin: take pairs out again, or let go of them for good."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from annotator.ui.plain import label
from annotator.ui.wording import tr


class BinFoot(QWidget):
    """Two buttons, and what the bin is."""

    restore_asked = Signal()
    """The selected pairs are to go back into the list."""
    emptying_asked = Signal()
    """The bin is to be emptied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = tr("Pairs in the bin are left out of lists and exports; nothing of them is lost.")
        self.restore = QPushButton(tr("Restore"))
        self.restore.clicked.connect(self.restore_asked)
        self.emptying = QPushButton(tr("Empty the bin …"))
        self.emptying.setProperty("role", "danger")
        self.emptying.clicked.connect(self.emptying_asked)
        buttons = QHBoxLayout()
        buttons.addWidget(self.restore)
        buttons.addStretch(1)
        buttons.addWidget(self.emptying)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.addWidget(label(words, role="mute", wrap=True))
        column.addLayout(buttons)
        self.hide()

    def show_bin(self, shown: bool, count: int, *, writable: bool) -> None:
        """Be there while the bin is shown; the buttons, while there is something in it and it can be changed."""
        self.setVisible(shown)
        for button in (self.restore, self.emptying):
            button.setEnabled(bool(count) and writable)
