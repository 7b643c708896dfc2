"""Page furniture folds into one line: its blocks are hidden, a neighbour's margin makes room for the line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextBlockFormat, QTextCursor, QTextDocument

from annotator.model.analysis import Mark
from annotator.ui.article.article_text import ArticleText
from annotator.ui.article.line_formats import LineKind
from annotator.ui.article.mark_index import MarkIndex
from annotator.ui.pair.link_index import LinkEnd
from annotator.ui.wording import tr_count

CHIP_HEIGHT = 27.0
CHIP_SPACE = 41.0
"""Pixels a fold's line takes, with the space around it."""


@dataclass(slots=True)
class Fold:
    """Some lines of page furniture, one after the other."""

    start: int
    """Code point of the first; the fold's identity."""
    end: int
    first: int
    """Number of the first block, blank ones included."""
    last: int
    lines: int
    """How many lines that are not blank."""
    words: str
    """What they begin with, to be shown in the folded line."""
    is_open: bool = False
    room: int = field(default=-1, compare=False)
    """Number of the block whose margin holds the fold's line; -1 while it has none."""
    below: bool = field(default=False, compare=False)
    """The line is below that block: the furniture ends the article."""

    def label(self) -> str:
        """Return the words of the folded line."""
        grip = "▾" if self.is_open else "▸"
        lines = tr_count("{count} line of page furniture", "{count} lines of page furniture", self.lines)
        return f"{grip}  {lines}" + ("" if self.is_open else f"   {self.words}")


class Folds:
    """The folds of one article."""

    def __init__(self, document: QTextDocument, text: ArticleText) -> None:
        self._document = document
        self._text = text
        self.all: list[Fold] = []
        self._opened: set[int] = set()
        self._by_room: dict[int, list[Fold]] = {}
        self.all_open = False

    def clear(self) -> None:
        """Forget everything, because another text is shown."""
        self.all, self._opened = [], set()

    def set_furniture(self, furniture: MarkIndex[Mark], linked: MarkIndex[LinkEnd]) -> bool:
        """Fold regions of page furniture, but never a line with a linked statement.

        Tell whether anything changed.
        """
        wanted = self._wanted(furniture, linked)
        if wanted == self.all:
            self._keep_room()
            return False
        self._apply(wanted)
        return True

    def are_right(self, furniture: MarkIndex[Mark], linked: MarkIndex[LinkEnd]) -> bool:
        """Tell whether `set_furniture` would change nothing; much cheaper than to find out within an edit."""
        return self._wanted(furniture, linked) == self.all

    def _wanted(self, furniture: MarkIndex[Mark], linked: MarkIndex[LinkEnd]) -> list[Fold]:
        wanted = self._group(furniture.all, linked)
        for fold in wanted:
            fold.is_open = self.all_open or fold.start in self._opened
        return wanted

    def toggle(self, fold: Fold) -> None:
        """Unfold a fold, or fold it again."""
        self._opened ^= {fold.start}
        self.refresh()

    def refresh(self) -> None:
        """Hide and show blocks after what is open has changed."""
        self._apply(self.all)

    def chip(self, fold: Fold) -> QRectF:
        """Return where the fold's line is painted, in pixels of the document."""
        block = self._document.findBlockByNumber(fold.room)
        if fold.room < 0 or not block.isValid():
            return QRectF()
        rect = self._document.documentLayout().blockBoundingRect(block)
        top = rect.bottom() + 12 if fold.below else rect.top() - CHIP_SPACE + 4
        left, right = self._text.margins
        return QRectF(left, top, self._document.textWidth() - left - right, CHIP_HEIGHT)

    def between(self, first: int, last: int) -> list[Fold]:
        """Return the folds whose line lies next to one of the blocks with these numbers."""
        return [fold for fold in self.all if first - 1 <= fold.room <= last + 1]

    def nearest(self, offset: int) -> Fold | None:
        """Return the fold a code point lies in or is nearest to."""
        return min(self.all, key=lambda fold: max(fold.start - offset, offset - fold.end, 0), default=None)

    def _group(self, furniture: Sequence[Mark], linked: MarkIndex[LinkEnd]) -> list[Fold]:
        """Merge furniture with nothing but blank lines between; lines with linked text stay outside."""
        aside, keep = set[int](), set[int]()
        for region in furniture:
            aside |= self._lines_between(region.start, region.end)
            for end in linked.overlapping(region.start, region.end):
                keep |= self._lines_between(end.start, end.end)
        numbers = sorted(aside - keep)
        runs: list[list[int]] = []
        for number in numbers:
            if runs and all(self._is_blank(line) for line in range(runs[-1][-1] + 1, number)):
                runs[-1].append(number)
            else:
                runs.append([number])
        return [self._fold(run) for run in runs]

    def _fold(self, run: list[int]) -> Fold:
        first, last = self._document.findBlockByNumber(run[0]), self._document.findBlockByNumber(run[-1])
        start, end = self._text.start_of(first), self._text.start_of(last) + len(self._text.line(run[-1]))
        after = last.next()
        while after.isValid() and self._is_blank(after.blockNumber()):
            last, after = after, after.next()
        lines = [line for line in run if not self._is_blank(line)]
        words = " · ".join(" ".join(self._text.line(line).split()) for line in lines[:4])
        return Fold(start, end, run[0], last.blockNumber(), len(lines), words[:160])

    def _apply(self, wanted: list[Fold]) -> None:
        """Hide and show in one edit and only where something changes: Qt lays out from the first change on."""
        for fold in wanted:
            fold.is_open = self.all_open or fold.start in self._opened
        self._keep_something(wanted)
        hidden = {line for fold in wanted if not fold.is_open for line in range(fold.first, fold.last + 1)}
        before = {line for fold in self.all for line in range(fold.first, fold.last + 1)}
        rooms = {fold.room for fold in self.all if fold.room >= 0}
        self.all = wanted
        cursor = QTextCursor(self._document)
        cursor.beginEditBlock()
        for line in before | hidden:
            block = self._document.findBlockByNumber(line)
            if block.isVisible() == (line in hidden):
                block.setVisible(line not in hidden)
                # Marking it dirty would lay out at once for every line; a format set in the edit is laid out with it.
                cursor.setPosition(block.position())
                cursor.setBlockFormat(self._text.block_format(line))
        for fold in wanted:
            self._find_room(fold, hidden)
        self._by_room = {}
        for fold in wanted:
            self._by_room.setdefault(fold.room, []).append(fold)
        for line in rooms | self._by_room.keys():
            self._make_room(cursor, line)
        cursor.endEditBlock()

    def _keep_something(self, wanted: list[Fold]) -> None:
        """Unfold an article that is nothing but furniture: it would leave an empty page."""
        if len(wanted) == 1 and wanted[0].first == 0 and wanted[0].last >= self._document.blockCount() - 1:
            wanted[0].is_open = True

    def _find_room(self, fold: Fold, hidden: set[int]) -> None:
        place = fold.first if fold.is_open else fold.last + 1
        fold.below = not self._document.findBlockByNumber(place).isValid()
        while fold.below and place > 0 and (place > fold.last or place in hidden or self._is_blank(place)):
            place = min(place, fold.first) - 1
        fold.room = place

    def _make_room(self, cursor: QTextCursor, line: int) -> None:
        """Give one block the margins it has by its kind, and room for the folds that lie next to it."""
        block = self._document.findBlockByNumber(line)
        if not block.isValid():
            return
        made = QTextBlockFormat(self._text.block_format(line))
        above = sum(1 for fold in self._by_room.get(line, ()) if not fold.below)
        under = len(self._by_room.get(line, ())) - above
        made.setTopMargin(made.topMargin() + CHIP_SPACE * above)
        made.setBottomMargin(made.bottomMargin() + CHIP_SPACE * under)
        if made != block.blockFormat():
            cursor.setPosition(block.position())
            cursor.setBlockFormat(made)

    def _keep_room(self) -> None:
        """Make room again for folds that stay, beside lines that were set anew."""
        cursor = QTextCursor(self._document)
        for line in self._by_room:
            self._make_room(cursor, line)

    def _lines_between(self, start: int, end: int) -> set[int]:
        block, found = self._text.block_at(start), set[int]()
        while block.isValid() and self._text.start_of(block) < end:
            found.add(block.blockNumber())
            block = block.next()
        return found

    def _is_blank(self, line: int) -> bool:
        return self._text.kind(line) is LineKind.BLANK
