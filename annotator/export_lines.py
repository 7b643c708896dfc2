"""`export`: whose annotations are written, in which format, and what the command says of it."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Sequence
from typing import Any

from annotator.batch import print_json
from annotator.preferences import reader_language
from annotator.project import ExportReport, Project


def export(project: Project, options: Namespace) -> None:
    """Write what the options ask for; what was written, and what the format cannot hold, goes to standard error."""
    target = sys.stdout.buffer if str(options.output) == "-" else options.output
    report = project.export(
        target,
        format=options.format,
        flat=options.flat,
        annotators=_whose(options),
        pairs=options.pair,
        language=options.language or reader_language(),
    )
    if options.json and report.target:
        print_json(_told(report))
        return
    for sentence in (report.summary, *report.losses):
        print(sentence, file=sys.stderr)


def _whose(options: Namespace) -> Sequence[str] | None:
    """Return whose annotations are wanted; None is everybody's."""
    return options.annotators or (options.annotator and [options.annotator])


def _told(report: ExportReport) -> dict[str, Any]:
    return {
        "file": str(report.target),
        "format": report.format,
        "lines": report.lines,
        "sets": report.sets,
        "pairs": report.pairs,
        "links": report.links,
        "lost": {loss.what: loss.count for loss in report.lost},
        "aside": {loss.what: loss.count for loss in report.aside},
    }
