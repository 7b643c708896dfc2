"""Who is who, the same quotes and discrepancies, from the real worker."""

from __future__ import annotations

import msgspec

from annotator.model.analysis import Layer, Mark
from annotator.worker import protocol
from annotator.worker.client import Client
from annotator.worker.comparison import Article, LinkedStatements

LEFT = "Ada Kell kam am Montag. «Der Hafen bleibt zu», sagte sie. Es gab 3 Tote."
RIGHT = "Kell sagte: „Der Hafen bleibt.“ Vier starben am Dienstag, nicht am Montag."


def article(text: str, *marks: Mark) -> Article:
    return Article(text, marks=msgspec.Raw(protocol.encode_marks(marks)), language="de")


def mark(text: str, quote: str, layer: Layer, label: str) -> Mark:
    return Mark(text.index(quote), text.index(quote) + len(quote), layer, label)


def extent(text: str, quote: str) -> tuple[int, int]:
    return text.index(quote), text.index(quote) + len(quote)


def test_two_articles_are_compared_in_places_of_their_texts() -> None:
    left = article(
        LEFT,
        mark(LEFT, "Ada Kell", Layer.ENTITY, "PER"),
        mark(LEFT, "Der Hafen bleibt zu", Layer.QUOTE, "direct"),
    )
    right = article(
        RIGHT, mark(RIGHT, "Kell", Layer.ENTITY, "PER"), mark(RIGHT, "Der Hafen bleibt.", Layer.QUOTE, "direct")
    )
    links = [
        LinkedStatements(
            [extent(LEFT, "Es gab 3 Tote."), extent(LEFT, "Ada Kell kam am Montag.")],
            [extent(RIGHT, "Vier starben am Dienstag")],
        ),
        LinkedStatements([extent(LEFT, "Es gab 3 Tote.")], []),
    ]
    with Client() as client:
        found = client.compare(left, right, links)
    (kell,) = found.entities
    assert (kell.name, kell.left, kell.right) == ("Ada Kell", [extent(LEFT, "Ada Kell")], [extent(RIGHT, "Kell")])
    (quote,) = found.quotes
    assert (quote.change, quote.left) == ("shortened", extent(LEFT, "Der Hafen bleibt zu"))
    assert [(run.kind, run.left and LEFT[slice(*run.left)]) for run in quote.pieces] == [
        ("same", "Der Hafen bleibt"),
        ("left", "zu"),
    ]
    differing, nothing = found.discrepancies
    assert nothing == []
    assert [(each.kind, each.left, each.right) for each in differing] == [
        ("numbers", [extent(LEFT, "3")], [extent(RIGHT, "Vier")]),
        ("weekdays", [extent(LEFT, "Montag")], [extent(RIGHT, "Dienstag")]),
    ]


def test_articles_without_marks_are_looked_at_first() -> None:
    with Client() as client:
        found = client.compare(Article("«Das ist gut so, und es bleibt so», sagte er."), Article(RIGHT))
    assert found.quotes == []
