"""The menu in which an article's language is put right."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from annotator.model.document import Side
from annotator.model.languages import LANGUAGES
from annotator.ui.shown_names import language_name
from annotator.ui.wording import tr

_FIRST = ("de", "en")
"""Most articles are in one of these; the others follow by name."""


class LanguageMenu(QMenu):
    """Offers the languages an article can be in, the one it is in now checked."""

    language_chosen = Signal(object, str)
    """Side, and the code of its language."""

    def __init__(self, side: Side, current: str | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._side = side
        self.triggered.connect(self._on_triggered)
        self.setAccessibleName(tr("Language of the article"))
        group = QActionGroup(self)
        others = sorted(LANGUAGES.keys() - set(_FIRST), key=language_name)
        for code in (*_FIRST, *others):
            action = self.addAction(language_name(code))
            action.setData(code)
            action.setCheckable(True)
            action.setChecked(code == current)
            group.addAction(action)
            if code == _FIRST[-1]:
                self.addSeparator()

    def open_below(self, widget: QWidget) -> None:
        """Open under a widget, with the language that holds ready to be left by Enter."""
        chosen = next((action for action in self.actions() if action.isChecked()), None)
        self.popup(widget.mapToGlobal(QPoint(16, widget.height())))
        if chosen:
            self.setActiveAction(chosen)

    def _on_triggered(self, action: QAction) -> None:
        self.language_chosen.emit(self._side, action.data())
