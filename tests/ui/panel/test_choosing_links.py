"""Several links of one statement: one is meant and shown as such, the others are offered."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.arguments import OpenRequest
from tests.ui.driving import Opened, opened, project_of, settle


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[Opened]:
    with opened(qtbot, OpenRequest(project_of(tmp_path), annotator="anna")) as bench:
        bench.wait_for_marks()
        yield bench


def with_two(bench: Opened) -> tuple[str, str]:
    first, second = bench.link("Lena", "Vogt"), bench.link("Lena", "dem Land")
    bench.session.selection.pick(())
    bench.window.articles.focus_extent(bench.extent_of("Lena"))
    settle()
    return first, second


def test_a_digit_and_del_act_on_the_one_that_is_shown_as_selected(bench: Opened) -> None:
    first, second = with_two(bench)
    (meant,) = bench.session.selection.ids
    assert bench.workbench.inspector.choice.isVisible()
    bench.press("2")
    assert [link.id for link in bench.links if link.type == "partial"] == [meant]
    bench.press("Delete")
    assert [link.id for link in bench.links] == [second if meant == first else first]


def test_another_one_is_chosen_from_the_list_and_the_keyboard_stays(bench: Opened) -> None:
    with_two(bench)
    (meant,) = bench.session.selection.ids
    keyboard = QApplication.focusWidget()
    view = bench.workbench.inspector.choice.view
    rows = {bool(view.selectionModel().isSelected(view.model().index(row, 0))): row for row in range(2)}
    QTest.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(view.model().index(rows[False], 0)).center()
    )
    settle()
    assert len(bench.session.selection.ids) == 1
    assert bench.session.selection.ids != (meant,)
    assert QApplication.focusWidget() is keyboard
    assert bench.workbench.inspector.choice.isVisible()


def test_ctrl_on_ribbons_selects_several(bench: Opened) -> None:
    first, second = with_two(bench)
    bench.session.selection.pick((first,))
    bench.window.articles.between.ribbons.link_clicked.emit((second,), True)
    assert set(bench.session.selection.ids) == {first, second}
    bench.window.articles.between.ribbons.link_clicked.emit((second,), True)
    assert bench.session.selection.ids == (first,)


def test_after_undo_the_panel_shows_what_still_joins_the_statement(bench: Opened) -> None:
    articles = bench.window.articles
    articles.focus_extent(bench.extent_of("Lena"))
    first = bench.link("Lena", "Vogt")
    bench.link("Lena", "dem Land")
    articles.focus_extent(bench.extent_of("Lena"))
    bench.press("Ctrl+Z")
    assert bench.session.selection.ids == (first,)
    assert not bench.workbench.inspector.card.texts()[0].startswith("Open")
    bench.press("Ctrl+Z")
    bench.qtbot.waitUntil(lambda: bench.workbench.inspector.card.texts()[0].startswith("Open"))
    bench.press("Ctrl+Y")
    assert not bench.workbench.inspector.card.texts()[0].startswith("Open")


def test_after_removing_one_the_other_is_offered_and_not_selected(bench: Opened) -> None:
    with_two(bench)
    bench.press("Delete")
    assert not bench.session.selection.ids
    assert "Linked" in bench.workbench.inspector.card.texts()[0]
    bench.press("Delete")
    assert len(bench.links) == 1


def test_the_framed_one_of_many_is_in_view(bench: Opened) -> None:
    bench.window.articles.focus_extent(bench.extent_of("Lena"))
    partners = ("Vogt", "dem Land", "Donnerstag", "selbst", "430 Millionen")
    made = [bench.link("Lena", partner) for partner in partners]
    view = bench.workbench.inspector.choice.view

    def framed_is_in_view() -> bool:
        (index,) = view.selectionModel().selectedIndexes()
        return view.viewport().rect().contains(view.visualRect(index).adjusted(0, 0, 0, -8))

    bench.session.selection.pick(())
    bench.window.articles.focus_extent(bench.extent_of("Lena"))
    for link in (made[-1], made[0], made[3]):
        bench.session.selection.pick((link,))
        settle()
        assert bench.session.selection.ids == (link,)
        assert framed_is_in_view()
    newest = bench.link("Lena", "geschätzt")
    assert bench.session.selection.ids == (newest,)
    bench.window.articles.focus_extent(bench.extent_of("Lena"))
    settle()
    assert framed_is_in_view()


def test_while_statements_are_picked_no_link_out_of_sight_is_changed(bench: Opened) -> None:
    first = bench.link("Lena", "Vogt")
    bench.window.articles.focus_extent(bench.extent_of("Lena"))
    bench.press("Space")
    assert bench.session.selection.ids == (first,)
    bench.press("2")
    bench.press("Delete")
    assert [(link.id, link.type) for link in bench.links] == [(first, "same")]
    assert bench.session.coming_type == "partial"
    bench.press("Escape")
    bench.press("Delete")
    assert not bench.links
