"""Counts of several pairs, added up: as they are, or as they are drawn again and again for intervals."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields
from itertools import combinations
from typing import Any

from annotator.review.agreement.chance_corrected import Unit
from annotator.review.agreement.pair_counts import Matches, PairCounts, Totals, TwoCounts
from annotator.review.agreement.unitizing import Unitized

Key = tuple[object, ...]
"""Where a number of the totals stands, such as `(0, 1, "strict", "first")` for the first two annotators."""

_MATCHES = ("strict", "overlapping", "looked_at")
_ENDS = tuple(field.name for field in fields(Matches))


def added(pairs: Sequence[PairCounts], annotators: Sequence[str]) -> Totals:
    """Return the counts of all pairs together; `annotators` are all there are, in their order."""
    sums: dict[Key, float] = {}
    for pair in pairs:
        for key, number in flat(pair, annotators):
            sums[key] = sums.get(key, 0) + number
    return totals_of(sums, annotators)


def flat(pair: PairCounts, annotators: Sequence[str]) -> Iterator[tuple[Key, float]]:
    """Yield every number of a pair's counts with its key; annotators who did not do the pair have gaps."""
    totals = pair.totals
    place = {name: number for number, name in enumerate(annotators)}
    yield ("links",), totals.links
    yield ("stretches",), totals.stretches
    yield ("observed",), totals.spans.observed
    yield ("expected",), totals.spans.expected
    for kind, units, gap in (("types", totals.types, None), ("coverage", totals.coverage, "open")):
        for unit, times in units.items():
            labels = dict(zip(pair.annotators, unit, strict=True))
            yield (kind, tuple(labels.get(name, gap) for name in annotators)), times
    for (one, other), two in totals.two.items():
        for key, number in _flat_two(two):
            yield (place[one], place[other], *key), number


def totals_of(sums: Mapping[Key, float], annotators: Sequence[str]) -> Totals:
    """Return totals from their numbers."""
    parts: dict[tuple[int, int], dict[Key, float]] = {}
    units: dict[str, dict[Unit, float]] = {"types": {}, "coverage": {}}
    for key, number in sums.items():
        match key:
            case (int(one), int(other), *rest):
                parts.setdefault((one, other), {})[tuple(rest)] = number
            case (str(kind), tuple(unit)):
                units[kind][unit] = number
    return Totals(
        links=sums.get(("links",), 0),
        two={
            (annotators[one], annotators[other]): _two(parts.get((one, other), {}))
            for one, other in combinations(range(len(annotators)), 2)
        },
        types=units["types"],
        coverage=units["coverage"],
        spans=Unitized(sums.get(("observed",), 0), sums.get(("expected",), 0)),
        stretches=sums.get(("stretches",), 0),
    )


def _flat_two(two: TwoCounts) -> Iterator[tuple[Key, float]]:
    for name in _MATCHES:
        for end in _ENDS:
            yield (name, end), getattr(getattr(two, name), end)
    for kind, matches in two.by_type.items():
        for end in _ENDS:
            yield ("by_type", kind, end), getattr(matches, end)
    for name in ("types", "directions", "coverage"):
        for what, times in getattr(two, name).items():
            yield (name, what), times
    yield ("observed",), two.spans.observed
    yield ("expected",), two.spans.expected
    yield ("stretches",), two.stretches


def _two(numbers: Mapping[Key, float]) -> TwoCounts:
    ends: dict[Key, dict[str, float]] = {}
    counted: dict[str, dict[Any, float]] = {"types": {}, "directions": {}, "coverage": {}}
    for key, number in numbers.items():
        match key:
            case (str(name), what) if name in counted:
                counted[name][what] = number
            case (*name, str(end)) if name:
                ends.setdefault(tuple(name), {})[end] = number
    strict, overlapping, looked_at = (Matches(**ends.get((name,), {})) for name in _MATCHES)
    return TwoCounts(
        strict,
        overlapping,
        looked_at,
        counted["types"],
        {str(name[1]): Matches(**found) for name, found in ends.items() if name[0] == "by_type"},
        counted["directions"],
        counted["coverage"],
        Unitized(numbers.get(("observed",), 0), numbers.get(("expected",), 0)),
        numbers.get(("stretches",), 0),
    )
