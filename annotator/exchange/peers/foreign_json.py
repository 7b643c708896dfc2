"""JSON of other tools: read strictly, as ours is, with a sentence for what is none."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from annotator.errors import BadInput
from annotator.exchange.jsonl import MAX_LINE_BYTES
from annotator.exchange.peers.source import Source
from annotator.exchange.strict_json import check_free, decode
from annotator.model.invalid import InvalidAnnotation

Row = dict[str, Any]
_LOOKED_AT = 32 * 1024 * 1024
"""So long a first line is tried, to see whose it is: longer than any pair of articles."""
_BOM = b"\xef\xbb\xbf"


def string(value: Any) -> str:
    """Return a string as it is, a number in digits, anything else as nothing."""
    if isinstance(value, str):
        return value
    return str(value) if isinstance(value, (int, float)) and not isinstance(value, bool) else ""


def value_of(content: bytes, where: str) -> Any:
    """Return the value of one JSON text; BadInput, beginning with `where`, for anything doubtful."""
    try:
        value = decode(content.removeprefix(_BOM))
        check_free(value, "")
    except InvalidAnnotation as error:
        raise BadInput(f"{where}: {error.path}{': ' if error.path else ''}{error.why}") from error
    return value


def rows_of(source: Source) -> Iterator[Row]:
    """Yield the objects of a JSON array; one that stands alone is an array of one.

    An array with an object in every line, as this program writes it, is read line by line, however long it is.
    """
    if _is_line_by_line(source):
        yield from _rows_by_line(source)
        return
    value = value_of(source.whole(), source.name)
    rows = value if isinstance(value, list) else [value]
    for number, row in enumerate(rows, start=1):
        if not isinstance(row, dict):
            raise BadInput(f"{source.name}: entry {number} is not an object.")
        yield row


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
        while line := stream.readline(MAX_LINE_BYTES + 1):
            number += 1
            where = f"{source.name}, line {number}"
            if len(line) > MAX_LINE_BYTES:
                raise BadInput(f"{where}: is longer than {MAX_LINE_BYTES // 1024**2} MB")
            content = line.removeprefix(_BOM) if number == 1 else line
            if content.strip():
                row = value_of(content, where)
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
    try:
        value = decode(line)
    except InvalidAnnotation:
        return None
    return value if isinstance(value, dict) else None


def _is_line_by_line(source: Source) -> bool:
    return source.beginning.startswith(b'[\n{"id":1,"data":{"text_a"')


def _rows_by_line(source: Source) -> Iterator[Row]:
    with source.stream() as stream:
        for number, line in enumerate(stream, start=1):
            content = line.strip().removesuffix(b",")
            if content not in (b"[", b"]", b""):
                row = value_of(content, f"{source.name}, line {number}")
                if isinstance(row, dict):
                    yield row
