"""What is speech and what is a title; who says it."""

from __future__ import annotations

import pytest

from annotator.language.frames import Frames
from annotator.language.quotation import quotations
from annotator.language.quotes import quotes, spoken
from annotator.language.resolution import Speakers, named
from annotator.language.speakers import Speaking
from annotator.language.speech import is_name
from annotator.language.subjects import People
from annotator.model.analysis import Layer, Mark


def said(text: str) -> list[tuple[str, str | None, str | None]]:
    """Return (quote, speaker, cue) of every quote."""
    found = []
    quotations = list(spoken(text))
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
        "Wie „heute online“ berichtet, steigen die Preise.",
        "Sie sagte der „Neuen Hafenzeitung“, es eile.",
        "Das Bündnis („Watt in Gefahr“) klagt.",
        "„Onkel Vogt“, wie ihn alle nennen, fehlte.",
        "„HAFEN News“ berichtet unter Berufung auf den Rat davon.",
        "Ein Mann mit dem Beinamen „Der Fischer“, bekundete Zeugen zufolge Reue.",
        "Der Rat soll den Weg „Hafenblick“ nennen.",
        "Sie sagte nichts; dort lag ein „starkes“ Seil.",
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
        ("“We are not ready,” residents replied.", ("We are not ready,", "residents", "replied")),
        ("“We are ready,” said the mayor on Monday.", ("We are ready,", "the mayor", "said")),
        ("Smith said: “We never saw it coming.”", ("We never saw it coming.", "Smith", "said")),
        ("Vogt wörtlich: „Das stimmt nicht.“", ("Das stimmt nicht.", "Vogt", "wörtlich")),
        ("Die Ministerin Vogt weiter: „Das stimmt nicht.“", ("Das stimmt nicht.", "Die Ministerin Vogt", None)),
        (
            "Der Bürgermeister spricht von einer „überwältigenden Antwort der Stadt“ und sieht darin Hilfe.",
            ("überwältigenden Antwort der Stadt", "Der Bürgermeister", "spricht"),
        ),
        (
            "Laut Polizei ist der Zug, zu dem ein Bündnis aufgerufen hatte, „weitgehend ohne Störung“ verlaufen.",
            ("weitgehend ohne Störung", "Polizei", "Laut"),
        ),
        ("„Das stimmt nicht“, strich Vogt im Rat heraus.", ("Das stimmt nicht", "Vogt", "strich")),
        (
            "Der Minister, der lange schwieg, nannte das „reine Spekulation“.",
            ("reine Spekulation", "Der Minister", "nannte"),
        ),
        ("Die Stadt bestätigte das nicht und nannte sie „erfunden“.", ("erfunden", "Die Stadt", "nannte")),
        ("Das wurde von der Ministerin als „ungeschickt“ bezeichnet.", ("ungeschickt", "der Ministerin", "bezeichnet")),
        ("Die Ministerin war zufrieden: „Ein guter Anfang.“", ("Ein guter Anfang.", "Die Ministerin", None)),
        ("Das bestätigte Lena Vogt: „Es stimmt.“", ("Es stimmt.", "Lena Vogt", "bestätigte")),
        ("„Wir waren bereit“, heißt es in dem Schreiben.", ("Wir waren bereit", "dem Schreiben", "heißt")),
        ('"You have to go," Lena\'s mother told him.', ("You have to go,", "Lena's mother", "told")),
        ("Vogt auf Frage nach Kosten: «Das klären wir selbst»", ("Das klären wir selbst", "Vogt", None)),
    ],
)
def test_a_quote_has_its_speaker_and_cue(text: str, expected: tuple[str, str, str | None]) -> None:
    assert said(text) == [expected]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("„Wenn wir bauen“, sagte Vogt, „dann bald.“", ["Wenn wir bauen", "dann bald."]),
        ("“If we build,” Vogt explained, “we build soon.”", ["If we build,", "we build soon."]),
        ("„Wir bauen“ laut Vogt „dann bald“.", ["Wir bauen", "dann bald"]),
    ],
)
def test_an_interrupted_quote_is_one_of_two_parts(text: str, parts: list[str]) -> None:
    quotations = list(spoken(text))
    (mark,) = quotes(text, quotations, Speaking(Frames(text, quotations), People()))
    assert [part["text"] for part in mark.attributes["parts"]] == parts
    assert text[mark.start : mark.end].startswith(parts[0])
    assert text[mark.start : mark.end].endswith(parts[1])
    assert mark.attributes["speaker"]["text"] == "Vogt"


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("»Wer?« fragte lächelnd der Enkel, »der Sommertag?«", 2),
        ("»Wir bauen,« schnarrte Vogt, »und zwar bald.«", 2),
        ("»Wer?« fragte der Enkel. »Der Sommertag?«", 1),
    ],
)
def test_a_quote_of_prose_goes_on_in_small_letters(text: str, parts: int) -> None:
    quotations = list(spoken(text))
    mark = next(quotes(text, quotations, Speaking(Frames(text, quotations), People())))
    assert len(mark.attributes.get("parts", [mark])) == parts


@pytest.mark.parametrize(
    "text", ["»Halt!« rief er.", "»So«, sagte sie und ging.", "„Es geht nicht anders“.", "»Nein.« »Doch.«"]
)
def test_a_cry_is_speech(text: str) -> None:
    assert said(text)


@pytest.mark.parametrize(
    "text",
    [
        "„Wir bauen bald“, sagte Vogt. „Dann wird es gut.“",
        "Vogt nannte das „reine Spekulation“ und die Frage „ohne jeden Sinn“.",
        "Er rief: „Wir gehen jetzt los. Sie rief: „Nein, wir bleiben.“ Und ging.",
        "Vogt sagte, das sei ein „Opfer der Umstände“ und alle sollten verstehen, „dass es eilt“.",
        "Er sagte, „ja, wir bauen“, und sie fügte hinzu, dass „niemand warten muss“.",
    ],
)
def test_quotes_of_two_sentences_are_two(text: str) -> None:
    assert len(said(text)) == 2


def test_a_quote_alone_in_its_paragraph_goes_on_with_who_spoke_before() -> None:
    text = "„Wenn wir bauen, dann bald“, sagte Vogt.\n\n„Das klären wir allein.“\n"
    assert [speaker for _, speaker, _ in said(text)] == ["Vogt", "Vogt"]


def test_a_quote_without_a_frame_goes_on_with_who_spoke_before() -> None:
    text = "„Wenn wir bauen, dann bald“, sagte Vogt im Interview. „Das klären wir allein.“"
    assert [speaker for _, speaker, _ in said(text)] == ["Vogt", "Vogt"]


def test_names_are_behind_speakers_where_no_pipeline_finds_names() -> None:
    text = "“We are ready,” said Anna Berg. “All is fine,” Berg said. “We know,” she said. “No,” the town said."
    quotations = list(spoken(text))
    found = list(quotes(text, quotations, Speaking(Frames(text, quotations), People())))
    resolved = Speakers().resolved(text, found, named(text, found))
    assert [mark.attributes["resolved"] for mark in resolved] == ["Anna Berg", "Anna Berg", "Anna Berg", None]


def test_an_office_and_a_pronoun_stand_for_who_holds_it() -> None:
    text = (
        "Umweltministerin Lena Vogt traf den Präsidenten Jan Berg. „Gut“, sagte sie. „Ja, wir bauen“, sagte er. "
        "„Es eilt sehr“, sagte die Ministerin. „Es kostet viel“, sagte ein Sprecher der Ministerin."
    )
    people = [
        Mark(text.index(name), text.index(name) + len(name), Layer.ENTITY, "PER", {"name": name})
        for name in ("Lena Vogt", "Jan Berg")
    ]
    quotations = list(spoken(text))
    found = list(quotes(text, quotations, Speaking(Frames(text, quotations), People(people))))
    resolved = Speakers().resolved(text, found, people)
    assert [mark.attributes["resolved"] for mark in resolved] == ["Lena Vogt", "Jan Berg", "Lena Vogt", None]


def test_a_name_in_quotation_marks_is_used_as_one_unless_it_is_a_word_for_something() -> None:
    text = "Er las von „Hafen dimap“ erstellte Zahlen. Sie nannte das Haus „Hafen dimap“. „Hafen dimap“, sagte er."
    assert [is_name(text, quotation) for quotation in quotations(text)] == [True, False, False]
