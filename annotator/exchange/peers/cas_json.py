"""UIMA CAS as JSON, version 0.4: a file a set, each with its types."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import msgspec

from annotator.errors import BadInput
from annotator.exchange.peers.cas import Cas, Structure, peers_of, texts_of
from annotator.exchange.peers.cas_shape import Shape, file_names, shape_of
from annotator.exchange.peers.cas_types import json_types
from annotator.exchange.peers.foreign_json import shaped, string, value_of
from annotator.exchange.peers.peer_record import PeerRecord
from annotator.exchange.peers.source import Source
from annotator.exchange.record import Record

_STRUCTURES = "%FEATURE_STRUCTURES"


def files(records: Iterable[Record]) -> Iterator[tuple[str, bytes]]:
    """Yield a file for every record."""
    for name, record in file_names(records):
        yield f"{name}.json", msgspec.json.encode(_written(shape_of(record)))


def _written(shape: Shape) -> dict[str, Any]:
    view = {
        "%ID": 1,
        "%TYPE": "uima.cas.Sofa",
        "sofaNum": 1,
        "sofaID": "_InitialView",
        "mimeType": "text",
        "sofaString": shape.text,
    }
    document = {
        "%ID": 2,
        "%TYPE": "uima.tcas.DocumentAnnotation",
        "@sofa": 1,
        "begin": 0,
        "end": shape.length,
        "language": "x-unspecified",
    }
    rows = [{"%ID": said["xmi:id"], "%TYPE": type, **_features(said)} for type, said in shape.rows]
    members = [document["%ID"], *(row["%ID"] for row in rows)]
    return {
        "%TYPES": json_types(),
        _STRUCTURES: [view, document, *rows],
        "%VIEWS": {"_InitialView": {"%SOFA": 1, "%MEMBERS": members}},
    }


def _features(said: Mapping[str, Any]) -> dict[str, Any]:
    """Return features under the names JSON has for them: a reference begins with @."""
    return {
        f"@{key}" if key in ("sofa", "Governor", "Dependent") else key: value
        for key, value in said.items()
        if key != "xmi:id"
    }


# Reading


def accepts(source: Source) -> bool:
    """Tell whether a file, folder or archive holds CAS as JSON."""
    if not source.is_many:
        return source.name.lower().endswith(".json") and _is_cas(source.beginning)
    first = next(source.parts(".json"), None)
    return first is not None and _is_cas(first.content)


def _is_cas(content: bytes) -> bool:
    return any(f'"{key}"'.encode() in content for key in (_STRUCTURES, "%TYPES", "%VIEWS"))


def read(source: Source) -> Iterator[PeerRecord]:
    """Yield the records of every file."""
    for part in source.parts(".json"):
        with shaped(part.name, "CAS as JSON"):
            found = list(peers_of(cas_of_json(part.content, part.name), part.name))
        yield from found


def cas_of_json(content: bytes, name: str) -> Cas:
    """Read one JSON file; BadInput, beginning with `name`, where it is none."""
    value = value_of(content, name)
    if not isinstance(value, dict):
        raise BadInput(f"{name} is not an object with feature structures.")
    rows = value.get(_STRUCTURES, [])
    if isinstance(rows, dict):
        rows = [{"%ID": key, **row} for key, row in rows.items()]
    sofas: list[tuple[str, str | None]] = []
    structures: list[Structure] = []
    for row in rows:
        type = string(row.get("%TYPE"))
        if type == "uima.cas.Sofa":
            text = row.get("sofaString")
            sofas.append((string(row.get("%ID")), text if isinstance(text, str) else None))
        elif not type.startswith("uima.cas."):
            structures.append(_structure(type, row))
    return Cas(texts_of(sofas), tuple(structures))


def _structure(type: str, row: Mapping[str, Any]) -> Structure:
    features = {key.lstrip("@^#"): value for key, value in row.items() if not key.startswith("%")}
    begin, end = features.pop("begin", None), features.pop("end", None)
    is_placed = all(isinstance(each, int) and not isinstance(each, bool) for each in (begin, end))
    return Structure(
        string(row.get("%ID")),
        type,
        features,
        string(features.pop("sofa", "")),
        begin if is_placed else None,
        end if is_placed else None,
    )
