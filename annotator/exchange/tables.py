"""Tables with a pair of articles a row: CSV, TSV, and JSON lines whose keys are the columns.

CSV as RFC 4180 has it and as spreadsheets write it: the separator is told by a first line `sep=;`, or by what most
evenly parts the first rows. A row that cannot be used is reported by its line and does not stop the others.
"""

from __future__ import annotations

import codecs
import csv
import io
import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from annotator.errors import BadInput
from annotator.exchange.articles import Article, title_of
from annotator.exchange.decoding import decoded, doubt
from annotator.exchange.foreign_file import open_file, shown
from annotator.model.invalid import InvalidAnnotation
from annotator.model.text import MAX_TEXT_BYTES, canonical

MAX_TABLE_BYTES = 64 * 1024 * 1024
"""A table is read as a whole, to be sure of its encoding."""

ENDINGS = frozenset({".csv", ".tsv", ".tab"})
"""Files that are tables by their names."""

_JSON_ENDINGS = frozenset({".jsonl", ".ndjson"})
"""Files that are tables where each line is an object of texts, and no annotation of ours or of another tool."""

_OURS = frozenset({"format", "left_offsets"})
"""Keys by which a line is one of our own annotations, whole or flat."""

_USUAL = (("left", "right"), ("left_text", "right_text"), ("text_left", "text_right"), ("text_a", "text_b"))
"""Names of columns that say of themselves which articles they hold."""
_HINT = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_SEPARATORS = (",", ";", "\t", "|")
_TRIED = 20
_SAMPLE = 2 * 1024 * 1024
"""Characters of a table that are looked at to tell its separator."""
MAX_ROWS = 100_000
MAX_COLUMNS = 1_000
_MOST_BAD = 1_000
"""Rows in a table that may be bad, if those are most of its rows."""
_LARGEST_CELL = 4 * MAX_TEXT_BYTES

_TOO_LONG = "it has a cell that is longer than any article may be; what stands below it was not read."
_OPEN = "it ends within quotation marks."
_MISQUOTED = "its quotation marks do not fit together."
_TOO_LARGE = "it is longer than two articles may be."
_NO_OBJECT = "it is not a JSON object."


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """Which columns of a table hold what."""

    left: str | None = None
    right: str | None = None
    id: str | None = None
    """Names each pair; without one they are named after their left articles."""
    left_title: str | None = None
    right_title: str | None = None
    """Name the articles; without one, or where a cell is empty, an article's own headline does."""
    header: bool = True
    """The first row names the columns; else they are called `1`, `2`, … Lines of JSON name theirs themselves."""


@dataclass(frozen=True, slots=True)
class TableRow:
    """A pair of articles from one row."""

    line: int
    title: str
    left: Article
    right: Article


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that cannot be used, and why."""

    line: int
    why: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table as it was read, before it is known which columns are wanted."""

    name: str
    columns: Sequence[str]
    rows: Iterable[tuple[int, dict[str, Any] | str]]
    """Lines, counted from 1, with the cells by their columns, or a sentence that says why there are none."""
    doubt: str = ""
    """What may have been read wrongly: a sentence."""
    encoding: str = "utf-8"
    """The one it was read in."""


def is_json_table(path: Path) -> bool:
    """Tell whether a file is lines of JSON with texts as the values of named columns, by its name and first line.

    Lines of other tools may look like that too. BadInput where it cannot be opened.
    """
    if path.suffix.lower() not in _JSON_ENDINGS:
        return False
    with open_file(path) as stream:
        first = next(filter(bytes.strip, iter(lambda: stream.readline(MAX_TABLE_BYTES), b"")), b"")
    row = _json_row(first.removeprefix(codecs.BOM_UTF8))
    if isinstance(row, str) or _OURS & row.keys():
        return False
    return sum(isinstance(value, str) for value in row.values()) > 1


def read_table(path: Path, *, name: str | None = None, encoding: str | None = None, header: bool = True) -> Table:
    """Read a table. BadInput where it is none, is empty, or larger than MAX_TABLE_BYTES."""
    named = name or shown(path)
    with open_file(path) as stream:
        original = stream.read(MAX_TABLE_BYTES + 1)
    if len(original) > MAX_TABLE_BYTES:
        raise BadInput(f"{named} is larger than {MAX_TABLE_BYTES // 1024**2} MB, the limit for a table.")
    if path.suffix.lower() not in ENDINGS and original.lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"{", b"[")):
        return _json_lines(named, original)
    written = decoded(named, original, encoding)
    separator, text, skipped = _separated(written.text.lstrip("\ufeff"), path)
    rows = _csv_rows(text, separator, skipped)
    beginning = next(rows, (0, []))
    columns = beginning[1]
    if not header and not isinstance(columns, str):
        columns = [str(number) for number in range(1, len(columns) + 1)]
        rows = itertools.chain([beginning], rows)
    if len(columns) > MAX_COLUMNS and not isinstance(columns, str):
        raise BadInput(f"{named} has more than {MAX_COLUMNS:,} columns, which no table of articles does.")
    if not columns or isinstance(columns, str):
        raise BadInput(f"{named} is no table; its first row does not name columns.")
    repeated = next((column for column in columns if column and columns.count(column) > 1), None)
    if repeated is not None:
        raise BadInput(f"{named} has two columns that are called “{repeated[:60]}”.")
    told = doubt(named, written.encoding, written.rivals)
    return Table(named, columns, _by_columns(rows, columns), told, written.encoding)


def pairs(table: Table, wanted: Columns) -> Iterator[TableRow | BadRow]:
    """Yield the pairs of a table. BadInput where it does not have the columns, or it must be said which they are."""
    wanted = _as_called(table, wanted)
    left, right = _chosen(table, wanted)
    bad = 0
    for number, (line, cells) in enumerate(table.rows, start=1):
        row = _row(table, line, cells, wanted, (left, right))
        bad += isinstance(row, BadRow)
        if number > MAX_ROWS:
            raise _too_many(table.name)
        if bad > _MOST_BAD and 2 * bad > number:
            raise BadInput(
                f"{table.name}: most of its first {number:,} rows cannot be used; is it a table of articles?"
            )
        yield row


def _row(
    table: Table, line: int, cells: dict[str, Any] | str, wanted: Columns, sides: tuple[str, str]
) -> TableRow | BadRow:
    if isinstance(cells, str):
        return BadRow(line, cells)
    try:
        one = _article(table, line, cells, sides[0], titled=wanted.left_title)
        other = _article(table, line, cells, sides[1], titled=wanted.right_title)
    except BadInput as error:
        return BadRow(line, str(error))
    return TableRow(line, _title(cells, wanted.id), one, other)


def _too_many(name: str) -> BadInput:
    return BadInput(f"{name} holds more than {MAX_ROWS:,} rows, the limit for a table.")


def usual_columns(columns: Sequence[str]) -> tuple[str, str] | None:
    """Return the columns that say of themselves that they hold the left and the right articles."""
    by_name = {column.strip().lower(): column for column in columns}
    return next(((by_name[one], by_name[two]) for one, two in _USUAL if one in by_name and two in by_name), None)


def _as_called(table: Table, wanted: Columns) -> Columns:
    """Return the wanted columns by the names they have in a table; small and large letters, and blanks, are one."""

    def called(name: str | None) -> str | None:
        if name is None or name in table.columns:
            return name
        alike = [column for column in table.columns if column.strip().casefold() == name.strip().casefold()]
        if len(alike) != 1:
            raise BadInput(f"{table.name} has no column “{name[:60]}”; it has {_there(table)}.")
        return alike[0]

    return Columns(
        left=called(wanted.left),
        right=called(wanted.right),
        id=called(wanted.id),
        left_title=called(wanted.left_title),
        right_title=called(wanted.right_title),
        header=wanted.header,
    )


def _there(table: Table) -> str:
    return ", ".join(f"“{column[:40]}”" for column in table.columns[:30])


def _chosen(table: Table, wanted: Columns) -> tuple[str, str]:
    left, right = usual_columns(table.columns) or (None, None)
    left, right = wanted.left or left, wanted.right or right
    if not left or not right or left == right:
        raise BadInput(
            f"{table.name} is a table with the columns {_there(table)}; "
            "say which hold the articles (--left-column, --right-column)."
        )
    return left, right


def _title(cells: dict[str, Any], column: str | None) -> str:
    value = cells.get(column) if column else None
    return "" if value is None else " ".join(str(value).split())[:200]


def _article(table: Table, line: int, cells: dict[str, Any], column: str, *, titled: str | None) -> Article:
    value = cells.get(column)
    if not isinstance(value, str):
        raise BadInput(f"its “{column[:60]}” is no text." if value is not None else f"it has no “{column[:60]}”.")
    read = canonical(value)
    if not read.text.strip():
        raise BadInput(f"its “{column[:60]}” is empty.")
    original = value.encode("utf-8", "replace")
    if len(original) > MAX_TEXT_BYTES:
        raise BadInput(f"its “{column[:60]}” holds more than {MAX_TEXT_BYTES // 1024**2} MB of text.")
    source = f"{shown(Path(Path(table.name).name))}, line {line}"
    title = _title(cells, titled) or title_of(read.text)
    return Article(title, source, read.text, original, "utf-8", read.replaced)


def _separated(text: str, path: Path) -> tuple[str, str, int]:
    """Return what separates the cells, the text without a line that says so, and how many lines that are."""
    if hint := _HINT.match(text):
        return hint.group(1), text[hint.end() :], 1
    if path.suffix.lower() in (".tsv", ".tab"):
        return "\t", text, 0

    def evenness(separator: str) -> tuple[bool, int]:
        widths = [
            len(row)
            for _, row in itertools.islice(_csv_rows(text[:_SAMPLE], separator, 0), _TRIED)
            if not isinstance(row, str)
        ]
        named = widths[0] if widths else 0
        return named > 1 and widths.count(named) >= 0.8 * len(widths), named

    return max(_SEPARATORS, key=evenness), text, 0


def _csv_rows(text: str, separator: str, skipped: int) -> Iterator[tuple[int, list[str] | str]]:
    """Yield each row with the line it begins in; a sentence in place of what is no row. Empty lines are none."""
    csv.field_size_limit(2 * MAX_TEXT_BYTES)
    reader = csv.reader((line.group() for line in _LINE.finditer(text)), delimiter=separator, strict=True)
    while True:
        line = reader.line_num + skipped + 1
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            why = _why(error)
            yield line, why
            if why == _TOO_LONG:  # mostly a quotation mark that is never closed, so that nothing below it is sure
                return
            continue
        if row:
            yield line, row


def _why(error: csv.Error) -> str:
    if "limit" in str(error):
        return _TOO_LONG
    if "end of data" in str(error):
        return _OPEN
    return _MISQUOTED


def _by_columns(
    rows: Iterator[tuple[int, list[str] | str]], columns: Sequence[str]
) -> Iterator[tuple[int, dict[str, Any] | str]]:
    for line, row in rows:
        if isinstance(row, str):
            yield line, row
        elif len(row) > len(columns) and any(row[len(columns) :]):
            cells = len(row)
            yield line, str(BadInput(f"it has {cells} cells, which is more than there are columns."))
        else:
            yield line, dict(zip(columns, row, strict=False))


def _json_lines(name: str, original: bytes) -> Table:
    if original.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"["):
        raise BadInput(f"{name} is a JSON array; a table is one JSON object a line.")
    columns: dict[str, None] = {}
    rows: list[tuple[int, dict[str, Any] | str]] = []
    for line, written in enumerate(io.BytesIO(original.removeprefix(b"\xef\xbb\xbf")), start=1):
        if written.strip():
            if len(rows) == MAX_ROWS:
                raise _too_many(name)
            rows.append((line, _json_row(written)))
            cells = rows[-1][1]
            if isinstance(cells, dict):
                columns.update(dict.fromkeys(cells))
                if len(columns) > MAX_COLUMNS:
                    raise BadInput(f"{name} has more than {MAX_COLUMNS:,} columns, which no table of articles does.")
    if not columns:
        raise BadInput(f"{name} is no table; it has no JSON object with columns in any line.")
    return Table(name, list(columns), rows)


def _json_row(written: bytes) -> dict[str, Any] | str:
    from annotator.exchange.strict_json import decode  # msgspec: not before it is needed

    if len(written) > _LARGEST_CELL:
        return _TOO_LARGE
    try:
        value = decode(written)
    except InvalidAnnotation as error:
        return str(BadInput(f"it {error.why}."))
    return value if isinstance(value, dict) else _NO_OBJECT
