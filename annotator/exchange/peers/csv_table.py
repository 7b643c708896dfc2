"""A table for spreadsheets: a row a link, both quotes side by side."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO

from annotator.exchange.flat import flat_rows
from annotator.exchange.peers.source import Source
from annotator.exchange.record import Record
from annotator.exchange.said import Said

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the beginning of a formula and would carry out."""

_COLUMNS = (
    *("pair_title", "annotator", "type", "left_quote", "right_quote", "note", "direction", "certainty"),
    *("left_title", "right_title", "left_offsets", "right_offsets", "state", "origin", "created", "modified"),
    *("pair", "link"),
)


def write(records: Iterable[Record], stream: BinaryIO) -> dict[str, bytes]:
    """Write the table, UTF-8 with the mark by which Excel knows it; rows end in CRLF, as RFC 4180 has it."""
    text = io.TextIOWrapper(stream, encoding="utf-8-sig", newline="")
    table = csv.writer(text)
    table.writerow(_COLUMNS)
    for record in records:
        for row in flat_rows(record.aset):
            table.writerow([_cell(row[column]) for column in _COLUMNS])
    text.flush()
    text.detach()
    return {}


def said(source: Source) -> Iterator[Said]:
    """Yield what every row says of its link."""
    with source.stream() as stream, io.TextIOWrapper(stream, encoding="utf-8-sig", newline="") as text:
        csv.field_size_limit(2**31 - 1)
        for row in csv.DictReader(text):
            yield _plain(row["link"]), _plain(row["left_quote"]), _plain(row["right_quote"])


def _cell(value: Any) -> str:
    if isinstance(value, list):
        return " ".join(f"{start}-{end}" for start, end in value)
    cell = "" if value is None else str(value)
    return f"'{cell}" if _is_armed(cell) else cell


def _plain(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and _is_armed(cell) else cell


def _is_armed(cell: str) -> bool:
    """Tell whether a cell looks like a formula, or like one that was defused, so that the way back is plain."""
    return cell.lstrip("'").startswith(_FORMULA)
