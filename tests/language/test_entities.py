"""What rules make of what a pipeline found."""

from __future__ import annotations

from itertools import pairwise

import pytest

from annotator.language.entities import Names

Found = list[tuple[str, str]]


def put_right(text: str, found: Found) -> list[tuple[str, str | None, str]]:
    """Return (text, label, name) of the marks, given what a pipeline found, in order of the text."""
    raw, place = [], 0
    for form, label in found:
        place = text.index(form, place)
        raw.append((place, place + len(form), label))
        place += len(form)
    marks = Names("de").marks(text, 0, len(text), raw)
    assert all(before.end <= after.start for before, after in pairwise(marks))
    return [(text[mark.start : mark.end], mark.label, mark.attributes["name"]) for mark in marks]


@pytest.mark.parametrize(
    ("text", "found", "expected"),
    [
        ("Er traf «Lena Vogt», dort.", [("«Lena Vogt», ", "PER")], [("Lena Vogt", "PER", "Lena Vogt")]),
        ("Ministerin Lena Vogt kam.", [("Ministerin Lena Vogt", "PER")], [("Lena Vogt", "PER", "Lena Vogt")]),
        ("In Brekum (Aue).", [("Brekum (Aue)", "LOC")], [("Brekum (Aue)", "LOC", "Brekum (Aue)")]),
        (
            "Norwegern und Londonern gefiel Hannover",
            [("Londonern", "LOC"), ("Hannover", "LOC")],
            [("Hannover", "LOC", "Hannover")],
        ),
        ("Hilfe kostet\n5 CHF\nheute", [("CHF", "MISC")], []),
        ("Die nordische Art", [("nordische", "MISC")], []),
        ("Die Reise nach Norwegen", [], [("Norwegen", "LOC", "Norwegen")]),
        ("Norwegens Küste", [], [("Norwegens", "LOC", "Norwegen")]),
        ("Norwegens König Harald kam.", [("Norwegens König Harald", "PER")], None),
        ("US-Wahlen und die NATO-Mitglieder", [], []),
        ("Das melden die NATO und dpa.", [], [("NATO", "ORG", "NATO"), ("dpa", "ORG", "dpa")]),
        ("Am 3. Mai war es", [("3. Mai", "DATE")], []),
        ("DANKE FÜR DIE HILFE", [("DANKE FÜR DIE HILFE", "ORG")], []),
    ],
)
def test_entities_are_put_right(text: str, found: Found, expected: list[tuple[str, str, str]] | None) -> None:
    if expected is None:
        expected = [("Norwegens", "LOC", "Norwegen"), ("Harald", "PER", "Harald")]
    assert put_right(text, found) == expected


def test_a_name_seen_in_full_labels_its_short_forms() -> None:
    text = "Lena Vogt kam. Vogt schwieg. Vogts Plan blieb, der Vogt ging; Lena Vogts Haus auch."
    forms = put_right(text, [("Lena Vogt", "PER")])
    assert [form for form, _, _ in forms] == ["Lena Vogt", "Vogt", "Vogts", "Lena Vogts"]
    assert {name for _, _, name in forms} == {"Lena Vogt"}


def test_a_name_that_was_cut_short_is_completed() -> None:
    text = "Lena Marie Vogt kam. Dann ging Lena Marie Vogt heim."
    found = put_right(text, [("Lena Marie Vogt", "PER"), ("Lena Marie", "PER")])
    assert [form for form, _, _ in found] == ["Lena Marie Vogt"] * 2


def test_mentions_of_one_form_get_the_label_most_have() -> None:
    text = "Brekum liegt am Meer. Brekum wächst. Brekum baut."
    labels = [label for _, label, _ in put_right(text, [("Brekum", "LOC"), ("Brekum", "PER"), ("Brekum", "LOC")])]
    assert labels == ["LOC"] * 3


def test_labels_of_other_pipelines_are_translated() -> None:
    found = put_right("Vogt, Brekum und der Bote", [("Vogt", "PERSON"), ("Brekum", "GPE"), ("Bote", "WORK_OF_ART")])
    assert [label for _, label, _ in found] == ["PER", "LOC", "MISC"]
