"""Canonical text, its hash, and the map between code points and Qt's UTF-16 positions."""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_left
from dataclasses import dataclass

MAX_TEXT_BYTES = 4 * 1024 * 1024
"""An article holds at most this many bytes of UTF-8 text."""

_LINE_ENDS = re.compile("\r\n|[\r\u2028\u2029]")
# NUL, lone surrogates and the 66 noncharacters: Qt, SQLite or JSON drop or refuse each of them somewhere.
_UNSTORABLE = re.compile(
    "[\x00\ud800-\udfff\ufdd0-\ufdef"
    + "".join(f"{chr(plane << 16 | 0xFFFE)}{chr(plane << 16 | 0xFFFF)}" for plane in range(17))
    + "]"
)
_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class CanonicalText:
    """A text as the program keeps it, normalised once at import and never again."""

    text: str
    replaced: int
    """How many characters that cannot be stored became U+FFFD."""


def canonical(raw: str) -> CanonicalText:
    """Normalise a decoded text: leading BOMs dropped, line ends to LF, unstorable characters to U+FFFD.

    Idempotent. Nothing else is touched; in particular there is no Unicode normalisation, so that offsets counted
    by other tools in the same text stay right. All leading BOMs go, since Qt drops one that stays.
    """
    text = raw.lstrip("\ufeff")
    there = "".join(set(text))  # to look through it takes a fifth of what looking through the text does
    if _LINE_ENDS.search(there):
        text = _LINE_ENDS.sub("\n", text)
    return CanonicalText(*_UNSTORABLE.subn("\ufffd", text)) if _UNSTORABLE.search(there) else CanonicalText(text, 0)


def sha256(text: str) -> str:
    """Return the hex SHA-256 of the text's UTF-8 bytes."""
    return hashlib.sha256(text.encode()).hexdigest()


class OffsetMap:
    """Translates between code points (ours, Python's) and UTF-16 units (Qt's) of one text.

    Only characters beyond U+FFFF make a difference, so only their places are kept.
    """

    def __init__(self, text: str) -> None:
        self.length = len(text)
        self._astral = [match.start() for match in _ASTRAL.finditer(text)]
        self._astral_utf16 = [place + before for before, place in enumerate(self._astral)]

    def to_utf16(self, offset: int) -> int:
        """Return the UTF-16 position of a code point offset."""
        return offset + bisect_left(self._astral, offset)

    def to_codepoint(self, position: int) -> int:
        """Return the code point offset of a UTF-16 position; inside a surrogate pair, that of its character."""
        return position - bisect_left(self._astral_utf16, position)
