"""Coefficients against published values, against their definitions written out, and where they have no value."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from annotator.errors import BadInput
from annotator.review.agreement.coefficients import COEFFICIENTS, coefficient
from annotator.review.agreement.ratios import all_ratio_distances
from annotator.review.agreement.weights import Label

Units = list[list[Label | None]]

# Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), section D: four observers, twelve units.
OBSERVERS: Units = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, None, None, None],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, None, 3],
    [None, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, None],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, None],
]
# Fleiss' example as it is mostly reprinted: 14 raters, ten subjects, five categories; kappa 0.210.
PATIENTS = [
    [0, 0, 0, 0, 14], [0, 2, 6, 4, 2], [0, 0, 3, 5, 6], [0, 3, 9, 2, 0], [2, 2, 8, 1, 1],
    [7, 7, 0, 0, 0], [3, 2, 6, 3, 0], [2, 5, 3, 2, 2], [6, 5, 2, 1, 0], [0, 2, 2, 3, 7],
]  # fmt: skip
# Cohen, A Coefficient of Agreement for Nominal Scales (1960), page 45.
COHEN = [[88, 14, 18], [10, 40, 10], [2, 6, 12]]
# Artstein and Poesio, Inter-Coder Agreement for Computational Linguistics (2008), table 2.
DIALOGUE = [[46, 6, 0], [0, 32, 0], [0, 6, 10]]
# A prevailing category, as in Gwet, Handbook of Inter-Rater Reliability: kappa falls, AC1 does not.
PREVAILING = [[80, 7], [8, 5]]


def of_table(table: Sequence[Sequence[int]]) -> Units:
    """Return the units of two annotators that a contingency table counts, with labels 1, 2, …"""
    return [
        [row, column]
        for row, counts in enumerate(table, start=1)
        for column, count in enumerate(counts, start=1)
        for _ in range(count)
    ]


PUBLISHED: list[tuple[str, Units, float]] = [
    ("alpha_nominal", [list(unit) for unit in zip(*OBSERVERS, strict=True)], 0.743),
    ("alpha_ordinal", [list(unit) for unit in zip(*OBSERVERS, strict=True)], 0.815),
    ("alpha_interval", [list(unit) for unit in zip(*OBSERVERS, strict=True)], 0.849),
    ("alpha_ratio", [list(unit) for unit in zip(*OBSERVERS, strict=True)], 0.797),
    ("fleiss", [[str(at) for at, times in enumerate(row) for _ in range(times)] for row in PATIENTS], 0.210),
    ("kappa", of_table(COHEN), 0.492),
    ("ac1", of_table(COHEN), 0.576),
    ("ac2", of_table(COHEN), 0.639),
    ("kappa", of_table(DIALOGUE), 0.801),
    ("pi", of_table(DIALOGUE), 0.800),
    ("fleiss", of_table(DIALOGUE), 0.800),
    ("alpha_nominal", of_table(DIALOGUE), 0.801),
    ("ac1", of_table(PREVAILING), 0.808),
    ("ac2", of_table(PREVAILING), 0.808),
]


@pytest.mark.parametrize(("name", "units", "value"), PUBLISHED)
def test_published_values_come_out_to_the_printed_digits(name: str, units: Units, value: float) -> None:
    found = coefficient(name, units).value
    assert found is not None
    assert abs(found - value) <= 0.0005


@pytest.mark.parametrize("name", COEFFICIENTS)
@pytest.mark.parametrize("units", [[], [[None, None]], [[1, None], [None, 2]], [[1, 1], [1, 1]], [[1], [2]]])
def test_what_has_no_value_says_why(name: str, units: Units) -> None:
    found = coefficient(name, units)
    assert found.value is None
    assert found.reason.endswith(".")


def test_a_coefficient_for_two_does_not_count_three() -> None:
    assert "Fleiss" in coefficient("kappa", [[1, 1, 2], [2, 2, 2]]).reason
    assert "gaps" in coefficient("fleiss", [[1, 1, 2], [2, 2, None]]).reason


def test_gaps_are_left_out_where_a_coefficient_has_no_place_for_them() -> None:
    whole = coefficient("kappa", of_table(DIALOGUE))
    assert coefficient("kappa", [*of_table(DIALOGUE), [1, None], [None, 3]]) == whole


def test_disagreement_by_chance_alone_is_zero_and_defined() -> None:
    assert coefficient("kappa", [["a", "b"], ["a", "b"]]).value == 0
    assert coefficient("kappa", [["a", "a"], ["b", "b"], ["a", "b"], ["b", "a"]]).value == 0


@pytest.mark.parametrize(
    ("name", "units", "weights", "words"),
    [
        ("alpha_ordinal", [["low", "high"]], None, '"low" is no number'),
        ("alpha_interval", [[1, ("truth", True)]], None, "true and false"),
        ("alpha_ratio", [[1, -1]], None, "below 0"),
        ("alpha_ratio", [[1, 10**400]], None, "larger than"),
        ("ac2", [["a", "b"], ["b", "b"]], None, '"a" is no number'),
        ("ac1", [[1, 2]], "quadratic", "ac2 has"),
        ("alpha_nominal", [[1, 2]], "linear", "no weights"),
        ("ac2", [[1, 2]], "heavy", 'no weights "heavy"'),
        ("ac2", [[1, 2], [3, 3]], [[1, 0], [0, 1]], "3 different labels"),
        ("ac2", [[1, "a"]], [[1, 0], [0, 1]], '"a" is no number'),
    ],
)
def test_labels_that_do_not_suit_are_refused(
    name: str, units: Units, weights: str | list[list[float]] | None, words: str
) -> None:
    with pytest.raises(BadInput, match=words):
        coefficient(name, units, weights=weights)


LABELS = some.one_of(some.none(), some.integers(1, 5))
RATED = some.integers(2, 4).flatmap(
    lambda many: some.lists(some.lists(LABELS, min_size=many, max_size=many), min_size=1, max_size=12)
)
Distance = Callable[[float, float, dict[float, int]], float]


def _between(one: float, other: float, often: dict[float, int]) -> float:
    low, high = sorted((one, other))
    return (sum(often[x] for x in often if low <= x <= high) - (often[low] + often[high]) / 2) ** 2


DISTANCES: dict[str, Distance] = {
    "alpha_nominal": lambda one, other, often: float(one != other),
    "alpha_ordinal": _between,
    "alpha_interval": lambda one, other, often: (one - other) ** 2,
    "alpha_ratio": lambda one, other, often: ((one - other) / (one + other)) ** 2,
}


@given(units=RATED, name=some.sampled_from(sorted(DISTANCES)))
def test_alpha_is_what_its_definition_says(units: list[list[int | None]], name: str) -> None:
    rated = [[label for label in unit if label is not None] for unit in units]
    rated = [unit for unit in rated if len(unit) > 1]
    labels = [label for unit in rated for label in unit]
    often: dict[float, int] = {label: labels.count(label) for label in labels}
    far = DISTANCES[name]
    found = coefficient(name, units).value
    if len(often) < 2:
        assert found is None
        return
    expected = sum(far(a, b, often) for a, b in permutations(labels, 2)) / (len(labels) - 1)
    observed = sum(far(a, b, often) / (len(unit) - 1) for unit in rated for a, b in permutations(unit, 2))
    assert found == pytest.approx(1 - observed / expected, abs=1e-9)


@given(units=RATED, name=some.sampled_from(COEFFICIENTS), seed=some.integers(0, 99))
def test_neither_the_order_of_units_nor_who_is_first_matters(
    units: list[list[int | None]], name: str, seed: int
) -> None:
    turned = [unit[::-1] for unit in units]
    random.Random(seed).shuffle(turned)
    one, other = coefficient(name, units), coefficient(name, turned)
    assert one.reason == other.reason
    assert one.value == pytest.approx(other.value)
    assert one.value is None or one.value <= 1 + 1e-12


@given(some.lists(some.integers(1, 5), min_size=2, max_size=9), some.sampled_from(COEFFICIENTS))
def test_two_who_say_the_same_agree_wholly_unless_they_only_ever_say_one_thing(said: list[int], name: str) -> None:
    found = coefficient(name, [[label, label] for label in said]).value
    assert found == (pytest.approx(1) if len(set(said)) > 1 else None)


def test_quadratic_weights_are_the_same_written_as_a_table() -> None:
    table = [[1 - ((one - other) / 2) ** 2 for other in range(3)] for one in range(3)]
    for name in ("kappa", "pi", "fleiss", "ac2"):
        by_table = coefficient(name, of_table(COHEN), weights=table)
        assert by_table.value == pytest.approx(coefficient(name, of_table(COHEN), weights="quadratic").value)


def test_linear_weights_of_two_labels_are_none() -> None:
    for weights in ("linear", "ordinal", "radical", "unweighted"):
        weighted = coefficient("ac2", of_table(PREVAILING), weights=weights)
        assert weighted.value == pytest.approx(0.808)


@pytest.mark.parametrize("spread", [1e-6, 1.0, 300.0])
def test_distances_of_many_quantities_are_those_of_all_their_pairs(spread: float) -> None:
    generator = random.Random(7)
    quantities = [(10 ** (spread * generator.random()), generator.randint(1, 3)) for _ in range(400)]
    pairs = sum(
        times * other_times * ((one - other) / (one + other)) ** 2
        for one, times in quantities
        for other, other_times in quantities
    )
    assert all_ratio_distances(quantities) == pytest.approx(pairs, rel=1e-7)
    assert all_ratio_distances([*quantities, (0.0, 2)]) == pytest.approx(
        pairs + 4 * sum(times for _, times in quantities), rel=1e-7
    )


def test_numbers_of_any_size_are_compared() -> None:
    for units in ([[1e308, -1e308], [1.0, 1.0]], [[5e-324, 0], [1e-300, 1e-300]], [[10**15, 10**15 + 1], [1, 1]]):
        assert coefficient("alpha_interval", units).value is not None
    shifted = [[label + 10**9 for label in unit] for unit in ([1, 2], [3, 3], [4, 2])]
    plain = coefficient("alpha_interval", [[1, 2], [3, 3], [4, 2]]).value
    assert coefficient("alpha_interval", shifted).value == pytest.approx(plain)
