"""A disk that is full or takes nothing: a sentence, nothing lost, and it works again when there is room."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.whole.program import annotator, assert_sentences

Mount = Callable[..., Path]


def fill(disk: Path) -> Path:
    """Write until nothing fits any more, and return the file that did it."""
    ballast = disk / "ballast"
    with ballast.open("wb", buffering=0) as stream:
        try:
            while True:
                stream.write(b"x" * 4096)
        except OSError:
            return ballast


def test_a_project_on_a_read_only_disk_can_still_be_read(project: Path, tmp_path: Path, mount: Mount) -> None:
    disk = mount(prepare=lambda disk: shutil.copy(project, disk), read_only=True)
    kept = disk / project.name
    assert annotator("check", kept).code == 0
    target = tmp_path / "out.jsonl"
    assert annotator("export", "--project", kept, "--format", "jsonl", "-o", target).code == 0
    assert target.read_text(encoding="utf-8").count("\n") == 1


def test_nothing_is_imported_onto_a_read_only_disk(project: Path, articles: tuple[Path, Path], mount: Mount) -> None:
    disk = mount(prepare=lambda disk: shutil.copy(project, disk), read_only=True)
    assert_sentences(annotator("import", *articles, "--project", disk / project.name))
    assert_sentences(annotator("import", *articles, "--project", disk / "new.annotator"), disk.name)
    assert [file.name for file in disk.iterdir()] == [project.name]


def test_nothing_is_exported_onto_a_read_only_disk(project: Path, mount: Mount) -> None:
    disk = mount(prepare=lambda disk: (disk / "out.jsonl").write_text("kept"), read_only=True)
    ran = annotator("export", "--project", project, "--format", "jsonl", "-o", disk / "out.jsonl")
    assert_sentences(ran, "out.jsonl")
    assert (disk / "out.jsonl").read_text() == "kept"


def test_a_full_disk_keeps_what_the_project_held(
    project: Path, articles: tuple[Path, Path], tmp_path: Path, mount: Mount
) -> None:
    disk = mount(size="2m", prepare=lambda disk: shutil.copy(project, disk))
    kept = disk / project.name
    more = [tmp_path / "more left.txt", tmp_path / "more right.txt"]
    for file in more:
        file.write_text(f"{file.stem}: " + "Ein Satz, der Platz braucht. " * 10_000, encoding="utf-8")
    ballast = fill(disk)
    assert_sentences(annotator("import", *more, "--project", kept))
    assert annotator("check", kept).code == 0
    ballast.unlink()
    assert annotator("import", *more, "--project", kept).code == 0
    assert annotator("check", "--json", kept).records[0]["checked"]["pair"] == 2


def test_a_full_disk_keeps_the_export_that_was_there(project: Path, mount: Mount) -> None:
    disk = mount(size="1m", prepare=lambda disk: (disk / "out.jsonl").write_text("kept"))
    fill(disk)
    ran = annotator("export", "--project", project, "--format", "jsonl", "-o", disk / "out.jsonl")
    assert_sentences(ran, "out.jsonl")
    assert (disk / "out.jsonl").read_text() == "kept"
    assert {file.name for file in disk.iterdir()} == {"out.jsonl", "ballast"}


def test_a_new_project_on_a_full_disk_leaves_no_half_file(articles: tuple[Path, Path], mount: Mount) -> None:
    disk = mount(size="1m")
    fill(disk)
    assert_sentences(annotator("import", *articles, "--project", disk / "new.annotator"), "new.annotator")
    assert {file.name for file in disk.iterdir()} == {"ballast"}


def test_a_home_that_takes_nothing_is_named(
    articles: tuple[Path, Path], mount: Mount, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ANNOTATOR_HOME", str(mount(read_only=True) / "home"))
    assert_sentences(annotator("import", *articles), "home")
