"""One article's text in a QTextDocument: filled without stalling, never read back."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTextBlock, QTextBlockFormat, QTextCursor, QTextDocument, QTextOption

from annotator.model.analysis import Mark
from annotator.model.text import OffsetMap
from annotator.ui.article.line_formats import LineKind, block_format, char_format
from annotator.ui.fonts import reading_size
from annotator.ui.reading import USUAL, Reading

FIRST_SLICE = 24_000
"""Code points laid out before the first paint; an ordinary article is far below."""
SLICE = 12_000
"""Code points laid out at once after that: about 5 ms."""

PAGE_MARGIN = 28
"""Pixels beside the text where there is room enough."""

INNER_MARGIN, OUTER_MARGIN = 24, 14
"""Pixels beside the text on a narrow page; the inner ones hold the bars of linked statements."""

TOP_MARGIN = 16
BOTTOM_MARGIN = 72
"""Pixels below the last line, so that it can be read away from the window's edge."""

# Breaking a line without blanks at word boundaries is quadratic in Qt (58 s for 1 MB).
_ENDLESS = re.compile(r"\S{3000}")


class ArticleText(QObject):
    """Fills a document with plain text and sets its lines by kind."""

    filled = Signal()
    """The whole text is in the document."""
    grown = Signal()
    """Another slice of a long text is in the document."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._document = document
        self.text = ""
        self.offsets = OffsetMap("")
        self._lines: list[str] = []
        self._next_line = 0
        self._title = ""
        self._size = reading_size(0)
        self._reading = USUAL
        self._kinds: dict[int, LineKind] = {}
        self._guessed: list[int] = []
        self.margins = (PAGE_MARGIN, PAGE_MARGIN)
        self._top_margin = float(TOP_MARGIN)
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._on_time_to_fill)
        document.setUndoRedoEnabled(False)
        self._set_frame()

    @property
    def is_filled(self) -> bool:
        """Tell whether the whole text is in the document."""
        return self._next_line >= len(self._lines)

    def show(self, text: str, *, title: str) -> None:
        """Replace the text; lines equal to the title are set as headings from the start."""
        self._timer.stop()
        self.text, self.offsets = text, OffsetMap(text)
        self._lines, self._next_line = text.split("\n"), 0
        self._title, self._kinds, self._guessed = title.strip(), {}, []
        self._document.clear()
        option = self._document.defaultTextOption()
        wrap = QTextOption.WrapMode
        option.setWrapMode(wrap.WrapAnywhere if _ENDLESS.search(text) else wrap.WrapAtWordBoundaryOrAnywhere)
        self._document.setDefaultTextOption(option)
        self.set_top_margin(TOP_MARGIN)
        self._fill(FIRST_SLICE)

    def set_zoom(self, level: int, reading: Reading = USUAL) -> None:
        """Set how the text looks and its size; headings follow, with all else that is set apart."""
        former, self._reading = self._reading, reading
        self._size = reading_size(level, reading.size)
        with self.edited():
            self._document.setDefaultFont(reading.font(self._size))
            for line in self._kinds:
                self._set_characters(line)
            if (former.face, former.spacing) != (reading.face, reading.spacing):
                self._set_heights()

    def block_format(self, line: int) -> QTextBlockFormat:
        """Return how a line is set by its kind."""
        return block_format(self.kind(line), self._reading)

    def kind(self, line: int) -> LineKind:
        """Return how a line, counted from 0, is set."""
        return self._kinds.get(line, LineKind.BODY if self._lines[line].strip() else LineKind.BLANK)

    def line(self, number: int) -> str:
        """Return the words of a line."""
        return self._lines[number]

    def title_line(self) -> int | None:
        """Return the number of the line set as the title."""
        return min((line for line, kind in self._kinds.items() if kind is LineKind.TITLE), default=None)

    def block_at(self, offset: int) -> QTextBlock:
        """Return the line a code point lies in; an invalid block where the text is not filled so far."""
        return self._document.findBlock(self.offsets.to_utf16(offset))

    def start_of(self, block: QTextBlock) -> int:
        """Return the code point a line begins at."""
        return self.offsets.to_codepoint(block.position())

    @contextmanager
    def edited(self) -> Iterator[None]:
        """Change lines and folds together: Qt lays the text out once, at the end."""
        cursor = QTextCursor(self._document)
        cursor.beginEditBlock()
        try:
            yield
        finally:
            cursor.endEditBlock()

    def keep_lines(self) -> None:
        """Set no line differently."""

    def set_regions(self, regions: Iterable[Mark]) -> None:
        """Set the lines of these regions as the worker found them; lines in no region read like the body."""
        wanted = self._kinds_of(regions)
        changed = {line for line in wanted.keys() | self._kinds.keys() if wanted.get(line) != self._kinds.get(line)}
        self._kinds = wanted
        self._restyle(changed)

    def add_regions(self, regions: Sequence[Mark]) -> None:
        """Set the lines of more regions; a heading guessed from the title stays only where a region agrees."""
        wanted = self._kinds_of(regions)
        for guessed in self._guessed:
            here = self._start_of_line(guessed)
            if any(region.start <= here < region.end for region in regions):
                wanted.setdefault(guessed, LineKind.BODY)
        changed = [line for line, kind in wanted.items() if self._kinds.get(line, LineKind.BODY) is not kind]
        self._kinds |= wanted
        self._restyle(changed)

    def _kinds_of(self, regions: Iterable[Mark]) -> dict[int, LineKind]:
        wanted: dict[int, LineKind] = {}
        for region in regions:
            kind = LineKind.of_label(region.label)
            if kind is LineKind.BODY:
                continue
            block = self.block_at(region.start)
            while block.isValid() and self.start_of(block) < region.end:
                if self._lines[block.blockNumber()].strip():
                    wanted[block.blockNumber()] = kind
                block = block.next()
        return wanted

    def _start_of_line(self, line: int) -> int:
        return self.start_of(self._document.findBlockByNumber(line))

    def set_top_margin(self, pixels: float) -> None:
        """Leave so many pixels free above the first line."""
        self._top_margin = pixels
        self._set_frame()

    def set_margins(self, left: int, right: int) -> None:
        """Leave so many pixels free beside the text."""
        if (left, right) != self.margins:
            self.margins = (left, right)
            self._set_frame()

    def _set_frame(self) -> None:
        frame = self._document.rootFrame()
        made = frame.frameFormat()
        made.setTopMargin(self._top_margin)
        made.setBottomMargin(BOTTOM_MARGIN)
        made.setLeftMargin(self.margins[0])
        made.setRightMargin(self.margins[1])
        frame.setFrameFormat(made)

    def _restyle(self, lines: Iterable[int]) -> None:
        cursor = QTextCursor(self._document)
        cursor.beginEditBlock()
        for line in lines:
            block = self._document.findBlockByNumber(line)
            if block.isValid():
                cursor.setPosition(block.position())
                cursor.setBlockFormat(self.block_format(line))
                self._set_characters(line)
        cursor.endEditBlock()

    def _set_characters(self, line: int) -> None:
        block = self._document.findBlockByNumber(line)
        if block.isValid():
            cursor = QTextCursor(block)
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(char_format(self.kind(line), self._size))

    def _set_heights(self) -> None:
        """Set the lines apart as it is wanted now, and leave the room that some of them have for folds."""
        for line in range(self._next_line):
            block, wanted = self._document.findBlockByNumber(line), self.block_format(line)
            made = QTextBlockFormat(block.blockFormat())
            made.setLineHeight(wanted.lineHeight(), wanted.lineHeightType())
            QTextCursor(block).setBlockFormat(made)

    def _on_time_to_fill(self) -> None:
        self._fill(SLICE)

    def _fill(self, amount: int) -> None:
        """Append lines up to an amount of code points, in one edit so that they are laid out once."""
        cursor = QTextCursor(self._document)
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.beginEditBlock()
        line = self._next_line
        while line < len(self._lines) and amount > 0:
            words = self._lines[line]
            if self._title and words.strip() == self._title:
                self._kinds[line] = LineKind.TITLE
                self._guessed.append(line)
            kind = self.kind(line)
            if line:
                cursor.insertBlock(block_format(kind, self._reading), char_format(kind, self._size))
            else:
                cursor.setBlockFormat(block_format(kind, self._reading))
            if words:
                cursor.insertText(words, char_format(kind, self._size))
            amount -= len(words) + 1
            line += 1
        self._next_line = line
        cursor.endEditBlock()
        if self.is_filled:
            self._timer.stop()
            self.filled.emit()
        else:
            self._timer.start()
            self.grown.emit()
