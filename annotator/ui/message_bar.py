"""A sentence across the window, in nobody's way: what went wrong, or what the user should know once."""

from __future__ import annotations

from collections import deque

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from annotator.ui.plain import label

_NOTE_MS = 30_000
"""How long a sentence stays that is no failure; it was read by then, and the page gets its room back."""

_KEPT = 20
"""How many sentences wait at most; more would never be read."""


class MessageBar(QWidget):
    """Shows one sentence at a time until it is dismissed; further ones wait behind it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("role", "message")
        self.setProperty("kind", "note")
        self.setAccessibleName("Message")
        self._waiting: deque[tuple[str, bool]] = deque(maxlen=_KEPT)
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
        """Show a sentence; a failure goes in front of what is shown, and no sentence waits twice."""
        shown = (self._text.text(), self.property("kind") == "failure")
        if self.isHidden():
            self._show(sentence, failure)
        elif sentence != shown[0] and (sentence, failure) not in self._waiting:
            if failure:
                self._waiting.appendleft(shown)
                self._show(sentence, failure)
            else:
                self._waiting.append((sentence, failure))
        self._count()

    def dismiss(self) -> None:
        """Show the next sentence, or nothing."""
        if self._waiting:
            self._show(*self._waiting.popleft())
        else:
            self._fade.stop()
            self.hide()
        self._count()

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
        self._more.setText(f"{len(self._waiting)} more" if self._waiting else "")
