"""UIMA CAS as XMI: a file a set, with the type system beside them.

Read by a parser that knows no documents types, so that no entity can grow and no other file is asked for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any
from xml.sax.saxutils import quoteattr

from annotator.exchange.peers.cas import LINK, PAIR, SPAN, Cas, Structure, peers_of, texts_of
from annotator.exchange.peers.cas_shape import Shape, file_names, shape_of
from annotator.exchange.peers.cas_types import type_system
from annotator.exchange.peers.foreign_json import shaped
from annotator.exchange.peers.foreign_xml import MAX_ELEMENTS, parse
from annotator.exchange.peers.peer_record import PeerRecord
from annotator.exchange.peers.source import Source
from annotator.exchange.record import Record

_XMI = "http://www.omg.org/XMI"
_OWN = {"id": f"{_XMI} id"}
_BUILT_IN = "uima.cas."


def files(records: Iterable[Record]) -> Iterator[tuple[str, bytes]]:
    """Yield the type system, and a file for every record."""
    yield "TypeSystem.xml", type_system().encode()
    for name, record in file_names(records):
        yield f"{name}.xmi", _written(shape_of(record)).encode()


def _written(shape: Shape) -> str:
    rows = "".join(f"<custom:{_kind(type)} {_attributes(said)}/>" for type, said in shape.rows)
    members = " ".join(str(said["xmi:id"]) for _, said in shape.rows)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>'
        f'<xmi:XMI xmlns:xmi="{_XMI}" xmlns:cas="http:///uima/cas.ecore" xmlns:tcas="http:///uima/tcas.ecore"'
        ' xmlns:custom="http:///webanno/custom.ecore" xmi:version="2.0"><cas:NULL xmi:id="0"/>'
        f'<tcas:DocumentAnnotation xmi:id="2" sofa="1" begin="0" end="{shape.length}" language="x-unspecified"/>'
        f"{rows}"
        '<cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" mimeType="text"'
        f" sofaString={quoteattr(shape.text, _ESCAPED)}/>"
        f'<cas:View sofa="1" members="2 {members}"/></xmi:XMI>\n'
    )


# What a parser would make a blank of in an attribute.
_ESCAPED = {"\n": "&#10;", "\t": "&#9;", "\r": "&#13;", "\x85": "&#133;", "\u2028": "&#8232;"}


def _attributes(said: dict[str, Any]) -> str:
    return " ".join(f"{name}={quoteattr(str(value), _ESCAPED)}" for name, value in said.items())


def _kind(type: str) -> str:
    assert type in (SPAN, LINK, PAIR)
    return type.rpartition(".")[2]


# Reading


def accepts(source: Source) -> bool:
    """Tell whether a file, folder or archive holds XMI."""
    if source.is_many:
        return any(name.lower().endswith(".xmi") for name in source.names)
    return source.name.lower().endswith((".xmi", ".xml")) and b"http://www.omg.org/XMI" in source.beginning


def read(source: Source) -> Iterator[PeerRecord]:
    """Yield the records of every file."""
    for part in source.parts(".xmi"):
        with shaped(part.name, "XMI"):
            found = list(peers_of(cas_of_xmi(part.content, part.name, is_ours=source.is_ours), part.name))
        yield from found


def cas_of_xmi(content: bytes, name: str, *, is_ours: bool = False) -> Cas:
    """Read one XMI file; BadInput, beginning with `name`, where it is none. `is_ours` lifts the limits."""
    sofas: list[tuple[str, str | None]] = []
    structures: list[Structure] = []
    for element in parse(content, name, most=None if is_ours else MAX_ELEMENTS):
        type = _type(element.name)
        if type == "uima.cas.Sofa":
            sofas.append((element.attributes.get(_OWN["id"], ""), element.attributes.get("sofaString")))
        elif not type.startswith(_BUILT_IN) and element.depth == 1:
            structures.append(_structure(type, element.attributes, element.children))
    return Cas(texts_of(sofas), tuple(structures))


def _structure(type: str, attributes: dict[str, str], children: dict[str, list[str]]) -> Structure:
    features: dict[str, Any] = {key: value for key, value in attributes.items() if " " not in key}
    features |= children
    begin, end = features.pop("begin", ""), features.pop("end", "")
    is_placed = begin.isdecimal() and end.isdecimal()
    return Structure(
        attributes.get(_OWN["id"], ""),
        type,
        features,
        features.pop("sofa", ""),
        int(begin) if is_placed else None,
        int(end) if is_placed else None,
    )


def _type(name: str) -> str:
    """Return the Java name of an element's type: `http:///uima/tcas.ecore Annotation` is `uima.tcas.Annotation`."""
    space, _, local = name.rpartition(" ")
    path = space.removeprefix("http:///").removesuffix(".ecore").replace("/", ".")
    return f"{path}.{local}" if path and path != "uima.noNamespace" else local
