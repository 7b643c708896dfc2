"""Quotation marks in pairs, in every convention."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.language.quotation import quotations
from annotator.language.quotes import spoken


def outer(text: str) -> list[str]:
    return [text[each.start : each.end] for each in quotations(text) if each.depth == 0]


@pytest.mark.parametrize(
    "marks", ["«»", "»«", "„“", "„”", "“”", "‹›", "‚‘", '""', "‘’", "''", "””"], ids=lambda marks: str(marks)
)
def test_every_convention_is_a_pair(marks: str) -> None:
    text = f"Sie sagte: {marks[0]}Wir gehen jetzt{marks[1]}, und ging."
    assert outer(text) == ["Wir gehen jetzt"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("„Er rief: ‚Halt!‘ und lief“, sagte sie.", ["Er rief: ‚Halt!‘ und lief"]),
        ("«Er nannte es ‹Unsinn›», so Vogt.", ["Er nannte es ‹Unsinn›"]),
        ("„Er sagte: „Nein!“ und ging.“", ["Er sagte: „Nein!“ und ging."]),
        ('Er las "den "Boten" von gestern" vor.', ['den "Boten" von gestern']),
        ("“It’s Hans’ book,” he said.", ["It’s Hans’ book,"]),
        ("Rock 'n' Roll ist's, so war's '68.", ["n"]),
        ("„Absatz eins.\nAbsatz zwei“, sagte er.", ["Absatz eins.\nAbsatz zwei"]),
        ("“First paragraph.\n\n“Second paragraph,” he said.", ["First paragraph.\n\n“Second paragraph,"]),
        ("„Eins.\n\nZwei „auf Latein“ gesagt. “\n\nDann ging er.", ["Eins.\n\nZwei „auf Latein“ gesagt. "]),
        ("„Das bleibt offen und endet nie.\nEin neuer Absatz.", ["Das bleibt offen und endet nie."]),
        ("Er ist 5'10\" groß.", []),
        ("Er rief: « Wir gehen jetzt ! » und ging.", [" Wir gehen jetzt ! "]),
        (",,Wir gehen jetzt'', sagte sie.", ["Wir gehen jetzt"]),
        ("„Wir gehen jetzt. “ Dann ging er.", ["Wir gehen jetzt. "]),
    ],
)
def test_nesting_paragraphs_and_apostrophes(text: str, expected: list[str]) -> None:
    assert outer(text) == expected


def test_an_open_quote_does_not_swallow_the_next_one() -> None:
    text = "„Offen bleibt dieser Satz.\n\nSie sagte: „Hier ist Schluss.“\n"
    assert "Hier ist Schluss." in outer(text)


@given(st.text(alphabet="ab .,:\n\"'«»„“”‚‘’‹›", max_size=60))
def test_quotations_lie_inside_their_marks(text: str) -> None:
    for each in quotations(text):
        assert 0 <= each.outer_start < each.start <= each.end <= each.outer_end <= len(text)
    found = list(spoken(text))
    assert all(before.end <= after.start for before, after in pairwise(found))


def test_many_quotes_within_each_other_are_judged_by_their_ends() -> None:
    assert list(spoken("„" * 20_000 + "“" * 20_000)) == []
    long = "Wir " + "bauen " * 5_000 + "es."
    said = f"Vogt sagte: „{long}“"
    assert [said[each.start : each.end] for each in spoken(said)] == [long]
