"""A set of annotations read as a whole: row by row, checked, with nothing between SQLite's tuples and the model."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sqlalchemy.engine import Connection

from annotator.model.analysis import Layer
from annotator.model.annotation import Link, Rejection, Span
from annotator.model.document import Side
from annotator.storage.row_checksums import CHECKSUMS
from annotator.storage.table_access import DamagedRow, cursor

# Columns stand in the order in which a checksum takes them; pair and annotator are known and not read again.
_SPANS = """
SELECT attributes, created, "end", extra, id, label, layer, origin, position, prefix, quote, side, start, suffix,
checksum
FROM span WHERE pair_id = ? AND annotator = ? ORDER BY position"""
_LINKS = """
SELECT certainty, comment, created, decision, direction, extra, id, modified, note, origin, position, settled_at,
settled_by, sources, type, checksum
FROM link WHERE pair_id = ? AND annotator = ? ORDER BY position"""
_ENDS = """
SELECT link_id, position, side, span_id, checksum
FROM link_end WHERE pair_id = ? AND annotator = ? ORDER BY link_id, side, position"""
_REJECTED = """
SELECT created, extra, id, "left", position, "right", checksum
FROM rejected WHERE pair_id = ? AND annotator = ? ORDER BY position"""

_SIDES = {side.value: side for side in Side}
_LAYERS = {layer.value: layer for layer in Layer}
_NONE = "{}"

_Ends = dict[str, list[str]]


@dataclass(frozen=True, slots=True)
class Made:
    """What checked rows become that have no further keys: the model's values, or what has the same fields."""

    span: Callable[..., Any] = Span
    link: Callable[..., Any] = Link


AS_MODEL = Made()


def spans_of(connection: Connection, pair_id: str, annotator: str, made: Made = AS_MODEL) -> tuple[Span, ...]:
    """Return the spans of a set in their order; DamagedRow or a ValueError where one is damaged."""
    checksum, found = CHECKSUMS["span"].of, []
    for (
        attributes, created, end, extra, name, label, layer, origin, place, prefix, quote, side, start, suffix, seal,
    ) in cursor(connection).execute(_SPANS, (pair_id, annotator)).fetchall():  # fmt: skip
        if seal != checksum(
            annotator, attributes, created, end, extra, name, label, layer, origin, pair_id, place, prefix, quote,
            side, start, suffix,
        ):  # fmt: skip
            raise DamagedRow.of("span")
        row = (
            name, _SIDES[side], start, end, _LAYERS[layer], label, quote, prefix, suffix, _free(attributes), origin,
            created,
        )  # fmt: skip
        found.append(made.span(*row) if extra == _NONE else Span(*row, json.loads(extra)))
    return tuple(found)


def links_of(connection: Connection, pair_id: str, annotator: str, made: Made = AS_MODEL) -> tuple[Link, ...]:
    """Return the links of a set in their order; DamagedRow or a ValueError where one is damaged."""
    checksum, found = CHECKSUMS["link"].of, []
    lefts, rights = _ends(connection, pair_id, annotator)
    for (
        certainty, comment, created, decision, direction, extra, name, modified, note, origin, place, settled_at,
        settled_by, sources, kind, seal,
    ) in cursor(connection).execute(_LINKS, (pair_id, annotator)).fetchall():  # fmt: skip
        if seal != checksum(
            annotator, certainty, comment, created, decision, direction, extra, name, modified, note, origin, pair_id,
            place, settled_at, settled_by, sources, kind,
        ):  # fmt: skip
            raise DamagedRow.of("link")
        left, right = lefts.get(name, ()), rights.get(name, ())
        if not (left or right):
            raise DamagedRow("a link joins nothing")
        row = (
            name, tuple(left), tuple(right), kind, direction, certainty, note, origin, created, modified,
            () if sources == "[]" else tuple(json.loads(sources)), settled_by, settled_at, decision, comment,
        )  # fmt: skip
        found.append(made.link(*row) if extra == _NONE else Link(*row, json.loads(extra)))
    return tuple(found)


def rejections_of(connection: Connection, pair_id: str, annotator: str) -> tuple[Rejection, ...]:
    """Return the refused suggestions of a set in their order; DamagedRow or a ValueError where one is damaged."""
    checksum, found = CHECKSUMS["rejected"].of, []
    rows = cursor(connection).execute(_REJECTED, (pair_id, annotator)).fetchall()
    for created, extra, name, left, place, right, seal in rows:
        if seal != checksum(annotator, created, extra, name, left, pair_id, place, right):
            raise DamagedRow.of("rejected")
        found.append(Rejection(tuple(json.loads(left)), tuple(json.loads(right)), created, _free(extra)))
    return tuple(found)


def _ends(connection: Connection, pair_id: str, annotator: str) -> tuple[_Ends, _Ends]:
    """Return what the links of a set join on the left, by their ids, and on the right."""
    checksum = CHECKSUMS["link_end"].of
    found = {side: defaultdict[str, list[str]](list) for side in _SIDES}
    for link_id, place, side, span_id, seal in cursor(connection).execute(_ENDS, (pair_id, annotator)).fetchall():
        if seal != checksum(annotator, link_id, pair_id, place, side, span_id):
            raise DamagedRow.of("link_end")
        found[side][link_id].append(span_id)
    return found["left"], found["right"]


def _free(stored: str) -> dict[str, Any]:
    return {} if stored == _NONE else json.loads(stored)
