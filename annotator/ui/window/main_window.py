"""The window: puts the parts in their places and lets itself be closed. It decides nothing.

Only what the first page shows is made here, so that it is painted as early as possible; the Workbench brings the rest.
"""

from __future__ import annotations

import sys
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QSplitter, QVBoxLayout, QWidget

from annotator.arguments import OpenRequest
from annotator.ui.pair.pair_view import PairView
from annotator.ui.panel.side_panel import SidePanel
from annotator.ui.theme import Theme
from annotator.ui.window.drawer import Drawer
from annotator.ui.window.errand_strip import ErrandStrip
from annotator.ui.window.menus import Menu
from annotator.ui.window.message_bar import MessageBar
from annotator.ui.window.status_line import StatusLine
from annotator.ui.window.toolbar import Toolbar

_SIZE = (1280, 800)
_PANEL_WIDTH = 312
_DRAWER_WIDTH = 330


class MainWindow(QMainWindow):
    """Two articles, the bars around them and the panel beside them."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.may_close: Callable[[], bool] = lambda: True
        """Asked before the window closes; keeps what is to be kept."""
        self.reopens: OpenRequest | None = None
        """What a window made anew is to show once this one is closed, where one is wanted."""
        self._failed_to_close = False
        self.setWindowTitle("Annotator")
        self.resize(*_SIZE)
        self.toolbar, self.messages, self.status = Toolbar(), MessageBar(), StatusLine()
        self.errands = ErrandStrip()
        self.articles, self.panel = PairView(theme), SidePanel()
        self._reading = QWidget()
        self.put_below_articles(self.articles)
        self.splitter = self._make_splitter()
        self.drawer = Drawer()
        self.whole = self._make_whole()
        self.menus = {menu: self.menuBar().addMenu(menu.shown) for menu in Menu}
        self._lay_out()
        self.articles.setFocus()

    def _make_splitter(self) -> QSplitter:
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self._reading)
        splitter.addWidget(self.panel)
        splitter.setStretchFactor(0, 1)
        splitter.setSizes([_SIZE[0] - _PANEL_WIDTH, _PANEL_WIDTH])
        return splitter

    def _make_whole(self) -> QSplitter:
        """Put the drawer beside the articles and their panel, in a splitter of its own: it comes and goes."""
        whole = QSplitter(Qt.Orientation.Horizontal)
        whole.setHandleWidth(1)
        whole.setChildrenCollapsible(False)
        whole.addWidget(self.drawer)
        whole.addWidget(self.splitter)
        whole.setStretchFactor(1, 1)
        whole.setSizes([_DRAWER_WIDTH, _SIZE[0] - _DRAWER_WIDTH])
        return whole

    def _lay_out(self) -> None:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.toolbar)
        column.addWidget(self.whole, 1)
        column.addWidget(self.messages)  # below the articles, so that no line of them moves when it comes
        column.addWidget(self.errands)
        column.addWidget(self.status)
        self.setCentralWidget(whole)

    def put_below_articles(self, bar: QWidget) -> None:
        """Give a bar its place below the articles, as wide as they are."""
        column = self._reading.layout()
        if column is None:
            column = QVBoxLayout(self._reading)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(0)
        column.addWidget(bar)

    def focus_articles(self) -> None:
        """Give the keyboard to the article that keys work on."""
        self.articles.panes[self.articles.active_side()].setFocus(Qt.FocusReason.OtherFocusReason)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close once everything is kept; an exception on the way leaves the window open, but not for ever."""
        event.ignore()
        try:
            may_close = self.may_close()
        except Exception:  # one that leaves an event handler is lost in Qt, or ends the process
            sys.excepthook(*sys.exc_info())
            may_close, self._failed_to_close = self._failed_to_close, True
        if may_close:
            event.accept()
