"""The review's keys wherever the focus is, and what the articles show of a difference."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from annotator.arguments import OpenRequest
from annotator.model.document import Side
from annotator.ui.pair.page_mover import PageMover
from tests.ui.driving import Opened, opened, settle
from tests.ui.panel.test_review_panel import set_of, states


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[Opened]:
    set_of(tmp_path, "ben")
    request = OpenRequest(set_of(tmp_path, "anna"), review=tmp_path / "ben.jsonl", annotator="anna")
    with opened(qtbot, request) as bench:
        qtbot.waitUntil(lambda: bench.workbench.review.isVisible())
        yield bench


def row(bench: Opened) -> int:
    return bench.workbench.review.view.currentIndex().row()


def test_the_keys_go_to_the_differences_while_the_focus_is_in_the_articles(bench: Opened) -> None:
    for side in Side:
        bench.window.articles.panes[side].setFocus()
        bench.press("J")
        bench.press("Down")
        assert row(bench) == 2
        bench.press("K")
        bench.press("Up")
        assert row(bench) == 0
    bench.window.articles.panes[Side.RIGHT].setFocus()
    bench.press("T")
    assert states(bench).count("settled") == 1


def test_without_the_review_in_front_the_keys_go_to_the_statements(bench: Opened) -> None:
    bench.workbench.verbs.show_panel("links")
    articles = bench.window.articles
    articles.setFocus()
    bench.wait_for_marks()
    before = articles.focused()
    bench.press("J")
    assert articles.focused() != before
    assert row(bench) == 0


def test_undoing_a_settlement_makes_its_card_current(bench: Opened) -> None:
    for key in ("J", "T"):
        bench.press(key)
    assert row(bench) == 2
    bench.press("Ctrl+Z")
    assert row(bench) == 1
    bench.press("K")
    bench.press("Ctrl+Shift+Z")
    assert row(bench) == 1


def test_both_ends_of_a_difference_are_on_the_page(bench: Opened) -> None:
    bench.window.resize(700, 240)
    articles = bench.window.articles
    for key in ("J", "J", "J", "K", "K", "K"):
        bench.press(key)
        step = bench.workbench.review.current
        assert step
        mover = PageMover(articles.panes, sync=articles.between.sync, links=lambda: articles.between.links)
        for extents in (step.difference.left, step.difference.right):
            assert all(mover.is_on_page(extent) for extent in extents[:1])
        for side, extents in ((Side.LEFT, step.difference.left), (Side.RIGHT, step.difference.right)):
            assert articles.focused(side) == (extents[0] if extents else None)


def test_the_place_one_stands_on_stays_in_sight_where_its_card_takes_room(bench: Opened) -> None:
    bench.window.resize(1024, 600)
    view = bench.workbench.review.view
    for _ in range(3):
        bench.press("J")
        settle()
        shown = view.visualRect(view.currentIndex())
        assert view.viewport().rect().intersects(shown) and shown.top() >= 0
