"""A small set that has one of everything."""

from __future__ import annotations

import pytest

from annotator.model.annotation import AnnotationSet, Extent, Link, Rejection, Span
from annotator.model.document import Document, Pair, Side
from annotator.model.tagset import DEFAULT_TAGSET
from tests.strategies import NOW


@pytest.fixture
def two_links() -> AnnotationSet:
    return a_small_set()


def a_small_set() -> AnnotationSet:
    left = Document.of("Die Brücke 🌉 ist zu.\nSie war alt.\nNiemand weint.", title="Die Brücke", language="de")
    right = Document.of("„Die Brücke“ wurde geschlossen.\nSie stammt von 1911.", title="Zu", language="de")
    pair = Pair.of(left, right)

    def span(name: str, side: Side, quote: str) -> Span:
        text = pair.document(side).text
        start = text.index(quote)
        return Span.cut(text, Extent(side, start, start + len(quote)), id=name, created=NOW)

    return AnnotationSet(
        pair,
        "anna",
        NOW,
        NOW,
        DEFAULT_TAGSET,
        (
            span("s1", Side.LEFT, "Die Brücke 🌉 ist zu."),
            span("s2", Side.LEFT, "Niemand weint."),
            span("s3", Side.RIGHT, "„Die Brücke“ wurde geschlossen."),
            span("s4", Side.RIGHT, "Sie stammt von 1911."),
        ),
        (
            Link("l1", ("s1",), ("s3", "s4"), "same", None, 3, "beide", "manual", NOW, NOW),
            Link("l2", ("s2",), (), None, None, None, "", "manual", NOW, NOW),
        ),
        (Rejection(("s2",), ("s3",), NOW),),
    )
