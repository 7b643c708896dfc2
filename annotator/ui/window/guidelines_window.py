"""How this project is to be annotated, in Markdown, in a window of its own beside the articles."""

from __future__ import annotations

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import (
    QDialog,
    QPlainTextEdit,
    QPushButton,
    QStackedWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from annotator.ui.fonts import serif
from annotator.ui.window.closing_row import closing_row
from annotator.ui.wording import to_tr, tr

_EMPTY = to_tr(
    "No guidelines are written yet. What counts as the same statement, and when is a link “partial”? "
    "Write it down here, in Markdown: whoever works on this project finds it in this window."
)


class _Page(QTextBrowser):
    """Shows Markdown and nothing else: no HTML in it, no picture, no link that opens."""

    def __init__(self) -> None:
        super().__init__()
        self.setOpenLinks(False)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.document().setDocumentMargin(4)
        self.setFont(serif(14))

    def loadResource(self, kind: int, name: QUrl | str) -> None:
        """Load nothing: guidelines come from other people, and a picture's address would be looked up."""

    def show_markdown(self, text: str) -> None:
        """Show a text, in which HTML is only text."""
        features = QTextDocument.MarkdownFeature.MarkdownDialectGitHub | QTextDocument.MarkdownFeature.MarkdownNoHTML
        self.document().setMarkdown(text, features)


class GuidelinesWindow(QDialog):
    """The guidelines to read and, where the project can be changed, to write."""

    written = Signal(str)
    """Markdown that is to be kept."""

    def __init__(self, text: str, *, writable: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Guidelines"))
        self.resize(460, 620)
        self._text = text
        self.page, self.field = _Page(), QPlainTextEdit()
        self.page.setAccessibleName(tr("Guidelines"))
        self.field.setAccessibleName(tr("Guidelines, in Markdown"))
        self._halves = QStackedWidget()
        self._halves.addWidget(self.page)
        self._halves.addWidget(self.field)
        self.edit = QPushButton(tr("Edit"))
        self.edit.setEnabled(writable)
        self.edit.clicked.connect(self._on_edit)
        buttons, self.save, self.cancel = closing_row(
            tr("Save"), accept=self._on_save, cancel=self._on_cancel, at_enter=False, beside=(self.edit,)
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(self._halves, 1)
        column.addLayout(buttons)
        self._show(writing=False)

    @property
    def is_writing(self) -> bool:
        """Tell whether the guidelines are being edited."""
        return self._halves.currentWidget() is self.field

    def _show(self, *, writing: bool) -> None:
        self.page.show_markdown(self._text or tr(_EMPTY))
        self._halves.setCurrentWidget(self.field if writing else self.page)
        self.edit.setVisible(not writing)
        self.save.setVisible(writing)
        self.cancel.setVisible(writing)

    def _on_edit(self) -> None:
        self.field.setPlainText(self._text)
        self._show(writing=True)
        self.field.setFocus()

    def _on_save(self) -> None:
        self._text = self.field.toPlainText()
        self._show(writing=False)
        self.written.emit(self._text)

    def _on_cancel(self) -> None:
        self._show(writing=False)

    def reject(self) -> None:
        """Close; what is being written is kept first, as Esc is easily pressed."""
        if self.is_writing and self.field.toPlainText() != self._text:
            self._on_save()
        super().reject()
