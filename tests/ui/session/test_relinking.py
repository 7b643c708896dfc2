"""Links split, merged and taken apart with keys, in the real window on a real project."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.arguments import OpenRequest
from annotator.model.annotation import Extent
from annotator.model.document import Side
from annotator.project import open_project
from tests.ui.driving import Opened, opened, project_of, settle

TITLE, TITLE_RIGHT = "Ministerin lässt Frage offen", "Vogt: Hafenbau ist Sache des Landes"
ASKED = "Ministerin Lena Vogt hat Fragen nach den Kosten beantwortet."
STRESSED = "Ministerin Vogt betonte am Donnerstag, die Entscheidung obliege allein dem Land."


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[Opened]:
    with opened(qtbot, OpenRequest(project=project_of(tmp_path), annotator="anna")) as window:
        window.wait_for_marks()
        yield window


def quoted(bench: Opened) -> list[tuple[str, str]]:
    """Return what is stored: the quotes on both sides of each link."""
    project, pair = bench.session.project, bench.session.pair
    assert project and pair
    aset = project._store.annotation_set(pair.id, project.annotator)
    own = bench.session.own
    assert own
    assert ({s.id: s for s in own.spans}, own.links) == ({s.id: s for s in aset.spans}, aset.links), (
        "what is shown is what is stored"
    )
    quotes = {span.id: span.quote for span in aset.spans}
    return [(" + ".join(quotes[end] for end in link.left), " + ".join(quotes[end] for end in link.right))
            for link in aset.links]  # fmt: skip


def focus(bench: Opened, side: Side, words: str) -> None:
    bench.window.articles.focus_extent(bench.extent(side, words))
    bench.window.articles.panes[side].setFocus()
    settle()


def alt(bench: Opened, key: Qt.Key, *, shift: bool = False) -> None:
    held = Qt.KeyboardModifier.AltModifier
    QTest.keyClick(bench.window.focusWidget(), key, held | Qt.KeyboardModifier.ShiftModifier if shift else held)
    settle()


def test_links_picked_in_the_list_are_merged_split_and_taken_back(bench: Opened) -> None:
    one, other = bench.link(TITLE, TITLE_RIGHT), bench.link(ASKED, STRESSED)
    bench.press("3")
    bench.workbench.verbs.show_panel("links")
    bench.workbench.links.view.selectAll()
    settle()
    assert set(bench.session.selection.ids) == {one, other}
    bench.press("G")
    assert quoted(bench) == [(f"{TITLE} + {ASKED}", f"{TITLE_RIGHT} + {STRESSED}")]
    bench.press("Shift+G")
    assert quoted(bench) == [(TITLE, TITLE_RIGHT), (ASKED, STRESSED)]
    assert len(bench.session.selection.ids) == 2, "the parts are selected"
    bench.press("Ctrl+Z")
    bench.press("Ctrl+Z")
    assert quoted(bench) == [(TITLE, TITLE_RIGHT), (ASKED, STRESSED)]
    assert {link.id for link in bench.links} == {one, other}
    bench.press("Ctrl+Shift+Z")
    assert len(quoted(bench)) == 1


def test_what_is_said_of_several_selected_links_is_said_of_all(bench: Opened) -> None:
    ids = [bench.link(TITLE, TITLE_RIGHT), bench.link(ASKED, STRESSED)]
    bench.session.selection.pick(ids)
    for key in ("3", "C", "D"):
        bench.press(key)
    assert len({(link.type, link.certainty, link.direction) for link in bench.links}) == 1
    bench.press("Delete")
    assert quoted(bench) == []
    bench.press("Ctrl+Z")
    assert len(quoted(bench)) == 2


def test_a_statement_is_taken_out_into_a_link_of_its_own(bench: Opened) -> None:
    bench.link(TITLE, TITLE_RIGHT)
    focus(bench, Side.RIGHT, STRESSED)
    bench.session.extend(bench.links[0].id, [bench.extent(Side.RIGHT, STRESSED)])
    focus(bench, Side.RIGHT, STRESSED)
    bench.press("T")
    assert quoted(bench) == [(TITLE, TITLE_RIGHT), (TITLE, STRESSED)]
    bench.press("T")
    assert "Nothing would be left" in bench.window.messages.text


def test_the_ends_of_a_linked_statement_move_in_one_step(bench: Opened) -> None:
    bench.link(TITLE, TITLE_RIGHT)
    focus(bench, Side.LEFT, TITLE)
    alt(bench, Qt.Key.Key_Left)
    assert quoted(bench) == [("Ministerin lässt Frage", TITLE_RIGHT)]
    alt(bench, Qt.Key.Key_Right, shift=True)
    assert quoted(bench) == [("lässt Frage", TITLE_RIGHT)]
    assert bench.window.articles.focused() == bench.extent(Side.LEFT, "lässt Frage")
    bench.press("Ctrl+Z")
    bench.press("Ctrl+Z")
    assert quoted(bench) == [(TITLE, TITLE_RIGHT)]


def test_a_moved_end_is_undone_after_a_restart(qtbot: QtBot, tmp_path: Path) -> None:
    request = OpenRequest(project=project_of(tmp_path), annotator="anna")
    with opened(qtbot, request) as bench:
        bench.wait_for_marks()
        bench.link(TITLE, TITLE_RIGHT)
        focus(bench, Side.LEFT, TITLE)
        alt(bench, Qt.Key.Key_Left)
    assert request.project
    project = open_project(request.project, annotator="anna")
    project.undo()
    aset = project.annotation_set(project.pairs()[0].id)
    assert sorted(span.quote for span in aset.spans) == sorted([TITLE, TITLE_RIGHT])
    project.close()


def test_only_in_this_article_said_twice_is_open_again(bench: Opened) -> None:
    focus(bench, Side.LEFT, ASKED)
    bench.press("N")
    assert quoted(bench) == [(ASKED, "")]
    bench.press("N")
    assert quoted(bench) == []
    bench.press("N")
    bench.press("Delete")
    assert quoted(bench) == []


def test_a_part_of_a_sentence_is_linked_with_keys_alone(bench: Opened) -> None:
    focus(bench, Side.LEFT, ASKED)
    for _ in range(2):
        bench.press("W")
    alt(bench, Qt.Key.Key_Right)
    assert bench.window.articles.focused() == bench.extent(Side.LEFT, "Lena Vogt")
    bench.press("Tab")
    bench.press("Return")
    assert [left for left, _ in quoted(bench)] == ["Lena Vogt"]


def test_ribbons_clicked_with_ctrl_are_merged(bench: Opened) -> None:
    one, other = bench.link(TITLE, TITLE_RIGHT), bench.link(ASKED, STRESSED)
    ribbons = bench.window.articles.between.ribbons
    ribbons.link_clicked.emit((one,), False)
    ribbons.link_clicked.emit((other,), True)
    settle()
    bench.press("G")
    assert len(quoted(bench)) == 1


def test_nothing_selected_is_said(bench: Opened) -> None:
    told: list[str] = []
    bench.session.hinted.connect(told.append)
    bench.press("G")
    bench.press("T")
    assert len(told) == 2
    assert not quoted(bench)
    assert bench.window.articles.focused() is None or isinstance(bench.window.articles.focused(), Extent)
