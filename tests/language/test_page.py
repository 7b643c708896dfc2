"""Web pages: all of their text, in lines, and what of it is the article."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.language.page import Page, read_page
from annotator.model.text import canonical

SENTENCE = "Der Gemeinderat hat am Montag nach langer Aussprache beschlossen, die alte Brücke zu erneuern. "
PAGE = f"""<!DOCTYPE html>
<html lang="de"><head><title>Brücke wird erneuert | Bote</title>
<meta charset="utf-8"><meta property="og:site_name" content="Der Bote">
<meta property="article:published_time" content="2026-03-04T10:00:00+01:00">
<style>p {{ color: red }}</style><script>var a = "<p>kein Text</p>";</script></head>
<body><nav><ul><li><a href="/">Start</a></li><li><a href="/abo">Abo</a></li></ul></nav>
<main><article><h1>Alte Brücke wird nach langem Streit erneuert</h1>
<p class="lead">{SENTENCE}Die Arbeiten beginnen im Mai.</p>
<figure><img src="b.jpg" alt=""><figcaption>Die Brücke im Winter. Foto: Bote</figcaption></figure>
<p>{SENTENCE * 3}</p><h2>Streit um die Kosten</h2><p>{SENTENCE * 2}So&shy;gar die Gegner
stimmten zu.<br>Am Ende gab es Applaus &#128512; im Saal.</p><p>{SENTENCE * 3}</p></article></main>
<section class="comments"><h3>Kommentare</h3><p>Endlich passiert da einmal etwas, das wurde ja auch Zeit!</p></section>
<footer><p>© Der Bote. Alle Rechte vorbehalten.</p></footer></body></html>"""


def labelled(page: Page) -> dict[str, str]:
    """Return the lines of a page with their labels."""
    return {page.text[mark.start : mark.end]: str(mark.label) for mark in page.regions}


def test_the_whole_page_is_kept_and_the_article_is_told_from_the_rest() -> None:
    page = read_page(PAGE.encode())
    lines = labelled(page)
    assert lines["Alte Brücke wird nach langem Streit erneuert"] == "title"
    assert lines["Streit um die Kosten"] == "subheading"
    assert lines["Die Brücke im Winter. Foto: Bote"] == "caption"
    assert lines["Am Ende gab es Applaus 😀 im Saal."] == "body"
    assert lines[(SENTENCE * 3).strip()] == "body"
    for furniture in ("Start", "Abo", "Kommentare", "© Der Bote. Alle Rechte vorbehalten."):
        assert lines[furniture] == "furniture"
    assert "kein Text" not in page.text
    assert "Sogar die Gegner stimmten zu." in page.text
    assert "<" not in page.text
    assert (page.title, page.date, page.site) == (
        "Alte Brücke wird nach langem Streit erneuert",
        "2026-03-04",
        "Der Bote",
    )


def test_utf8_that_is_broken_in_places_is_mended() -> None:
    page = read_page(b'<meta charset="utf-8"><p>Br\xc3\xbccke und Stra\xdfe und \xe2\x82')
    assert page.text == "Brücke und Straße und \ufffd"


def test_lines_follow_the_blocks_of_a_page() -> None:
    page = read_page(b"<p>a <b>b</b>\n c</p><div>d<div>e</div>f</div><ul><li>g<li>h</ul><td>i<td>j")
    assert page.text.split() == list("abcdefghij")
    assert page.text.splitlines()[0] == "a b c"
    assert read_page(b"<pre>one\n  <b>two</b> three\n\nfour</pre>five").text.split("\n") == [
        *("one", "two three", "four", "", "five")
    ]
    assert [mark.label for mark in page.regions] == ["body"] * len(page.regions)


@pytest.mark.parametrize(
    "page",
    [
        b"",
        b"\0",
        b"<",
        b"<!-- nothing",
        b"<html></html>",
        b"<p>&#0;&#xD800;&#xFFFE;&#x2028;x",
        b"\xff\xfe",
        b"<p>" * 3000,
        b"<div>" * 20_000 + b"deep",
        b"<table>" * 500,
        b'<p class="' + b"a" * 100_000 + b'">x',
        b"&amp;" * 50_000,
        b"<p " + b" ".join(b"a%d=1" % number for number in range(50_000)) + b">x",
    ],
)
def test_any_bytes_are_a_page(page: bytes) -> None:
    read = read_page(page)
    assert canonical(read.text).text == read.text
    assert [line for line in read.text.split("\n") if line] == [
        read.text[mark.start : mark.end] for mark in read.regions
    ]


MARKUP = st.one_of(
    st.sampled_from(
        ["<p>", "</p>", "<div class=comment>", "</div>", "<h1>", "<li>", "<a href=x>", "</a>", "<br>", "<td>"]
    ),
    st.sampled_from(["<pre>", "&#x85;", "&nbsp;", "<script>", "</script>", "<body>", "<select>"]),
    st.sampled_from([SENTENCE, "Wort", " ", "\n", "\x1f", "😀", "ä", "\u2028"]),
)


@given(st.lists(MARKUP, max_size=40))
def test_every_line_of_a_page_has_one_region(parts: list[str]) -> None:
    read = read_page("".join(parts).encode())
    assert canonical(read.text).text == read.text
    assert [line for line in read.text.split("\n") if line.strip()] == [
        read.text[mark.start : mark.end] for mark in read.regions
    ]
    assert read == read_page("".join(parts).encode())
