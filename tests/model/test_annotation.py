"""Values that cannot be are never built, and say where they are wrong."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.annotation import CONTEXT, AnnotationSet, Extent, Link, Rejection, Span
from annotator.model.document import Document, Pair, Side, document_id, pair_id
from annotator.model.invalid import InvalidAnnotation
from annotator.model.tagset import DEFAULT_TAGSET, LinkType
from tests.strategies import NOW, annotation_sets

TEXT = "Die Brücke 🌉 ist zu. Sie war alt."


def span(name: str = "s1", side: Side = Side.LEFT, start: int = 0, end: int = 10) -> Span:
    return Span.cut(TEXT, Extent(side, start, end), id=name, created=NOW)


def link(**changes: Any) -> Link:
    known: dict[str, Any] = {"left": ("s1",), "right": ("s2",), "type": "same", "direction": None, "certainty": None}
    return Link(**{"id": "l1", "note": "", "origin": "manual", "created": NOW, "modified": NOW, **known, **changes})


def aset(**changes: Any) -> AnnotationSet:
    pair = Pair.of(Document.of(TEXT, title="a"), Document.of(TEXT, title="b"))
    known = {"spans": (span(), span("s2", Side.RIGHT)), "links": (link(),)}
    return AnnotationSet(pair, "anna", NOW, NOW, **{"tagset": DEFAULT_TAGSET, **known, **changes})


@pytest.mark.parametrize(
    ("make", "path", "why"),
    [
        (lambda: Extent(Side.LEFT, 3, 3), "", r"\[3, 3\) is not a stretch"),
        (lambda: Extent(Side.LEFT, -1, 3), "", "is not a stretch"),
        (lambda: replace(span(), id=""), "id", "1 to 200 printable"),
        (lambda: replace(span(), id="a\u202eb"), "id", "1 to 200 printable"),
        (lambda: replace(span(), start=5), "quote", "has 10 code points where"),
        (lambda: span(end=len(TEXT) + 1), "end", "lies outside the text of"),
        (lambda: link(left=(), right=()), "left", "at least one"),
        (lambda: link(left=("s1", "s1")), "left", "names a span twice"),
        (lambda: link(certainty=0), "certainty", "0 is not 1, 2 or 3"),
        (lambda: link(type=None), "type", "has a type"),
        (lambda: link(type=""), "type", "has a type"),
        (lambda: LinkType("a", "a", "red", directed=False), "color", "is not a colour"),
        (lambda: LinkType("", "a", "#000000", directed=False), "name", "1 to 200 printable"),
        (lambda: aset(spans=(span(), span())), "spans[1].id", "a second span"),
        (lambda: aset(spans=(span(), replace(span("s2"), quote="Das Brücke"))), "spans[1].quote", "is not what"),
        (lambda: aset(links=(link(), link())), "links[1].id", "a second link"),
        (lambda: aset(links=(link(left=("s9",)),)), "links[0].left[0]", 'no span "s9"'),
        (lambda: aset(links=(link(left=("s2",)),)), "links[0].left[0]", "is on the right side"),
        (lambda: aset(links=(link(type="odd"),)), "links[0].type", "is not in the tagset"),
        (lambda: aset(rejected=(Rejection(("s1",), ("s1",), NOW),)), "rejected[0].right[0]", "is on the left side"),
        (lambda: aset(tagset=(*DEFAULT_TAGSET, DEFAULT_TAGSET[0])), "tagset", "names a type twice"),
    ],
)
def test_what_cannot_be_is_refused_with_its_place(make: Any, path: str, why: str) -> None:
    with pytest.raises(InvalidAnnotation, match=why) as caught:
        make()
    assert caught.value.path == path


def test_a_link_to_one_side_is_the_decision_that_there_is_no_counterpart() -> None:
    alone = link(right=(), type=None)
    assert alone.is_no_counterpart and not link().is_no_counterpart
    assert alone.ends(Side.LEFT) == ("s1",) and alone.ends(Side.RIGHT) == ()


@given(st.integers(0, len(TEXT) - 1), st.integers(1, 20))
def test_a_span_is_cut_with_what_stands_around_it(start: int, length: int) -> None:
    end = min(start + length, len(TEXT))
    made = Span.cut(TEXT, Extent(Side.LEFT, start, end), id="s", created=NOW)
    assert TEXT[max(0, start - CONTEXT) : end + CONTEXT] == made.prefix + made.quote + made.suffix
    assert made.extent == Extent(Side.LEFT, start, end)


@given(annotation_sets())
def test_every_set_holds_together(made: AnnotationSet) -> None:
    for one in made.spans:
        assert made.pair.document(one.side).text[one.start : one.end] == one.quote
        assert made.span(one.id) is one
    with pytest.raises(KeyError):
        made.span("nobody")


def test_values_do_not_change() -> None:
    with pytest.raises(FrozenInstanceError):
        span().start = 3  # type: ignore[misc]


def test_ids_follow_from_the_texts() -> None:
    left, right = Document.of("eins", title="x"), Document.of("zwei", title="y")
    assert left.id == document_id(left.sha256) == Document.of("eins", title="another title").id
    pair = Pair.of(left, right)
    assert pair.id == pair_id(left.sha256, right.sha256) != Pair.of(right, left).id
    assert pair.title == "x" and Side.LEFT.other is Side.RIGHT
