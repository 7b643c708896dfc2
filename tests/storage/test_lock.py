"""One writer a project: the second start reads only and says why, and a lock never outlives its process."""

from __future__ import annotations

import json
import os
import platform
import subprocess
import sys
from pathlib import Path

import pytest

from annotator.errors import BadProject
from annotator.storage.restore import restore
from annotator.storage.store import Store
from tests.storage.project_files import link, link_ids, new_project

ROOT = Path(__file__).parents[2]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "p.annotator"
    new_project(path)[0].close()
    return path


def test_the_second_to_open_reads_what_the_first_writes(path: Path) -> None:
    first, second = Store.open(path), Store.open(path)
    assert not first.read_only
    reason = second.read_only_reason or ""
    assert f"process {os.getpid()} on {platform.node()}" in reason
    made = link(first)
    assert link_ids(second) == [made]
    second.close()
    assert path.with_name("p.annotator.lock").exists(), "the reader took the writer's lock away"
    third = Store.open(path)
    assert third.read_only
    third.close()
    first.close()
    last = Store.open(path)
    assert not last.read_only
    last.close()
    assert not path.with_name("p.annotator.lock").exists()


def test_a_killed_process_frees_its_lock(path: Path) -> None:
    command = [sys.executable, "-m", "tests.storage.victim", "link", str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as victim:
        assert victim.stdout is not None
        victim.stdout.readline()
        victim.stdout.readline()
        second = Store.open(path)
        assert f"process {victim.pid}" in (second.read_only_reason or "")
        second.close()
        victim.kill()
        victim.wait()
    assert path.with_name("p.annotator.lock").exists()
    store = Store.open(path)
    assert not store.read_only
    store.close()


@pytest.mark.parametrize("content", ["", "{", "[]", '{"process": "x"}', "\x00" * 2000, '{"process": 1}'])
def test_a_stale_lock_file_of_any_content_is_taken_over(path: Path, content: str) -> None:
    path.with_name("p.annotator.lock").write_text(content, encoding="utf-8")
    store = Store.open(path)
    assert not store.read_only
    store.close()


def test_a_lock_from_another_computer_is_respected(path: Path) -> None:
    lock = path.with_name("p.annotator.lock")
    holder = {"process": 7, "host": "elsewhere", "machine": "another", "since": "2026-01-01T00:00:00Z"}
    lock.write_text(json.dumps(holder), encoding="utf-8")
    store = Store.open(path)
    assert "on another computer (process 7 on elsewhere" in (store.read_only_reason or "")
    assert "delete “p.annotator.lock”" in (store.read_only_reason or "")
    store.close()
    lock.unlink()
    store = Store.open(path)
    assert not store.read_only
    store.close()


def test_an_open_project_is_not_restored_over(path: Path) -> None:
    store = Store.open(path)
    backup = store.back_up("x")
    made = link(store)
    with pytest.raises(BadProject, match="it is open in another window"):
        restore(backup, path)
    assert link_ids(store) == [made]
    store.close()
