"""Colleagues' files on their way into the window: seen and asked about first, several at once, given up in between."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from annotator.arguments import OpenRequest
from annotator.model.annotation import Extent
from annotator.model.document import Side
from annotator.project import DifferenceKind, open_project, say_region
from annotator.ui.window.edit_place_dialog import EditPlaceDialog
from annotator.ui.window.opening_dialog import ReviewOpeningDialog
from annotator.ui.window.unplaced_window import UnplacedWindow
from tests.project.test_lone_articles import table
from tests.project.test_one_text import written
from tests.ui.driving import LEFT, Opened, opened, project_of, settle, write_articles
from tests.ui.panel.test_review_panel import set_of


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[Opened]:
    set_of(tmp_path, "ben")
    with opened(qtbot, OpenRequest(set_of(tmp_path, "anna"), annotator="anna")) as bench:
        yield bench


def changed(folder: Path, name: str, **record: Any) -> Path:
    """Write ben's file with some of its record changed."""
    (line,) = (folder / "ben.jsonl").read_text(encoding="utf-8").splitlines()
    path = folder / name
    path.write_text(json.dumps({**json.loads(line), **record}, ensure_ascii=False) + "\n", encoding="utf-8")
    return path


def other_version(folder: Path) -> Path:
    """Write what ben says of another version of the left article: a link that moved, and one on lost words."""
    (folder / "other").mkdir()
    left, right = write_articles(folder / "other")
    text = LEFT.replace("340 Millionen Euro", "Zahlen nennt niemand, auch nicht auf Nachfrage")
    left.write_text(text.replace("Das Land", "Noch ein Satz. Das Land"), encoding="utf-8")
    project = open_project(folder / "other.annotator", annotator="ben", create=True)
    pair, _ = project.add_pair_of_files(left, right)
    for mine, theirs in (("Das Land", "dem Land"), ("Zahlen nennt niemand, auch nicht auf Nachfrage", "Kosten")):
        start, end = pair.left.text.index(mine), pair.right.text.index(theirs)
        extents = Extent(Side.LEFT, start, start + len(mine)), Extent(Side.RIGHT, end, end + len(theirs))
        project.add_link(pair.id, [extents[0]], [extents[1]], type="same")
    project.export(folder / "other.jsonl", annotators=["ben"])
    project.close()
    return folder / "other.jsonl"


def dialog_of(bench: Opened) -> ReviewOpeningDialog:
    settle()
    dialog = bench.window.findChild(ReviewOpeningDialog)
    assert dialog is not None
    return dialog


def test_files_without_a_question_are_compared_at_once(bench: Opened, tmp_path: Path) -> None:
    carla = changed(tmp_path, "carla.jsonl", annotator="carla")
    bench.workbench.dialogs.take_dropped([tmp_path / "ben.jsonl", carla])
    assert bench.workbench.reviewing.others == ["ben", "carla"]
    assert bench.window.panel.shown == "review"
    bench.workbench.dialogs.take_dropped([carla])
    assert bench.workbench.reviewing.others == ["ben", "carla"], "the same file again changes nothing"


def test_a_file_that_claims_to_be_mine_is_asked_about(bench: Opened, tmp_path: Path) -> None:
    bench.workbench.dialogs.take_dropped([changed(tmp_path, "mine.jsonl", annotator="anna")])
    dialog = dialog_of(bench)
    assert bench.workbench.reviewing.colleagues == ()
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    bench.qtbot.waitUntil(lambda: bench.workbench.reviewing.others == ["anna (2)"])
    assert len(bench.links) == 3


def test_what_is_answered_no_leaves_everything_as_it_is(bench: Opened, tmp_path: Path) -> None:
    bench.workbench.dialogs.take_dropped([changed(tmp_path, "mine.jsonl", annotator="anna")])
    QTest.keyClick(dialog_of(bench), Qt.Key.Key_Escape)
    settle()
    assert bench.workbench.reviewing.colleagues == () and bench.window.panel.shown != "review"


def test_statements_of_another_version_are_seen_and_approved_first(bench: Opened, tmp_path: Path) -> None:
    path = other_version(tmp_path)
    bench.workbench.dialogs.take_dropped([path])
    dialog = dialog_of(bench)
    assert dialog.table is not None and dialog.table.view.model().rowCount() == 2
    assert not dialog.compare.isDefault(), "one of them is lost"
    dialog.table.tick_all()
    for _ in range(2):  # onto the button, and then it
        QTest.keyClick(dialog, Qt.Key.Key_Return)
    bench.qtbot.waitUntil(lambda: bench.workbench.reviewing.others == ["ben"])
    assert len([step for step in bench.workbench.reviewing.steps if "ben" in step.difference.who]) == 1


def test_what_has_no_place_is_placed_by_hand_and_its_link_is_compared(bench: Opened, tmp_path: Path) -> None:
    bench.workbench.dialogs.take_dropped([other_version(tmp_path)])
    dialog_of(bench).accept()
    settle()
    assert len([step for step in bench.workbench.reviewing.steps if "ben" in step.difference.who]) == 1
    bench.workbench.bound["review.unplaced"].trigger()
    shown = bench.window.findChild(UnplacedWindow)
    assert shown is not None and shown.table.model().rowCount() == 1
    assert not shown.here.isEnabled(), "it is lost"
    bench.window.articles.focus_extent(bench.extent_of("340 Millionen Euro"))
    shown.place_at_focus()
    settle()
    assert len([step for step in bench.workbench.reviewing.steps if "ben" in step.difference.who]) == 2
    assert shown.table.model().rowCount() == 0
    shown.close()
    bench.session.undo()
    settle()
    assert len(bench.workbench.reviewing.unplaced()) == 1


def test_what_a_colleague_says_of_a_paragraph_is_settled_and_edited_like_a_link(bench: Opened, tmp_path: Path) -> None:
    project = open_project(tmp_path / "ben.annotator", annotator="ben")
    pair = project.pair(project.pairs()[0].id)
    say_region(project, pair.id, [Extent(Side.LEFT, 0, 8)], "byline")
    project.export(tmp_path / "regions.jsonl", annotators=["ben"])
    project.close()
    bench.workbench.dialogs.take_dropped([tmp_path / "regions.jsonl"])
    review = bench.workbench.review
    review.filter.choose(type="byline")
    assert [str(review.view.model().index(0, 0).data()).split(":")[1].strip()] == ["paragraph"]
    bench.workbench.bound["review.edit"].trigger()
    dialog = bench.window.findChild(EditPlaceDialog)
    assert dialog is not None
    bench.qtbot.waitUntil(dialog.isActiveWindow)
    QTest.keyClick(dialog, Qt.Key.Key_2)
    wanted = dialog.saying.type
    assert wanted != "byline"
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    bench.qtbot.waitUntil(lambda: bench.window.findChild(EditPlaceDialog) is None)
    found = bench.workbench.reviewing.reviewed
    assert found and [span.label for span in found.gold.spans if span.extra.get("decision") == "edited"] == [wanted]


def test_a_reviewer_without_links_takes_somebodys_version_by_its_number(qtbot: QtBot, tmp_path: Path) -> None:
    for name in ("anna", "ben"):
        set_of(tmp_path, name)
    anna = open_project(tmp_path / "anna.annotator", annotator="anna")
    anna.export(tmp_path / "anna.jsonl", annotators=["anna"])
    anna.close()
    with opened(qtbot, OpenRequest(project_of(tmp_path, name="carla.annotator"), annotator="carla")) as bench:
        bench.workbench.dialogs.take_dropped([tmp_path / "anna.jsonl", tmp_path / "ben.jsonl"])
        review, reviewing = bench.workbench.review, bench.workbench.reviewing
        assert reviewing.others == ["anna", "ben"]
        review.filter.choose(kind=DifferenceKind.TYPE)
        key = review.current.difference.key if review.current else ""
        bench.workbench.bound["review.theirs"].trigger()
        menu = next(menu for menu in bench.window.findChildren(QMenu) if menu.isVisible())
        assert [action.text()[:2] for action in menu.actions()] == ["&1", "&2"]
        QTest.keyClick(menu, Qt.Key.Key_2)
        settle()
        step = reviewing.reviewed.step(key) if reviewing.reviewed else None
        assert step and step.settled and len(step.settled.taken) == 1


def test_what_two_people_marked_in_files_of_another_tool_is_compared(bench: Opened, tmp_path: Path) -> None:
    files = [written(tmp_path, name, ("Ich gehe.", kind)) for name, kind in (("earth", "direct"), ("mars", "indirect"))]
    bench.workbench.dialogs.take_dropped(files)
    bench.wait_for_files()
    assert bench.workbench.reviewing.others == ["earth", "mars"]
    assert (bench.session.here.place, bench.session.here.count) == (2, 2)
    (card,) = (bench.workbench.review.view.model().index(0, 0).data(),)
    assert card.startswith("earth: marked as direct · mars: marked as indirect: Ich gehe.")
    bench.workbench.bound["review.both"].trigger()
    assert [step.state for step in bench.workbench.reviewing.differences] == ["settled"]


def test_files_of_one_article_each_are_opened_as_pairs(bench: Opened, tmp_path: Path) -> None:
    one, two, three = (table(tmp_path / f"{word}.tsv", word) for word in ("eins", "zwei", "drei"))
    bench.workbench.dialogs.take_dropped([one, tmp_path / "ben.jsonl", two, three, three])
    settle()
    project = bench.session.project
    assert project is not None
    pairs = [project.pair(entry.id) for entry in project.pairs()]
    assert sorted((pair.left.text, pair.right.text) for pair in pairs[1:]) == [("drei", "drei"), ("eins", "zwei")]
    assert len(project.colleagues.pairs()) == 3
