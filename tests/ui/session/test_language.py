"""Putting right in which language an article is."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.arguments import OpenRequest
from annotator.model.document import Side
from annotator.ui.window.language_menu import LanguageMenu
from tests.ui.driving import Opened, opened, project_of, settle


def menu_of(bench: Opened) -> LanguageMenu:
    menu = bench.window.findChild(LanguageMenu)
    assert isinstance(menu, LanguageMenu)
    return menu


def choose(bench: Opened, name: str) -> None:
    next(action for action in menu_of(bench).actions() if action.text() == name).trigger()
    menu_of(bench).close()


def test_an_article_is_analysed_anew_in_the_language_that_was_chosen(qtbot: QtBot, tmp_path: Path) -> None:
    path = project_of(tmp_path)
    with opened(qtbot, OpenRequest(path, annotator="anna")) as bench:
        bench.wait_for_marks()
        header = bench.window.articles.between.headers[Side.LEFT]
        assert "German" in header.origin()
        bench.press("Ctrl+Shift+L", on=bench.window)
        checked = [action.text() for action in menu_of(bench).actions() if action.isChecked()]
        assert checked == ["German"]
        choose(bench, "English")
        settle()
        assert "English" in header.origin()
        qtbot.waitUntil(lambda: languages(bench) == ("en", "de"), timeout=20_000)
    with opened(qtbot, OpenRequest(path, annotator="anna")) as bench:
        assert languages(bench) == ("en", "de")


def languages(bench: Opened) -> tuple[str | None, ...]:
    project, pair = bench.session.project, bench.session.pair
    assert project and pair
    found = (project.analysis(pair.document(side).id) for side in Side)
    return tuple(analysis.language if analysis else None for analysis in found)


def test_a_click_on_the_line_that_says_the_language_offers_others(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, OpenRequest(project_of(tmp_path), annotator="anna")) as bench:
        bench.wait_for_marks()
        QTest.mouseClick(bench.window.articles.between.headers[Side.RIGHT], Qt.MouseButton.LeftButton)
        choose(bench, "Dutch")
        assert bench.session.pair is not None
        assert [bench.session.pair.document(side).language for side in Side] == ["de", "nl"]
        told = bench.window.messages
        qtbot.waitUntil(lambda: "Dutch" in told.text, timeout=20_000)  # no pipeline for it, and how to get one


def test_links_stay_when_the_language_changes(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, OpenRequest(project_of(tmp_path), annotator="anna")) as bench:
        bench.wait_for_marks()
        link = bench.link("Lena", "Vogt")
        bench.session.set_language(Side.LEFT, "en")
        assert [one.id for one in bench.links] == [link]
        bench.press("Ctrl+Z", on=bench.window)
        assert not bench.links
