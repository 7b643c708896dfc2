"""A corrected article takes the place of the old one, with the links that still have their places."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.errors import Refused
from annotator.model.annotation import Extent
from annotator.model.document import Side
from annotator.project import Project, apply_correction, check, open_project, plan_correction

OLD = "Der Rat tagte am Montag. Der Hafen kostet 340 Millionen. Niemand war dagegen. Es regnete.\n"
NEW = "Vorab: Der Rat tagte am Montag. Der Hafen kostet 430 Millionen Euro. Es regnete.\n"
RIGHT = "The council met on Monday. The port is dear. No one objected. It rained.\n"


def sentences(text: str, side: Side) -> list[Extent]:
    ends = [place + 1 for place, letter in enumerate(text) if letter == "."]
    return [Extent(side, start + (start > 0), end) for start, end in zip([0, *ends], ends, strict=False)]


@pytest.fixture
def project(tmp_path: Path) -> Project:
    for name, text in (("old", OLD), ("new", NEW), ("right", RIGHT)):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    project = open_project(tmp_path / "p.annotator", annotator="anna", create=True)
    pair, _ = project.add_pair_of_files(tmp_path / "old.txt", tmp_path / "right.txt", title="Hafen")
    lefts, rights = sentences(OLD, Side.LEFT), sentences(RIGHT, Side.RIGHT)
    for place in (0, 1, 2):
        project.add_link(pair.id, [lefts[place]], [rights[place]])
    project.add_link(pair.id, [lefts[3]], [])
    project.add_link(pair.id, [], [rights[3]])
    return project


def test_links_come_along_with_sure_and_accepted_places_and_undo_brings_all_back(
    project: Project, tmp_path: Path
) -> None:
    old = project.order.list.first()
    assert old is not None
    plan = plan_correction(project, old, Side.LEFT, tmp_path / "new.txt")
    status = [str(one.status) for one in plan.carried]
    assert status[0] == "moved" and status[1] == "uncertain" and status[3] == "moved"
    before = project.annotation_set(old)
    change = apply_correction(project, plan, {*plan.sure, plan.carried[1].id})
    new = change.ids[0]
    aset = project.annotation_set(new)
    assert len(aset.links) == 4
    assert aset.span(plan.carried[1].id).quote.startswith("Der Hafen kostet 430 Millionen")
    assert (project.order.list.first(), project.order.list.count(), project.order.list.bin_count()) == (new, 1, 1)
    assert project.order.entry(new).title == "Hafen"  # type: ignore[union-attr]
    project.close()
    project = open_project(tmp_path / "p.annotator", annotator="anna")
    assert check(project.path).problems == ()
    project.undo()
    assert project.order.list.first() == old
    assert (project.annotation_set(old).links, project.annotation_set(old).spans) == (before.links, before.spans)
    assert project.annotation_set(new).links == ()
    project.redo()
    assert [link.id for link in project.annotation_set(new).links] == [link.id for link in aset.links]
    assert check(project.path).problems == ()
    project.close()


def test_what_is_left_out_is_not_guessed(project: Project, tmp_path: Path) -> None:
    old = project.order.list.first()
    assert old is not None
    plan = plan_correction(project, old, Side.LEFT, tmp_path / "new.txt")
    new = apply_correction(project, plan, plan.sure).ids[0]
    kept = {
        project.annotation_set(new).span(end).quote for link in project.annotation_set(new).links for end in link.left
    }
    assert kept == {"Der Rat tagte am Montag.", "Es regnete."}
    project.close()


def test_the_same_text_is_refused(project: Project, tmp_path: Path) -> None:
    old = project.order.list.first()
    assert old is not None
    with pytest.raises(Refused):
        plan_correction(project, old, Side.LEFT, tmp_path / "old.txt")
    project.close()
