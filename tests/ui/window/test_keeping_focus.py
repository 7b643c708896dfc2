"""The keyboard stays in the articles, and one comes back to where one was."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from annotator.arguments import OpenRequest
from annotator.model.document import Side
from annotator.project import open_project
from tests.ui.driving import LEFT, Opened, opened, project_of

LONG = "\n\n".join(f"Absatz {number}. {LEFT}" for number in range(40))


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[Opened]:
    with opened(qtbot, OpenRequest(project_of(tmp_path), annotator="anna")) as bench:
        bench.wait_for_marks()
        yield bench


def two_long_pairs(folder: Path) -> Path:
    path = folder / "long.annotator"
    project = open_project(path, annotator="anna", create=True)
    for number in range(2):
        files = [folder / f"{number}{side}.txt" for side in Side]
        for file in files:
            file.write_text(f"{file.stem}\n\n{LONG}", encoding="utf-8")
        project.add_pair_of_files(*files)
    project.close()
    return path


def test_clicks_on_bars_and_panel_leave_the_keyboard_in_the_article(bench: Opened) -> None:
    bench.window.articles.focus_extent(bench.extent_of("Vogt", right=True))
    bench.link("Lena", "Vogt")
    bench.window.articles.focus_extent(bench.extent_of("Vogt", right=True))
    pane = bench.window.articles.panes[Side.RIGHT]
    window, inspector = bench.window, bench.workbench.inspector
    bench.session.noted.emit("A notice.")
    chips = [chip for chip in window.toolbar.findChildren(QToolButton) if chip.isVisible() and not chip.menu()]
    for widget in (
        *chips,
        *window.messages.findChildren(QPushButton),
        inspector.types.row("partial"),
        inspector.certainty.button("2"),
        inspector.remove_button,
    ):
        bench.click(widget)
        assert QApplication.focusWidget() is pane, widget.accessibleName()
    assert not window.messages.text


def test_the_keyboard_returns_where_its_widget_goes_away(bench: Opened) -> None:
    bench.session.noted.emit("A notice.")
    (dismiss,) = bench.window.messages.findChildren(QPushButton)
    dismiss.setFocus()
    bench.press("Space")
    panes = bench.window.articles.panes.values()
    bench.qtbot.waitUntil(lambda: QApplication.focusWidget() in panes)


def test_esc_in_a_note_returns_to_the_statement_and_drops_nothing(bench: Opened) -> None:
    bench.link("Lena", "Vogt")
    articles = bench.window.articles
    articles.focus_extent(bench.extent_of("Vogt", right=True))
    chosen = bench.session.selection.ids
    bench.press("M")
    bench.qtbot.waitUntil(bench.workbench.inspector.note.hasFocus)
    QTest.keyClicks(bench.workbench.inspector.note, "seen")
    bench.press("Escape")
    assert bench.links[0].note == "seen"
    assert QApplication.focusWidget() is articles.panes[Side.RIGHT]
    assert articles.focused() == bench.extent_of("Vogt", right=True)
    assert bench.session.selection.ids == chosen
    bench.press("Escape")
    assert articles.focused() is None


def test_the_place_in_a_pair_is_kept_from_pair_to_pair_and_from_start_to_start(qtbot: QtBot, tmp_path: Path) -> None:
    path = two_long_pairs(tmp_path)
    with opened(qtbot, OpenRequest(path, annotator="anna")) as bench:
        bench.wait_for_marks()
        articles = bench.window.articles
        bench.qtbot.waitUntil(lambda: not any(pane.is_gliding for pane in articles.panes.values()))
        extent = bench.extent_of("Absatz 20.")
        articles.focus_extent(extent)
        place = articles.scroll_state()
        assert place.left[0] > 0
        bench.session.next_pair(1)
        assert articles.scroll_state().left[0] == 0
        bench.session.next_pair(-1)
        assert articles.scroll_state() == place
        assert articles.focused() == extent
    with opened(qtbot, OpenRequest(path, annotator="anna")) as bench:
        bench.qtbot.waitUntil(lambda: bench.session.pair is not None)
        assert bench.window.articles.scroll_state() == place
        assert bench.window.articles.focused() == extent


def test_a_page_with_nothing_to_do_on_it_leaves_the_keyboard_in_the_article(bench: Opened) -> None:
    bench.window.focus_articles()
    bench.workbench.bound["panel.statement"].trigger()
    bench.press("J")
    assert bench.window.articles.focused() is not None
    bench.press("Escape")
    bench.link("Lena", "Vogt")
    bench.workbench.bound["panel.statement"].trigger()
    focus = QApplication.focusWidget()
    assert focus is not None and bench.workbench.inspector.isAncestorOf(focus)


def test_the_first_window_fits_on_the_screen_with_its_title_bar(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, OpenRequest(project_of(tmp_path), annotator="anna")) as bench:
        room = bench.window.screen().availableSize()
        assert bench.window.height() <= room.height() - 40
