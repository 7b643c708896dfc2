"""The same quote in two articles, with the words that differ."""

from __future__ import annotations

from itertools import chain

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.language.identity import identities
from annotator.language.same_quotes import QuoteChange, SameQuote, same_quotes
from annotator.language.wordings import PieceKind, differences, words_of
from annotator.model.analysis import Layer, Mark
from annotator.model.document import Side

Said = tuple[str, str, str]
"""Label, speaker, words."""


def article(said: list[Said]) -> tuple[str, list[Mark]]:
    """Return a text in which somebody says something, line by line, with its marks."""
    text, marks = "", []
    for label, speaker, words in said:
        named = Mark(len(text), len(text) + len(speaker), Layer.ENTITY, "PER", {"name": speaker})
        text += f"{speaker}: "
        attributes = {"speaker": {"start": named.start, "end": named.end, "text": speaker}, "resolved": speaker}
        marks += [named, Mark(len(text), len(text) + len(words), Layer.QUOTE, label, attributes)]
        text += f"{words}\n"
    return text, marks


def matched(left: list[Said], right: list[Said]) -> list[tuple[str, str, str]]:
    one, other = article(left), article(right)
    return [
        (each.change.value, one[0][each.left.start : each.left.end], other[0][each.right.start : each.right.end])
        for each in same_quotes(one, other, identities(one, other))
    ]


@pytest.mark.parametrize(
    ("left", "right", "change"),
    [
        (("direct", "Ada Kell", "Der Hafen bleibt zu."), ("direct", "Kell", "Der Hafen bleibt zu"), "identical"),
        (
            ("direct", "Ada Kell", "Wir werden den Hafen im nächsten Jahr bauen, und niemand hindert uns."),
            ("direct", "Ada Kell", "Wir werden den Hafen bauen"),
            "shortened",
        ),
        (("direct", "Ada Kell", "Das ist unsere Sache"), ("direct", "Kell", "Das ist unsere Angelegenheit"), "altered"),
        (("direct", "Ada Kell", "Das Geld ist da."), ("indirect", "Kell", "das Geld sei da"), "turned indirect"),
        (("indirect", "Kell", "sie sei sehr müde"), ("direct", "Ada Kell", "Ich bin sehr müde!"), "turned indirect"),
        (
            ("direct", "Ada Kell", "Der große Hafen muß offen bleiben"),
            ("direct", "jemand", "Der grosse Hafen muß offen bleiben"),
            "identical",
        ),
    ],
)
def test_one_quote_is_found_with_what_became_of_it(left: Said, right: Said, change: str) -> None:
    other: Said = ("direct", "Otto Berg", "Mich hat niemand danach gefragt, und es regnet.")
    assert matched([left, other], [right]) == [(change, left[2], right[2])]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (("direct", "Ada Kell", "Das ist gut so"), ("direct", "Otto Berg", "Das ist nicht gut")),
        (("direct", "Ada Kell", "Wir bauen den Hafen"), ("direct", "Ada Kell", "Wir reden mit der Stadt")),
        (("indirect", "Ada Kell", "es sei spät"), ("indirect", "Ada Kell", "sie sei da")),
        (("direct", "Ada Kell", "Ja"), ("direct", "Ada Kell", "Nein")),
    ],
)
def test_two_quotes_that_share_small_words_are_two(left: Said, right: Said) -> None:
    assert matched([left], [right]) == []


def test_the_words_that_differ_are_told_by_their_places() -> None:
    left, right = "Das ist ganz unsere Sache.", "«Das ist unsere Angelegenheit!»"
    found = list(differences(list(words_of(left)), list(words_of(right))))
    told = [
        (each.kind, each.left and left[slice(*each.left)], each.right and right[slice(*each.right)]) for each in found
    ]
    assert told == [
        (PieceKind.SAME, "Das ist", "Das ist"),
        (PieceKind.LEFT, "ganz", None),
        (PieceKind.SAME, "unsere", "unsere"),
        (PieceKind.LEFT, "Sache", None),
        (PieceKind.RIGHT, None, "Angelegenheit"),
    ]


_words = st.lists(
    st.sampled_from(["der", "Hafen", "bleibt", "nicht", "zu", "wir", "sagen", "ja", "🚢", "…"]), min_size=1, max_size=8
)
_said = st.lists(
    st.tuples(
        st.sampled_from(["direct", "indirect"]), st.sampled_from(["Ada Kell", "Kell", "Berg"]), _words.map(" ".join)
    ),
    max_size=4,
)


@given(_said, _said)
@settings(max_examples=100)
def test_swapping_the_sides_swaps_the_quotes_and_pieces_cover_all_words(left: list[Said], right: list[Said]) -> None:
    one, other = article(left), article(right)
    here = same_quotes(one, other, identities(one, other))
    there = same_quotes(other, one, identities(other, one))

    def places(found: list[SameQuote]) -> set[tuple[int, int, QuoteChange]]:
        return {(each.left.start, each.right.start, each.change) for each in found}

    assert places(here) == {(right, left, change) for left, right, change in places(there)}
    for each in here:
        for side, text, quote in ((Side.LEFT, one[0], each.left), (Side.RIGHT, other[0], each.right)):
            extents = [piece.left if side is Side.LEFT else piece.right for piece in each.pieces]
            told = [word for extent in extents if extent for word in words_of(text, *extent)]
            assert told == list(chain(words_of(text, quote.start, quote.end)))
