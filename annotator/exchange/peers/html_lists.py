"""The lists below two articles: every link with both quotes, and what stands in one article only."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import escape
from html.parser import HTMLParser

from annotator.exchange.flat import BETWEEN
from annotator.exchange.peers.html_article import place_of, said_language, style_of
from annotator.exchange.peers.html_words import Words
from annotator.exchange.peers.source import Source
from annotator.exchange.said import Said
from annotator.model.annotation import AnnotationSet, Link, Span
from annotator.model.document import Side

_ARROWS = {"left-to-right": "→", "right-to-left": "←"}


def lists(name: str, aset: AnnotationSet, numbers: Mapping[str, int], words: Words) -> Iterator[str]:
    """Yield the markup of both; `numbers` are those of the links."""
    ordered = sorted(aset.links, key=lambda link: numbers[link.id])
    joining = [link for link in ordered if not link.is_no_counterpart]
    alone = [link for link in ordered if link.is_no_counterpart]
    listing = _Lists(name, aset, numbers, words)
    if not aset.links:
        yield f'<p class="nothing">{words.nothing}</p>\n'
    if joining:
        heads = (words.number, words.sides[Side.LEFT], words.sides[Side.RIGHT], words.kind)
        yield f'<h3 class="list" id="{name}-links">{words.links[:1].upper()}{words.links[1:]}</h3>\n'
        yield f'<table aria-labelledby="{name}-links">\n<thead><tr>'
        yield "".join(f'<th scope="col">{head}</th>' for head in heads) + "</tr></thead>\n<tbody>\n"
        yield from (listing.row(link) for link in joining)
        yield "</tbody>\n</table>\n"
    if alone:
        yield f'<h3 class="list">{words.alone}</h3>\n<div class="pair only">\n'
        for side in Side:
            yield f'<section><h4 class="side">{words.sides[side]}</h4>\n<ul>\n'
            yield from (listing.entry(link, side) for link in alone if link.ends(side))
            yield "</ul></section>\n"
        yield "</div>\n"


class _Lists:
    """What rows and entries need."""

    def __init__(self, name: str, aset: AnnotationSet, numbers: Mapping[str, int], words: Words) -> None:
        self._name, self._aset, self._numbers, self._words = name, aset, numbers, words
        self._spans: Mapping[str, Span] = {span.id: span for span in aset.spans}

    def row(self, link: Link) -> str:
        kind = next((each for each in self._aset.tagset if each.name == link.type), None)
        label = f'<b dir="auto">{escape(self._words.type(kind)) if kind else ""}</b>{self._arrow(link)}'
        number = f'<th scope="row" class="number">{self._numbers[link.id]}</th>'
        sides = "".join(f"<td{self._quote(link, side)}</td>" for side in Side)
        return f'<tr {self._place(link)}>{number}{sides}<td class="type">{label}{self._more(link)}</td></tr>\n'

    def entry(self, link: Link, side: Side) -> str:
        number = f'<span class="number">{self._numbers[link.id]}</span>'
        return f"<li {self._place(link)}>{number}<div><p{self._quote(link, side)}</p>{self._more(link)}</div></li>\n"

    def _place(self, link: Link) -> str:
        """Return the attributes of a row: where it is, what it looks like, and whose it is."""
        style = style_of([link], self._aset)
        return f'id="{self._name}-{self._numbers[link.id]}" class="{style}" data-link="{escape(link.id)}"'

    def _quote(self, link: Link, side: Side) -> str:
        quotes = [self._spans[name].quote for name in link.ends(side)]
        quote = escape(BETWEEN.join(quotes))
        if quotes and quotes[0].strip("\n"):
            quote = f'<a href="#{place_of(self._name, self._numbers[link.id], side)}">{quote}</a>'
        language = said_language(self._aset.pair.document(side))
        return f' class="{side}"{language} dir="auto">{quote}'

    def _arrow(self, link: Link) -> str:
        if not link.direction:
            return ""
        told = self._words.directions[link.direction]
        return f' <span role="img" aria-label="{told}" title="{told}">{_ARROWS[link.direction]}</span>'

    def _more(self, link: Link) -> str:
        sure = f'<p class="more">{self._words.certainties[link.certainty]}</p>' if link.certainty else ""
        return sure + (f'<p class="note" dir="auto">{escape(link.note)}</p>' if link.note else "")


# Reading back


def said(source: Source) -> Iterator[Said]:
    """Yield what every row and entry of the lists says."""
    reader = _Rows()
    with source.stream() as stream:
        for line in stream:
            reader.feed(line.decode("utf-8"))
            yield from reader.ended
            reader.ended.clear()


class _Rows(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.ended: list[Said] = []
        self._link = self._row = self._cell = self._side = ""
        self._quotes = {"left": "", "right": ""}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if "data-link" in given:
            self._link, self._row = given["data-link"] or "", tag
            self._quotes = {"left": "", "right": ""}
        elif self._link and given.get("class") in self._quotes:
            self._cell, self._side = tag, given["class"] or ""

    def handle_data(self, text: str) -> None:
        if self._link and self._cell:
            self._quotes[self._side] += text

    def handle_endtag(self, tag: str) -> None:
        if tag == self._cell:
            self._cell = ""
        elif tag == self._row and self._link:
            self.ended.append((self._link, self._quotes["left"], self._quotes["right"]))
            self._link = ""
