"""The window: puts the parts in their places. It decides nothing; what happens is in the session and the actions."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QSplitter, QVBoxLayout, QWidget

from annotator import __version__
from annotator.model.annotation import Extent
from annotator.model.change import Change
from annotator.project import Difference
from annotator.ui.actions import Reach, Where
from annotator.ui.bound_actions import bind, fill, name_types
from annotator.ui.cheat_sheet import CheatSheet
from annotator.ui.file_dialogs import FileDialogs
from annotator.ui.inspector import Inspector
from annotator.ui.link_table import LinkTable
from annotator.ui.message_bar import MessageBar
from annotator.ui.pair_chooser import PairChooser
from annotator.ui.pair_view import PairView
from annotator.ui.review_panel import ReviewPanel
from annotator.ui.reviewing import Reviewing
from annotator.ui.session import Session
from annotator.ui.shown_pair import ShownPair, Views
from annotator.ui.side_panel import SidePanel
from annotator.ui.status_line import StatusLine
from annotator.ui.stylesheet import apply
from annotator.ui.theme import Scheme, Theme, ThemeFollower
from annotator.ui.toolbar import Toolbar

_SIZE = (1280, 800)
_PANEL_WIDTH = 320


class MainWindow(QMainWindow):
    """Two articles, the bars around them and the panel beside them."""

    def __init__(self, session: Session, theme: ThemeFollower, *, may_close: Callable[[], bool]) -> None:
        super().__init__()
        self.session = session
        self.theme = theme
        self._may_close = may_close
        self.setWindowTitle("Annotator")
        self.resize(*_SIZE)
        self.setAcceptDrops(True)
        self.toolbar, self.messages, self.status = Toolbar(), MessageBar(), StatusLine()
        self.articles = PairView(theme.theme)
        self.inspector, self.links = Inspector(theme.theme), LinkTable(theme.theme)
        self.reviewing = Reviewing(session)
        self.review = ReviewPanel(session, self.reviewing, theme.theme)
        self.files = FileDialogs(session, self.reviewing, self)
        self.panel = self._make_panel()
        self.splitter = self._make_splitter()
        self._lay_out()
        views = Views(self.articles, self.links, self.inspector, self.toolbar, self.status)
        self.shown = ShownPair(session, views, self)
        self.bound = self._bind_actions()
        self._connect()
        self.articles.setFocus()

    # Putting together

    def _make_panel(self) -> SidePanel:
        panel = SidePanel()
        panel.add("statement", "This statement", self.inspector)
        panel.add("links", "Links", self.links)
        panel.add("review", "Review", self.review)
        return panel

    def _make_splitter(self) -> QSplitter:
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.articles)
        splitter.addWidget(self.panel)
        splitter.setStretchFactor(0, 1)
        splitter.setSizes([_SIZE[0] - _PANEL_WIDTH, _PANEL_WIDTH])
        return splitter

    def _lay_out(self) -> None:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.toolbar, self.messages):
            column.addWidget(part)
        column.addWidget(self.splitter, 1)
        column.addWidget(self.status)
        self.setCentralWidget(whole)

    def _bind_actions(self) -> dict[str, QAction]:
        reach = Reach(self.session, self.articles, self.inspector, self.review, self.files, self)
        places = {Where.WINDOW: self, Where.ARTICLES: self.articles, Where.LISTS: self.review}
        bound = bind(reach, places)
        fill(self.menuBar(), bound)
        self.toolbar.fill(bound)
        return bound

    def _connect(self) -> None:
        session = self.session
        session.failed.connect(self._on_failed)
        session.noted.connect(self.messages.tell)
        session.progressed.connect(self.status.show_progress)
        session.pipeline_noted.connect(self.status.show_pipeline)
        session.pair_opened.connect(self._on_changed)
        session.changed.connect(self._on_changed)
        self.reviewing.opened.connect(self._on_review_opened)
        self.review.difference_shown.connect(self._on_difference_shown)
        self.review.file_wanted.connect(self.files.open_colleague)
        self.review.gold_export_wanted.connect(self.files.export_gold)
        self.inspector.articles_wanted.connect(self.articles.setFocus)
        self.toolbar.pair_choice_asked.connect(self.choose_pair)
        self.toolbar.state_chosen.connect(session.set_state)
        self.status.keys_asked.connect(self.show_keys)
        self.theme.changed.connect(self._on_theme_changed)

    # What can be done with the window

    def choose_pair(self) -> None:
        """Let the user pick a pair."""
        pair = self.session.pair
        chooser = PairChooser(self.session.pairs, pair.id if pair else None, self)
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.pair_chosen.connect(self.session.open_pair)
        chooser.open()

    def next_part(self) -> None:
        """Put the keyboard focus into the articles, or from there into the side panel."""
        inside = self.articles.isAncestorOf(self.focusWidget() or self)
        target = self.panel.page() if inside and self.panel.isVisible() else self.articles
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if target is not self.articles and not target.isAncestorOf(self.focusWidget() or self):
            target.focusNextChild()

    def let_go(self) -> None:
        """Drop what is held; where nothing is, the message, then the selection."""
        if self.articles.drop_focus():
            return
        if self.messages.text:
            self.messages.dismiss()
        else:
            self.session.selection.pick(())
        self.articles.setFocus()

    def show_panel(self, name: str) -> None:
        """Show a page of the side panel and put the focus there."""
        self.bound["panel"].setChecked(True)
        self.panel.show_page(name)
        self.panel.page().setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_side_panel(self, shown: bool) -> None:
        """Show or hide the side panel."""
        self.panel.setVisible(shown)

    def set_scheme(self, scheme: Scheme) -> None:
        """Choose the colours."""
        self.theme.set_scheme(scheme)

    def reset_zoom(self) -> None:
        """Show the articles in their normal size."""
        self.articles.set_zoom_level(0)

    def show_keys(self) -> None:
        """Show the cheat sheet."""
        sheet = CheatSheet(self.bound, self)
        sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sheet.open()

    def show_about(self) -> None:
        """Say what this program is."""
        self.messages.tell(f"Annotator {__version__}: read two articles side by side and align their statements.")

    # What others tell

    def _on_failed(self, sentence: str) -> None:
        self.messages.tell(sentence, failure=True)

    def _on_changed(self, _what: Change | object) -> None:
        project = self.session.project
        self.panel.count("links", "Links", self.links.count)
        name_types(self.bound, self.session.tagset)
        for name, what in (("undo", project and project.undo_summary), ("redo", project and project.redo_summary)):
            self.bound[name].setText(f"{name.capitalize()}: {what}" if what else name.capitalize())
            self.bound[name].setEnabled(bool(what))

    def _on_review_opened(self, sentence: str) -> None:
        self.status.show_hint(sentence)
        self.show_panel("review")

    def _on_difference_shown(self, difference: Difference) -> None:
        extents: list[Extent] = [*difference.left[:1], *difference.right[:1]]
        for extent in extents:
            self.articles.focus_extent(extent)

    def _on_theme_changed(self, theme: Theme) -> None:
        application = QApplication.instance()
        if isinstance(application, QApplication):
            apply(application, theme)
        for part in (self.articles, self.links, self.inspector, self.review):
            part.set_theme(theme)

    # Events

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files."""
        if all(url.isLocalFile() for url in event.mimeData().urls()) and event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open or import what was dropped."""
        event.acceptProposedAction()
        self.files.take_dropped([Path(url.toLocalFile()) for url in event.mimeData().urls()])

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close once everything is kept; an exception on the way leaves the window open."""
        event.ignore()
        if self._may_close():
            event.accept()
