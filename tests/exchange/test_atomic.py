"""A file is replaced whole or stays as it was, whatever fails, and nothing is left beside it."""

from __future__ import annotations

import errno
import os
import resource
import signal
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from annotator.errors import BadInput
from annotator.exchange.atomic import replacing, write_whole

OLD = b"what was there before\n" * 100
NEW = b"what comes now\n" * 20_000


@pytest.fixture
def target(tmp_path: Path) -> Path:
    folder = tmp_path / "Ausgabe 🌉 #?%"
    folder.mkdir()
    path = folder / "ergebnis.jsonl"
    path.write_bytes(OLD)
    return path


def is_whole(target: Path) -> bool:
    """Tell whether the old file is there unchanged and alone."""
    return target.read_bytes() == OLD and [path.name for path in target.parent.iterdir()] == [target.name]


def test_a_file_is_replaced_at_once(target: Path) -> None:
    with replacing(target) as stream:
        stream.write(NEW)
        stream.flush()
        assert target.read_bytes() == OLD, "until the end it is the old one"
    assert target.read_bytes() == NEW
    assert len(list(target.parent.iterdir())) == 1


def test_a_new_file_has_the_rights_a_new_file_has_and_an_old_one_keeps_its_own(target: Path) -> None:
    plain = target.with_name("plain")
    plain.touch()
    write_whole(target.with_name("new"), NEW)
    assert target.with_name("new").stat().st_mode == plain.stat().st_mode
    target.chmod(0o640)
    write_whole(target, NEW)
    assert stat.S_IMODE(target.stat().st_mode) == 0o640


def test_a_link_named_as_target_stays_a_link(target: Path) -> None:
    link = target.with_name("link")
    link.symlink_to(target)
    write_whole(link, NEW)
    assert link.is_symlink() and target.read_bytes() == NEW


@pytest.mark.parametrize("error", [ValueError("in the middle"), KeyboardInterrupt(), BadInput("one link is wrong")])
def test_an_error_in_the_middle_leaves_the_old_file(target: Path, error: BaseException) -> None:
    with pytest.raises(type(error)), replacing(target) as stream:
        stream.write(NEW)
        raise error
    assert is_whole(target)


@contextmanager
def room_for(size: int) -> Iterator[None]:
    """Let no file grow beyond a size, which the system says with an error as of a full disk."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_a_full_disk_leaves_the_old_file_and_a_second_try_works(target: Path) -> None:
    with pytest.raises(BadInput, match="The disk is full") as caught, room_for(len(NEW) // 2):
        write_whole(target, NEW)
    assert is_whole(target) and "what was there before is whole" in str(caught.value)
    write_whole(target, NEW)
    assert target.read_bytes() == NEW


def test_content_is_on_the_disk_before_its_name_is_and_the_name_before_it_counts(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []
    sync, rename = os.fsync, os.replace

    def noted_sync(handle: int) -> None:
        done.append("folder" if stat.S_ISDIR(os.fstat(handle).st_mode) else f"{os.fstat(handle).st_size} bytes")
        sync(handle)

    def noted_rename(old: Any, new: Any) -> None:
        done.append("rename")
        rename(old, new)

    monkeypatch.setattr(os, "fsync", noted_sync)
    monkeypatch.setattr(os, "replace", noted_rename)
    write_whole(target, NEW)
    assert done == [f"{len(NEW)} bytes", "rename", "folder"]


# The calls between the old file and the new one, each of which may fail.
CALLS = ["open", "fsync", "replace", "chmod"]


@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize("code", [errno.EIO, errno.ENOSPC, errno.EROFS, errno.EACCES])
def test_any_call_that_fails_leaves_the_old_file(
    target: Path, call: str, code: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    real: Callable[..., Any] = getattr(os, call)

    def failing(*arguments: Any, **more: Any) -> Any:
        if call == "open" and not arguments[1] & os.O_CREAT:
            return real(*arguments, **more)
        raise OSError(code, os.strerror(code))

    with monkeypatch.context() as patched:
        patched.setattr(os, call, failing)
        with pytest.raises(BadInput) as caught:
            write_whole(target, NEW)
    assert is_whole(target)
    assert str(target) in str(caught.value) and str(caught.value).endswith(".")


def test_a_process_killed_in_the_middle_leaves_the_old_file(target: Path) -> None:
    program = (
        "import sys, pathlib, time\n"
        "from annotator.exchange.atomic import replacing\n"
        "with replacing(pathlib.Path(sys.argv[1])) as stream:\n"
        "    stream.write(b'x' * 1_000_000)\n"
        "    stream.flush()\n"
        "    print('written', flush=True)\n"
        "    time.sleep(60)\n"
    )
    with subprocess.Popen([sys.executable, "-c", program, str(target)], stdout=subprocess.PIPE) as process:
        assert process.stdout is not None and process.stdout.readline() == b"written\n"
        process.send_signal(signal.SIGKILL)
    assert target.read_bytes() == OLD


def test_the_project_is_not_written_over(tmp_path: Path) -> None:
    project = tmp_path / "p"
    project.write_bytes(OLD)
    backups = tmp_path / "p.backups"
    backups.mkdir()
    (tmp_path / "other name").hardlink_to(project)
    (tmp_path / "link").symlink_to(project)
    own = ["p", "p-journal", "p-wal", "p-shm", "p.lock", "p.backups/x", "other name", "link", "./p", "p.backups/../p"]
    for name in own:
        with pytest.raises(BadInput, match="belongs to the open project"):
            write_whole(tmp_path / name, NEW, project=project)
    assert project.read_bytes() == OLD
    write_whole(tmp_path / "p.jsonl", NEW, project=project)


def test_no_database_is_written_over(tmp_path: Path) -> None:
    path = tmp_path / "somebody's"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE work (hours)")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(BadInput, match="is a database and was not touched"):
        write_whole(path, NEW)
    assert path.read_bytes() == before


def test_what_cannot_be_a_target_is_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "file").touch()
    (tmp_path / "circle").symlink_to(tmp_path / "circle")
    for path, words in [
        (tmp_path, "is a folder"),
        (tmp_path / "pipe", "is a pipe or a device"),
        (Path("/dev/null"), "is a pipe or a device"),
        (tmp_path / "missing" / "file", "there is no folder"),
        (tmp_path / "file" / "file", "there is no folder"),
        (tmp_path / "circle", "is not the name of a file"),
        (tmp_path / "a\0b", "is not the name of a file"),
        (tmp_path / ("n" * 300), "was not written"),
        (Path("/proc/annotator.jsonl"), "was not written"),
    ]:
        with pytest.raises(BadInput, match=words):
            write_whole(path, NEW)
    assert Path("/dev/null").is_char_device()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["circle", "file", "pipe"]
