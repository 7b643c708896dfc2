"""What number words count to, German and English: `einundzwanzig`, `zweihundert`, `anderthalb`, `twenty-one`."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

_GERMAN = {
    "null": 0, "eins": 1, "zwei": 2, "zwo": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8,
    "neun": 9, "zehn": 10, "elf": 11, "zwölf": 12, "dreizehn": 13, "vierzehn": 14, "fünfzehn": 15, "sechzehn": 16,
    "siebzehn": 17, "achtzehn": 18, "neunzehn": 19,
}  # fmt: skip
_GERMAN_TENS = {
    "zwanzig": 20, "dreissig": 30, "vierzig": 40, "fünfzig": 50, "sechzig": 60, "siebzig": 70, "achtzig": 80,
    "neunzig": 90,
}  # fmt: skip
_ENGLISH = {
    "zero": 0, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19,
}  # fmt: skip
_ENGLISH_TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
_TENS = re.compile(rf"(?:(?P<ones>[a-zäöü]+)und)?(?P<tens>{'|'.join(_GERMAN_TENS)})")
_LONGEST = 60
"""Letters of the longest number word that is read."""


@lru_cache(maxsize=4096)
def value_of_word(word: str) -> Decimal | None:
    """Return what a number word in small letters counts to; None where it is none, or no more than an article."""
    word = word.replace("ß", "ss")
    if len(word) > _LONGEST:
        return None
    if word == "anderthalb":
        return Decimal("1.5")
    if word.endswith("einhalb") and (whole := _german(word.removesuffix("einhalb"), one="ein")) is not None:
        return whole + Decimal("0.5")
    whole = _german(word)
    return whole if whole is not None else _english(word)


def _german(word: str, *, one: str = "eins") -> Decimal | None:
    """Return the value; a lone `ein` counts only where `one` says so, as it is an article otherwise."""
    if word == one:
        return Decimal(1)
    if word in _GERMAN:
        return Decimal(_GERMAN[word])
    if match := _TENS.fullmatch(word):
        ones = _german(match["ones"], one="ein") if match["ones"] else Decimal(0)
        return None if ones is None or ones > 9 else ones + _GERMAN_TENS[match["tens"]]
    for unit, size in (("tausend", 1000), ("hundert", 100)):
        many, found, rest = word.partition(unit)
        if found:
            first = _german(many, one="ein") if many else Decimal(1)
            rest = rest.removeprefix("und")
            last = _german(rest) if rest else Decimal(0)
            return None if first is None or last is None or last >= size else first * size + last
    return None


def _english(word: str) -> Decimal | None:
    if word in _ENGLISH:
        return Decimal(_ENGLISH[word])
    tens, dash, ones = word.partition("-")
    if tens not in _ENGLISH_TENS:
        return None
    if not dash:
        return Decimal(_ENGLISH_TENS[tens])
    first = 1 if ones == "one" else _ENGLISH.get(ones, 10)
    return Decimal(_ENGLISH_TENS[tens] + first) if first < 10 else None
