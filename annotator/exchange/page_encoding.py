"""The encoding of a web page: what it says of itself, unless its words say otherwise.

Pages name their encoding, and some name a wrong one. So the guess is made without looking at that name or at the tags;
where the page's own reading is among those that are as good, it counts.
"""

from __future__ import annotations

import codecs
import re
from functools import partial

from annotator.exchange.decoding import encoding_of
from annotator.exchange.encodings import Guess, codec, guess

_HEAD = 4096
"""Bytes of a page in which it may name its encoding; browsers look at 1024, many pages need more."""

_NAMED = re.compile(rb"<(?:meta|\?xml)\b[^>]*?\b(?:charset|encoding)\s*=\s*[\"']?\s*([\w:.-]+)", re.IGNORECASE)
_TAG = re.compile(rb"<[^<>]{1,2000}>")

_SUPERSETS = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
}
"""What pages call so is the larger encoding (WHATWG Encoding Standard)."""

_MULTIBYTE = frozenset({"gb18030", "gb2312", "cp949", "euc_kr", "shift_jis", "cp932", "euc_jp", "big5", "big5hkscs"})
"""Bytes of another encoding are hardly ever whole signs of these."""


def page_encoding(name: str, original: bytes, asked: str | None = None) -> Guess:
    """Return the encoding to read a web page in; with rivals where the page says one thing and its words another.

    A page that is UTF-8 all through is read as UTF-8 whatever it says: such pages are served with a header that says
    so. BadInput where it is no text in any encoding; `name` is what the file is called.
    """
    return encoding_of(name, original, asked, guessed=partial(_guess, named=_named(original)))


def _named(original: bytes) -> str | None:
    """Return the encoding a page names for itself; None where that is none, or cannot be."""
    match = _NAMED.search(original, 0, _HEAD)
    known = match and codec(match.group(1).decode("ascii", "replace"))
    if not known or known.startswith(("utf-", "utf_")):
        return None  # bytes that are UTF-8 need no name, and `charset=` is not to be read in those of UTF-16
    return _SUPERSETS.get(known, known)


def _guess(original: bytes, *, named: str | None) -> Guess | None:
    found = guess(words(original))
    if named is None or not _reads(original, named):
        return found
    if found is None or named in map(codec, found.rivals):
        return Guess(named)
    if original.decode(named) == original.decode(found.encoding, "replace"):
        return Guess(named)
    if named in _MULTIBYTE and codec(found.encoding) not in _MULTIBYTE:
        return Guess(named)
    return Guess(found.encoding, (named, *found.rivals))


def words(original: bytes) -> bytes:
    """Return a page without its tags, in which little but ASCII stands, and the name of an encoding.

    Where a sign may be of bytes that are those of brackets elsewhere, the tags stay.
    """
    return original if b"\0" in original or b"\x1b" in original else _TAG.sub(b" ", original)


def _reads(original: bytes, encoding: str) -> bool:
    try:
        codecs.decode(original, encoding)
    except (UnicodeError, LookupError):
        return False
    return True
