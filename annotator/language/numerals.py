"""Numbers in a text, in digits and in words, with what they count to: `drei`, `3.000`, `1,5 Millionen`, `two dozen`.

Written for German and English. Years and plain counts are numbers alike; dates and times of day are not, see
`dates`. Vague amounts (`Hunderte`, `dozens`) and articles (`ein`, `one`) are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from annotator.language.number_words import value_of_word

_SPACE = "\u00a0\u202f\u2009 "
_BETWEEN = _SPACE + "-"
_GROUPED = rf"\d{{1,3}}(?P<group>[.,'’{_SPACE}])\d{{3}}(?!\d)(?:(?P=group)\d{{3}}(?!\d))*(?:[.,]\d{{1,2}})?"
_DIGITS = re.compile(rf"(?<![\w.,:'’/-])[+-]?(?:{_GROUPED}|\d+(?:[.,]\d+)?)(?![\d:]|[.,/]\d)")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_POWERS = {
    "hundred": 2, "tausend": 3, "tsd": 3, "thousand": 3, "million": 6, "millionen": 6, "mio": 6, "millions": 6,
    "milliarde": 9, "milliarden": 9, "mrd": 9, "mia": 9, "bn": 9,
}  # fmt: skip
_TWO_SCALES = {"billion": (12, 9), "billionen": (12, 12), "trillion": (18, 12), "trillionen": (18, 18)}
"""Words for powers of ten that mean one thing in German and another in English."""
_ONE_BEFORE = re.compile(r"\b(?:eine?[rmn]?|a|one)\s$", re.IGNORECASE)
_DOZEN = frozenset({"dutzend", "dozen"})
_PERCENT = re.compile(r"[\s\u00a0-]?(?:%|prozent|percent|per cent)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Number:
    """A number that stands at `[start, end)` of a text, with the word that multiplies it."""

    start: int
    end: int
    value: Decimal
    percent: bool = False


def numbers(text: str, *, language: str | None = "de") -> list[Number]:
    """Return the numbers of a text in order; `language` decides what `1.500`, `1,500` and `Billion` mean."""
    english = language == "en"
    found = sorted([*_in_digits(text, english=english), *_in_words(text)], key=lambda each: each.start)
    return [_with_unit(text, each) for each in _multiplied(text, found, english=english)]


def _in_digits(text: str, *, english: bool) -> Iterator[Number]:
    for match in _DIGITS.finditer(text):
        yield Number(match.start(), match.end(), _read(match, english=english))


def _read(match: re.Match[str], *, english: bool) -> Decimal:
    written, group = match.group(), match["group"]
    decimal = "." if english else ","
    if group == decimal and written.count(group) == 1:
        group = None  # `1,500` in German, `1.500` in English: a fraction
    if group:
        written = written.replace(group, "")
    return Decimal(written.replace(",", "."))


def _in_words(text: str) -> Iterator[Number]:
    for match in _WORD.finditer(text):
        if (value := value_of_word(match.group().lower())) is not None:
            yield Number(match.start(), match.end(), value)


def _multiplied(text: str, found: list[Number], *, english: bool) -> list[Number]:
    """Join numbers with the words behind them that multiply them, and add `eine Million`."""
    by_end = {number.end: number for number in found}
    for match in _WORD.finditer(text):
        power = _power(match.group().lower(), english=english)
        if power is None:
            continue
        before = _before(text, match.start(), by_end)
        if before is not None:
            del by_end[before.end]
            by_end[match.end()] = Number(before.start, match.end(), before.value * power)
        elif (one := _ONE_BEFORE.search(text, max(0, match.start() - 8), match.start())) is not None:
            by_end[match.end()] = Number(one.start(), match.end(), power)
    return sorted(by_end.values(), key=lambda number: number.start)


def _power(word: str, *, english: bool) -> Decimal | None:
    if word in _DOZEN:
        return Decimal(12)
    if word in _TWO_SCALES:
        return Decimal(10) ** _TWO_SCALES[word][english]
    return Decimal(10) ** _POWERS[word] if word in _POWERS else None


def _before(text: str, place: int, by_end: dict[int, Number]) -> Number | None:
    """Return the number that ends right before a word."""
    for gap in range(3):
        if gap and text[place - gap] not in _BETWEEN:
            return None
        if (number := by_end.get(place - gap)) is not None:
            return number
    return None


def _with_unit(text: str, number: Number) -> Number:
    percent = _PERCENT.match(text, number.end) is not None
    return Number(number.start, number.end, number.value.normalize(), percent=percent)
