"""A power failure at any moment: what was acknowledged is there, what was not is there whole or not at all."""

from __future__ import annotations

import random
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from annotator.errors import AnnotatorError
from annotator.storage.check import check
from annotator.storage.store import Store
from tests.storage.apsw_adapter import connect_on
from tests.storage.frail_disk import FrailDisk
from tests.storage.project_files import fast_folder, link, link_ids, new_project

EDITS = 6
CALLS = 380  # a little more than the work takes, so that the power fails at any of them, or after the last
EXTRA = "synchronous = EXTRA"


@pytest.fixture(scope="module")
def project() -> Iterator[Path]:
    """A project with one link, closed; in memory, for the simulated disk does not sync the real one anyway."""
    with tempfile.TemporaryDirectory(dir=fast_folder()) as folder:
        path = Path(folder) / "template"
        store, _ = new_project(path)
        link(store)
        store.close()
        yield path


@dataclass
class Work:
    """What was begun, and what the Store said was done, when the power failed."""

    begun: int = 0
    linked: list[str] = field(default_factory=list)
    undone: list[str] = field(default_factory=list)

    def lost_in(self, found: list[str]) -> list[str]:
        return [one for one in self.linked if one not in found] + [one for one in self.undone if one in found]


def lost(project: Path, seed: int, *, setting: str = EXTRA) -> list[str]:
    """Work until the power fails, and return what was acknowledged and is not so; a damaged file loses all."""
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory(dir=fast_folder()) as folder:
        before, after = Path(folder) / "before", Path(folder) / "after"
        before.mkdir()
        after.mkdir()
        path = before / "p.annotator"
        shutil.copyfile(project, path)
        disk = FrailDisk([path])
        disk.trouble, disk.at = "power", chance.randrange(1, CALLS)
        done = Work()
        with suppress(AnnotatorError):
            work(path, disk, setting, done, chance)
        disk.after_power_failure(after, chance)
        try:
            with opened(after / path.name) as store:
                found = link_ids(store)
        except AnnotatorError:
            return done.linked or ["everything"]
        assert len(found) <= done.begun + 1, "more is there than was done"
        if setting == EXTRA:
            assert check(after / path.name).problems == ()
        return done.lost_in(found)


def work(path: Path, disk: FrailDisk, setting: str, done: Work, chance: random.Random) -> None:
    """Add links, and now and then undo one, until the power fails."""
    store = Store.open(path, connect=connect_on(disk, rewrite=lambda sql: sql.replace(EXTRA, setting)))
    try:
        done.linked += link_ids(store)
        for start in range(0, EDITS * 8, 8):
            done.begun += 1
            done.linked.append(link(store, [start], [start]))
            if chance.random() < 0.3:
                taken_back = done.linked.pop()  # in doubt until the undo is acknowledged
                store.undo("anna")
                done.undone.append(taken_back)
    finally:
        store.close()


@contextmanager
def opened(path: Path) -> Iterator[Store]:
    store = Store.open(path)
    try:
        yield store
    finally:
        store.close()


@pytest.mark.parametrize("setting", ["synchronous = FULL", "synchronous = NORMAL", "synchronous = OFF"])
def test_this_test_finds_what_a_weaker_setting_loses(project: Path, setting: str) -> None:
    assert any(lost(project, seed, setting=setting) for seed in range(40))


def test_nothing_acknowledged_is_lost(project: Path) -> None:
    assert [seed for seed in range(40) if lost(project, seed)] == []


@pytest.mark.long
def test_nothing_acknowledged_is_lost_in_many_runs(project: Path) -> None:
    assert [seed for seed in range(1000, 1200) if lost(project, seed)] == []
