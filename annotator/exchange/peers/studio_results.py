"""What stands in the result of an annotation of Label Studio: regions of text, and relations between them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from annotator.exchange.peers.foreign_json import Row, string
from annotator.exchange.peers.left_out import LeftOut
from annotator.exchange.peers.peer_record import Features, PeerMark, PeerRelation, PeerText, in_codepoints
from annotator.exchange.peers.placing import by_words, in_fitting_units

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
        elif isinstance(row, dict) and (mark := _mark(row, number, texts, names)):
            marks.append(mark)
            quotes.append(_quote(row))
        else:
            left_out[LeftOut.REGIONS] += 1
    placed, moved = by_words(_in_our_units(tuple(marks), quotes, texts), quotes, texts)
    return placed, tuple(relations), left_out + moved


def _mark(row: Row, number: int, texts: tuple[PeerText, ...], names: Sequence[str]) -> PeerMark | None:
    value = row.get("value")
    if not isinstance(value, dict):
        return None
    whole = value.get("globalOffsets")  # of a web page, where start and end are paths in its markup
    places = whole if isinstance(whole, dict) else value
    start, end = places.get("start"), places.get("end")
    labels = value.get("labels") or value.get("hypertextlabels")
    if not (type(start) is int and type(end) is int and isinstance(labels, list)):
        return None
    return PeerMark(
        string(row.get("id")) or f"region {number}",
        start,
        end,
        string(labels[0]) if labels else "",
        _text_of(row, start, end, texts, names),
        _features(row) or ({"attributes": {"labels": labels}} if len(labels) > 1 else {}),
    )


def _text_of(row: Row, start: int, end: int, texts: tuple[PeerText, ...], names: Sequence[str]) -> int:
    """Return which text a region is of: the one it names, else the one that has its words, else its field's."""
    if (called := string(row.get("to_name"))) in names:
        return names.index(called)
    quote = _quote(row)
    if quote:
        here = [n for n, each in enumerate(texts) if each.text[start:end].split() == quote.split()]
        there = [n for n, each in enumerate(texts) if quote in each.text]
        if len(here or there) == 1:
            return (here or there)[0]
    field = _last_part(string(row.get("from_name")))
    return next((n for n, name in enumerate(names) if field and _last_part(name) == field), 0)


def _last_part(name: str) -> str:
    """Return what tells the fields of a form apart: `b` of `label_b`."""
    return re.split(r"[\W_]+", name)[-1]


def _quote(row: Row) -> str | None:
    quote = row["value"].get("text")
    return quote if isinstance(quote, str) else None


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
    """Return the marks in code points: as they are, unless their quotes fit better in UTF-16 units.

    Where none of them has a quote, it is UTF-16 that fits if some lie outside of their texts otherwise.
    """
    if not any(quotes):
        return in_fitting_units(marks, texts)
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
