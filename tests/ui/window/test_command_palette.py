"""Ctrl+K: every action is found by its words, and done by Enter; what cannot be done says why."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.arguments import OpenRequest
from annotator.project import open_project
from annotator.ui.window.command_palette import Command, CommandPalette, fitting
from tests.ui.driving import Opened, opened, project_of, settle


def _palette(bench: Opened) -> CommandPalette:
    bench.press("Ctrl+K")
    bench.qtbot.waitUntil(lambda: bench.window.findChild(CommandPalette) is not None)
    palette = bench.window.findChild(CommandPalette)
    assert isinstance(palette, CommandPalette)
    return palette


def _command(words: str) -> Command:
    return Command(words, words, "", "", False, "", words.casefold())


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("link rem", ["Remove link"]),
        ("REMOVE", ["Remove link"]),
        ("st", ["Next statement", "Last link"]),
        ("", ["Remove link", "Last link", "Next statement"]),
        ("nothing of this", []),
    ],
)
def test_commands_are_found_by_words_in_any_order_and_by_beginnings_first(typed: str, found: list[str]) -> None:
    every = [_command(words) for words in ("Remove link", "Last link", "Next statement")]
    assert [command.text for command in fitting(every, typed)] == found


def test_every_action_is_listed_with_its_key_and_menu(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, OpenRequest(project=project_of(tmp_path))) as bench:
        palette = _palette(bench)
        listed = {command.name: command for command in palette.listed}
        visible = {name for name, action in bench.workbench.bound.items() if action.isVisible()}
        assert listed.keys() == visible
        assert (listed["export"].text, listed["export"].menu, listed["export"].key) == ("Export", "File", "Ctrl+E")
        assert listed["layer.links"].on
        palette.reject()


def test_enter_does_what_was_found(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, OpenRequest(project=project_of(tmp_path))) as bench:
        link = bench.link("Das Land habe einen Vertrag geschlossen", "die Entscheidung obliege allein dem Land")
        palette = _palette(bench)
        QTest.keyClicks(palette.search, "rem link")
        QTest.keyClick(palette.search, Qt.Key.Key_Return)
        settle()
        assert link not in [one.id for one in bench.links]


def test_arrows_move_in_the_list_while_one_types(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, OpenRequest(project=project_of(tmp_path))) as bench:
        palette = _palette(bench)
        QTest.keyClicks(palette.search, "high contrast light dark colours")
        assert palette.listed == []
        palette.search.setText("colours")
        QTest.keyClick(palette.search, Qt.Key.Key_Down)
        assert palette.view.currentIndex().row() == 1
        palette.reject()


def test_what_cannot_be_done_says_why_and_stays(qtbot: QtBot, tmp_path: Path) -> None:
    path = project_of(tmp_path)
    other = open_project(path, annotator="bert")
    try:
        with opened(qtbot, OpenRequest(project=path)) as bench:
            palette = _palette(bench)
            palette.search.setText("write a note")
            (command,) = palette.listed
            assert command.why_not == "this project can only be read"
            QTest.keyClick(palette.search, Qt.Key.Key_Return)
            assert palette.isVisible()
            palette.search.setText("undo")
            assert palette.listed[0].why_not == "there is nothing to take back or to do again"
            palette.reject()
    finally:
        other.close()
