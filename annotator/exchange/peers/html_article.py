"""One article of the report: its lines as paragraphs, linked statements in colour with the numbers of their links."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape

from annotator.exchange.peers.pieces import Piece, pieces
from annotator.exchange.record import Record
from annotator.model.analysis import Layer
from annotator.model.annotation import AnnotationSet, Link, Span
from annotator.model.document import Side
from annotator.model.regions import said_regions
from annotator.model.statements import ASIDE


@dataclass(frozen=True, slots=True)
class _Linked:
    """How the links of a statement are shown."""

    style: str
    links: tuple[str, ...]
    """Ids of the rows in the list, each with the number that is shown."""


def article(name: str, record: Record, side: Side, numbers: Mapping[str, int]) -> Iterator[str]:
    """Yield the markup of one side's article; `numbers` are those of the links."""
    aset = record.aset
    document = aset.pair.document(side)
    language = f' lang="{escape(document.language)}"' if document.language else ""
    yield f'<article{language}>\n<header><h2 dir="auto">{escape(document.title)}</h2>'
    yield f'<p class="source" dir="auto">{escape(document.source)}</p></header>\n'
    shown = {span.id: _linked(name, span, aset, numbers) for span in aset.spans if span.side is side}
    linked = [span for span in aset.spans if span.id in shown and shown[span.id].links]
    text = document.text
    ends = [place for place, char in enumerate(text) if char == "\n"]
    line: list[str] = []
    aside = _aside(record, side)
    start = 0
    for piece in pieces(len(text), linked, [*ends, *(end + 1 for end in ends)]):
        if text[piece.start : piece.end] == "\n":
            yield _paragraph(line, is_aside=_is_aside(aside, start, piece.start))
            line, start = [], piece.end
        else:
            line.append(_marked(text[piece.start : piece.end], piece, shown))
    yield _paragraph(line, is_aside=_is_aside(aside, start, len(text)))
    yield "</article>\n"


def _linked(name: str, span: Span, aset: AnnotationSet, numbers: Mapping[str, int]) -> _Linked:
    links = [link for link in aset.links if span.id in link.ends(span.side)]
    anchors = tuple(f'<a href="#{name}-{numbers[link.id]}">{numbers[link.id]}</a>' for link in links)
    return _Linked(_style(links, aset), anchors)


def _style(links: Sequence[Link], aset: AnnotationSet) -> str:
    kinds = {kind.name: kind.color for kind in aset.tagset}
    color = next((kinds[link.type] for link in links if link.type and not link.is_no_counterpart), None)
    return f"c{color.lower().removeprefix('#')}" if color else "alone"


def _marked(words: str, piece: Piece, shown: Mapping[str, _Linked]) -> str:
    if not piece.spans:
        return escape(words)
    begun = [anchor for span in piece.spans if span.start == piece.start for anchor in shown[span.id].links]
    first = f"<sup>{' '.join(begun)}</sup>" if begun else ""
    return f'<mark class="{shown[piece.spans[0].id].style}">{first}{escape(words)}</mark>'


def _paragraph(line: list[str], *, is_aside: bool) -> str:
    words = "".join(line)
    style = ' class="aside"' if is_aside else ""
    return f'<p{style} dir="auto">{words}</p>\n' if words.strip() else ""


def _aside(record: Record, side: Side) -> list[tuple[int, int]]:
    """Return what is furniture or a byline, as far as the annotator did not say otherwise."""
    said = said_regions(record.aset, side)
    found = [
        (span.start, span.end)
        for span in record.machine
        if span.side is side and span.layer is Layer.REGION and span.label in ASIDE
    ]
    own = [(mark.start, mark.end) for mark in said if mark.label in ASIDE]
    spoken = [(mark.start, mark.end) for mark in said]
    return [place for place in found if not any(a < place[1] and place[0] < b for a, b in spoken)] + own


def _is_aside(aside: list[tuple[int, int]], start: int, end: int) -> bool:
    return any(first <= start and end <= last for first, last in aside)
