"""JSON of other tools: read strictly, as ours is, with a sentence for what is none."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import msgspec

from annotator.errors import BadInput
from annotator.exchange.json_memory import too_much
from annotator.exchange.peers.source import Source
from annotator.exchange.strict_json import check_free, decode
from annotator.model.invalid import InvalidAnnotation

Row = dict[str, Any]
MAX_VALUE_BYTES = 16 * 1024 * 1024
"""Of one JSON value: empty lists take twenty times as much memory."""
MAX_PARTS = 500_000
"""Lists and objects of one JSON value: 30,000 links of one pair, or an article with 100,000 words tagged."""
_WHOLE = 4 * 1024 * 1024
_LONGEST_ENTRY = 64 * 1024 * 1024
"""Bytes of an entry that stands in a line of its own."""
_MOST_OBJECTS = 2_000_000
"""Of an array that is read whole: each entry takes a hundred bytes before anything is made of it."""
_LOOKED_AT = 6 * 1024 * 1024
"""So long a first line is tried, to see whose it is: longer than most pairs of articles."""
_BOM = b"\xef\xbb\xbf"


def string(value: Any) -> str:
    """Return a string as it is, a number in digits, anything else as nothing."""
    if isinstance(value, str):
        return value
    return str(value) if isinstance(value, (int, float)) and not isinstance(value, bool) else ""


def offset(value: Any) -> int:
    """Return a whole number as it is, anything else as -1, which lies in no text."""
    return value if type(value) is int else -1


@contextmanager
def shaped(where: str, format: str) -> Iterator[None]:
    """Turn what comes of a value of another kind than its format has into BadInput, which begins with `where`.

    What another tool wrote is looked at as it is needed, so that what is not needed may be as it likes.
    """
    try:
        yield
    except (AssertionError, AttributeError, IndexError, KeyError, TypeError, ValueError) as error:
        raise BadInput(f"{where}: is not in the shape that {format} has.") from error


def value_of(content: bytes, where: str, *, limit: int | None = MAX_VALUE_BYTES) -> Any:
    """Return the value of one JSON text; BadInput, beginning with `where`, for anything doubtful."""
    if limit is not None and len(content) > limit:
        raise BadInput(f"{where}: is longer than {limit // 1024**2} MB")
    if limit is not None and _has_too_many_parts(content):
        raise BadInput(f"{where}: holds more than {MAX_PARTS:,} lists and objects, which no annotated article does")
    try:
        value = decode(content.removeprefix(_BOM), is_ours=limit is None)
        check_free(value, "")
    except InvalidAnnotation as error:
        raise BadInput(f"{where}: {error.path}{': ' if error.path else ''}{error.why}") from error
    return value


def _has_too_many_parts(content: bytes) -> bool:
    return content.count(b"{") + content.count(b"[") > MAX_PARTS


def rows_of(source: Source) -> Iterator[Row]:
    """Yield the objects of a JSON array; one that stands alone is an array of one.

    An array with an object in every line, as this program writes it, is read line by line, however long it is.
    """
    if _is_line_by_line(source):
        yield from _rows_by_line(source)
        return
    content = source.whole().removeprefix(_BOM)
    if len(content) > _WHOLE and content.lstrip()[:1] == b"[":
        values = (
            value_of(each, f"{source.name}: entry {n}")
            for n, each in enumerate(_entries(content, source.name), start=1)
        )
    else:
        value = value_of(content, source.name)
        values = (each for each in (value if isinstance(value, list) else [value]))
    for number, row in enumerate(values, start=1):
        if not isinstance(row, dict):
            raise BadInput(f"{source.name}: entry {number} is not an object.")
        yield row


class _Object(msgspec.Struct, gc=False):
    """Any object, and nothing of it."""


def _entries(content: bytes, name: str) -> Iterator[bytes]:
    """Yield the entries of an array as they are written: read all at once they take many times the memory."""
    if content.count(b"{") > _MOST_OBJECTS:
        raise BadInput(f"{name}: {too_much().why}")
    try:
        msgspec.json.decode(content, type=list[_Object])  # before a list of anything else is made
        entries = msgspec.json.decode(content, type=list[msgspec.Raw])
    except msgspec.ValidationError as error:
        raise BadInput(f"{name}: an entry is not an object.") from error
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        raise BadInput(f"{name}: is not valid JSON, or not whole.") from error
    return map(bytes, entries)


def lines_of(source: Source) -> Iterator[tuple[int, Row]]:
    """Yield the objects of JSON lines with the numbers of their lines; empty lines are passed over.

    A file whose first line is no whole object is taken for one array, or one object, over many lines.
    """
    if not source.beginning.strip():
        raise BadInput(f"{source.name} is empty.")
    if _first_line(source) is None:
        yield from enumerate(rows_of(source), start=1)
        return
    with source.stream() as stream:
        number = 0
        while line := stream.readline(-1 if source.is_ours else MAX_VALUE_BYTES + 1):
            number += 1
            where = f"{source.name}, line {number}"
            content = line.removeprefix(_BOM) if number == 1 else line
            if content.strip():
                row = value_of(content, where, limit=None if source.is_ours else MAX_VALUE_BYTES)
                if not isinstance(row, dict):
                    raise BadInput(f"{where}: is not an object.")
                yield number, row


def first_row(source: Source) -> Row:
    """Return the first object of a JSON file, or of JSON lines; an empty one where there is none to be seen."""
    row = _first_line(source)
    if row is None:
        try:
            value = decode(source.beginning.removeprefix(_BOM))
        except InvalidAnnotation:
            return {}
        row = value[0] if isinstance(value, list) and value else value
    return row if isinstance(row, dict) else {}


def _first_line(source: Source) -> Row | None:
    """Return the object in the first line that is not empty, if it is one."""
    with source.stream() as stream:
        line = stream.readline(_LOOKED_AT).removeprefix(_BOM)
        while line and not line.strip():
            line = stream.readline(_LOOKED_AT)
    if _has_too_many_parts(line):
        return None
    try:
        value = decode(line)
    except InvalidAnnotation:
        return None
    return value if isinstance(value, dict) else None


def _is_line_by_line(source: Source) -> bool:
    return source.beginning.startswith(b'[\n{"id":1,"data":{"text_a"')


def _rows_by_line(source: Source) -> Iterator[Row]:
    with source.stream() as stream:
        number = 0
        while line := stream.readline(-1 if source.is_ours else _LONGEST_ENTRY + 1):
            number += 1
            content = line.strip().removesuffix(b",")
            if content not in (b"[", b"]", b""):
                limit = None if source.is_ours else _LONGEST_ENTRY
                row = value_of(content, f"{source.name}, line {number}", limit=limit)
                if isinstance(row, dict):
                    yield row
