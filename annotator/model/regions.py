"""Which regions a text has: those the program found, but for the paragraphs of which a person said otherwise.

What a person says is a span of the layer "region" in the annotator's own set; the analysis stays as it was.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from uuid import uuid4

from annotator.model.analysis import Layer, Mark
from annotator.model.annotation import AnnotationSet, Extent, Span
from annotator.model.document import Side
from annotator.model.linking import Redraft
from annotator.model.statements import FURNITURE

BODY = "body"
REGIONS = (BODY, FURNITURE, "caption", "subheading", "title", "lead", "byline")
"""The labels a region may have, in the order in which one goes through them."""

_LINE = re.compile(r"\S(?:[^\n]*\S)?")


def said_regions(aset: AnnotationSet, side: Side) -> list[Mark]:
    """Return what the annotator said of the regions of one side, in reading order and without overlap."""
    found: list[Mark] = []
    for span in sorted(_spans(aset, side), key=lambda span: (span.start, span.end)):
        is_refused = span.extra.get("decision") == "rejected"  # in gold, while settling
        if span.label and not is_refused and not (found and span.start < found[-1].end):
            found.append(Mark(span.start, span.end, Layer.REGION, span.label))
    return found


def corrected(marks: Sequence[Mark], said: Sequence[Mark]) -> Sequence[Mark]:
    """Return marks of the program with the regions that a person said in place of its own.

    `said` is in reading order and without overlap. Of a text that comes in parts each part gets those that lie in its
    regions; of a text without any region, none.
    """
    if not said or not marks:
        return marks
    ends = [region.end for region in said]
    kept: list[Mark] = []
    put: dict[int, Mark] = {}
    for mark in marks:
        if mark.layer is not Layer.REGION:
            kept.append(mark)
            continue
        place = bisect_right(ends, mark.start)
        start = mark.start
        while place < len(said) and said[place].start < mark.end:
            if start < said[place].start:
                kept.append(Mark(start, said[place].start, Layer.REGION, mark.label, mark.attributes))
            put[place] = said[place]
            start = said[place].end
            place += 1
        if start < mark.end:
            kept.append(mark if start == mark.start else Mark(start, mark.end, Layer.REGION, mark.label))
    if not put:
        return marks
    return sorted((*kept, *put.values()), key=lambda mark: (mark.start, -mark.end))


def label_at(marks: Iterable[Mark], offset: int) -> str:
    """Return what a place belongs to by some marks; what nobody said anything of is the body."""
    regions = (mark for mark in marks if mark.layer is Layer.REGION and mark.start <= offset < mark.end)
    return next((mark.label for mark in regions if mark.label), BODY)


def next_label(current: str, found: str) -> str:
    """Return the region that follows one when a person goes through them all, and comes back to what was found.

    First comes what the program most likely missed: of the body that it is furniture, of anything else that it is body.
    """
    second = FURNITURE if found == BODY else BODY
    order = list(dict.fromkeys((found, second, *REGIONS)))
    return order[(order.index(current) + 1) % len(order)] if current in order else second


def paragraphs(text: str, extents: Iterable[Extent]) -> Iterator[tuple[int, int]]:
    """Yield the lines of a text in which some stretches lie, without blanks around them, each once."""
    seen: set[tuple[int, int]] = set()
    for extent in extents:
        start = text.rfind("\n", 0, extent.start) + 1
        stop = text.find("\n", max(extent.end - 1, 0))
        for line in _LINE.finditer(text, start, len(text) if stop < 0 else stop):
            if line.span() not in seen:
                seen.add(line.span())
                yield line.span()


def say_region(aset: AnnotationSet, extents: Sequence[Extent], label: str | None, *, now: str) -> Redraft:
    """Say what the paragraphs are in which some statements of one side lie; None is what the program thought.

    `touched` are the ids of the spans that are put or taken out.
    """
    side = extents[0].side
    text = aset.pair.document(side).text
    lines = list(paragraphs(text, extents))
    spans = list(_spans(aset, side))
    met = [span for span in spans if any(span.start < end and start < span.end for start, end in lines)]
    same = {(span.start, span.end): span for span in met if span.label == label}
    put = [
        Span.cut(text, Extent(side, *line), id=uuid4().hex, created=now, layer=Layer.REGION, label=label)
        for line in lines
        if label and line not in same
    ]
    gone = tuple(span.id for span in met if (span.start, span.end) not in same)
    touched = tuple(span.id for span in put) or gone
    return Redraft(tuple(put), removed_spans=gone, touched=touched)


def _spans(aset: AnnotationSet, side: Side) -> Iterator[Span]:
    return (span for span in aset.spans if span.layer is Layer.REGION and span.side is side)
