"""What is about to be linked: the panel says how many statements were picked, and with what Enter links."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.arguments import OpenRequest
from annotator.model.document import Side
from annotator.ui.shown_names import quoted
from tests.ui.driving import Opened, opened, project_of, settle


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[Opened]:
    with opened(qtbot, OpenRequest(project_of(tmp_path), annotator="anna")) as bench:
        bench.wait_for_marks()
        bench.window.articles.panes[Side.LEFT].setFocus()
        yield bench


def click(bench: Opened, words: str, *, ctrl: bool = False) -> None:
    extent, pane = bench.extent_of(words), bench.window.articles.panes[Side.LEFT]
    rect = pane.geometry_of.rects(extent.start, extent.start + 1)[0]
    place = QPointF(rect.center().x(), rect.center().y() - pane.scroll_offset()).toPoint()
    held = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, held, place)
    settle()


def card(bench: Opened) -> tuple[str, str, str]:
    return bench.workbench.inspector.card.texts()


def test_two_picked_with_ctrl_are_told_with_their_beginnings_and_keys(bench: Opened) -> None:
    click(bench, "Ministerin Lena")
    click(bench, "Die Opposition", ctrl=True)
    head, left, _ = card(bench)
    assert head == "2 statements picked"
    assert "Ministerin Lena" in left
    assert "Die Opposition" in left
    keys = bench.workbench.inspector.card.keys
    assert [row.split(" – ")[0] for row in keys] == ["Enter", "Space", "N", "Esc"]
    assert "together" in keys[0]
    bench.press("Escape")
    assert card(bench)[0] == "Open, in the left article"


def test_picking_beside_a_linked_statement_no_longer_shows_its_link(bench: Opened) -> None:
    click(bench, "Ministerin Lena")
    bench.link("Ministerin Lena Vogt hat Fragen", "Ministerin Vogt betonte")
    click(bench, "Ministerin Lena")
    assert card(bench)[0] == "same"
    click(bench, "Die Opposition", ctrl=True)
    assert card(bench)[0] == "2 statements picked"
    assert not bench.workbench.inspector.types.isVisible()
    assert any(row.startswith("+ – ") for row in bench.workbench.inspector.card.keys)
    bench.press("Escape")
    assert card(bench)[0] == "same"
    assert bench.workbench.inspector.types.isVisible()


def test_space_counts_one_by_one(bench: Opened) -> None:
    click(bench, "Ministerin Lena")
    bench.press("Space")
    assert card(bench)[0] == "1 statement picked"
    assert "take this one out" in bench.workbench.inspector.card.keys[1]
    bench.press("J")
    assert "pick this one too" in bench.workbench.inspector.card.keys[1]
    bench.press("Space")
    assert card(bench)[0] == "2 statements picked"
    bench.press("Space")
    assert card(bench)[0] == "1 statement picked"


def test_enter_names_the_partner_at_every_step(bench: Opened) -> None:
    articles = bench.window.articles
    click(bench, "Ministerin Lena")
    for _ in range(3):
        partner = articles.partner()
        assert partner
        assert quoted(articles.statement_text(partner))[:20] in bench.workbench.inspector.card.keys[0]
        bench.press("J")
    bench.press("Tab")
    partner = articles.partner()
    assert partner
    assert quoted(articles.statement_text(partner))[:20] in bench.workbench.inspector.card.keys[0]


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("Wir klären das", "“Wir klären das”"),
        ("„Wir klären das“, sagte Vogt", "“‚Wir klären das‘, sagte Vogt”"),
        ('«Wir», "you"', "“‹Wir›, 'you'”"),
    ],
)
def test_quotation_marks_within_a_quoted_statement_are_single_ones(words: str, shown: str) -> None:
    assert quoted(words) == shown
