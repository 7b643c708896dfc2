"""How far a review is: a bar in parts, in words, and what all agree on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from annotator.project import State
from annotator.ui.pair.review_marks import PUT_OFF, SETTLED
from annotator.ui.parts_bar import PartsBar
from annotator.ui.plain import label
from annotator.ui.session.reviewing import Reviewing
from annotator.ui.theme import Theme
from annotator.ui.wording import number, tr, tr_count


class ReviewProgress(QWidget):
    """Says `12 of 40 settled, 3 put off`, and offers to take all that agree."""

    agreed_wanted = Signal()
    unplaced_wanted = Signal()
    """The statements without a sure place are to be gone through."""

    def __init__(self, reviewing: Reviewing, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reviewing = reviewing
        self._theme = theme
        self._bar = PartsBar(theme)
        self.words, self.agreed = label(), label(role="mute")
        self.agree_button = QPushButton(tr("Take all"))
        self.agree_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.agree_button.clicked.connect(self.agreed_wanted)
        self.unplaced, self.place_button = label(role="mute"), QPushButton(tr("Look …"))
        self.place_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.place_button.clicked.connect(self.unplaced_wanted)
        for part in (self.agree_button, self.unplaced, self.place_button):
            part.hide()
        row = QHBoxLayout()
        row.addWidget(self.agreed, 1)
        row.addWidget(self.agree_button)
        apart = QHBoxLayout()
        apart.addWidget(self.unplaced, 1)
        apart.addWidget(self.place_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        column.addWidget(self.words)
        column.addWidget(self._bar)
        column.addLayout(row)
        column.addLayout(apart)

    def refresh(self) -> None:
        """Count anew."""
        differences, agreements = self._reviewing.differences, self._reviewing.agreements
        settled = sum(step.state is State.SETTLED for step in differences)
        put_off = sum(step.state is State.PUT_OFF for step in differences)
        self.words.setText(_words(settled, len(differences), put_off))
        parts = [
            (self._theme.link_color(look.color), count) for look, count in ((SETTLED, settled), (PUT_OFF, put_off))
        ]
        self._bar.show_parts(parts, len(differences), self._theme)
        left = sum(step.state is not State.SETTLED for step in agreements)
        self.agreed.setText(_agreed(len(agreements), left))
        self.agree_button.setVisible(bool(left))
        apart = len(self._reviewing.unplaced())
        told = tr_count("? {count} statement without a place", "? {count} statements without a place", apart)
        self.unplaced.setText(told)
        for part in (self.unplaced, self.place_button):
            part.setVisible(bool(apart))

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._theme = theme
        self.refresh()


def _words(settled: int, differences: int, put_off: int) -> str:
    if not differences:
        return tr("Nothing differs here.")
    counts = {"settled": number(settled), "total": number(differences), "put_off": number(put_off)}
    if settled == differences:
        return tr_count("The difference is settled.", "All {count} differences are settled.", differences)
    told = tr("{settled} of {total} settled, {put_off} put off") if put_off else tr("{settled} of {total} settled")
    return told.format(**counts)


def _agreed(agreements: int, left: int) -> str:
    if not agreements:
        return tr("= nothing agrees")
    if not left:
        return tr_count("= {count} agrees, taken", "= {count} agree, all taken", agreements)
    return tr_count("= {count} agrees", "= {count} agree", agreements)
