"""Days, months, years, weekdays and times of day in a text, as far as they are said: German and English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import reduce

from annotator.language.words import words

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januar jänner january jan", "februar feber february feb", "märz march mrz", "april apr", "mai may",
            "juni june jun", "juli july jul", "august aug", "september sept sep", "oktober october okt oct",
            "november nov", "dezember december dez dec",
        ),
        start=1,
    )
    for name in words(names)
}  # fmt: skip
_WEEKDAYS = {
    name: number
    for number, names in enumerate(
        ("montag monday", "dienstag tuesday", "mittwoch wednesday", "donnerstag thursday", "freitag friday",
         "samstag sonnabend saturday", "sonntag sunday")
    )
    for name in words(names)
}  # fmt: skip
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_PATTERNS = (
    r"(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.(?:\s?(?P<year>\d{4}|\d{2})(?!\d))?",
    r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})",
    rf"(?P<day>\d{{1,2}})(?:\.|st|nd|rd|th)?\s(?:of\s)?(?P<name>{_MONTH})\b(?:\.?,?\s(?P<year>\d{{4}}))?",
    rf"(?P<name>{_MONTH})\b\.?\s(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?:,?\s(?P<year>\d{{4}}))?",
    rf"(?P<name>{_MONTH})\b\.?\s(?P<year>\d{{4}})",
    rf"(?<=im )(?P<name>{_MONTH})\b|(?<=in )(?P<name2>{_MONTH})\b",
    r"(?:(?<=jahr )|(?<=jahre )|(?<=jahres )|(?<=seit )|(?<=bis )|(?<=von )|(?<=vom )|(?<=ab )|(?<=since )|(?<=in ))"
    r"(?P<year>1[6-9]\d\d|20\d\d)(?![\d.,]*\d)",
    r"(?P<year>1[6-9]\d\d|20\d\d)(?![\d.,]*\d|\s?(?:%|prozent|euro|dollar|people|men)|(?-i:\s[A-ZÄÖÜ][a-zäöü]))",
)
_DATES = [re.compile(rf"(?<![\w.,:/-]){pattern}(?![\w-])", re.IGNORECASE) for pattern in _PATTERNS]
_TIME = re.compile(
    r"(?<![\w.,:/-])(?P<hour>[01]?\d|2[0-4])(?:[:.](?P<minute>[0-5]\d)(?:\s?(?P<unit>Uhr|h\b|[ap]\.?m\b))?"
    r"|\s?(?P<bare>Uhr|o['’]clock|[ap]\.?m\b))",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(
    rf"\b({'|'.join(_WEEKDAYS)})(?=s?\b|abend|morgen|nachmittag|mittag|nacht|vormittag)", re.IGNORECASE
)


class TimeKind(StrEnum):
    """What is said of when something is."""

    DATE = "date"
    WEEKDAY = "weekday"
    TIME = "time"


@dataclass(frozen=True, slots=True)
class Moment:
    """When something is, as it stands at `[start, end)`; what is not said is None."""

    start: int
    end: int
    kind: TimeKind
    fields: tuple[int | None, ...]
    """Year, month, day; or weekday from Monday, 0; or hour of twelve and minute."""

    def agrees(self, other: Moment) -> bool:
        """Tell whether both can mean the same: nothing that both say differs."""
        pairs = zip(self.fields, other.fields, strict=True)
        return self.kind is other.kind and all(one == two for one, two in pairs if None not in (one, two))


def moments(text: str) -> list[Moment]:
    """Return the dates, weekdays and times of day of a text, in order and without overlap."""
    found = [*_dates(text), *_times(text), *_weekdays(text)]
    found.sort(key=lambda each: (each.start, -each.end))
    return reduce(_without_overlap, found, [])


def _dates(text: str) -> Iterator[Moment]:
    for pattern in _DATES:
        for match in pattern.finditer(text):
            parts = match.groupdict()
            name = parts.get("name") or parts.get("name2")
            month = _MONTHS[name.lower()] if name else _number(parts.get("month"))
            day, year = _number(parts.get("day")), _number(parts.get("year"))
            if (month is None or 1 <= month <= 12) and (day is None or 1 <= day <= 31):
                full = year + 2000 if year is not None and year < 100 else year
                yield Moment(match.start(), match.end(), TimeKind.DATE, (full, month, day))


def _times(text: str) -> Iterator[Moment]:
    for match in _TIME.finditer(text):
        is_colon = match["minute"] is not None and text[match.start("minute") - 1] == ":"
        if match["bare"] or match["unit"] or is_colon:
            minute = int(match["minute"]) if match["minute"] else 0
            yield Moment(match.start(), match.end(), TimeKind.TIME, (int(match["hour"]) % 12, minute))


def _weekdays(text: str) -> Iterator[Moment]:
    for match in _WEEKDAY.finditer(text):
        yield Moment(match.start(), match.end(), TimeKind.WEEKDAY, (_WEEKDAYS[match.group(1).lower()],))


def _number(written: str | None) -> int | None:
    return int(written) if written else None


def _without_overlap(kept: list[Moment], found: Moment) -> list[Moment]:
    if not kept or kept[-1].end <= found.start:
        kept.append(found)
    return kept
