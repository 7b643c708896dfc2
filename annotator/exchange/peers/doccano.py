"""doccano: JSON lines of a text each, with entities and relations; ours are of a pair, one article below the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO

import msgspec

from annotator.exchange.peers.foreign_json import Row, first_row, lines_of, offset, shaped, string
from annotator.exchange.peers.joined import joined, parted
from annotator.exchange.peers.left_out import LeftOut
from annotator.exchange.peers.outward import outward
from annotator.exchange.peers.peer_record import PeerMark, PeerRecord, PeerRelation, PeerText
from annotator.exchange.peers.placing import in_fitting_units
from annotator.exchange.peers.source import Source
from annotator.exchange.record import Record

_ABOUT = "annotator_pair"
_MARKS, _RELATIONS = "marks", "relations"


def write(records: Iterable[Record], stream: BinaryIO) -> dict[str, bytes]:
    """Write a line a record, as doccano has it for relation extraction."""
    for number, record in enumerate(records, start=1):
        stream.write(msgspec.json.encode(_row(number, joined(outward(record)))) + b"\n")
    return {}


def _row(number: int, peer: PeerRecord) -> Row:
    """Return a line; doccano numbers entities and relations, and keeps keys it does not know with the text."""
    places = {mark.id: place for place, mark in enumerate(peer.marks)}
    return {
        "id": number,
        "text": peer.texts[0].text,
        "entities": [
            {"id": places[mark.id], "label": mark.label, "start_offset": mark.start, "end_offset": mark.end}
            for mark in peer.marks
        ],
        "relations": [
            {"id": place, "from_id": places[each.source], "to_id": places[each.target], "type": each.label}
            for place, each in enumerate(peer.relations)
        ],
        "Comments": [],
        _ABOUT: {
            **peer.about,
            _MARKS: [
                {"id": mark.id, "at": [mark.start, mark.end, mark.label], "features": mark.features}
                for mark in peer.marks
            ],
            _RELATIONS: [
                {"id": each.id, "ends": [each.source, each.target], "features": each.features}
                for each in peer.relations
            ],
        },
    }


# Reading


def accepts(source: Source) -> bool:
    """Tell whether a file looks like doccano's: a text in each line with labels or entities, as numbers."""
    if source.is_many or not source.name.lower().endswith((".jsonl", ".json")):
        return False
    row = first_row(source)
    is_prodigy = any(key in row for key in ("_input_hash", "_task_hash", "spans", "tokens", "answer"))
    has_text = isinstance(row.get("text", row.get("data")), str)
    return (
        has_text
        and not is_prodigy
        and any(_is_labelled(row.get(key)) for key in ("label", "labels", "entities", "annotations"))
    )


def _is_labelled(value: Any) -> bool:
    if not isinstance(value, list):
        return False
    return all((isinstance(each, list) and len(each) == 3) or _has_offsets(each) for each in value)


def _has_offsets(each: Any) -> bool:
    return isinstance(each, dict) and ("start_offset" in each or "user" in each)


def read(source: Source) -> Iterator[PeerRecord]:
    """Yield a record a line, or more where several people annotated its text."""
    for number, row in lines_of(source):
        where = f"{source.name}, line {number}"
        with shaped(where, "doccano"):
            found = list(_records(where, row))
        yield from found


def _records(name: str, row: Row) -> Iterator[PeerRecord]:
    text = row.get("text", row.get("data"))
    if not isinstance(text, str):
        yield PeerRecord(name, (), left_out={LeftOut.NO_TEXT_IN_LINE: 1})
        return
    texts = (PeerText(text, string(row.get("title"))),)
    about = row.get(_ABOUT)
    if isinstance(about, dict):
        yield parted(_ours(name, texts, row, about))
        return
    by_user: dict[str, list[Any]] = {}
    others = 0
    for key in ("entities", "label", "labels", "annotations"):
        for each in row.get(key) or ():
            if _is_labelled([each]) and not (isinstance(each, dict) and "start_offset" not in each):
                user = f"doccano {each['user']}" if isinstance(each, dict) and "user" in each else ""
                by_user.setdefault(user, []).append(each)
            else:
                others += 1
    left_out: dict[str, int] = {LeftOut.CLASSES: others + len(row.get("cats") or ())}
    left_out = {what: count for what, count in left_out.items() if count}
    relations = tuple(_relation(each) for each in row.get("relations") or () if isinstance(each, dict))
    for user, rows in (by_user or {"": []}).items():
        marks = in_fitting_units(tuple(_mark(place, each) for place, each in enumerate(rows)), texts)
        yield PeerRecord(name, texts, marks, relations, user, {}, left_out)
        left_out = {}


def _mark(place: int, each: Any) -> PeerMark:
    if isinstance(each, list):
        start, end, label = each
        return PeerMark(f"e{place}", offset(start), offset(end), string(label))
    name = string(each.get("id")) or f"e{place}"
    return PeerMark(name, offset(each.get("start_offset")), offset(each.get("end_offset")), string(each.get("label")))


def _relation(each: Row) -> PeerRelation:
    ends = string(each.get("from_id")), string(each.get("to_id"))
    return PeerRelation(string(each.get("id")), *ends, string(each.get("type")))


def _ours(name: str, texts: tuple[PeerText, ...], row: Row, about: Row) -> PeerRecord:
    """Return what this program wrote, with what doccano made of it: its numbers may be others, its labels too."""
    known: dict[tuple[int, int], list[Row]] = {}
    for each in about.get(_MARKS, ()):
        known.setdefault((each["at"][0], each["at"][1]), []).append(each)
    marks: list[PeerMark] = []
    names: dict[str, str] = {}
    for place, entity in enumerate(row.get("entities") or ()):
        mark = _known(_mark(place, entity), known)
        names[string(entity.get("id"))] = mark.id
        marks.append(mark)
    said: dict[tuple[str, ...], list[Row]] = {}
    for each in about.get(_RELATIONS, ()):
        said.setdefault(tuple(each["ends"]), []).append(each)
    relations: list[PeerRelation] = []
    for place, each in enumerate(row.get("relations") or ()):
        ends = names.get(string(each.get("from_id")), ""), names.get(string(each.get("to_id")), "")
        known_here = said.get(ends, [])
        told: Row = known_here.pop(0) if known_here else {"id": f"new {place}", "features": {}}
        relations.append(PeerRelation(told["id"], *ends, string(each.get("type")), told["features"]))
    kept = {key: value for key, value in about.items() if key not in (_MARKS, _RELATIONS)}
    return PeerRecord(name, texts, tuple(marks), tuple(relations), "", kept)


def _known(mark: PeerMark, known: dict[tuple[int, int], list[Row]]) -> PeerMark:
    """Return a mark with what was kept of it: of those at its place the one with its label, else the first."""
    same = known.get((mark.start, mark.end), [])
    found = next((each for each in same if each["at"][2] == mark.label), same[0] if same else None)
    if found is None:
        return mark
    same.remove(found)
    return PeerMark(found["id"], mark.start, mark.end, mark.label, 0, found["features"])
