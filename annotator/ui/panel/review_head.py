"""The head of the review: who is compared, and what else there is to do."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from annotator.ui.plain import one_line
from annotator.ui.session.reviewing import Reviewing
from annotator.ui.window.choice_menu import ChoiceMenu
from annotator.ui.wording import tr


class ReviewHead(QWidget):
    """Two quiet menus: whose work is compared, or what became of one's own; and the rest."""

    outcome_chosen = Signal(str)
    """Name of a result of settling of which one's own links are asked for; "" for the differences."""

    def __init__(self, reviewing: Reviewing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reviewing = reviewing
        self._answers: dict[str, tuple[str, str]] = {}
        self._outcome = ""
        self.choice = ChoiceMenu(tr("Whose work is compared"))
        self.choice.setProperty("role", "answer")
        self.choice.chosen.connect(self._on_chosen)
        self.more = QToolButton()
        self.more.setText("⋯")
        self.more.setProperty("role", "quiet")
        self.more.setAccessibleName(tr("More about the review"))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.menu = QMenu(self)
        self.more.setMenu(self.menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.choice)
        row.addStretch(1)
        row.addWidget(self.more)

    def refresh(self) -> None:
        """Offer what there is on the open pair."""
        found = self._reviewing
        self._answers = {tr("You and everybody"): ("", "")}
        if len(found.colleagues) > 1:
            self._answers |= {
                tr("You and {name}").format(name=one_line(name, limit=40)): ("", name)
                for name in found.colleagues
                if name not in found.golds
            }
        for gold in found.golds:
            self._answers[tr("Your links in {name}").format(name=one_line(gold, limit=40))] = (gold, "")
        self.choice.offer(list(self._answers))
        self.choice.show_answer(self._now())
        self.setVisible(bool(found.colleagues))

    def show_outcome(self, gold: str) -> None:
        """Know that what became of one's own links in a result of settling is in front; "": the differences are."""
        self._outcome = gold
        self.choice.show_answer(self._now())

    def _now(self) -> str:
        if self._outcome:
            return next((words for words, (gold, _) in self._answers.items() if gold == self._outcome), "")
        others = self._reviewing.others
        if len(others) == 1:
            return tr("You and {name}").format(name=one_line(others[0], limit=40))
        me, everybody = self._reviewing.me, self._reviewing.reviewed
        if everybody and me not in everybody.annotators:
            return ", ".join(one_line(name, limit=20) for name in others)
        return tr("You and everybody")

    def _on_chosen(self, answer: str) -> None:
        gold, name = self._answers[answer]
        if gold:
            self.outcome_chosen.emit(gold)
            return
        self._reviewing.compare([self._reviewing.me, name] if name else None)
        self.outcome_chosen.emit("")
