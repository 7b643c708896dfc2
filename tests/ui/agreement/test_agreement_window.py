"""The window of agreement: measured beside the work, followed after changes, handed on as files and as a paragraph."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from annotator.arguments import OpenRequest
from annotator.model.annotation import Extent
from annotator.model.document import Side
from annotator.project import open_project
from annotator.ui.agreement.agreement_window import AgreementWindow
from annotator.ui.agreement.interval_bar import IntervalBar
from annotator.ui.theme import CONTRAST, DARK
from tests.ui.driving import Opened, opened, project_of

WORDS = (("Lena", "Vogt"), ("Fragen", "betonte"), ("Kosten", "Kosten"), ("Opposition", "obliege"))


def annotate(path: Path, who: str, rows: list[tuple[int, str]]) -> None:
    """Let somebody link some of WORDS, by their places, with a type; no type is "only here"."""
    project = open_project(path, annotator=who)
    (entry,) = project.pairs()
    pair = project.pair(entry.id)
    for place, kind in rows:
        left, right = (
            Extent(side, at := pair.document(side).text.index(word), at + len(word))
            for side, word in zip(Side, WORDS[place], strict=True)
        )
        project.add_link(entry.id, [left], [right] if kind else [], type=kind or None)
    project.close()


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[Opened]:
    path = project_of(tmp_path)
    annotate(path, "anna", [(0, "same"), (1, "partial"), (2, "same"), (3, "")])
    annotate(path, "ben <b>", [(0, "same"), (1, "same"), (3, "")])
    with opened(qtbot, OpenRequest(path, annotator="anna")) as bench:
        yield bench


def shown(bench: Opened) -> AgreementWindow:
    bench.workbench.bound["review.agreement"].trigger()
    window = bench.window.findChild(AgreementWindow)
    assert isinstance(window, AgreementWindow)
    bench.qtbot.waitUntil(window.card.isVisible, timeout=10_000)
    return window


def cells(window: AgreementWindow, table: str = "pairs") -> list[list[str]]:
    model = getattr(window, table).model()
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def figures(window: AgreementWindow) -> list[str]:
    return [bar.accessibleName() for bar in window.card.findChildren(IntervalBar)]


def test_figures_are_shown_with_reasons_for_those_that_are_undefined(bench: Opened) -> None:
    window = shown(bench)
    *links, types, decided, ends = figures(window)
    assert links == ["The same links: 0.80", "Links that overlap: 0.80", "Links where both looked: 1.00"]
    assert (types, decided) == ("Types of links: 0.00", "Linked or only here: 1.00")
    assert ends.startswith("Ends of statements: 0.")
    assert "interval needs at least two" in window.card.note.text()
    (row,) = cells(window)
    assert row[:3] == ["Ministerin lässt Frage offen", "3", "0.80"]
    assert cells(window, "types")[0][:2] == ["same", "3"]
    assert window.confusion.said.text() == "Links both have: rows are anna, columns ben <b>"
    model = window.confusion.table.model()
    assert [[model.index(row, column).data() for column in range(2)] for row in range(2)] == [["1", "·"], ["1", "·"]]
    window.close()


def test_what_is_linked_meanwhile_is_measured_anew(bench: Opened) -> None:
    window = shown(bench)
    for _ in range(3):
        bench.session.undo()
    bench.qtbot.waitUntil(lambda: figures(window)[0] == "The same links: 0.67", timeout=10_000)
    assert figures(window)[3] == "Types of links: –"
    assert any("Only one label" in said.text() for said in window.card.findChildren(QLabel))
    window.close()


def test_it_is_handed_on(bench: Opened, tmp_path: Path) -> None:
    window = shown(bench)
    window.paragraph.click()
    assert "Two annotators (anna, ben <b>)" in QGuiApplication.clipboard().text()
    window.save(tmp_path / "a.json", "json")
    assert json.loads((tmp_path / "a.json").read_text("utf-8"))["overall"]["links_strict"]["f1"] == pytest.approx(0.8)
    window.save(tmp_path / "a.csv", "csv")
    assert "links_strict.f1,0.8" in (tmp_path / "a.csv").read_text("utf-8")
    assert window.said.text() == "Saved as a.csv."
    window.save(tmp_path / "none" / "a.csv", "csv")
    assert "there is no folder" in window.said.text()
    window.close()


def test_enter_goes_to_a_pair_and_escape_closes(bench: Opened) -> None:
    window = shown(bench)
    left: list[str] = []
    window.pair_chosen.connect(left.append)
    window.pairs.selectRow(0)
    window.activateWindow()
    window.pairs.setFocus()
    bench.qtbot.waitUntil(window.pairs.hasFocus)
    QTest.keyClick(window.pairs, Qt.Key.Key_Return)
    assert bench.session.pair
    assert left == [bench.session.pair.id]
    QTest.keyClick(window.pairs, Qt.Key.Key_Escape)
    bench.qtbot.waitUntil(lambda: bench.window.findChild(AgreementWindow) is None)


def test_closing_it_while_it_measures_stops_that(bench: Opened) -> None:
    bench.workbench.bound["review.agreement"].trigger()
    window = bench.window.findChild(AgreementWindow)
    assert window
    window.close()
    bench.qtbot.waitUntil(lambda: bench.window.findChild(AgreementWindow) is None)


def test_it_follows_the_colours(bench: Opened) -> None:
    window = shown(bench)
    before = window.card.findChildren(IntervalBar)[0].grab().toImage()
    for theme in (DARK, CONTRAST):
        window.set_theme(theme)
        assert window.card.findChildren(IntervalBar)[0].grab().toImage() != before
    window.close()


def test_three_annotators_are_chosen_from(qtbot: QtBot, tmp_path: Path) -> None:
    path = project_of(tmp_path)
    for who in ("anna", "b&n", "cara <b>"):
        annotate(path, who, [(0, "same"), (1, "partial" if who == "anna" else "same")])
    with opened(qtbot, OpenRequest(path, annotator="anna")) as bench:
        window = shown(bench)
        assert [window.pages.tabText(page) for page in range(window.pages.count())] == [
            "Pairs",
            "Types of links",
            "Each two",
        ]
        assert [row[:2] for row in cells(window, "two")] == [
            ["anna", "b&n"],
            ["anna", "cara <b>"],
            ["b&n", "cara <b>"],
        ]
        assert window.people[1].text() == "b&&n"
        window.which_two.setCurrentIndex(2)
        assert "rows are b&n, columns cara <b>" in window.confusion.said.text()
        counts = window.confusion.table.model()
        assert counts.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "b&n: same, cara <b>: same: 2"
        assert "cara &lt;b&gt;" in counts.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
        window.people[0].click()
        bench.qtbot.waitUntil(lambda: len(cells(window, "two")) == 1, timeout=10_000)
        window.people[1].click()
        assert window.said.text() == "Choose two annotators or more."
        window.close()


def test_alone_there_is_nothing_to_compare(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, OpenRequest(project_of(tmp_path), annotator="anna")) as bench:
        bench.workbench.bound["review.agreement"].trigger()
        window = bench.window.findChild(AgreementWindow)
        assert window
        assert "Two annotators or more" in window.nobody.text()
        assert not window.card.isVisible()
        closing = [button for button in window.findChildren(QPushButton) if button.text() == "Close"]
        closing[0].click()
