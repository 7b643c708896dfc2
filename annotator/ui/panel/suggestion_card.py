"""The card under the focused statement: what may belong to it in the other article, why, and what can be done."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from annotator.ui.panel.few_lines import FewLines
from annotator.ui.panel.headed_rows import HeadedRow, HeadedRows
from annotator.ui.panel.underlining import Underlined
from annotator.ui.plain import label, tip
from annotator.ui.shown_keys import keyed
from annotator.ui.wording import tr

_LINES = 4
"""Lines of the suggested statement: enough to judge it without looking for it on the page."""


@dataclass(frozen=True, slots=True)
class Offered:
    """A suggestion in words."""

    wording: Underlined
    """Of the statement in the other article."""
    reasons: tuple[HeadedRow, ...]
    place: int
    """Which one it is of those for this statement, counted from 1, and how many there are."""
    count: int
    is_weak: bool = False
    """It may well be wrong."""


class SuggestionCard(QFrame):
    """Shows one suggestion; decides and stores nothing."""

    accepted = Signal()
    rejected = Signal()
    next_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setProperty("kind", "suggestion")
        self.setAccessibleName(tr("Suggestion"))
        self._offered: Offered | None = None
        self._head, self._count = label(tr("Suggestion"), role="strong"), label(role="mute")
        self._text = FewLines()
        self._reasons = HeadedRows()
        self.accept_button = self._button(tr("Link the two statements"), role="primary")
        self.reject_button = self._button(tr("They do not belong together, which is remembered"))
        self.next_button = self._button(tr("Another suggestion, or the next statement that has one"), role="quiet")
        self.accept_button.clicked.connect(self.accepted)
        self.reject_button.clicked.connect(self.rejected)
        self.next_button.clicked.connect(self.next_asked)
        self.name_keys()
        self._lay_out()
        self.hide()

    def _button(self, what: str, *, role: str = "") -> QPushButton:
        button = QPushButton()
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setToolTip(tip(what))
        button.setAccessibleName(what)
        if role:
            button.setProperty("role", role)
        return button

    def name_keys(self) -> None:
        """Name the keys that do the same."""
        self.accept_button.setText(keyed(f"{tr('Accept')}   {{A}}"))
        self.reject_button.setText(keyed(f"{tr('Reject')}   {{X}}"))
        self.next_button.setText(keyed(f"{tr('Next')}   {{S}}"))

    def _lay_out(self) -> None:
        top, last = QHBoxLayout(), QHBoxLayout()
        top.addWidget(self._head, 1)
        top.addWidget(self._count)
        top.addWidget(self.next_button)
        last.setSpacing(6)
        last.setContentsMargins(0, 4, 0, 0)
        for button in (self.accept_button, self.reject_button):
            last.addWidget(button, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 7, 12, 11)
        column.setSpacing(6)
        column.addLayout(top)
        column.addWidget(self._text)
        column.addWidget(self._reasons)
        column.addLayout(last)

    @property
    def offered(self) -> Offered | None:
        """Return what is shown."""
        return self._offered

    def show_suggestion(self, offered: Offered | None) -> None:
        """Show a suggestion, or none."""
        if offered == self._offered:
            return
        self._offered = offered
        self.setVisible(offered is not None)
        if offered is None:
            return
        self._head.setText(tr("Weak suggestion" if offered.is_weak else "Suggestion"))
        self._count.setText(_counted(offered))
        self._text.show_paragraphs([offered.wording], lines=_LINES)
        self._reasons.show_rows(offered.reasons)
        self.setAccessibleDescription(offered.wording.text[:500])

    def set_read_only(self, read_only: bool) -> None:
        """Take no decisions, and look like it."""
        self.accept_button.setDisabled(read_only)
        self.reject_button.setDisabled(read_only)


def _counted(offered: Offered) -> str:
    if offered.count < 2:
        return ""
    return tr("{place} of {count}").format(place=offered.place, count=offered.count)
