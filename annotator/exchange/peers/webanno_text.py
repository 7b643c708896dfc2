"""The text of a WebAnno table, put together from its sentences and the places of their tokens."""

from __future__ import annotations

import re

_ESCAPE = re.compile(r"\\(.)")
_MEANT = {"t": "\t", "n": "\n", "r": "\r", "b": "\b", "f": "\f"}
_MAX_GAP = 100_000
"""No text has so many blanks between two sentences; an offset that says so is wrong."""


class SentenceText:
    """Grows sentence by sentence."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._lines: list[str] = []

    def line(self, told: str) -> None:
        """Take one line of a sentence's text."""
        self._lines.append(_ESCAPE.sub(lambda match: _MEANT.get(match[1], match[1]), told))

    def token(self, start: int, words: str) -> None:
        """Take the place of a token, in UTF-16 units: the first of a sentence says where that begins."""
        if not self._lines:
            return
        sentence = "\n".join(self._lines)
        self._lines = []
        before = max(sentence.find(words), 0)
        gap = start - _length(sentence[:before]) - self._length
        if gap > _MAX_GAP:
            raise ValueError(gap)
        # What stood between two sentences is not in the file: mostly one line end.
        self._put(" " * (gap - 1) + "\n" if gap > 0 else "")
        self._put(sentence)

    def end(self) -> None:
        """Take the end of a sentence; one without tokens has no place."""
        self._lines = []

    def whole(self) -> str:
        """Return the text."""
        return "".join(self._pieces)

    def _put(self, piece: str) -> None:
        self._pieces.append(piece)
        self._length += _length(piece)


def _length(text: str) -> int:
    return len(text) + sum(char > "\uffff" for char in text)
