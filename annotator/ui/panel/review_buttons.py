"""The buttons of a review's verbs, each with its key."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from annotator.ui.plain import tip
from annotator.ui.shown_keys import key_of
from annotator.ui.wording import to_tr, tr

_VERBS = (
    ("review.mine", "M", to_tr("Mine"), to_tr("Take mine")),
    ("review.theirs", "T", to_tr("Theirs"), to_tr("Take theirs")),
    ("review.both", "B", to_tr("Both"), to_tr("Take both")),
    ("review.reject", "X", to_tr("Reject"), to_tr("Reject")),
    ("review.edit", "E", to_tr("Edit …"), to_tr("Edit")),
    ("review.skip", "S", to_tr("Later"), to_tr("Put off")),
)
_IN_A_ROW = 3


class ReviewButtons(QWidget):
    """What can be done with the place one stands on."""

    verb_wanted = Signal(str)
    """Name of the action whose button was clicked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        self._buttons: dict[str, QPushButton] = {}
        for place, (name, _, text, whole) in enumerate(_VERBS):
            button = self._buttons[name] = QPushButton(tr(text))
            button.setObjectName(name)
            button.setProperty("role", "verb")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setToolTip(tip(tr(whole)))
            button.clicked.connect(self._on_clicked)
            grid.addWidget(button, *divmod(place, _IN_A_ROW))

    def name_keys(self) -> None:
        """Name the keys that do what the buttons do."""
        for name, usual, text, _ in _VERBS:
            self._buttons[name].setText(f"{tr(text)}  {key_of(name, usual)}")

    def _on_clicked(self) -> None:
        self.verb_wanted.emit(self.sender().objectName())
