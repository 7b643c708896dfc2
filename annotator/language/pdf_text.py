"""The text of a PDF, its lines joined to paragraphs again.

A PDF knows lines, not paragraphs. Where its paragraphs are told by distance, by an indented first line or by size, that
counts; where not, a line that is clearly shorter than others ends one, and so does the end of a sentence somewhat
before the margin, unless the next word would not have fitted in. A word parted at a line end is joined where it goes
on with a small letter. Footnotes come behind the text, then heads and feet of pages, each once: so none stands within a
sentence that goes on over the page.
"""

from __future__ import annotations

import io
import logging
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from annotator.errors import BadInput
from annotator.language.pdf_lines import Line, lines_of, sort, text_size

_MAX_PAGES = 2_000
_TITLE_LINES = 30
"""Lines among which the title stands that a PDF gives itself."""
_ROW, _SHORT, _NEARLY_FULL = 0.35, 0.75, 0.92
"""Of a full line's length: what is a row of its own, what ends a paragraph that nothing else tells, and what ends one
after a sentence."""
_FITS = 0.95
"""Of a full line's length: what the next word would have had to stay below to be on the line before."""
_WIDE = 1.25
"""Of the usual distance of lines: what parts paragraphs."""
_LARGER = 1.15
"""Of the usual size: what headings have, whose lines are short in any case."""
_INDENT = (4.0, 60.0)
"""Points by which a first line is indented."""
_SENTENCE_END = re.compile(r"[.!?…:][”“\"’'»«)\]]*$")
_PARTED = re.compile(r"[^\W\d_][-\u00ad\u2010]$")
_BULLET = re.compile(r"[•·‣▪◦●\u2013\u2014-]\s|\d{1,2}[.)]\s")


def pdf_paragraphs(original: bytes) -> tuple[str | None, Iterator[str]]:
    """Return the title a PDF gives itself, and its paragraphs. BadInput where it is locked, damaged or without text."""
    from pypdf import PdfReader

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = PdfReader(io.BytesIO(original), strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            raise BadInput("It is locked with a password.")
        if len(reader.pages) > _MAX_PAGES:
            raise BadInput(f"It has more than {_MAX_PAGES} pages, which is no article.")
        lines = lines_of(reader.pages)
        title = " ".join(str(reader.metadata.title or "").split())[:200] if reader.metadata else ""
    except (BadInput, MemoryError):
        raise
    except Exception as error:  # what pypdf raises of a broken file is of many kinds
        raise BadInput("It is damaged, or locked in a way that cannot be read.") from error
    if not any(line.text for line in lines):
        raise BadInput("It holds no text; perhaps its pages are pictures.")
    beginning = " ".join(line.text for line in lines[:_TITLE_LINES] if line.text)
    # Many a title was never meant for readers: the name of a file, or of the program that wrote it.
    return title if title and title in beginning else None, _in_order(lines)


def _in_order(lines: Sequence[Line]) -> Iterator[str]:
    """Yield the paragraphs of the text, the footnotes, and the running heads: before the title they would be it."""
    parts = sort(lines)
    yield from _paragraphs(parts.text)
    yield from _paragraphs(parts.notes)
    yield from (line.text for line in parts.running)


def _paragraphs(lines: Sequence[Line]) -> Iterator[str]:
    """Yield lines joined to paragraphs; empty lines part them."""
    if not any(line.text for line in lines):
        return
    layout = _Layout(lines)
    paragraph = ""
    for line, after in pairwise([*lines, Line("", -1)]):
        paragraph = _joined(paragraph, line.text) if line.text else paragraph
        if paragraph and (not line.text or not after.text or layout.parts(line, after)):
            yield paragraph
            paragraph = ""


class _Layout:
    """How the paragraphs of a document are told from one another."""

    def __init__(self, lines: Sequence[Line]) -> None:
        told = [line for line in lines if line.text]
        lengths = sorted(len(line.text) for line in told)
        self._full = lengths[int(0.8 * (len(lengths) - 1))]
        self._size = text_size(told)
        self._margins = Counter((line.page, round(line.x)) for line in told if line.size)
        below = [(line, after) for line, after in pairwise(told) if self._is_below(line, after)]
        usual = [line.y - after.y for line, after in below if round(line.size, 1) == self._size]
        self._distance = median(usual) if usual else 0.0
        parted = sum(self._is_parted(line, after) for line, after in below)
        self._is_told = parted >= 3 and parted >= 0.03 * len(below)

    def parts(self, line: Line, after: Line) -> bool:
        """Tell whether a paragraph ends between two lines."""
        if _BULLET.match(after.text) and _BULLET.match(line.text):
            return True
        is_below = self._is_below(line, after)
        if is_below and self._is_parted(line, after):
            return True
        if line.is_bold and not after.is_bold and line.size >= self._size:
            return True
        if line.size > _LARGER * self._size and is_below:
            return False
        length = len(line.text)
        if not is_below and self._is_indented(after):
            return True
        if length + 1 + len(after.text.partition(" ")[0]) > _FITS * self._full:
            return False
        is_end = bool(_SENTENCE_END.search(line.text))
        if length < _ROW * self._full:
            return True
        if is_end or not (self._is_told and is_below):
            return length < _SHORT * self._full or (length < _NEARLY_FULL * self._full and is_end)
        return False

    def _is_below(self, line: Line, after: Line) -> bool:
        """Tell whether a line stands in the same column, below the one before."""
        return bool(line.size and after.size) and line.page == after.page and 0 < line.y - after.y < 6 * line.size

    def _is_parted(self, line: Line, after: Line) -> bool:
        """Tell whether distance, size or an indented first line part two lines of a column."""
        if abs(line.size - after.size) > 0.1 * max(line.size, after.size):
            return True
        usual = max(self._distance, 1.0) * max(line.size / (self._size or 1), 1)
        if line.y - after.y > _WIDE * usual:
            return True
        # What goes on below a bullet stands further in, too.
        return _INDENT[0] <= after.x - line.x <= _INDENT[1] and not _BULLET.match(line.text)

    def _is_indented(self, line: Line) -> bool:
        """Tell whether a line begins further in than most below it; the first of a column has none above."""
        here = self._margins[line.page, round(line.x)]
        return any(
            self._margins[line.page, round(line.x) - indent] > 2 * here
            for indent in range(int(_INDENT[0]), int(_INDENT[1]))
        )


def _joined(before: str, line: str) -> str:
    if _PARTED.search(before) and line[:1].islower():
        return before[:-1] + line
    return f"{before} {line}" if before else line
