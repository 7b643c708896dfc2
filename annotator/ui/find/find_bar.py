"""The slim bar below the articles: what to look for, how, and how much was found."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from annotator.ui.find.search import Query
from annotator.ui.plain import label, tip
from annotator.ui.wording import tr

_HEIGHT = 42
_FIELD_WIDTH = 280


class FindBar(QWidget):
    """Tells what is to be found; finds nothing itself."""

    changed = Signal()
    """Something else is to be found, or elsewhere."""
    stepped = Signal(int)
    """To the next hit (1), or the previous one (-1)."""
    left = Signal()
    """The user is done with finding."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("role", "bar")
        self.setProperty("edge", "bottom")
        self.setFixedHeight(_HEIGHT)
        self.field = QLineEdit()
        self.field.setAcceptDrops(False)  # files that fall here are meant for the window
        self.field.setPlaceholderText(tr("Find in the articles"))
        self.field.setAccessibleName(tr("What to find"))
        self.field.setClearButtonEnabled(True)
        self.field.setMaximumWidth(_FIELD_WIDTH)
        self.field.textChanged.connect(self.changed)
        self.case = self._switch("Aa", tr("Mind capital letters"))
        self.pattern = self._switch(".*", tr("Regular expression, within a line"))
        self.both = self._switch(tr("Both articles"), tr("Find in both articles, or only in the one that keys work on"))
        self.both.setChecked(True)
        for switch in (self.case, self.pattern, self.both):
            switch.toggled.connect(self.changed)
        previous, following = self._button("‹", tr("Previous hit")), self._button("›", tr("Next hit"))
        previous.clicked.connect(self._on_previous_clicked)
        following.clicked.connect(self._on_next_clicked)
        close = self._button("✕", tr("Close"))
        close.setProperty("role", "quiet")
        close.clicked.connect(self.left)
        self._told = label(role="mute")
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 8, 0)
        row.setSpacing(6)
        row.addWidget(self.field, 1)
        for part in (previous, following, self.case, self.pattern, self.both):
            row.addWidget(part)
        row.addSpacing(8)
        row.addWidget(self._told)
        row.addStretch(1)
        row.addWidget(close)
        for watched in (self.field, previous, following, self.case, self.pattern, self.both, close):
            watched.installEventFilter(self)

    @property
    def query(self) -> Query:
        """Return what is to be found."""
        return Query(self.field.text(), self.pattern.isChecked(), self.case.isChecked())

    @property
    def told(self) -> str:
        """Return what is said of the hits."""
        return self._told.text()

    def tell(self, words: str) -> None:
        """Say how much was found, or why nothing can be."""
        self._told.setText(words)

    def take_focus(self, words: str) -> None:
        """Put the keyboard into the field, with words to begin with, or with those that are there."""
        if words:
            self.field.setText(words)
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Esc and, in the field, Enter before the window does; with Shift, Enter goes back."""
        if not isinstance(event, QKeyEvent):
            return False
        leaves = event.key() == Qt.Key.Key_Escape
        steps = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and watched is self.field
        if not (leaves or steps):
            return False
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
        elif event.type() is QEvent.Type.KeyPress:
            if leaves:
                self.left.emit()
            else:
                self.stepped.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        return True

    def _switch(self, text: str, said: str) -> QPushButton:
        switch = self._button(text, said)
        switch.setCheckable(True)
        return switch

    def _button(self, text: str, said: str) -> QPushButton:
        button = QPushButton(text)
        button.setProperty("role", "chip")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(said)
        button.setToolTip(tip(said))
        return button

    def _on_previous_clicked(self) -> None:
        self.stepped.emit(-1)

    def _on_next_clicked(self) -> None:
        self.stepped.emit(1)
