"""Ctrl+F: a bar below the articles; hits in both are marked, counted and stepped through."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.arguments import OpenRequest
from annotator.model.document import Side
from annotator.project import open_project
from annotator.ui.find.finding import Finding
from tests.ui.driving import Opened, opened, project_of, settle


def _find(bench: Opened, words: str) -> Finding:
    bench.press("Ctrl+F")
    finding = bench.workbench.finding
    QTest.keyClicks(finding.bar.field, words)
    bench.qtbot.waitUntil(lambda: finding.is_done)
    return finding


def _words(bench: Opened, finding: Finding) -> list[str]:
    return [bench.window.articles.statement_text(hit) for hit in finding.hits]


def test_hits_are_marked_counted_and_stepped_through_in_both_articles(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, OpenRequest(project=project_of(tmp_path))) as bench:
        finding = _find(bench, "vogt")
        assert _words(bench, finding) == ["Vogt"] * 5
        assert [hit.side for hit in finding.hits] == [Side.LEFT] * 2 + [Side.RIGHT] * 3
        assert finding.bar.told == "2 left, 3 right"
        told = []
        for _ in range(3):
            QTest.keyClick(finding.bar.field, Qt.Key.Key_Return)
            told.append(finding.bar.told)
        assert told == ["1 of 2 left, 3 right", "2 of 2 left, 3 right", "2 left, 1 of 3 right"]
        bench.press("Shift+F3")
        assert finding.bar.told == "2 of 2 left, 3 right"
        bench.press("F3")
        assert finding.current == finding.hits[2]
        QTest.keyClick(finding.bar.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
        assert finding.current == finding.hits[1]


def test_after_the_last_hit_comes_the_first(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, OpenRequest(project=project_of(tmp_path))) as bench:
        finding = _find(bench, "Euro")
        assert len(finding.hits) == 2
        for place in (0, 1, 0):
            bench.press("F3")
            assert finding.current == finding.hits[place]


def test_hits_are_painted_on_the_page_and_in_the_strip(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, OpenRequest(project=project_of(tmp_path))) as bench:
        bench.wait_for_marks()
        settle()
        pane, strip = bench.window.articles.panes[Side.LEFT], bench.window.articles.between.overviews[Side.LEFT]
        bench.press("Ctrl+F")
        settle()
        page, ticks = pane.grab().toImage(), strip.grab().toImage()
        _find(bench, "Opposition")
        bench.qtbot.waitUntil(lambda: pane.grab().toImage() != page)
        assert strip.grab().toImage() != ticks
        bench.press("Escape")
        settle()
        assert not bench.workbench.finding.hits


def test_esc_closes_and_leaves_the_focus_on_the_statement_of_the_hit(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, OpenRequest(project=project_of(tmp_path))) as bench:
        bench.wait_for_marks()
        finding = _find(bench, "Landesfunk")
        bench.press("F3")
        bench.press("Escape")
        assert not finding.bar.isVisible()
        focused = bench.window.articles.focused()
        assert focused and focused.side is Side.RIGHT
        assert "Landesfunk" in bench.window.articles.statement_text(focused)
        assert QApplication.focusWidget() is bench.window.articles.panes[Side.RIGHT]


def test_the_switches_narrow_what_is_found(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, OpenRequest(project=project_of(tmp_path))) as bench:
        finding = _find(bench, r"\d+ mill")
        assert finding.bar.told == "not found"
        finding.bar.pattern.click()
        bench.qtbot.waitUntil(lambda: finding.is_done)
        assert _words(bench, finding) == ["340 Mill", "430 Mill"]
        finding.bar.both.click()
        bench.qtbot.waitUntil(lambda: finding.is_done)
        assert _words(bench, finding) == ["340 Mill"]
        finding.bar.case.click()
        bench.qtbot.waitUntil(lambda: finding.is_done)
        assert finding.bar.told == "not found"
        finding.bar.field.setText("(")
        assert finding.bar.told == "This is no regular expression yet"


def test_letters_typed_into_the_bar_are_no_commands(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, OpenRequest(project=project_of(tmp_path))) as bench:
        bench.link("Das Land habe einen Vertrag geschlossen", "die Entscheidung obliege allein dem Land")
        finding = _find(bench, "")
        for key in ("N", "2", "Delete", "Space", "J"):
            bench.press(key, on=finding.bar.field)
        assert finding.bar.field.text().lower() == "n2 j"
        assert [link.type for link in bench.links] == ["same"]


def test_a_hit_in_folded_furniture_is_unfolded(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "p.annotator"
    project = open_project(path, annotator="anna", create=True)
    project.remember_pair(project.add_samples().id)
    project.close()
    with opened(qtbot, OpenRequest(project=path)) as bench:
        bench.wait_for_marks()
        pane = bench.window.articles.panes[Side.LEFT]
        bench.qtbot.waitUntil(lambda: bool(pane.folds.all))
        fold = pane.folds.all[0]
        block = pane.document().findBlockByNumber(fold.first)
        while not block.text().strip():
            block = block.next()
        finding = _find(bench, block.text().strip()[:40])
        hit = next(hit for hit in finding.hits if hit.start == pane.article.start_of(block))
        while finding.current != hit:
            bench.press("F3")
        assert not pane.geometry_of.is_hidden(hit.start)


def test_another_pair_is_searched_anew(qtbot: QtBot, tmp_path: Path) -> None:
    path = project_of(tmp_path)
    project = open_project(path, annotator="anna")
    project.add_samples()
    project.close()
    with opened(qtbot, OpenRequest(project=path)) as bench:
        finding = _find(bench, "Landesfunk")
        assert len(finding.hits) == 1
        bench.press("Ctrl+PageDown")
        bench.qtbot.waitUntil(lambda: finding.is_done)
        assert finding.bar.told == "not found"
