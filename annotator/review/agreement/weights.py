"""How much two different labels count as agreement: 1 for equal ones, 0 for those that could not be further apart.

As in Gwet, Handbook of Inter-Rater Reliability (4th edition, 2014), chapter 3.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import Protocol

from annotator.errors import BadInput

Label = Hashable
Masses = Mapping[Label, float]
"""How often each label is there: counts or shares."""

_MOST_PRODUCTS = 25_000_000
"""Pairs of labels that are looked at one by one; quadratic weights and none need no pairs."""


class Weights(Protocol):
    """Adds up weights over all pairs of two lots of labels; a label and itself weigh 1."""

    def total(self, some: Masses, others: Masses) -> float:
        """Return the sum of weights over all pairs of a label of each lot, each pair as often as it is there."""


class Unweighted:
    """Labels are the same or not."""

    def total(self, some: Masses, others: Masses) -> float:
        """Return how many pairs are equal."""
        return sum(mass * others.get(label, 0) for label, mass in some.items())


class Quadratic:
    """Numbers, by the square of their distance; takes time in proportion to the labels, not to their pairs."""

    def __init__(self, labels: Sequence[Label]) -> None:
        self._places = scaled(labels)

    def total(self, some: Masses, others: Masses) -> float:
        """Return the sum of 1 − (x − y)² over all pairs, with x and y between 0 and 1."""
        one, two = self._moments(some), self._moments(others)
        apart = one[2] * two[0] - 2 * one[1] * two[1] + one[0] * two[2]
        return one[0] * two[0] - apart

    def _moments(self, masses: Masses) -> tuple[float, float, float]:
        sums = [0.0, 0.0, 0.0]
        for label, mass in masses.items():
            place = self._places[label]
            sums[0] += mass
            sums[1] += mass * place
            sums[2] += mass * place * place
        return sums[0], sums[1], sums[2]


class Pairwise:
    """Any weights, looked up pair by pair."""

    def __init__(self, weight: Callable[[Label, Label], float]) -> None:
        self._weight = weight

    def total(self, some: Masses, others: Masses) -> float:
        """Return the sum of weights; BadInput where there are too many pairs of labels."""
        if len(some) * len(others) > _MOST_PRODUCTS:
            raise BadInput("so many different labels can only be weighted quadratically, or not at all")
        weight = self._weight
        return sum(mass * other * weight(one, two) for one, mass in some.items() for two, other in others.items())


def scaled(labels: Sequence[Label]) -> dict[Label, float]:
    """Return where numbers lie between the least of them, 0, and the greatest, 1. BadInput where one is no number."""
    numbers = {label: number_of(label) for label in labels}
    if not numbers:
        return {}
    # Halved first: the distance of two numbers may be greater than any number can be.
    least, most = min(numbers.values()) / 2, max(numbers.values()) / 2
    reach = (most - least) or 1.0
    return {label: (number / 2 - least) / reach for label, number in numbers.items()}


def number_of(label: Label) -> float:
    """Return a label as a number; BadInput, showing it, where it is none."""
    if isinstance(label, str):
        raise BadInput(f'"{label if len(label) <= 40 else label[:39] + "…"}" is no number, as labels must be here')
    if not isinstance(label, (int, float)) or isinstance(label, bool):
        raise BadInput("true and false are no numbers, as labels must be here")
    try:
        return float(label)
    except OverflowError as error:
        raise BadInput("a label is larger than any number can be here") from error


def weights_by_name(name: str, labels: Sequence[Label]) -> Weights:
    """Return weights by their name; BadInput where there are none of that name, or labels that do not suit them."""
    if name == "unweighted":
        return Unweighted()
    if name == "quadratic":
        return Quadratic(labels)
    if name == "ordinal":
        return Pairwise(_ordinal(labels))
    places = scaled(labels)
    if name == "linear":
        return Pairwise(lambda one, two: 1 - abs(places[one] - places[two]))
    if name == "radical":
        return Pairwise(lambda one, two: 1 - abs(places[one] - places[two]) ** 0.5)
    raise BadInput(f'there are no weights "{name[:40]}", only unweighted, linear, quadratic, ordinal and radical')


def weights_by_table(rows: Sequence[Sequence[float]], labels: Sequence[Label]) -> Weights:
    """Return weights written as a table, with a row and a column for each label in their order."""
    places = {label: place for place, label in enumerate(labels)}
    return Pairwise(lambda one, two: rows[places[one]][places[two]])


def _ordinal(labels: Sequence[Label]) -> Callable[[Label, Label], float]:
    """Return weights by the order of labels alone: the fewer pairs lie between two of them, the more they agree."""
    ranks = {label: rank for rank, label in enumerate(sorted(labels, key=number_of))}
    most = len(ranks) * (len(ranks) - 1) / 2

    def weight(one: Label, two: Label) -> float:
        between = abs(ranks[one] - ranks[two]) + 1
        return 1 - (between * (between - 1) / 2) / most if most else 1.0

    return weight
