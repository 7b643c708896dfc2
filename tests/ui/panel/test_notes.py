"""Notes: one step from focus to focus-out, a draft on disk while typing, kept through a crash and refused politely."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.arguments import OpenRequest
from annotator.model.annotation import Extent
from annotator.model.document import Side
from annotator.project import open_project
from tests.ui.driving import Opened, opened, project_of

TYPES_AND_DIES = """
import os, signal, sys
from pathlib import Path
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from annotator.arguments import OpenRequest
from annotator.first_page import first_page
from annotator.ui.app import Program
from annotator.ui.workbench import Workbench

application = QApplication([])
request = OpenRequest(Path(sys.argv[1]), annotator="anna")
program = Program(application, request)
program.show(first_page(request))
while not (bench := program.window.findChild(Workbench)) or not bench.session.own:
    QTest.qWait(5)
bench.session.selection.pick([bench.session.own.links[0].id])
bench.inspector.write_note()
program.window.activateWindow()
bench.inspector.note.setFocus()
QTest.keyClicks(bench.inspector.note, "half a though")
QTest.qWait(1300)
QTest.keyClicks(bench.inspector.note, "t")
os.kill(os.getpid(), signal.SIGKILL)
"""


def with_a_link(tmp_path: Path) -> Path:
    path = project_of(tmp_path)
    project = open_project(path, annotator="anna")
    pair = project.pairs()[0].id
    project.add_link(pair, [Extent(Side.LEFT, 0, 10)], [Extent(Side.RIGHT, 0, 4)])
    project.close()
    return path


def write(bench: Opened, text: str) -> None:
    bench.press("M")
    note = bench.workbench.inspector.note
    bench.qtbot.waitUntil(note.hasFocus)
    QTest.keyClicks(note, text)


def test_a_note_is_one_step_from_focus_to_focus_out(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, OpenRequest(with_a_link(tmp_path), annotator="anna")) as bench:
        bench.session.selection.pick([bench.links[0].id])
        write(bench, "not the same day 1 2 3")
        assert bench.links[0].note == ""
        bench.press("Escape")
        assert bench.links[0].note == "not the same day 1 2 3"
        assert bench.links[0].type == "same"  # the digits went into the note
        bench.press("Ctrl+Z")
        assert bench.links[0].note == ""
        assert bench.workbench.inspector.note.toPlainText() == ""


def test_choosing_another_link_keeps_the_note_that_was_being_typed(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, OpenRequest(with_a_link(tmp_path), annotator="anna")) as bench:
        first = bench.links[0].id
        bench.session.selection.pick([first])
        write(bench, "kept")
        bench.link("Lena", "Land")
        assert bench.session.links([first])[0].note == "kept"
        assert bench.workbench.inspector.note.toPlainText() == ""


def test_closing_while_typing_keeps_the_note(qtbot: QtBot, tmp_path: Path) -> None:
    path = with_a_link(tmp_path)
    with opened(qtbot, OpenRequest(path, annotator="anna")) as bench:
        bench.session.selection.pick([bench.links[0].id])
        write(bench, "still typing")
    project = open_project(path, annotator="anna")
    assert project.annotation_set(project.pairs()[0].id).links[0].note == "still typing"
    project.close()


def test_what_was_typed_before_a_kill_comes_back_as_the_note(qtbot: QtBot, tmp_path: Path) -> None:
    path = with_a_link(tmp_path)
    died = subprocess.run([sys.executable, "-c", TYPES_AND_DIES, str(path)], timeout=60, env=os.environ, check=False)
    assert died.returncode == -signal.SIGKILL
    with opened(qtbot, OpenRequest(path, annotator="anna")) as bench:
        assert bench.links[0].note == "half a though"
        assert "note" in bench.window.messages.text
        bench.press("Ctrl+Z")
        assert bench.links[0].note == ""


def test_leaving_the_pair_while_typing_keeps_the_note(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, OpenRequest(with_a_link(tmp_path), annotator="anna")) as bench:
        pair, link = bench.session.pair, bench.links[0].id
        assert pair is not None
        bench.session.selection.pick([link])
        write(bench, "before leaving")
        other = tmp_path / "other.txt"
        other.write_text("Etwas ganz anderes steht hier.\n", encoding="utf-8")
        bench.workbench.intake.open_articles(other, tmp_path / "left.txt")
        assert not bench.window.messages.text
        bench.session.open_pair(pair.id)
        assert bench.session.links([link])[0].note == "before leaving"
