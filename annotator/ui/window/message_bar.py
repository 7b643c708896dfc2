"""A sentence across the window, in nobody's way: what went wrong, or what the user should know once."""

from __future__ import annotations

from collections import deque

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from annotator.ui.plain import label

_NOTE_MS = 30_000
"""How long a sentence stays that is no failure; it was read by then, and the page gets its room back."""

_KEPT = 20
"""How many failures wait at most; more would never be read."""


class MessageBar(QWidget):
    """Shows one sentence at a time: the newest, unless it would hide a failure."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("role", "message")
        self.setProperty("kind", "note")
        self.setAccessibleName("Message")
        self._failures: deque[str] = deque(maxlen=_KEPT)
        self._note = ""
        self._text = label(wrap=True)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._more = label(role="mute")
        self._dismiss = QPushButton("Dismiss")
        self._dismiss.setProperty("role", "quiet")
        self._dismiss.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._dismiss.clicked.connect(self.dismiss)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 10, 6)
        row.setSpacing(12)
        row.addWidget(self._text, 1)
        row.addWidget(self._more)
        row.addWidget(self._dismiss)
        self._fade = QTimer(self, singleShot=True, interval=_NOTE_MS)
        self._fade.timeout.connect(self.dismiss)
        self.hide()

    @property
    def text(self) -> str:
        """Return the sentence that is shown, "" where none is."""
        return self._text.text() if not self.isHidden() else ""

    def tell(self, sentence: str, *, failure: bool = False) -> None:
        """Show a sentence. A new one replaces another, but none is shown before a failure was dismissed."""
        if self.isHidden():
            self._show(sentence, failure)
        elif sentence == self._text.text():
            return
        elif failure:
            self._failures.append(sentence)
            if not self._shows_failure:
                self._note = self._text.text()
                self._show(self._failures.popleft(), failure=True)
        elif self._shows_failure:
            self._note = sentence
        else:
            self._show(sentence, failure=False)
        self._count()

    def withdraw(self, sentence: str) -> None:
        """Take a sentence back that no longer holds, whether it is shown or waits."""
        if self._note == sentence:
            self._note = ""
        if self.text == sentence:
            self.dismiss()
        self._count()

    def dismiss(self) -> None:
        """Show the next failure, else the latest note, else nothing."""
        if self._failures:
            self._show(self._failures.popleft(), failure=True)
        elif self._note:
            note, self._note = self._note, ""
            self._show(note, failure=False)
        else:
            self._fade.stop()
            self.hide()
        self._count()

    @property
    def _shows_failure(self) -> bool:
        return bool(self.property("kind") == "failure")

    def _show(self, sentence: str, failure: bool) -> None:
        self._text.setText(sentence)
        if failure:
            self._fade.stop()
        else:
            self._fade.start()
        self.setProperty("kind", "failure" if failure else "note")
        self.style().unpolish(self)
        self.style().polish(self)
        self.show()

    def _count(self) -> None:
        waiting = len(self._failures) + bool(self._note)
        self._more.setText(f"{waiting} more" if waiting else "")
