"""XML of others: its elements one by one, without document types, entities of its own, or any other file."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, BinaryIO
from xml.parsers import expat

from annotator.errors import BadInput

MAX_DEPTH = 64
MAX_ELEMENTS = 250_000
"""Of a file that is read whole: five times what an article of 10,000 words has, with every word tagged and parsed."""
_CHUNK = 64 * 1024


@dataclass(slots=True)
class Element:
    """An element that has ended."""

    name: str
    """With its namespace before it and a blank between them; alone where it has none."""
    attributes: dict[str, str]
    depth: int
    """The root has 0."""
    text: str = ""
    children: dict[str, list[str]] = field(default_factory=dict)
    """The texts of its children by their names."""


class _Refused(Exception):
    pass


class _Handler:
    def __init__(self, most: int | None) -> None:
        self.count = 0
        self._most = most or sys.maxsize
        self.open: list[Element] = []
        self.ended: list[Element] = []
        self._pieces: list[list[str]] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.count += 1
        if self.count > self._most:
            raise _Refused(f"holds more than {self._most:,} elements, which no annotated article does")
        if len(self.open) >= MAX_DEPTH:
            raise _Refused("is nested too deeply")
        self.open.append(Element(name, attributes, len(self.open)))
        self._pieces.append([])

    def end(self, name: str) -> None:
        element = self.open.pop()
        element.text = "".join(self._pieces.pop())
        if self.open:
            self.open[-1].children.setdefault(name, []).append(element.text)
        self.ended.append(element)

    def characters(self, text: str) -> None:
        self._pieces[-1].append(text)

    def doctype(self, *_: Any) -> None:
        raise _Refused("declares a document type, which no file of this kind does")


def parse(content: bytes, name: str, *, most: int | None = MAX_ELEMENTS) -> Iterator[Element]:
    """Yield the elements of a document as they end; BadInput, beginning with `name`, where it is not well-formed."""
    return parse_stream(io.BytesIO(content), name, most=most)


def parse_stream(stream: BinaryIO, name: str, *, most: int | None = None) -> Iterator[Element]:
    """Yield them of a stream, with the memory of what is open; BadInput where there are more than `most`."""
    handler = _Handler(most)
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = handler.start
    parser.EndElementHandler = handler.end
    parser.CharacterDataHandler = handler.characters
    parser.StartDoctypeDeclHandler = handler.doctype
    parser.buffer_text = True
    chunk = b"-"
    while chunk:
        chunk = stream.read(_CHUNK)
        try:
            parser.Parse(chunk, not chunk)
        except _Refused as error:
            raise BadInput(f"{name} {error}.") from error
        except (expat.ExpatError, UnicodeError, ValueError, LookupError) as error:
            line = getattr(error, "lineno", 0)
            raise BadInput(f"{name}, line {line}: is not well-formed XML.") from error
        yield from handler.ended
        handler.ended.clear()
