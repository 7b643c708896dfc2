"""Reviewing a colleague's file in the real window: one key a difference, undoable, and the result exported as gold."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.arguments import OpenRequest
from annotator.model.annotation import Extent
from annotator.model.document import Side
from annotator.project import DifferenceKind, open_project
from annotator.ui.panel.review_filter import Shown
from annotator.ui.window.edit_place_dialog import EditPlaceDialog
from tests.ui.driving import LEFT, RIGHT, Opened, opened, project_of

LINKS = {
    "anna": [("Lena", "Vogt", "same"), ("Das Land", "dem Land", "same"), ("340 Millionen", "430 Millionen", "same")],
    "ben": [("Lena", "Vogt", "same"), ("Das Land", "dem Land", "partial"), ("Kosten", "Kosten", "related")],
    "carla": [("Lena", "Vogt", "contradicts"), ("Kosten", "Kosten", "related")],
}


def set_of(folder: Path, annotator: str) -> Path:
    """Make a project with an annotator's links."""
    path = project_of(folder, name=f"{annotator}.annotator", annotator=annotator)
    project = open_project(path, annotator=annotator)
    pair = project.pairs()[0].id
    for left, right, kind in LINKS[annotator]:
        project.add_link(
            pair,
            [Extent(Side.LEFT, LEFT.index(left), LEFT.index(left) + len(left))],
            [Extent(Side.RIGHT, RIGHT.index(right), RIGHT.index(right) + len(right))],
            type=kind,
        )
    if annotator != "anna":
        project.export(folder / f"{annotator}.jsonl", annotators=[annotator])
    project.close()
    return path


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[Opened]:
    set_of(tmp_path, "ben")
    request = OpenRequest(set_of(tmp_path, "anna"), review=tmp_path / "ben.jsonl", annotator="anna")
    with opened(qtbot, request) as bench:
        qtbot.waitUntil(lambda: bench.workbench.review.isVisible())
        yield bench


def states(bench: Opened) -> list[str]:
    """How far each place is, agreements too, in the order of the text."""
    return [step.state.value for step in bench.workbench.reviewing.steps]


def taken(bench: Opened) -> list[tuple[str, ...] | None]:
    """Whose links stand where; None where nothing was decided."""
    return [step.settled.taken if step.settled else None for step in bench.workbench.reviewing.steps]


def words(bench: Opened) -> list[str]:
    model = bench.workbench.review.view.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def go_to_kind(bench: Opened, kind: str) -> None:
    kinds = [step.difference.kind for step in bench.workbench.reviewing.differences]
    for _ in range(kinds.index(DifferenceKind(kind))):
        bench.press("J")


def test_only_differences_are_listed_in_words(bench: Opened) -> None:
    listed = words(bench)
    assert len(listed) == 3
    assert any(line.startswith("you: same · ben: partial") for line in listed)
    assert any(line.startswith("Only mine: same") for line in listed)
    assert any(line.startswith("Only ben: related") for line in listed)
    assert bench.workbench.review.progress.words.text() == "0 of 3 settled"
    assert bench.workbench.review.progress.agreed.text() == "= 1 agrees"


def test_one_key_settles_a_difference_and_goes_to_the_next(bench: Opened) -> None:
    view = bench.workbench.review.view
    assert QApplication.focusWidget() is view
    for key in ("M", "T", "S"):
        bench.press(key)
        assert QApplication.focusWidget() is view
    assert sorted(states(bench)) == ["open", "put-off", "settled", "settled"]
    assert bench.workbench.review.progress.words.text() == "2 of 3 settled, 1 put off"
    bench.press("Ctrl+Z")
    bench.press("Ctrl+Z")
    assert states(bench).count("settled") == 1
    assert len(bench.links) == 3, "one's own links are never touched"


@pytest.mark.parametrize(
    ("key", "expected"),
    [("M", ("anna",)), ("T", ("ben",)), ("B", ("anna", "ben")), ("X", ())],
)
def test_each_key_takes_what_it_says(bench: Opened, key: str, expected: tuple[str, ...]) -> None:
    review = bench.workbench.review
    go_to_kind(bench, "type")
    assert review.current
    shown = review.current.difference.key
    bench.press(key)
    step = bench.workbench.reviewing.reviewed.step(shown) if bench.workbench.reviewing.reviewed else None
    assert step and step.settled and sorted(step.settled.taken) == sorted(expected)


def test_a_place_is_edited_by_keys(bench: Opened) -> None:
    review = bench.workbench.review
    go_to_kind(bench, "type")
    shown = review.current.difference.key if review.current else ""
    bench.press("E")
    dialog = bench.window.findChild(EditPlaceDialog)
    assert dialog is not None
    QTest.keyClick(dialog, Qt.Key.Key_4)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    bench.qtbot.waitUntil(lambda: bench.window.findChild(EditPlaceDialog) is None)
    assert bench.workbench.reviewing.reviewed
    gold = bench.workbench.reviewing.reviewed.gold
    assert [link.type for link in gold.links if link.decision == "edited"] == ["contradicts"]
    step = bench.workbench.reviewing.reviewed.step(shown)
    assert step and step.settled and step.settled.edited


def test_a_comment_is_written_kept_with_the_decision_and_undone(bench: Opened) -> None:
    review = bench.workbench.review
    key = review.current.difference.key if review.current else ""
    bench.press("C")
    QTest.keyClicks(review.place.comment, "mine is better")
    bench.press("Return")
    assert QApplication.focusWidget() is review.view
    bench.press("M")
    found = bench.workbench.reviewing.reviewed
    step = found.step(key) if found else None
    assert step and step.state == "settled" and step.comment == "mine is better"
    bench.press("K")
    assert "mine is better" in review.place.said.whole
    bench.press("Ctrl+Z")
    bench.press("Ctrl+Z")
    found = bench.workbench.reviewing.reviewed
    step = found.step(key) if found else None
    assert step and step.comment == ""


def test_keys_step_and_both_ends_are_shown(bench: Opened) -> None:
    review, articles = bench.workbench.review, bench.window.articles
    assert review.view.currentIndex().row() == 0
    bench.press("J")
    bench.press("Down")
    bench.press("K")
    assert review.view.currentIndex().row() == 1
    assert review.current
    shown = review.current.difference
    assert articles.focused(Side.LEFT) == shown.left[0]
    assert articles.focused(Side.RIGHT) == shown.right[0]
    assert articles.selected_links() == (shown.key,)


def test_another_colleagues_file_begins_at_the_first_that_is_open_then(bench: Opened, tmp_path: Path) -> None:
    bench.press("J")
    set_of(tmp_path, "carla")
    bench.workbench.reviewing.open_file(tmp_path / "carla.jsonl")
    bench.qtbot.waitUntil(lambda: len(bench.workbench.reviewing.others) == 2)
    current = bench.workbench.review.current
    assert current and current.difference == bench.workbench.reviewing.differences[0].difference


def test_all_that_agree_is_taken_in_one_step(bench: Opened) -> None:
    button = bench.workbench.review.progress.agree_button
    bench.click(button)
    assert states(bench).count("settled") == 1
    assert not button.isVisible()
    bench.press("Ctrl+Z", on=bench.window)
    assert states(bench).count("settled") == 0


def test_a_filter_lists_only_some_and_changes_nothing(bench: Opened) -> None:
    filter = bench.workbench.review.filter
    filter.choose(annotator="ben", kind=DifferenceKind.ONLY)
    assert len(words(bench)) == 1
    bench.press("T")
    filter.choose(shown=Shown.OPEN)
    assert len(words(bench)) == 2
    filter.choose(type="partial")
    assert len(words(bench)) == 1
    filter.choose(shown=Shown.AGREED)
    assert [line.split(":")[0] for line in words(bench)] == ["Both"]
    filter.choose()
    assert len(words(bench)) == 3


def test_letters_do_nothing_while_the_review_is_not_shown(bench: Opened) -> None:
    bench.workbench.verbs.show_panel("links")
    for key in ("T", "X", "B"):
        bench.press(key)
    bench.workbench.verbs.show_panel("review")
    assert states(bench) == ["open"] * 4


def test_what_is_in_front_is_drawn_in_the_articles(bench: Opened) -> None:
    between = bench.window.articles.between
    assert {link.sign for link in between.links.drawn} == {"=", "≠"}
    bench.press("M")
    assert {link.sign for link in between.links.drawn} == {"=", "≠", "✓"}
    bench.workbench.verbs.show_panel("links")
    assert {link.sign for link in between.links.drawn} == {""}
    assert len(between.links.drawn) == len(bench.links)


def test_what_became_of_ones_own_links_is_told_with_the_reason(bench: Opened) -> None:
    review = bench.workbench.review
    for _ in range(3):
        if review.current and "anna" in review.current.difference.who:
            bench.press("C")
            QTest.keyClicks(review.place.comment, "no")
            bench.press("Return")
        bench.press("T")
    bench.press("W")
    assert review.shows_outcomes
    assert sum(card.startswith("same") for card in outcomes(bench)) == 3
    assert review.outcomes.comment.text() == "“no”", "what was refused comes first"
    bench.press("J")
    bench.press("W")
    assert not review.shows_outcomes


def outcomes(bench: Opened) -> list[str]:
    model = bench.workbench.review.outcomes.view.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_gold_is_exported(bench: Opened, tmp_path: Path) -> None:
    bench.press("Ctrl+Shift+A")
    for _ in range(3):
        bench.press("T")
    bench.workbench.files.export_gold(tmp_path / "gold.jsonl")
    bench.wait_for_files()
    (line,) = (tmp_path / "gold.jsonl").read_text(encoding="utf-8").splitlines()
    gold = json.loads(line)
    assert gold["annotator"] == "gold"
    assert {link["decision"] for link in gold["links"] if link["decision"]} >= {"accepted"}
    assert "Wrote" in bench.window.messages.text


def test_a_broken_file_is_refused_with_its_line(bench: Opened, tmp_path: Path) -> None:
    broken = tmp_path / "broken.jsonl"
    broken.write_text('{"format": "annotator-pair"\n', encoding="utf-8")
    bench.workbench.reviewing.open_file(broken)
    assert "broken.jsonl, line 1" in bench.window.messages.text
    assert len(words(bench)) == 3


def test_gold_is_exported_only_where_there_is_some(bench: Opened) -> None:
    action = bench.workbench.bound["review.gold"]
    assert not action.isEnabled()
    bench.press("T")
    assert action.isEnabled()
    assert bench.session.pair
    bench.session.open_pair(bench.session.pair.id)
    assert action.isEnabled()
