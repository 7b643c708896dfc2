"""The statements that are still open: walked through by a key, listed, and counted."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from annotator.arguments import OpenRequest
from annotator.model.document import Side
from annotator.ui.panel.listing import Listing
from tests.ui.driving import Opened, opened, project_of, settle

TITLE, TITLE_RIGHT = "Ministerin lässt Frage offen", "Vogt: Hafenbau ist Sache des Landes"
ASKED = "Ministerin Lena Vogt hat Fragen nach den Kosten beantwortet."


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[Opened]:
    with opened(qtbot, OpenRequest(project=project_of(tmp_path), annotator="anna")) as window:
        window.wait_for_marks()
        window.window.articles.panes[Side.LEFT].setFocus()
        settle()
        yield window


def here(bench: Opened) -> str:
    focused = bench.window.articles.focused()
    return bench.window.articles.statement_text(focused) if focused else ""


def walk(bench: Opened, key: str, steps: int) -> list[str]:
    seen = []
    for _ in range(steps):
        bench.press(key)
        seen.append(here(bench))
    return seen


def listed(bench: Opened) -> list[str]:
    settle()
    view = bench.workbench.links.view
    return [str(view.model().index(row, 0).data()) for row in range(view.model().rowCount())]


def choose(bench: Opened, listing: Listing) -> None:
    bench.click(bench.workbench.links.listing.button(listing))


def test_one_key_walks_through_what_is_open_and_begins_again_at_the_end(bench: Opened) -> None:
    units = [bench.window.articles.statement_text(unit) for unit in bench.workbench.shown.coverage.units(Side.LEFT)]
    bench.link(TITLE, TITLE_RIGHT)
    bench.window.articles.focus_extent(bench.extent(Side.LEFT, ASKED))
    bench.press("N")
    still_open = units[2:]
    assert units[:2] == [TITLE, ASKED]
    assert walk(bench, "O", len(still_open) + 1) == [*still_open, still_open[0]]
    assert walk(bench, "Shift+O", 2) == [still_open[-1], still_open[-2]]


def test_with_nothing_open_the_walk_stays_and_says_so(bench: Opened) -> None:
    told: list[str] = []
    bench.session.hinted.connect(told.append)
    for unit in bench.workbench.shown.coverage.units(Side.LEFT):
        bench.workbench.omissions._articles.no_counterpart_chosen.emit((unit,))
    settle()
    bench.press("O")
    assert here(bench) == ""
    assert "Tab goes to the other one" in told[-1]


def test_the_list_shows_what_is_open_and_what_is_only_here(bench: Opened) -> None:
    bench.link(TITLE, TITLE_RIGHT)
    bench.window.articles.focus_extent(bench.extent(Side.LEFT, ASKED))
    bench.press("N")
    bench.workbench.verbs.show_panel("links")
    assert len(listed(bench)) == 2
    choose(bench, Listing.ALONE)
    (card,) = listed(bench)
    assert ASKED in card
    choose(bench, Listing.OPEN)
    cards = listed(bench)
    counts = [bench.workbench.shown.coverage.units(side) for side in Side]
    assert len(cards) == sum(map(len, counts)) - 3
    assert bench.workbench.links.listing.button(Listing.OPEN).text() == f"Open {len(cards)}"
    assert not any(TITLE in card or ASKED in card for card in cards)
    before = [link.id for link in bench.links]
    choose(bench, Listing.ALL)
    assert [link.id for link in bench.links] == before, "a filter changes nothing that is stored"


def test_an_open_statement_is_come_to_from_the_list_and_leaves_it_when_it_is_decided(bench: Opened) -> None:
    bench.workbench.verbs.show_panel("links")
    choose(bench, Listing.OPEN)
    view, count = bench.workbench.links.view, len(listed(bench))
    view.setFocus()
    view.setCurrentIndex(view.model().index(count - 1, 0))
    settle()
    last = bench.workbench.shown.coverage.units(Side.RIGHT)[-1]
    assert bench.window.articles.focused() == last
    assert view.hasFocus(), "one can go on in the list"
    bench.press("Return")
    assert bench.window.articles.panes[Side.RIGHT].hasFocus()
    bench.press("N")
    assert len(listed(bench)) == count - 1
    bench.press("Ctrl+Z")
    assert len(listed(bench)) == count
