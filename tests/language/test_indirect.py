"""Speech that is reported without being quoted."""

from __future__ import annotations

import pytest

from annotator.language.analysis import read
from annotator.model.analysis import Layer


def reported(text: str) -> list[tuple[str, str | None]]:
    marks = [mark for part in read(text, language="de").parts for mark in part.marks]
    return [
        (text[mark.start : mark.end], mark.attributes["speaker"] and mark.attributes["speaker"]["text"])
        for mark in marks
        if mark.layer is Layer.QUOTE and mark.label == "indirect"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Das Land habe einen Vertrag geschlossen, sagte Vogt am Mittwoch.",
            ("Das Land habe einen Vertrag geschlossen", "Vogt"),
        ),
        (
            "Vogt betonte, dass die Entscheidung allein dem Land obliege.",
            ("dass die Entscheidung allein dem Land obliege", "Vogt"),
        ),
        ("Laut Vogt kostet der Hafen 340 Millionen Euro.", ("kostet der Hafen 340 Millionen Euro", "Vogt")),
        ("Nach Angaben der Polizei kamen 500 Menschen.", ("kamen 500 Menschen", "der Polizei")),
        ("Der Hafen wird teurer, teilte die Polizei mit.", ("Der Hafen wird teurer", "die Polizei")),
        ("Wie die Polizei mitteilte, kamen 500 Menschen.", ("kamen 500 Menschen", "die Polizei")),
        ("Vogt drohte, den Hafen zu schließen.", ("den Hafen zu schließen", "Vogt")),
        ("Die Lage sei „sehr ernst“, sagte Vogt.", ("Die Lage sei „sehr ernst“", "Vogt")),
        ("Der Fahrer soll zuvor getrunken haben.", None),
    ],
)
def test_indirect_speech_is_marked(text: str, expected: tuple[str, str] | None) -> None:
    (found,) = reported(text)
    assert expected is None or found == expected


@pytest.mark.parametrize(
    "text",
    [
        "Ich habe das nie gesehen und gehe jetzt.",
        "Die Ministerin hat den Vertrag geschlossen.",
        "Sie rief an, um ihn zu warnen.",
        "Meinen Kindern habe ich das nie gezeigt.",
        "Das Fest findet anstelle der Messe statt.",
        "Das führte dazu, dass alle gingen.",
        "Unterstütze uns mit einer kleinen Spende.",
        "Es sei denn, der Regen hört auf.",
        "Er tat so, als ob er schliefe und nichts höre.",
        "«Das Land habe recht, glaube mir», stand dort.",
    ],
)
def test_what_only_looks_like_it_is_not(text: str) -> None:
    assert reported(text) == []


def test_a_sentence_goes_on_with_who_spoke_before() -> None:
    text = "Der Vertrag sei gut, sagte Vogt. Darin gebe es eine Klausel."
    assert [speaker for _, speaker in reported(text)] == ["Vogt", "Vogt"]
