"""Where code points lie on the page, and which one lies under a point."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextBlock, QTextDocument, QTextLine

from annotator.ui.article.article_text import ArticleText
from annotator.ui.article.line_formats import LineKind

_ENOUGH = 6000


class TextGeometry:
    """Places of one laid out article, in pixels of the document (scrolling apart), remembered until it changes."""

    def __init__(self, document: QTextDocument, text: ArticleText) -> None:
        self._document = document
        self._layout = document.documentLayout()
        self._text = text
        self._rects: dict[tuple[int, int], list[QRectF]] = {}
        self._flow: dict[int, float] = {}
        self._between: dict[tuple[float, float], tuple[int, int]] = {}
        self.generation = 0
        """Rises whenever the layout changed, for whoever remembers shapes made of these places."""

    @property
    def is_laid_out(self) -> bool:
        """Tell whether there is a page to lay the text out on: before it is first shown, everything is at 0."""
        first = self._visible(self._document.firstBlock())
        return first.isValid() and self._document.textWidth() > 0 and self._layout.blockBoundingRect(first).height() > 0

    def forget(self) -> None:
        """Drop what is remembered, because the layout changed."""
        self._rects.clear()
        self._flow.clear()
        self._between.clear()
        self.generation += 1

    def rects(self, start: int, end: int) -> list[QRectF]:
        """Return one rectangle a line for `[start, end)`, as high as the letters; hidden lines have none."""
        found = self._rects.get((start, end))
        if found is None:
            if len(self._rects) > _ENOUGH:
                self._rects.clear()
            found = self._rects[start, end] = self._measure(start, end)
        return found

    def flow(self, offset: int) -> float:
        """Return the height at which a code point is read: the top of its line plus its share of the line's width.

        It rises with the offset, so that statements that share a line have ends that meet and do not overlap. What
        lies in a fold has the place of the fold.
        """
        found = self._flow.get(offset)
        if found is None:
            found = self._flow[offset] = self._measure_flow(offset)
        return found

    def extent(self, start: int, end: int, *, least: float = 8.0) -> tuple[float, float]:
        """Return the heights between which `[start, end)` is read, at least a few pixels apart."""
        top, bottom = self.flow(start), self.flow(end)
        lacking = max(least - (bottom - top), 0.0) / 2
        return top - lacking, bottom + lacking

    def offset_at(self, point: QPointF) -> int:
        """Return the code point before which a caret at a point of the document would stand."""
        return self._hit(point, QTextLine.CursorPosition.CursorBetweenCharacters)

    def character_at(self, point: QPointF) -> int:
        """Return the code point whose letter is under, or nearest to, a point of the document."""
        return self._hit(point, QTextLine.CursorPosition.CursorOnCharacter)

    def is_on_text(self, point: QPointF) -> bool:
        """Tell whether a point lies in a line of text, or beside one, and not in the space around."""
        block = self._block_at(point.y() + 3)
        rect = self._layout.blockBoundingRect(block)
        return block.isVisible() and block.length() > 1 and rect.top() - 3 <= point.y() <= rect.bottom() + 5

    def _hit(self, point: QPointF, where: QTextLine.CursorPosition) -> int:
        """Find the character by ourselves: to Qt a blank line reaches over the top of the line below it."""
        block = self._block_at(point.y())
        line = _line_at(block, point.y())
        if not line.isValid():
            return self._text.start_of(block)
        position = block.position() + line.xToCursor(point.x() - block.layout().position().x(), where)
        return min(self._text.offsets.to_codepoint(position), self._text.offsets.length)

    def _block_at(self, height: float) -> QTextBlock:
        """Return the last visible block that begins above a height, else the first one."""
        low, high = 0, self._document.blockCount() - 1
        while low < high:
            middle = (low + high + 1) // 2
            block = self._visible(self._document.findBlockByNumber(middle))
            if block.isValid() and self._layout.blockBoundingRect(block).top() <= height:
                low = max(block.blockNumber(), middle)
            else:
                high = middle - 1
        return self._visible(self._document.findBlockByNumber(low))

    def first_block(self, top: float) -> QTextBlock:
        """Return the first visible block that reaches below a height.

        Bisected, since Qt's own hit test walks over up to a hundred blocks (0.1 ms, several times a frame).
        """
        low, high = 0, self._document.blockCount() - 1
        while low < high:
            middle = (low + high) // 2
            block = self._visible(self._document.findBlockByNumber(middle))
            if block.isValid() and self._layout.blockBoundingRect(block).bottom() < top:
                low = block.blockNumber() + 1
            else:
                high = middle
        block = self._visible(self._document.findBlockByNumber(low))
        return block if block.isValid() else self._document.lastBlock()

    def offsets_between(self, top: float, bottom: float) -> tuple[int, int]:
        """Return the stretch of code points whose lines lie between two heights."""
        found = self._between.get((top, bottom))
        if found is None:
            if len(self._between) > 16:
                self._between.clear()
            found = self._between[top, bottom] = self._find_between(top, bottom)
        return found

    def paragraphs_between(self, top: float, bottom: float) -> list[int]:
        """Return the code points at which the lines of the text between two heights begin, blank ones apart."""
        block, found = self.first_block(top), list[int]()
        while block.isValid() and self._layout.blockBoundingRect(block).top() <= bottom:
            if block.length() > 1:
                found.append(self._text.start_of(block))
            block = self._visible(block.next())
        return found

    def is_hidden(self, offset: int) -> bool:
        """Tell whether a code point lies in a fold."""
        return not self._text.block_at(offset).isVisible()

    def is_body(self, offset: int) -> bool:
        """Tell whether a code point lies in a line of the running text."""
        return self._text.kind(self._text.block_at(offset).blockNumber()) is LineKind.BODY

    def holds(self, offset: int) -> bool:
        """Tell whether the text is in the document as far as a code point."""
        return self._text.is_filled or self._text.block_at(offset).isValid()

    def _find_between(self, top: float, bottom: float) -> tuple[int, int]:
        first = last = block = self.first_block(top)
        while block.isValid() and self._layout.blockBoundingRect(block).top() <= bottom:
            last, block = block, self._visible(block.next())
        # A text without line ends is one block of thousands of lines.
        begin, stop = _line_at(first, top), _line_at(last, bottom)
        start = first.position() + (begin.textStart() if begin.isValid() else 0)
        end = last.position() + (stop.textStart() + stop.textLength() if stop.isValid() else 0)
        return self._text.offsets.to_codepoint(start), self._text.offsets.to_codepoint(end)

    def _visible(self, block: QTextBlock) -> QTextBlock:
        """Return a block, or the next one that is not folded away; an invalid one where there is none."""
        while block.isValid() and not block.isVisible():
            block = block.next()
        return block

    def bottom_of(self, block: QTextBlock) -> float:
        """Return the height below a block's last line."""
        return self._layout.blockBoundingRect(block).bottom()

    def line_start(self, height: float) -> int:
        """Return the code point that the line at a height of the document begins with."""
        return self.offset_at(QPointF(0, height))

    def top_of(self, block: QTextBlock) -> float:
        """Return the height of a block's first line; lays out whatever is above it."""
        return self._layout.blockBoundingRect(block).top()

    def line_top(self, offset: int) -> float:
        """Return the top of the line a code point lies in; in a fold, of the line after it."""
        return self._line(offset)[0]

    def _measure(self, start: int, end: int) -> list[QRectF]:
        offsets = self._text.offsets
        first, last = offsets.to_utf16(start), offsets.to_utf16(end)
        block = self._document.findBlock(first)
        found: list[QRectF] = []
        while block.isValid() and block.position() < last:
            if block.isVisible():
                self._layout.blockBoundingRect(block)
                found += _lines(block, first - block.position(), last - block.position())
            block = block.next()
        return found

    def _line(self, offset: int) -> tuple[float, float, float]:
        """Return the top of a code point's line, the pitch to the next one, and the share of its width before it."""
        position = self._text.offsets.to_utf16(offset)
        block = self._document.findBlock(position)
        if not block.isVisible():
            after = self._visible(block)
            place = after if after.isValid() else self._document.lastBlock()
            return self.top_of(place) - 12, 0.0, 0.0
        self._layout.blockBoundingRect(block)
        layout = block.layout()
        line = layout.lineForTextPosition(min(position - block.position(), block.length() - 1))
        if not line.isValid():
            return layout.position().y(), 0.0, 0.0
        last = line.lineNumber() + 1 == layout.lineCount()
        pitch = line.height() if last else layout.lineAt(line.lineNumber() + 1).y() - line.y()
        share = _x(line, position - block.position()) / max(line.width(), 1.0)
        return layout.position().y() + line.y(), pitch, min(max(share, 0.0), 1.0)

    def _measure_flow(self, offset: int) -> float:
        top, pitch, share = self._line(offset)
        return top + pitch * share


def _line_at(block: QTextBlock, height: float) -> QTextLine:
    """Return the last line of a block that begins above a height, else its first one."""
    layout = block.layout()
    low, high, y = 0, layout.lineCount() - 1, height - layout.position().y()
    while low < high:
        middle = (low + high + 1) // 2
        if layout.lineAt(middle).y() <= y:
            low = middle
        else:
            high = middle - 1
    return layout.lineAt(low) if layout.lineCount() else QTextLine()


def _x(line: QTextLine, position: int) -> float:
    # PySide6 answers with the place and the position it belongs to, its stubs say "object".
    return cast(tuple[float, int], line.cursorToX(position))[0]


def _lines(block: QTextBlock, first: int, last: int) -> list[QRectF]:
    """Return the rectangles of `[first, last)`, positions in the block, one a line."""
    layout, found = block.layout(), []
    origin = layout.position()
    line = layout.lineForTextPosition(max(first, 0))
    while line.isValid() and line.textStart() < last:
        natural = line.naturalTextRect()
        begin, stop = max(first, line.textStart()), min(last, line.textStart() + line.textLength())
        one, other = _x(line, begin), _x(line, stop)
        left, right = min(one, other), min(max(one, other), max(natural.right(), min(one, other)))
        if right > left:
            found.append(QRectF(origin.x() + left, origin.y() + line.y(), right - left, line.height()))
        number = line.lineNumber() + 1
        if number >= layout.lineCount():
            break
        line = layout.lineAt(number)
    return found
