"""The encoding of a text that does not name it: guessed by statistics, with what speaks against the guess.

Statistics of letters tell alphabets apart, but hardly encodings of one alphabet that differ in a few signs. What does
are words that such a sign would tear apart: `Br¸cke`, `fŸr`, `gro§`. So among the candidates that are nearly as likely
as the best one, that with the fewest torn words is taken, and where another reading has no more of them, it is said.
"""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import regex

_AS_LIKELY = 0.75
"""A candidate that has less than this share of the best one's confidence is none."""
_LITTLE, _AS_LIKELY_OF_LITTLE = 0.2, 0.15
"""Below this confidence there is too little text for statistics, and much less likely candidates count, too."""
_LOOKED_AT = 100_000
"""Characters of a reading in which torn words are counted."""
_MOST_RIVALS = 6

_PREFERRED = {
    "ascii": ("cp1252",),
    "iso8859-1": ("cp1252",),
    "shift_jis_2004": ("shift_jis", "cp932"),
    "cp932": ("shift_jis",),
    "euc_jis_2004": ("euc_jp",),
    "gb18030": ("gb2312",),
}
"""Codecs to be tried before the one that was found: the same signs, and what people's files are really in."""

_TORN = (
    r"[\p{Cc}\p{Cn}\p{Co}--[\t\n\f\r\x1a]]",  # no text has them
    r"¤",
    r"\p{L}[^\p{L}\p{M}\p{N}\p{Z}\p{Cf}\p{Pd}\x00-\x7f·’‘'“”»›…•※/]\p{L}",
    r"\p{L}[§‰†‡¥¶\u2300-\u25ff]|[¸¨¯≈\u2300-\u25ff]\p{L}",
    r"\p{Ll}[\p{Lu}--[A-Z]]",
    r"\p{Latin}[\p{Greek}\p{Cyrillic}\p{Hebrew}\p{Arabic}\p{Thai}]|[\p{Greek}\p{Cyrillic}\p{Hebrew}\p{Arabic}]\p{Latin}",
)

NAMES = (
    "utf-8", "cp1252", "iso8859-15", "cp1250", "iso8859-2", "cp1251", "koi8-r", "cp1253", "cp1254", "cp1255", "cp1256",
    "cp1257", "cp850", "cp437", "mac-roman", "utf-16-le", "utf-16-be", "shift_jis", "euc_jp", "gb18030", "big5hkscs",
    "euc_kr", "cp874",
)  # fmt: skip
"""Encodings a person may want to choose from, the commonest first."""


@dataclass(frozen=True, slots=True)
class Guess:
    """The encoding some bytes are probably in."""

    encoding: str
    """Python's name of it."""
    rivals: tuple[str, ...] = ()
    """Other encodings under which the bytes read differently, and no less well; without any the guess is sure."""


def guess(original: bytes) -> Guess | None:
    """Guess the encoding of bytes that are no UTF-8 and bear no mark; None where they are no text in any."""
    from chardet import detect_all  # a tenth of a second: nearly all files are UTF-8

    found = [each for each in detect_all(original, compat_names=False) if each["encoding"]]
    if not found:
        return None
    best_confidence = found[0]["confidence"]
    least = best_confidence * (_AS_LIKELY if best_confidence > _LITTLE else _AS_LIKELY_OF_LITTLE)
    readings = list(_readings(original, [each["encoding"] or "" for each in found if each["confidence"] >= least]))
    if not readings:
        return None
    torn = [_torn(text) for _, text in readings]
    best = torn.index(min(torn))
    rivals = [name for place, (name, _) in enumerate(readings) if place != best and torn[place] <= torn[best]]
    return Guess(readings[best][0], tuple(rivals[:_MOST_RIVALS]))


def codec(name: str) -> str | None:
    """Return Python's name of an encoding for text; None where there is none of that name."""
    try:
        found = codecs.lookup(name)
    except (LookupError, ValueError):
        return None
    return found.name if getattr(found, "_is_text_encoding", True) else None


def _readings(original: bytes, names: list[str]) -> Iterator[tuple[str, str]]:
    """Yield how the text begins that candidates make of the bytes, each different text once, under the first name."""
    seen: set[int] = set()  # hashes, for a text may be large
    for found in names:
        for name in (*_PREFERRED.get(found, ()), found):
            try:
                text = original.decode(name)
            except (UnicodeDecodeError, LookupError):
                continue
            if hash(text) not in seen:
                seen.add(hash(text))
                yield name, text[:_LOOKED_AT]
            break  # the first that fits stands for all of its family


def _torn(text: str) -> int:
    return sum(1 for _ in _pattern().finditer(text))


@cache
def _pattern() -> regex.Pattern[str]:
    import regex  # only for texts that are not UTF-8

    return regex.compile("|".join(_TORN), regex.V1)
