"""A sentence across the window, in nobody's way: what went wrong, or what the user should know once."""

from __future__ import annotations

from collections import deque

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from annotator.ui.plain import label
from annotator.ui.wording import tr

_NOTE_MS = 30_000
"""How long a passing sentence stays; it was read by then, and the page gets its room back."""

_KEPT = 20
"""How many failures wait at most; more would never be read."""


class MessageBar(QWidget):
    """Shows one sentence at a time: a refusal, else a failure, else the newest passing one, else what stays."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("role", "message")
        self.setProperty("kind", "note")
        self.setAccessibleName(tr("Message"))
        # In the order in which they are shown, the first sentence of the first that has one.
        self._refusals: deque[str] = deque(maxlen=1)
        self._failures: deque[str] = deque(maxlen=_KEPT)
        self._notes: deque[str] = deque(maxlen=1)
        self._notices: deque[str] = deque(maxlen=_KEPT)
        self._text = label(wrap=True)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._more = label(role="mute")
        self._dismiss = QPushButton(tr("Dismiss"))
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
        self._fade.timeout.connect(self._on_faded)
        self.hide()

    @property
    def text(self) -> str:
        """Return the sentence that is shown, "" where none is."""
        return self._text.text() if not self.isHidden() else ""

    def tell(self, sentence: str) -> None:
        """Show a passing sentence, in place of another such one."""
        self._notes.append(sentence)
        self._fade.stop()
        self._show_first()

    def announce(self, sentence: str) -> None:
        """Show a sentence that stays until it is dismissed."""
        self._add(self._notices, sentence)

    def tell_failure(self, sentence: str) -> None:
        """Say what went wrong; it stays until it is dismissed, and none is lost behind another."""
        self._add(self._failures, sentence)

    def refuse(self, sentence: str) -> None:
        """Say why something cannot be done, until something else is done: see `forgive`."""
        self._add(self._refusals, sentence)

    def forgive(self) -> None:
        """Take the refusal away: the user does something else by now."""
        if self._refusals:
            self._refusals.clear()
            self._show_first()

    def withdraw(self, sentence: str) -> None:
        """Take a sentence back that no longer holds, whether it is shown or waits."""
        for kind in self._kinds:
            if sentence in kind:
                kind.remove(sentence)
        self._show_first()

    def dismiss(self) -> None:
        """Show the next sentence, or nothing."""
        if shown := next(filter(None, self._kinds), None):
            shown.popleft()
        self._show_first()

    @property
    def _kinds(self) -> tuple[deque[str], ...]:
        return self._refusals, self._failures, self._notes, self._notices

    def _add(self, kind: deque[str], sentence: str) -> None:
        if sentence not in kind:
            kind.append(sentence)
        self._show_first()

    def _on_faded(self) -> None:
        self._notes.clear()
        self._show_first()

    def _show_first(self) -> None:
        first = next(filter(None, self._kinds), None)
        waiting = sum(map(len, self._kinds)) - 1
        self._more.setText(tr("{count} more").format(count=waiting) if waiting > 0 else "")
        if first:
            self._text.setText(first[0])
            self._color("failure" if self._refusals or self._failures else "note")
        if first is not self._notes:
            self._fade.stop()
        elif not self._fade.isActive():
            self._fade.start()
        self.setVisible(bool(first))

    def _color(self, kind: str) -> None:
        if self.property("kind") != kind:
            self.setProperty("kind", kind)
            self.style().unpolish(self)
            self.style().polish(self)
