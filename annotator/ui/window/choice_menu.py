"""One of several answers, chosen from a menu under a quiet button."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton, QWidget


class ChoiceMenu(QToolButton):
    """Shows the answer that holds."""

    chosen = Signal(str)
    """The answer the user picked."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "quiet")
        self.setAccessibleName(name)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._menu = QMenu(self)
        self._menu.triggered.connect(self._on_triggered)
        self.setMenu(self._menu)

    def offer(self, answers: Sequence[str]) -> None:
        """Offer these answers."""
        self._menu.clear()
        for answer in answers:
            self._menu.addAction(answer.replace("&", "&&")).setData(answer)

    def show_answer(self, answer: str) -> None:
        """Show which answer holds."""
        self.setText(f"{answer} ▾")

    def _on_triggered(self, action: QAction) -> None:
        self.chosen.emit(action.data())
