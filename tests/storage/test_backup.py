"""Backups: whole, thinned as they age, restored without losing what they replace."""

from __future__ import annotations

import os
import shutil
import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from annotator.errors import AnnotatorError, BadProject
from annotator.storage.backup import Backup, backups, surplus
from annotator.storage.check import check
from annotator.storage.restore import restore
from annotator.storage.store import Store
from tests.storage.project_files import link, link_ids, new_project

PRESENT = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return new_project(tmp_path / "p.annotator")[0]


def ids_in(path: Path) -> list[str]:
    store = Store.open(path)
    try:
        return link_ids(store)
    finally:
        store.close()


def aged(hours: float) -> Backup:
    time = PRESENT - timedelta(hours=hours)
    return Backup(Path(f"{hours}"), time.strftime("%Y-%m-%dT%H:%M:%SZ"), "x", 1)


def kept(*hours: float) -> list[float]:
    found = [aged(one) for one in hours]
    going = surplus(found, PRESENT)
    return [one for one, backup in zip(hours, found, strict=True) if backup not in going]


def test_a_backup_is_a_whole_project_of_its_own(store: Store) -> None:
    made = link(store)
    backup = store.back_up("before import")
    again = store.back_up("before import")
    link(store, [10], [10])
    assert [(one.path, one.reason) for one in backups(store.path)] == [
        (again, "before import"),
        (backup, "before import"),
    ]
    assert check(backup).ok
    copy = Path(shutil.copyfile(backup, store.path.with_name("copy")))
    assert ids_in(copy) == [made]
    store.close()


def test_all_of_the_last_hour_are_kept() -> None:
    assert kept(0, 0.1, 0.2, 0.9) == [0, 0.1, 0.2, 0.9]


def test_then_one_an_hour_a_day_and_a_month() -> None:
    assert kept(1.1, 1.2, 2.5, 2.9) == [1.1, 2.5]
    assert kept(30, 31, 33, 60) == [30, 60]
    assert len(kept(*range(40 * 24, 200 * 24, 24))) in (5, 6, 7)


def test_a_clock_that_jumped_deletes_nothing() -> None:
    assert kept(-5000, -100, -1) == [-5000, -100, -1]


def test_making_a_backup_thins_the_others(store: Store) -> None:
    folder = store.back_up("x").parent
    for name in ("20200101T000000Z-a", "20200102T000000Z-b"):
        shutil.copyfile(store.path, folder / f"{name}.annotator")
    (folder / "a letter.txt").touch()
    store.back_up("y")
    assert [one.reason for one in backups(store.path)] == ["y", "x", "b"]
    assert (folder / "a letter.txt").exists()
    store.close()


def test_a_backup_is_due_when_something_changed_a_while_ago(store: Store) -> None:
    first = store.back_up_if_due()
    assert first is not None
    link(store)
    assert store.back_up_if_due() is None
    old = datetime.now(UTC) - timedelta(minutes=11)
    first.rename(first.with_name(f"{old.strftime('%Y%m%dT%H%M%SZ')}-while-working.annotator"))
    assert store.back_up_if_due() is not None
    assert store.back_up_if_due() is None
    store.close()
    reader = Store.open(store.path, read_only=True)
    assert reader.back_up_if_due() is None
    reader.close()


def test_a_restored_backup_keeps_what_it_replaces(store: Store) -> None:
    first = link(store)
    backup = store.back_up("early")
    second = link(store, [10], [10])
    store.close()
    restore(backup, store.path)
    assert ids_in(store.path) == [first]
    (replaced, *_) = backups(store.path)
    assert replaced.reason == "replaced by a restored backup"
    restore(replaced.path, store.path)
    assert ids_in(store.path) == [first, second]


def test_a_missing_project_is_restored(store: Store) -> None:
    made = link(store)
    backup = store.back_up("x")
    store.close()
    store.path.unlink()
    (found,) = backups(store.path)
    restore(found.path, store.path)
    assert ids_in(store.path) == [made]
    assert backup.exists()


def test_a_damaged_project_is_replaced_and_kept_byte_by_byte(store: Store) -> None:
    made = link(store)
    backup = store.back_up("x")
    store.close()
    store.path.write_bytes(b"ruined")
    restore(backup, store.path)
    assert ids_in(store.path) == [made]
    assert b"ruined" in [one.path.read_bytes() for one in backups(store.path)]


def test_the_journal_of_an_unfinished_change_does_not_spoil_the_restored_file(store: Store) -> None:
    made = link(store)
    backup = store.back_up("x")
    for start in range(10, 60, 7):
        link(store, [start], [start])
    store.close()
    leave_hot_journal(store.path)
    restore(backup, store.path)
    assert not store.path.with_name(store.path.name + "-journal").exists()
    assert check(store.path).ok
    assert ids_in(store.path) == [made]
    (replaced, *_) = backups(store.path)
    assert check(replaced.path).ok and len(ids_in(replaced.path)) == 9


def test_a_journal_without_its_project_does_not_spoil_the_restored_file(store: Store) -> None:
    for start in range(10, 60, 7):
        link(store, [start], [start])
    ids = link_ids(store)
    backup = store.back_up("x")
    while store.undo("anna"):
        pass
    store.close()
    leave_hot_journal(store.path)
    store.path.unlink()
    restore(backup, store.path)
    assert check(store.path).ok
    assert ids_in(store.path) == ids


def leave_hot_journal(path: Path) -> None:
    """Leave what a crash in the middle of a change leaves: half of it in the file, and the journal to take it back."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA cache_size = 1")
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("UPDATE span SET quote = 'half'")
    connection.execute("UPDATE history SET summary = 'half'")
    journal = path.with_name(path.name + "-journal")
    shutil.copyfile(path, f"{path}.crashed")
    shutil.copyfile(journal, f"{path}.crashed-journal")
    connection.close()
    os.replace(f"{path}.crashed", path)  # noqa: PTH105
    os.replace(f"{path}.crashed-journal", journal)  # noqa: PTH105


def test_the_journal_left_by_a_crash_is_played_back_on_opening(store: Store) -> None:
    made = link(store)
    store.close()
    leave_hot_journal(store.path)
    assert ids_in(store.path) == [made]


def test_a_damaged_backup_is_refused_and_the_project_stays(store: Store) -> None:
    made = link(store)
    backup = store.back_up("x")
    store.close()
    content = bytearray(backup.read_bytes())
    content[content.index(b"Link added")] ^= 1
    backup.write_bytes(content)
    with pytest.raises(BadProject, match=r"damaged .*; nothing was restored"):
        restore(backup, store.path)
    backup.write_bytes(b"")
    with pytest.raises(AnnotatorError):
        restore(backup, store.path)
    assert ids_in(store.path) == [made]
