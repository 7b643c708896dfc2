"""Accepting and rejecting suggestions in a project file: one step each, undone and done again, exported."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from annotator.model.annotation import Extent
from annotator.model.change import ChangeKind
from annotator.model.document import Side
from annotator.project import Project, accept_suggestion, check, open_project, reject_suggestion

LEFT, RIGHT = Extent(Side.LEFT, 0, 11), Extent(Side.RIGHT, 0, 10)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "l.txt").write_text("Ein Satz 🚢. Noch einer.", encoding="utf-8")
    (tmp_path / "r.txt").write_text("One here. Another one.", encoding="utf-8")
    project = open_project(tmp_path / "p.annotator", annotator="anna", create=True)
    project.add_pair_of_files(tmp_path / "l.txt", tmp_path / "r.txt")
    project.close()
    return tmp_path / "p.annotator"


def opened(path: Path) -> tuple[Project, str]:
    project = open_project(path, annotator="anna")
    return project, project.pairs()[0].id


def refusals(project: Project, pair_id: str) -> int:
    return len(project.annotation_set(pair_id).rejected)


def test_a_refusal_is_undone_and_done_again_also_after_a_restart(path: Path) -> None:
    project, pair = opened(path)
    change = reject_suggestion(project, pair, LEFT, RIGHT)
    assert (change.kind, refusals(project, pair)) == (ChangeKind.SUGGESTIONS, 1)
    assert {span.id for span in project.annotation_set(pair).spans} == set(change.ids)
    project.close()
    project, pair = opened(path)
    assert project.undo_summary == "Suggestion rejected"
    project.undo()
    assert (refusals(project, pair), project.annotation_set(pair).spans) == (0, ())
    project.close()
    project, pair = opened(path)
    project.redo()
    assert refusals(project, pair) == 1
    project.close()
    assert check(path).ok


def test_what_is_refused_twice_is_one_refusal(path: Path) -> None:
    project, pair = opened(path)
    first, second = (reject_suggestion(project, pair, LEFT, RIGHT) for _ in range(2))
    assert first.ids == second.ids
    assert refusals(project, pair) == 1
    project.undo()
    assert refusals(project, pair) == 0
    project.close()


def test_linking_what_was_refused_is_one_step_that_undo_takes_back_whole(path: Path) -> None:
    project, pair = opened(path)
    reject_suggestion(project, pair, LEFT, RIGHT)
    accept_suggestion(project, pair, [LEFT], [RIGHT], type="same")
    own = project.annotation_set(pair)
    assert ([link.origin for link in own.links], own.rejected) == (["suggested"], ())
    project.undo()
    own = project.annotation_set(pair)
    assert (own.links, len(own.rejected)) == ((), 1)
    project.close()
    assert check(path).ok


def test_refusals_are_exported_as_hard_negatives_and_come_in_again(path: Path, tmp_path: Path) -> None:
    project, pair = opened(path)
    reject_suggestion(project, pair, LEFT, RIGHT)
    own = project.annotation_set(pair)
    project.export(tmp_path / "out.jsonl")
    project.close()
    record = json.loads((tmp_path / "out.jsonl").read_text("utf-8"))
    quotes = {span["id"]: span["quote"] for span in record["spans"]}
    (refused,) = record["rejected"]
    assert [quotes[name] for name in (*refused["left"], *refused["right"])] == ["Ein Satz 🚢.", "One here. "]
    other = open_project(tmp_path / "other.annotator", annotator="ben", create=True)
    other.import_annotations(tmp_path / "out.jsonl")
    assert other.annotation_set(pair, "anna").rejected == own.rejected
    other.close()
