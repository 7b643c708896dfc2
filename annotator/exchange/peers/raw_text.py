"""A foreign text and its canonical form, with the way from offsets of the one to offsets of the other."""

from __future__ import annotations

import re
from bisect import bisect_left

from annotator.model.text import canonical


class RawText:
    """A text whose line ends became LF and whose leading marks were dropped, as `canonical` does."""

    def __init__(self, raw: str) -> None:
        read = canonical(raw)
        self.text = read.text
        self.replaced = read.replaced
        """How many characters that cannot be stored became U+FFFD."""
        self.length = len(raw)
        self._marks = len(raw) - len(raw.lstrip("\ufeff"))
        # Of each CRLF the LF stays; what lies behind it moves by one.
        self._dropped = [match.start() + 1 for match in re.finditer("\r\n", raw)]

    def place(self, offset: int) -> int:
        """Return where an offset of the raw text lies in the canonical one."""
        return max(offset - self._marks, 0) - bisect_left(self._dropped, offset)
