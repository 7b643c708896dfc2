"""Hints in the real window, with the real worker: what linked statements say differently, and the words of a quote."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from annotator.arguments import OpenRequest
from annotator.model.document import Side
from annotator.ui.panel.cards import CARD_ROLE, Card
from tests.ui.driving import Opened, opened

LEFT = """Streit um den Hafen

Nach Angaben des Landes kostet der Hafen 340 Millionen Euro. Die Opposition stimmte am Freitag nicht zu.

«Was wir an der Küste bauen, das klären wir selbst und ohne Hilfe von außen», sagte Ministerin Lena Vogt.

Sie sprach am Mittwoch. Der Vertrag gilt für zwölf Jahre.
"""
RIGHT = """Hafen wird teurer

Das Land rechnet für den Hafen mit Kosten von 430 Millionen Euro. Die Opposition stimmte am Freitag zu.

„Was wir an der Küste bauen, das klären wir selbst“, sagte Ministerin Vogt.

Der Vertrag gilt für zwölf Jahre, hieß es.
"""
COSTS = "Nach Angaben des Landes kostet der Hafen 340 Millionen Euro."
COSTS_TOO = "Das Land rechnet für den Hafen mit Kosten von 430 Millionen Euro."
QUOTE = "«Was wir an der Küste bauen, das klären wir selbst und ohne Hilfe von außen», sagte Ministerin Lena Vogt."
QUOTE_TOO = "„Was wir an der Küste bauen, das klären wir selbst“, sagte Ministerin Vogt."


def hints(bench: Opened) -> list[tuple[str, str]]:
    return list(bench.workbench.inspector.differences.rows)


def listed(bench: Opened) -> list[str]:
    model = bench.workbench.links.view.model()
    cards = (model.index(row, 0).data(CARD_ROLE) for row in range(model.rowCount()))
    return [card.marks for card in cards if isinstance(card, Card)]


def test_links_are_hinted_at_soon_after_they_are_made_and_no_longer_once_they_are_gone(
    qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "l.txt").write_text(LEFT, encoding="utf-8")
    (tmp_path / "r.txt").write_text(RIGHT, encoding="utf-8")
    request = OpenRequest(tmp_path / "p.annotator", articles=(tmp_path / "l.txt", tmp_path / "r.txt"), annotator="anna")
    with opened(qtbot, request) as bench:
        bench.wait_for_marks()
        bench.link(COSTS, COSTS_TOO)
        qtbot.waitUntil(lambda: bool(hints(bench)), timeout=20_000)
        assert hints(bench) == [("Numbers", "340 Millionen on the left, 430 Millionen on the right")]
        bench.window.panel.show_page("links")
        assert [("≠" in marks) for marks in listed(bench)] == [True]
        the_words_of_a_quote_that_one_side_lacks_are_underlined(bench)
        bench.link("Der Vertrag gilt für zwölf Jahre.", "Der Vertrag gilt für zwölf Jahre, hieß es.")
        assert hints(bench) == []
        bench.press("Ctrl+Z")
        bench.press("Ctrl+Z")
        bench.window.panel.show_page("links")
        assert [("≠" in marks) for marks in listed(bench)] == [True]
        bench.session.undo()
        assert listed(bench) == []


def the_words_of_a_quote_that_one_side_lacks_are_underlined(bench: Opened) -> None:
    articles, inspector = bench.window.articles, bench.workbench.inspector
    bench.window.panel.show_page("statement")
    bench.qtbot.waitUntil(lambda: bool(bench.workbench.suggestions.offers), timeout=20_000)
    articles.focus_extent(bench.extent(Side.LEFT, QUOTE))
    offered = bench.suggestion
    assert offered and offered.wording.text == QUOTE_TOO
    assert ("Same quote", "shortened; what only one side has is underlined") in offered.reasons
    bench.qtbot.waitUntil(lambda: inspector.card.differing[0] == ("und ohne Hilfe von außen",), timeout=5_000)
    assert offered.wording.stretches == ()
    bench.press("Q")
    offered = bench.suggestion
    assert offered and offered.wording.text == "Was wir an der Küste bauen, das klären wir selbst"
    bench.press("Q")
    bench.press("A")
    bench.qtbot.waitUntil(lambda: bool(hints(bench)), timeout=5_000)
    assert hints(bench) == [("Same quote", "shortened; what only one side has is underlined")]
    assert inspector.card.differing == (("und ohne Hilfe von außen",), ())
