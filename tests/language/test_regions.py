"""The article and the page around it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.language.regions import regions

PROSE = (
    "Die Ministerin hat am Mittwoch Fragen nach den Kosten des Hafens ausweichend beantwortet. "
    "Der Vertrag sei geschlossen, sagte sie in der Sitzung des Ausschusses."
)
PAGE = f"""Startseite
Politik
Hafen

Ministerin lässt Frage nach Kosten offen: «Das klären wir selbst»

Die Ministerin Lena Vogt vor dem Hafen.Bild: agentur
12.03.2025, 14:05

{PROSE}

{PROSE}

Streit um den dritten Abschnitt

{PROSE}

Jetzt Newsletter abonnieren
Teilen
12 Kommentare
Die beliebtesten Kommentare
avatar
hafenkind
vor 3 Stunden
Ich finde, dass die Ministerin hier recht hat, auch wenn sie es nicht so sagen kann, wie sie es gern sagen würde.
Melden
Zum Kommentar
Das könnte dich auch interessieren:
Hafenfest soll in diesem Jahr ausfallen

Die Veranstalter haben das Fest abgesagt, weil der Platz für den Ausbau gebraucht wird…
"""


def labelled(text: str) -> list[tuple[str, str | None]]:
    return [(text[mark.start : mark.end], mark.label) for mark in regions(text)]


def test_a_scraped_page_is_told_apart() -> None:
    found = labelled(PAGE)
    labels = [label for _, label in found]
    assert dict(found)["Ministerin lässt Frage nach Kosten offen: «Das klären wir selbst»"] == "title"
    assert dict(found)["Die Ministerin Lena Vogt vor dem Hafen.Bild: agentur"] == "caption"
    assert dict(found)["12.03.2025, 14:05"] == "byline"
    assert dict(found)["Streit um den dritten Abschnitt"] == "subheading"
    assert labels.count("body") == 3
    assert set(labels[:3]) == {"furniture"}
    assert set(labels[labels.index("subheading") + 2 :]) == {"furniture"}


def test_a_plain_text_is_all_body() -> None:
    text = f"{PROSE}\n\n{PROSE}\n{PROSE}"
    assert {label for _, label in labelled(text)} == {"body"}


def test_short_sentences_on_lines_of_their_own_are_body() -> None:
    text = "Der Hafen wird gebaut.\nDas kostet viel Geld.\nViele Menschen sind dagegen.\nDie Ministerin ist dafür."
    assert {label for _, label in labelled(text)} == {"body"}


def test_a_headline_that_asks_is_a_title() -> None:
    found = labelled(f"Warum wird der Hafen so teuer?\n\n{PROSE}\n\n{PROSE}")
    assert [label for _, label in found] == ["title", "body", "body"]


@given(st.text(alphabet="aB .:\n\t…!1", max_size=120))
def test_regions_are_whole_lines_that_cover_the_text(text: str) -> None:
    found = regions(text)
    assert [text[mark.start : mark.end] for mark in found] == [
        line.strip() for line in text.split("\n") if line.strip()
    ]


def test_an_appeal_at_the_end_is_no_part_of_the_article() -> None:
    appeal = "GEFÄLLT DIR, WAS DU LIEST?\n\nDie Zeitung lebt von ihren Leserinnen. So kannst du uns helfen\n"
    found = labelled(f"{PROSE}\n\n{PROSE}\n\n{appeal}")
    assert [label for _, label in found] == ["body", "body", "furniture", "furniture"]
    # What somebody says to the reader, or of helping, within an article stays in it.
    found = labelled(f"{PROSE}\n\nWir helfen uns selbst, sagte sie.\n\n{PROSE}\n\n«Ihr helft uns sehr.»\n")
    assert {label for _, label in found} == {"body"}


def test_lists_of_other_articles_are_no_bylines() -> None:
    for heading in ("Neueste Beiträge", "Weitere Themen", "Die meistgelesenen Artikel", "Latest news"):
        assert dict(labelled(f"{PROSE}\n\n{PROSE}\n\nRedaktion Hafen\n\n{heading}\n"))[heading] == "furniture"


def test_a_short_notice_has_a_headline() -> None:
    notice = "Start\n\nUnfall gemeldet\n\nDer Fahrer blieb am Mittwoch unverletzt. Es regnete.\n"
    assert [label for _, label in labelled(notice)] == ["furniture", "title", "body"]
