"""Reviewing a colleague's file in the real window: one key a difference, undoable, and the result exported as gold."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.arguments import OpenRequest
from annotator.model.annotation import Extent
from annotator.model.document import Side
from annotator.project import open_project
from tests.ui.driving import LEFT, RIGHT, Opened, opened, project_of

LINKS = {
    "anna": [("Lena", "Vogt", "same"), ("Das Land", "dem Land", "same"), ("340 Millionen", "430 Millionen", "same")],
    "ben": [("Lena", "Vogt", "same"), ("Das Land", "dem Land", "partial"), ("Kosten", "Kosten", "related")],
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
    if annotator == "ben":
        project.export(folder / "ben.jsonl", annotator="ben")
    project.close()
    return path


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[Opened]:
    set_of(tmp_path, "ben")
    request = OpenRequest(set_of(tmp_path, "anna"), review=tmp_path / "ben.jsonl", annotator="anna")
    with opened(qtbot, request) as bench:
        qtbot.waitUntil(lambda: bench.workbench.review.isVisible())
        yield bench


def decisions(bench: Opened) -> list[str | None]:
    return [entry.decision for entry in bench.workbench.reviewing.entries]


def words(bench: Opened) -> list[str]:
    model = bench.workbench.review.view.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_differences_are_listed_in_words(bench: Opened) -> None:
    listed = words(bench)
    assert len(listed) == 4
    assert any(line.startswith("Both: same") for line in listed)
    assert any(line.startswith("same · ben: partial") for line in listed)
    assert any(line.startswith("Only mine: same") for line in listed)
    assert any(line.startswith("Only ben: related") for line in listed)


def test_one_key_settles_a_difference_and_goes_to_the_next(bench: Opened) -> None:
    view = bench.workbench.review.view
    assert QApplication.focusWidget() is view
    for key in ("A", "X", "A", "X"):
        bench.press(key)
        assert QApplication.focusWidget() is view
    assert decisions(bench) == ["accepted", "rejected", "accepted", "rejected"]
    bench.press("Ctrl+Z")
    assert decisions(bench) == ["accepted", "rejected", "accepted", None]
    assert len(bench.links) == 3, "one's own links are never touched"


def test_keys_step_and_both_ends_are_shown(bench: Opened) -> None:
    view, articles = bench.workbench.review.view, bench.window.articles
    assert view.currentIndex().row() == 0
    bench.press("J")
    bench.press("Down")
    bench.press("K")
    assert view.currentIndex().row() == 1
    shown = bench.workbench.reviewing.entries[1].difference
    assert articles.focused(Side.LEFT) == shown.left[0]
    assert articles.focused(Side.RIGHT) == shown.right[0]


def test_all_that_agree_is_accepted_in_one_step(bench: Opened) -> None:
    bench.click(bench.workbench.review.agree_button)
    assert decisions(bench).count("accepted") == 1
    assert not bench.workbench.review.agree_button.isEnabled()
    bench.press("Ctrl+Z", on=bench.window)
    assert decisions(bench).count("accepted") == 0


def test_a_filter_lists_only_some_and_changes_nothing(bench: Opened) -> None:
    bench.workbench.review.show_only("only theirs")
    assert len(words(bench)) == 1
    bench.press("A")
    bench.workbench.review.show_only("open")
    assert len(words(bench)) == 3
    bench.workbench.review.show_only("all")
    assert len(words(bench)) == 4


def test_letters_do_nothing_while_the_review_is_not_shown(bench: Opened) -> None:
    bench.workbench.verbs.show_panel("links")
    bench.press("A")
    bench.press("X")
    assert decisions(bench) == [None] * 4


def test_gold_is_exported(bench: Opened, tmp_path: Path) -> None:
    for _ in range(4):
        bench.press("A")
    bench.workbench.files.export_gold(tmp_path / "gold.jsonl")
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
    assert len(words(bench)) == 4


def test_gold_is_exported_only_where_there_is_some(bench: Opened) -> None:
    action, button = bench.workbench.bound["review.gold"], bench.workbench.review.gold_button
    assert not action.isEnabled()
    assert not button.isEnabled()
    bench.press("A")
    assert action.isEnabled()
    assert button.isEnabled()
    assert bench.session.pair
    bench.session.open_pair(bench.session.pair.id)
    assert action.isEnabled()
