"""A few lines of text: what does not fit is cut, and the tooltip says the whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QTextLayout
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from annotator.ui.plain import tip

LINES = 3
"""Lines of a statement that are shown where nothing else is said: enough to know it by."""


class FewLines(QLabel):
    """Paragraphs in so many lines at most, each paragraph with its beginning."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        # The text is broken into lines for the width there is; it asks for none itself.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._paragraphs: tuple[str, ...] = ()
        self._lines = LINES

    @property
    def whole(self) -> str:
        """Return the text uncut, a line for each paragraph."""
        return "\n".join(self._paragraphs)

    def show_paragraphs(self, paragraphs: Sequence[str], *, lines: int = LINES) -> None:
        """Show paragraphs in so many lines together, those at the end left out where there are more."""
        self._paragraphs, self._lines = tuple(paragraphs), lines
        self._break()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the text anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._break()

    def _break(self) -> None:
        shown = self._paragraphs[: self._lines]
        each, more = divmod(self._lines, len(shown)) if shown else (0, 0)
        lines = [line for place, text in enumerate(shown) for line in self._broken(text, each + (place < more))]
        if left_out := len(self._paragraphs) - len(shown):
            lines[-1] = f"and {left_out + 1} more"
        self.setText("\n".join(lines))
        is_cut = left_out or "".join("".join(lines).split()) != "".join(self.whole.split())
        self.setToolTip(tip("\n\n".join(self._paragraphs)) if is_cut else "")
        self.setAccessibleDescription(self.whole)

    def _broken(self, text: str, lines: int) -> Iterator[str]:
        """Return a text in so many lines at most, the last one cut to the width."""
        layout = QTextLayout(text, self.font())
        layout.beginLayout()
        start, room = 0, max(self.contentsRect().width(), 40)
        for left in range(lines, 0, -1):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(room)
            is_last = left == 1 and start + line.textLength() < len(text)
            piece = text[start:] if is_last else text[start : start + line.textLength()]
            yield self.fontMetrics().elidedText(piece, Qt.TextElideMode.ElideRight, room) if is_last else piece.rstrip()
            start += line.textLength()
        layout.endLayout()
