"""A text cut at every place where something begins or ends, for formats whose elements cannot overlap."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from annotator.model.annotation import Span


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch in which nothing begins or ends."""

    start: int
    end: int
    spans: tuple[Span, ...]
    """What lies over it, in the order in which it begins."""


def pieces(length: int, spans: Iterable[Span], cuts: Iterable[int] = ()) -> Iterator[Piece]:
    """Yield the whole of a text in pieces; `cuts` are places where it is cut besides."""
    ordered = sorted(spans, key=lambda span: (span.start, -span.end))
    places = {0, length, *cuts, *(span.start for span in ordered), *(span.end for span in ordered)}
    bounds = sorted(place for place in places if place <= length)
    coming, over = 0, list[Span]()
    for start, end in pairwise(bounds):
        over = [span for span in over if span.end > start]
        while coming < len(ordered) and ordered[coming].start == start:
            over.append(ordered[coming])
            coming += 1
        yield Piece(start, end, tuple(over))
