"""Quotes found again in a text that changed."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.review.anchoring import Anchored, Sought, Status, anchor

OLD = (
    "Der Präsident reiste am Montag nach Alaska. Dort traf er den Gouverneur.\n\n"
    "«Wir haben lange gesprochen», sagte Anna Muster. «Ja.» Ben Beispiel war dabei.\n\n"
    "Am Abend kam der Regen. «Ja.» Der Präsident reiste ab.\n"
)


def sought(text: str, quote: str, *, nth: int = 0, around: int = 20) -> Sought:
    """Return the nth occurrence of a quote in a text as something to be found."""
    start = [match.start() for match in re.finditer(re.escape(quote), text)][nth]
    end = start + len(quote)
    return Sought(quote, start, end, quote, text[max(0, start - around) : start], text[end : end + around])


def found(new: str, quote: str, *, nth: int = 0, around: int = 20) -> tuple[Status, str | None]:
    """Return what becomes of one quote of OLD in a new text: its status and the words there."""
    (answer,) = anchor(new, [sought(OLD, quote, nth=nth, around=around)])
    return answer.status, None if answer.start is None else new[answer.start : answer.end]


def test_what_did_not_change_is_exact() -> None:
    spans = [sought(OLD, match.group()) for match in re.finditer(r"[^.\n]+\.", OLD)]
    assert {answer.status for answer in anchor(OLD, spans)} == {Status.EXACT}


def test_the_same_words_elsewhere_have_moved() -> None:
    for before in ("😀", "Vorspann.\n\n", "\ufeff"):
        assert found(before + OLD, "Dort traf er den Gouverneur.") == (Status.MOVED, "Dort traf er den Gouverneur.")


def test_a_paragraph_that_went_to_the_end_is_found_there() -> None:
    first, second, third = OLD.strip().split("\n\n")
    quote = "Dort traf er den Gouverneur."
    assert found("\n\n".join([second, third, first]), quote) == (Status.MOVED, quote)
    assert found("\n\n".join([second, third, quote]), quote) == (Status.MOVED, quote)


@pytest.mark.parametrize("marks", ["„“", "“”", '""', "»«"])
def test_the_style_of_quotation_marks_may_change(marks: str) -> None:
    new = OLD.translate(str.maketrans("«»", marks))
    quoted = f"{marks[0]}Wir haben lange gesprochen{marks[1]}"
    assert found(new, "«Wir haben lange gesprochen»") == (Status.MOVED, quoted)


def test_hyphens_and_line_breaks_may_change() -> None:
    assert found(OLD.replace("gesprochen", "gespro-\nchen"), "Wir haben lange gesprochen") == (
        Status.MOVED,
        "Wir haben lange gespro-\nchen",
    )


def test_other_words_are_never_placed_without_asking() -> None:
    new = OLD.replace("lange gesprochen", "sehr lange gesprochen")
    assert found(new, "«Wir haben lange gesprochen»") == (Status.UNCERTAIN, "«Wir haben sehr lange gesprochen»")
    assert found(OLD.replace("Gouverneur", "Minister"), "den Gouverneur")[0] in (Status.UNCERTAIN, Status.LOST)


def test_an_accent_is_part_of_the_word() -> None:
    (answer,) = anchor("Es ist scho\u0308n hier.", [Sought(1, 7, 12, "schon", "Es ist ", " hier.")])
    assert answer.status is Status.UNCERTAIN


def test_part_of_a_longer_word_is_not_the_word() -> None:
    (answer,) = anchor("Die Meisterin kam.", [Sought(1, 4, 11, "Meister", "Die ", " kam.")])
    assert answer.status is Status.UNCERTAIN


def test_what_is_gone_is_lost() -> None:
    new = OLD.replace("Dort traf er den Gouverneur.", "")
    assert found(new, "Dort traf er den Gouverneur.") == (Status.LOST, None)


def test_what_was_said_twice_is_told_apart_by_what_is_around_it() -> None:
    new = "Ein Satz davor. " + OLD
    for nth in (0, 1):
        (answer,) = anchor(new, [sought(OLD, "«Ja.»", nth=nth)])
        assert answer.status is Status.MOVED
        assert answer.start == [match.start() for match in re.finditer("«Ja.»", new)][nth]


def test_what_was_said_twice_is_told_apart_by_its_neighbours() -> None:
    new = "Ein Satz davor. " + OLD
    beside = sought(OLD, "sagte Anna Muster", around=0)
    answers = anchor(new, [beside, sought(OLD, "Ja", around=0)])
    assert [answer.status for answer in answers] == [Status.MOVED, Status.MOVED]
    assert answers[1].start == new.index("Ja")


def test_where_nothing_decides_it_is_uncertain() -> None:
    new = OLD.replace("Am Abend", "Viel später am Abend").replace(
        "sagte Anna Muster", "so eine Frau am Rande des Treffens"
    )
    assert found(new, "Ja", around=0)[0] is Status.UNCERTAIN
    # Of two names one is left, and all around it is different.
    assert found("Gestern fuhr der Präsident heim.", "Präsident")[0] is Status.UNCERTAIN


def test_two_quotes_that_lay_apart_never_end_on_each_other() -> None:
    text = "Es regnet heute wieder. Alle sind müde. Es regnet heute wieder."
    spans = [sought(text, "Es regnet heute wieder.", nth=nth, around=0) for nth in (0, 1)]
    answers = anchor("Alle sind müde. Es regnet heute wieder.", spans)
    assert len([each for each in answers if each.status in (Status.EXACT, Status.MOVED)]) <= 1


def test_every_span_is_answered_whatever_it_says() -> None:
    strange = [
        Sought(None, 0, 0, ""),
        Sought("far", 10**30, 10**30 + 3, "Ben", "x" * 50, "y"),
        Sought(["list"], 5, 2, "…", "", ""),
        Sought("long", 0, 4, OLD * 3),
        Sought("marks", 3, 5, "», «"),
    ]
    for text in ("", OLD, "a" * 5000, "\0😀\u0301"):
        assert [answer.id for answer in anchor(text, strange)] == [each.id for each in strange]


WORDS = st.sampled_from(
    [
        "er",
        "sagte",
        "dass",
        "Anna",
        "kam",
        "Berlin",
        "😀",
        "ja",
        "nein",
        ".",
        ",",
        "«",
        "»",
        "–",
        "\n",
        "der-die",
        "San",
    ]
)
TEXTS = st.lists(WORDS, max_size=60).map(" ".join)


@st.composite
def changes(draw: st.DrawFn) -> tuple[str, list[Sought], str]:
    """Return an old text, spans on it, and a new text made of its pieces and of other words."""
    old = draw(TEXTS)
    spans = []
    for number in range(draw(st.integers(0, 6))):
        start = draw(st.integers(0, len(old)))
        end = draw(st.integers(start, min(len(old), start + 30)))
        around = draw(st.integers(0, 12))
        spans.append(
            Sought(number, start, end, old[start:end], old[max(0, start - around) : start], old[end : end + around])
        )
    cuts = sorted(draw(st.lists(st.integers(0, len(old)), max_size=4)))
    pieces = [old[start:end] for start, end in zip([0, *cuts], [*cuts, len(old)], strict=True)]
    new = "".join(draw(st.permutations([*pieces, draw(TEXTS)])))
    return old, spans, new


def bare(text: str) -> str:
    """Return the words of a text in a row."""
    return re.sub(r"[\W_]", "", text.replace("😀", "E"))


@given(changes())
def test_what_is_placed_has_the_same_words_and_the_rest_is_in_the_text(case: tuple[str, list[Sought], str]) -> None:
    _, spans, new = case
    answers = anchor(new, spans)
    assert [answer.id for answer in answers] == [each.id for each in spans]
    for each, answer in zip(spans, answers, strict=True):
        assert 0 <= answer.score <= 1
        if answer.status is Status.LOST:
            assert answer.start is answer.end is None
            continue
        assert answer.start is not None
        assert answer.end is not None
        assert 0 <= answer.start <= answer.end <= len(new)
        if answer.status is Status.EXACT:
            assert (answer.start, new[answer.start : answer.end]) == (each.start, each.quote)
        if answer.status is Status.MOVED:
            assert bare(new[answer.start : answer.end]) == bare(each.quote)


@given(changes())
def test_an_unchanged_text_has_every_quote_with_words_where_it_was(case: tuple[str, list[Sought], str]) -> None:
    old, spans, _ = case

    def is_right(each: Sought, answer: Anchored) -> bool:
        return answer.status is Status.EXACT or not bare(each.quote)

    assert all(map(is_right, spans, anchor(old, spans)))
