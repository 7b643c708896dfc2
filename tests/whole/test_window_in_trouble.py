"""When something is wrong while the window is open: a sentence in it, nothing lost, and it goes on afterwards."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from annotator.model.document import Side
from tests.whole.program import LEFT, annotator
from tests.whole.test_bad_disk import fill
from tests.whole.window import Window, use

pytestmark = pytest.mark.usefixtures("qapp")
Mount = Callable[..., Path]


def link(window: Window) -> None:
    left, right = window.statements(Side.LEFT)[0], window.statements(Side.RIGHT)[0]
    window.drag(window.place_of_extent(left), window.place_of_extent(right))()


def test_a_full_disk_is_said_and_the_link_can_be_made_when_there_is_room(project: Path, mount: Mount) -> None:
    disk = mount(size="3m", prepare=lambda disk: shutil.copy(project, disk))

    def link_on_a_full_disk(window: Window) -> None:
        window.ready()
        ballast = fill(disk)
        link(window)
        assert window.links() == []
        assert "disk is full" in window.message()
        ballast.unlink()
        link(window)
        assert len(window.links()) == 1

    assert use("open", disk / project.name, steps=link_on_a_full_disk) == 0
    assert annotator("check", disk / project.name).code == 0


def test_a_project_on_a_read_only_disk_can_be_read(project: Path, mount: Mount) -> None:
    disk = mount(prepare=lambda disk: shutil.copy(project, disk), read_only=True)

    def read(window: Window) -> None:
        window.until(lambda: window.is_behind and window.session.opened, "opening the pair")
        assert window.text(Side.LEFT) == LEFT
        assert not window.session.writable

    assert use("open", disk / project.name, steps=read) == 0


def test_a_project_taken_away_while_it_is_open_is_said(project: Path, tmp_path: Path) -> None:
    def link_into_nothing(window: Window) -> None:
        window.ready()
        project.rename(tmp_path / "taken away")
        link(window)
        assert window.links() == []
        assert project.name in window.message()

    assert use("open", project, steps=link_into_nothing) == 0
    assert annotator("check", tmp_path / "taken away").code == 0


def test_a_file_that_is_no_project_is_named_in_the_window(tmp_path: Path) -> None:
    foreign = tmp_path / "recipes.db"
    with sqlite3.connect(foreign) as connection:
        connection.execute("CREATE TABLE recipe (name TEXT)")
    connection.close()
    before = foreign.read_bytes()

    def look(window: Window) -> None:
        window.until(lambda: window.message(), "the sentence")
        assert foreign.name in window.message()

    assert use("open", foreign, steps=look) == 0
    assert foreign.read_bytes() == before


def test_a_missing_project_opens_no_window(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    def never(_window: Window) -> None:
        raise AssertionError("a window was opened")

    code = use("open", tmp_path / "missing.annotator", steps=never, expect_window=False)
    said = capfd.readouterr().err.strip()
    assert code == 1
    assert "missing.annotator" in said
    assert said.endswith(".")
    assert list(tmp_path.iterdir()) == []


def test_a_missing_colleagues_file_is_named_in_the_window(project: Path, tmp_path: Path) -> None:
    def look(window: Window) -> None:
        window.until(lambda: "missing.jsonl" in window.message(), "the sentence")

    assert use("open", tmp_path / "missing.jsonl", "--project", project, steps=look) == 0


def test_a_colleagues_file_opens_for_review(project: Path, articles: tuple[Path, Path], tmp_path: Path) -> None:
    theirs = tmp_path / "ben.jsonl"

    def draw(window: Window) -> None:
        window.ready()
        link(window)

    def review(window: Window) -> None:
        window.ready()
        reviewing = window.behind.workbench.reviewing
        window.until(lambda: reviewing.steps, "comparing")
        (step,) = reviewing.steps
        assert step.difference.kind == "only"
        reviewing.take_all(step)
        assert window.links() == []

    assert use("open", project, "--annotator", "ben", steps=draw) == 0
    assert annotator("export", "--project", project, "--format", "jsonl", "-o", theirs, "--annotator", "ben").code == 0
    mine = tmp_path / "mine.annotator"
    assert annotator("import", *articles, "--project", mine).code == 0
    assert use("open", theirs, "--project", mine, "--annotator", "anna", steps=review) == 0
    gold = annotator("export", "--project", mine, "--format", "jsonl", "-o", "-", "--annotator", "gold").records
    assert [link["decision"] for link in gold[0]["links"]] == ["accepted"]
    assert gold[0]["links"][0]["sources"][0].startswith("ben:")
