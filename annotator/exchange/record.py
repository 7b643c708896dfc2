"""What travels in one line of a file: an annotator's set, the machine's spans beside it, and the coverage."""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from annotator.model.alignment import Coverage, coverage_of
from annotator.model.analysis import Analysis, Layer, Mark
from annotator.model.annotation import AnnotationSet, Extent, Span
from annotator.model.document import Document, Side
from annotator.model.regions import corrected, said_regions
from annotator.model.statements import stretches

_TRAVELLING = frozenset({Layer.ENTITY, Layer.QUOTE, Layer.REGION})
_MARKS = uuid.UUID("6f1c4a54-33a2-5b57-9d55-5b0a7c1f6d11")
"""Namespace of the ids of machine spans: the same mark of the same text has the same id in every export."""


@dataclass(frozen=True, slots=True)
class Record:
    """One line of a file."""

    aset: AnnotationSet
    machine: tuple[Span, ...] = ()
    """Spans that no person made: origin `rules` or `spacy/<pipeline>`."""
    coverage: Mapping[Side, Coverage] = field(default_factory=dict)


def record(aset: AnnotationSet, *, left: Analysis | None = None, right: Analysis | None = None) -> Record:
    """Make the record of a set from what the worker found in both texts; analyses of another text are left out."""
    machine: list[Span] = []
    covered: dict[Side, Coverage] = {}
    own = {span.id for span in aset.spans}
    for side, found in ((Side.LEFT, left), (Side.RIGHT, right)):
        document = aset.pair.document(side)
        fitting = found if found and found.sha256 == document.sha256 else None
        if fitting:
            spans = machine_spans(side, document, fitting, created=aset.created)
            machine += [span for span in spans if span.id not in own]
        said = said_regions(aset, side)
        marks = corrected(fitting.marks, said) if fitting else said
        covered[side] = coverage_of(side, stretches(document.text, marks), aset.spans, aset.links)
    return Record(aset, tuple(machine), covered)


def like(first: Record, aset: AnnotationSet) -> Record:
    """Make the record of a set of the same texts as another record's, with that one's machine spans."""
    own = {span.id for span in aset.spans}
    machine = tuple(span for span in first.machine if span.id not in own)
    covered: dict[Side, Coverage] = {}
    for side in Side:
        found = [span for span in machine if span.side is side]
        marks = [Mark(span.start, span.end, span.layer, span.label, span.attributes) for span in found]
        said = said_regions(aset, side)
        units = stretches(aset.pair.document(side).text, corrected(marks, said) if marks else said)
        covered[side] = coverage_of(side, units, aset.spans, aset.links)
    return Record(aset, machine, covered)


def is_machine(origin: str) -> bool:
    """Tell whether an origin names a program, not a person's doing."""
    return origin == "rules" or origin.startswith("spacy/")


def set_apart(whole: AnnotationSet, coverage: Mapping[Side, Coverage] | None = None) -> Record:
    """Make the record of a set that was read: the machine's spans apart, except those that a person's link joins."""
    found = [span for span in whole.spans if span.layer is not Layer.STATEMENT and is_machine(span.origin)]
    joined = set[str]()
    if found:
        joined |= {name for link in whole.links for name in (*link.left, *link.right)}
        joined |= {name for refused in whole.rejected for name in (*refused.left, *refused.right)}
    machine = tuple(span for span in found if span.id not in joined)
    if not machine:
        return Record(whole, (), coverage or {})
    apart = {span.id for span in machine}
    kept = tuple(span for span in whole.spans if span.id not in apart)
    return Record(replace(whole, spans=kept), machine, coverage or {})


def machine_spans(side: Side, document: Document, analysis: Analysis, *, created: str) -> Iterator[Span]:
    """Yield the entities, quotes and regions of an analysis as spans, each once."""
    seen: set[str] = set()
    for mark in analysis.marks:
        if mark.layer not in _TRAVELLING:
            continue
        span_id = _mark_id(side, document, analysis.origin, mark)
        if span_id in seen:
            continue
        seen.add(span_id)
        yield Span.cut(
            document.text,
            Extent(side, mark.start, mark.end),
            id=span_id,
            created=created,
            layer=mark.layer,
            label=mark.label,
            attributes=mark.attributes,
            origin=analysis.origin,
        )


def _mark_id(side: Side, document: Document, origin: str, mark: Mark) -> str:
    name = f"{document.sha256} {side} {origin} {mark.layer} {mark.label} {mark.start} {mark.end}"
    return str(uuid.uuid5(_MARKS, name))
