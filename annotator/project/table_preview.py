"""Looking at a table before it is imported: its columns, its first rows, and what would become of each row."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from annotator.errors import BadInput
from annotator.exchange import tables
from annotator.exchange.gathering import is_archive
from annotator.exchange.tables import BadRow, Columns
from annotator.exchange.taking_in import is_table

_IDS = ("id", "name", "pair", "pair_id", "title", "titel", "nr")
"""Columns that say of themselves that they name the pairs."""
_LONGEST_NAME = 60
"""Code points of a column's name; what is longer in a first row is an article."""
_WEIGHED = 50
"""Rows by which the columns with the longest texts are found."""
_SHOWN, _LONGEST_CELL = 30, 1000


@dataclass(frozen=True, slots=True)
class WeighedRow:
    """What would become of one row."""

    line: int
    why_not: str
    """Why it would be left out; empty where it would be read."""


@dataclass(frozen=True, slots=True)
class FirstRows:
    """The columns of a table, and the beginnings of the cells of its first rows in their order."""

    columns: tuple[str, ...]
    cells: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class TableLook:
    """What can be seen of a table."""

    path: Path
    encoding: str
    """The one it was read in."""
    names_itself: bool
    """Each row names its columns, as lines of JSON do."""
    named: FirstRows | None
    """With the first row as the names of the columns; None where it cannot be that."""
    plain: FirstRows | None
    """With numbers for the names; None where each row names its columns."""
    guess: Columns
    """What the columns seem to hold: by their names, else the two with the longest texts."""

    def seen(self, *, header: bool) -> FirstRows:
        """Return the first rows, with the very first as names or as a row like the others."""
        seen = (self.named if header else self.plain) or self.named or self.plain
        assert seen is not None
        return seen

    def weighed(self, columns: Columns) -> Iterator[WeighedRow]:
        """Yield what would become of each row, reading them one by one; BadInput where the columns cannot be."""
        table = tables.read_table(self.path, encoding=self.encoding, header=columns.header)
        for row in tables.pairs(table, columns):
            yield WeighedRow(row.line, row.why if isinstance(row, BadRow) else "")


def look_at_table(path: Path, encoding: str | None) -> TableLook | None:
    """Read a table as far as it is shown; None where it is none, which is told when it is to come in."""
    names_itself = False
    found: dict[bool, tuple[tables.Table, list[Mapping[str, Any]]]] = {}
    with suppress(BadInput):
        names_itself = tables.is_json_table(path)
        for header in (True,) if names_itself else (False, True):  # first what is refused least
            table = tables.read_table(path, encoding=encoding, header=header)
            encoding = table.encoding
            found[header] = table, list(islice((cells for _, cells in table.rows if isinstance(cells, dict)), _WEIGHED))
    if not found:
        return None
    header = True in found and (names_itself or _names_columns(found[True][0].columns))
    seen = {header: _first_rows(*each) for header, each in found.items()}
    guess = _guess(*found[header], header=header)
    return TableLook(path, encoding or "utf-8", names_itself, seen.get(True), seen.get(False), guess)


def tables_of(files: Sequence[Path]) -> list[Path]:
    """Return which files are tables; those of folders and archives are not looked for, nor what cannot be read."""
    found = []
    for path in dict.fromkeys(files):
        with suppress(BadInput):
            if not path.is_dir() and not is_archive(path) and is_table(path):
                found.append(path)
    return found


def _first_rows(table: tables.Table, rows: Sequence[Mapping[str, Any]]) -> FirstRows:
    cells = (tuple(_shown(row.get(column))[:_LONGEST_CELL] for column in table.columns) for row in rows[:_SHOWN])
    return FirstRows(tuple(table.columns), tuple(cells))


def _guess(table: tables.Table, rows: Sequence[Mapping[str, Any]], *, header: bool) -> Columns:
    left, right = tables.usual_columns(table.columns) or _longest(table.columns, rows)
    known = {column.strip().lower(): column for column in table.columns if column not in (left, right)}
    return Columns(
        left=left,
        right=right,
        id=next((known[name] for name in _IDS if name in known), None),
        left_title=known.get("left_title"),
        right_title=known.get("right_title"),
        header=header,
    )


def _longest(columns: Sequence[str], rows: Sequence[Mapping[str, Any]]) -> tuple[str | None, str | None]:
    """Return the columns with the longest texts, in their order; None in the place of one that is not there."""
    lengths = {column: sum(len(_shown(row.get(column))) for row in rows) for column in columns}
    chosen = sorted(columns, key=lambda column: -lengths[column])[:2]
    found = [column for column in columns if column in chosen]
    return (found[0], found[1]) if len(found) == 2 else (None, None)


def _names_columns(row: Sequence[str]) -> bool:
    """Tell whether a first row is more likely one of names than of articles."""
    return all(cell.strip() and len(cell) <= _LONGEST_NAME and "\n" not in cell for cell in row)


def _shown(value: object) -> str:
    return "" if value is None else str(value)
