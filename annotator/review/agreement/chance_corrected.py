"""Coefficients of the form (observed − chance) / (1 − chance): kappa, pi, Fleiss' kappa, AC1 and AC2.

They differ in what they take for chance. Formulas: Cohen (1960, weighted 1968), Scott (1955), Fleiss (1971), Gwet
(2008; AC2 and gaps as in Gwet 2014, chapters 2 to 4). All of them take time in proportion to the units.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache

from annotator.review.agreement.figure import CHANCE_IS_CERTAIN, NO_UNITS, ONE_LABEL, Figure, undefined
from annotator.review.agreement.weights import Label, Unweighted, Weights

Unit = tuple[Label | None, ...]
"""What each annotator said of one thing; None where one said nothing."""

Units = Mapping[Unit, float]
"""Units, and how often each of them is there."""

_UNWEIGHTED = Unweighted()
_NOTHING_LEFT = 1e-12
"""Agreement by chance that is nearer to 1 than this is 1, but for rounding."""


def kappa(units: Units, weights: Weights = _UNWEIGHTED) -> Figure:
    """Return Cohen's kappa of two annotators: chance is what each of them gives how often.

    Units that one of them did not label are left out.
    """
    return _of_two(units, weights, pooled=False)


def pi(units: Units, weights: Weights = _UNWEIGHTED) -> Figure:
    """Return Scott's pi of two annotators: chance is how often both together give a label.

    Units that one of them did not label are left out.
    """
    return _of_two(units, weights, pooled=True)


def fleiss(units: Units, weights: Weights = _UNWEIGHTED) -> Figure:
    """Return Fleiss' kappa: any number of annotators, each unit labelled by as many of them, whoever they are."""
    rated = rated_units(units, least=1)
    numbers = {count.total() for count, _ in rated}
    if not any(number > 1 for number in numbers):
        return undefined(NO_UNITS)
    if len(numbers) > 1:
        return undefined(
            f"Fleiss' kappa needs as many labels on every unit, and here they are {min(numbers)} to {max(numbers)}; "
            "Krippendorff's alpha allows gaps."
        )
    shares = _shares(labels_of(rated))
    return _corrected(_observed(rated, weights), weights.total(shares, shares), shares)


def gwet(units: Units, weights: Weights = _UNWEIGHTED) -> Figure:
    """Return Gwet's AC1, or AC2 with weights: any number of annotators, with gaps.

    Chance is small where one label prevails. What only one annotator labelled counts for how frequent labels are.
    """
    rated = rated_units(units, least=1)
    if not any(count.total() > 1 for count, _ in rated):
        return undefined(NO_UNITS)
    number = sum(times for _, times in rated)
    shares: dict[Label, float] = {}
    for count, times in rated:
        for label, there in count.items():
            shares[label] = shares.get(label, 0.0) + there * times / (count.total() * number)
    if len(shares) == 1:
        return undefined(ONE_LABEL)
    ones = dict.fromkeys(shares, 1.0)
    spread = sum(share * (1 - share) for share in shares.values())
    chance = weights.total(ones, ones) * spread / (len(shares) * (len(shares) - 1))
    return _corrected(_observed(rated, weights), chance, shares)


Rated = Sequence[tuple[Counter[Label], float]]
"""The labels of a unit, and how often there is such a unit."""


def rated_units(units: Units, *, least: int) -> Rated:
    """Return the units that have so many labels or more."""
    counted = ((_counted(unit), times) for unit, times in units.items() if times)
    return [(count, times) for count, times in counted if count.total() >= least]


@lru_cache(maxsize=1024)
def _counted(unit: Unit) -> Counter[Label]:
    """Count the labels of a unit: not to be changed, for the same units come again and again."""
    return Counter(label for label in unit if label is not None)


def labels_of(rated: Rated) -> dict[Label, float]:
    """Return how often each label was given."""
    labels: dict[Label, float] = {}
    for count, times in rated:
        for label, there in count.items():
            labels[label] = labels.get(label, 0) + there * times
    return labels


def _of_two(units: Units, weights: Weights, *, pooled: bool) -> Figure:
    many = max(map(len, units), default=0)
    if many > 2:
        return undefined(
            f"This coefficient compares two annotators, and here are {many}; for more there are Fleiss' kappa and "
            "Krippendorff's alpha."
        )
    first: dict[Label, float] = {}
    second: dict[Label, float] = {}
    number = observed = 0.0
    for unit, times in units.items():
        if times and len(unit) == 2 and unit[0] is not None and unit[1] is not None:
            one, other = unit[0], unit[1]
            first[one] = first.get(one, 0) + times
            second[other] = second.get(other, 0) + times
            number += times
            observed += times * weights.total({one: 1}, {other: 1})
    if not number:
        return undefined(NO_UNITS)
    both = {label: first.get(label, 0) + second.get(label, 0) for label in first | second}
    shares = (_shares(both), _shares(both)) if pooled else (_shares(first), _shares(second))
    return _corrected(observed / number, weights.total(*shares), both)


def _observed(rated: Rated, weights: Weights) -> float:
    """Return the mean share of agreeing pairs of labels, over the units that have two of them or more."""
    number = shares = 0.0
    for count, times in rated:
        many = count.total()
        if many > 1:
            # Of all pairs of its labels, those of a label with itself do not count; they weigh 1 each.
            shares += times * (weights.total(count, count) - many) / (many * (many - 1))
            number += times
    return shares / number


def _corrected(observed: float, chance: float, labels: Mapping[Label, float]) -> Figure:
    if len(labels) == 1:
        return undefined(ONE_LABEL)
    if 1 - chance < _NOTHING_LEFT:
        return undefined(CHANCE_IS_CERTAIN)
    return Figure((observed - chance) / (1 - chance))


def _shares(count: Mapping[Label, float]) -> dict[Label, float]:
    number = sum(count.values())
    return {label: times / number for label, times in count.items()}
