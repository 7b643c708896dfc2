"""What is said of a word by itself."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.language.word_features import described, first_words, listed_as, names, shape_of


@pytest.mark.parametrize(
    ("word", "shape"),
    [("Nato-Staaten", "Xx-Xx"), ("2024", "9"), ("US", "X"), ("iPhone", "xXx"), ("Öl", "Xx"), ("…", "…")],
)
def test_shapes(word: str, shape: str) -> None:
    assert shape_of(word) == shape


def test_listed_names_have_their_kinds_and_some_their_genitives() -> None:
    assert "n" in listed_as("Norwegen") and listed_as("Norwegens") == "n"
    assert "f" in listed_as("Lena") and not listed_as("Lenas")
    assert "c" in names()["New York City"] and "New" in first_words()


def test_a_word_is_described_by_form_list_use_and_likeness() -> None:
    features = set(described("Norwegens", (1, 2, 3)).features)
    assert {"w=norwegens", "s=Xx", "c0=1", "c1=2", "c2=3", "e3=ens", "b3=nor", "g=n", "W=Norwegens"} <= features


@given(st.text(min_size=1))
def test_any_word_is_described(word: str) -> None:
    what = described(word, (0, 0, 0))
    assert 0 < what.far < what.near < len(what.features)
    assert max(map(len, what.features)) < 120
