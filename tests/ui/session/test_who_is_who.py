"""A name under the mouse lights up in both articles, however it is written there."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.arguments import OpenRequest
from annotator.model.document import Side
from annotator.ui.session.who_is_who import WhoIsWho
from tests.ui.driving import Opened, opened

LEFT = """Putin empfängt Delegation in Moskau

Der russische Präsident Wladimir Putin hat am Montag in Moskau eine Delegation aus Indien empfangen. Putin sprach danach
von einem Durchbruch. Die Delegation reist am Dienstag weiter nach Sankt Petersburg.
"""
RIGHT = """Indische Delegation im Kreml

Eine Delegation aus Indien ist am Montag in Moskau mit Vladimir Putin zusammengetroffen. Beobachter sehen in dem Besuch
ein Zeichen. Am Dienstag reist die Delegation nach Sankt Petersburg weiter.
"""


def test_one_person_is_lit_up_under_both_spellings(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "l.txt").write_text(LEFT, encoding="utf-8")
    (tmp_path / "r.txt").write_text(RIGHT, encoding="utf-8")
    request = OpenRequest(tmp_path / "p.annotator", articles=(tmp_path / "l.txt", tmp_path / "r.txt"), annotator="anna")
    known: list[object] = []

    def watch(bench: Opened) -> None:
        who = bench.workbench.findChild(WhoIsWho)
        assert isinstance(who, WhoIsWho)
        who.known.connect(known.append)

    with opened(qtbot, request) as bench:
        watch(bench)
        bench.wait_for_marks()
        qtbot.waitUntil(lambda: bool(known), timeout=20_000)
        qtbot.waitUntil(lambda: lit(bench, Side.LEFT, "Wladimir Putin")["right"] == ["Vladimir Putin"], timeout=5_000)
        assert lit(bench, Side.RIGHT, "Vladimir Putin")["left"][-2:] == ["Wladimir Putin", "Putin"]


def lit(bench: Opened, side: Side, words: str) -> dict[str, list[str]]:
    """Rest the mouse on words and say what is lit up in both articles."""
    extent, pane = bench.extent(side, words), bench.window.articles.panes[side]
    rect = pane.geometry_of.rects(extent.start + 2, extent.start + 3)[0].translated(0, -pane.scroll_offset())
    QTest.mouseMove(pane.viewport(), rect.center().toPoint())
    panes = bench.window.articles.panes
    return {
        str(side): [panes[side].article.text[mark.start : mark.end] for mark in panes[side].marks.mentions.all]
        for side in Side
    }
