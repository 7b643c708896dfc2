"""How far several annotators agree: overall, for each pair, each type and each two of them."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from annotator.review.agreement.adding_up import added
from annotator.review.agreement.figure import Figure
from annotator.review.agreement.figures import PARTS, confusion, figures, figures_of_type, numbers, of_two
from annotator.review.agreement.pair_counts import PairCounts, Totals, count_pair
from annotator.review.agreement.resampling import Interval, intervals
from annotator.review.agreement.said import Said

ONE_PAIR = "Only one pair tells of it: an interval needs at least two."
"""Why a figure has no interval."""
RARE = "Too few pairs tell of it for an interval."

_COUNTING = 0.3
"""Of all the time, so much goes into counting; the rest into the draws for intervals."""


@dataclass(frozen=True, slots=True)
class Measured:
    """Figures by name, as `links_strict.f1` or `types_kappa`, with what they are made of and how sure they are."""

    figures: Mapping[str, Figure]
    numbers: Mapping[str, int]
    """How much a figure is made of, by its name without the part behind the dot."""
    intervals: Mapping[str, Interval]
    """Those there are."""
    told_by: Mapping[str, int]
    """How many pairs tell of a figure, by its name without the part behind the dot."""

    def number_of(self, name: str) -> int:
        """Return how much a figure is made of."""
        return self.numbers[name.partition(".")[0]]

    def why_no_interval(self, name: str) -> str:
        """Return why a figure has no interval, in words; empty where it has one, or no value."""
        if name in self.intervals or self.figures[name].value is None:
            return ""
        return ONE_PAIR if self.told_by.get(name.partition(".")[0], 0) < 2 else RARE


@dataclass(frozen=True, slots=True)
class OfPair:
    """One pair of articles."""

    pair: str
    title: str
    annotators: tuple[str, ...]
    measured: Measured
    furniture: int
    """Links left out because they lie in page furniture."""


@dataclass(frozen=True, slots=True)
class OfType:
    """The links of one type."""

    type: str
    measured: Measured


@dataclass(frozen=True, slots=True)
class OfTwo:
    """Two of the annotators."""

    first: str
    second: str
    measured: Measured
    types: Sequence[str]
    confusion: Sequence[Sequence[int]]
    """How often the first has the type of a row where the second has that of a column, on links both have."""
    directions: tuple[int, int]
    """Of so many directed links that both have with one type, how many have the same direction: same, all."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What one annotator said of a pair, and why it is not compared."""

    pair: str
    title: str
    annotator: str
    reason: str


@dataclass(frozen=True, slots=True)
class Agreement:
    """All of it."""

    annotators: tuple[str, ...]
    overall: Measured
    pairs: Sequence[OfPair]
    types: Sequence[OfType]
    two: Sequence[OfTwo]
    left_out: Sequence[LeftOut]


def agreement(sets: Iterable[Said]) -> Agreement:
    """Measure what annotators said, all at once."""
    return finished(measuring(list(sets)))


def measuring(known: Sequence[Said]) -> Generator[float, None, Agreement]:
    """Measure what annotators said, a little at a time; sets of the same texts are compared, whatever they are called.

    Yields how much is done, from 0 to 1; the answer is what the generator returns. What nobody else did, or did on
    other texts, and sets that nobody looked at yet, are named and left out.
    """
    annotators = list(dict.fromkeys(one.annotator for one in known))
    groups, left_out = _grouped(known)
    pairs = []
    for number, group in enumerate(groups):
        yield _COUNTING * number / len(groups)
        pairs.append(count_pair(group))
    totals = added(pairs, annotators)
    names = list(totals.two) if len(annotators) > 2 else []
    step = (1 - _COUNTING) / (2 + len(names))
    alone = [_alone(pair) for pair in pairs]
    overall = yield from shifted(_overall(pairs, annotators, totals, alone), _COUNTING, step)
    types = yield from shifted(_types(pairs, annotators, totals), _COUNTING + step, step)
    two = {}
    for number, each in enumerate(names, start=2):
        theirs = _of_two(pairs, each)
        counts = of_two(totals.two[each], each)
        measured = _overall(theirs, each, counts, [_alone(pair) for pair in theirs])
        two[each] = yield from shifted(measured, _COUNTING + number * step, step)
    return Agreement(
        tuple(annotators),
        overall,
        [
            OfPair(pair.pair, pair.title, pair.annotators, measured, pair.furniture)
            for pair, measured in zip(pairs, alone, strict=True)
        ],
        types,
        [_two(each, totals, two.get(each, overall)) for each in totals.two],
        left_out,
    )


Answer = TypeVar("Answer")


def finished(steps: Generator[object, None, Answer]) -> Answer:
    """Take all the steps at once and return the answer."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            answer: Answer = end.value
            return answer


def shifted(steps: Generator[float, None, Answer], start: float, share: float) -> Generator[float, None, Answer]:
    """Take steps that are a share of a longer work."""
    while True:
        try:
            done = next(steps)
        except StopIteration as end:
            answer: Answer = end.value
            return answer
        yield start + share * done


def _grouped(known: Iterable[Said]) -> tuple[list[list[Said]], list[LeftOut]]:
    """Return the sets of each pair that two annotators or more looked at, and what is left."""
    by_texts: dict[str, list[Said]] = {}
    by_name: dict[object, set[str]] = {}
    left_out: list[LeftOut] = []
    for one in known:
        here = by_texts.setdefault(one.texts, [])
        by_name.setdefault(one.pair, set()).add(one.texts)
        if any(one.titles):
            by_name.setdefault(one.titles, set()).add(one.texts)
        if any(other.annotator == one.annotator for other in here):
            left_out.append(_left_out(one, _SECOND))
        else:
            here.append(one)
    groups = []
    for group in by_texts.values():
        looked_at = [one for one in group if one.is_looked_at]
        left_out += [_left_out(one, _UNSEEN) for one in group if not one.is_looked_at and len(group) > 1]
        if len(looked_at) > 1:
            groups.append(looked_at)
            continue
        for one in looked_at or group[: len(group) == 1]:
            others = len(by_name[one.pair]) > 1 or len(by_name.get(one.titles, ())) > 1
            left_out.append(_left_out(one, _SEEN_BY_ONE if len(group) > 1 else _OTHER_TEXTS if others else _ALONE))
    return groups, left_out


_SECOND = "It is a second set of this annotator for the same texts."
_UNSEEN = "This annotator decided nothing on it yet, and it is not marked as done."
_SEEN_BY_ONE = "No other annotator decided anything on it yet."
_OTHER_TEXTS = "The others have other texts under this name."
_ALONE = "No other annotator has it."


def _left_out(one: Said, reason: str) -> LeftOut:
    return LeftOut(one.pair, one.title, one.annotator, reason)


def _alone(pair: PairCounts) -> Measured:
    """Measure one pair by itself."""
    made_of = numbers(pair.totals)
    return Measured(figures(pair.totals), made_of, {}, {name: int(number > 0) for name, number in made_of.items()})


def _overall(
    pairs: Sequence[PairCounts], annotators: Sequence[str], totals: Totals, measured: Sequence[Measured]
) -> Generator[float, None, Measured]:
    made_of = numbers(totals)
    told_by = {name: sum(one.told_by[name] for one in measured) for name in made_of}
    found = yield from intervals(pairs, annotators, figures)
    return Measured(figures(totals), made_of, found, told_by)


def _types(
    pairs: Sequence[PairCounts], annotators: Sequence[str], totals: Totals
) -> Generator[float, None, list[OfType]]:
    kinds = sorted({kind for two in totals.two.values() for kind in two.by_type})

    def measure(counts: Totals) -> dict[str, Figure]:
        by_kind = [figures_of_type(counts, kind) for kind in kinds]
        return {f"{place}.{part}": found[part] for place, found in enumerate(by_kind) for part in PARTS}

    found = yield from intervals(pairs, annotators, measure)
    return [
        _of_type(kind, {part: found[f"{place}.{part}"] for part in PARTS if f"{place}.{part}" in found}, pairs, totals)
        for place, kind in enumerate(kinds)
    ]


def _of_type(kind: str, ends: Mapping[str, Interval], pairs: Sequence[PairCounts], totals: Totals) -> OfType:
    told_by = sum(any(kind in two.by_type for two in pair.totals.two.values()) for pair in pairs)
    matches = [two.by_type[kind] for two in totals.two.values() if kind in two.by_type]
    number = sum(one.first + one.second - one.first_matched for one in matches) / max(len(totals.two), 1)
    shares = {f"links.{part}": figure for part, figure in figures_of_type(totals, kind).items() if part in PARTS}
    named = {f"links.{part}": each for part, each in ends.items()}
    return OfType(kind, Measured(shares, {"links": round(number)}, named, {"links": told_by}))


def _of_two(pairs: Sequence[PairCounts], names: tuple[str, str]) -> list[PairCounts]:
    """Return the pairs of two of the annotators, as if there were no others."""
    return [
        PairCounts(pair.pair, pair.title, names, of_two(pair.totals.two[names], names), 0)
        for pair in pairs
        if names in pair.totals.two
    ]


def _two(names: tuple[str, str], totals: Totals, measured: Measured) -> OfTwo:
    two = totals.two[names]
    kinds, table = confusion(two.types)
    same, other = (round(two.directions.get(is_same, 0)) for is_same in (True, False))
    return OfTwo(*names, measured, kinds, table, (same, same + other))
