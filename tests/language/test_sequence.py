"""The model that has the last word on names, with the weights that ship."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.language import pipeline
from annotator.language.sequence import completed, phrase_features, segments, tags


def test_a_sentence_or_line_is_labelled_by_itself() -> None:
    words = ["Lena", "kam", ".", "Sie", "blieb", ".", "\n", "Titel", "\n\n", " ", "z.B.", "so", "!", "sagte"]
    assert list(segments(words)) == [[0, 1, 2], [3, 4, 5], [7], [10, 11, 12, 13]]
    assert list(segments(["\n"])) == []


def test_tags_tell_where_a_name_begins_and_ends() -> None:
    assert tags(5, [(0, 1, "PER"), (2, 5, "ORG")]) == ["S-PER", "O", "B-ORG", "I-ORG", "E-ORG"]


def test_listed_names_of_several_words_are_told_by_their_place() -> None:
    found = list(phrase_features(["Nach", "New", "York"]))
    assert [(place, feature[:2]) for place, feature in found] == [(1, "pB"), (2, "pI")]


def test_a_name_of_several_words_is_as_long_as_the_network_hears_it() -> None:
    heard = {0: (0, 3, "PER"), 4: (4, 6, "PER"), 7: (7, 10, "PER"), 12: (12, 15, "ORG")}
    found = [(0, 2, "PER"), (4, 5, "PER"), (7, 9, "PER"), (9, 10, "LOC"), (12, 14, "PER")]
    assert list(completed(found, heard)) == [(0, 3, "PER"), *found[1:]]


def test_names_are_found() -> None:
    text = "Bundeskanzlerin Angela Merkel reiste am Montag nach New York, teilte die SPD mit."
    found = [(text[start:end], label) for start, end, label in pipeline.entities("de_articles", text)]
    assert found == [("Angela Merkel", "PER"), ("New York", "LOC"), ("SPD", "ORG")]


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.sampled_from(["Lena", "Vogt", "Berlin", ".", "\n", "  ", "(", "der", "„", "AG", "😀", "\x00", "ging"]))
)
def test_names_lie_apart_within_the_text(parts: list[str]) -> None:
    text = " ".join(parts)
    found = pipeline.entities("de_articles", text)
    assert all(0 <= start < end <= len(text) and text[start:end].strip() for start, end, _ in found)
    assert all(before[1] <= after[0] for before, after in pairwise(found))
