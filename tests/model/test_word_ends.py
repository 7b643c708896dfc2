"""Ends that move by words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.model import word_ends

TEXT = "Sie sagte: „Das kostet 3.000,50 Euro“ 🤔 – cafe\u0301 bleibt."


def moved(start: int, end: int, which: str, by: int) -> str:
    if which == "start":
        return TEXT[word_ends.moved_start(TEXT, start, end, by) : end]
    return TEXT[start : word_ends.moved_end(TEXT, start, end, by)]


def test_an_end_stops_at_words_and_at_marks() -> None:
    start, end = TEXT.index("Das"), TEXT.index(" Euro")
    assert TEXT[start:end] == "Das kostet 3.000,50"
    assert moved(start, end, "end", 1) == "Das kostet 3.000,50 Euro"
    assert moved(start, end, "end", -1) == "Das kostet"
    assert moved(start, end, "start", 1) == "kostet 3.000,50"
    assert moved(start, end, "start", -1) == "„Das kostet 3.000,50"


def test_an_end_inside_a_word_goes_to_its_border() -> None:
    start, end = TEXT.index("kostet") + 2, TEXT.index("Euro") + 2
    assert moved(start, end, "end", 1).endswith("Euro")
    assert moved(start, end, "start", -1).startswith("kostet")


def test_a_letter_keeps_its_accent() -> None:
    start = TEXT.index("cafe")
    assert moved(start - 2, start - 1, "end", 1) == "– cafe\u0301"


def test_at_the_ends_of_a_text_nothing_moves() -> None:
    assert word_ends.moved_start(TEXT, 0, 3, -1) == 0
    assert word_ends.moved_end(TEXT, 0, len(TEXT), 1) == len(TEXT)
    assert word_ends.moved_start(TEXT, 0, 3, 1) == 0, "a word stays"
    assert word_ends.moved_end(TEXT, 0, 3, -1) == 3


@given(st.text(max_size=30), st.data())
def test_something_is_always_left(text: str, data: st.DataObject) -> None:
    if len(text) < 2:
        return
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    for by in (1, -1):
        assert 0 <= word_ends.moved_start(text, start, end, by) < end
        assert start < word_ends.moved_end(text, start, end, by) <= len(text)
