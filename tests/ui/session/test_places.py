"""Where the work was: it comes back with the next start, also after a program that was not closed but killed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from annotator.arguments import OpenRequest
from annotator.model.annotation import Extent
from annotator.model.document import Side
from annotator.project import open_project
from tests.ui.driving import Opened, opened

GOES_AND_DIES = """
import os, signal, sys
from pathlib import Path
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from annotator.arguments import OpenRequest
from annotator.first_page import first_page
from annotator.model.document import Side
from annotator.ui.app import Program
from annotator.ui.workbench import Workbench

application = QApplication([])
request = OpenRequest(Path(sys.argv[1]), annotator="anna")
program = Program(application, request)
program.show(first_page(request))
while not (bench := program.window.findChild(Workbench)) or not bench.session.own:
    QTest.qWait(5)
articles = program.window.articles
while not articles.panes[Side.LEFT].article.is_filled:
    QTest.qWait(5)
articles.focus_extent(articles.aligning.focus[Side.LEFT].units[60])
QTest.qWait(2500)
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with long articles and forty links."""
    files = [tmp_path / name for name in ("left.txt", "right.txt")]
    for file in files:
        lines = (f"{file.stem.capitalize()} article: sentence {number} says something.\n" for number in range(120))
        file.write_text("\n".join(lines), encoding="utf-8")
    project = open_project(tmp_path / "p.annotator", annotator="anna", create=True)
    pair, _ = project.add_pair_of_files(*files)
    for place in range(40):
        project.add_link(pair.id, [Extent(Side.LEFT, place, place + 1)], [Extent(Side.RIGHT, place, place + 1)])
    project.close()
    return tmp_path / "p.annotator"


def at(bench: Opened) -> tuple[Extent | None, bool]:
    """Return what is focused, and whether the page was scrolled."""
    bench.wait_for_marks()
    return bench.window.articles.focused(), bench.window.articles.panes[Side.LEFT].scroll_offset() > 100


def test_place_and_focus_come_back_after_the_program_was_killed(qtbot: QtBot, project: Path) -> None:
    killed = subprocess.run(
        [sys.executable, "-c", GOES_AND_DIES, str(project)], env=os.environ, timeout=60, check=False
    )
    assert killed.returncode == -9
    with opened(qtbot, OpenRequest(project, annotator="anna")) as bench:
        focused, scrolled = at(bench)
        assert focused
        assert "sentence 60" in bench.window.articles.statement_text(focused)
        assert scrolled


def test_place_and_focus_come_back_after_closing(qtbot: QtBot, project: Path) -> None:
    with opened(qtbot, OpenRequest(project, annotator="anna")) as bench:
        bench.wait_for_marks()
        bench.window.articles.focus_extent(bench.window.articles.aligning.focus[Side.LEFT].units[60])
        before = at(bench)
    with opened(qtbot, OpenRequest(project, annotator="anna")) as bench:
        assert at(bench) == before
