"""The verbs of a review as keys, menus and buttons call them: each means the place one stands on."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from annotator.model.document import Side
from annotator.project import ReviewStep, Saying, Version
from annotator.ui.panel.review_panel import ReviewPanel
from annotator.ui.panel.review_words import ReviewWords
from annotator.ui.session.reviewing import Reviewing
from annotator.ui.session.session import Session
from annotator.ui.window.main_window import MainWindow
from annotator.ui.wording import tr


class ReviewVerbs(QObject):
    """Takes, refuses, edits and puts off what annotators have at a place."""

    def __init__(self, window: MainWindow, session: Session, reviewing: Reviewing, panel: ReviewPanel) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._reviewing = reviewing
        self._panel = panel

    def take_mine(self) -> None:
        """Let stand what I have here; where that is nothing, nothing stands."""
        found = self._reviewing.reviewed
        if found and self._reviewing.me not in found.annotators:
            self._session.hinted.emit(tr("Your own links are not compared here"))
            return
        self._panel.settle(lambda step: self._reviewing.take(step, self._reviewing.me))

    def take_theirs(self) -> None:
        """Let stand what the others have here; where they have several versions, ask whose."""
        step = self._panel.current
        theirs = self._theirs(step) if step else []
        if len(theirs) > 1:
            self.take_named()
        else:
            names = theirs[0].annotators if theirs else tuple(self._reviewing.others)
            self._panel.settle(lambda step: self._reviewing.take(step, *names))

    def take_named(self) -> None:
        """Let the user choose whose version is to stand."""
        step, pair = self._panel.current, self._session.pair
        found = self._reviewing.reviewed
        if step is None or pair is None or found is None:
            return
        words = ReviewWords(found.sets, self._reviewing.me, pair)
        menu = QMenu(self._window)
        menu.setAccessibleName(tr("Whose version is to stand"))
        for place, version in enumerate(self._theirs(step), start=1):
            said = f"{words.who(version.annotators)}: {words.says(version, step.difference.layer)}"
            menu.addAction(f"&{place}  {said.replace('&', '&&')}").setData(version.annotators)
        menu.triggered.connect(self._on_named)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._panel.place.mapToGlobal(QPoint(0, 0)))
        if menu.actions():
            menu.setActiveAction(menu.actions()[0])

    def take_both(self) -> None:
        """Let stand what anybody has here."""
        self._panel.settle(self._reviewing.take_all)

    def reject(self) -> None:
        """Let nothing stand of what anybody has here."""
        self._panel.settle(self._reviewing.refuse)

    def skip(self) -> None:
        """Put the place off, or take that back."""
        self._panel.settle(self._reviewing.skip)

    def edit(self) -> None:
        """Let something else stand, which the user says in a dialog."""
        step, pair, found = self._panel.current, self._session.pair, self._reviewing.reviewed
        if step is None or pair is None or found is None or self._panel.shows_outcomes:
            return
        from annotator.ui.window.edit_place_dialog import EditPlaceDialog

        words = ReviewWords((found.gold, *found.sets), self._reviewing.me, pair)
        dialog = EditPlaceDialog(step, words, found.gold.tagset, chosen=self._chosen(), parent=self._window)
        dialog.approved.connect(self._on_edited)
        dialog.open()

    def show_unplaced(self) -> None:
        """Show what colleagues said of other versions of the texts and what has no sure place here."""
        from annotator.ui.window.unplaced_window import UnplacedWindow

        shown = self._window.findChild(UnplacedWindow)
        if shown is None:
            shown = UnplacedWindow(self._session, self._reviewing, self._window.articles, self._window)
            shown.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            shown.show()
        shown.raise_()
        shown.activateWindow()

    def filter(self) -> None:
        """Let the user choose which places are listed."""
        self._panel.filter.showMenu()

    def _theirs(self, step: ReviewStep) -> list[Version]:
        return [version for version in step.difference.versions if self._reviewing.me not in version.annotators]

    def _chosen(self) -> Saying | None:
        """Return what is picked in the articles, as a link without a type; None where nothing is."""
        focus = self._window.articles.aligning.focus
        sides = {side: tuple((one.start, one.end) for one in focus[side].selected) for side in Side}
        is_picked = any(focus[side].chosen for side in Side)
        return Saying(sides[Side.LEFT], sides[Side.RIGHT], None) if is_picked else None

    def _on_named(self, action: QAction) -> None:
        names = action.data()
        self._panel.settle(lambda step: self._reviewing.take(step, *names))

    def _on_edited(self, saying: Saying) -> None:
        self._panel.settle(lambda step: self._reviewing.edit(step, saying))
