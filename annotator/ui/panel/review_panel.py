"""The panel "Review": the differences to a colleague's set, stepped through and settled with one key each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from annotator.project import ReviewEntry
from annotator.ui.panel.cards import CardDelegate, Cards, card_view, empty_hint
from annotator.ui.panel.review_cards import Shown, fits, is_contested, review_cards, summary
from annotator.ui.plain import label
from annotator.ui.session.reviewing import Reviewing
from annotator.ui.session.session import Session
from annotator.ui.shown_keys import key_of
from annotator.ui.theme import Theme
from annotator.ui.window.choice_menu import ChoiceMenu
from annotator.ui.wording import number, to_tr, tr

_NOTHING = to_tr(
    "Nothing to review here.\n\nOpen a colleague's file (.jsonl) of this pair to compare it with your own links and to "
    "settle the differences."
)


class ReviewPanel(QWidget):
    """Shows what both, only you and only the colleague have; each decision goes into the gold set."""

    difference_shown = Signal(object)
    """Difference whose ends are to be shown in the articles, or None."""
    file_wanted = Signal()
    gold_export_wanted = Signal()

    def __init__(self, session: Session, reviewing: Reviewing, theme: Theme) -> None:
        super().__init__()
        self._session = session
        self._reviewing = reviewing
        self._listed: list[ReviewEntry] = []
        self._decided: dict[str, str | None] = {}
        self._settling = False
        self._only = Shown.ALL
        self._cards = Cards(self)
        self._delegate = CardDelegate(theme, self)
        self.view = card_view(self._cards, self._delegate, tr("Differences"))
        self.view.selectionModel().currentChanged.connect(self._on_current_changed)
        self._pages = QStackedLayout(self)
        self._pages.setContentsMargins(0, 0, 0, 0)
        self._pages.addWidget(self._make_empty())
        self._pages.addWidget(self._make_list())
        self.setFocusProxy(self.view)
        reviewing.entries_changed.connect(self.refresh)
        reviewing.opened.connect(self._on_opened)

    def _make_empty(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 10, 8, 0)
        column.addWidget(empty_hint(tr(_NOTHING)))
        choose = QPushButton(tr("Open a colleague's file …"))
        choose.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        choose.clicked.connect(self.file_wanted)
        column.addWidget(choose, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        return page

    def _make_list(self) -> QWidget:
        page = QWidget()
        self._summary = label(wrap=True)
        self.filter = ChoiceMenu(tr("Which differences are listed"))
        self.filter.offer([tr(shown) for shown in Shown])
        self.filter.chosen.connect(self._on_filter_chosen)
        self.colleague = ChoiceMenu(tr("Whose links are compared"))
        self.colleague.chosen.connect(self._reviewing.compare_with)
        self._count = label(role="mute")
        self.accept_button, self.reject_button = QPushButton(), QPushButton()
        self.accept_button.setProperty("role", "primary")
        self.accept_button.clicked.connect(self.accept)
        self.reject_button.clicked.connect(self.reject)
        self.agree_button = QPushButton(tr("Accept all that agree"))
        self.agree_button.clicked.connect(self.accept_agreed)
        self.gold_button = QPushButton(tr("Export gold …"))
        self.gold_button.clicked.connect(self.gold_export_wanted)
        for button in (self.accept_button, self.reject_button, self.agree_button, self.gold_button):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 10, 8, 10)
        column.setSpacing(8)
        column.addWidget(self._summary)
        column.addLayout(_row(self.filter, self.colleague, self._count))
        column.addWidget(self.view, 1)
        column.addLayout(_row(self.accept_button, self.reject_button, stretch=False))
        column.addLayout(_row(self.agree_button, self.gold_button, stretch=False))
        return page

    @property
    def current(self) -> ReviewEntry | None:
        """Return the difference one stands on."""
        place = self.view.currentIndex().row()
        return self._listed[place] if 0 <= place < len(self._listed) else None

    def refresh(self) -> None:
        """Show the differences as they are now, staying where one was."""
        mine, theirs = self._session.own, self._reviewing.their_set
        entries = self._reviewing.entries
        self.gold_button.setEnabled(self._reviewing.has_gold)
        self._pages.setCurrentIndex(1 if entries and mine and theirs else 0)
        if not (mine and theirs):
            self._listed = []
            self._cards.show(())
            return
        before, key = self.view.currentIndex().row(), self.current.difference.key if self.current else ""
        key = self._redecided(entries) or key
        self._listed = [entry for entry in entries if fits(entry, self._only, mine.annotator)]
        self._cards.show(review_cards(self._listed, mine, theirs))
        places = self._cards.places([key])
        self._go_to(places[0] if places else min(max(before, 0), len(self._listed) - 1))
        self._show_counts(theirs.annotator)

    def show_only(self, shown: str) -> None:
        """List only some of the differences."""
        self._only = Shown(shown)
        self.refresh()

    def step(self, places: int) -> None:
        """Go to the next difference, or a previous one."""
        if self._listed:
            self._go_to(min(max(self.view.currentIndex().row() + places, 0), len(self._listed) - 1))

    def accept(self) -> None:
        """Accept what stands here (of two versions the colleague's) and go to the next open one."""
        self._settle("accepted")

    def reject(self) -> None:
        """Reject what stands here (of two versions keep one's own) and go to the next open one."""
        self._settle("rejected")

    def accept_agreed(self) -> None:
        """Accept everything on which both agree."""
        if self.isVisible():
            self._settling = True
            self._reviewing.settle_agreed()
            self._settling = False

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._delegate.theme = theme
        self.view.viewport().update()

    def _settle(self, decision: str) -> None:
        if (entry := self.current) is None or not self.isVisible():
            return
        key = entry.difference.key
        self._settling = True
        self._reviewing.settle(entry.difference, "accepted" if decision == "accepted" else "rejected")
        self._settling = False
        here = self.current
        settled = next((one for one in self._reviewing.entries if one.difference.key == key), None)
        if settled and settled.decision and here and here.difference.key == key:
            self._go_to(self._next_open(self.view.currentIndex().row()))

    def _redecided(self, entries: Sequence[ReviewEntry]) -> str:
        """Return the first difference whose decision was changed from elsewhere: by undo or redo."""
        before, self._decided = self._decided, {entry.difference.key: entry.decision for entry in entries}
        if self._settling:
            return ""
        changed = (key for key, decision in self._decided.items() if key in before and before[key] != decision)
        return next(changed, "")

    def _next_open(self, place: int) -> int:
        rest = [*range(place + 1, len(self._listed)), *range(place)]
        return next((other for other in rest if self._listed[other].decision is None), place)

    def _go_to(self, place: int) -> None:
        if 0 <= place < len(self._listed):
            self.view.setCurrentIndex(self._cards.index(place))
        self._show_buttons()

    def _on_current_changed(self, index: QModelIndex) -> None:
        self._show_buttons()
        entry = self.current
        if entry and self.isVisible():
            self.difference_shown.emit(entry.difference)

    def showEvent(self, event: QShowEvent) -> None:
        """Show where one stands in the articles too."""
        super().showEvent(event)
        self._on_current_changed(self.view.currentIndex())

    def _on_filter_chosen(self, answer: str) -> None:
        self.show_only(next(shown for shown in Shown if tr(shown) == answer))

    def _on_opened(self, _sentence: str) -> None:
        self._go_to(self._next_open(-1) if self._listed else -1)

    def _show_counts(self, theirs: str) -> None:
        entries = self._reviewing.entries
        mine = self._session.own.annotator if self._session.own else ""
        self._summary.setText(summary(entries, mine, theirs))
        settled = len(entries) - self._reviewing.open_count
        self._count.setText(tr("{count} of {total} settled").format(count=number(settled), total=number(len(entries))))
        self.filter.show_answer(tr(self._only))
        self.colleague.offer(self._reviewing.colleagues)
        self.colleague.show_answer(theirs)
        self.colleague.setVisible(len(self._reviewing.colleagues) > 1)
        open_same = any(fits(entry, Shown.BOTH, "") and entry.decision is None for entry in entries)
        self.agree_button.setEnabled(open_same)
        self._show_buttons()

    def name_keys(self) -> None:
        """Name the keys that do what the buttons do."""
        self._show_buttons()

    def _show_buttons(self) -> None:
        entry = self.current
        contested = bool(entry and is_contested(entry.difference))
        accept, reject = key_of("review.accept", "A"), key_of("review.reject", "X")
        self.accept_button.setText(f"{tr('Take theirs' if contested else 'Accept')}   {accept}")
        self.reject_button.setText(f"{tr('Keep mine' if contested else 'Reject')}   {reject}")
        for button in (self.accept_button, self.reject_button):
            button.setEnabled(entry is not None)


def _row(*parts: QWidget, stretch: bool = True) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for part in parts:
        row.addWidget(part, 0 if stretch else 1)
    if stretch:
        row.addStretch(1)
    return row
