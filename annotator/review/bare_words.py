"""A text reduced to its words: what is left without white space and punctuation, and where in the text it stands.

Two versions of a text that differ in spacing, hyphens or the style of quotation marks have the same bare words, so
a place in one is found in the other letter for letter.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from functools import lru_cache

_MARKS_AMONG_SYMBOLS = frozenset("<>|~")
"""Symbols that stand for punctuation: << and >> for quotation marks, strokes between phrases."""

_UNSPACED = "\u0e00"
"""From here on (Thai, Chinese, Japanese) words are not set apart, so that a word may begin at any letter."""


@lru_cache(maxsize=8192)
def is_bare(character: str) -> bool:
    """Tell whether a character is part of a word: a letter, accent, digit or symbol, neither space nor punctuation."""
    category = unicodedata.category(character)
    if category[0] in "ZPC" or category == "Sk" or character in _MARKS_AMONG_SYMBOLS:
        return False
    return not "\ufe00" <= character <= "\ufe0f"  # These only choose how the character before them is drawn.


def bare_runs(text: str) -> re.Pattern[str]:
    """Return the pattern of the runs of bare characters of a text."""
    dropped = "".join(re.escape(character) for character in set(text) if not is_bare(character))
    return re.compile(f"[^{dropped}]+" if dropped else ".+", re.DOTALL)


def bare(text: str) -> str:
    """Return the bare characters of a text."""
    return "".join(bare_runs(text).findall(text))


def is_joined(before: str, after: str) -> bool:
    """Tell whether no word can begin between two neighbouring characters."""
    return is_bare(before) and is_bare(after) and max(before, after) < _UNSPACED


class BareWords:
    """The bare characters of one text in a row, with the way back to the text."""

    def __init__(self, text: str) -> None:
        self.text = text
        runs = [match.span() for match in bare_runs(text).finditer(text)]
        self.letters = "".join(text[start:end] for start, end in runs)
        self._offsets = [start for start, _ in runs]
        self._places: list[int] = []
        place = 0
        for start, end in runs:
            self._places.append(place)
            place += end - start
        self._run_starts = frozenset(self._places)
        self.starts = self._all_starts()
        """Every place where a word may begin, ascending."""

    def offset(self, place: int) -> int:
        """Return where in the text a letter stands, by its place in the row."""
        run = bisect_right(self._places, place) - 1
        return self._offsets[run] + place - self._places[run]

    def place(self, offset: int) -> int:
        """Return how many letters stand before an offset of the text."""
        run = bisect_right(self._offsets, offset) - 1
        if run < 0:
            return 0
        following = self._places[run + 1] if run + 1 < len(self._places) else len(self.letters)
        return min(self._places[run] + offset - self._offsets[run], following)

    def starts_word(self, place: int) -> bool:
        """Tell whether a word may begin at a place, or end before it."""
        if place in self._run_starts or place >= len(self.letters):
            return True
        return max(self.letters[place - 1], self.letters[place]) >= _UNSPACED

    def next_start(self, place: int) -> int:
        """Return the first place from here on where a word may begin; the number of letters where there is none."""
        found = bisect_left(self.starts, place)
        return self.starts[found] if found < len(self.starts) else len(self.letters)

    def _all_starts(self) -> list[int]:
        unspaced = re.compile(f"[{_UNSPACED}-\U0010ffff]")
        if not unspaced.search(self.letters):
            return self._places
        inside = {place for match in unspaced.finditer(self.letters) for place in (match.start(), match.end())}
        inside.discard(len(self.letters))
        return sorted(inside | self._run_starts)
