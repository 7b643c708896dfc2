"""The panel at the right: this statement, the list of links, the review."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

MIN_WIDTH = 250


class SidePanel(QWidget):
    """Pages that are shown one at a time."""

    page_shown = Signal()
    """Another page is in front, or the panel was shown or hidden."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("role", "panel")
        self.setMinimumWidth(MIN_WIDTH)
        self._tabs = QTabWidget()
        self._tabs.setDocumentMode(True)
        self._tabs.tabBar().setExpanding(False)
        # Where not all titles have room, they are cut, and none of them goes out of sight.
        self._tabs.setUsesScrollButtons(False)
        self._tabs.setElideMode(Qt.TextElideMode.ElideRight)
        self._tabs.tabBar().setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._names: list[str] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 8, 0)
        column.addWidget(self._tabs)
        self._tabs.currentChanged.connect(self._on_current_changed)

    def add(self, name: str, title: str, page: QWidget) -> None:
        """Add a page."""
        self._names.append(name)
        self._tabs.setTabToolTip(self._tabs.addTab(page, title), title)

    def show_page(self, name: str) -> None:
        """Show a page."""
        self._tabs.setCurrentIndex(self._names.index(name))

    @property
    def shown(self) -> str:
        """Return the name of the page that is shown; "" where there is none yet."""
        place = self._tabs.currentIndex()
        return self._names[place] if place >= 0 else ""

    def showEvent(self, event: QShowEvent) -> None:
        """Tell that the page can be seen."""
        super().showEvent(event)
        self.page_shown.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell that the page can no longer be seen."""
        super().hideEvent(event)
        self.page_shown.emit()

    def take_focus(self) -> None:
        """Put the keyboard focus into the page that is shown; where nothing there takes it, onto the titles."""
        if not self.focus_page():
            self._tabs.tabBar().setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_page(self) -> bool:
        """Put the keyboard focus into the page that is shown; tell whether something there takes it."""
        if taker := _taker(self._tabs.currentWidget()):
            taker.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return taker is not None

    def count(self, name: str, title: str, number: int) -> None:
        """Show a number beside a page's title."""
        self._tabs.setTabText(self._names.index(name), f"{title} {number}" if number else title)

    def _on_current_changed(self, _place: int) -> None:
        self.page_shown.emit()


def _taker(page: QWidget) -> QWidget | None:
    """Return what takes the keyboard on a page: what the page names itself, else what Tab reaches first."""
    named = page.focusProxy()
    if named and named.isVisible() and named.isEnabled():
        return named
    part: QWidget | None = page.nextInFocusChain()
    while part is not None and part is not page:
        reached = part.isVisible() and part.isEnabled() and part.focusPolicy() & Qt.FocusPolicy.TabFocus
        if reached and page.isAncestorOf(part):
            return part
        part = part.nextInFocusChain()
    return None
