"""Looking at a table before it is imported: its columns, its first rows, and what would become of each row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

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


@dataclass(frozen=True, slots=True)
class WeighedRow:
    """What would become of one row."""

    line: int
    why_not: str
    """Why it would be left out; empty where it would be read."""


class TablePreview:
    """A table that was read whole, with its first row as names or as a row like the others."""

    def __init__(self, path: Path, *, encoding: str | None = None) -> None:
        """Read it; BadInput where it is no table."""
        self.path, self._encoding = path, encoding
        self._read: dict[bool, tables.Table] = {}
        try:
            first = self._table(header=True).columns
        except BadInput:  # two cells of the first row are the same, perhaps: then they are no names
            first = self._table(header=False).columns
        self.names_itself = tables.is_json_table(path)
        """Each row names its columns."""
        self.may_have_header = True in self._read
        self._has_header = self.names_itself or (self.may_have_header and _names_columns(first))

    def columns(self, *, header: bool) -> Sequence[str]:
        """Return the names of the columns, or their numbers."""
        return self._table(header=header).columns

    def first_rows(self, number: int, *, header: bool) -> list[list[str]]:
        """Return the cells of the first rows that can be read, in the order of the columns."""
        table = self._table(header=header)
        rows = (cells for _, cells in table.rows if isinstance(cells, dict))
        return [[_shown(cells.get(column)) for column in table.columns] for cells in islice(rows, number)]

    def guess(self) -> Columns:
        """Return what the columns seem to hold: by their names, else the two with the longest texts."""
        header = self._has_header
        columns = self.columns(header=header)
        left, right = tables.usual_columns(columns) or self._longest(header)
        known = {column.strip().lower(): column for column in columns if column not in (left, right)}
        return Columns(
            left=left,
            right=right,
            id=next((known[name] for name in _IDS if name in known), None),
            left_title=known.get("left_title"),
            right_title=known.get("right_title"),
            header=header,
        )

    def weighed(self, columns: Columns) -> Iterator[WeighedRow]:
        """Yield what would become of each row; BadInput where the columns cannot be."""
        for row in tables.pairs(self._table(header=columns.header), columns):
            yield WeighedRow(row.line, row.why if isinstance(row, BadRow) else "")

    def _table(self, *, header: bool) -> tables.Table:
        if header not in self._read:
            read = tables.read_table(self.path, encoding=self._encoding, header=header)
            self._read[header] = replace(read, rows=list(read.rows))
        return self._read[header]

    def _longest(self, header: bool) -> tuple[str | None, str | None]:
        """Return the columns with the longest texts, in their order; None in the place of one that is not there."""
        columns, rows = self.columns(header=header), self.first_rows(_WEIGHED, header=header)
        lengths = {column: sum(len(row[place]) for row in rows) for place, column in enumerate(columns)}
        chosen = sorted(columns, key=lambda column: -lengths[column])[:2]
        found = [column for column in columns if column in chosen]
        return (found[0], found[1]) if len(found) == 2 else (None, None)


def tables_of(files: Sequence[Path]) -> list[Path]:
    """Return which files are tables; those of folders and archives are not looked for, nor what cannot be read."""
    found = []
    for path in dict.fromkeys(files):
        try:
            if not path.is_dir() and not is_archive(path) and is_table(path):
                found.append(path)
        except BadInput:
            continue
    return found


def _names_columns(row: Sequence[str]) -> bool:
    """Tell whether a first row is more likely one of names than of articles."""
    return all(cell.strip() and len(cell) <= _LONGEST_NAME and "\n" not in cell for cell in row)


def _shown(value: object) -> str:
    return "" if value is None else str(value)
