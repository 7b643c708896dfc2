"""What stands in the result of an annotation of Label Studio: regions of text, and relations between them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from annotator.exchange.peers.foreign_json import Row, string
from annotator.exchange.peers.peer_record import Features, PeerMark, PeerRelation, PeerText, in_codepoints
from annotator.exchange.peers.placing import by_words

_BACK: Mapping[Any, str | None] = {"right": "left-to-right", "left": "right-to-left"}


def marks_and_relations(
    result: Sequence[Any], texts: tuple[PeerText, ...], names: Sequence[str]
) -> tuple[tuple[PeerMark, ...], tuple[PeerRelation, ...], Mapping[str, int]]:
    """Return the regions and relations of a result, and what else there was, counted."""
    left_out: Counter[str] = Counter()
    marks: list[PeerMark] = []
    quotes: list[str | None] = []
    relations: list[PeerRelation] = []
    for number, row in enumerate(result):
        if isinstance(row, dict) and row.get("type") == "relation":
            relations.append(_relation(row, number))
        elif isinstance(row, dict) and (mark := _mark(row, number, names)):
            marks.append(mark)
            quote = row["value"].get("text")
            quotes.append(quote if isinstance(quote, str) else None)
        else:
            left_out["regions that are not of a text"] += 1
    placed, moved = by_words(_in_our_units(tuple(marks), quotes, texts), quotes, texts)
    return placed, tuple(relations), left_out + moved


def _mark(row: Row, number: int, names: Sequence[str]) -> PeerMark | None:
    value = row.get("value")
    if not isinstance(value, dict):
        return None
    whole = value.get("globalOffsets")  # of a web page, where start and end are paths in its markup
    places = whole if isinstance(whole, dict) else value
    start, end = places.get("start"), places.get("end")
    labels = value.get("labels") or value.get("hypertextlabels")
    if not (type(start) is int and type(end) is int and isinstance(labels, list)):
        return None
    called = string(row.get("to_name"))
    return PeerMark(
        string(row.get("id")) or f"region {number}",
        start,
        end,
        string(labels[0]) if labels else "",
        names.index(called) if called in names else 0,
        _features(row) or ({"attributes": {"labels": labels}} if len(labels) > 1 else {}),
    )


def _relation(row: Row, number: int) -> PeerRelation:
    features = dict(_features(row))
    name = string(features.pop("id", "")) or f"relation {number}"
    direction = _BACK.get(row.get("direction"))
    if direction:
        features.setdefault("direction", direction)
    labels = row.get("labels")
    label = string(labels[0]) if isinstance(labels, list) and labels else ""
    return PeerRelation(name, string(row.get("from_id")), string(row.get("to_id")), label, features)


def _features(row: Row) -> Features:
    meta = row.get("meta")
    ours = meta.get("annotator") if isinstance(meta, dict) else None
    return ours if isinstance(ours, dict) else {}


def _in_our_units(
    marks: tuple[PeerMark, ...], quotes: Sequence[str | None], texts: tuple[PeerText, ...]
) -> tuple[PeerMark, ...]:
    """Return the marks in code points: as they are, unless their quotes fit better in UTF-16 units."""
    counted = in_codepoints(marks, texts)
    if counted == marks:
        return marks
    fits = [_fitting(each, quotes, texts) for each in (marks, counted)]
    return counted if fits[1] > fits[0] else marks


def _fitting(marks: Sequence[PeerMark], quotes: Sequence[str | None], texts: tuple[PeerText, ...]) -> int:
    return sum(
        isinstance(quote, str) and texts[mark.text].text[mark.start : mark.end].split() == quote.split()
        for mark, quote in zip(marks, quotes, strict=True)
    )
