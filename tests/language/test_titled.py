"""Titles in quotation marks as names of their own."""

from __future__ import annotations

import pytest

from annotator.language.name_edges import Entity
from annotator.language.titled import with_titles


@pytest.mark.parametrize(
    ("text", "title", "label"),
    [
        ("Die Serie „Dunkle Jahre in Brekum“ läuft.", "Dunkle Jahre in Brekum", "MISC"),
        ("Ihr Kriminalroman «Der Rest» gefiel.", "Der Rest", "MISC"),
        ('Das schrieb die Zeitung "Neuer Bote" gestern.', "Neuer Bote", "ORG"),
        ("Der Begriff „Wende“ passt.", None, None),
        ("Er sagte „Nein“ und ging.", None, None),
        ("Das Buch „ist gut“, sagte er.", None, None),
    ],
)
def test_a_title_behind_its_kind_is_one_name(text: str, title: str | None, label: str | None) -> None:
    found = [(text[each.start : each.end], each.label) for each in with_titles(text, [])]
    assert found == ([(title, label)] if title else [])


def test_titles_go_on_in_a_list() -> None:
    text = "Die Lieder „Morgenrot“, „Abend“ und „Nacht“ sang sie, „Danke“ sagte er."
    assert [text[each.start : each.end] for each in with_titles(text, [])] == ["Morgenrot", "Abend", "Nacht"]


def test_a_title_takes_the_place_of_the_names_within() -> None:
    text = "Brekum sieht den Film „Abschied von Brekum“ an."
    places = [Entity(0, 6, "LOC"), Entity(text.rindex("Brekum"), text.rindex("Brekum") + 6, "LOC")]
    found = with_titles(text, places)
    assert [(text[each.start : each.end], each.label) for each in found] == [
        ("Brekum", "LOC"),
        ("Abschied von Brekum", "MISC"),
    ]
