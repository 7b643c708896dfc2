"""What is speech and what is a title; who says it."""

from __future__ import annotations

import pytest

from annotator.language.frames import Frames
from annotator.language.quotes import quotes, spoken
from annotator.language.speakers import Speaking
from annotator.language.subjects import People


def said(text: str) -> list[tuple[str, str | None, str | None]]:
    """Return (quote, speaker, cue) of every quote."""
    found = []
    quotations = spoken(text)
    for mark in quotes(text, quotations, Speaking(Frames(text, quotations), People())):
        speaker, cue = mark.attributes["speaker"], mark.attributes["cue"]
        for mention in (speaker, cue):
            assert mention is None or text[mention["start"] : mention["end"]] == mention["text"]
        found.append((text[mark.start : mark.end], speaker and speaker["text"], cue and cue["text"]))
    return found


@pytest.mark.parametrize(
    "text",
    [
        "Mehr «International»",
        "Sie las den Roman „Die Farbe des Meeres“ zu Ende.",
        "Der Film «Nachts am Hafen» läuft ab Montag.",
        "Die Zeitung „Abendblatt“ berichtete darüber.",
        "Der sogenannte „Hafenfrieden“ hielt nicht.",
        "Die «Rettet das Watt»-Bewegung wächst.",
    ],
)
def test_titles_and_names_are_no_speech(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("«Das klären wir selbst», sagte Vogt am Mittwoch.", ("Das klären wir selbst", "Vogt", "sagte")),
        ("„Das war nicht klug“, so die Ministerin.", ("Das war nicht klug", "die Ministerin", "so")),
        ("Vogt erklärte: „Wir bauen im Frühjahr.“", ("Wir bauen im Frühjahr.", "Vogt", "erklärte")),
        ("Am Montag sagte Lena Vogt: «Es reicht.»", ("Es reicht.", "Lena Vogt", "sagte")),
        ("Der Minister, ein Jurist, betonte: »Das gilt für alle.«", ("Das gilt für alle.", "Der Minister", "betonte")),
        ("„Ich habe das nie gesagt“, hatte er zuvor erklärt.", ("Ich habe das nie gesagt", "er", "erklärt")),
        ("Laut Vogt ist das „eine Frage der Zeit“.", ("eine Frage der Zeit", "Vogt", "Laut")),
        ("“We are ready,” said the mayor on Monday.", ("We are ready,", "the mayor", "said")),
        ("Smith said: “We never saw it coming.”", ("We never saw it coming.", "Smith", "said")),
        ("Vogt auf Frage nach Kosten: «Das klären wir selbst»", ("Das klären wir selbst", "Vogt", None)),
    ],
)
def test_a_quote_has_its_speaker_and_cue(text: str, expected: tuple[str, str, str | None]) -> None:
    assert said(text) == [expected]


def test_a_quote_without_a_frame_goes_on_with_who_spoke_before() -> None:
    text = "„Wenn wir bauen, dann bald“, sagte Vogt im Interview. „Das klären wir allein.“"
    assert [speaker for _, speaker, _ in said(text)] == ["Vogt", "Vogt"]
