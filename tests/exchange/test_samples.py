"""The sample pairs hold what the pictures, the demo and the first start show."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

import pytest

from annotator.exchange.articles import Article, read_article
from annotator.model.annotation import AnnotationSet, Extent, Link, Span
from annotator.model.document import Document, Pair, Side
from annotator.model.tagset import DEFAULT_TAGSET
from annotator.paths import resource
from annotator.review.comparison import DifferenceKind, compare
from tests.strategies import NOW

LANGUAGES = ["de", "en"]
LISTS = ["links", "colleague"]


def article(language: str, side: Side) -> Article:
    return read_article(resource(f"samples/{language}/{side}.txt"))


def session(language: str, name: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads(resource(f"samples/{language}/{name}.json").read_text(encoding="utf-8"))
    return rows


def annotated(language: str, name: str) -> AnnotationSet:
    """Return the set that a session makes."""
    texts = {side: article(language, side) for side in Side}
    pair = Pair.of(*(Document.of(texts[side].text, title=texts[side].title, language=language) for side in Side))
    spans: dict[str, Span] = {}
    links = []
    for number, row in enumerate(session(language, name)):
        ends: dict[Side, tuple[str, ...]] = {}
        for side in Side:
            for quote in row[side]:
                start = texts[side].text.index(quote)
                extent = Extent(side, start, start + len(quote))
                spans[f"{side}{start}+{len(quote)}"] = Span.cut(
                    texts[side].text, extent, id=f"{side}{start}+{len(quote)}", created=NOW
                )
            ends[side] = tuple(f"{side}{texts[side].text.index(quote)}+{len(quote)}" for quote in row[side])
        left, right = ends[Side.LEFT], ends[Side.RIGHT]
        links.append(Link(f"l{number}", left, right, row["type"], None, None, row["note"], "manual", NOW, NOW))
    return AnnotationSet(pair, name, NOW, NOW, DEFAULT_TAGSET, tuple(spans.values()), tuple(links))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", LISTS)
def test_every_quote_occurs_exactly_once(language: str, name: str) -> None:
    for row in session(language, name):
        assert set(row) == {"left", "right", "type", "note"}
        for side in Side:
            for quote in row[side]:
                assert article(language, side).text.count(quote) == 1, quote


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_session_shows_every_kind_of_link(language: str) -> None:
    rows = session(language, "links")
    assert len(rows) >= 10
    assert {"same", "partial", "contradicts", "more-specific"} <= {row["type"] for row in rows}
    assert any(len(row["left"]) + len(row["right"]) > 2 for row in rows), "n:m"
    assert any(not row["right"] for row in rows) and any(not row["left"] for row in rows), "no counterpart"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_colleague_agrees_mostly_and_differs_in_every_way(language: str) -> None:
    kinds = Counter(one.kind for one in compare(annotated(language, "links"), annotated(language, "colleague")))
    assert set(kinds) == set(DifferenceKind)
    assert kinds[DifferenceKind.SAME] >= 6 and kinds[DifferenceKind.ONLY] >= 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_texts_have_the_difficulties_of_scraped_pages(language: str) -> None:
    left, right = (article(language, side) for side in Side)
    marks = {"de": ("«", "„"), "en": ('"', "“")}[language]
    assert marks[0] in left.text and marks[1] in right.text and marks[1] not in left.text
    assert any(ord(character) > 0xFFFF for character in left.text), "an emoji in a comment"
    for one in (left, right):
        assert one.replaced == 0 and len(one.title) > 40
        words = one.text.split(one.title)[-1].split()
        assert 400 <= len(words) <= 700
    invented = {"de": "sind erfunden", "en": "are invented"}[language]
    assert invented in left.text and invented in right.text
