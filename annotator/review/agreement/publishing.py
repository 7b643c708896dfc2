"""Agreement as it is handed on: as an object for JSON, as rows for a table, as a paragraph for a paper."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import Any

from annotator.review.agreement.figures import LINKS, PARTS, VALUES
from annotator.review.agreement.report import Agreement, Measured, OfTwo

COLUMNS = ("of", "name", "figure", "value", "low", "high", "n", "reason")
"""The columns of the table: one row a figure."""


def as_object(found: Agreement) -> dict[str, Any]:
    """Return all figures, for JSON: what is undefined is None, with its reason."""
    return {
        "annotators": list(found.annotators),
        "pairs": [
            {
                "pair": pair.pair,
                "title": pair.title,
                "annotators": list(pair.annotators),
                **_figures(pair.measured, with_intervals=False),
                "links_in_furniture": pair.furniture,
            }
            for pair in found.pairs
        ],
        "overall": {"pairs": len(found.pairs), **_figures(found.overall)},
        "types": [{"type": each.type, **_links(each.measured, "links")} for each in found.types],
        "two": [_two(each) for each in found.two],
        "left_out": [
            {"pair": each.pair, "title": each.title, "annotator": each.annotator, "reason": each.reason}
            for each in found.left_out
        ],
    }


def _two(each: OfTwo) -> dict[str, Any]:
    same, of = each.directions
    return {
        "first": each.first,
        "second": each.second,
        **_figures(each.measured),
        "types_confusion": {"types": list(each.types), "counts": [list(row) for row in each.confusion]},
        "directions": {"same": same, "n": of},
    }


def _figures(measured: Measured, *, with_intervals: bool = True) -> dict[str, Any]:
    found: dict[str, Any] = {name: _links(measured, name, with_intervals=with_intervals) for name in LINKS}
    for name in VALUES:
        figure = measured.figures[name]
        found[name] = {"value": figure.value, "n": measured.numbers[name], "reason": figure.reason or None}
        if with_intervals:
            ends = measured.intervals.get(name)
            found[name] |= {"interval": ends and list(ends), "why_no_interval": measured.why_no_interval(name) or None}
    return found


def _links(measured: Measured, name: str, *, with_intervals: bool = True) -> dict[str, Any]:
    shares = {part: measured.figures[f"{name}.{part}"] for part in PARTS}
    reasons = [figure.reason for figure in shares.values() if figure.reason]
    found: dict[str, Any] = {part: figure.value for part, figure in shares.items()}
    found |= {"n": measured.numbers[name], "reason": reasons[0] if reasons else None}
    spread = measured.figures.get(f"{name}.sd")
    if spread and spread.value is not None:
        found["sd"] = spread.value
    if with_intervals:
        ends = {
            part: list(measured.intervals[key]) for part in PARTS if (key := f"{name}.{part}") in measured.intervals
        }
        found |= {"interval": ends or None, "why_no_interval": measured.why_no_interval(f"{name}.f1") or None}
    return found


def as_table(found: Agreement) -> str:
    """Return all figures as CSV, one row a figure, with a heading; numbers have a point."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(_rows(found))
    return stream.getvalue()


def _rows(found: Agreement) -> Iterator[tuple[object, ...]]:
    yield from _rows_of("overall", "", found.overall)
    for pair in found.pairs:
        yield from _rows_of("pair", pair.title or pair.pair, pair.measured)
    for kind in found.types:
        yield from _rows_of("type", kind.type, kind.measured)
    for two in found.two if len(found.two) > 1 else ():
        yield from _rows_of("two annotators", f"{two.first}, {two.second}", two.measured)
    for each in found.left_out:
        yield "left out", each.title or each.pair, each.annotator, None, None, None, None, each.reason


def _rows_of(of: str, name: str, measured: Measured) -> Iterator[tuple[object, ...]]:
    for figure, measure in measured.figures.items():
        if figure.endswith(".sd") and measure.value is None:
            continue
        low, high = measured.intervals.get(figure, (None, None))
        yield of, _harmless(name), figure, measure.value, low, high, measured.number_of(figure), measure.reason


def _harmless(name: str) -> str:
    """Return a name that no spreadsheet takes for a formula."""
    return f"'{name}" if name[:1] in "=+-@\t\r" and name else name
