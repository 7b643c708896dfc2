"""What a colleague's file would bring, seen before it comes in: what matches, what has to be asked, what has moved."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from annotator.model.tagset import Tagset
from annotator.project import Answers, Doubt, NameQuestion, ReviewPlan, TypeQuestion
from annotator.ui.plain import label, one_line
from annotator.ui.sentences import tr_sentence
from annotator.ui.shown_names import type_name
from annotator.ui.window.anchored_table import AnchoredRow, AnchoredTable, counted
from annotator.ui.window.closing_row import closing_row, goes_to_button
from annotator.ui.wording import to_tr, tr

_APART = to_tr(
    "These statements stand on another version of a text. Tick the uncertain ones that are right; what is not ticked "
    "is kept apart, with its links, and can be placed later."
)
_NEW_SHOWN = 5


class ReviewOpeningDialog(QDialog):
    """A sentence, the questions, and the statements of texts that differ."""

    approved = Signal(object, object)
    """ReviewPlan, and the Answers to it."""

    def __init__(self, plan: ReviewPlan, tagset: Tagset, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan = plan
        self._tagset = tagset
        self._answers: list[tuple[NameQuestion | TypeQuestion, QComboBox, Sequence[str | None]]] = []
        self.setWindowTitle(tr("Open colleagues' files"))
        self._page = QVBoxLayout(self)
        self._page.setContentsMargins(20, 18, 20, 16)
        self._page.setSpacing(10)
        self._page.addWidget(label(one_line(plan.file.name), role="title"))
        self._page.addWidget(label(tr_sentence(plan.sentence), role="strong", wrap=True))
        self._tell_new()
        for question in plan.questions:
            self._ask(question)
        self.table = self._make_table()
        self.resize(860 if self.table else 620, 560 if self.table else 300)
        self._make_buttons()

    @staticmethod
    def is_needed(plan: ReviewPlan) -> bool:
        """Tell whether there is anything to ask or to look at before a file comes in."""
        return bool(plan.questions or plan.texts)

    @property
    def answers(self) -> Answers:
        """Return what is answered by now."""
        names: dict[str, str | None] = {}
        types: dict[str, str] = {}
        for question, combo, offered in self._answers:
            answer = offered[combo.currentIndex()]
            if isinstance(question, NameQuestion):
                names[question.annotator] = answer
            elif answer is not None:
                types[question.type.name] = answer
        ticked = {*self.table.ticked} if self.table else set()
        confirmed = {
            text.key(span): span.place
            for text in self._plan.texts
            for span in text.spans
            if text.key(span) in ticked and span.place
        }
        return Answers(names, types, confirmed)

    def accept(self) -> None:
        """Bring the file in."""
        answers = self.answers
        super().accept()
        self.approved.emit(self._plan, answers)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter go to the button first where something is uncertain or lost."""
        if not goes_to_button(self, self.compare, event):
            super().keyPressEvent(event)

    def _tell_new(self) -> None:
        if new := self._plan.new:
            shown = ", ".join(one_line(title, limit=60) for title in new[:_NEW_SHOWN])
            told = tr("Not here yet, these come in with their texts: {titles}")
            more = tr("{titles} and {count} more").format(titles=shown, count=len(new) - _NEW_SHOWN)
            self._page.addWidget(label(told.format(titles=more if len(new) > _NEW_SHOWN else shown), wrap=True))

    def _ask(self, question: NameQuestion | TypeQuestion) -> None:
        combo, offered = QComboBox(), self._offered(question)
        for words, _ in offered:
            combo.addItem(words)
        sentence = tr_sentence(question.sentence)
        combo.setAccessibleName(sentence)
        self._page.addWidget(label(sentence, wrap=True))
        self._page.addWidget(combo)
        self._answers.append((question, combo, [answer for _, answer in offered]))

    def _offered(self, question: NameQuestion | TypeQuestion) -> list[tuple[str, str | None]]:
        if isinstance(question, NameQuestion):
            return [(_name_words(question, name), name) for name in question.offered]
        keep = tr("Leave it as a type of the file")
        same = tr("It is what is called “{type}” here")
        mine = [(same.format(type=type_name(kind)), kind.name) for kind in self._tagset]
        return [(keep, None), *mine]

    def _make_table(self) -> AnchoredTable | None:
        texts = self._plan.texts
        several = len(texts) > 1
        rows = [
            AnchoredRow(
                text.key(span),
                "moved" if span.confirmed else span.status.value,
                span.old,
                span.new,
                one_line(f"{text.annotator} · {text.title}", limit=60) if several else "",
            )
            for text in texts
            for span in text.spans
        ]
        if not texts:
            return None
        table = AnchoredTable(
            rows, name=tr("Statements of texts that differ"), there=tr("In the file"), here=tr("In the text here")
        )
        self._page.addWidget(label(tr(_APART), wrap=True))
        self._page.addWidget(label(counted(rows), role="strong"))
        self._page.addWidget(table, 1)
        return table

    def _make_buttons(self) -> None:
        every = QPushButton(tr("Tick all guesses"))
        every.setVisible(bool(self.table))
        is_sure = True
        if self.table:
            every.setEnabled(self.table.asks)
            every.clicked.connect(self.table.tick_all)
            is_sure = self.table.is_sure
        row: QHBoxLayout
        row, self.compare, _ = closing_row(
            tr("Compare"), accept=self.accept, cancel=self.reject, at_enter=is_sure, beside=(every,)
        )
        if not self.table:
            self._page.addStretch(1)
        self._page.addLayout(row)


def _name_words(question: NameQuestion, name: str | None) -> str:
    if name is None:
        return tr("Leave it out")
    if question.doubt is Doubt.OWN and name == question.annotator:
        return tr("It is my own work")
    is_here = question.doubt is not Doubt.OWN and name in (question.annotator, question.offered[1])
    told = tr("Take it in place of what is here of “{name}”") if is_here else tr("Keep it apart as “{name}”")
    return told.format(name=one_line(name, limit=60))
