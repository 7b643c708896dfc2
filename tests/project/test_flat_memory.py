"""An export, and what reads it back or in, holds a pair at a time in memory, however many pairs there are."""

from __future__ import annotations

import gc
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest

from annotator.exchange.formats import FORMATS, Format
from annotator.project import open_project
from tests.benchmarks.linked_pairs import write_project

FEW, MANY, LINKS = 12, 40, 20
A_PAIR = 50_000
"""Bytes that what is made of one such pair takes at least: both texts, spans and links."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("flat")
    for pairs in (FEW, MANY):
        write_project(folder / f"{pairs}.annotator", pairs=pairs, links=LINKS, annotator="anna")
    return folder


def peak(act: Callable[[], object]) -> int:
    """Return the most bytes of Python's objects that an act has at one time."""
    gc.collect()
    tracemalloc.start()
    try:
        act()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def written(folder: Path, pairs: int, format: str, ending: str) -> int:
    project = open_project(folder / f"{pairs}.annotator", annotator="anna")
    (folder / f"{format}-{pairs}{ending}").unlink(missing_ok=True)  # else it is looked at first
    try:
        return peak(lambda: project.export(folder / f"{format}-{pairs}{ending}", format=format))
    finally:
        project.close()


def read(file: Path, project_file: Path) -> int:
    project = open_project(project_file, annotator="ben", create=True)
    try:
        return peak(lambda: project.colleagues.plan(file))
    finally:
        project.close()


_OFTEN = ("jsonl", "tei", "web-annotation")
_FORMATS = [
    pytest.param(each, id=each.name, marks=() if each.name in _OFTEN else pytest.mark.long)
    for each in FORMATS
    if each.writes
]


@pytest.mark.parametrize("format", _FORMATS)
def test_many_pairs_take_hardly_more_memory_than_few(folder: Path, tmp_path: Path, format: Format) -> None:
    ending = ".zip" if format.is_folder else format.endings[0]
    _, few, many = (written(folder, pairs, format.name, ending) for pairs in (FEW, FEW, MANY))  # first to warm up
    assert many - few < (MANY - FEW) * A_PAIR / 2  # names, hashes, the list of a ZIP's files
    if format.reads:
        files = [folder / f"{format.name}-{pairs}{ending}" for pairs in (FEW, FEW, MANY)]
        _, few, many = (read(file, tmp_path / f"{number}.annotator") for number, file in enumerate(files))
        assert many - few < (MANY - FEW) * A_PAIR / 2
