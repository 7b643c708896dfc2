"""A record as the rows of a CAS: what XMI and JSON both write, in the one text and in UTF-16 units."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from annotator.exchange.peers.cas import LINK, PAIR, SPAN
from annotator.exchange.peers.file_names import FileNames
from annotator.exchange.peers.joined import BOUNDARY, joined
from annotator.exchange.peers.outward import outward
from annotator.exchange.record import Record
from annotator.model.text import OffsetMap

_FIRST = 3
"""The ids 1 and 2 are those of the view and of the document."""


@dataclass(frozen=True, slots=True)
class Shape:
    """One CAS."""

    text: str
    length: int
    rows: tuple[tuple[str, dict[str, Any]], ...]
    """Types and features; references are the ids of other rows, under names that begin with a capital letter."""


def shape_of(record: Record) -> Shape:
    """Return the rows of a record: the boundary, the marks, the relations."""
    peer = joined(outward(record))
    text = peer.texts[0].text
    offsets = OffsetMap(text)
    line = peer.about["boundary"][0] + len(BOUNDARY) - len(BOUNDARY.lstrip())
    rows = [_row(PAIR, _FIRST, offsets, line, line + len(BOUNDARY.strip()), {"details": _packed(peer.about)})]
    ids = {mark.id: number for number, mark in enumerate(peer.marks, start=_FIRST + 1)}
    for mark in peer.marks:
        said = {"value": mark.label, "details": _packed({"id": mark.id, **mark.features})}
        rows.append(_row(SPAN, ids[mark.id], offsets, mark.start, mark.end, said))
    places = {mark.id: (mark.start, mark.end) for mark in peer.marks}
    for number, relation in enumerate(peer.relations, start=_FIRST + 1 + len(ids)):
        ends: dict[str, Any] = {"Governor": ids[relation.source], "Dependent": ids[relation.target]}
        told = {"id": relation.id, "source": relation.source, "target": relation.target, **relation.features}
        said = {**ends, "value": relation.label, "details": _packed(told)}
        rows.append(_row(LINK, number, offsets, *places[relation.target], said))
    return Shape(text, offsets.to_utf16(len(text)), tuple(rows))


def file_names(records: Iterable[Record]) -> Iterator[tuple[str, Record]]:
    """Yield a name for every record, by its pair's title and its annotator, no two alike."""
    names = FileNames()
    for record in records:
        yield names.new(record.aset.pair.title, record.aset.annotator), record


def _row(
    type: str, id: int, offsets: OffsetMap, start: int, end: int, said: dict[str, Any]
) -> tuple[str, dict[str, Any]]:
    place = {"xmi:id": id, "sofa": 1, "begin": offsets.to_utf16(start), "end": offsets.to_utf16(end)}
    return type, {**place, **said}


def _packed(said: Any) -> str:
    """Return values as JSON of ASCII alone, which any XML can hold."""
    return json.dumps(said, ensure_ascii=True, separators=(",", ":"))
