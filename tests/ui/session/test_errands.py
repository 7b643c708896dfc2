"""Long work with files beside the open window: one goes on reading and linking, and what is given up leaves nothing."""

from __future__ import annotations

import json
import os
import signal
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.arguments import OpenRequest
from annotator.model.document import Side
from annotator.project import Wishes, open_project
from tests.ui.driving import Opened, opened, project_of, settle

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="stops the other process by a signal")


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[Opened]:
    with opened(qtbot, OpenRequest(project_of(tmp_path), annotator="anna")) as bench:
        yield bench


@pytest.fixture(autouse=True)
def passing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Have what lies around for a while in a folder of its own."""
    folder = tmp_path / "passing"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    monkeypatch.setenv("TMPDIR", str(folder))
    return folder


def articles(folder: Path, count: int = 20) -> Path:
    (folder / "in").mkdir()
    for number in range(count):
        (folder / "in" / f"{number:02}.txt").write_text(f"Text Nummer {number} steht hier.\n", encoding="utf-8")
    return folder / "in"


def drop_folder(bench: Opened, folder: Path) -> None:
    """Bring in a folder of articles, whose pairs were asked about by then."""
    bench.workbench.intake._imports._import([articles(folder)], Wishes())


def other_process(bench: Opened) -> int:
    process = bench.workbench.errands._process
    assert process is not None
    assert process.waitForStarted()
    return process.processId()


def stopped(bench: Opened) -> int:
    """Stop the other process where it is; its id."""
    pid = other_process(bench)
    os.kill(pid, signal.SIGSTOP)
    return pid


def wait_until_lent(bench: Opened) -> int:
    bench.qtbot.waitUntil(lambda: bench.workbench.errands.is_lent, timeout=20_000)
    return stopped(bench)


def count(bench: Opened) -> int:
    assert bench.session.project is not None
    return len(bench.session.project.pairs())


def left_behind(bench: Opened, passing: Path) -> list[str]:
    assert bench.session.project is not None
    path = bench.session.project.path
    backups = path.with_name(path.name + ".backups")
    found = [*passing.iterdir(), *(backups.glob("*.part") if backups.exists() else ())]
    return [each.name for each in found if not each.name.startswith(("pytest", "qt_"))]


def test_one_reads_steps_and_links_while_files_are_read(bench: Opened, tmp_path: Path, passing: Path) -> None:
    drop_folder(bench, tmp_path)
    pid = stopped(bench)
    strip = bench.window.errands
    bench.qtbot.waitUntil(strip.isVisible)
    assert "Importing files" in strip.texts()
    bench.window.focus_articles()
    bench.press("J")
    focused = bench.window.articles.focused()
    bench.press("J")
    assert bench.window.articles.focused() not in (None, focused)
    bench.link("Das Land", "dem Land")
    assert len(bench.links) == 1
    os.kill(pid, signal.SIGCONT)
    bench.wait_for_files()
    assert count(bench) == 11 and bench.session.pair is not None
    assert bench.session.pair.left.text == "Text Nummer 0 steht hier.\n"
    bench.session.undo()
    assert bench.session.project and bench.session.project.undo_summary is None
    bench.qtbot.waitUntil(lambda: not strip.isVisible())
    assert not left_behind(bench, passing)


def test_what_would_disturb_it_has_to_wait_and_says_so(bench: Opened, tmp_path: Path) -> None:
    folder = articles(tmp_path)
    bench.workbench.files.export(tmp_path / "out.jsonl")
    pid = stopped(bench)
    bound = bench.workbench.bound
    waiting = ("project", "articles", "import", "import.folder", "colleague", "export", "restore", "article.replace")
    assert not any(bound[name].isEnabled() for name in waiting) and bound["stop"].isEnabled()
    assert "files are being" in bench.workbench.available.why_not("import")
    bench.workbench.dialogs.take_dropped([folder])
    assert "wait until that is done, or cancel it" in bench.window.messages.text
    os.kill(pid, signal.SIGCONT)
    bench.wait_for_files()
    assert all(bound[name].isEnabled() for name in waiting) and not bound["stop"].isEnabled()
    assert count(bench) == 1 and (tmp_path / "out.jsonl").exists()


def test_an_export_holds_what_was_there_when_it_was_asked_for(bench: Opened, tmp_path: Path, passing: Path) -> None:
    bench.link("Das Land", "dem Land")
    bench.workbench.files.export(tmp_path / "out.jsonl")
    bench.link("Lena", "Vogt")
    bench.wait_for_files()
    record = json.loads((tmp_path / "out.jsonl").read_bytes())
    assert len(record["links"]) in (1, 2) and "Wrote 1 line" in bench.window.messages.text
    assert len(bench.links) == 2 and not left_behind(bench, passing)


@pytest.mark.parametrize("way", ["button", "Esc", "key"])
def test_what_is_cancelled_leaves_nothing(bench: Opened, tmp_path: Path, passing: Path, way: str) -> None:
    drop_folder(bench, tmp_path)
    pid = stopped(bench)
    strip = bench.window.errands
    bench.qtbot.waitUntil(strip.isVisible)
    if way == "button":
        bench.click(strip.cancel)
    elif way == "Esc":
        strip.cancel.setFocus()
        QTest.keyClick(strip.cancel, Qt.Key.Key_Escape)
    else:
        bench.workbench.bound["stop"].trigger()
    assert "Giving up" in strip.texts() and not strip.cancel.isEnabled()
    os.kill(pid, signal.SIGCONT)
    bench.wait_for_files()
    assert count(bench) == 1 and bench.session.writable and not left_behind(bench, passing)
    bench.link("Das Land", "dem Land")


@pytest.mark.parametrize("end", ["cancelled", "killed", "told"])
def test_while_it_writes_one_reads_and_however_it_ends_the_project_is_whole(
    bench: Opened, tmp_path: Path, passing: Path, end: str
) -> None:
    drop_folder(bench, tmp_path)
    pid = wait_until_lent(bench)
    strip, project, pair = bench.window.errands, bench.session.project, bench.session.pair
    assert project and pair
    if end == "killed":
        os.kill(pid, signal.SIGCONT)
        bench.qtbot.waitUntil(lambda: bench.workbench.errands._copy is not None)
        os.kill(pid, signal.SIGKILL)
    else:
        bench.qtbot.waitUntil(strip.isVisible)
        assert "not changed, until this is done" in strip.texts()
        assert bench.session.open_pair(pair.id) and count(bench) == 1
        bench.window.articles.link_drawn.emit((bench.extent(Side.LEFT, "Land"),), (bench.extent(Side.RIGHT, "Land"),))
        assert "files are being brought in" in bench.window.messages.text and bench.links == ()
        assert not bench.workbench.bound["note"].isEnabled()
        if end == "cancelled":
            bench.workbench.errands.cancel()
        os.kill(pid, signal.SIGCONT)
    bench.wait_for_files()
    assert count(bench) == (11 if end == "told" else 1) or end == "killed"
    assert bench.session.writable and bench.workbench.bound["note"].isEnabled() and not left_behind(bench, passing)
    bench.session.open_pair(pair.id)
    bench.link("Das Land", "dem Land")
    if end == "killed" and count(bench) == 1:
        assert "nothing of it was kept" in bench.window.messages.text


@pytest.mark.parametrize("writes", [False, True])
def test_the_window_closes_while_it_is_busy(qtbot: QtBot, tmp_path: Path, passing: Path, writes: bool) -> None:
    with opened(qtbot, OpenRequest(project_of(tmp_path), annotator="anna")) as bench:
        drop_folder(bench, tmp_path)
        pid = wait_until_lent(bench) if writes else stopped(bench)
        began = time.monotonic()
    assert time.monotonic() - began < 3
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)
    project = open_project(tmp_path / "p.annotator", annotator="anna")
    assert not project.read_only and len(project.pairs()) == 1
    project.close()


def test_a_note_that_is_being_typed_is_stored_before_files_come_in(bench: Opened, tmp_path: Path) -> None:
    link = bench.link("Das Land", "dem Land")
    bench.workbench.inspector.write_note()
    QTest.keyClicks(bench.workbench.inspector.note, "so weit")
    drop_folder(bench, tmp_path)
    pid = wait_until_lent(bench)
    assert bench.session.links([link])[0].note == "so weit"
    os.kill(pid, signal.SIGCONT)
    bench.wait_for_files()
    settle()
