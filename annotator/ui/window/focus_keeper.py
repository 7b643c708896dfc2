"""Gives the keyboard back to the articles where the widget that had it goes away."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from annotator.ui.window.main_window import MainWindow


class FocusKeeper(QObject):
    """Keeps Qt from passing the focus of a hidden or disabled widget to whatever comes next, such as "‹"."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus_changed)

    def _on_focus_changed(self, before: QWidget | None, now: QWidget | None) -> None:
        if before is None or now is None or not self._window.isVisible():
            return
        is_gone = not before.isVisible() or not before.isEnabled()
        if is_gone and self._is_bar(now) and before.window() is self._window:
            QTimer.singleShot(0, self._window.articles, self._window.focus_articles)

    def _is_bar(self, widget: QWidget) -> bool:
        window = self._window
        return any(part.isAncestorOf(widget) for part in (window.toolbar, window.messages, window.status))
