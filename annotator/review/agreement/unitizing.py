"""Krippendorff's alpha for unitizing: whether annotators mark the same stretches of a text, and call them the same.

Krippendorff, On the reliability of unitizing continuous data (1995), as in Content Analysis (2nd edition, 2004,
chapter 12). Two stretches that overlap disagree by the squares of how far their starts and their ends lie apart; one
that lies where the other marked nothing disagrees by the square of its length. Counted in whole numbers; takes
n log n time.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from annotator.review.agreement.figure import Figure, undefined
from annotator.review.agreement.weights import Label

Stretch = tuple[int, int]
Marked = Mapping[Label, Mapping[Label, Sequence[Stretch]]]
"""Label, annotator, and the stretches `[start, end)` that annotator gave that label, in any order."""

NO_STRETCHES = "Nobody marked anything, so there is nothing to compare."
ONE_ANNOTATOR = "Only one annotator is there, so there is nothing to compare."


@dataclass(frozen=True, slots=True)
class Unitized:
    """What alpha is made of: the observed disagreement and the one expected by chance, in the same unit."""

    observed: float
    expected: float


def alpha_u(length: int, marked: Marked, annotators: int) -> Figure:
    """Return alpha of all labels together, on a text of `length`, of which all stretches are part.

    Undefined where stretches of one annotator and one label overlap: the coefficient knows no such thing.
    """
    if not any(stretches for by_annotator in marked.values() for stretches in by_annotator.values()):
        return undefined(NO_STRETCHES)
    if annotators < 2:
        return undefined(ONE_ANNOTATOR)
    parts = []
    for by_annotator in marked.values():
        ordered = [sorted(stretches) for stretches in by_annotator.values()]
        ordered += [[] for _ in range(annotators - len(ordered))]
        if any(one[1] > other[0] for stretches in ordered for one, other in pairwise(stretches)):
            return undefined(
                "Two stretches of one annotator and one label overlap, which alpha for unitizing has no place for."
            )
        parts.append(unitized(length, ordered))
    expected = sum(part.expected for part in parts)
    if expected <= 0:
        return undefined("A text of one character has no stretches that could be marked differently.")
    return Figure(1 - sum(part.observed for part in parts) / expected)


def unitized(length: int, ordered: Sequence[Sequence[Stretch]]) -> Unitized:
    """Return both disagreements of one label, for each annotator's sorted stretches, of which none overlap."""
    annotators = len(ordered)
    if annotators < 2 or length < 1:
        return Unitized(0.0, 0.0)
    apart = 2 * sum(disagreement(one, other) for one, other in combinations(ordered, 2))
    observed = apart / (annotators * (annotators - 1) * length**2)
    lengths = [end - start for stretches in ordered for start, end in stretches]
    between = [gap for stretches in ordered for gap in gaps(length, stretches)]
    room = annotators * length
    pairs = room * (room - 1) - sum(each * (each - 1) for each in lengths)
    by_chance = 2 * chance_sum(lengths, between, len(lengths))
    return Unitized(observed, by_chance / (length * pairs) if by_chance else 0.0)


def disagreement(ours: Sequence[Stretch], theirs: Sequence[Stretch]) -> int:
    """Return the sum of squares by which two annotators' sorted stretches of one label disagree."""
    total, place = 0, 0
    free = set(range(len(theirs)))
    for start, end in ours:
        while place < len(theirs) and theirs[place][1] <= start:
            place += 1
        at, is_alone = place, True
        while at < len(theirs) and theirs[at][0] < end:
            total += (start - theirs[at][0]) ** 2 + (end - theirs[at][1]) ** 2
            free.discard(at)
            is_alone = False
            at += 1
        total += (end - start) ** 2 if is_alone else 0
    return total + sum((theirs[at][1] - theirs[at][0]) ** 2 for at in free)


def gaps(length: int, stretches: Iterable[Stretch]) -> list[int]:
    """Return the lengths of what lies between sorted stretches, before and behind them."""
    found, last = [], 0
    for start, end in stretches:
        if start > last:
            found.append(start - last)
        last = end
    return [*found, length - last] if length > last else found


def chance_sum(lengths: Iterable[int], between: Iterable[int], units: int) -> int:
    """Return the sum of squares over all the places where stretches could meet stretches and gaps.

    For each stretch: the places it could take relative to another, and those within each gap that has room for it.
    """
    rooms = sorted(between)
    above = [0] * (len(rooms) + 1)
    for place in range(len(rooms) - 1, -1, -1):
        above[place] = above[place + 1] + rooms[place]
    total = 0
    for each in lengths:
        fits = bisect_left(rooms, each)
        places = above[fits] - (len(rooms) - fits) * (each - 1)
        total += (units - 1) * (2 * each**3 - 3 * each**2 + each) // 3 + each**2 * places
    return total
