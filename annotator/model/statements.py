"""Which stretches of a text are the statements one steps through: its sentences, or its lines until they are known."""

from __future__ import annotations

import re
from collections.abc import Iterable

from annotator.model.analysis import Layer, Mark
from annotator.model.annotation import Extent
from annotator.model.document import Side

_LINE = re.compile(r"\S(?:[^\n]*\S)?")
FURNITURE = "furniture"
ASIDE = frozenset({FURNITURE, "byline"})
"""Regions that state nothing: page furniture, and the lines that say who wrote when."""


def statements(side: Side, text: str, marks: Iterable[Mark], *, aside: bool = False) -> list[Extent]:
    """Return one side's statements in reading order, without overlap.

    They are the sentences the worker found, or the lines of the text until it has. What lies in page furniture is
    left out unless asked for, and so are bylines.
    """
    return [Extent(side, start, end) for start, end in stretches(text, marks, aside=aside)]


def stretches(text: str, marks: Iterable[Mark], *, aside: bool = False) -> list[tuple[int, int]]:
    """Return where the statements of a text start and end."""
    marks = list(marks)
    sentences = [(mark.start, mark.end) for mark in marks if mark.layer is Layer.SENTENCE]
    found = sorted(sentences) or [match.span() for match in _LINE.finditer(text)]
    if not aside:
        regions = [(mark.start, mark.end) for mark in marks if mark.layer is Layer.REGION and mark.label in ASIDE]
        found = _outside(found, sorted(regions)) if regions else found
    return found


def _outside(found: list[tuple[int, int]], aside: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return what does not begin inside any of the sorted, non-overlapping stretches set aside."""
    kept, place = [], 0
    for start, end in found:
        while place < len(aside) and aside[place][1] <= start:
            place += 1
        if not (place < len(aside) and aside[place][0] <= start):
            kept.append((start, end))
    return kept
