"""Krippendorff's alpha: any number of annotators, with gaps, for names, ranks, numbers and quantities.

Krippendorff, Content Analysis (3rd edition, 2013), chapter 12. Alpha is 1 − observed / expected disagreement, where
the disagreement of two labels is a distance. No pair of units is ever looked at: the sum of all distances follows from
counts, from moments, or, for quantities, from a few sums over classes of size.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from annotator.errors import BadInput
from annotator.review.agreement.chance_corrected import Units, labels_of, rated_units
from annotator.review.agreement.figure import NO_UNITS, ONE_LABEL, Figure, undefined
from annotator.review.agreement.ratios import all_ratio_distances
from annotator.review.agreement.weights import Label, Masses, number_of, scaled

Level = Literal["nominal", "ordinal", "interval", "ratio"]
"""What labels are: names, ranks, numbers with a distance, or quantities with a zero."""

Distances = Callable[[Masses], float]
"""The sum of the distances of all ordered pairs of some labels."""


def alpha(units: Units, level: Level = "nominal") -> Figure:
    """Return alpha; units with fewer than two labels are left out.

    Raises BadInput where labels do not suit the level: no numbers, or negative quantities.
    """
    rated = rated_units(units, least=2)
    if not rated:
        return undefined(NO_UNITS)
    labels = labels_of(rated)
    distances = _LEVELS[level](labels)
    expected = distances(labels) / (sum(labels.values()) - 1)
    if len(labels) == 1 or expected <= 0:
        return undefined(ONE_LABEL)
    observed = sum(times * distances(count) / (count.total() - 1) for count, times in rated if len(count) > 1)
    return Figure(1 - observed / expected)


def _nominal(labels: Masses) -> Distances:
    def distances(count: Masses) -> float:
        return sum(count.values()) ** 2 - sum(times * times for times in count.values())

    return distances


def _ordinal(labels: Masses) -> Distances:
    """Ranks are as far apart as the labels between them are many, of each of the two themselves the half."""
    places: dict[Label, float] = {}
    below = 0.0
    for label in sorted(labels, key=number_of):
        places[label] = below + labels[label] / 2
        below += labels[label]
    return _squares({label: place / below for label, place in places.items()})


def _interval(labels: Masses) -> Distances:
    return _squares(scaled(list(labels)))


def _squares(places: dict[Label, float]) -> Distances:
    def distances(count: Masses) -> float:
        # Around their own mean, so that numbers that are nearly equal do not cancel out.
        number = sum(count.values())
        mean = sum(times * places[label] for label, times in count.items()) / number
        return 2 * number * sum(times * (places[label] - mean) ** 2 for label, times in count.items())

    return distances


def _ratio(labels: Masses) -> Distances:
    quantities = {label: number_of(label) for label in labels}
    if any(quantity < 0 for quantity in quantities.values()):
        raise BadInput("a ratio scale has no numbers below 0")

    def distances(count: Masses) -> float:
        return all_ratio_distances([(quantities[label], times) for label, times in count.items()])

    return distances


_LEVELS: dict[Level, Callable[[Masses], Distances]] = {
    "nominal": _nominal,
    "ordinal": _ordinal,
    "interval": _interval,
    "ratio": _ratio,
}
