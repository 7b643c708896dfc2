"""How alike statements are, against the plain definition."""

from __future__ import annotations

import math
from collections import Counter
from statistics import fmean

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.language import similarity as module
from annotator.language.grams import weighted
from annotator.language.similarity import Matrix, similarity

WORDS = st.lists(st.sampled_from(["Hafen", "Häfen", "Feuer", "feuerrot", "im", "a", "…", "Straße", "🚢"]), max_size=8)
STATEMENTS = st.lists(WORDS.map(" ".join), max_size=12)


def cosines(left: list[str], right: list[str]) -> Matrix:
    return similarity(*weighted(left, right))


def plainly(left: list[str], right: list[str]) -> list[list[float]]:
    """Return the cosines as the definition has them, gram by gram."""
    counts = [Counter(grams(statement)) for statement in [*left, *right]]
    spread = Counter(gram for count in counts for gram in count)
    rows = []
    for count in counts:
        row = {
            gram: (1 + math.log(times)) * (math.log((1 + len(counts)) / (1 + spread[gram])) + 0.3)
            for gram, times in count.items()
        }
        rows.append(row)
    lengths = [math.sqrt(sum(weight * weight for weight in row.values())) for row in rows]
    usual = fmean([length for length in lengths if length] or [1.0])
    rows = [
        {gram: weight / (usual + 0.7 * (length - usual)) for gram, weight in row.items()}
        for row, length in zip(rows, lengths, strict=True)
    ]
    return [
        [sum(weight * other.get(gram, 0.0) for gram, weight in row.items()) for other in rows[len(left) :]]
        for row in rows[: len(left)]
    ]


def grams(statement: str) -> list[str]:
    words = "".join(letter if letter.isalnum() else " " for letter in statement.lower().replace("ß", "ss")).split()
    padded = [f" {word} " for word in words]
    return [word[at : at + size] for word in padded for size in (3, 4, 5) for at in range(len(word) - size + 1)]


@given(STATEMENTS, STATEMENTS)
@settings(max_examples=50)
def test_it_is_the_product_of_weighted_grams(left: list[str], right: list[str]) -> None:
    found = cosines(left, right)
    assert found.shape == (len(left), len(right))
    for row, expected in zip(found, plainly(left, right), strict=True):
        assert row == pytest.approx(expected, abs=1e-5)


@given(STATEMENTS, STATEMENTS)
@settings(max_examples=50)
def test_swapping_the_sides_turns_the_table(left: list[str], right: list[str]) -> None:
    assert cosines(left, right) == pytest.approx(cosines(right, left).T, abs=1e-6)


def test_large_tables_are_worked_out_in_blocks_and_kept_in_half_precision(monkeypatch: pytest.MonkeyPatch) -> None:
    left, right = [f"Feuer {number} im Hafen" for number in range(30)], [f"Hafen {number}" for number in range(20)]
    whole = cosines(left, right)
    monkeypatch.setattr(module, "_BLOCK", 60)
    monkeypatch.setattr(module, "_SMALL", 10)
    blocks = cosines(left, right)
    assert blocks.dtype == "float16"
    assert blocks == pytest.approx(whole, abs=2e-3)
