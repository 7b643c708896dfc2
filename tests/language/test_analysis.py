"""All marks of a text together."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.language.analysis import read
from annotator.language.recognition import recognise
from annotator.model.analysis import Layer, Mark

HOSTILE = {
    "one letter": "a" * 300_000,
    "emoji": "🙂" * 100_000,
    "brackets": "(" * 300_000,
    "quotes": '"' * 300_000,
    "open quotes": "„a " * 100_000,
    "single quotes": "'a " * 100_000,
    "exclamations": "!? " * 100_000,
    "nul": "\0" * 300_000,
    "lines": "„a\n" * 70_000,
    "cues": "„Gut“, sagte er. " * 15_000,
    "sources": "„Gut ist es“, so " * 4_000,
    "quoted": '"a" "b ' * 7_000,
}


def marks_of(text: str, language: str | None) -> list[Mark]:
    return [mark for part in read(text, language=language).parts for mark in part.marks]


PIECES = [
    "Lena Vogt", "Paris", "die Ministerin", "er", "she", "„", "“", "”", '"', "'", "‚", "‘", "’", "»", "«", "›",
    "‹", "``", "''", "sagte", "said", "told", "nannte", "that", "dass", "laut", "nach Angaben", "zufolge",
    "according to", "so", "Wie", "und", "habe", "müssten", "soll", " ", "\t", "\n", "\n\n", ".", ",", ":", "…",
    "–", "(", ")", "🙂", "\0", "5", "x",
]  # fmt: skip


@pytest.mark.parametrize("language", ["de", "en", None])
@given(pieces=st.lists(st.sampled_from(PIECES), max_size=40), gap=st.sampled_from(["", " "]))
def test_marks_lie_in_the_text_and_say_what_it_says(language: str | None, pieces: list[str], gap: str) -> None:
    text = gap.join(pieces)
    for part in read(text, language=language).parts:
        for mark in part.marks:
            assert part.start <= mark.start < mark.end <= len(text)
            assert not text[mark.start].isspace()
            attributes = mark.attributes
            for mention in (attributes.get("speaker"), attributes.get("cue"), *attributes.get("parts", ())):
                assert mention is None or 0 <= mention["start"] < mention["end"] <= len(text)
                assert mention is None or text[mention["start"] : mention["end"]] == mention["text"]
            for inner in attributes.get("parts", ()):
                assert mark.start <= inner["start"] and inner["end"] <= mark.end


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text_ends_in_time(text: str) -> None:
    began = time.process_time()
    for mark in marks_of(text, "xx"):
        assert 0 <= mark.start < mark.end <= len(text)
    assert time.process_time() - began < 10


@pytest.mark.parametrize("text", [HOSTILE[name][:30_000] for name in ("emoji", "brackets", "quotes", "cues")])
def test_hostile_text_ends_in_time_with_a_pipeline(text: str) -> None:
    began = time.process_time()
    assert any(mark.layer is Layer.SENTENCE for mark in marks_of(text, "de"))
    assert time.process_time() - began < 20


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Die Ministerin hat den Plan nicht bestätigt, und das ist für viele auch eine Frage der Zeit.", "de"),
        ("The minister has not confirmed the plan, and that is for many of us a question of time.", "en"),
        ("La ministre n’a pas confirmé le projet, et pour beaucoup ce n’est qu’une question de temps.", "fr"),
        ("Vor wenigen Tagen ist die bekannte Suchmaschine in einer neuen Fassung erschienen.", "de"),
        ("De regering heeft gisteren gezegd dat er geen geld meer is voor de gemeenten die het vroegen.", "nl"),
        (
            "Nachdem der letzte Spieltag gestern wegen starken Regens ausgefallen war, starteten die Teams erst am "
            "Mittwoch: Canadiens - Bruins 2:1, Islanders - Sabres 4:6, Rangers - Flyers 5:3, Sharks - Capitals 2:3, "
            "Senators - Maple Leafs 3:2, Red Wings - Blues 5:1, Penguins - Devils 1:5, Lightning - Hurricanes 5:2",
            "de",
        ),
        ("Hallo", None),
        ("", None),
    ],
)
def test_the_language_is_recognised_where_there_is_enough_text(text: str, language: str | None) -> None:
    assert recognise(text) == language
