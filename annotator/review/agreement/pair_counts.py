"""One pair, counted: what two or more annotators of it have in common. Counts of several pairs are added up.

Page furniture is out of it, as far as all who know of the regions say that it is furniture; a statement belongs to
it where it begins in it. Of the texts, only lines count in which anybody marked a statement.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import reduce
from itertools import combinations
from typing import Literal

from annotator.model.document import Side
from annotator.review.agreement.chance_corrected import Unit, Units
from annotator.review.agreement.said import Said, SaidLink
from annotator.review.agreement.stretches import Places, common, merged, without
from annotator.review.agreement.unitizing import Unitized, unitized
from annotator.review.intervals import Interval, IntervalIndex
from annotator.review.placed_link import Shape

Decision = Literal["linked", "none", "open"]
"""What an annotator decided of a statement that any of them decided on: open is nothing yet."""


@dataclass(frozen=True, slots=True)
class Matches:
    """How many things each of two annotators has, and how many of them the other one has as well."""

    first: float = 0
    second: float = 0
    first_matched: float = 0
    second_matched: float = 0


@dataclass(frozen=True, slots=True)
class TwoCounts:
    """What two annotators of one pair have in common."""

    strict: Matches
    """Links that join exactly the same statements."""
    overlapping: Matches
    """Links that overlap one of the other's on both sides."""
    looked_at: Matches
    """As `strict`, without links on statements of which the other said nothing at all."""
    types: Units
    """The types of the links both have."""
    by_type: Mapping[str, Matches]
    """As `strict`, for links of one type."""
    directions: Mapping[bool, float]
    """Of directed links that both have, with the same type: whether their directions are the same."""
    coverage: Units
    """What each decided of the statements that any annotator decided something of."""
    spans: Unitized
    """How far the statements are the same stretches, in squares of characters."""
    stretches: float
    """How many statements both marked, on both sides."""


@dataclass(frozen=True, slots=True)
class Totals:
    """What all annotators of one pair, or of several, have in common."""

    links: float
    """Different links of all of them."""
    two: Mapping[tuple[str, str], TwoCounts]
    """For each two of them, in their order."""
    types: Units
    """What each annotator called the links that two or more have; None is no such link."""
    coverage: Units
    spans: Unitized
    stretches: float


@dataclass(frozen=True, slots=True)
class PairCounts:
    """One pair and what its annotators have in common."""

    pair: str
    title: str
    annotators: tuple[str, ...]
    totals: Totals
    furniture: int
    """Links left out because a side of theirs lies in page furniture."""


@dataclass(slots=True)
class _Sides:
    aside: dict[Side, Places]
    rated: list[Said]
    furniture: int = 0


def count_pair(rated: Sequence[Said]) -> PairCounts:
    """Count one pair; `rated` are what two or more annotators said of the same texts."""
    kept = _kept(rated)
    shapes: dict[Shape, list[str | None]] = {}
    for place, one in enumerate(kept.rated):
        for link in one.links:
            shapes.setdefault(link.shape, [None] * len(rated))[place] = link.type
    decisions = _decisions(kept.rated)
    spans = _unitized(kept, kept.rated)
    totals = Totals(
        links=len(shapes),
        two={
            (kept.rated[one].annotator, kept.rated[other].annotator): _two(
                kept,
                one,
                other,
                _counted((unit[one], unit[other]) for unit in decisions),
                spans if len(rated) == 2 else _unitized(kept, (kept.rated[one], kept.rated[other])),
            )
            for one, other in combinations(range(len(rated)), 2)
        },
        types=_counted(tuple(labels) for labels in shapes.values() if len(labels) - labels.count(None) > 1),
        coverage=_counted(decisions),
        spans=spans,
        stretches=_stretches(kept.rated),
    )
    first = rated[0]
    return PairCounts(first.pair, first.title, tuple(one.annotator for one in rated), totals, kept.furniture)


def _counted(units: Iterable[Unit]) -> dict[Unit, float]:
    return dict(Counter(units))


def _kept(rated: Sequence[Said]) -> _Sides:
    """Leave page furniture out."""
    sides = _Sides({side: Places(_aside([one.aside[side] for one in rated])) for side in Side}, list(rated))
    if not any(places.stretches for places in sides.aside.values()):
        return sides
    sides.rated.clear()
    for one in rated:
        links = tuple(link for link in one.links if not _lies_aside(link, sides.aside))
        sides.furniture += len(one.links) - len(links)
        sides.rated.append(
            replace(
                one,
                links=links,
                alone={side: _outside(one.alone[side], sides.aside[side]) for side in Side},
                statements={side: _outside(one.statements[side], sides.aside[side]) for side in Side},
            )
        )
    return sides


def _aside(known: Iterable[Sequence[Interval] | None]) -> Sequence[Interval]:
    told = [stretches for stretches in known if stretches is not None]
    return reduce(common, told) if told else []


def _lies_aside(link: SaidLink, aside: Mapping[Side, Places]) -> bool:
    return any(
        all(aside[side].at(start) is not None for start, _ in intervals)
        for side, intervals in zip(Side, link.shape, strict=True)
    )


def _outside(stretches: Iterable[Interval], aside: Places) -> list[Interval]:
    return [stretch for stretch in stretches if aside.at(stretch[0]) is None]


def _decisions(rated: Sequence[Said]) -> list[tuple[Decision, ...]]:
    """Return what each annotator decided of each statement; statements of several that overlap are one."""
    return [unit for side in Side for unit in _decisions_on(side, rated)]


def _decisions_on(side: Side, rated: Sequence[Said]) -> list[tuple[Decision, ...]]:
    places = Places(merged(interval for one in rated for interval in one.decided(side)))
    rows: list[list[Decision]] = [["open"] * len(rated) for _ in places.stretches]
    for who, one in enumerate(rated):
        for start, _ in one.alone[side]:
            rows[places.at(start) or 0][who] = "none"
        for start, _ in one.linked(side):
            rows[places.at(start) or 0][who] = "linked"
    return [tuple(row) for row in rows]


def _two(kept: _Sides, first: int, second: int, coverage: dict[Unit, float], spans: Unitized) -> TwoCounts:
    ours, theirs = kept.rated[first], kept.rated[second]
    mine, others = ({link.shape: link for link in one.links} for one in (ours, theirs))
    both = [(link, others[shape]) for shape, link in mine.items() if shape in others]
    single = [link for shape, link in mine.items() if shape not in others]
    other_single = [link for shape, link in others.items() if shape not in mine]
    number = len(both)
    types = _counted((one.type, other.type) for one, other in both)
    return TwoCounts(
        Matches(len(mine), len(others), number, number),
        Matches(
            len(mine), len(others), number + _touched(single, theirs.links), number + _touched(other_single, ours.links)
        ),
        Matches(number + _looked_at(single, theirs), number + _looked_at(other_single, ours), number, number),
        types,
        _by_type(mine.values(), others.values(), types),
        Counter(
            one.direction == other.direction
            for one, other in both
            if one.type == other.type and (one.direction or other.direction)
        ),
        coverage,
        spans,
        _stretches((ours, theirs)),
    )


def _by_type(mine: Iterable[SaidLink], others: Iterable[SaidLink], types: Units) -> dict[str, Matches]:
    first, second = Counter(link.type for link in mine), Counter(link.type for link in others)
    return {
        kind: Matches(first[kind], second[kind], *[types.get((kind, kind), 0)] * 2)
        for kind in sorted({*first, *second})
    }


def _looked_at(links: Iterable[SaidLink], other: Said) -> int:
    """Count the links with a statement that the other annotator decided something on."""
    places = [Places(merged(other.decided(side))) for side in Side]
    return sum(
        any(
            place.meets(*interval)
            for place, intervals in zip(places, link.shape, strict=True)
            for interval in intervals
        )
        for link in links
    )


def _touched(links: Sequence[SaidLink], others: Sequence[SaidLink]) -> int:
    """Count the links that overlap any of the others on both sides."""
    if not links or not others:
        return 0
    indexes = [
        IntervalIndex((interval, place) for place, other in enumerate(others) for interval in other.shape[side])
        for side in (0, 1)
    ]
    found = 0
    for link in links:
        # A statement may be joined to very many: look first on the side where less lies in the way.
        near = min((0, 1), key=lambda side: sum(indexes[side].count(*interval) for interval in link.shape[side]))
        far = link.shape[1 - near]
        found += any(
            any(
                start < there_end and there < end
                for start, end in far
                for there, there_end in others[at].shape[1 - near]
            )
            for interval in link.shape[near]
            for at in indexes[near].overlapping(*interval)
        )
    return found


def _stretches(rated: Iterable[Said]) -> int:
    return sum(len(one.statements[side]) for one in rated for side in Side)


def _unitized(kept: _Sides, rated: Sequence[Said]) -> Unitized:
    observed = expected = 0.0
    for side in Side:
        lines = merged(line for one in rated for line in one.lines[side])
        text = Places(without(lines, kept.aside[side].stretches))
        length = text.length
        found = unitized(length, [text.moved(one.statements[side]) for one in rated])
        observed += found.observed * length**2
        expected += found.expected * length**2
    return Unitized(observed, expected)
