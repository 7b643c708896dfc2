"""A report to read and to print: both articles side by side with their links in colour, and a list of the links.

No script, nothing from elsewhere: the page's own policy allows its one style sheet, by its hash, and nothing else.
"""

from __future__ import annotations

import base64
import hashlib
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from html import escape
from html.parser import HTMLParser
from typing import BinaryIO

from annotator.exchange.flat import BETWEEN
from annotator.exchange.peers.html_article import article
from annotator.exchange.peers.html_style import style
from annotator.exchange.peers.source import Source
from annotator.exchange.record import Record
from annotator.exchange.said import Said
from annotator.model.alignment import Coverage
from annotator.model.annotation import AnnotationSet, Link, Span
from annotator.model.document import Side
from annotator.model.tagset import Tagset

_IN_MEMORY = 16 * 1024 * 1024
_STATES = {"new": "new", "in-progress": "in progress", "done": "done", "flagged": "flagged"}
_ARROWS = {"left-to-right": "→", "right-to-left": "←"}
_CERTAINTY = {1: "unsure", 2: "fairly sure", 3: "sure"}


def write(records: Iterable[Record], stream: BinaryIO) -> dict[str, bytes]:
    """Write one page with a chapter a set; the colours it needs are known only when all are written."""
    colors: dict[str, None] = {}
    with tempfile.SpooledTemporaryFile(_IN_MEMORY) as body:
        for number, record in enumerate(records, start=1):
            colors |= dict.fromkeys(kind.color.lower() for kind in record.aset.tagset)
            for piece in _chapter(f"p{number}", record):
                body.write(piece.encode("utf-8", "replace"))
        stream.write(_head(style(colors)).encode())
        body.seek(0)
        shutil.copyfileobj(body, stream)
    stream.write(b"</body>\n</html>\n")
    return {}


def _head(sheet: str) -> str:
    digest = base64.b64encode(hashlib.sha256(sheet.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n'
        f"<title>Linked articles</title>\n<style>{sheet}</style>\n</head>\n<body>\n"
    )


def _chapter(name: str, record: Record) -> Iterator[str]:
    aset = record.aset
    numbers = {link.id: number for number, link in enumerate(aset.links, start=1)}
    yield f'<section>\n<header><h1 dir="auto">{escape(aset.pair.title)}</h1>\n'
    yield f'<p class="about">{_about(record)}</p></header>\n'
    yield _legend(aset)
    yield '<div class="pair">\n'
    for side in Side:
        yield from article(name, record, side, numbers)
    yield "</div>\n"
    if aset.links:
        yield "<h2>Links</h2>\n<table>\n<thead><tr><th>No.</th><th>Left</th><th>Right</th><th>Type</th></tr></thead>\n"
        yield "<tbody>\n"
        spans = {span.id: span for span in aset.spans}
        for link in aset.links:
            yield _row(f"{name}-{numbers[link.id]}", numbers[link.id], link, spans, aset.tagset)
        yield "</tbody>\n</table>\n"
    yield "</section>\n"


def _about(record: Record) -> str:
    aset = record.aset
    day = aset.modified[:10]
    covered = [_covered(side, record.coverage[side]) for side in Side if side in record.coverage]
    parts = [f"annotated by {aset.annotator}", _STATES[aset.pair.state.value], f"last changed {day}", *covered]
    return " · ".join(escape(part) for part in parts)


def _covered(side: Side, counted: Coverage) -> str:
    return (
        f"{side}: {counted.linked} of {counted.statements} statements linked, "
        f"{counted.no_counterpart} found only there, {counted.open} open"
    )


def _legend(aset: AnnotationSet) -> str:
    used = {link.type for link in aset.links}
    types = [kind for kind in aset.tagset if kind.name in used]
    shown = [f'<li class="{_class(kind.color)}"><i></i>{escape(kind.label or kind.name)}</li>' for kind in types]
    if any(link.is_no_counterpart for link in aset.links):
        shown.append('<li class="alone"><i></i>found in this article only</li>')
    return f'<ul class="legend">{"".join(shown)}</ul>\n' if shown else ""


def _class(color: str) -> str:
    return f"c{color.lower().removeprefix('#')}"


def _row(name: str, number: int, link: Link, spans: Mapping[str, Span], tagset: Tagset) -> str:
    kind = next((each for each in tagset if each.name == link.type), None)
    cells = "".join(
        f'<td class="{side}" dir="auto">{escape(BETWEEN.join(spans[id].quote for id in link.ends(side)))}</td>'
        for side in Side
    )
    said = [escape(kind.label or kind.name) if kind else "only in this article"]
    said += [_ARROWS[link.direction]] if link.direction else []
    told = [_CERTAINTY[link.certainty]] if link.certainty else []
    more = f'<p class="more">{escape(", ".join(told))}</p>' if told else ""
    note = f'<p class="note" dir="auto">{escape(link.note)}</p>' if link.note else ""
    style = _class(kind.color) if kind else "alone"
    return (
        f'<tr id="{name}" class="{style}" data-link="{escape(link.id)}"><td class="number">{number}</td>{cells}'
        f'<td class="type"><b>{" ".join(said)}</b>{more}{note}</td></tr>\n'
    )


# Reading back


def said(source: Source) -> Iterator[Said]:
    """Yield what every row of the lists says."""
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
        self._link = ""
        self._cell = ""
        self._quotes = {"left": "", "right": ""}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = dict(attrs)
        if tag == "tr":
            self._link = said.get("data-link") or ""
            self._quotes = {"left": "", "right": ""}
        elif tag == "td":
            self._cell = said.get("class") or ""

    def handle_data(self, text: str) -> None:
        if self._link and self._cell in self._quotes:
            self._quotes[self._cell] += text

    def handle_endtag(self, tag: str) -> None:
        if tag == "td":
            self._cell = ""
        elif tag == "tr" and self._link:
            self.ended.append((self._link, self._quotes["left"], self._quotes["right"]))
            self._link = ""
