"""Keys that go to a statement, and what F1 says of keys and mouse."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from annotator.arguments import OpenRequest
from annotator.model.document import Side
from annotator.ui.window.cheat_sheet import CheatSheet
from tests.ui.driving import opened, project_of


def test_ctrl_home_and_end_go_to_the_first_and_the_last_statement(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, OpenRequest(project_of(tmp_path), annotator="anna")) as bench:
        bench.wait_for_marks()
        articles = bench.window.articles
        articles.panes[Side.LEFT].setFocus()
        for side in Side:
            units = articles.aligning.focus[side].units
            articles.focus_extent(units[1])
            bench.press("Ctrl+End")
            assert articles.focused() == units[-1]
            bench.press("Ctrl+Home")
            assert articles.focused() == units[0]
            bench.press("Tab")


def test_f1_knows_the_keys_and_all_that_the_mouse_does(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, OpenRequest(project_of(tmp_path), annotator="anna")) as bench:
        sheet = CheatSheet(bench.workbench.bound)
        qtbot.addWidget(sheet)
        said = [part.text() for part in sheet.findChildren(QLabel)]
    for words in ("Ctrl+Home", "Ctrl+End", "Ctrl+click in the same article", "Click the handle in the margin"):
        assert words in said
