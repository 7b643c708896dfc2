"""What differs within a linked pair that ought not to: numbers, dates, weekdays, times, names, a denial.

A hint needs both sides: what only one of them mentions is left out by the other, not told differently. The rules would
rather say nothing than raise a false alarm.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from typing import Protocol, TypeVar

from annotator.language.dates import Moment, TimeKind, moments
from annotator.language.negation import denials, is_affirmed
from annotator.language.numerals import Number, numbers

Extent = tuple[int, int]


class _Placed(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


One = TypeVar("One", bound=_Placed)

_MOST = 20_000
"""Characters of a side that are read."""
_ABOUT = re.compile(
    r"\b(?:rund|etwa|circa|ca\.|ungefähr|fast|knapp|gut|über|mehr als|nahezu|beinahe|mindestens|bis zu|wohl|"
    r"about|around|roughly|nearly|almost|over|more than|at least|up to|some)\s$",
    re.IGNORECASE,
)
_ORDINAL = re.compile(r"\. ?\w")
_LAST_ORDINAL = 31
_ROUND_FROM = 100
"""Numbers from here on may be rounded without a word that says so."""
_NEAR = Decimal("0.06")
"""How far a round number may lie from the exact one it stands for, as a share of it."""


class DiscrepancyKind(StrEnum):
    """What differs."""

    NUMBERS = "numbers"
    DATES = "dates"
    WEEKDAYS = "weekdays"
    TIMES = "times"
    NAMES = "names"
    NEGATION = "negation"


@dataclass(frozen=True, slots=True)
class NameHere:
    """`[start, end)` of a statement in which an entity is named; `entity` is one number on both sides."""

    start: int
    end: int
    label: str
    entity: int

    def agrees(self, other: NameHere) -> bool:
        """Tell whether both name one and the same."""
        return self.entity == other.entity


@dataclass(frozen=True, slots=True)
class Stated:
    """One side of a linked pair."""

    text: str
    language: str | None = "de"
    names: Sequence[NameHere] = ()


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """Something that both sides say differently: where it stands in either, as extents of their texts.

    For a denial one side is empty.
    """

    kind: DiscrepancyKind
    left: tuple[Extent, ...]
    right: tuple[Extent, ...]


def discrepancies(left: Stated, right: Stated) -> list[Discrepancy]:
    """Return what two linked statements say differently; nothing where they are the same words.

    Of very long ones the first 20,000 characters are read.
    """
    left, right = (replace(side, text=side.text[:_MOST]) for side in (left, right))
    times = moments(left.text), moments(right.text)
    found = [_counts(left, right, times, percent=percent) for percent in (False, True)]
    for kind, reported in (
        (TimeKind.DATE, DiscrepancyKind.DATES),
        (TimeKind.WEEKDAY, DiscrepancyKind.WEEKDAYS),
        (TimeKind.TIME, DiscrepancyKind.TIMES),
    ):
        lefts, rights = ([moment for moment in side if moment.kind is kind] for side in times)
        found.append(_differing(reported, lefts, rights, Moment.agrees))
    for label in sorted({name.label for name in (*left.names, *right.names)} - {"MISC"}):
        here, there = _unsaid(left, right.text, label), _unsaid(right, left.text, label)
        found.append(_differing(DiscrepancyKind.NAMES, here, there, NameHere.agrees))
    return [*filter(None, found), *_denial(left, right)]


def _differing(
    kind: DiscrepancyKind, lefts: Sequence[One], rights: Sequence[One], same: Callable[[One, One], bool]
) -> Discrepancy | None:
    """Return what has no match on the other side, where both sides have such."""
    alone = [one for one in lefts if not any(same(one, other) for other in rights)]
    others = [other for other in rights if not any(same(one, other) for one in lefts)]
    return Discrepancy(kind, _extents(alone), _extents(others)) if alone and others else None


def _counts(left: Stated, right: Stated, times: tuple[Sequence[Moment], ...], *, percent: bool) -> Discrepancy | None:
    sides = []
    for side, moments_here in zip((left, right), times, strict=True):
        dated = [(moment.start, moment.end) for moment in moments_here]
        counted = [
            _Count(number, _is_rounded(side.text, number))
            for number in numbers(side.text, language=side.language)
            if number.percent is percent
            and not _counts_nothing(side.text, number)
            and not any(start < number.end and number.start < end for start, end in dated)
        ]
        sides.append(counted)
    found = _differing(DiscrepancyKind.NUMBERS, sides[0], sides[1], _Count.agrees)
    return None if found is None or _adds_up(sides, found) else found


@dataclass(frozen=True, slots=True)
class _Count:
    number: Number
    rounded: bool

    @property
    def start(self) -> int:
        return self.number.start

    @property
    def end(self) -> int:
        return self.number.end

    def agrees(self, other: _Count) -> bool:
        """Tell whether both can mean the same count: equal, or one of them rounded."""
        one, two = self.number.value, other.number.value
        if one == two:
            return True
        if not (self.rounded or other.rounded or min(one, two) >= _ROUND_FROM):
            return False
        digits = [len(value.normalize().as_tuple().digits) for value in (one, two)]
        return digits[0] != digits[1] and abs(one - two) <= _NEAR * max(abs(one), abs(two))


def _unsaid(side: Stated, other: str, label: str) -> list[NameHere]:
    """Return the names of one kind on one side whose last word the other side does not have, as a name or otherwise."""
    said = other.lower()
    return [
        name
        for name in side.names
        if name.label == label and side.text[name.start : name.end].split()[-1].lower() not in said
    ]


def _counts_nothing(text: str, number: Number) -> bool:
    """Tell ordinals (`das 1. Kind`) and idioms (`eins nach dem andern`) from counts."""
    is_ordinal = number.value <= _LAST_ORDINAL and _ORDINAL.match(text, number.end) and text[number.end - 1].isdigit()
    return bool(is_ordinal) or text[number.start : number.end].lower() in ("eins", "null")


def _is_rounded(text: str, number: Number) -> bool:
    return bool(_ABOUT.search(text, max(0, number.start - 25), number.start))


def _adds_up(sides: Sequence[Sequence[_Count]], found: Discrepancy) -> bool:
    """Tell whether one side gives the sum of what the other lists."""
    totals = []
    for side, extents in zip(sides, (found.left, found.right), strict=True):
        totals.append(sum(each.number.value for each in side if (each.start, each.end) in extents))
    return totals[0] == totals[1]


def _denial(left: Stated, right: Stated) -> Iterator[Discrepancy]:
    """Yield what one side denies and the other says."""
    for one, other, is_left in ((left, right, True), (right, left, False)):
        if denied := [each for each in denials(one.text) if is_affirmed(each, other.text)]:
            extents = _extents(denied)
            yield Discrepancy(DiscrepancyKind.NEGATION, extents if is_left else (), () if is_left else extents)


def _extents(found: Sequence[_Placed]) -> tuple[Extent, ...]:
    return tuple((each.start, each.end) for each in found)
