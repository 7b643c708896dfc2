"""The annotator's verbs in the real window, by mouse and keyboard, on a real project."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from annotator.arguments import OpenRequest
from annotator.model.document import PairState, Side
from tests.ui.driving import Opened, opened, project_of


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return project_of(tmp_path)


@pytest.fixture
def bench(qtbot: QtBot, path: Path) -> Iterator[Opened]:
    with opened(qtbot, OpenRequest(path, annotator="anna")) as bench:
        yield bench


def test_a_link_is_stored_selected_and_shown(bench: Opened) -> None:
    link_id = bench.link("Ministerin Lena Vogt", "Ministerin Vogt betonte")
    assert [link.id for link in bench.links] == [link_id]
    assert bench.workbench.links.count == 1
    assert bench.workbench.links.selected() == (link_id,)
    assert bench.window.articles.selected_links() == (link_id,)
    assert bench.workbench.inspector.card.texts() == ("same", "Ministerin Lena Vogt", "Ministerin Vogt betonte")
    assert "Link added" in bench.window.status.texts()


def test_keys_alone_make_a_link_change_its_type_and_remove_it(bench: Opened) -> None:
    bench.wait_for_marks()
    for key in ("J", "J", "Tab", "J", "J", "Return"):
        bench.press(key)
    assert len(bench.links) == 1
    bench.press("2")
    assert bench.links[0].type == "partial"
    bench.press("C")
    assert bench.links[0].certainty == 1
    bench.press("Delete")
    assert not bench.links


def test_the_type_used_last_is_kept_for_the_next_link(bench: Opened) -> None:
    bench.link("Lena", "Vogt")
    bench.press("4")
    bench.link("Das Land", "dem Land")
    assert [link.type for link in bench.links] == ["contradicts", "contradicts"]


def test_a_digit_without_a_link_sets_the_type_of_the_next(bench: Opened) -> None:
    bench.press("5")
    bench.link("Lena", "Vogt")
    assert bench.links[0].type == "related"


def test_several_links_change_at_once(bench: Opened) -> None:
    ids = [bench.link("Lena", "Vogt"), bench.link("Das Land", "dem Land")]
    bench.workbench.verbs.show_panel("links")
    bench.workbench.links.view.selectAll()
    assert set(bench.session.selection.ids) == set(ids)
    bench.press("3")
    assert [link.type for link in bench.links] == ["more-specific", "more-specific"]
    bench.press("Delete", on=bench.workbench.links.view)
    assert not bench.links
    bench.press("Ctrl+Z", on=bench.window)
    assert len(bench.links) == 2


def test_undo_goes_back_step_by_step_also_after_a_restart(qtbot: QtBot, path: Path) -> None:
    with opened(qtbot, OpenRequest(path, annotator="anna")) as bench:
        bench.link("Lena", "Vogt")
        bench.press("2")
        assert bench.workbench.bound["undo"].text() == "Undo: Type changed"
    with opened(qtbot, OpenRequest(path, annotator="anna")) as bench:
        assert [link.type for link in bench.links] == ["partial"]
        bench.press("Ctrl+Z")
        assert [link.type for link in bench.links] == ["same"]
        assert "Undone: Type changed" in bench.window.status.texts()
        bench.press("Ctrl+Z")
        assert not bench.links
        bench.press("Ctrl+Shift+Z")
        assert [link.type for link in bench.links] == ["same"]
        assert bench.workbench.bound["redo"].text() == "Redo: Type changed"


def test_undo_goes_to_the_pair_where_it_happened(bench: Opened, tmp_path: Path) -> None:
    bench.link("Lena", "Vogt")
    first = bench.session.pair
    other = tmp_path / "other.txt"
    other.write_text("Etwas ganz anderes steht hier.\n", encoding="utf-8")
    bench.workbench.intake.open_articles(other, tmp_path / "left.txt")
    assert bench.session.pair != first
    bench.press("Ctrl+Z")
    assert bench.session.pair == first
    assert not bench.links


def test_pairs_are_stepped_through_by_key(bench: Opened, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("Etwas ganz anderes steht hier.\n", encoding="utf-8")
    first = bench.session.pair
    bench.workbench.intake.open_articles(other, tmp_path / "left.txt")
    second = bench.session.pair
    bench.press("Ctrl+PageUp")
    assert bench.session.pair == first
    bench.press("Ctrl+PageUp")
    assert bench.session.pair == first
    bench.press("Ctrl+PageDown")
    assert bench.session.pair == second


def test_a_statement_is_added_to_a_link_and_taken_out_again(bench: Opened) -> None:
    link_id = bench.link("Lena", "Vogt")
    more = bench.extent(Side.LEFT, "Das Land habe")
    bench.session.extend(link_id, [more])
    assert len(bench.links[0].left) == 2
    bench.session.shrink_at(link_id, more)
    assert len(bench.links[0].left) == 1


def test_the_state_of_a_pair_is_stored(bench: Opened) -> None:
    bench.workbench.ordering.mark_open(PairState.DONE)
    assert bench.session.here.entry is not None
    assert bench.session.here.entry.state is PairState.DONE


def test_marks_are_stored_and_counted_for_coverage(bench: Opened) -> None:
    bench.wait_for_marks()
    bench.qtbot.waitUntil(lambda: "Coverage 0 %" in bench.window.status.texts())
    bench.link("Ministerin Lena Vogt", "Ministerin Vogt betonte")
    assert "Coverage 0 %" not in bench.window.status.texts()


def test_a_new_link_alone_stays_selected_where_its_statement_has_others(bench: Opened) -> None:
    first = bench.link("Das Land", "Vogt")
    second = bench.link("Das Land", "dem Land")
    bench.window.articles.focus_extent(bench.extent(Side.LEFT, "Das Land"))
    assert bench.session.selection.ids == (second,)
    bench.press("4")
    assert bench.session.links([first])[0].type == "same"


def test_arrows_in_the_list_begin_where_one_stands(bench: Opened) -> None:
    bench.link("Lena", "Vogt")
    bench.link("Das Land", "dem Land")
    bench.session.selection.pick(())
    bench.workbench.verbs.show_panel("links")
    bench.press("Down")
    assert len(bench.session.selection.ids) == 1


def test_a_letter_without_a_link_says_what_is_missing(bench: Opened) -> None:
    bench.press("C")
    assert "Select a link first" in bench.window.status.texts()
    bench.press("2")
    assert "The next link gets" in bench.window.status.texts()


def test_the_inspector_changes_what_is_selected_by_mouse(bench: Opened) -> None:
    bench.link("Lena", "Vogt")
    inspector = bench.workbench.inspector
    bench.click(inspector.types.row("more-specific"))
    assert bench.links[0].type == "more-specific"
    bench.click(inspector.direction.button("right-to-left"))
    assert bench.links[0].direction == "right-to-left"
    bench.click(inspector.certainty.button("3"))
    assert bench.links[0].certainty == 3
    bench.click(inspector.certainty.button(""))
    assert bench.links[0].certainty is None
    bench.click(inspector.remove_button)
    assert not bench.links


def test_undo_shows_where_it_took_something_away(bench: Opened) -> None:
    bench.wait_for_marks()
    bench.link("Ministerin Lena Vogt", "Ministerin Vogt betonte")
    bench.window.articles.focus_extent(bench.extent_of("Die Opposition rechnet"))
    bench.press("Ctrl+Z", on=bench.window)
    focused = {side: bench.window.articles.focused(side) for side in Side}
    assert focused == {
        Side.LEFT: bench.extent_of("Ministerin Lena Vogt"),
        Side.RIGHT: bench.extent_of("Ministerin Vogt betonte", right=True),
    }
    assert bench.window.articles.active_side() is Side.LEFT
