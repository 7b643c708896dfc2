"""W3C Web Annotation: a page of annotations, each a link between stretches of two texts that lie beside them."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from typing import IO, Any, BinaryIO
from urllib.parse import quote

import msgspec

from annotator.errors import BadInput
from annotator.exchange.flat import BETWEEN
from annotator.exchange.peers.foreign_json import value_of
from annotator.exchange.peers.source import Source
from annotator.exchange.record import Record
from annotator.exchange.said import Said
from annotator.model.annotation import AnnotationSet, Link, Span
from annotator.model.document import Document, Side

_CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_IN_MEMORY = 256 * 1024
_TEXT = b'{"id":"urn:sha256:'
_TEXTS_KEPT = 8


def write(records: Iterable[Record], stream: BinaryIO) -> dict[str, bytes]:
    """Write one page; every text stands in it once, under the name that targets call it."""
    written: set[str] = set()
    stream.write(f'{{"@context":"{_CONTEXT}","id":"urn:annotator:page","type":"AnnotationPage","documents":['.encode())
    with tempfile.SpooledTemporaryFile(_IN_MEMORY) as later:
        for record in records:
            pair, spans = record.aset.pair, {span.id: span for span in record.aset.spans}
            for document in (pair.left, pair.right):
                if document.sha256 not in written:
                    _put(stream, _text(document), is_first=not written)
                    written.add(document.sha256)
            for link in record.aset.links:
                _put(later, _annotation(record.aset, link, spans), is_first=later.tell() == 0)
        stream.write(b'\n],"items":[')
        later.seek(0)
        shutil.copyfileobj(later, stream)
    stream.write(b"\n]}\n")
    return {}


def _put(stream: IO[bytes], value: Any, *, is_first: bool) -> None:
    stream.write((b"\n" if is_first else b",\n") + msgspec.json.encode(value))


def _source(document: Document) -> str:
    return f"urn:sha256:{document.sha256}"


def _text(document: Document) -> dict[str, Any]:
    said = {"title": document.title, "language": document.language, "source": document.source}
    return {"id": _source(document), "type": "Text", "format": "text/plain", **said, "text": document.text}


def _annotation(aset: AnnotationSet, link: Link, spans: Mapping[str, Span]) -> dict[str, Any]:
    bodies = [_body("tagging", link.type or "no-counterpart")]
    if link.note:
        bodies.append(_body("commenting", link.note))
    for what in ("direction", "certainty"):
        if getattr(link, what) is not None:
            bodies.append(_body("describing", f"{what}: {getattr(link, what)}"))
    targets = [_target(aset, spans[name], side) for side in Side for name in link.ends(side)]
    return {
        "id": _name(aset.pair.id, aset.annotator, link.id),
        "type": "Annotation",
        "motivation": "linking" if link.left and link.right else "classifying",
        "creator": {"id": _name("person", aset.annotator), "type": "Person", "name": aset.annotator},
        "created": link.created,
        "modified": link.modified,
        "body": bodies,
        "target": targets,
        "pair": {"id": aset.pair.id, "title": aset.pair.title, "state": aset.pair.state.value},
        "link": link.id,
        "origin": link.origin,
        **_settling(link),
    }


def _name(*parts: str) -> str:
    """Return a URN of some parts, of which any may hold any sign."""
    return ":".join(("urn:annotator", *(quote(part, safe="") for part in parts)))


def _settling(link: Link) -> dict[str, Any]:
    """Return what settling left on a link, where it did."""
    names = ("sources", "settled_by", "settled_at", "decision", "comment")
    said = {name: value for name in names if (value := getattr(link, name))}
    return {"settling": said} if said else {}


def _body(purpose: str, value: str) -> dict[str, Any]:
    return {"type": "TextualBody", "purpose": purpose, "format": "text/plain", "value": value}


def _target(aset: AnnotationSet, span: Span, side: Side) -> dict[str, Any]:
    return {
        "type": "SpecificResource",
        "source": _source(aset.pair.document(side)),
        "scope": f"urn:annotator:side:{side}",
        "selector": [
            {"type": "TextPositionSelector", "start": span.start, "end": span.end},
            {"type": "TextQuoteSelector", "exact": span.quote, "prefix": span.prefix, "suffix": span.suffix},
        ],
    }


# Reading back


class _Texts:
    """The texts of a page, found again in the file where they are asked for."""

    def __init__(self, stream: BinaryIO, name: str) -> None:
        self._stream = stream
        self._name = name
        self._places: dict[str, int] = {}
        self._kept: dict[str, str] = {}

    def put(self, line: bytes, place: int) -> None:
        """Remember where the line of a text begins, in bytes."""
        self._places[_value(line, self._name)["id"]] = place

    def __getitem__(self, name: str) -> str:
        if name not in self._kept:
            self._stream.seek(self._places[name])
            if len(self._kept) >= _TEXTS_KEPT:
                self._kept.clear()
            self._kept[name] = _value(self._stream.readline(), self._name)["text"]
        return self._kept[name]


def said(source: Source) -> Iterator[Said]:
    """Yield what the positions of every annotation point at; BadInput where a quote is not there."""
    with source.stream() as stream, source.stream() as again:
        texts, place = _Texts(again, source.name), 0
        for line in stream:
            if line.startswith(_TEXT):
                texts.put(line, place)
            elif line.startswith(b'{"id":'):
                yield _said(_value(line, source.name), texts)
            place += len(line)


def _value(line: bytes, name: str) -> Any:
    return value_of(line.strip().removesuffix(b","), name, limit=None)


def _said(annotation: dict[str, Any], texts: _Texts) -> Said:
    quotes: dict[str, list[str]] = {"left": [], "right": []}
    for target in annotation["target"]:
        place, quoted = target["selector"]
        found = texts[target["source"]][place["start"] : place["end"]]
        if found != quoted["exact"]:
            raise BadInput(f"{annotation['id']}: its quote is not where it says")
        quotes[target["scope"].rpartition(":")[2]].append(found)
    return annotation["link"], BETWEEN.join(quotes["left"]), BETWEEN.join(quotes["right"])
