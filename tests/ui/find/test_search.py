"""What is found in a text, where it stands, and what is given up."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.document import Side
from annotator.ui.find.search import MOST, BadPattern, Query, Search


def found(query: Query, text: str, *, seconds: float = 1.0) -> list[str]:
    search, hits = Search(query, Side.LEFT, text), []
    while not search.is_done:
        hits += search.go_on(seconds)
    return [text[hit.start : hit.end] for hit in hits]


@pytest.mark.parametrize(
    ("query", "text", "hits"),
    [
        (Query("krieg"), "Krieg und krieg\nKRIEG", ["Krieg", "krieg", "KRIEG"]),
        (Query("krieg", minds_case=True), "Krieg und krieg", ["krieg"]),
        (Query("strasse"), "Die Straße", ["Straße"]),
        (Query("a.c"), "abc a.c", ["a.c"]),
        (Query("a.c", is_pattern=True), "abc a.c", ["abc", "a.c"]),
        (Query("^der", is_pattern=True), "der eine, der\nder andere", ["der", "der"]),
        (Query("x*", is_pattern=True), "axxa", ["xx"]),
        (Query("a\nb"), "a\nb", []),
        (Query("🚢"), "Ein 🚢 und ein 🚢.", ["🚢", "🚢"]),
        (Query(""), "etwas", []),
    ],
)
def test_what_is_found(query: Query, text: str, hits: list[str]) -> None:
    assert found(query, text) == hits


@given(st.text("ab\n🚢", max_size=60), st.text("ab🚢", min_size=1, max_size=3))
def test_offsets_are_code_points_whatever_the_slices(text: str, words: str) -> None:
    search, hits = Search(Query(words, minds_case=True), Side.RIGHT, text), []
    while not search.is_done:
        hits += search.go_on(0.0)
    assert [hit.start for hit in hits] == [match.start() for match in re.finditer(re.escape(words), text)]
    assert all(hit.side is Side.RIGHT and text[hit.start : hit.end] == words for hit in hits)


@pytest.mark.parametrize("pattern", ["(", "[", "a{2,1}", "*", "(?P<x", "\\"])
def test_what_is_no_expression_is_refused(pattern: str) -> None:
    with pytest.raises(BadPattern):
        Search(Query(pattern, is_pattern=True), Side.LEFT, "text")


def test_an_expression_that_would_take_for_ever_is_given_up() -> None:
    search = Search(Query(r"(a|aa)+$", is_pattern=True), Side.LEFT, "a" * 60 + "b")
    while not search.is_done:
        search.go_on(1.0)
    assert search.is_too_slow


def test_no_more_is_found_than_anybody_steps_through() -> None:
    assert len(found(Query("a"), "a\n" * (MOST + 5))) == MOST


def test_a_long_text_is_searched_in_slices() -> None:
    search = Search(Query("nirgends"), Side.LEFT, "Ein Satz, in dem es nicht steht.\n" * 30_000)
    assert search.go_on(0.0) == []
    assert not search.is_done
