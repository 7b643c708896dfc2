"""Numbers in digits and words, German and English."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.language.numerals import numbers


def found(text: str, language: str = "de") -> list[tuple[str, Decimal]]:
    return [(text[each.start : each.end], each.value) for each in numbers(text, language=language)]


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("3.000", 3000), ("1.500.000", 1_500_000), ("1,5 Millionen", 1_500_000), ("1'000", 1000), ("10 000", 10_000),
        ("drei", 3), ("Zwölf", 12), ("einundzwanzig", 21), ("dreißig", 30), ("dreissig", 30), ("hundert", 100),
        ("zweihundertfünfzig", 250), ("tausend", 1000), ("dreitausendfünfhundert", 3500), ("anderthalb", "1.5"),
        ("zweieinhalb", "2.5"), ("eine Million", 1_000_000), ("zwei Dutzend", 24), ("5,3 Mrd", 5_300_000_000),
        ("2 Billionen", 2 * 10**12), ("2024", 2024), ("3,5", "3.5"),
    ],
)  # fmt: skip
def test_german_numbers(written: str, value: int | str) -> None:
    assert found(f"Es sind {written} im Ort.") == [(written, Decimal(value))]


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("3,000", 3000), ("1.5 million", 1_500_000), ("two dozen", 24), ("a million", 1_000_000), ("seven", 7),
        ("twenty-one", 21), ("two hundred thousand", 200_000), ("2 billion", 2 * 10**9), ("3.5", "3.5"),
    ],
)  # fmt: skip
def test_english_numbers(written: str, value: int | str) -> None:
    assert found(f"There are {written} in town.", "en") == [(written, Decimal(value))]


@pytest.mark.parametrize(
    "text",
    ["Am 24.10.2024 um 22:48 Uhr", "Hunderte kamen", "ein Haus und eine Frau", "B52 und A-4", "Version 1.2.3.4"],
)
def test_what_is_no_number(text: str) -> None:
    assert found(text) == []


def test_per_cent_is_told_from_a_count() -> None:
    assert [each.percent for each in numbers("35 % und 35 Prozent und 35 Leute")] == [True, True, False]


@given(st.text(st.sampled_from("0123456789 .,'einzwhudrtsMo%-…😀"), max_size=60))
def test_any_text_is_read_in_order_without_overlap(text: str) -> None:
    places = [(each.start, each.end) for each in numbers(text)]
    assert all(start < end for start, end in places)
    assert all(first[1] <= second[0] for first, second in pairwise(places))
