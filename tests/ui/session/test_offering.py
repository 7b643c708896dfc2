"""Suggestions in the real window, with the real worker: accepted, rejected and gone on from by single keys."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from annotator import paths
from annotator.arguments import OpenRequest
from annotator.model.annotation import Extent
from annotator.model.document import Side
from annotator.model.suggestion import GOOD
from annotator.project import check, open_project
from annotator.worker import protocol
from tests.ui.driving import Opened, opened

COSTS = "Das Vorhaben koste rund 1,8 Millionen Euro."
COSTS_TOO = "Ein internes Papier, das dem Kurier vorliegt, nennt einen Betrag: 1,8 Millionen Euro."
PLACE = "Von Mitternacht bis fünf Uhr"
KEYS = 24
PLAINEST = 6


@pytest.fixture
def bench(qtbot: QtBot) -> Iterator[Opened]:
    with opened(qtbot, OpenRequest(annotator="anna")) as bench:
        wait_for_suggestions(bench)
        yield bench


def wait_for_suggestions(bench: Opened) -> None:
    bench.wait_for_marks()
    bench.qtbot.waitUntil(lambda: bool(bench.workbench.suggestions.offers), timeout=30_000)


def statement(bench: Opened, words: str, side: Side = Side.LEFT) -> Extent:
    found = bench.window.articles.aligning.focus[side].unit_at(bench.extent(side, words).start)
    assert found
    return found


def focus(bench: Opened, words: str, side: Side = Side.LEFT) -> Extent:
    extent = statement(bench, words, side)
    bench.window.articles.focus_extent(extent)
    return extent


def shown(bench: Opened) -> str:
    """The words of what is suggested, as the card has them."""
    offered = bench.suggestion
    return offered.wording.text if offered else ""


def linked(bench: Opened) -> list[tuple[str, str, str]]:
    own = bench.session.own
    assert own
    quotes = {span.id: span.quote for span in own.spans}
    return [(quotes[link.left[0]], quotes[link.right[0]], link.origin) for link in own.links]


def test_one_key_accepts_what_is_suggested_for_the_focused_statement(bench: Opened) -> None:
    focus(bench, COSTS)
    assert shown(bench) == COSTS_TOO
    card = bench.suggestion
    assert card and ("Same numbers", "1,8 Millionen") in card.reasons
    bench.press("A")
    assert linked(bench) == [(COSTS, COSTS_TOO, "suggested")]
    assert bench.session.selection.ids == (bench.links[0].id,)
    assert shown(bench) == ""
    bench.press("A")  # a key that is held, or pressed twice, acts once
    assert len(bench.links) == 1
    bench.press("2")
    assert bench.links[0].type == "partial"


def test_the_suggestion_is_first_in_line_for_tab_and_enter_unless_a_partner_was_just_picked(bench: Opened) -> None:
    focus(bench, COSTS)
    articles = bench.window.articles
    bench.press("Tab")
    assert articles.focused() == statement(bench, COSTS_TOO, Side.RIGHT)
    assert shown(bench) == COSTS_TOO
    bench.press("Return")
    assert linked(bench) == [(COSTS, COSTS_TOO, "suggested")]
    assert articles.focused() == statement(bench, COSTS)
    bench.press("Ctrl+Z")
    focus(bench, "Streit um helle", Side.RIGHT)
    focus(bench, COSTS)
    bench.press("Return")
    assert linked(bench) == [(COSTS, "Streit um helle Straßen", "manual")]


def test_what_is_rejected_is_stored_exported_and_never_shown_again(bench: Opened, tmp_path: Path) -> None:
    here = focus(bench, PLACE)
    first = shown(bench)
    bench.press("X")
    second = shown(bench)
    assert second and second != first
    assert bench.window.articles.focused() == here
    focus(bench, COSTS)
    focus(bench, PLACE)
    assert shown(bench) == second
    bench.press("X")
    partner = bench.window.articles.partner()
    assert partner is None or bench.window.articles.statement_text(partner) not in (first, second)
    project, pair = bench.session.project, bench.session.pair
    assert project and pair
    project.export(tmp_path / "out.jsonl", pairs=[pair.id])
    record = json.loads((tmp_path / "out.jsonl").read_text("utf-8"))
    quotes = {span["id"]: span["quote"] for span in record["spans"]}
    assert [quotes[one["right"][0]] for one in record["rejected"]] == [first, second]
    assert not record["links"]


def test_accepting_and_rejecting_are_undone_and_done_again_also_after_a_restart(qtbot: QtBot) -> None:
    with opened(qtbot, OpenRequest(annotator="anna")) as bench:
        wait_for_suggestions(bench)
        focus(bench, COSTS)
        bench.press("A")
        focus(bench, PLACE)
        first = shown(bench)
        bench.press("X")
        bench.press("Ctrl+Z")
        assert shown(bench) == first
        assert bench.window.articles.focused() == statement(bench, PLACE)
        bench.press("Ctrl+Y")
        assert shown(bench) != first
    with opened(qtbot, OpenRequest(annotator="anna")) as bench:
        wait_for_suggestions(bench)
        focus(bench, PLACE)
        assert shown(bench) != first
        bench.press("Ctrl+Z")
        assert shown(bench) == first
        bench.press("Ctrl+Z")
        assert not bench.links
        focus(bench, COSTS)
        assert shown(bench) == COSTS_TOO
        bench.press("Ctrl+Shift+Z")
        assert linked(bench) == [(COSTS, COSTS_TOO, "suggested")]
    assert check(paths.default_project()).ok


def test_going_on_shows_the_next_suggestion_then_the_next_open_statement(bench: Opened) -> None:
    articles = bench.window.articles
    a_match_off_the_page_is_brought_by_a_key(bench)
    focus(bench, COSTS)
    bench.press("A")
    focus(bench, PLACE)
    offered = bench.suggestion
    assert offered and (offered.place, offered.count) == (1, 2)
    bench.press("S")
    again = bench.suggestion
    assert again and again.place == 2 and again.wording != offered.wording
    assert articles.focused() == statement(bench, PLACE)
    seen = []
    for _ in range(60):
        bench.press("S")
        current, here = bench.workbench.offering.current, articles.focused()
        assert current and here and not articles.between.links.at(here)
        if here not in seen:
            assert current.score >= GOOD
            seen.append(here)
        if here == statement(bench, PLACE):
            break
    else:
        raise AssertionError("going on never comes round")
    assert statement(bench, COSTS) not in seen
    assert [one.start for one in seen[:-1] if one.start > seen[-1].start] == sorted(
        one.start for one in seen[:-1] if one.start > seen[-1].start
    )

    only_weak_ones_are_left_once_the_good_are_decided(bench)


def only_weak_ones_are_left_once_the_good_are_decided(bench: Opened) -> None:
    hints: list[str] = []
    bench.session.hinted.connect(hints.append)
    offering = bench.workbench.offering
    weak = "Only weak suggestions are left in this article"
    for _ in range(150):
        if weak in hints:
            break
        bench.press("X" if offering.current and offering.current.score >= GOOD else "S")
    assert weak in hints
    assert bench.suggestion and bench.suggestion.is_weak


def a_match_off_the_page_is_brought_by_a_key(bench: Opened) -> None:
    articles = bench.window.articles
    articles.set_sync("off")
    articles.panes[Side.RIGHT].verticalScrollBar().setValue(0)
    focus(bench, "Brandt sagte auch, dass sie")
    match = statement(bench, "Sie werde am ersten dunklen Abend", Side.RIGHT)
    assert articles.partner() == match
    assert not articles.is_on_page(match)
    bench.press("B")
    assert articles.is_on_page(match)
    articles.set_sync("on")


def test_nothing_is_suggested_unasked_for_what_is_decided(bench: Opened) -> None:
    focus(bench, COSTS)
    bench.press("N")
    assert shown(bench) == ""
    focus(bench, COSTS_TOO, Side.RIGHT)
    assert COSTS not in shown(bench)
    focus(bench, COSTS)
    bench.press("Shift+S")
    assert shown(bench) == COSTS_TOO
    bench.press("A")
    assert linked(bench) == [(COSTS, COSTS_TOO, "suggested")]
    bench.press("Ctrl+Z")
    bench.press("Ctrl+Z")
    nothing_is_suggested_where_that_is_switched_off(bench)


def nothing_is_suggested_where_that_is_switched_off(bench: Opened) -> None:
    focus(bench, PLACE)
    bench.press("X")
    second = shown(bench)
    bench.workbench.bound["suggest.shown"].setChecked(False)
    assert shown(bench) == ""
    for key in ("A", "X", "S"):
        bench.press(key)
    own = bench.session.own
    assert own and (len(own.links), len(own.rejected)) == (0, 1)
    bench.workbench.bound["suggest.shown"].setChecked(True)
    assert shown(bench) == second


def test_in_front_of_a_review_its_keys_are_the_reviews(bench: Opened, tmp_path: Path) -> None:
    project, pair = bench.session.project, bench.session.pair
    assert project and pair
    theirs = tmp_path / "ben.jsonl"
    other = open_project(tmp_path / "b.annotator", annotator="ben", create=True)
    other.add_samples()
    other.add_link(pair.id, [statement(bench, PLACE)], [statement(bench, COSTS_TOO, Side.RIGHT)])
    other.export(theirs, pairs=[pair.id], annotators=["ben"])
    other.close()
    bench.workbench.reviewing.open_file(theirs)
    focus(bench, COSTS)
    bench.press("X")
    assert not bench.links and not project.annotation_set(pair.id).rejected
    assert [step.state for step in bench.workbench.reviewing.steps] == ["settled"]
    bench.window.panel.show_page("statement")
    bench.window.focus_articles()
    focus(bench, COSTS)
    bench.press("A")
    assert linked(bench) == [(COSTS, COSTS_TOO, "suggested")]


def test_without_a_worker_that_is_said_once_and_everything_else_works(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with opened(qtbot, OpenRequest(annotator="anna")) as bench:
        bench.wait_for_marks()
    monkeypatch.setattr(protocol, "command", lambda **_: [sys.executable, "-c", "import os; os._exit(11)"])
    hints: list[str] = []
    with opened(qtbot, OpenRequest(annotator="anna")) as bench:
        bench.session.hinted.connect(hints.append)
        qtbot.waitUntil(lambda: any("Suggestions are missing" in hint for hint in hints), timeout=30_000)
        focus(bench, COSTS)
        bench.press("A")
        assert not bench.links
        bench.link(COSTS, COSTS_TOO)
        assert len(bench.links) == 1
        assert sum("Suggestions are missing" in hint for hint in hints) == 1
        bench.press("S")  # whoever asks is answered again
        qtbot.waitUntil(lambda: sum("Suggestions are missing" in hint for hint in hints) == 2, timeout=5_000)


def test_the_six_plainest_matches_take_no_more_than_24_keys(bench: Opened) -> None:
    """An annotator who reads what is suggested, and knows what is right: the links of the sample, made by hand."""
    plainest = _plainest(bench)
    keys = 0
    while len(bench.links) < PLAINEST:
        current = bench.workbench.offering.current
        bench.press("A" if current and (current.left, current.right) in plainest else "S")
        keys += 1
        assert keys <= KEYS
    own = bench.session.own
    assert own
    made = {tuple(own.span(end).extent for end in (*link.left, *link.right)) for link in own.links}
    assert made == set(plainest)


def _plainest(bench: Opened) -> list[tuple[Extent, Extent]]:
    """Of the suggestions that the links of the sample bear out, those with the highest score, a statement once."""
    right, offers = _links_of_the_sample(bench), bench.workbench.suggestions.offers
    found = {one for unit in offers.onwards(Side.LEFT, 0) for one in offers.of(unit)}
    borne_out = [one for one in found if any(_overlap(pair, (one.left, one.right)) for pair in right)]
    chosen: list[tuple[Extent, Extent]] = []
    for one in sorted(borne_out, key=lambda one: -one.score):
        if all(one.left != left and one.right != other for left, other in chosen):
            chosen.append((one.left, one.right))
    return chosen[:PLAINEST]


def _links_of_the_sample(bench: Opened) -> list[tuple[Extent, Extent]]:
    read = json.loads((paths.resource("samples") / "de" / "links.json").read_text("utf-8"))
    return [
        (bench.extent(Side.LEFT, left), bench.extent(Side.RIGHT, right))
        for one in read
        for left in one["left"]
        for right in one["right"]
    ]


def _overlap(one: tuple[Extent, ...], other: tuple[Extent, ...]) -> bool:
    return all(a.start < b.end and b.start < a.end for a, b in zip(one, other, strict=True))
