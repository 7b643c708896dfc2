"""Files that are not what they should be: refused by name, unharmed, at once."""

from __future__ import annotations

import os
import shutil
import sqlite3
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from annotator.errors import AnnotatorError, BadProject
from annotator.storage.check import check
from annotator.storage.connection import connect
from annotator.storage.fileformat import FINGERPRINTS, SCHEMA_VERSION, fingerprint
from annotator.storage.glance import glance
from annotator.storage.schema import expected_rows
from annotator.storage.store import Store
from tests.storage.project_files import filled_project, link, link_ids, new_project


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "p.annotator"
    filled_project(path)
    return path


def change(path: Path, *statements: str) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    for statement in statements:
        connection.execute(statement)
    connection.close()


def assert_refused(path: Path, match: str) -> None:
    before = path.read_bytes() if path.is_file() else b""
    for open_it in (Store.open, lambda path: Store.open(path, read_only=True)):
        began = time.monotonic()
        with pytest.raises(BadProject, match=match) as refusal:
            open_it(path)
        assert time.monotonic() - began < 5
        assert path.name in str(refusal.value) and "\n" not in str(refusal.value)
    assert glance(path) is None
    assert (path.read_bytes() if path.is_file() else b"") == before
    assert not path.with_name(path.name + ".lock").exists()


def test_the_fingerprint_is_that_of_the_tables() -> None:
    assert FINGERPRINTS[SCHEMA_VERSION] == fingerprint(expected_rows())


def test_a_missing_file_is_never_made(tmp_path: Path) -> None:
    assert_refused(tmp_path / "nowhere.annotator", "There is no project at")
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_goes_missing_at_the_last_moment_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(sqlite3.OperationalError, match="unable to open"):
        connect(tmp_path / "nowhere.annotator")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("content", [b"", b"no database", b"SQLite format 3\0" + b"x" * 50, b"\0" * 5000])
def test_a_file_that_is_no_database_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "p.annotator"
    path.write_bytes(content)
    assert_refused(path, "is empty" if not content else "is not an Annotator project")


def test_folders_and_pipes_are_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert_refused(tmp_path / "pipe", "is not a file")
    assert_refused(tmp_path, "is not a file")


def test_another_programs_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "cookies.db"
    change(path, "CREATE TABLE moz_cookies (id)")
    assert_refused(path, "another program")


def test_a_newer_file_is_refused_with_both_versions(path: Path) -> None:
    change(path, f"PRAGMA user_version = {SCHEMA_VERSION + 6}")
    assert_refused(path, f"format {SCHEMA_VERSION + 6} .*newer.* up to {SCHEMA_VERSION}")


@pytest.mark.parametrize(
    ("statement", "named"),
    [
        ("CREATE TRIGGER evil AFTER INSERT ON link BEGIN DELETE FROM history; END", "a trigger “evil”"),
        ("CREATE VIEW v AS WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n FROM r) SELECT n FROM r", "a view “v”"),
        ("CREATE TABLE more (id)", "a table “more”"),
        ("CREATE INDEX i ON link(type)", "an index “i”"),
        ("DROP INDEX link_end_span", "lacks the index “link_end_span”"),
        (
            "ALTER TABLE link ADD COLUMN x TEXT GENERATED ALWAYS AS (hex(zeroblob(9))) VIRTUAL",
            "tables that are not",
        ),
        ("ALTER TABLE pair RENAME COLUMN title TO name", "tables that are not"),
    ],
)
def test_what_does_not_belong_is_refused_before_anything_is_read(path: Path, statement: str, named: str) -> None:
    change(path, statement)
    assert_refused(path, named)
    assert not check(path).ok


def test_a_table_replaced_by_a_view_that_never_ends_is_refused(path: Path) -> None:
    endless = "WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r) SELECT n AS key, n AS value FROM r"
    change(path, "DROP TABLE setting", f"CREATE VIEW setting AS {endless}")
    assert_refused(path, "a view “setting”")
    assert not check(path).ok


def test_statistics_another_tool_left_do_no_harm(path: Path) -> None:
    change(path, "ANALYZE", "VACUUM")
    store = Store.open(path)
    link(store)
    store.close()
    assert check(path).ok


def test_a_file_another_tool_turned_to_wal_is_turned_back(path: Path) -> None:
    change(path, "PRAGMA journal_mode = WAL")
    store = Store.open(path)
    link(store)
    assert len(link_ids(store)) == 7
    copy = shutil.copyfile(path, path.with_name("copy"))
    assert len(link_ids(store)) == 7
    store.close()
    assert check(Path(copy)).ok


def leave_journal(path: Path) -> None:
    path.with_name(path.name + "-journal").touch()


def leave_backup(path: Path) -> None:
    path.with_name(path.name + ".backups").mkdir()
    (path.with_name(path.name + ".backups") / "20260101T000000Z-x.annotator").touch()


@pytest.mark.parametrize("leave", [leave_journal, leave_backup])
def test_missing_never_means_new(tmp_path: Path, leave: Callable[[Path], None]) -> None:
    path = tmp_path / "p.annotator"
    leave(path)
    for make in (Store.create, Store.open):
        with pytest.raises(BadProject, match=r"missing but|its backups"):
            make(path)
    assert not path.exists()


def test_nothing_is_made_over_something_or_nowhere(path: Path) -> None:
    before = path.read_bytes()
    with pytest.raises(BadProject, match="exists already"):
        Store.create(path)
    assert path.read_bytes() == before
    with pytest.raises(BadProject, match="does not exist"):
        Store.create(path.parent / "gone" / "p.annotator")
    dangling = path.with_name("dangling")
    dangling.symlink_to(path.with_name("nowhere"))
    with pytest.raises(AnnotatorError):
        Store.open(dangling)


def test_a_project_behind_a_symbolic_link_is_the_project_itself(path: Path) -> None:
    (path.parent / "elsewhere").mkdir()
    other = path.parent / "elsewhere" / "link.annotator"
    other.symlink_to(path)
    store, through = Store.open(path), Store.open(other)
    assert through.read_only and not store.read_only
    assert through.path == store.path
    store.close()
    through.close()


def test_a_project_made_twice_at_once_is_made_once(tmp_path: Path) -> None:
    store, _ = new_project(tmp_path / "p.annotator")
    with pytest.raises(BadProject, match="exists already"):
        Store.create(tmp_path / "p.annotator")
    store.close()
