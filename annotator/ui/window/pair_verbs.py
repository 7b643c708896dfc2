"""What can be done with the list of pairs, and with pairs from it: the open one, or those selected in the list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMessageBox

from annotator.model.document import PairState
from annotator.ui.pairs.pairs_view import PairsView
from annotator.ui.session.ordering import Ordering
from annotator.ui.session.session import Session
from annotator.ui.window.main_window import MainWindow
from annotator.ui.wording import tr, tr_count

_MENU = ("pair.rename", "pair.done", "pair.flag", "", "pair.remove", "pair.restore")


class PairVerbs(QObject):
    """The verbs on pairs as keys and menus call them."""

    def __init__(self, window: MainWindow, session: Session, ordering: Ordering, pairs: PairsView) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._ordering = ordering
        self._pairs = pairs
        self.bound: Mapping[str, QAction] = {}
        self._goes_away = False
        """The drawer was opened to go to one pair, and closes again after that."""
        window.drawer.hold(pairs)
        pairs.pair_opened.connect(self._on_pair_opened)
        pairs.left.connect(self._on_left)
        pairs.menu_asked.connect(self._on_menu_asked)
        pairs.bin.emptying_asked.connect(self.empty_bin)

    def show_list(self, shown: bool) -> None:
        """Show or hide the list; shown by hand it stays."""
        self._goes_away = False
        if not shown and self._window.drawer.isAncestorOf(self._window.focusWidget() or self._window):
            self._window.focus_articles()
        self._window.drawer.setVisible(shown)

    def choose(self) -> None:
        """Let the user go to a pair: type to find it, Enter to go there."""
        was_hidden = self._window.drawer.isHidden()
        self.bound["pairs"].setChecked(True)
        self._goes_away = self._goes_away or was_hidden
        self._pairs.begin_search()

    def rename(self) -> None:
        """Let the title of the selected pair be written, or that of the open one."""
        self.bound["pairs"].setChecked(True)
        self._pairs.rename()

    def toggle(self, state: PairState) -> None:
        """Mark the selected pairs, or the open one; one that is marked so already is in progress again."""
        meant = self.meant()
        if meant and all(self._state_of(pair_id) is state for pair_id in meant):
            self._ordering.mark(meant, PairState.IN_PROGRESS)
        else:
            self._ordering.mark(meant, state)

    def remove(self) -> None:
        """Put the selected pairs, or the open one, into the bin."""
        self._ordering.remove(self.meant())

    def restore(self) -> None:
        """Take the selected pairs out of the bin; where none is selected, show the bin."""
        if binned := [entry.id for entry in self._pairs.selected if entry.removed and self._has_focus()]:
            self._ordering.restore(binned)
        else:
            self.bound["pairs"].setChecked(True)
            self._pairs.show_bin()

    def empty_bin(self) -> None:
        """Ask whether what is in the bin is to be deleted for good, and do it."""
        project = self._session.project
        count = project.order.list.bin_count() if project else 0
        if not count:
            return
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(tr("Empty the bin"))
        box.setText(tr_count("Delete {count} pair for good?", "Delete {count} pairs for good?", count))
        box.setInformativeText(
            tr(
                "Their links and notes go with them, and articles that no other pair has. This cannot be undone; a "
                "backup of the project is made before."
            )
        )
        delete = box.addButton(tr("Delete for good"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(box.addButton(tr("Cancel"), QMessageBox.ButtonRole.RejectRole))
        delete.clicked.connect(self._ordering.empty_bin)
        box.open()

    def meant(self) -> Sequence[str]:
        """Return the pairs selected in the list, where the keyboard is there, else the open one."""
        if self._has_focus():
            return [entry.id for entry in self._pairs.selected if not entry.removed]
        return [self._session.pair.id] if self._session.pair else []

    def _has_focus(self) -> bool:
        # As the window keeps it: a menu or the list of commands has it for the moment.
        return self._window.focusWidget() is self._pairs.view and self._pairs.isVisible()

    def _state_of(self, pair_id: str) -> PairState | None:
        project = self._session.project
        entry = project.order.entry(pair_id) if project else None
        return entry.state if entry else None

    def _on_pair_opened(self) -> None:
        self._window.focus_articles()
        if self._goes_away:
            self.bound["pairs"].setChecked(False)

    def _on_left(self) -> None:
        self._window.focus_articles()
        if self._goes_away:
            self.bound["pairs"].setChecked(False)

    def _on_menu_asked(self, at: QPoint) -> None:
        menu = QMenu(self._window)
        for name in _MENU:
            if name:
                menu.addAction(self.bound[name])
            else:
                menu.addSeparator()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)
