"""Nouns of kind, legal forms and roads at the edges of names."""

from __future__ import annotations

import pytest

from annotator.language.name_edges import Entity, bare, names_enterprise, with_legal_forms, with_roads


def at(text: str, form: str, label: str) -> Entity:
    start = text.index(form)
    return Entity(start, start + len(form), label)


@pytest.mark.parametrize(
    ("form", "label", "left"),
    [
        ("Chip-Riese Nordwerk", "ORG", "Nordwerk"),
        ("Traditionsverein Brekum Süd", "ORG", "Brekum Süd"),
        ("Staatsanwaltschaft Brekum", "ORG", "Brekum"),
        ("Ministerin Lena Vogt", "PER", "Lena Vogt"),
        ("Coach Lena Vogt", "MISC", "Lena Vogt"),
        ("Nordwerk Unternehmen AG", "ORG", "Nordwerk Unternehmen AG"),
        ("Konzern Nord AG", "ORG", "Konzern Nord AG"),
        ("Bundesagentur für Arbeit", "ORG", "Bundesagentur für Arbeit"),
        ("Verein für Heimatpflege", "ORG", "Verein für Heimatpflege"),
    ],
)
def test_what_a_name_names_is_no_part_of_it(form: str, label: str, left: str) -> None:
    text = f"Es kam {form}."
    found = bare(text, at(text, form, label))
    assert text[found.start : found.end] == left


@pytest.mark.parametrize(
    ("text", "form", "expected"),
    [
        ("Die Blackwood, Inc. kauft", "Blackwood", "Blackwood, Inc."),
        ("bei Warnau Bros Film GmbH war", "Warnau", "Warnau Bros Film GmbH"),
        ("die Nordwerk GmbH & Co. KG zahlt", "Nordwerk", "Nordwerk GmbH & Co. KG"),
        ("die Nordwerk AG-Aktie stieg", "Nordwerk", "Nordwerk"),
        ("Nordwerk zahlt der Vogt AG", "Nordwerk", "Nordwerk"),
    ],
)
def test_a_legal_form_belongs_to_the_name(text: str, form: str, expected: str) -> None:
    (found,) = with_legal_forms(text, [at(text, form, "PER")])
    assert text[found.start : found.end] == expected
    assert found.label == ("PER" if found.end - found.start == len(form) else "ORG")


def test_what_a_legal_form_reaches_over_is_swallowed() -> None:
    text = "Warnau Film GmbH in Brekum"
    found = with_legal_forms(text, [at(text, "Warnau", "PER"), at(text, "Film GmbH", "ORG"), at(text, "Brekum", "LOC")])
    assert [(text[each.start : each.end], each.label) for each in found] == [
        ("Warnau Film GmbH", "ORG"),
        ("Brekum", "LOC"),
    ]


def test_numbered_roads_are_places_beside_others() -> None:
    text = "Stau auf der A2 Brekum, Unfall auf der Autobahn 33, ein Blatt A4, der Audi A4, oder A3"
    found = with_roads(text, [at(text, "A2 Brekum", "ORG"), at(text, "Audi A4", "MISC")])
    named = [(text[each.start : each.end], each.label) for each in sorted(found, key=lambda each: each.start)]
    assert named == [("A2", "LOC"), ("Brekum", "LOC"), ("Autobahn 33", "LOC"), ("Audi A4", "MISC")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("die Digitalagentur Nordwerk", True),
        ("„Spielzeughersteller Nordwerk", True),
        ("der Sohn Nordwerk", False),
        ("Nordwerk", False),
    ],
)
def test_the_noun_before_a_name_tells_an_organisation(text: str, told: bool) -> None:
    assert names_enterprise(text, at(text, "Nordwerk", "PER")) is told
