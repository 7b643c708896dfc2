"""A few lines of text: what does not fit is cut, and the tooltip says the whole."""

from __future__ import annotations

import html
from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QTextLayout
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from annotator.ui.panel.underlining import Stretch, Underlined
from annotator.ui.plain import tip
from annotator.ui.wording import number, tr

LINES = 3
"""Lines of a statement that are shown where nothing else is said: enough to know it by."""


class FewLines(QLabel):
    """Paragraphs in so many lines at most, each paragraph with its beginning."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        # The text is broken into lines for the width there is; it asks for none itself.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._paragraphs: tuple[Underlined, ...] = ()
        self._lines = LINES

    @property
    def whole(self) -> str:
        """Return the text uncut, a line for each paragraph."""
        return "\n".join(paragraph.text for paragraph in self._paragraphs)

    @property
    def underlined(self) -> tuple[str, ...]:
        """Return the words that are underlined, as far as they are shown or would be with more lines."""
        return tuple(one.text[start:end] for one in self._paragraphs for start, end in one.stretches)

    def show_paragraphs(self, paragraphs: Sequence[str | Underlined], *, lines: int = LINES) -> None:
        """Show paragraphs in so many lines together, those at the end left out where there are more."""
        given = (Underlined(one) if isinstance(one, str) else one for one in paragraphs)
        self._paragraphs, self._lines = tuple(given), lines
        self._break()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the text anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._break()

    def _break(self) -> None:
        shown = self._paragraphs[: self._lines]
        each, more = divmod(self._lines, len(shown)) if shown else (0, 0)
        broken = [line for place, one in enumerate(shown) for line in self._broken(one, each + (place < more))]
        if left_out := len(self._paragraphs) - len(shown):
            broken[-1] = tr("and {count} more").format(count=number(left_out + 1)), []
        lines = [line for line, _ in broken]
        is_marked = any(one.stretches for one in shown)
        self.setTextFormat(Qt.TextFormat.RichText if is_marked else Qt.TextFormat.PlainText)
        self.setText("<br>".join(_marked(*line) for line in broken) if is_marked else "\n".join(lines))
        is_cut = left_out or "".join("".join(lines).split()) != "".join(self.whole.split())
        self.setToolTip(tip("\n\n".join(one.text for one in self._paragraphs)) if is_cut else "")
        self.setAccessibleDescription(self.whole)

    def _broken(self, paragraph: Underlined, lines: int) -> Iterator[tuple[str, list[Stretch]]]:
        """Return a text in so many lines at most, the last one cut to the width, each with what is underlined in it."""
        text, units = paragraph.text, paragraph.text.encode("utf-16-le")  # which is what Qt counts
        layout = QTextLayout(text, self.font())
        layout.beginLayout()
        start, room = 0, max(self.contentsRect().width(), 40)
        for left in range(lines, 0, -1):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(room)
            first, after = line.textStart(), line.textStart() + line.textLength()
            whole = units[2 * first : 2 * after].decode("utf-16-le")
            is_last = left == 1 and 2 * after < len(units)
            piece = text[start:] if is_last else whole
            kept = (
                self.fontMetrics().elidedText(piece, Qt.TextElideMode.ElideRight, room) if is_last else piece.rstrip()
            )
            own = len(kept) - (is_last and kept != piece)  # the dots at its end stand for no letter
            marked = ((max(one - start, 0), min(end - start, own)) for one, end in paragraph.stretches)
            yield kept, [stretch for stretch in marked if stretch[0] < stretch[1]]
            start += len(whole)
        layout.endLayout()


def _marked(line: str, stretches: Sequence[Stretch]) -> str:
    """Return a line as markup in which nothing but the underlining is markup."""
    parts, place = [], 0
    for start, end in stretches:
        parts += [html.escape(line[place:start]), f"<u>{html.escape(line[start:end])}</u>"]
        place = end
    return f"<span style='white-space: pre'>{''.join(parts)}{html.escape(line[place:])}</span>"
