"""Killed or asked to end at any moment: what the window has shown is in the file, and the file can be opened."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from annotator.preferences import annotator_name
from annotator.project import open_project
from annotator.storage.fileformat import LOCK_SUFFIX
from tests.whole.program import ANNOTATOR, annotator

CHECKOUT = Path(__file__).parents[2]


@contextmanager
def running(*command: str | Path) -> Iterator[subprocess.Popen[str]]:
    """Start a program and see to it that nothing of it is left."""
    process = subprocess.Popen(
        command, cwd=CHECKOUT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    )
    try:
        yield process
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
        process.communicate()


def kill_while_linking(project: Path, articles: tuple[Path, Path], *, after: int) -> list[int]:
    """Let the window draw links, kill it some time after a number of them; return the counts it had shown."""
    script = CHECKOUT / "tests" / "whole" / "linking_without_end.py"
    command: list[str | Path] = [sys.executable, "-m", f"tests.whole.{script.stem}", *articles, "--project", project]
    with running(*command) as process:
        assert process.stdout is not None
        shown = [int(process.stdout.readline()) for _ in range(after)]
        time.sleep(random.random() / 100)  # somewhere inside a transaction, and nothing to wait for
        process.kill()
        return shown + [int(line) for line in process.stdout.read().splitlines(keepends=True) if line.endswith("\n")]


def assert_nothing_is_lost(project: Path, shown: list[int]) -> None:
    """Check that a project holds what was last shown, or the one change that was under way."""
    assert annotator("check", project).code == 0
    opened = open_project(project, annotator=annotator_name())
    assert not opened.read_only, opened.read_only_reason
    (entry,) = opened.pairs()
    found = len(opened.annotation_set(entry.id).links)
    assert abs(found - shown[-1]) <= 1
    before = opened.undo_summary
    assert before
    opened.undo()
    opened.redo()
    assert len(opened.annotation_set(entry.id).links) == found
    opened.close()


@pytest.mark.parametrize("after", [1, 7])
def test_a_killed_window_has_lost_nothing_it_had_shown(after: int, articles: tuple[Path, Path], tmp_path: Path) -> None:
    project = tmp_path / "killed.annotator"
    assert_nothing_is_lost(project, kill_while_linking(project, articles, after=after))


@pytest.mark.long
def test_two_hundred_kills_lose_nothing(articles: tuple[Path, Path], tmp_path: Path) -> None:
    project = tmp_path / "killed.annotator"
    for _ in range(200):
        shown = kill_while_linking(project, articles, after=random.randint(1, 20))
        assert_nothing_is_lost(project, shown)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_window_asked_to_end_frees_the_lock(
    number: signal.Signals, articles: tuple[Path, Path], tmp_path: Path
) -> None:
    project = tmp_path / "ended.annotator"
    with running(ANNOTATOR, "open", *articles, "--project", project) as process:
        _until(project.with_name(project.name + LOCK_SUFFIX).exists)
        begin = time.monotonic()
        process.send_signal(number)
        assert process.wait(30) == 0
        assert time.monotonic() - begin < 3
        assert process.stderr is not None
        assert "Traceback" not in process.stderr.read()
    assert {file.name for file in tmp_path.iterdir()} <= {project.name, "articles", f"{project.name}.backups"}
    opened = open_project(project, annotator="anna")
    assert not opened.read_only
    opened.close()


@pytest.fixture
def many(tmp_path: Path) -> list[Path]:
    """Return two hundred articles."""
    files = [tmp_path / f"{number:03}.txt" for number in range(200)]
    for number, file in enumerate(files):
        file.write_text(f"Artikel {number}. " + "Ein Satz. " * 50, encoding="utf-8")
    return files


def test_a_killed_import_leaves_all_of_a_pair_or_nothing(project: Path, many: list[Path]) -> None:
    with running(ANNOTATOR, "import", *many, "--project", project) as process:
        _until(lambda: _pairs(project) > 3)
        process.kill()
    (report,) = annotator("check", project, "--json").records
    assert report["ok"]
    assert report["checked"]["document"] == 2 * report["checked"]["pair"]
    assert annotator("import", *many, "--project", project).code == 0
    assert _pairs(project) == 101


def test_a_check_while_somebody_writes_raises_no_false_alarm(project: Path, many: list[Path]) -> None:
    with running(ANNOTATOR, "import", *many, "--project", project) as process:
        while process.poll() is None:
            ran = annotator("check", project, "--json")
            assert ran.records, ran.err
            assert ran.records[0]["ok"], ran.records[0]["problems"]
        assert process.returncode == 0


def _pairs(project: Path) -> int:
    """Return how many pairs there are; 0 while that cannot be told because somebody writes."""
    count: int = annotator("check", project, "--json").records[0]["checked"].get("pair", 0)
    return count


def _until(true: Callable[[], bool]) -> None:
    end = time.monotonic() + 60
    while not true():
        assert time.monotonic() < end
