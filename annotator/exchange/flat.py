"""A table instead of a tree: one JSON line a link, for pandas and spreadsheets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from annotator.model.annotation import AnnotationSet, Link, Span
from annotator.model.document import Side

BETWEEN = " […] "
"""Stands between the statements of one side, where a link joins several."""


def flat_lines(aset: AnnotationSet) -> Iterator[bytes]:
    """Yield a line for every link of a set."""
    return (msgspec.json.encode(row) + b"\n" for row in flat_rows(aset))


def flat_rows(aset: AnnotationSet) -> Iterator[dict[str, Any]]:
    """Yield a row for every link of a set."""
    spans = {span.id: span for span in aset.spans}
    return (_row(aset, link, spans) for link in aset.links)


def _row(aset: AnnotationSet, link: Link, spans: Mapping[str, Span]) -> dict[str, Any]:
    pair = aset.pair
    return {
        "pair": pair.id,
        "pair_title": pair.title,
        "state": pair.state.value,
        "annotator": aset.annotator,
        "link": link.id,
        "type": link.type,
        "direction": link.direction,
        "certainty": link.certainty,
        "note": link.note,
        **_end(aset, link, Side.LEFT, spans),
        **_end(aset, link, Side.RIGHT, spans),
        "origin": link.origin,
        "created": link.created,
        "modified": link.modified,
        "decision": link.decision,
        "comment": link.comment,
    }


def _end(aset: AnnotationSet, link: Link, side: Side, spans: Mapping[str, Span]) -> dict[str, Any]:
    """Return one side's cells; the quote is null where the decision is "no counterpart"."""
    joined = [spans[name] for name in link.ends(side)]
    return {
        f"{side}_title": aset.pair.document(side).title,
        f"{side}_quote": BETWEEN.join(span.quote for span in joined) if joined else None,
        f"{side}_offsets": [[span.start, span.end] for span in joined],
    }
