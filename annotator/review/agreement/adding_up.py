"""Counts of several pairs, added up: as they are, or as they are drawn again and again for intervals."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields
from itertools import combinations
from typing import Any

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
    return Layout(sums, annotators).totals(list(sums.values()))


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


_Columns = tuple[int, ...]
_Places = list[tuple[Any, int]]
"""What is counted, and in which column."""


class Layout:
    """Which number of a row stands where in the totals: read once, for rows that are drawn a thousand times.

    What no pair has stands behind the row's end, where there is a 0.
    """

    def __init__(self, keys: Iterable[Key], annotators: Sequence[str]) -> None:
        """`keys` are those of the numbers of a row, in their order."""
        columns = {key: column for column, key in enumerate(keys)}
        nothing = len(columns)
        self._whole = tuple(columns.get((name,), nothing) for name in ("links", "observed", "expected", "stretches"))
        parts: dict[tuple[int, int], dict[Key, int]] = {}
        self._units: dict[str, _Places] = {"types": [], "coverage": []}
        for key, column in columns.items():
            match key:
                case (int(one), int(other), *rest):
                    parts.setdefault((one, other), {})[tuple(rest)] = column
                case (str(kind), tuple(unit)):
                    self._units[kind].append((unit, column))
        self._two = {
            (annotators[one], annotators[other]): _TwoLayout(parts.get((one, other), {}), nothing)
            for one, other in combinations(range(len(annotators)), 2)
        }

    def totals(self, row: Sequence[float]) -> Totals:
        """Return the totals that the numbers of a row say."""
        numbers = [*row, 0.0]
        links, observed, expected, stretches = (numbers[column] for column in self._whole)
        return Totals(
            links,
            {names: two.counts(numbers) for names, two in self._two.items()},
            _filled(self._units["types"], numbers),
            _filled(self._units["coverage"], numbers),
            Unitized(observed, expected),
            stretches,
        )


class _TwoLayout:
    """The same for what two annotators have in common."""

    def __init__(self, columns: Mapping[Key, int], nothing: int) -> None:
        self._matches = [tuple(columns.get((name, end), nothing) for end in _ENDS) for name in _MATCHES]
        kinds = dict.fromkeys(key[1] for key in columns if key[0] == "by_type")
        self._by_type = {str(kind): tuple(columns["by_type", kind, end] for end in _ENDS) for kind in kinds}
        self._units: list[_Places] = [
            [(key[1], column) for key, column in columns.items() if key[0] == name]
            for name in ("types", "directions", "coverage")
        ]
        self._whole = tuple(columns.get((name,), nothing) for name in ("observed", "expected", "stretches"))

    def counts(self, numbers: Sequence[float]) -> TwoCounts:
        strict, overlapping, looked_at = (_matched(columns, numbers) for columns in self._matches)
        types, directions, coverage = (_filled(places, numbers) for places in self._units)
        observed, expected, stretches = (numbers[column] for column in self._whole)
        return TwoCounts(
            strict,
            overlapping,
            looked_at,
            types,
            {kind: _matched(columns, numbers) for kind, columns in self._by_type.items()},
            directions,
            coverage,
            Unitized(observed, expected),
            stretches,
        )


def _matched(columns: _Columns, numbers: Sequence[float]) -> Matches:
    return Matches(*(numbers[column] for column in columns))


def _filled(places: _Places, numbers: Sequence[float]) -> dict[Any, float]:
    return {what: numbers[column] for what, column in places}
