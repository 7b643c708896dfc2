"""One article of the report: its lines as paragraphs, linked statements in colour with the numbers of their links.

Page furniture is folded away, as in the window, unless something in it is linked.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import escape
from itertools import groupby

from annotator.exchange.peers.html_words import Words
from annotator.exchange.peers.pieces import Piece, pieces
from annotator.exchange.record import Record
from annotator.model.alignment import Coverage
from annotator.model.analysis import Layer, Mark
from annotator.model.annotation import AnnotationSet, Link
from annotator.model.document import Document, Side
from annotator.model.regions import BODY, corrected, said_regions
from annotator.model.statements import ASIDE, FURNITURE

_HOVERED = 400
"""So many links of a pair light up in both articles under the mouse; a rule of the sheet is needed for each."""

_STYLED = frozenset({"title", "lead", "caption"})


@dataclass(frozen=True, slots=True)
class _Linked:
    """How the links of a statement are shown."""

    style: str
    links: tuple[str, ...]
    """The numbers that are shown, each leading to its row in the list, and led to from there."""


@dataclass(frozen=True, slots=True)
class _Line:
    """One line of the text, as markup."""

    words: str
    label: str
    """Of its region."""
    is_linked: bool


def article(name: str, record: Record, side: Side, numbers: Mapping[str, int], words: Words) -> Iterator[str]:
    """Yield the markup of one side's article; `numbers` are those of the links."""
    document = record.aset.pair.document(side)
    lines = [line for line in _lines(name, record, side, numbers) if line.words.strip()]
    heading = next((place for place, line in enumerate(lines) if line.label == "title"), None)
    is_told = heading is not None and _is_title(document, record, side)
    title = f"{name}-{side}"
    yield f'<article id="{title}" aria-labelledby="{title}-title"{said_language(document)}>\n<header>'
    if not is_told:
        heading = None
        yield f'<h3 id="{title}-title" dir="auto">{escape(document.title) or words.sides[side]}</h3>'
    if document.source:
        yield f'<p class="source" dir="auto">{escape(document.source)}</p>'
    if side in record.coverage:
        yield _coverage(record.coverage[side], words)
    yield "</header>\n"
    for is_folded, run in groupby(enumerate(lines), key=lambda each: _may_fold(each[1])):
        told = "".join(_shown(line, f"{title}-title" if place == heading else "") for place, line in run)
        yield told if not is_folded else _folded(told, words)
    yield "</article>\n"


def said_language(document: Document) -> str:
    """Return the attribute that says in which language an article is, so that it is read aloud and broken rightly."""
    return f' lang="{escape(document.language)}"' if document.language else ""


def hovers(links: int) -> Iterator[str]:
    """Yield the rules by which the statements of a link light up together, for the links of the largest pair."""
    for number in range(1, min(links, _HOVERED) + 1):
        yield f".pair:has(.n{number}:hover) .n{number}{{background:var(--h)}}\n"


def style_of(links: Iterable[Link], aset: AnnotationSet) -> str:
    """Return the class that has the colour of the first of some links."""
    kinds = {kind.name: kind.color for kind in aset.tagset}
    color = next((kinds[link.type] for link in links if link.type and not link.is_no_counterpart), None)
    return f"c{color.lower().removeprefix('#')}" if color else "alone"


def _coverage(found: Coverage, words: Words) -> str:
    """Return how much of an article is decided, as a bar and in words."""
    bar, place, whole = [], 0.0, max(found.statements, 1)
    for style, count in (("linked", found.linked), ("only", found.no_counterpart)):
        width = 100 * count / whole
        bar.append(f'<rect class="{style}" x="{place:.1f}" width="{width:.1f}" height="4"/>' if count else "")
        place += width
    drawn = f'<svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">{"".join(bar)}</svg>'
    return f'<p class="coverage">{drawn}{escape(words.covered_by(found))}</p>'


def _lines(name: str, record: Record, side: Side, numbers: Mapping[str, int]) -> Iterator[_Line]:
    aset = record.aset
    text = aset.pair.document(side).text
    shown = _linked_spans(name, aset, side, numbers)
    linked = [span for span in aset.spans if span.id in shown]
    ends = [place for place, char in enumerate(text) if char == "\n"]
    regions = _Regions(record, side)
    line: list[str] = []
    is_linked, start = False, 0
    begun: set[str] = set()
    for piece in pieces(len(text), linked, [*ends, *(end + 1 for end in ends)]):
        if text[piece.start : piece.end] == "\n":
            yield _Line("".join(line), regions.at(start), is_linked)
            line, is_linked, start = [], False, piece.end
        else:
            line.append(_marked(text[piece.start : piece.end], piece, shown, begun))
            begun |= {span.id for span in piece.spans}
            is_linked = is_linked or bool(piece.spans)
    yield _Line("".join(line), regions.at(start), is_linked)


class _Regions:
    """Which region a line lies in, asked in reading order."""

    def __init__(self, record: Record, side: Side) -> None:
        found = [
            Mark(span.start, span.end, span.layer, span.label)
            for span in record.machine
            if span.side is side and span.layer is Layer.REGION
        ]
        said = said_regions(record.aset, side)
        self._marks = sorted(corrected(found, said) or said, key=lambda mark: mark.start)
        self._place = 0

    def at(self, offset: int) -> str:
        while self._place < len(self._marks) and self._marks[self._place].end <= offset:
            self._place += 1
        here = self._marks[self._place] if self._place < len(self._marks) else None
        return here.label or BODY if here and here.start <= offset else BODY


def _linked_spans(name: str, aset: AnnotationSet, side: Side, numbers: Mapping[str, int]) -> dict[str, _Linked]:
    by_span: dict[str, list[Link]] = {}
    for link in aset.links:
        for span_id in link.ends(side):
            by_span.setdefault(span_id, []).append(link)
    return {
        span_id: _Linked(
            " ".join((style_of(links, aset), *(f"n{numbers[link.id]}" for link in links))),
            tuple(_number(name, link, side, span_id, numbers[link.id]) for link in links),
        )
        for span_id, links in by_span.items()
    }


def _number(name: str, link: Link, side: Side, span_id: str, number: int) -> str:
    place = f'id="{place_of(name, number, side)}" ' if span_id == link.ends(side)[0] else ""
    return f'<a {place}href="#{name}-{number}">{number}</a>'


def place_of(name: str, number: int, side: Side) -> str:
    """Return what the number of a link at its first statement of one side is called; a line end alone shows none."""
    return f"{name}-{number}{side[0]}"


def _marked(words: str, piece: Piece, shown: Mapping[str, _Linked], begun: Collection[str]) -> str:
    """Return a stretch of text within marks, one for each statement that lies over it, the inner ones inside.

    The numbers of those in `begun` were shown already.
    """
    markup = escape(words)
    for span in reversed(piece.spans):
        linked = shown[span.id]
        numbers = f"<sup>{' '.join(linked.links)}</sup>" if span.id not in begun else ""
        markup = f'<mark class="{linked.style}">{numbers}{markup}</mark>'
    return markup


def _may_fold(line: _Line) -> bool:
    return line.label == FURNITURE and not line.is_linked


def _shown(line: _Line, heading: str) -> str:
    if heading:
        return f'<h3 id="{heading}" dir="auto">{line.words}</h3>\n'
    tag = "h4" if line.label == "subheading" else "p"
    style = "aside" if line.label in ASIDE else line.label if line.label in _STYLED else ""
    said = f' class="{style}"' if style else ""
    return f'<{tag}{said} dir="auto">{line.words}</{tag}>\n'


def _folded(told: str, words: Words) -> str:
    count = told.count("</p>")
    return f"<details><summary>{words.lines(count)}</summary>\n{told}</details>\n"


def _is_title(document: Document, record: Record, side: Side) -> bool:
    """Tell whether the first title among the lines is what the article is called, so that it need not be said twice."""
    titles = sorted(
        (span for span in record.machine if span.side is side and span.label == "title"), key=lambda span: span.start
    )
    return bool(titles) and titles[0].quote.split() == document.title.split()
