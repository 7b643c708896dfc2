"""Coefficients of the form (observed − chance) / (1 − chance): kappa, pi, Fleiss' kappa, AC1 and AC2.

They differ in what they take for chance. Formulas: Cohen (1960, weighted 1968), Scott (1955), Fleiss (1971), Gwet
(2008; AC2 and gaps as in Gwet 2014, chapters 2 to 4). All of them take time in proportion to the units.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from annotator.review.agreement.figure import CHANCE_IS_CERTAIN, NO_UNITS, ONE_LABEL, Figure, undefined
from annotator.review.agreement.weights import Label, Unweighted, Weights

Unit = Sequence[Label | None]
"""What each annotator said of one thing; None where one said nothing."""

_UNWEIGHTED = Unweighted()
_NOTHING_LEFT = 1e-12
"""Agreement by chance that is nearer to 1 than this is 1, but for rounding."""


def kappa(units: Iterable[Unit], weights: Weights = _UNWEIGHTED) -> Figure:
    """Return Cohen's kappa of two annotators: chance is what each of them gives how often.

    Units that one of them did not label are left out.
    """
    return _of_two(units, weights, pooled=False)


def pi(units: Iterable[Unit], weights: Weights = _UNWEIGHTED) -> Figure:
    """Return Scott's pi of two annotators: chance is how often both together give a label.

    Units that one of them did not label are left out.
    """
    return _of_two(units, weights, pooled=True)


def fleiss(units: Iterable[Unit], weights: Weights = _UNWEIGHTED) -> Figure:
    """Return Fleiss' kappa: any number of annotators, each unit labelled by as many of them, whoever they are."""
    counts = [count for count in map(_counted, units) if count]
    numbers = {count.total() for count in counts}
    if not any(number > 1 for number in numbers):
        return undefined(NO_UNITS)
    if len(numbers) > 1:
        return undefined(
            f"Fleiss' kappa needs as many labels on every unit, and here they are {min(numbers)} to {max(numbers)}; "
            "Krippendorff's alpha allows gaps."
        )
    labels = _sum(counts)
    shares = _shares(labels)
    return _corrected(_observed(counts, weights), weights.total(shares, shares), labels)


def gwet(units: Iterable[Unit], weights: Weights = _UNWEIGHTED) -> Figure:
    """Return Gwet's AC1, or AC2 with weights: any number of annotators, with gaps.

    Chance is small where one label prevails. What only one annotator labelled counts for how frequent labels are.
    """
    counts = [count for count in map(_counted, units) if count]
    if not any(count.total() > 1 for count in counts):
        return undefined(NO_UNITS)
    shares: dict[Label, float] = {}
    for count in counts:
        number = count.total() * len(counts)
        for label, times in count.items():
            shares[label] = shares.get(label, 0.0) + times / number
    if len(shares) == 1:
        return undefined(ONE_LABEL)
    ones = dict.fromkeys(shares, 1.0)
    spread = sum(share * (1 - share) for share in shares.values())
    chance = weights.total(ones, ones) * spread / (len(shares) * (len(shares) - 1))
    return _corrected(_observed(counts, weights), chance, shares)


def _of_two(units: Iterable[Unit], weights: Weights, *, pooled: bool) -> Figure:
    couples: Counter[tuple[Label, Label]] = Counter()
    for unit in units:
        if len(unit) > 2:
            return undefined(
                f"This coefficient compares two annotators, and here are {len(unit)}; for more there are Fleiss' kappa "
                "and Krippendorff's alpha."
            )
        if len(unit) == 2 and unit[0] is not None and unit[1] is not None:
            couples[unit[0], unit[1]] += 1
    if not couples:
        return undefined(NO_UNITS)
    first, second = Counter[Label](), Counter[Label]()
    for (one, other), times in couples.items():
        first[one] += times
        second[other] += times
    number = couples.total()
    observed = sum(times * weights.total({one: 1}, {other: 1}) for (one, other), times in couples.items()) / number
    both = first + second
    shares = (_shares(both), _shares(both)) if pooled else (_shares(first), _shares(second))
    return _corrected(observed, weights.total(*shares), both)


def _observed(counts: Sequence[Counter[Label]], weights: Weights) -> float:
    """Return the mean share of agreeing pairs of labels, over the units that have two of them or more."""
    shares = []
    for count in counts:
        number = count.total()
        if number > 1:
            itself = sum(times * weights.total({label: 1}, {label: 1}) for label, times in count.items())
            shares.append((weights.total(count, count) - itself) / (number * (number - 1)))
    return sum(shares) / len(shares)


def _corrected(observed: float, chance: float, labels: Mapping[Label, float]) -> Figure:
    if len(labels) == 1:
        return undefined(ONE_LABEL)
    if 1 - chance < _NOTHING_LEFT:
        return undefined(CHANCE_IS_CERTAIN)
    return Figure((observed - chance) / (1 - chance))


def _counted(unit: Unit) -> Counter[Label]:
    return Counter(label for label in unit if label is not None)


def _sum(counts: Iterable[Counter[Label]]) -> Counter[Label]:
    whole: Counter[Label] = Counter()
    for count in counts:
        whole.update(count)
    return whole


def _shares(count: Counter[Label]) -> dict[Label, float]:
    number = count.total()
    return {label: times / number for label, times in count.items()}
