"""The panel "Review": where annotators differ, stepped through and settled with one key each."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from annotator.project import ReviewStep, State
from annotator.ui.panel.cards import CardDelegate, Cards, KeptInSight, card_view, empty_hint
from annotator.ui.panel.outcome_list import OutcomeList
from annotator.ui.panel.review_buttons import ReviewButtons
from annotator.ui.panel.review_cards import review_cards
from annotator.ui.panel.review_filter import ReviewFilter
from annotator.ui.panel.review_head import ReviewHead
from annotator.ui.panel.review_place import PlaceCard
from annotator.ui.panel.review_progress import ReviewProgress
from annotator.ui.panel.review_words import ReviewWords
from annotator.ui.panel.shrinking_area import ShrinkingArea
from annotator.ui.plain import label
from annotator.ui.session.reviewing import Reviewing
from annotator.ui.session.session import Session
from annotator.ui.shown_keys import key_of
from annotator.ui.theme import Theme
from annotator.ui.wording import number, to_tr, tr

_NOTHING = to_tr(
    "Nothing to review here.\n\nOpen one or more colleagues' files (.jsonl) to compare them with your own work and to "
    "settle the differences."
)
_LEAST_LIST = 60
"""Pixels of the list on the smallest screen."""
_LEAST, _ROOMY = 300, 440
"""Pixels of the panel: the least it asks for, and from which on the verbs have buttons besides their keys."""

_OPEN, _UNPLACED = "colleague", "review.unplaced"
"""Names of actions."""


class ReviewPanel(QWidget):
    """Shows who says what where annotators differ; each decision goes into the gold set."""

    step_shown = Signal(object)
    """ReviewStep whose ends are to be shown in the articles."""
    verb_wanted = Signal(str)
    """Name of an action whose button was clicked."""
    outcomes_shown = Signal(str)
    """Name of the result of settling of which it is shown what became of one's own links; "" for the differences."""
    link_shown = Signal(str)
    """One's own link whose outcome is looked at."""

    def __init__(self, session: Session, reviewing: Reviewing, theme: Theme) -> None:
        super().__init__()
        self._session = session
        self._reviewing = reviewing
        self._listed: list[ReviewStep] = []
        self._words: ReviewWords | None = None
        self._decided: dict[str, object] = {}
        self._settling = False
        self._begins = False
        self.filter = ReviewFilter()
        self.filter.changed.connect(self.refresh)
        self._cards = Cards(self)
        self._delegate = CardDelegate(theme, self, tight=True)
        self.view = card_view(self._cards, self._delegate, tr("Differences"), view=KeptInSight())
        self.view.setMinimumHeight(_LEAST_LIST)
        self.view.selectionModel().currentChanged.connect(self._on_current_changed)
        self.progress = ReviewProgress(reviewing, theme)
        self.place = PlaceCard(theme)
        self._place_area = ShrinkingArea(self.place)
        self.head = ReviewHead(reviewing)
        self.outcomes = OutcomeList(reviewing, theme)
        self._verbs = ReviewButtons()
        self._pages = QStackedWidget()
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.view)

    def _lay_out(self) -> None:
        for page in (self._make_empty(), self._make_list(), self.outcomes):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 8, 10)
        column.setSpacing(8)
        column.addWidget(self.head)
        column.addWidget(self._pages, 1)

    def _make_empty(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(empty_hint(tr(_NOTHING)))
        choose = QPushButton(tr("Open colleagues' files …"))
        choose.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        choose.clicked.connect(self._on_files_wanted)
        column.addWidget(choose, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        return page

    def _make_list(self) -> QWidget:
        page = QWidget()
        self._count = label(role="mute")
        filtered = QGridLayout()
        filtered.addWidget(self.filter, 0, 0, Qt.AlignmentFlag.AlignLeft)
        filtered.addWidget(self._count, 0, 1, Qt.AlignmentFlag.AlignRight)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(7)
        column.addWidget(self.progress)
        column.addLayout(filtered)
        column.addWidget(self.view, 1)
        column.addWidget(self._place_area)
        column.addWidget(self._verbs)
        return page

    def _connect(self) -> None:
        self._reviewing.compared.connect(self.refresh)
        self._reviewing.opened.connect(self._on_opened)
        self._verbs.verb_wanted.connect(self.verb_wanted)
        self.progress.agreed_wanted.connect(self.take_agreed)
        self.progress.unplaced_wanted.connect(self._on_unplaced_wanted)
        self.place.version_taken.connect(self._on_version_taken)
        self.place.comment_written.connect(self._on_comment_written)
        self.place.left.connect(self.view.setFocus)
        self.place.comment_wanted.connect(self.write_comment)
        self.head.outcome_chosen.connect(self.show_outcomes)
        self.outcomes.link_shown.connect(self.link_shown)

    # What is shown

    @property
    def current(self) -> ReviewStep | None:
        """Return the place one stands on."""
        row = self.view.currentIndex().row()
        return self._listed[row] if 0 <= row < len(self._listed) else None

    @property
    def shows_outcomes(self) -> bool:
        """Tell whether what became of one's own links is in front."""
        return self._pages.currentWidget() is self.outcomes

    def refresh(self) -> None:
        """Show what is compared as it is now, staying where one was."""
        found, pair = self._reviewing.reviewed, self._session.pair
        self.head.refresh()
        self._show_page()
        if found is None or pair is None:
            self._listed = []
            self._cards.show(())
            return
        words = self._words = ReviewWords((*found.sets, found.gold), self._reviewing.me, pair)
        types = {name: words.type_label(name) for step in found.steps for name in step.difference.types}
        self.filter.offer(types, found.annotators)
        before, key = self.view.currentIndex().row(), self.current.difference.key if self.current else ""
        key = self._redecided() or key
        self._listed = self.filter.listed(found)
        self._cards.show(review_cards(self._listed, words))
        rows = self._cards.places([key])
        self._go_to(rows[0] if rows else min(max(before, 0), len(self._listed) - 1))
        self.progress.refresh()
        self._count.setText(tr("{count} listed").format(count=number(len(self._listed))))
        if self._begins:
            self._begins = False
            self._go_to(self._next_open(-1))

    def _show_page(self) -> None:
        golds, gold = self._reviewing.golds, self.outcomes.gold
        if gold not in golds:
            # Where nobody is to be compared with, a result of settling is what there is to look at.
            self._take_outcomes("" if self._reviewing.others or not golds else golds[0])
        if self.outcomes.gold:
            self._pages.setCurrentIndex(2)
            self.outcomes.refresh()
        else:
            self._pages.setCurrentIndex(1 if self._reviewing.others else 0)

    def _take_outcomes(self, gold: str) -> None:
        self.setFocusProxy(self.outcomes.view if gold else self.view)
        if gold != self.outcomes.gold:
            self.outcomes.gold = gold
            self.head.show_outcome(gold)
            self.outcomes_shown.emit(gold)

    def show_outcomes(self, gold: str) -> None:
        """Show what became of one's own links in a result of settling; "": the differences again."""
        self._take_outcomes(gold)
        self.refresh()
        if self.isVisible():
            self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def turn_to_outcomes(self) -> None:
        """Show what became of one's own links, or the differences again."""
        golds = list(self._reviewing.golds)
        self.show_outcomes("" if self.shows_outcomes or not golds else golds[0])

    def pick(self, keys: tuple[str, ...]) -> None:
        """Go to one of these places, unless one stands on one of them."""
        here = self.current.difference.key if self.current else ""
        rows = self._cards.places(keys)
        if rows and here not in keys:
            self._go_to(rows[0])
        elif here:
            self.step_shown.emit(self.current)

    def step(self, places: int) -> None:
        """Go to the next place, or a previous one."""
        if self.shows_outcomes:
            self.outcomes.step(places)
        elif self._listed:
            self._go_to(min(max(self.view.currentIndex().row() + places, 0), len(self._listed) - 1))

    # Settling

    def settle(self, verb: Callable[[ReviewStep], object]) -> None:
        """Do something with the place one stands on and, where that settled it, go to the next open one."""
        if (step := self.current) is None or not self.isVisible() or self.shows_outcomes:
            return
        key, before = step.difference.key, self.view.currentIndex().row()
        self._settling = True
        verb(step)
        self._settling = False
        done = self._reviewing.reviewed.step(key) if self._reviewing.reviewed else None
        here = self.current
        if done and done.state in (State.SETTLED, State.PUT_OFF) and here and here.difference.key == key:
            self._go_to(self._next_open(before))

    def take_agreed(self) -> None:
        """Let stand all that everybody has."""
        if self.isVisible():
            self._settling = True
            self._reviewing.take_agreed()
            self._settling = False

    def write_comment(self) -> None:
        """Let the user say something to the place one stands on."""
        if self.current and not self.shows_outcomes:
            self.place.write_comment()

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._delegate.theme = theme
        self.view.viewport().update()
        for part in (self.place, self.progress, self.outcomes):
            part.set_theme(theme)

    def name_keys(self) -> None:
        """Name the keys that do what the buttons do."""
        self._verbs.name_keys()
        self.place.name_key(key_of("review.comment", "C"))
        self._show_place()

    def _redecided(self) -> str:
        """Return the first place whose decision was changed from elsewhere: by undo or redo."""
        now: Mapping[str, object] = {
            step.difference.key: (step.state, step.settled, step.comment) for step in self._reviewing.steps
        }
        before, self._decided = self._decided, dict(now)
        if self._settling:
            return ""
        return next((key for key, state in now.items() if key in before and before[key] != state), "")

    def _next_open(self, row: int) -> int:
        rest = [*range(row + 1, len(self._listed)), *range(max(row, 0))]
        is_open = (State.OPEN, State.CHANGED)
        return next((other for other in rest if self._listed[other].state in is_open), max(row, 0))

    def _go_to(self, row: int) -> None:
        if 0 <= row < len(self._listed) and row != self.view.currentIndex().row():
            self.view.setCurrentIndex(self._cards.index(row))  # which shows the place
        else:
            self._show_place()

    def _show_place(self) -> None:
        step, words = self.current, self._words
        if words is None:
            return
        self._place_area.setVisible(step is not None)
        self.place.show_step(step, words, self._keys(step) if step else ())
        self._verbs.setEnabled(step is not None and self._session.writable)

    def _keys(self, step: ReviewStep) -> list[str]:
        """Return for each version the key that takes it."""
        keys, me = [], self._reviewing.me
        others = [one for one in step.difference.versions if me not in one.annotators]
        for version in step.difference.versions:
            if me in version.annotators:
                keys.append(key_of("review.mine", "M"))
            elif len(others) == 1:
                keys.append(key_of("review.theirs", "T"))
            else:
                keys.append(f"{key_of('review.named', 'N')} {others.index(version) + 1}")
        return keys

    # What happens

    def _on_current_changed(self, _index: QModelIndex) -> None:
        self._show_place()
        if self.current and self.isVisible() and not self.shows_outcomes:
            self.step_shown.emit(self.current)

    def _on_opened(self, _sentence: str) -> None:
        self._begins = True

    def _on_files_wanted(self) -> None:
        self.verb_wanted.emit(_OPEN)

    def _on_unplaced_wanted(self) -> None:
        self.verb_wanted.emit(_UNPLACED)

    def _on_version_taken(self, names: tuple[str, ...]) -> None:
        self.settle(lambda step: self._reviewing.take(step, *names))

    def _on_comment_written(self, text: str) -> None:
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.current and text != self.current.comment:
            self._settling = True
            self._reviewing.comment(self.current, text)
            self._settling = False

    def minimumSizeHint(self) -> QSize:
        """Ask for no more height than there is on the smallest screen."""
        return QSize(super().minimumSizeHint().width(), _LEAST)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out the buttons where there is little room: each has a key, and a place in the menu."""
        super().resizeEvent(event)
        self._verbs.setVisible(event.size().height() >= _ROOMY)

    def showEvent(self, event: QShowEvent) -> None:
        """Compare, now that somebody looks, and show where one stands in the articles too."""
        super().showEvent(event)
        self._reviewing.watch(True)
        self._on_current_changed(self.view.currentIndex())

    def hideEvent(self, event: QHideEvent) -> None:
        """Rest."""
        super().hideEvent(event)
        self._reviewing.watch(False)
