"""What a person says of a paragraph goes before what the program found, and changes nothing else."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.analysis import Layer, Mark
from annotator.model.annotation import AnnotationSet, Extent
from annotator.model.document import Document, Pair, Side
from annotator.model.regions import REGIONS, corrected, label_at, next_label, said_regions, say_region
from annotator.model.statements import statements
from annotator.model.tagset import DEFAULT_TAGSET

TEXT = "Menü\n\nDer Rat tagte. Er stritt.\n  Bild: Archiv  \nKommentare"


def region(words: str, label: str) -> Mark:
    start = TEXT.index(words)
    return Mark(start, start + len(words), Layer.REGION, label)


FOUND = [
    region("Menü", "furniture"),
    region("Der Rat tagte. Er stritt.", "body"),
    Mark(6, 20, Layer.SENTENCE),
    Mark(21, 31, Layer.SENTENCE),
    region("Bild: Archiv", "body"),
    region("Kommentare", "furniture"),
]


@pytest.fixture
def empty() -> AnnotationSet:
    pair = Pair.of(Document.of(TEXT, title="a"), Document.of("b", title="b"))
    return AnnotationSet(pair, "anna", "t0", "t0", DEFAULT_TAGSET)


def said(aset: AnnotationSet, words: str, label: str | None) -> AnnotationSet:
    start = TEXT.index(words)
    extents = [Extent(Side.LEFT, start, start + len(words))]
    return say_region(aset, extents, label, now="t1").applied_to(aset)


def test_the_whole_paragraph_of_a_statement_is_meant(empty: AnnotationSet) -> None:
    (span,) = said(empty, "Er stritt", "caption").spans
    assert (span.quote, span.layer, span.label, span.origin) == (
        "Der Rat tagte. Er stritt.",
        "region",
        "caption",
        "manual",
    )
    (span,) = said(empty, "Archiv", "caption").spans
    assert span.quote == "Bild: Archiv"


def test_what_was_said_last_holds_and_can_be_taken_back(empty: AnnotationSet) -> None:
    once = said(empty, "Rat", "caption")
    twice = said(once, "stritt", "furniture")
    assert [span.label for span in twice.spans] == ["furniture"]
    assert said(twice, "Rat", None).spans == ()
    assert say_region(twice, [Extent(Side.LEFT, 6, 8)], "furniture", now="t2").is_empty


def test_the_persons_word_goes_first(empty: AnnotationSet) -> None:
    aset = said(said(empty, "Rat", "furniture"), "Menü", "title")
    marks = corrected(FOUND, said_regions(aset, Side.LEFT))
    assert [label_at(marks, TEXT.index(words)) for words in ("Menü", "Er stritt", "Bild", "Komm")] == [
        "title", "furniture", "body", "furniture",
    ]  # fmt: skip
    assert statements(Side.LEFT, TEXT, marks) == []
    assert len(statements(Side.LEFT, TEXT, FOUND)) == 2
    assert corrected(FOUND, []) is FOUND


def test_parts_of_a_text_together_are_like_the_whole(empty: AnnotationSet) -> None:
    marks = said_regions(said(said(empty, "Rat", "furniture"), "Komm", "body"), Side.LEFT)
    parts = [mark for part in (FOUND[:4], FOUND[4:]) for mark in corrected(part, marks)]
    assert parts == corrected(FOUND, marks)


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(1, 9), st.sampled_from(REGIONS)), max_size=5), st.data())
def test_every_place_has_one_region_and_the_said_one_where_something_was_said(
    stretches: list[tuple[int, int, str]], data: st.DataObject
) -> None:
    def apart(limit: int) -> list[Mark]:
        marks: list[Mark] = []
        for start, length, label in sorted(stretches[:limit]):
            if not marks or start >= marks[-1].end:
                marks.append(Mark(start, start + length, Layer.REGION, label))
        return marks

    whole = [Mark(start, start + 10, Layer.REGION, "body") for start in range(0, 40, 10)]
    person = apart(data.draw(st.integers(0, 5)))
    marks = corrected(whole, person)
    assert all(one.end <= other.start for one, other in pairwise(marks))
    for place in range(40):
        assert label_at(marks, place) == label_at(person, place)


@pytest.mark.parametrize("found", REGIONS)
def test_going_through_all_regions_ends_where_the_program_began(found: str) -> None:
    seen = [found]
    while (label := next_label(seen[-1], found)) != found:
        seen.append(label)
    assert sorted(seen) == sorted(REGIONS)
    assert seen[1] == ("furniture" if found == "body" else "body")
