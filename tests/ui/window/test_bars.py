"""The bars around the articles: text is shown as text, nothing is lost behind something else."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from annotator.arguments import OpenRequest
from annotator.model.document import PairState
from annotator.ui.plain import label, one_line, tip
from annotator.ui.window.message_bar import MessageBar
from annotator.ui.window.status_line import StatusLine
from annotator.ui.window.toolbar import Toolbar
from tests.ui.driving import opened, project_of

HOSTILE = ["<b>bold</b>", "PER<table>.evil", "<img src='file:///etc/hostname'>", "\u202eabc", "x" * 10_000, "a\nb\0c"]


@pytest.mark.parametrize("text", HOSTILE)
def test_labels_never_read_markup(qtbot: QtBot, text: str) -> None:
    made = label(text)
    qtbot.addWidget(made)
    assert made.textFormat() is Qt.TextFormat.PlainText
    assert made.text() == text


def test_a_tooltip_escapes_markup() -> None:
    assert "<b>" not in tip("<b>x</b>")
    assert tip("") == ""


@given(st.text())
def test_one_line_is_one_line(text: str) -> None:
    line = one_line(text, limit=50)
    assert len(line) <= 50
    assert len(line.splitlines()) <= 1


def test_the_newest_sentence_replaces_another_but_none_that_stays_is_lost(qtbot: QtBot) -> None:
    bar = MessageBar()
    qtbot.addWidget(bar)
    bar.announce("Stays.")
    bar.tell("First.")
    bar.tell("Second.")
    bar.tell_failure("Failed.")
    bar.tell_failure("Failed too.")
    bar.refuse("Not this.")
    bar.refuse("Nor this.")
    bar.tell("Third.")
    bar.withdraw("Nothing like it.")
    seen = []
    while bar.text:
        seen.append(bar.text)
        bar.dismiss()
    assert seen == ["Nor this.", "Failed.", "Failed too.", "Third.", "Stays."]
    bar.tell("Of another pair.")
    bar.withdraw("Of another pair.")
    assert not bar.text


def test_only_a_refusal_goes_by_itself_when_something_else_is_done(qtbot: QtBot) -> None:
    bar = MessageBar()
    qtbot.addWidget(bar)
    bar.tell_failure("The disk is full.")
    bar.announce("Read only.")
    bar.refuse("This cannot be linked.")
    bar.forgive()
    bar.forgive()
    assert bar.text == "The disk is full."
    bar.dismiss()
    bar.forgive()
    assert bar.text == "Read only."


def test_progress_that_is_over_quickly_is_never_shown(qtbot: QtBot) -> None:
    line = StatusLine()
    qtbot.addWidget(line)
    line.show()
    line.show_progress("Finding names", 0.5)
    line.show_progress("", 1.0)
    qtbot.wait(500)
    assert "Finding names" not in line.texts()


def test_a_long_title_never_widens_the_bar(qtbot: QtBot) -> None:
    bar = Toolbar()
    qtbot.addWidget(bar)
    before = bar.minimumSizeHint().width()
    bar.show_pair("<h1>" + "Titel " * 2000, PairState.FLAGGED)
    assert bar.minimumSizeHint().width() < before + 200


def test_every_action_has_a_text_and_no_key_means_two_things(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, OpenRequest(project_of(tmp_path), annotator="anna")) as bench:
        keys: dict[tuple[int, str], str] = {}
        for name, action in bench.workbench.bound.items():
            assert action.text()
            for key in action.shortcuts() if action.isEnabled() else ():
                place = (id(action.parent()), key.toString())
                assert place not in keys, f"{key.toString()} is both {name} and {keys[place]}"
                keys[place] = name


def test_window_keys_are_not_hidden_by_keys_of_a_part(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, OpenRequest(project_of(tmp_path), annotator="anna")) as bench:
        everywhere = {
            key.toString()
            for action in bench.workbench.bound.values()
            if action.parent() is bench.window and action.isEnabled()
            for key in action.shortcuts()
        }
        inside = {
            key.toString()
            for action in bench.workbench.bound.values()
            if action.parent() is not bench.window and action.isEnabled()
            for key in action.shortcuts()
        }
        assert not everywhere & inside, "Qt would take such a key for ambiguous and do nothing"


def test_the_title_stays_where_it_is_whatever_the_state(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, OpenRequest(project_of(tmp_path), annotator="anna")) as bench:
        widths = set()
        for state in PairState:
            bench.window.toolbar.show_pair("A title", state)
            widths |= {chip.width() for chip in bench.window.toolbar.findChildren(QToolButton) if chip.menu()}
        assert len(widths) == 1


def test_what_cannot_do_anything_is_grey(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, OpenRequest(project_of(tmp_path), annotator="anna")) as bench:
        names = ("pair.previous", "pair.next", "review.next", "review.both", "undo")
        assert not any(bench.workbench.bound[name].isEnabled() for name in names)
        assert "p.annotator — Annotator" in bench.window.windowTitle()
        bench.workbench.analyses.names_found.emit(False)
        assert not bench.workbench.bound["layer.entities"].isEnabled()


def test_a_sentence_of_one_pair_does_not_stand_over_another(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, OpenRequest(project_of(tmp_path), annotator="anna")) as bench:
        bench.wait_for_marks()
        bench.window.messages.dismiss()
        bench.workbench.analyses.missing.emit("xx", "There is no pipeline for xx.")
        assert bench.window.messages.text == "There is no pipeline for xx."
        assert bench.session.pair
        bench.session.open_pair(bench.session.pair.id)
        assert not bench.window.messages.text
