"""The field a note is typed into: one step of the history from focus to focus-out, a draft on disk each second."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from annotator.ui.wording import tr

_DRAFT_MS = 1000
"""A crash may cost at most this much of typing."""


class NoteEdit(QPlainTextEdit):
    """A note of plain text that tells when it should be kept."""

    draft_due = Signal(str)
    """What has been typed so far: at most once a second, and only while typing."""
    finished = Signal(str)
    """The text as it is when the field is left; only where it differs from what was shown."""
    left = Signal()
    """The user is done with the keyboard and wants to go back to the articles."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(tr("What should a reader of this link know?"))
        self.setAccessibleName(tr("Note"))
        self.setTabChangesFocus(True)
        self._stored = ""
        self._draft = QTimer(self, singleShot=True, interval=_DRAFT_MS)
        self._draft.timeout.connect(self._on_draft_due)
        self.textChanged.connect(self._on_text_changed)

    @property
    def is_changed(self) -> bool:
        """Tell whether something was typed that is not stored as a note yet."""
        return self.toPlainText() != self._stored

    def show_note(self, text: str) -> None:
        """Show a stored note."""
        self._draft.stop()
        self._stored = text
        if self.toPlainText() != text:
            self.setPlainText(text)

    def finish(self) -> None:
        """Hand out what was typed, as when the field is left."""
        self._draft.stop()
        if self.is_changed:
            self.finished.emit(self.toPlainText())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """End the step; a menu or another program's window does not."""
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason):
            self.finish()

    def event(self, event: QEvent) -> bool:
        """Take Esc before the window does, where it lets go of statement and link."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride and _leaves(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the field by Esc or Ctrl+Enter, keeping what was typed."""
        if _leaves(event):
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _on_text_changed(self) -> None:
        if self.is_changed and self.hasFocus() and not self._draft.isActive():
            self._draft.start()

    def _on_draft_due(self) -> None:
        if self.is_changed:
            self.draft_due.emit(self.toPlainText())


def _leaves(event: QKeyEvent) -> bool:
    is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
    with_ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    return event.key() == Qt.Key.Key_Escape or (is_enter and with_ctrl)
