"""How the lines of an article are set: body, blank lines between paragraphs, headings, captions, bylines."""

from __future__ import annotations

from enum import StrEnum
from functools import cache

from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextFormat

from annotator.ui.fonts import READING_SIZE, line_percent
from annotator.ui.reading import USUAL, Reading

_PROPORTIONAL = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value


class LineKind(StrEnum):
    """What a line of an article is; all but the first two are labels of regions."""

    BODY = "body"
    BLANK = "blank"
    TITLE = "title"
    LEAD = "lead"
    SUBHEADING = "subheading"
    CAPTION = "caption"
    BYLINE = "byline"
    FURNITURE = "furniture"

    @classmethod
    def of_label(cls, label: str | None) -> LineKind:
        """Return how a region with a label is set; unknown labels read like the body."""
        return cls(label) if label in _SET_APART else cls.BODY


_SET_APART = {"title", "lead", "subheading", "caption", "byline", "furniture"}


@cache
def block_format(kind: LineKind, reading: Reading = USUAL) -> QTextBlockFormat:
    """Return the paragraph format of a line; margins are pixels, line heights scale with the zoom."""
    top, bottom, em = {
        LineKind.BLANK: (0.0, 0.0, 0.62),
        LineKind.TITLE: (2.0, 8.0, 1.36),
        LineKind.SUBHEADING: (10.0, 4.0, 1.5),
        LineKind.CAPTION: (0.0, 4.0, 1.5),
        LineKind.BYLINE: (0.0, 4.0, 1.5),
        LineKind.FURNITURE: (0.0, 3.0, 1.5),
    }.get(kind, (0.0, 5.0, 1.62))
    made = QTextBlockFormat()
    made.setTopMargin(top)
    made.setBottomMargin(bottom)
    em *= reading.spacing / USUAL.spacing
    made.setLineHeight(line_percent(reading.font(READING_SIZE), em), _PROPORTIONAL)
    return made


_SIZES = {
    LineKind.TITLE: 1.34,
    LineKind.SUBHEADING: 1.06,
    LineKind.CAPTION: 0.9,
    LineKind.BYLINE: 0.9,
    LineKind.FURNITURE: 0.88,
}


@cache
def char_format(kind: LineKind, size: float) -> QTextCharFormat:
    """Return the character format of a line where the body is so many pixels high."""
    made = QTextCharFormat()
    if kind in _SIZES:
        made.setProperty(QTextFormat.Property.FontPixelSize, round(size * _SIZES[kind]))
    if kind in (LineKind.TITLE, LineKind.SUBHEADING):
        made.setFontWeight(QFont.Weight.Bold)
    elif kind is LineKind.LEAD:
        made.setFontWeight(QFont.Weight.Medium)
    elif kind is LineKind.CAPTION:
        made.setFontItalic(True)
    return made
