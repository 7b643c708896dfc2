"""Prodigy: JSON lines of one text each, with spans and relations; ours are of a pair, one article below the other.

Spans and relations keep keys that Prodigy does not know, so what it has no word for travels with them.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
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

_ABOUT, _ID, _FEATURES = "annotator_pair", "annotator_id", "annotator_features"
_TOKEN = re.compile(r"\w+|[^\w\s]")


def write(records: Iterable[Record], stream: BinaryIO) -> dict[str, bytes]:
    """Write a line a record, as the recipe `rel.manual` has it."""
    for record in records:
        stream.write(msgspec.json.encode(_row(joined(outward(record)))) + b"\n")
    return {}


def _row(peer: PeerRecord) -> Row:
    text = peer.texts[0].text
    tokens = list(_tokens(text))
    starts, ends = [each["start"] for each in tokens], [each["end"] for each in tokens]
    spans = {mark.id: _span(mark, starts, ends) for mark in peer.marks}
    return {
        "text": text,
        "meta": {"pair": peer.name, "annotator": peer.annotator},
        "tokens": tokens,
        "spans": list(spans.values()),
        "relations": [_relation(each, spans) for each in peer.relations],
        "answer": "accept",
        "_view_id": "relations",
        _ABOUT: peer.about,
    }


def _tokens(text: str) -> Iterator[Row]:
    """Yield words and signs; spans lie on words, but for those that begin or end within one."""
    for number, match in enumerate(_TOKEN.finditer(text)):
        yield {
            "text": match.group(),
            "start": match.start(),
            "end": match.end(),
            "id": number,
            "ws": text[match.end() : match.end() + 1] == " ",
        }


def _span(mark: PeerMark, starts: list[int], ends: list[int]) -> Row:
    """Return a span with the tokens it touches, the last of them included."""
    first = min(bisect_right(ends, mark.start), max(len(ends) - 1, 0))
    last = max(bisect_left(starts, mark.end) - 1, first)
    return {
        "start": mark.start,
        "end": mark.end,
        "token_start": first,
        "token_end": last,
        "label": mark.label,
        _ID: mark.id,
        _FEATURES: mark.features,
    }


def _relation(each: PeerRelation, spans: dict[str, Row]) -> Row:
    head, child = spans[each.source], spans[each.target]
    plain = ("start", "end", "token_start", "token_end", "label", _ID)
    return {
        "head": head["token_end"],
        "child": child["token_end"],
        "head_span": {key: head[key] for key in plain},
        "child_span": {key: child[key] for key in plain},
        "label": each.label,
        _ID: each.id,
        _FEATURES: each.features,
    }


# Reading


def accepts(source: Source) -> bool:
    """Tell whether a file looks like Prodigy's."""
    if source.is_many or not source.name.lower().endswith(".jsonl"):
        return False
    row = first_row(source)
    return "text" in row and any(key in row for key in ("_input_hash", "_task_hash", "spans", "tokens", "answer"))


def read(source: Source) -> Iterator[PeerRecord]:
    """Yield a record a line; what was rejected or passed over has no marks."""
    for number, row in lines_of(source):
        name = f"{source.name}, line {number}"
        text = row.get("text")
        if not isinstance(text, str):
            yield PeerRecord(name, (), left_out={LeftOut.NO_TEXT_IN_LINE: 1})
            continue
        with shaped(name, "Prodigy"):
            found = parted(_record(name, text, row))
        yield found


def _record(name: str, text: str, row: Row) -> PeerRecord:
    about = row.get(_ABOUT)
    spans = [each for each in row.get("spans") or () if isinstance(each, dict)]
    relations = [each for each in row.get("relations") or () if isinstance(each, dict)]
    texts = (PeerText(text, string(row.get("title"))),)
    who = string(row.get("_annotator_id")) or string(row.get("_session_id"))
    about = about if isinstance(about, dict) else {}
    if row.get("answer", "accept") != "accept":
        left_out = {LeftOut.DECLINED.format(answer=string(row["answer"])[:20]): len(spans) + len(relations) or 1}
        return PeerRecord(name, texts, (), (), who, about, left_out)
    marks = tuple(_mark(place, each) for place, each in enumerate(spans))
    fitting = marks if about else in_fitting_units(marks, texts)
    at = {(mark.start, mark.end): mark.id for mark in marks} | {mark.id: mark.id for mark in marks}
    joins = tuple(_joined(place, each, at) for place, each in enumerate(relations))
    return PeerRecord(name, texts, fitting, joins, who, about)


def _mark(place: int, each: Row) -> PeerMark:
    features = each.get(_FEATURES)
    return PeerMark(
        string(each.get(_ID)) or f"span {place}",
        offset(each.get("start")),
        offset(each.get("end")),
        string(each.get("label")),
        0,
        features if isinstance(features, dict) else {},
    )


def _joined(place: int, each: Row, at: Mapping[Any, str]) -> PeerRelation:
    """Return a relation; `at` has the marks by their places and by their ids."""
    features = each.get(_FEATURES)
    return PeerRelation(
        string(each.get(_ID)) or f"r{place}",
        _end(each.get("head_span"), at),
        _end(each.get("child_span"), at),
        string(each.get("label")),
        features if isinstance(features, dict) else {},
    )


def _end(span: Any, at: Mapping[Any, str]) -> str:
    if not isinstance(span, dict):
        return ""
    return at.get(string(span.get(_ID))) or at.get((offset(span.get("start")), offset(span.get("end"))), "")
