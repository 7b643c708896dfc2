"""How far annotators agree: the door to the coefficients, and the figures of files and of a project."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from annotator import __version__
from annotator.errors import BadInput
from annotator.exchange.atomic import write_whole
from annotator.model.analysis import Layer, Mark
from annotator.model.annotation import GOLD
from annotator.model.document import Side
from annotator.review.agreement.coefficients import COEFFICIENTS, coefficient
from annotator.review.agreement.figure import Figure
from annotator.review.agreement.paragraph import Language, as_paragraph
from annotator.review.agreement.publishing import as_object, as_table
from annotator.review.agreement.report import Agreement, Measured, OfTwo, agreement
from annotator.review.agreement.said import Said, said
from annotator.review.agreement.unitizing import Stretch, alpha_u
from annotator.review.agreement.weights import Label
from annotator.uncollected import uncollected

if TYPE_CHECKING:  # for their types alone
    from annotator.exchange.record import Record

Report = Literal["json", "csv", "paragraph"]

__all__ = [
    "COEFFICIENTS",
    "Agreement",
    "Figure",
    "Label",
    "Language",
    "Measured",
    "OfTwo",
    "Report",
    "Said",
    "Stretch",
    "agreement_of_files",
    "alpha_u",
    "coefficient",
    "write_report",
    "written",
]


def agreement_of_files(files: Sequence[Path]) -> Agreement:
    """Measure how far the annotators of some files agree; of each line only what counts is kept in memory.

    Each annotator of each file is one of those who are compared, called by the file as well where two have one name.
    What is settled ("gold") is no annotator's own, and counts only in a file that holds nothing else. Raises BadInput,
    with the line, where a file is not as it should be, or where there are no two annotators.
    """
    with uncollected():
        by_file = [_sets(file) for file in files]
        names = _names(files, by_file)
        sets = [
            replace(one, annotator=names[place, one.annotator]) for place, found in enumerate(by_file) for one in found
        ]
        if len({one.annotator for one in sets}) < 2:
            raise BadInput("Agreement takes the files of two annotators or more, and here is only one.")
        return agreement(sets)


def written(found: Agreement, report: Report, *, language: Language = "en") -> str:
    """Return a report as text that ends its last line."""
    if report == "csv":
        return as_table(found)
    if report == "paragraph":
        return as_paragraph(found, language=language, program=f"Annotator {__version__}") + "\n"
    return json.dumps(as_object(found), ensure_ascii=False, allow_nan=False) + "\n"


def write_report(found: Agreement, target: Path, report: Report, *, sources: Sequence[Path] = ()) -> None:
    """Write a report to a file, whole or not at all. BadInput where it would replace one of its `sources`."""
    if any(target.exists() and source.exists() and target.samefile(source) for source in sources):
        raise BadInput(f"{target} is one of the files that are compared, and was not touched; choose another name.")
    write_whole(target, written(found, report).encode())


def _sets(file: Path) -> list[Said]:
    found = [said(record.aset, regions=_regions(record)) for record in _records(file)]
    own = [one for one in found if one.annotator != GOLD]
    return own or found


def _regions(record: Record) -> dict[Side, list[Mark]]:
    """Return what the program found of the regions, as the file tells it."""
    found: dict[Side, list[Mark]] = {side: [] for side in Side}
    for span in record.machine:
        if span.layer is Layer.REGION:
            found[span.side].append(Mark(span.start, span.end, span.layer, span.label))
    return found


def _records(file: Path) -> Iterator[Record]:
    from annotator.exchange import jsonl  # msgspec: not before it is needed

    return jsonl.each_of(sys.stdin.buffer, "standard input") if str(file) == "-" else jsonl.each(file)


def _names(files: Sequence[Path], by_file: Sequence[Iterable[Said]]) -> Mapping[tuple[int, str], str]:
    """Return what each annotator of each file is called: unique, so that nobody is compared as somebody else."""
    own = [(place, name) for place, sets in enumerate(by_file) for name in dict.fromkeys(one.annotator for one in sets)]
    names: dict[tuple[int, str], str] = {}
    for place, name in own:
        alike = [there for there, other in own if other == name]
        shown = name if len(alike) == 1 else f"{name} ({files[place].name})"
        again = sum(files[there].name == files[place].name for there in alike if there < place)
        names[place, name] = shown if len(alike) == 1 or not again else f"{shown[:-1]}, {again + 1})"
    return names
