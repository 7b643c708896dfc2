"""Projects with colleagues' files, for tests of reviewing."""

from __future__ import annotations

import io
from collections.abc import Iterable
from pathlib import Path

from annotator.exchange import jsonl
from annotator.exchange.record import record
from annotator.model.annotation import AnnotationSet
from annotator.project import Project, open_project
from tests.review.two_people import PAIR


def project_in(folder: Path, *, annotator: str = "anna", create: bool = True) -> Project:
    return open_project(folder / "p.annotator", annotator=annotator, create=create)


def written(path: Path, *sets: AnnotationSet) -> Path:
    stream = io.BytesIO()
    jsonl.write((record(aset) for aset in sets), stream)
    path.write_bytes(stream.getvalue())
    return path


def with_colleagues(folder: Path, mine: AnnotationSet, others: Iterable[AnnotationSet]) -> Project:
    """Return a project that holds one's own set of PAIR, made link by link, and some colleagues' sets."""
    project = project_in(folder, annotator=mine.annotator)
    (folder / "left.txt").write_text(PAIR.left.text, encoding="utf-8")
    (folder / "right.txt").write_text(PAIR.right.text, encoding="utf-8")
    project.add_pair_of_files(folder / "left.txt", folder / "right.txt")
    spans = {span.id: span.extent for span in mine.spans}
    for link in mine.links:
        left, right = ([spans[end] for end in ends] for ends in (link.left, link.right))
        project.add_link(PAIR.id, left, right, type=link.type)
    for aset in others:
        project.import_annotations(written(folder / f"{aset.annotator}.jsonl", aset))
    return project
