"""A disk that fails or is full: one sentence, nothing half, nothing acknowledged lost, and the next try works."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.errors import AnnotatorError, BadInput, ReadOnly
from annotator.model.change import ChangeKind
from annotator.model.document import Side
from annotator.storage.check import check
from annotator.storage.connection import configure, connect
from annotator.storage.store import Store
from tests.storage.apsw_adapter import connect_on
from tests.storage.frail_disk import FrailDisk, Trouble
from tests.storage.project_files import LEFT, MARKS, fast_folder, link, link_ids, new_project, span

CALLS_OF_AN_EDIT = 60


@pytest.fixture
def project() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(dir=fast_folder()) as folder:
        path = Path(folder) / "p.annotator"
        store, _ = new_project(path)
        link(store)
        store.close()
        yield path


def try_on(path: Path, disk: FrailDisk, *, setting: str = "DELETE") -> tuple[list[str], list[str]]:
    """Add four links while the disk fails once; return those acknowledged and the sentences of the failures."""
    sentences = []
    store = Store.open(path, connect=connect_on(disk, rewrite=lambda sql: sql.replace("= DELETE", f"= {setting}")))
    acknowledged = link_ids(store)
    for start in range(0, 32, 8):
        try:
            acknowledged.append(link(store, [start], [start]))
        except AnnotatorError as error:
            sentences.append(str(error))
            disk.trouble = None if disk.trouble == "full" else disk.trouble
    acknowledged.append(link(store, [40], [40]))
    assert link_ids(store) == acknowledged
    store.close()
    return acknowledged, sentences


@pytest.mark.parametrize("trouble", ["io", "full"])
@pytest.mark.parametrize("at", [*range(1, CALLS_OF_AN_EDIT, 3)])
def test_the_nth_call_to_the_disk_fails(project: Path, trouble: Trouble, at: int) -> None:
    disk = FrailDisk([project])
    disk.trouble, disk.at = trouble, at
    acknowledged, sentences = try_on(project, disk)
    assert all("\n" not in sentence and len(sentence) < 250 for sentence in sentences)
    store = Store.open(project)
    assert link_ids(store) == acknowledged
    store.close()
    assert check(project).problems == ()


def test_a_full_disk_is_said_and_the_next_change_is_saved_when_there_is_room(project: Path) -> None:
    store = Store.open(project)
    raw = store._database.raw
    pages = raw.execute("PRAGMA page_count").fetchone()[0]
    raw.execute(f"PRAGMA max_page_count = {pages}")
    acknowledged = link_ids(store)
    with pytest.raises(AnnotatorError, match="The disk is full"):
        for start in range(40):
            acknowledged.append(link(store, [start], [start]))
    assert link_ids(store) == acknowledged
    with pytest.raises(AnnotatorError, match="The disk is full"):
        store.put_analysis(LEFT.id, pipeline="x", language=None, sha256=LEFT.sha256, parts=[MARKS] * 500)
    assert store.analysis(LEFT.id) is None
    raw.execute("PRAGMA max_page_count = 1000000")
    acknowledged.append(link(store, [1], [2]))
    store.close()
    store = Store.open(project)
    assert link_ids(store) == acknowledged
    store.close()


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 400 kB; only root can mount one."""
    folder = tmp_path / "small"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", str(folder)]
    if shutil.which("mount") is None or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("no small file system can be mounted here")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_a_really_full_disk(small_disk: Path) -> None:
    store, _ = new_project(small_disk / "p.annotator")
    acknowledged = []
    with pytest.raises(AnnotatorError, match="The disk is full"):
        for start in range(300):
            acknowledged.append(link(store, [start % 300], [start % 300]))
    with pytest.raises(AnnotatorError, match="full"):
        store.back_up("no room")
    assert not list((small_disk / "p.annotator.backups").glob("*"))
    assert link_ids(store) == acknowledged
    store.close()
    with pytest.raises(AnnotatorError, match="full"):
        new_project(small_disk / "another")
    assert not (small_disk / "another").exists()
    assert check(small_disk / "p.annotator").ok


def test_an_error_somebody_lets_pass_leaves_nothing_half(project: Path) -> None:
    store = Store.open(project)
    pair = store.pairs()[0]
    before, listed = store.annotation_set(pair.id, "anna"), store.history()
    careless = store.edit(kind=ChangeKind.LINKS, pair_id=pair.id, annotator="anna", summary="?")
    with pytest.raises(AnnotatorError, match="was not saved"), careless as edit:
        edit.put_span(pair.id, "anna", span(Side.LEFT, 20))
        store._database.raw.rollback()  # as SQLite does by itself when the disk is full
    assert store.annotation_set(pair.id, "anna") == before and store.history() == listed
    reading = store.edit(kind=ChangeKind.LINKS, pair_id=pair.id, annotator="anna", summary="?")
    with reading as edit:
        edit.put_span(pair.id, "anna", span(Side.LEFT, 20))
        with pytest.raises(BadInput):
            store.pair("nowhere")
        with pytest.raises(AnnotatorError), store._database.reading() as connection:
            connection.exec_driver_sql("SELECT nothing FROM nowhere")
        edit.put_span(pair.id, "anna", span(Side.LEFT, 30))
    store.undo("anna")
    assert store.annotation_set(pair.id, "anna").spans == before.spans
    store.close()


def test_a_file_replaced_or_removed_while_open_is_noticed(project: Path) -> None:
    def swap(path: Path) -> None:
        Path(shutil.copyfile(path, f"{path}.x")).replace(path)

    for harm in (Path.unlink, swap):
        copy = project.with_name("copy")
        shutil.copyfile(project, copy)
        store = Store.open(copy)
        link(store)
        harm(copy)
        with pytest.raises(AnnotatorError, match=r"replaced or removed.*not saved"):
            link(store)
        with pytest.raises(AnnotatorError, match="replaced or removed"):
            store.undo("anna")
        store.close()
        copy.unlink(missing_ok=True)


def test_a_file_replaced_while_a_change_is_being_written_is_noticed(project: Path) -> None:
    store = Store.open(project)
    pair = store.pairs()[0]
    begun = store.edit(kind=ChangeKind.LINKS, pair_id=pair.id, annotator="anna", summary="?")
    with pytest.raises(AnnotatorError, match="replaced or removed"), begun as edit:
        edit.put_span(pair.id, "anna", span(Side.LEFT, 20))  # from here on SQLite itself no longer looks
        Path(shutil.copyfile(project, f"{project}.x")).replace(project)
    store.close()


def test_a_change_holds_the_file_from_its_beginning(project: Path) -> None:
    store = Store.open(project)
    other = sqlite3.connect(project, isolation_level=None, timeout=0)
    begun = store.edit(kind=ChangeKind.LINKS, pair_id=None, annotator="anna", summary="?")
    with begun, pytest.raises(sqlite3.OperationalError, match="locked"):
        other.execute("BEGIN IMMEDIATE")
    other.close()
    store.close()


def test_a_file_changed_by_another_program_while_open_is_noticed(project: Path) -> None:
    store = Store.open(project)
    link(store)
    other = connect(project)
    configure(other)
    other.execute("UPDATE pair SET title = 'x'")
    other.close()
    with pytest.raises(AnnotatorError, match="changed by another program"):
        link(store)
    store.close()


def test_a_file_another_program_holds_for_long_is_said(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("annotator.storage.connection.BUSY_SECONDS", 0.05)
    store = Store.open(project)
    other = sqlite3.connect(project, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(AnnotatorError, match="Another program is using"):
        link(store)
    other.execute("ROLLBACK")
    other.execute("BEGIN")
    other.execute("SELECT * FROM pair").fetchone()
    with pytest.raises(AnnotatorError, match="Another program is using"):
        link(store)
    other.close()
    made = link(store)
    assert link_ids(store)[1:] == [made]
    store.close()


def without_privileges(path: Path) -> list[str]:
    """Open a project as a user to whom the rights of files apply, which they do not to root; say what that gave."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:  # pragma: no cover
        said = ""
        try:
            if os.geteuid() == 0:
                os.setgid(65534)
                os.setuid(65534)
            store = Store.open(path)
            said = f"{store.read_only_reason}\n{len(store.pairs())}\n"
            Store.create(path.with_name("new"))
            said += "made"
        except BaseException as error:
            said += str(error)
        finally:
            os.write(writing, said.encode())
            os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as answer:
        said = answer.read()
    os.waitpid(child, 0)
    return said.splitlines()


@pytest.mark.parametrize("closed", ["file", "folder"])
def test_where_nothing_can_be_written_one_can_read(project: Path, closed: str) -> None:
    project.parent.chmod(0o777 if closed == "file" else 0o555)
    project.chmod(0o444 if closed == "file" else 0o666)
    try:
        found = without_privileges(project)
    finally:
        project.parent.chmod(0o700)
    assert found[:2] == [f"{'the file' if closed == 'file' else 'its folder'} cannot be written", "1"]
    refused = f"The folder “{project.parent}” cannot be written, so no project could be made in it."
    assert found[2] == ("made" if closed == "file" else refused)


def test_reading_only_says_why_when_a_change_is_asked(project: Path) -> None:
    store = Store.open(project, read_only=True)
    with pytest.raises(ReadOnly, match="for reading only: that was asked for"):
        link(store)
    store.close()
