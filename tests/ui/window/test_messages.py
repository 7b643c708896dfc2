"""Sentences across the real window: a refusal goes with the next step, what matters stays until it is dismissed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from annotator.arguments import OpenRequest
from annotator.model.document import Side
from tests.ui.driving import Opened, opened, project_of, settle


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[Opened]:
    with opened(qtbot, OpenRequest(project_of(tmp_path), annotator="anna")) as bench:
        bench.wait_for_marks()
        bench.window.messages.dismiss()
        yield bench


def refused(bench: Opened) -> None:
    """Say of a linked statement that it has no counterpart."""
    bench.window.articles.focus_extent(bench.extent_of("Lena"))
    if not bench.links:
        bench.link("Lena", "Vogt")
    bench.window.articles.focus_extent(bench.extent_of("Lena"))
    bench.press("N")
    assert "remove its link" in bench.window.messages.text


def test_a_refusal_goes_with_the_next_statement(bench: Opened) -> None:
    refused(bench)
    bench.press("J")
    assert not bench.window.messages.text


def test_a_refusal_goes_with_the_next_change_and_a_failure_does_not(bench: Opened) -> None:
    refused(bench)
    bench.session.failed.emit("The disk is full.")
    bench.press("2")
    assert bench.links[0].type == "partial"
    assert bench.window.messages.text == "The disk is full."
    bench.press("J")
    assert bench.window.messages.text == "The disk is full."


def test_the_first_hint_stays_until_something_is_linked(qtbot: QtBot) -> None:
    with opened(qtbot, OpenRequest(annotator="anna")) as bench:
        bench.wait_for_marks()
        for timer in bench.window.messages.findChildren(QTimer):
            timer.timeout.emit()  # as if so much time had gone by
        bench.window.showMaximized()
        bench.press("J")
        assert "sample" in bench.window.messages.text
        ends = {side: bench.window.articles.aligning.focus[side].units[0] for side in Side}
        bench.window.articles.link_drawn.emit((ends[Side.LEFT],), (ends[Side.RIGHT],))
        settle()
        assert not bench.window.messages.text
