"""`kill -9` at any moment: what was acknowledged is there, and what was being made is there whole or not at all."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

import pytest

from annotator.storage.backup import backups
from annotator.storage.check import check
from annotator.storage.store import Store
from tests.storage.project_files import link, link_ids, new_project

ROOT = Path(__file__).parents[2]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with two backups, of one link and of two."""
    path = tmp_path / "p.annotator"
    store, _ = new_project(path)
    for reason in ("one", "two"):
        link(store)
        store.back_up(reason)
    store.close()
    return path


def killed(deed: str, path: Path, *, after: int) -> list[str]:
    """Let another process work, kill it somewhere after so many acknowledgements, and return all it gave."""
    command = [sys.executable, "-m", "tests.storage.victim", deed, str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as victim:
        assert victim.stdout is not None
        said = [victim.stdout.readline() for _ in range(after + 1)]  # "ready" comes first
        assert all(said), "the victim ended by itself"
        victim.kill()
        said += victim.stdout.read().splitlines(keepends=True)
    # What has no line feed was cut off, and so not acknowledged.
    return [line.strip() for line in said[1:] if line.endswith("\n")]


def assert_links_are_kept(path: Path, after: int) -> None:
    before = set(ids_in(path))
    acknowledged = killed("link", path, after=after)
    found = ids_in(path)
    assert set(acknowledged) <= set(found)
    assert before <= set(found)
    assert check(path).problems == ()


def ids_in(path: Path) -> list[str]:
    store = Store.open(path)
    assert not store.read_only, "the lock was not freed"
    try:
        return link_ids(store)
    finally:
        store.close()


def test_this_test_finds_what_is_acknowledged_too_early(project: Path) -> None:
    assert any(set(killed("link_early", project, after=1)) - set(ids_in(project)) for _ in range(20))


def test_links_survive_a_kill(project: Path) -> None:
    for after in (0, 1, 7):
        assert_links_are_kept(project, after)


@pytest.mark.long
def test_links_survive_200_kills(project: Path) -> None:
    chance = random.Random(0)
    for _ in range(200):
        assert_links_are_kept(project, chance.randrange(12))


@pytest.mark.parametrize("after", [0, 3, pytest.param(20, marks=pytest.mark.long)])
def test_a_project_being_made_is_whole_or_not_there(project: Path, after: int) -> None:
    made = killed("create", project, after=after)
    found = [path.name for path in project.parent.glob("new-*") if "." not in path.name]
    assert set(made) <= set(found)
    assert all(check(project.with_name(name)).ok for name in found)


@pytest.mark.parametrize("after", [0, 3, pytest.param(20, marks=pytest.mark.long)])
def test_a_backup_being_made_is_whole_or_not_there(project: Path, after: int) -> None:
    made = killed("back_up", project, after=after)
    found = backups(project)
    assert set(made) <= {backup.path.name for backup in found}
    assert all(check(backup.path).ok for backup in found)
    assert len(ids_in(project)) == 2


@pytest.mark.parametrize("after", [0, 3, pytest.param(20, marks=pytest.mark.long)])
def test_a_backup_being_restored_is_there_or_the_project_as_it_was(project: Path, after: int) -> None:
    killed("restore", project, after=after)
    assert check(project).ok
    assert len(ids_in(project)) in (1, 2)
