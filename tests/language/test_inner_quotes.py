"""Quotes within quotes."""

from __future__ import annotations

import pytest

from annotator.language.analysis import read
from annotator.language.chunks import CHUNK
from annotator.model.analysis import Layer, Mark


def direct(text: str) -> list[Mark]:
    """Return the direct quotes of a German text, in order."""
    found = [mark for part in read(text, language="de").parts for mark in part.marks]
    return [mark for mark in found if mark.layer is Layer.QUOTE and mark.label == "direct"]


def told(text: str, mark: Mark) -> tuple[str, str | None, str | None]:
    """Return what is said, who says it and the word that tells so, each checked against the text."""
    mentions = [mark.attributes["speaker"], mark.attributes["cue"]]
    assert all(each is None or text[each["start"] : each["end"]] == each["text"] for each in mentions)
    speaker, cue = (each["text"] if each else None for each in mentions)
    return text[mark.start : mark.end], speaker, cue


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        (
            "„Der Rat hat gewartet. Lena Vogt sagte: ‚Wir bauen im Frühjahr.‘ Das war alles“, so Jan Petersen.",
            ("Wir bauen im Frühjahr.", "Lena Vogt", "sagte"),
        ),
        (
            "»Sie hat uns geschrieben: ›Ich komme nicht mit euch.‹ Dabei blieb es«, sagte Jan Petersen.",
            ("Ich komme nicht mit euch.", "Sie", "geschrieben"),
        ),
        (
            "Jan Petersen sagte: «Da rief ich: ‹Halt, so geht das nicht!› Und sie hielten.»",
            ("Halt, so geht das nicht!", "ich", "rief"),
        ),
    ],
)
def test_a_quote_within_a_quote_has_its_own_speaker(text: str, inner: tuple[str, str, str]) -> None:
    outer, found = direct(text)
    assert outer.start < found.start < found.end <= outer.end
    assert told(text, found) == inner
    assert outer.attributes["speaker"]["text"] == "Jan Petersen"


def test_whom_ich_means_in_a_quote_is_known() -> None:
    _, found = direct("Jan Petersen sagte: «Da rief ich: ‹Halt, so geht das nicht!› Und sie hielten.»")
    assert found.attributes["resolved"] == "Jan Petersen"


def test_who_says_the_outer_quote_is_not_taken_for_the_inner_one() -> None:
    text = "Jan Petersen sagte: „Am Kai stand einer. ‚Wir bauen im Frühjahr nicht mehr.‘ Das hörte man oft.“"
    _, found = direct(text)
    assert told(text, found) == ("Wir bauen im Frühjahr nicht mehr.", None, None)


@pytest.mark.parametrize(
    "text",
    [
        "„Das ist ein ‚Wolf im Schafspelz‘, mehr nicht“, sagte Lena Vogt.",
        "„Das klären wir selbst“, sagte Lena Vogt, „und das ist unsere Sache.“",
        "„Wir haben lange gewartet, und niemand kam.\n\n„Nun bauen wir das alles im Frühjahr“, sagte Lena Vogt.",
    ],
)
def test_words_held_at_arms_length_and_repeated_marks_are_no_inner_quotes(text: str) -> None:
    assert len(direct(text)) == 1


def test_an_inner_quote_comes_with_the_part_it_begins_in() -> None:
    story = "Das Boot lag im Hafen. " * (CHUNK // 23 - 20)
    speech = "Wir haben am Kai lange auf euch alle gewartet.\n" * 20
    text = f"{story}Vogt sagte: „{speech}Sie sagte: ‚Ich komme nicht mehr heim.‘ So war es.“\nEnde."
    first, second = read(text, language="de").parts
    outer = next(mark for mark in first.marks if mark.label == "direct")
    inner = next(mark for mark in second.marks if mark.label == "direct")
    assert outer.start < first.end <= inner.start < inner.end < outer.end
    assert told(text, inner) == ("Ich komme nicht mehr heim.", "Sie", "sagte")
