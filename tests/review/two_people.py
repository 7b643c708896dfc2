"""Two people who link the same pair, said in few words: links are written as letters of the alphabet."""

from __future__ import annotations

import string

from annotator.model.annotation import AnnotationSet, Direction, Extent, Link, Span
from annotator.model.document import Document, Pair, Side
from annotator.model.tagset import DEFAULT_TAGSET
from tests.strategies import NOW

PAIR = Pair.of(
    Document.of(string.ascii_lowercase, title="small", language="en"),
    Document.of(string.ascii_uppercase, title="large", language="en"),
)


def people(who: str, *rows: str, pair: Pair = PAIR) -> AnnotationSet:
    """Return the set of rows such as `ab+d > B`, `a > B contradicts`, `a > B more-specific >`, or `a >` alone."""
    spans: dict[tuple[Side, str], Span] = {}
    links = [_link(who, number, row, spans, pair) for number, row in enumerate(rows)]
    return AnnotationSet(pair, who, NOW, NOW, DEFAULT_TAGSET, tuple(spans.values()), tuple(links))


def _link(who: str, number: int, row: str, spans: dict[tuple[Side, str], Span], pair: Pair) -> Link:
    left, _, rest = row.partition(">")
    right, kind, arrow = [*rest.split(), "", "", ""][:3]
    ends = {Side.LEFT: left.strip(), Side.RIGHT: right}
    names: dict[Side, tuple[str, ...]] = {}
    for side, written in ends.items():
        names[side] = tuple(_name(who, side, quote, spans, pair) for quote in written.split("+") if quote)
    both = bool(names[Side.LEFT] and names[Side.RIGHT])
    direction: Direction | None = "left-to-right" if arrow else None
    return Link(
        f"{who}-{number}", names[Side.LEFT], names[Side.RIGHT], (kind or "same") if both else None, direction, None, "",
        "manual", NOW, NOW,
    )  # fmt: skip


def _name(who: str, side: Side, quote: str, spans: dict[tuple[Side, str], Span], pair: Pair) -> str:
    if (side, quote) not in spans:
        text = pair.document(side).text
        start = text.index(quote)
        extent = Extent(side, start, start + len(quote))
        spans[side, quote] = Span.cut(text, extent, id=f"{who}:{quote}", created=NOW)
    return spans[side, quote].id


def standing(aset: AnnotationSet) -> list[str]:
    """Return the links of a set that were not refused, in the words above, sorted."""
    spans = {span.id: span for span in aset.spans}
    rows = []
    for link in aset.links:
        if link.decision != "rejected":
            places = [{(spans[name].start, spans[name].quote) for name in link.ends(side)} for side in Side]
            left, right = ("+".join(quote for _, quote in sorted(ends)) for ends in places)
            rows.append(f"{left} > {right} {link.type or ''}".strip())
    return sorted(rows)
