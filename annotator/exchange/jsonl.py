"""Our own format: JSON lines, one line what one annotator said of one pair.

Reading is strict and names line and place of the first fault; nothing is read half. Memory is bounded by the
longest line, so a file may be of any length.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from annotator.errors import BadInput
from annotator.exchange import jsonl_writer
from annotator.exchange.flat import flat_lines
from annotator.exchange.foreign_file import open_file, shown, size
from annotator.exchange.record import Record
from annotator.model.annotation import AnnotationSet
from annotator.model.invalid import InvalidAnnotation
from annotator.uncollected import uncollected

MAX_LINE_BYTES = 256 * 1024 * 1024
_CHUNK = 1024 * 1024
_BOM = b"\xef\xbb\xbf"
_LONGEST_PATH = 160
"""In characters; what is nested deeper is not found by its path anyway."""

Progress = Callable[[int, int], None]
"""Told bytes read and bytes in all, after every line."""


def read(path: Path, *, progress: Progress | None = None) -> list[AnnotationSet]:
    """Return all sets of a file, or raise BadInput and return nothing of it."""
    return [record.aset for record in each(path, progress=progress)]


def verify(path: Path, *, progress: Progress | None = None) -> int:
    """Check a whole file before anything of it is used, and return the number of its sets."""
    return sum(1 for _ in each(path, progress=progress))


def each(path: Path, *, progress: Progress | None = None) -> Iterator[Record]:
    """Yield the records of a file one by one; BadInput at the first fault, so verify() the file first."""
    with open_file(path) as stream:
        length = size(stream)
        for record, done in _records(stream, shown(path)):
            if progress:
                progress(done, length)
            yield record


def each_of(stream: BinaryIO, name: str) -> Iterator[Record]:
    """Yield the records of a stream that is no file, such as standard input; `name` is what messages call it."""
    return (record for record, _ in _records(stream, name))


def record_at(path: Path, offset: int) -> Record:
    """Return the record whose line begins at an offset of a file; BadInput where there is none any more."""
    with open_file(path) as stream:
        stream.seek(offset)
        for record, _ in _records(stream, shown(path)):
            return record
    raise BadInput(f"{shown(path)} was changed while it was read.")


def write(records: Iterable[Record], stream: BinaryIO) -> int:
    """Write a line a record and return how many."""
    return _write((jsonl_writer.line_of(record) for record in records), stream)


def write_flat(records: Iterable[Record], stream: BinaryIO) -> int:
    """Write a line a link, for people who want a table, and return how many."""
    return _write((line for record in records for line in flat_lines(record.aset)), stream)


def held(record: Record, name: str) -> Record:
    """Return a record that was made of another tool's as our format holds it; BadInput where that refuses it.

    So what comes in by whatever way is valid all through, and can be exported and opened again.
    """
    try:
        line = jsonl_writer.line_of(record)
    except (AttributeError, OverflowError, TypeError, ValueError) as error:
        raise BadInput(f"{name}: what it says of itself is damaged") from error
    return _record([line], name)


def _write(lines: Iterable[bytes], stream: BinaryIO) -> int:
    count = 0
    for line in lines:
        stream.write(line)
        count += 1
    return count


def _records(stream: BinaryIO, name: str) -> Iterator[tuple[Record, int]]:
    seen: dict[tuple[str, str], int] = {}
    number = done = 0
    pending: list[bytes | bytearray] = []
    while _read_line(stream, pending, f"{name}, line {number + 1}"):
        number += 1
        done += len(pending[0])
        if number == 1 and pending[0].startswith(_BOM):
            pending[0] = pending[0][len(_BOM) :]
        if not pending[0] or pending[0].isspace():
            continue
        record = _record(pending, f"{name}, line {number}")
        key = (record.aset.pair.id, record.aset.annotator)
        if key in seen:
            who = record.aset.annotator
            raise BadInput(f'{name}, line {number}: a second set of "{who}" for the pair of line {seen[key]}')
        seen[key] = number
        yield record, done
    if not seen:
        raise BadInput(f"{name} is empty.")


def _record(pending: list[bytes | bytearray], where: str) -> Record:
    from annotator.exchange import jsonl_reader  # an export needs it not

    try:
        with uncollected():
            return jsonl_reader.record_of(pending)
    except InvalidAnnotation as error:
        raise BadInput(f"{where}: {_shortened(error.path)}{': ' if error.path else ''}{error.why}") from error


def _shortened(path: str) -> str:
    return path if len(path) <= _LONGEST_PATH else f"{path[: _LONGEST_PATH // 2]}…{path[-_LONGEST_PATH // 2 :]}"


def _read_line(stream: BinaryIO, pending: list[bytes | bytearray], where: str) -> bool:
    """Read the next line in place of what is in the list; False at the end.

    A long one is put together in place: `readline` has all of it twice for a moment.
    """
    pending.clear()
    line: bytes | bytearray = stream.readline(_CHUNK)
    if len(line) == _CHUNK and not line.endswith(b"\n"):
        line = bytearray(line)
        while more := stream.readline(_CHUNK):
            line += more
            if len(line) > MAX_LINE_BYTES:
                raise BadInput(f"{where}: is longer than {MAX_LINE_BYTES // 1024**2} MB")
            if more.endswith(b"\n"):
                break
    if len(line) > MAX_LINE_BYTES:
        raise BadInput(f"{where}: is longer than {MAX_LINE_BYTES // 1024**2} MB")
    pending.append(line)
    return bool(line)
