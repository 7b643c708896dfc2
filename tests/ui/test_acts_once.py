"""A key that is held down and a click that comes twice act once, but for what is meant to go on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.arguments import OpenRequest
from annotator.model.document import Side
from annotator.ui.window.actions import ACTIONS
from tests.ui.driving import Opened, opened, project_of, settle

ASKED = "Ministerin Lena Vogt hat Fragen nach den Kosten beantwortet."
STRESSED = "Ministerin Vogt betonte am Donnerstag, die Entscheidung obliege allein dem Land."
GOING_ON = {
    "undo", "redo", "next", "previous", "next.too", "previous.too", "open.next", "open.previous", "word", "word.back",
    "find.next", "find.previous", "zoom.in", "zoom.out", "review.next", "review.previous",
}  # fmt: skip


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[Opened]:
    with opened(qtbot, OpenRequest(project=project_of(tmp_path), annotator="anna")) as window:
        window.wait_for_marks()
        window.window.articles.focus_extent(window.extent(Side.LEFT, ASKED))
        window.window.articles.panes[Side.LEFT].setFocus()
        settle()
        yield window


def test_only_what_moves_or_takes_back_goes_on_while_its_key_is_held() -> None:
    repeating = {row.name for rows in ACTIONS.values() for row in rows if row.repeats}
    assert repeating <= GOING_ON, "whatever changes something acts once"


def test_the_keys_of_actions_repeat_as_the_table_says(bench: Opened) -> None:
    rows = {row.name: row.repeats for rows in ACTIONS.values() for row in rows}
    assert {name: action.autoRepeat() for name, action in bench.workbench.bound.items() if name in rows} == rows


def test_enter_pressed_twice_makes_one_link_and_one_step_of_the_history(bench: Opened) -> None:
    assert bench.session.project
    before = len(bench.session.project.history())
    bench.press("Tab")
    focused = QApplication.focusWidget()
    assert focused
    QTest.keyClick(focused, Qt.Key.Key_Return)
    QTest.keyClick(focused, Qt.Key.Key_Return)
    settle()
    assert len(bench.links) == 1
    assert len(bench.session.project.history()) == before + 1


def test_a_double_click_links_once_and_a_double_click_on_a_choice_chooses_once(bench: Opened) -> None:
    assert bench.session.project
    pane = bench.window.articles.panes[Side.RIGHT]
    extent = bench.extent(Side.RIGHT, STRESSED)
    rect = pane.geometry_of.rects(extent.start, extent.end)[0]
    place = QPoint(round(rect.center().x()), round(rect.center().y()) - pane.scroll_offset())
    ctrl, left = Qt.KeyboardModifier.ControlModifier, Qt.MouseButton.LeftButton
    QTest.mouseClick(pane.viewport(), left, ctrl, place)
    QTest.mouseDClick(pane.viewport(), left, ctrl, place)
    settle()
    assert len(bench.links) == 1
    before = len(bench.session.project.history())
    chip = bench.workbench.inspector.certainty.button("2")
    QTest.mouseClick(chip, left)
    QTest.mouseDClick(chip, left)
    settle()
    assert bench.links[0].certainty == 2
    assert len(bench.session.project.history()) == before + 1
    remove = bench.workbench.inspector.remove_button
    QTest.mouseClick(remove, left)
    QTest.mouseDClick(remove, left)
    settle()
    assert len(bench.links) == 0
    assert len(bench.session.project.history()) == before + 2
