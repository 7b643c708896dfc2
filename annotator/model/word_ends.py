"""Where the ends of a statement may stand when they are moved by words."""

from __future__ import annotations

import re

_TOKEN = re.compile(r"[\w\u0300-\u036f]+(?:[.,:’'-][\w\u0300-\u036f]+)*|[^\w\s]+")
"""A word with its combining marks, or a number such as 3.000,5; or marks that stand together."""

_NEAR = 300
"""Code points around an end within which a word is looked for."""


def words(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the words, and the marks between them, within `[start, end)` of a text."""
    return [match.span() for match in _TOKEN.finditer(text, max(start, 0), end)]


def moved_start(text: str, start: int, end: int, by: int) -> int:
    """Return the start of a stretch, moved to the next word (1) or the one before (-1), where there is one."""
    if by > 0:
        return next((place for place, _ in words(text, start, end) if place > start), start)
    return next((place for place, _ in reversed(words(text, start - _NEAR, start))), start)


def moved_end(text: str, start: int, end: int, by: int) -> int:
    """Return the end of a stretch, moved to that of the next word (1) or the one before (-1), where there is one."""
    if by > 0:
        found = _TOKEN.search(text, end)
        return found.end() if found else end
    return next((place for _, place in reversed(words(text, start, end)) if place < end), end)


def nearest_start(text: str, place: int) -> int:
    """Return where the word begins whose beginning is nearest to a place."""
    around = words(text, place - _NEAR, place + _NEAR)
    return min((start for start, _ in around), key=lambda start: abs(start - place), default=place)


def nearest_end(text: str, place: int) -> int:
    """Return where the word ends whose end is nearest to a place."""
    around = words(text, place - _NEAR, place + _NEAR)
    return min((end for _, end in around), key=lambda end: abs(end - place), default=place)
