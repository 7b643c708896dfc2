"""A line that is, byte for byte, as this program writes it: read into its typed form, a long one piece by piece.

The typed form has a place for the known keys alone, each once. So what comes out of it as it went in holds no others
and none twice, and need not be read a second time to be sure of that.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import chain

import msgspec

from annotator.exchange.json_memory import MOST_BYTES, too_much
from annotator.exchange.jsonl_records import LineRecord, LinkRecord, SpanRecord

_AT_ONCE = 8 * 1024 * 1024
"""Bytes that may be read at once, for what they become in memory is bearable whatever they hold."""
_LONG = _AT_ONCE
"""Bytes of a line beyond which it is read by pieces."""
_PIECE = 1024 * 1024
_SPANS, _LINKS, _REJECTED = b',"spans":[', b'],"links":[', b'],"rejected":['
_NEXT_ROW = b'},{"id":'
# A string with one of these takes two, or four, bytes a character.
_WIDE, _WIDEST = re.compile(rb"[\xc4-\xf4]"), re.compile(rb"[\xf0-\xf4]")
_ROW_BYTES = 450
"""A row's own, beside what its strings hold."""
_END_BYTES = 70
"""What the id of a span takes in a link."""

_decode_line = msgspec.json.Decoder(LineRecord).decode
_decode_spans = msgspec.json.Decoder(list[SpanRecord]).decode
_decode_links = msgspec.json.Decoder(list[LinkRecord]).decode
_encode = msgspec.json.Encoder().encode


def own_line(line: bytes | bytearray) -> LineRecord | None:
    """Return what a line says that this program wrote; None where it is no such line, or something in it is wrong.

    InvalidAnnotation where it would fill the memory.
    """
    try:
        return _whole(line) if len(line) <= _LONG else _by_pieces(line)
    except (msgspec.MsgspecError, UnicodeError, RecursionError):
        return None


def _whole(line: bytes | bytearray) -> LineRecord | None:
    read = _decode_line(line)
    return read if _encode(read) == line.rstrip(b"\r\n") else None


def _by_pieces(line: bytes | bytearray) -> LineRecord | None:
    spans = line.find(_SPANS) + len(_SPANS)
    links = line.find(_LINKS, spans)
    rejected = line.find(_REJECTED, links)
    if not (len(_SPANS) <= spans <= links < rejected and spans + len(line) - rejected <= 4 * _AT_ONCE):
        return None
    rest = line[:spans] + line[links : links + len(_LINKS)] + line[rejected:]
    if (read := _whole(rest)) is None:
        return None
    left = MOST_BYTES - len(line) - 4 * len(rest)
    rows: dict[str, list[SpanRecord] | list[LinkRecord]] = {"spans": [], "links": []}
    for name, piece in chain(
        (("spans", each) for each in _pieces(line, spans, links)),
        (("links", each) for each in _pieces(line, links + len(_LINKS), rejected)),
    ):
        found = _decode_spans(piece) if name == "spans" else _decode_links(piece)
        if _encode(found) != piece:
            return None
        left -= _taken(piece, found)
        if left < 0:
            raise too_much()
        rows[name] += found  # type: ignore[operator]
    read.spans, read.links = tuple(rows.pop("spans")), tuple(rows.pop("links"))  # type: ignore[arg-type]
    return read


def _pieces(line: bytes | bytearray, start: int, stop: int) -> Iterable[bytes]:
    """Yield the rows between two places, as arrays of a megabyte or a row."""
    while start < stop:
        end = line.find(_NEXT_ROW, start + _PIECE, stop) + 1 or stop
        if end - start > _AT_ONCE:
            raise too_much()
        yield b"[" + line[start:end] + b"]"
        start = end + 1


def _taken(piece: bytes, rows: list[SpanRecord] | list[LinkRecord]) -> int:
    """Return about how many bytes of memory rows take: never much less than it is."""
    width = 1 if not _WIDE.search(piece) else 4 if _WIDEST.search(piece) else 2
    taken = max(len(piece) - 180 * len(rows), 0) * width + _ROW_BYTES * len(rows)
    for row in rows:
        if isinstance(row, LinkRecord):
            taken += _END_BYTES * (len(row.left) + len(row.right) + len(row.sources))
        elif row.attributes:
            taken += 30 * len(_encode(row.attributes))
    return taken
