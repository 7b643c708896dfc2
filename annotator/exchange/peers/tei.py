"""TEI: both texts of every pair with numbered segments, and a group of links between them.

The links are those of tools for parallel texts: `xtargets` names the segments of the left text before the semicolon,
those of the right one behind it, and `type` counts the statements.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import BinaryIO
from xml.sax.saxutils import escape, quoteattr

from annotator.exchange.aspects import CONTROLS
from annotator.exchange.flat import BETWEEN
from annotator.exchange.peers.foreign_xml import Element, parse_stream
from annotator.exchange.peers.pieces import pieces
from annotator.exchange.peers.source import Source
from annotator.exchange.record import Record
from annotator.exchange.said import Said
from annotator.model.annotation import AnnotationSet, Link, Span
from annotator.model.document import Document, Side

_TEI = "http://www.tei-c.org/ns/1.0"
_XML_ID = "http://www.w3.org/XML/1998/namespace id"
_CERTAINTY = {1: "low", 2: "medium", 3: "high"}
_ESCAPED = {"\n": "&#10;", "\t": "&#9;", "\r": "&#13;"}

Segments = dict[str, list[str]]
"""By statement, the ids of the segments it is made of."""


def write(records: Iterable[Record], stream: BinaryIO) -> dict[str, bytes]:
    """Write a corpus with a text group a set."""
    stream.write(
        f'<?xml version="1.0" encoding="UTF-8"?>\n<teiCorpus xmlns="{_TEI}">\n{_header("Annotations")}'.encode()
    )
    for number, record in enumerate(records, start=1):
        for piece in _tei(f"p{number}", record.aset):
            stream.write(piece.encode())
    stream.write(b"</teiCorpus>\n")
    return {}


def _header(title: str) -> str:
    return (
        f"<teiHeader><fileDesc><titleStmt><title>{_text(title)}</title></titleStmt>"
        "<publicationStmt><p>Annotator</p></publicationStmt><sourceDesc><p>Articles, aligned by hand</p></sourceDesc>"
        "</fileDesc></teiHeader>\n"
    )


def _tei(name: str, aset: AnnotationSet) -> Iterator[str]:
    pair = aset.pair
    yield f"<TEI xml:id={quoteattr(name)}>\n{_header(pair.title or name)}<text><group>\n"
    segments: Segments = {}
    for side in Side:
        yield _article(f"{name}-{side}", pair.document(side), _statements(aset, side), segments)
    yield "</group></text>\n<standOff>\n<interpGrp>"
    types = {kind.name: f"{name}-type{number}" for number, kind in enumerate(aset.tagset, start=1)}
    for kind in aset.tagset:
        yield f"<interp xml:id={quoteattr(types[kind.name])}>{_text(kind.name)}</interp>"
    yield "</interpGrp>\n<spanGrp>\n"
    numbers = {span: f"{name}-s{number}" for number, span in enumerate(segments, start=1)}
    for span, ids in segments.items():
        yield f"<span xml:id={quoteattr(numbers[span])} target={quoteattr(_pointers(ids))}/>\n"
    ends = f'toDoc="#{name}-left" fromDoc="#{name}-right"'
    yield f'</spanGrp>\n<linkGrp type="alignment" n={_value(aset.annotator)} {ends}>\n'
    for number, link in enumerate(aset.links, start=1):
        yield _link(f"{name}-l{number}", link, segments, numbers, types)
    yield "</linkGrp>\n"
    for number, link in enumerate(aset.links, start=1):
        if link.note:
            yield f'<note target="#{name}-l{number}">{_text(link.note)}</note>\n'
    yield "</standOff>\n</TEI>\n"


def _statements(aset: AnnotationSet, side: Side) -> list[Span]:
    joined = {name for link in aset.links for name in link.ends(side)}
    return [span for span in aset.spans if span.id in joined]


def _article(name: str, document: Document, statements: list[Span], segments: Segments) -> str:
    language = f" xml:lang={quoteattr(document.language)}" if document.language else ""
    parts = [f'<text xml:id="{name}"{language}><front><head>{_text(document.title)}</head></front>']
    parts.append('<body><ab xml:space="preserve">')
    number = 0
    for statement in statements:
        segments[statement.id] = []
    for piece in pieces(len(document.text), statements):
        words = _text(document.text[piece.start : piece.end])
        if not piece.spans:
            parts.append(words)
            continue
        number += 1
        id = f"{name}.{number}"
        for span in piece.spans:
            segments[span.id].append(id)
        parts.append(f'<seg xml:id="{id}">{words}</seg>')
    return "".join([*parts, "</ab></body></text>\n"])


def _link(name: str, link: Link, segments: Segments, numbers: dict[str, str], types: dict[str, str]) -> str:
    sides = [" ".join(id for span in link.ends(side) for id in segments[span]) for side in Side]
    said = {
        "xml:id": name,
        "xtargets": ";".join(sides),
        "type": f"{len(link.left)}-{len(link.right)}",
        "status": "auto" if link.origin == "suggested" else "man",
        "corresp": _pointers(numbers[span] for span in (*link.left, *link.right)),
        "ana": f"#{types[link.type]}" if link.type else "",
        "cert": _CERTAINTY.get(link.certainty or 0, ""),
        "n": link.id,
    }
    return f"<link {' '.join(f'{key}={_value(value)}' for key, value in said.items() if value)}/>\n"


def _pointers(ids: Iterable[str]) -> str:
    return " ".join(f"#{id}" for id in ids)


def _value(text: str) -> str:
    return quoteattr(_clean(text), _ESCAPED)


def _text(text: str) -> str:
    return escape(_clean(text), {"\r": "&#13;"})


def _clean(text: str) -> str:
    return CONTROLS.sub("\ufffd", text)


# Reading back


def said(source: Source) -> Iterator[Said]:
    """Yield what the segments say that every link names."""
    words: dict[str, str] = {}
    spans: dict[str, list[str]] = {}
    with source.stream() as stream:
        for element in parse_stream(stream, source.name):
            kind, id = element.name.rpartition(" ")[2], element.attributes.get(_XML_ID, "")
            if kind == "seg":
                words[id] = element.text
            elif kind == "span":
                spans[id] = element.attributes["target"].replace("#", "").split()
            elif kind == "link":
                yield _said(element, words, spans)
            elif kind == "TEI":  # the end of a pair
                words.clear()
                spans.clear()


def _said(link: Element, words: dict[str, str], spans: dict[str, list[str]]) -> Said:
    joined = link.attributes["corresp"].replace("#", "").split()
    left = int(link.attributes["type"].partition("-")[0])
    quotes = ["".join(words[segment] for segment in spans[span]) for span in joined]
    return link.attributes["n"], BETWEEN.join(quotes[:left]), BETWEEN.join(quotes[left:])
