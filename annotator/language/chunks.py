"""Cutting a long text into pieces for a pipeline, at line ends, and breaking up runs no tokenizer is meant for."""

from __future__ import annotations

import re
from collections.abc import Iterator

CHUNK = 20_000
"""Code points a chunk may have: 0.3 s of work, so that a cancelled job ends within a second."""

RUN = 200
"""Non-blank characters in a row that reach the tokenizer; it is quadratic in them (20,000 brackets took 55 s)."""

_LONG_RUN = re.compile(rf"\S{{{RUN + 1},}}")


def chunks(text: str, size: int = CHUNK) -> Iterator[tuple[int, int]]:
    """Yield `[start, end)` of consecutive chunks: up to a paragraph's end, else a line's, a sentence's, a word's."""
    start = 0
    while len(text) - start > size:
        end = _best_cut(text, start, start + size)
        yield start, end
        start = end
    yield start, len(text)


def _best_cut(text: str, start: int, limit: int) -> int:
    """Return where to cut `text[start:limit]`, in its second half where there is any fitting place."""
    for mark in ("\n\n", "\n", ". ", " "):
        place = text.rfind(mark, start + (limit - start) // 2, limit)
        if place >= 0:
            return place + len(mark)
    return limit


def digestible(text: str) -> str:
    """Return a text of the same length in which no run of non-blank characters is longer than RUN.

    One character in RUN of such a run becomes a blank, so that every offset stays what it was.
    """
    return _LONG_RUN.sub(_broken, text)


def _broken(match: re.Match[str]) -> str:
    run = match.group()
    return " ".join(run[place : place + RUN - 1] for place in range(0, len(run), RUN))[: len(run)].ljust(len(run))
