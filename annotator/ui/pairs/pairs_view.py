"""The list of pairs beside the articles: searched, filtered, sorted; one goes to a pair, names it, marks it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from annotator.model.change import Change, ChangeKind
from annotator.model.document import PairState
from annotator.model.listing import Listing, PairEntry
from annotator.ui.afterwards import Afterwards
from annotator.ui.pairs.bin_foot import BinFoot
from annotator.ui.pairs.pair_card import PairCard
from annotator.ui.pairs.pair_rows import ENTRY_ROLE, PairRows
from annotator.ui.pairs.pair_table import PairTable
from annotator.ui.pairs.shown_choice import FilterChoice, OrderChoice
from annotator.ui.pairs.total_progress import TotalProgress
from annotator.ui.plain import label
from annotator.ui.session.ordering import Ordering
from annotator.ui.session.session import Session
from annotator.ui.theme import Theme
from annotator.ui.wording import tr

_ARROWS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PairsView(QWidget):
    """A field, two choices, the list, and how far all of it is. It reads nothing while it is not seen."""

    pair_opened = Signal()
    """The user went to a pair from here."""
    left = Signal()
    """The user wants to go back to the articles."""
    menu_asked = Signal(QPoint)
    """The menu of what can be done with the selected pairs is wanted, at a place on the screen."""

    def __init__(self, session: Session, ordering: Ordering, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._ordering = ordering
        self._is_stale = True
        self._counts: Mapping[PairState, int] | None = None
        """Pairs by state; None where these are to be counted anew."""
        self._sums: tuple[int, int] | None = None
        """Pairs in the bin and seconds worked, likewise."""
        self._state: PairState | None = None
        self.rows = PairRows(session, ordering, self)
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Title or number"))
        self.search.setAccessibleName(tr("Find a pair"))
        self.search.setClearButtonEnabled(True)
        self.search.setAcceptDrops(False)  # files that fall here are meant for the window
        self.search.installEventFilter(self)
        self.filter, self.order = FilterChoice(), OrderChoice()
        self._card = PairCard(theme, self)
        self.view = PairTable(self._card)
        self.view.setModel(self.rows)
        self.view.installEventFilter(self)
        self.empty = label(role="mute", wrap=True)
        self.total = TotalProgress(theme)
        self.bin = BinFoot()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        choices = QHBoxLayout()
        choices.setContentsMargins(0, 0, 0, 0)
        choices.addWidget(self.filter)
        choices.addStretch(1)
        choices.addWidget(self.order)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 6, 10)
        column.setSpacing(6)
        column.addWidget(self.search)
        column.addLayout(choices)
        column.addWidget(self.empty)
        column.addWidget(self.view, 1)
        column.addWidget(self.bin)
        column.addWidget(self.total)
        self.setFocusProxy(self.view)

    def _connect(self) -> None:
        session = self._session
        self._later = Afterwards(self)
        self._later.come.connect(self._count)
        self._typed = QTimer(self, singleShot=True, interval=0)  # of several keys that wait, the last one is answered
        self._typed.timeout.connect(self._ask)
        self.search.textChanged.connect(self._typed.start)
        self.filter.changed.connect(self._ask)
        self.order.changed.connect(self._ask)
        self.view.clicked.connect(self._on_clicked)
        self.view.typed.connect(self._on_typed)
        self.view.customContextMenuRequested.connect(self._on_menu_asked)
        self.bin.restore_asked.connect(self._on_restore_asked)
        session.attached.connect(self._on_attached)
        session.emptied.connect(self._on_attached)
        session.pair_opened.connect(self._on_pair_opened)
        session.changed.connect(self._on_changed)

    # What is shown

    @property
    def selected(self) -> Sequence[PairEntry]:
        """Return the selected pairs, which may be all there are."""
        return self.rows.entries([index.row() for index in self.view.selectionModel().selectedRows()])

    def begin_search(self) -> None:
        """Put the keyboard into the field, on the open pair."""
        self._bring_open_pair()
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def rename(self) -> None:
        """Let the title of the selected pair be written, or of the open one."""
        if not self.view.currentIndex().isValid() or not self.selected:
            self._bring_open_pair()
        if (index := self.view.currentIndex()).isValid():
            self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.view.scrollTo(index)
            self.view.edit(index)

    def show_bin(self) -> None:
        """List what is in the bin, and put the keyboard there."""
        self.filter.choose_bin()
        self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_work(self) -> None:
        """Show how long was worked, which was just stored."""
        self._sums = None
        self.rows.read_entries()
        self._later.ask()

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._card.theme = theme
        self.total.set_theme(theme)
        self.view.viewport().update()

    def showEvent(self, event: QShowEvent) -> None:
        """Bring the list up to date."""
        super().showEvent(event)
        if self._is_stale:
            self._ask()
            self._bring_open_pair()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows move in the list while one types, Enter go to the pair, Esc go back to the articles."""
        if not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if event.type() is QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape:
            event.accept()  # else the window would take it
        if event.type() is not QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        if watched is self.search and event.key() in _ARROWS:
            self.view.keyPressEvent(event)
            return True
        if event.key() in _ENTERS and not event.modifiers():
            self._go(self.view.currentIndex() if self.view.currentIndex().isValid() else self.rows.index(0))
            return True
        if event.key() == Qt.Key.Key_Escape:
            if watched is self.search and self.search.text():
                self.search.clear()
            else:
                self.left.emit()
            return True
        return super().eventFilter(watched, event)

    def _ask(self) -> None:
        if not self.isVisible():
            self._is_stale = True
            return
        self._is_stale = False
        in_bin = self.filter.is_bin
        self.rows.ask(Listing(self.filter.states, self.search.text(), self.order.by, in_bin=in_bin))
        if self.rows.rowCount():
            self.view.setCurrentIndex(self.rows.index(0))
        self._later.ask()
        self._show_empty()

    def _refresh(self, change: Change) -> None:
        """Read anew after a change; the selection stays on the same pairs where these are still listed."""
        self._counts = None
        self._sums = self._sums if change.kind is ChangeKind.PAIR else None
        if not self.isVisible():
            self._is_stale = True
            self.rows.forget()
            return
        current = self.view.currentIndex().data(ENTRY_ROLE)
        row, place = self.view.currentIndex().row(), self.view.verticalScrollBar().value()
        if not self.rows.read(change):
            found = self.rows.row_of(current.id) if current else -1
            row = found if found >= 0 else min(row, self.rows.rowCount() - 1)
            if row >= 0:
                self.view.setCurrentIndex(self.rows.index(row))
            self.view.verticalScrollBar().setValue(place)
        self._later.ask()
        self._show_empty()

    def _count(self) -> None:
        project = self._session.project
        if project and self.isVisible():
            pairs = project.order.list
            self._counts = counts = self._counts or pairs.counts()
            self._sums = binned, seconds = self._sums or (pairs.bin_count(), pairs.seconds(project.annotator))
            self.filter.show_counts(counts, binned)
            self.total.show_counts(counts, seconds)
            self.bin.show_bin(self.filter.is_bin, binned, writable=self._session.writable)
            self.order.setVisible(not self.filter.is_bin)

    def _show_empty(self) -> None:
        is_empty = not self.rows.rowCount()
        self.empty.setVisible(is_empty)
        if is_empty:
            searched = self.search.text().strip()
            nothing = tr("Nothing is in the bin.") if self.filter.is_bin else tr("No pair is like this.")
            self.empty.setText(tr("No pair has these words in its title.") if searched else nothing)

    def _bring_open_pair(self) -> None:
        pair = self._session.pair
        row = self.rows.row_of(pair.id) if pair else -1
        if row >= 0:
            self.view.setCurrentIndex(self.rows.index(row))
            self.view.scrollTo(self.rows.index(row))

    # What is done and told

    def _go(self, index: QModelIndex) -> None:
        entry: PairEntry | None = index.data(ENTRY_ROLE) if index.isValid() else None
        if entry is None or entry.removed:
            return
        if self._session.pair is None or entry.id != self._session.pair.id:
            self._session.open_pair(entry.id)
        self.pair_opened.emit()

    def _on_clicked(self, index: QModelIndex) -> None:
        entry: PairEntry | None = index.data(ENTRY_ROLE)
        is_open = self._session.pair is not None and entry is not None and entry.id == self._session.pair.id
        if entry and not entry.removed and not is_open and len(self.view.selectionModel().selectedRows()) == 1:
            self._session.open_pair(entry.id)

    def _on_typed(self, letters: str) -> None:
        if letters.strip():
            self.search.setFocus(Qt.FocusReason.OtherFocusReason)
            self.search.setText(letters)

    def _on_menu_asked(self, at: QPoint) -> None:
        self.menu_asked.emit(self.view.viewport().mapToGlobal(at))

    def _on_restore_asked(self) -> None:
        self._ordering.restore([entry.id for entry in self.selected if entry.removed])

    def _on_attached(self) -> None:
        self._card.open_id = ""
        self._is_stale, self._counts, self._sums = True, None, None
        self.rows.forget()
        self._typed.start()

    def _on_pair_opened(self, _opened: object) -> None:
        pair = self._session.pair
        self._card.open_id = pair.id if pair else ""
        self._state = self._open_state()
        self.view.viewport().update()

    def _on_changed(self, change: Change) -> None:
        if change.kind in (ChangeKind.PAIR, ChangeKind.PAIRS, ChangeKind.REVIEW):
            self._refresh(change)
            self._leave_empty_bin(change)
        elif change.kind is not ChangeKind.ANALYSIS and self.isVisible():
            self.rows.read_entries()
            if self._open_state() is not self._state:  # the first link of a new pair
                self._state, self._counts = self._open_state(), None
                self._later.ask()

    def _leave_empty_bin(self, change: Change) -> None:
        """Go back to all pairs, and there to what came out, once nothing is left in the bin."""
        project = self._session.project
        if project and self.filter.is_bin and not project.order.list.bin_count():
            self.filter.choose_all()
            row = self.rows.row_of(change.ids[0]) if change.ids else -1
            if row >= 0:
                self.view.setCurrentIndex(self.rows.index(row))

    def _open_state(self) -> PairState | None:
        return self._session.here.entry.state if self._session.here.entry else None
