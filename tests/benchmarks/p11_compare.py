"""P11, comparing alone: how its cost grows with the links. Goal: 2 × 10,000 links in 2 s, and linear up to 100,000.

Run `.venv/bin/python -m tests.benchmarks.p11_compare`. Two shapes: each statement linked once, and one statement of
the left linked to everything on the right.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable
from dataclasses import replace

from annotator.model.annotation import AnnotationSet, Extent, Link, Span
from annotator.model.document import Document, Pair, Side
from annotator.model.tagset import DEFAULT_TAGSET
from annotator.review.comparison import DifferenceKind, compare

NOW = "2026-01-01T00:00:00Z"
COUNTS = (10_000, 30_000, 100_000)


def many(who: str, count: int, shift: int) -> AnnotationSet:
    """Return a set of `count` links between words; every third one of one person is a little off."""
    text = "word " * count
    pair = Pair.of(Document.of(text, title=""), Document.of(text, title=""))
    spans, links = [], []
    for number in range(count):
        start = 5 * number + (shift if number % 3 == 0 else 0)
        for side in Side:
            spans.append(Span.cut(text, Extent(side, start, start + 3), id=f"{side}{number}", created=NOW))
        ends = (f"left{number}",), (f"right{number}",)
        links.append(Link(f"l{number}", *ends, "same", None, None, "", "manual", NOW, NOW))
    return AnnotationSet(pair, who, NOW, NOW, DEFAULT_TAGSET, tuple(spans), tuple(links))


def star(who: str, count: int, shift: int) -> AnnotationSet:
    """Return a set in which one statement of the left is linked to every word of the right."""
    aset = many(who, count, shift)
    return replace(aset, links=tuple(replace(link, left=("left1",)) for link in aset.links))


def seconds(make: Callable[[str, int, int], AnnotationSet], count: int) -> float:
    """Return the least CPU time of three that comparing two sets of so many links took, in seconds."""
    mine, theirs = make("anna", count, 0), make("ben", count, 1)
    took = []
    for _ in range(3):
        start = time.process_time()
        found = Counter(one.kind for one in compare(mine, theirs))
        took.append(time.process_time() - start)
        off = -(-count // 3)
        assert found == {DifferenceKind.SAME: count - off, DifferenceKind.OVERLAP: off}
    return min(took)


def main() -> None:
    print(f"P11 comparing{'':10}" + "".join(f"{count:>12,} links" for count in COUNTS))
    for make in (many, star):
        took = [seconds(make, count) for count in COUNTS]
        print(f"{make.__name__:<23}" + "".join(f"{one:>16.2f} s" for one in took), end="")
        print(f"   × {took[-1] / took[0]:.1f} for {COUNTS[-1] // COUNTS[0]} times as many")


if __name__ == "__main__":
    main()
