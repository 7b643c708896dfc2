"""Which faces the window is set in: a serif to read, a sans for everything around it. None is shipped."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontMetricsF

READING_SIZE = 15.0
"""Pixels of the article's text at zoom 0."""

INTERFACE_SIZE = 13.0
"""Pixels of everything that is not an article."""

_SERIF = ("Noto Serif", "Source Serif 4", "Source Serif Pro", "Charter", "Georgia", "Cambria", "DejaVu Serif")
_SANS = ("Noto Sans", "Inter", "Source Sans 3", "Segoe UI", "Cantarell", "Ubuntu", "DejaVu Sans")


def serif(size: float = READING_SIZE) -> QFont:
    """Return the reading face at a size in pixels."""
    return _face(_SERIF, QFont.StyleHint.Serif, size)


def sans(size: float = INTERFACE_SIZE) -> QFont:
    """Return the face of the interface at a size in pixels."""
    return _face(_SANS, QFont.StyleHint.SansSerif, size)


def family(name: str, size: float) -> QFont:
    """Return an installed family at a size in pixels; the reading face where it is not installed."""
    return _face((name, *_SERIF), QFont.StyleHint.Serif, size)


def reading_size(level: int, usual: float = READING_SIZE) -> float:
    """Return the pixels of the article's text at a zoom level; a level is a tenth more or less than usual."""
    return max(7.0, usual * 1.1**level)


def line_percent(font: QFont, em: float) -> float:
    """Return the percentage of the face's own line height that makes lines `em` times the font's size apart.

    Faces differ a lot (Noto Serif is 1.36 em high by itself), so a fixed percentage would look loose in one and
    tight in another.
    """
    return 100.0 * em * font.pixelSize() / QFontMetricsF(font).height()


def column_width(font: QFont, characters: int = 74) -> int:
    """Return the pixels that so many characters of running text take."""
    sample = "Die Entscheidung, wann und wie gebaut wird, liegt beim Land, sagte sie am Mittwoch. "
    return round(QFontMetricsF(font).horizontalAdvance(sample) / len(sample) * characters)


def _face(families: tuple[str, ...], hint: QFont.StyleHint, size: float) -> QFont:
    font = QFont(list(families))
    font.setStyleHint(hint)
    font.setPixelSize(round(size))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
