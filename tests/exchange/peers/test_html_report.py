"""The report: what is in it, in whose language, and that nothing but its own style sheet is ever carried out."""

from __future__ import annotations

import base64
import hashlib
import io
import re
from collections import Counter
from dataclasses import dataclass, field, fields, replace
from html.parser import HTMLParser

import pytest
from hypothesis import HealthCheck, given, settings

from annotator.exchange.peers import html_report
from annotator.exchange.peers.html_words import ENGLISH, GERMAN, Words
from annotator.exchange.record import Record, record
from annotator.model.analysis import Analysis, Layer, Mark
from annotator.model.annotation import AnnotationSet, Extent, Link, Span
from annotator.model.document import Document, Pair, Side
from annotator.model.tagset import DEFAULT_TAGSET
from tests.exchange.conftest import a_small_set
from tests.exchange.test_jsonl_round_trip import analysed
from tests.strategies import NOW, annotation_sets

_VOID = {"meta", "link", "br", "img", "rect"}


def page(*records: Record, language: str = "en") -> str:
    stream = io.BytesIO()
    html_report.write(records, stream, language=language)
    return stream.getvalue().decode()


@dataclass
class Seen(HTMLParser):
    """What stands in a page; every element is closed by its own name."""

    tags: Counter[str] = field(default_factory=Counter)
    ids: list[str] = field(default_factory=list)
    targets: list[str] = field(default_factory=list)
    attributes: set[str] = field(default_factory=set)
    open: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = dict(attrs)
        self.tags[tag] += 1
        self.attributes |= said.keys()
        self.ids += [said["id"] or ""] if "id" in said else []
        self.targets += [said["href"] or ""] if "href" in said else []
        if tag not in _VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def seen(markup: str) -> Seen:
    found = Seen()
    found.feed(markup)
    found.close()
    assert not found.open
    return found


def text_of(markup: str) -> str:
    return re.sub(r"\s+", " ", re.sub("<[^>]+>", " ", markup.partition("</head>")[2]))


@given(aset=annotation_sets(settled=True))
@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
def test_whatever_is_in_it_nothing_but_its_style_sheet_counts(aset: AnnotationSet) -> None:
    one = analysed(aset)
    markup = page(one, Record(replace(aset, annotator="ben")))
    found = seen(markup)
    assert len(set(found.ids)) == len(found.ids)
    assert {target.removeprefix("#") for target in found.targets} <= set(found.ids)
    assert not found.tags.keys() & {"script", "img", "iframe", "link", "object", "embed", "form", "base"}
    assert not {name for name in found.attributes if name.startswith("on")} | {"style", "src"} & found.attributes
    [sheet] = re.findall(r"<style>(.*?)</style>", markup, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(sheet.encode()).digest()).decode()
    assert f"content=\"default-src 'none'; style-src 'sha256-{digest}'; " in markup
    assert not re.search(r"url\(|@import|https?:", sheet)


def test_it_has_landmarks_headings_in_order_and_says_the_language_of_each_article() -> None:
    aset = a_small_set()
    pair = replace(aset.pair, right=replace(aset.pair.right, language="en"), title="Brücken")
    markup = page(record(replace(aset, pair=pair)), language="de")
    found = seen(markup)
    assert found.tags["main"] == found.tags["h1"] == 1 and found.tags["article"] == 2
    assert "nav" not in found.tags and '<html lang="de">' in markup
    assert [int(level) for level in re.findall(r"<h(\d)", markup)] == [1, 2, 3, 3, 3, 3, 4, 4]
    assert re.findall(r"<article[^>]* lang=\"(\w+)\"", markup) == ["de", "en"]
    assert re.findall(r'<td class="right" lang="(\w+)"', markup) == ["en"]


def test_several_chapters_have_contents() -> None:
    aset = a_small_set()
    markup = page(record(aset), record(replace(aset, annotator="ben")))
    assert '<nav aria-label="Contents">' in markup
    assert re.findall(r'<li><a href="#(p\d)" dir="auto">([^<]+)</a> <span dir="auto">([^<]+)', markup) == [
        ("p1", "Die Brücke – Zu", "anna · 2 links"),
        ("p2", "Die Brücke – Zu", "ben · 2 links"),
    ]
    assert markup.count(">Pair 1</h2>") == 2


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("de", ["annotiert von anna", "neu", "geändert am 22.11.2026", "gleich", "sicher", "Nur in einem Artikel"]),
        ("en", ["annotated by anna", "new", "changed 22 Nov 2026", "same", "sure", "Only in one article"]),
        ("xx", ["annotated by anna"]),
    ],
)
def test_it_speaks_its_readers_language(language: str, told: list[str]) -> None:
    shown = text_of(page(analysed(a_small_set()), language=language))
    assert all(each in shown for each in told)
    other = GERMAN if language != "de" else ENGLISH
    assert other.alone not in shown and other.links not in shown


def test_no_word_is_left_out_of_a_language() -> None:
    for each in fields(Words):
        one, other = getattr(ENGLISH, each.name), getattr(GERMAN, each.name)
        assert type(one) is type(other) and (one or each.name == "types") and other
        if isinstance(one, dict) and one:
            assert one.keys() == other.keys()
    assert GERMAN.types.keys() == {kind.label for kind in DEFAULT_TAGSET}


def test_ones_own_types_keep_their_names() -> None:
    kind = replace(DEFAULT_TAGSET[0], label="dasselbe")
    assert (GERMAN.type(kind), GERMAN.type(DEFAULT_TAGSET[0]), ENGLISH.type(DEFAULT_TAGSET[2])) == (
        "dasselbe",
        "gleich",
        "more specific",
    )


LINES = ("Menü", "Suche", "", "Kopf", "Satz eins. Satz zwei.", "Mehr dazu", "Kommentare")


def furnished(*quotes: str) -> Record:
    """Return a text whose first and last two lines are furniture, with a statement for each quote, linked in turn."""
    left, right = Document.of("\n".join(LINES), title="Kopf", source="bote.example"), Document.of("Gegen.", title="G")
    pair = Pair.of(left, right)

    def span(name: str, side: Side, quote: str) -> Span:
        text = pair.document(side).text
        start = text.index(quote)
        return Span.cut(text, Extent(side, start, start + len(quote)), id=name, created=NOW)

    spans = [span(f"s{n}", Side.LEFT, quote) for n, quote in enumerate(quotes)]
    links = [
        Link(f"l{n}", (each.id,), ("r",), "same", None, None, "", "manual", NOW, NOW) for n, each in enumerate(spans)
    ]
    aset = AnnotationSet(pair, "anna", NOW, NOW, DEFAULT_TAGSET, (*spans, span("r", Side.RIGHT, "Gegen.")), (*links,))
    labels = {"Menü": "furniture", "Suche": "furniture", "Kopf": "title", "Mehr": "furniture", "Kommen": "furniture"}
    marks = [
        Mark(left.text.index(words), left.text.index("\n", left.text.index(words) + 1), Layer.REGION, label)
        for words, label in list(labels.items())[:-1]
    ]
    marks.append(Mark(left.text.index("Kommen"), len(left.text), Layer.REGION, "furniture"))
    return record(aset, left=Analysis(left.sha256, "rules", "de", tuple(marks)))


def test_furniture_is_folded_unless_something_in_it_is_linked() -> None:
    markup = page(furnished("Satz eins."))
    folds = re.findall(r"<summary>(.*?)</summary>\n(.*?)</details>", markup, re.DOTALL)
    assert [(told, text_of(f"</head>{inner}").strip()) for told, inner in folds] == [
        ("2 lines of page furniture", "Menü Suche"),
        ("2 lines of page furniture", "Mehr dazu Kommentare"),
    ]
    markup = page(furnished("Suche"), language="de")
    assert re.findall(r"<summary>(.*?)</summary>", markup) == [
        "1 Zeile Beiwerk der Seite",
        "2 Zeilen Beiwerk der Seite",
    ]


def test_a_title_that_stands_in_the_text_is_not_said_twice() -> None:
    markup = page(furnished("Satz eins."))
    assert re.findall(r'<h3 id="p1-(left|right)-title" dir="auto">([^<]*)</h3>', markup) == [
        ("left", "Kopf"),
        ("right", "G"),
    ]
    assert ">bote.example<" in markup


def test_links_are_numbered_as_one_reads_and_statements_within_statements_are_seen() -> None:
    markup = page(furnished("Satz zwei.", "Satz eins. Satz zwei.", "eins"))
    assert re.findall(r'<tr id="p1-(\d)" class="c2b8a5a" data-link="(l\d)">', markup) == [
        ("1", "l1"),
        ("2", "l2"),
        ("3", "l0"),
    ]
    inner = '<mark class="c2b8a5a n2"><sup><a id="p1-2l" href="#p1-2">2</a></sup>eins</mark>'
    assert f'<mark class="c2b8a5a n1">{inner}</mark>' in markup
    assert re.search(r"\.pair:has\(\.n3:hover\) \.n3\{", markup)
    assert not re.search(r"\.n4\{", markup)
