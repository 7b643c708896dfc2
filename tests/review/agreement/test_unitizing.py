"""Alpha for unitizing: a published value, its definition written out, and where it has no value."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from annotator.review.agreement.unitizing import Stretch, alpha_u
from annotator.review.agreement.weights import Label

# Krippendorff, Content Analysis (2nd edition, 2004), page 254: offsets from the start of a continuum of 300.
C: dict[Label, list[Stretch]] = {"first": [(75, 145), (220, 250)], "second": [(70, 150), (205, 225), (250, 270)]}
K: dict[Label, list[Stretch]] = {"first": [(30, 90), (150, 200)], "second": [(30, 90), (150, 200)]}


def test_the_published_values_come_out_to_the_printed_digits() -> None:
    assert alpha_u(300, {"c": C}, 2).value == pytest.approx(0.7286, abs=5e-5)
    assert alpha_u(300, {"k": K}, 2).value == 1.0
    # Printed is .8591, worked out from terms of four digits.
    assert alpha_u(300, {"c": C, "k": K}, 2).value == pytest.approx(0.8591, abs=5e-4)


LENGTH = 12
CUTS = some.lists(some.integers(0, LENGTH), unique=True, max_size=8).map(sorted)
MARKED = CUTS.map(lambda cuts: list(zip(cuts[::2], cuts[1::2], strict=False)))


def by_definition(length: int, marked: list[list[Stretch]]) -> float | None:
    """Return alpha of one label, section by section, as it is defined for stretches and what lies between them."""
    sections = [_sections(length, stretches) for stretches in marked]
    many = len(marked)
    apart = sum(
        _distance(one, other)
        for first, ours in enumerate(sections)
        for second, theirs in enumerate(sections)
        if first != second
        for one in ours
        for other in theirs
    )
    units = [end - start for ours in sections for start, end, is_unit in ours if is_unit]
    gaps = [end - start for ours in sections for start, end, is_unit in ours if not is_unit]
    chance = sum(
        (len(units) - 1) / 3 * (2 * each**3 - 3 * each**2 + each)
        + each**2 * sum(gap - each + 1 for gap in gaps if gap >= each)
        for each in units
    )
    room = many * length * (many * length - 1) - sum(each * (each - 1) for each in units)
    expected = 2 / length * chance / room if chance else 0
    return 1 - apart / (many * (many - 1) * length**2) / expected if expected else None


def _sections(length: int, stretches: list[Stretch]) -> list[tuple[int, int, bool]]:
    found, last = [], 0
    for start, end in stretches:
        found += [(last, start, False)] * (start > last) + [(start, end, True)]
        last = end
    return found + [(last, length, False)] * (length > last)


def _distance(one: tuple[int, int, bool], other: tuple[int, int, bool]) -> int:
    (start, end, is_unit), (other_start, other_end, other_is_unit) = one, other
    if is_unit and other_is_unit and start < other_end and other_start < end:
        return (start - other_start) ** 2 + (end - other_end) ** 2
    if is_unit and not other_is_unit and other_start <= start and end <= other_end:
        return (end - start) ** 2
    if other_is_unit and not is_unit and start <= other_start and other_end <= end:
        return (other_end - other_start) ** 2
    return 0


@given(some.lists(MARKED, min_size=2, max_size=4))
def test_alpha_is_what_its_definition_says(marked: list[list[Stretch]]) -> None:
    found = alpha_u(LENGTH, {"x": {str(who): stretches for who, stretches in enumerate(marked)}}, len(marked))
    defined = by_definition(LENGTH, marked)
    assert found.value == (None if defined is None else pytest.approx(defined))
    assert (found.value is None) == bool(found.reason)


def test_what_has_no_value_says_why() -> None:
    assert "Nobody marked" in alpha_u(100, {}, 2).reason
    assert "Only one annotator" in alpha_u(100, {"x": {"a": [(0, 3)]}}, 1).reason
    assert "overlap" in alpha_u(100, {"x": {"a": [(0, 3), (2, 5)], "b": []}}, 2).reason
    assert "one character" in alpha_u(1, {"x": {"a": [(0, 1)], "b": [(0, 1)]}}, 2).reason


def test_whole_numbers_do_not_overflow() -> None:
    long = 10**15
    found = alpha_u(long, {"x": {"a": [(0, long // 2)], "b": [(0, long // 2 + 5)]}}, 2).value
    assert found == pytest.approx(1)
