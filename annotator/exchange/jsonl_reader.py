"""One line of our JSONL to the model, strictly: what does not fit is refused with its path, what is unknown is kept."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import datetime
from itertools import count, repeat
from typing import Any

import msgspec
from msgspec import UNSET

from annotator.exchange.jsonl_records import (
    FORMAT,
    VERSION,
    CoverageRecord,
    CoveragesRecord,
    DocumentRecord,
    DocumentsRecord,
    LineRecord,
    LinkRecord,
    PairRecord,
    RejectionRecord,
    SpanRecord,
    TypeRecord,
)
from annotator.exchange.own_line import own_line
from annotator.exchange.record import Record, set_apart
from annotator.exchange.strict_json import check_free, decode
from annotator.model.alignment import Coverage
from annotator.model.annotation import AnnotationSet, Link, Rejection, Span
from annotator.model.document import Document, Pair, Side, document_id
from annotator.model.invalid import InvalidAnnotation, check_id
from annotator.model.tagset import LinkType
from annotator.model.text import MAX_TEXT_BYTES, OffsetMap, canonical, sha256

_AT = re.compile(r" - at `\$\.?(.*?)`$", re.DOTALL)


def record_of(pending: list[bytes | bytearray]) -> Record:
    """Return what one line says; InvalidAnnotation where anything in it is wrong.

    The line is taken out of the list, so that nobody keeps its bytes while the model is made of it.
    """
    raw, read = _typed(pending.pop())
    return _Reader(raw, read).record()


def _typed(line: bytes | bytearray) -> tuple[dict[str, Any], LineRecord]:
    if (read := own_line(line)) is not None:
        return _NOTHING, read
    raw = decode(line)
    _check_version(raw)
    try:
        return raw, msgspec.convert(raw, LineRecord)
    except msgspec.ValidationError as error:
        raise _fault(error) from error


class _Nothing(dict[str, Any]):
    """The raw form of what holds no unknown keys, nor does anything in it."""

    def __missing__(self, _key: object) -> _Nothing:
        return self


_NOTHING = _Nothing()


class _Reader:
    """Builds the model of one line out of its typed form, and keeps unknown keys out of its raw form."""

    def __init__(self, raw: dict[str, Any], read: LineRecord) -> None:
        self._raw = raw
        self._read = read

    def record(self) -> Record:
        raw, read = self._raw, self._read
        pair = self._pair()
        links = tuple(map(_link, count(), read.links, self._rows("links")))
        rejected = tuple(_rejection(f"rejected[{at}]", r, raw["rejected"][at]) for at, r in enumerate(read.rejected))
        spans = self._spans(pair)
        # Checked whole, so that a fault in a machine's span is found too and every path counts as in the file.
        whole = AnnotationSet(
            pair,
            read.annotator,
            _moment("created", read.created),
            _moment("modified", read.modified),
            tuple(_link_type(f"tagset[{at}]", kind, raw["tagset"][at]) for at, kind in enumerate(read.tagset)),
            spans,
            links,
            rejected,
            self._extra(),
        )
        return set_apart(whole, _coverages(read.coverage))

    def _rows(self, name: str) -> Iterable[dict[str, Any]]:
        """Return the raw form of the rows of an array."""
        return self._raw[name] if self._raw else repeat(_NOTHING)

    def _pair(self) -> Pair:
        raw, read = self._raw, self._read
        check_id("pair.id", read.pair.id)
        documents = raw["documents"]
        return Pair(
            read.pair.id,
            read.pair.title,
            read.pair.state,
            _document("documents.left", read.documents.left, documents["left"]),
            _document("documents.right", read.documents.right, documents["right"]),
            _unknown("pair", raw["pair"], PairRecord),
        )

    def _spans(self, pair: Pair) -> tuple[Span, ...]:
        texts = {side: pair.document(side).text for side in Side}
        return tuple(map(_span, count(), self._read.spans, self._rows("spans"), repeat(texts)))

    def _extra(self) -> dict[str, Any]:
        """Return unknown keys of the line; those inside an object that the model has no place for keep its name."""
        extra = _unknown("", self._raw, LineRecord)
        inside = _unknown("documents", self._raw["documents"], DocumentsRecord)
        if inside:
            extra["documents"] = inside
        return extra


def _check_version(raw: Any) -> None:
    if not isinstance(raw, dict):
        raise InvalidAnnotation("", "is not an object")
    if raw.get("format") != FORMAT:
        raise InvalidAnnotation("format", f'is not "{FORMAT}"; this is not a file of Annotator')
    version = raw.get("version")
    if isinstance(version, int) and not isinstance(version, bool) and version > VERSION:
        raise InvalidAnnotation("version", f"{version} is newer than this program, which reads up to {VERSION}")


def _document(path: str, read: DocumentRecord, raw: Mapping[str, Any]) -> Document:
    _check_text(f"{path}.text", read.text)
    digest = sha256(read.text)
    if read.sha256 != digest:
        raise InvalidAnnotation(f"{path}.sha256", "is not the hash of the text; the text was changed on its way")
    name = document_id(digest) if read.id is UNSET else read.id
    check_id(f"{path}.id", name)
    extra = _unknown(path, raw, DocumentRecord)
    return Document(name, read.title, read.language, read.source, digest, read.text, extra)


def _check_text(path: str, text: str) -> None:
    if len(text) > MAX_TEXT_BYTES or len(text.encode()) > MAX_TEXT_BYTES:
        raise InvalidAnnotation(path, f"is longer than {MAX_TEXT_BYTES // 1024**2} MB")
    kept = canonical(text).text
    if kept != text:
        at = next((n for n, (a, b) in enumerate(zip(text, kept, strict=False)) if a != b), len(kept))
        raise InvalidAnnotation(path, f"holds U+{ord(text[at]):04X} at {at}, which Annotator's texts never do")


def _span(at: int, read: SpanRecord, raw: Mapping[str, Any], texts: Mapping[Side, str]) -> Span:
    text = texts[read.side]
    try:
        if read.end > len(text):
            raise InvalidAnnotation("end", f"{read.end} lies outside the text of {len(text)} code points")
        if text[read.start : read.end] != read.quote:
            raise InvalidAnnotation("quote", _why_other(read, text))
        if read.attributes:
            check_free(read.attributes, "attributes")
        return Span(
            read.id,
            read.side,
            read.start,
            read.end,
            read.layer,
            read.label,
            read.quote,
            read.prefix,
            read.suffix,
            read.attributes,
            read.origin,
            _moment("created", read.created),
            _unknown("", raw, SpanRecord) if raw else {},
        )
    except InvalidAnnotation as error:
        raise InvalidAnnotation(f"spans[{at}].{error.path}", error.why) from error


def _why_other(read: SpanRecord, text: str) -> str:
    offsets = OffsetMap(text)
    if text[offsets.to_codepoint(read.start) : offsets.to_codepoint(read.end)] == read.quote:
        return f"is not at [{read.start}, {read.end}): the offsets count UTF-16 units, not code points"
    return f"is not what the text has at [{read.start}, {read.end})"


def _link(at: int, read: LinkRecord, raw: Mapping[str, Any]) -> Link:
    try:
        return Link(
            read.id,
            read.left,
            read.right,
            read.type,
            read.direction,
            read.certainty,
            read.note,
            read.origin,
            _moment("created", read.created),
            read.created if read.modified is UNSET else _moment("modified", read.modified),
            read.sources,
            read.settled_by,
            None if read.settled_at is None else _moment("settled_at", read.settled_at),
            read.decision,
            read.comment,
            _unknown("", raw, LinkRecord) if raw else {},
        )
    except InvalidAnnotation as error:
        raise InvalidAnnotation(f"links[{at}].{error.path}", error.why) from error


def _rejection(path: str, read: RejectionRecord, raw: Mapping[str, Any]) -> Rejection:
    created = _moment(f"{path}.created", read.created)
    return Rejection(read.left, read.right, created, _unknown(path, raw, RejectionRecord))


def _link_type(path: str, read: TypeRecord, raw: Mapping[str, Any]) -> LinkType:
    extra = _unknown(path, raw, TypeRecord)
    try:
        return LinkType(read.name, read.label or read.name, read.color, directed=read.directed, extra=extra)
    except InvalidAnnotation as error:
        raise InvalidAnnotation(f"{path}.{error.path}", error.why) from error


def _coverages(read: CoveragesRecord) -> dict[Side, Coverage]:
    both = ((Side.LEFT, read.left), (Side.RIGHT, read.right))
    return {side: _coverage(f"coverage.{side}", one) for side, one in both if one is not UNSET}


def _coverage(path: str, read: CoverageRecord) -> Coverage:
    parts = read.linked + read.no_counterpart + read.open
    if parts != read.statements:
        raise InvalidAnnotation(path, f"adds up to {parts} of {read.statements} statements")
    return Coverage(read.statements, read.linked, read.no_counterpart, read.open)


def _unknown(path: str, raw: Mapping[str, Any], kind: type[msgspec.Struct]) -> dict[str, Any]:
    known = _KNOWN[kind]
    if raw.keys() <= known:
        return {}
    extra = {key: value for key, value in raw.items() if key not in known}
    check_free(extra, path)
    return extra


_KNOWN: dict[type[msgspec.Struct], frozenset[str]] = {
    kind: frozenset(kind.__struct_fields__)
    for kind in (
        LineRecord,
        PairRecord,
        DocumentsRecord,
        DocumentRecord,
        TypeRecord,
        SpanRecord,
        LinkRecord,
        RejectionRecord,
    )
}


def _moment(path: str, value: str) -> str:
    """Return a time as it was written, after a look whether it is one."""
    try:
        datetime.fromisoformat(value)
    except ValueError:
        raise InvalidAnnotation(path, f'"{value[:40]}" is not a time like 2026-11-22T10:00:00Z') from None
    return value


def _fault(error: msgspec.ValidationError) -> InvalidAnnotation:
    """Turn msgspec's "Expected `int`, got `bool` - at `$.spans[0].start`" into our path and words."""
    message = str(error)
    at = _AT.search(message)
    path = at.group(1) if at else ""
    why = (message[: at.start()] if at else message).replace("`", '"')
    return InvalidAnnotation(path, why[:1].lower() + why[1:])
