"""No articles yet, no project, another project: the window says what can be done, and does it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from annotator.arguments import OpenRequest
from annotator.project import open_project
from annotator.ui.window.nothing_open import NothingOpen
from tests.ui.driving import Opened, opened, project_of, write_articles


def cover(bench: Opened) -> NothingOpen:
    found = bench.window.findChild(NothingOpen)
    assert found
    return found


def test_an_empty_project_offers_to_open_two_articles(qtbot: QtBot, tmp_path: Path) -> None:
    open_project(tmp_path / "p.annotator", annotator="anna", create=True).close()
    with opened(qtbot, OpenRequest(tmp_path / "p.annotator", annotator="anna")) as bench:
        qtbot.waitUntil(cover(bench).isVisible)
        assert "Opening" not in bench.window.status.texts()
        assert not bench.workbench.bound["export"].isEnabled()
        bench.click(cover(bench).articles_button)
        qtbot.waitUntil(lambda: bench.window.findChild(QFileDialog) is not None)
        dialog = bench.window.findChild(QFileDialog)
        assert dialog
        dialog.reject()
        bench.workbench.intake.open_articles(*write_articles(tmp_path))
        assert not cover(bench).isVisible()
        bench.wait_for_marks()


def test_a_refused_file_leaves_no_empty_project_behind(qtbot: QtBot, tmp_path: Path) -> None:
    broken, path = tmp_path / "broken.jsonl", tmp_path / "p.annotator"
    broken.write_text('{"format": "annotator-pair"\n', encoding="utf-8")
    with opened(qtbot, OpenRequest(path, review=broken, annotator="anna")) as bench:
        qtbot.waitUntil(lambda: "broken.jsonl, line 1" in bench.window.messages.text)
        assert cover(bench).isVisible()
        assert not cover(bench).articles_button.isVisible()
        assert "Nothing open" in bench.window.status.texts()
        assert not path.exists()
        bench.workbench.files.open_project(project_of(tmp_path, name="good.annotator"))
        assert not cover(bench).isVisible()
        assert "good.annotator" in bench.window.windowTitle()
        bench.wait_for_marks()


def test_another_project_takes_the_place_of_the_open_one(qtbot: QtBot, tmp_path: Path) -> None:
    one, other = project_of(tmp_path), project_of(tmp_path, name="other.annotator")
    with opened(qtbot, OpenRequest(one, annotator="anna")) as bench:
        bench.link("Lena", "Vogt")
        bench.workbench.files.open_project(tmp_path / "none.annotator")
        assert len(bench.links) == 1
        bench.window.messages.dismiss()
        bench.workbench.files.open_project(other)
        assert not bench.links
        bench.link("Das Land", "dem Land")
        free = open_project(one, annotator="ben")
        assert not free.read_only
        free.close()
        bench.workbench.files.open_project(one)
        assert len(bench.links) == 1
        bench.wait_for_marks()
