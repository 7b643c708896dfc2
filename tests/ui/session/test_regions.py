"""What a paragraph is, said with a key in the real window: seen at once, stored, exported, taken back."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from annotator.arguments import OpenRequest
from annotator.model.document import Side
from annotator.ui.window.region_menu import RegionMenu
from tests.ui.driving import Opened, opened, project_of, settle

QUOTE = "«Was wir bauen, klären wir selbst», sagte die Ministerin."
COSTS = "Die Opposition rechnet mit 340 Millionen Euro 🚢."
RIGHT = "Die Kosten werden auf 430 Millionen Euro geschätzt."


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[Opened]:
    with opened(qtbot, OpenRequest(project=project_of(tmp_path), annotator="anna")) as window:
        window.wait_for_marks()
        settle()
        yield window


def focus(bench: Opened, words: str) -> None:
    bench.window.articles.focus_extent(bench.extent(Side.LEFT, words))
    bench.window.articles.panes[Side.LEFT].setFocus()
    settle()


def exported(bench: Opened) -> dict[str, Any]:
    assert bench.session.project
    stream = io.BytesIO()
    bench.session.project.export(stream)
    record: dict[str, Any] = json.loads(stream.getvalue())
    return record


def statements(bench: Opened) -> list[str]:
    units = bench.window.articles.aligning.focus[Side.LEFT].units
    return [bench.window.articles.statement_text(unit) for unit in units]


def test_one_key_makes_a_paragraph_furniture_and_one_takes_it_back(bench: Opened) -> None:
    before, found = statements(bench), exported(bench)["coverage"]["left"]
    pane = bench.window.articles.panes[Side.LEFT]
    assert QUOTE in before
    focus(bench, QUOTE)
    bench.press("R")
    assert [text for text in before if text not in statements(bench)] == [QUOTE, COSTS], "the whole paragraph"
    assert any("Was wir bauen" in fold.words for fold in pane.folds.all)
    assert bench.workbench.shown.coverage.units(Side.LEFT) == bench.window.articles.aligning.focus[Side.LEFT].units
    record = exported(bench)
    (span,) = [span for span in record["spans"] if span["origin"] == "manual"]
    assert (span["layer"], span["label"], span["quote"]) == ("region", "furniture", f"{QUOTE} {COSTS}")
    assert record["coverage"]["left"]["statements"] == found["statements"] - 2
    bench.press("R")
    assert exported(bench)["spans"][0]["label"] == "caption"
    assert not any("Was wir bauen" in fold.words for fold in pane.folds.all)
    bench.press("Shift+R")
    assert (statements(bench), exported(bench)["coverage"]["left"]) == (before, found)
    for _ in range(2):
        bench.press("Ctrl+Z")
    assert QUOTE not in statements(bench)
    bench.press("Ctrl+Z")
    assert statements(bench) == before


def test_linked_text_never_hides(bench: Opened) -> None:
    bench.link(COSTS, RIGHT)
    focus(bench, COSTS)
    bench.press("R")
    assert "furniture" in [span["label"] for span in exported(bench)["spans"] if span["origin"] == "manual"]
    geometry = bench.window.articles.panes[Side.LEFT].geometry_of
    assert not geometry.is_hidden(bench.extent(Side.LEFT, COSTS).start)


def test_what_was_said_is_there_when_the_project_is_opened_again(qtbot: QtBot, tmp_path: Path) -> None:
    request = OpenRequest(project=project_of(tmp_path), annotator="anna")
    with opened(qtbot, request) as bench:
        bench.wait_for_marks()
        focus(bench, QUOTE)
        bench.press("R")
    with opened(qtbot, request) as bench:
        bench.wait_for_marks()
        settle()
        assert QUOTE not in statements(bench)
        focus(bench, COSTS)
        bench.press("Ctrl+Z")
        assert QUOTE in statements(bench)


def test_the_menu_offers_all_that_a_paragraph_can_be(bench: Opened) -> None:
    focus(bench, QUOTE)
    bench.press("Ctrl+Shift+R")
    menu = bench.window.findChild(RegionMenu)
    assert menu
    assert [action.text() for action in menu.actions() if action.isChecked()] == ["Body"]
    assert len([action for action in menu.actions() if action.text()]) == 8
    next(action for action in menu.actions() if action.text() == "Byline").trigger()
    menu.close()
    settle()
    assert exported(bench)["spans"][0]["label"] == "byline"
    assert QUOTE not in statements(bench)


def test_undo_leaves_the_focus_on_the_statement(bench: Opened) -> None:
    focus(bench, COSTS)
    bench.press("R")
    bench.press("Ctrl+Z")
    articles = bench.window.articles
    here = articles.focused()
    assert here is not None and articles.statement_text(here) == COSTS
    bench.press("Escape")
    bench.press("Ctrl+Y")
    bench.press("Ctrl+Z")
    here = articles.focused()
    assert here is not None and articles.statement_text(here) == QUOTE, "the first one of the paragraph"
