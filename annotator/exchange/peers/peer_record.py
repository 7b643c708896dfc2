"""What all other tools' records have in common: texts, marks on them, and relations between the marks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from annotator.model.text import OffsetMap

Features = Mapping[str, Any]
"""What is said of a mark or a relation beyond its label, by names; values as JSON has them."""


@dataclass(frozen=True, slots=True)
class PeerText:
    """One article, as another tool keeps it: its line ends and marks at the beginning are not ours yet."""

    text: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class PeerMark:
    """`[start, end)` in code points of one text of a record; of foreign files also empty, or outside the text."""

    id: str
    start: int
    end: int
    label: str
    text: int = 0
    """Which text of the record: 0 is left, or the only one; 1 is right."""
    features: Features = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PeerRelation:
    """Two marks joined."""

    id: str
    source: str
    """Id of a mark."""
    target: str
    label: str
    features: Features = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PeerRecord:
    """One record of a file: what one annotator said of one text, or of two."""

    name: str
    """What messages call it: a file's name, or which record of a file it is."""
    texts: tuple[PeerText, ...]
    marks: tuple[PeerMark, ...] = ()
    relations: tuple[PeerRelation, ...] = ()
    annotator: str = ""
    about: Features = field(default_factory=dict)
    """What this program put into the record of the pair and the set, so that it can be read again; else empty."""
    left_out: Mapping[str, int] = field(default_factory=dict)
    """What the reader of the format could not use: counts by what it is, in words."""


def in_codepoints(marks: tuple[PeerMark, ...], texts: tuple[PeerText, ...]) -> tuple[PeerMark, ...]:
    """Return marks that were counted in UTF-16 units, as Java and JavaScript count, in code points."""
    maps = [OffsetMap(each.text) for each in texts]
    return tuple(
        replace(mark, start=maps[mark.text].to_codepoint(mark.start), end=maps[mark.text].to_codepoint(mark.end))
        for mark in marks
    )
