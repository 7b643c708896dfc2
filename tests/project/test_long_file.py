"""A colleague's file of a gigabyte: read with progress, given up at once when asked, in bounded memory."""

from __future__ import annotations

import json
import resource
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.model.annotation import AnnotationSet, Extent
from annotator.model.document import Document, Pair, Side
from annotator.model.linking import add_link
from annotator.model.tagset import DEFAULT_TAGSET
from annotator.project import Project
from annotator.project.file_review import SideBySide
from tests.project.colleagues import project_in, written
from tests.strategies import NOW

_LINE = 1024 * 1024
"""About so long is a line, in bytes."""


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    project = project_in(tmp_path)
    yield project
    project.close()


def long_file(folder: Path, length: int) -> Path:
    """Write lines about pairs of half a megabyte each, all of other texts, until the file has its length."""
    text = "Der Rat tagte am Montag und vertagte sich. " * (_LINE // 86)
    pair = Pair.of(Document.of(f"Nummer 0. {text}", title="0"), Document.of(text, title="rechts"))
    aset = AnnotationSet(pair, "ben", NOW, NOW, DEFAULT_TAGSET)
    for place in range(0, 4000, 43):
        ends = [Extent(Side.LEFT, place, place + 42)], [Extent(Side.RIGHT, place, place + 42)]
        aset = add_link(aset, *ends, type="same", now=NOW).applied_to(aset)
    row = json.loads(written(folder / "one.jsonl", aset).read_text())
    with (folder / "long.jsonl").open("w", encoding="utf-8") as stream:
        number = 0
        while stream.tell() < length:
            changed = f"{text}Nummer {number:06}."
            left = Document.of(changed, title=str(number))
            row["documents"]["left"].update(id=left.id, sha256=left.sha256, text=changed, title=left.title)
            row["pair"]["id"] = Pair.of(left, pair.right).id
            for span in row["spans"]:
                if span["side"] == "left":
                    span["quote"] = changed[span["start"] : span["end"]]
            stream.write(json.dumps(row, ensure_ascii=False) + "\n")
            number += 1
    return folder / "long.jsonl"


def megabytes() -> float:
    """Return the most memory this process ever had."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def read_and_give_up(project: Project, file: Path) -> None:
    told: list[tuple[float, int]] = []
    length = file.stat().st_size

    def give_up(done: float, total: int) -> None:
        told.append((done, total))
        if len(told) == 4:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        project.colleagues.plan(file, progress=give_up)
    assert len(told) == 4 and told[0][1] == length, "given up at the next line"
    told.clear()
    plan = project.colleagues.plan(file, progress=lambda *at: told.append(at))
    assert told[-1] == (length, length) and [at for at, _ in told] == sorted(at for at, _ in told)
    assert len(plan.new) == len(told)
    told.clear()
    with pytest.raises(KeyboardInterrupt):
        project.colleagues.bring_in(plan, progress=give_up)
    assert project.pairs() == []


def test_a_long_file_is_read_with_progress_and_can_be_given_up(project: Project, tmp_path: Path) -> None:
    read_and_give_up(project, long_file(tmp_path, 12 * _LINE))


@pytest.mark.long
def test_a_file_of_a_gigabyte_fits_into_bounded_memory(project: Project, tmp_path: Path) -> None:
    small = long_file(tmp_path, 20 * _LINE)
    project.colleagues.plan(small)
    before = megabytes()
    file = long_file(tmp_path, 1024 * _LINE)
    read_and_give_up(project, file)
    planned = megabytes() - before
    summary = project.colleagues.bring_in(project.colleagues.plan(file))
    assert len(summary.pairs) > 900
    brought = megabytes() - before
    count = sum(1 for _ in SideBySide([file, small]))
    assert count > 900
    compared = megabytes() - before
    print(f"\n1 GB: {planned:.0f} MB more for the plan, {brought:.0f} MB brought in, {compared:.0f} MB side by side")
    assert compared < 150
