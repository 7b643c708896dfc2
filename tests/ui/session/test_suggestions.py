"""Suggestions are asked of the worker once for each pair, in the background, and not where that would take long."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from annotator.arguments import OpenRequest
from annotator.model.document import Side
from annotator.ui.session import suggestions as asking
from tests.ui.driving import Opened, opened


def told(bench: Opened) -> list[str]:
    """What the status line says of the work, as it comes."""
    said: list[str] = []
    bench.session.progressed.connect(lambda text, _share: said.append(text))
    return said


def test_a_pair_is_asked_about_once_and_statements_are_those_of_the_window(qtbot: QtBot) -> None:
    with opened(qtbot, OpenRequest(annotator="anna")) as bench:
        answered: list[str] = []
        bench.workbench.analyzer.suggested.connect(answered.append)
        said, offers = told(bench), bench.workbench.suggestions
        for key in ("", "Ctrl+PageDown", "Ctrl+PageUp"):
            if key:
                bench.press(key)
                assert not offers.offers or len(answered) == 2
            bench.wait_for_marks()
            qtbot.waitUntil(lambda: bool(offers.offers), timeout=30_000)
        assert len(answered) == 2
        assert "Looking for matches" in said
        units = {side: bench.window.articles.aligning.focus[side].units for side in Side}
        for side in Side:
            suggested = list(offers.offers.onwards(side, 0))
            assert suggested and set(suggested) <= set(units[side])
        bench.link("Das Vorhaben koste rund 1,8 Millionen Euro.", "Ein internes Papier")
        assert len(answered) == 2


def test_what_would_take_long_waits_for_a_key_and_can_be_cancelled(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asking, "_UNASKED", 10)
    with opened(qtbot, OpenRequest(annotator="anna")) as bench:
        offers = bench.workbench.suggestions
        bench.wait_for_marks()
        qtbot.waitUntil(lambda: not offers.is_coming, timeout=30_000)
        assert not offers.offers
        said = told(bench)
        bench.press("S")
        assert offers.is_coming
        assert said[-1] == "Looking for matches"
        bench.window.status.cancelled.emit()
        assert not offers.is_coming
        assert said[-1] == ""
        assert not offers.offers
        bench.press("S")
        qtbot.waitUntil(lambda: bool(offers.offers), timeout=30_000)
        bench.press("S")
        assert bench.workbench.offering.current is not None
