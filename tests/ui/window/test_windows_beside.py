"""The history and the guidelines stay open beside the work, and follow it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.arguments import OpenRequest
from annotator.project import open_project
from annotator.ui.window.guidelines_window import GuidelinesWindow
from annotator.ui.window.history_window import HistoryWindow
from tests.ui.driving import Opened, opened, project_of


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[Opened]:
    with opened(qtbot, OpenRequest(project_of(tmp_path), annotator="anna")) as bench:
        yield bench


def history_of(bench: Opened) -> HistoryWindow:
    bench.workbench.bound["history"].trigger()
    history = bench.window.findChild(HistoryWindow)
    assert isinstance(history, HistoryWindow)
    return history


def guidelines_of(bench: Opened) -> GuidelinesWindow:
    bench.workbench.bound["guidelines"].trigger()
    guidelines = bench.window.findChild(GuidelinesWindow)
    assert isinstance(guidelines, GuidelinesWindow)
    return guidelines


def cells(history: HistoryWindow, column: int) -> list[object]:
    model = history.table.model()
    return [model.index(row, column).data() for row in range(model.rowCount())]


def test_the_history_follows_what_is_done_and_taken_back(bench: Opened) -> None:
    history = history_of(bench)
    assert cells(history, 2) == []
    bench.link("Lena", "Vogt")
    bench.session.change_type(bench.session.selection.ids, "partial")
    assert cells(history, 2) == ["Type changed", "Link added"] and set(cells(history, 1)) == {"anna"}
    assert cells(history, 4) == ["", ""]
    bench.session.undo()
    assert cells(history, 4) == ["taken back", ""]
    history.close()


def test_an_entry_leads_to_its_pair(bench: Opened, tmp_path: Path) -> None:
    assert bench.session.project and bench.session.pair
    bench.link("Lena", "Vogt")
    first = bench.session.pair.id
    (tmp_path / "other.txt").write_text("Ein anderer Artikel. Er sagt wenig.", encoding="utf-8")
    other, change = bench.session.project.add_pair_of_files(tmp_path / "other.txt", tmp_path / "right.txt")
    bench.session.take_in(change)
    bench.session.open_pair(other.id)
    history = history_of(bench)
    history.table.selectRow(0)
    history.activateWindow()
    history.table.setFocus()
    bench.qtbot.waitUntil(history.table.hasFocus)
    QTest.keyClick(history.table, Qt.Key.Key_Return)
    assert bench.session.pair.id == first
    history.close()


def test_there_is_one_history_however_often_it_is_asked_for(bench: Opened) -> None:
    history_of(bench)
    history = history_of(bench)
    assert bench.window.findChildren(HistoryWindow) == [history]
    history.close()


def test_a_long_history_is_read_as_one_scrolls(bench: Opened) -> None:
    bench.link("Lena", "Vogt")
    ids = bench.session.selection.ids
    for number in range(210):
        bench.session.change_type(ids, ("partial", "same")[number % 2])
    history = history_of(bench)
    model = history.table.model()
    assert model.rowCount() == 200
    model.fetchMore(history.table.rootIndex())
    assert model.rowCount() == 211 and not model.canFetchMore(history.table.rootIndex())
    history.close()


def test_guidelines_are_written_kept_and_shown_without_markup_of_their_own(qtbot: QtBot, tmp_path: Path) -> None:
    path = project_of(tmp_path)
    text = "# Regeln\n\n**Gleich** ist <b>nicht</b> <script>x()</script> ![Bild](http://example.org/b.png) 🚢"
    with opened(qtbot, OpenRequest(path, annotator="anna")) as bench:
        guidelines = guidelines_of(bench)
        assert "No guidelines" in guidelines.page.toPlainText()
        bench.click(guidelines.edit)
        guidelines.field.setPlainText(text)
        bench.click(guidelines.save)
        assert "<script>x()</script>" in guidelines.page.toPlainText()
        assert "Regeln" in guidelines.page.toPlainText() and "#" not in guidelines.page.toPlainText()
        guidelines.close()
    project = open_project(path, annotator="berta")
    assert project.guidelines.text == text
    project.close()


def test_what_is_being_written_is_kept_when_the_window_closes(bench: Opened) -> None:
    guidelines = guidelines_of(bench)
    bench.click(guidelines.edit)
    guidelines.field.setPlainText("Nur ganze Sätze.")
    QTest.keyClick(guidelines, Qt.Key.Key_Escape)
    assert bench.session.project and bench.session.project.guidelines.text == "Nur ganze Sätze."


def test_guidelines_that_are_too_long_are_refused_in_a_sentence(bench: Opened) -> None:
    guidelines = guidelines_of(bench)
    bench.click(guidelines.edit)
    guidelines.field.setPlainText("x" * 200_001)
    bench.click(guidelines.save)
    assert "200,000 characters" in bench.window.messages.text
    assert bench.session.project and bench.session.project.guidelines.text == ""
    guidelines.close()


def test_a_pair_in_the_bin_is_named_as_such(bench: Opened) -> None:
    bench.link("Lena", "Vogt")
    bench.workbench.bound["pair.remove"].trigger()
    history = history_of(bench)
    assert all(str(cell).endswith("(in the bin)") for cell in cells(history, 3))
    history.table.selectRow(0)
    history.table.activated.emit(history.table.currentIndex())  # leads nowhere
    assert bench.session.pair is None
    history.close()
