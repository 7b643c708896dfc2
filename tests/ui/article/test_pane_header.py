"""The header of an article says where it is from and how far it is, in whatever room there is."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFontMetrics
from pytestqt.qtbot import QtBot

from annotator.model.alignment import Coverage
from annotator.model.document import Document, Side
from annotator.ui.article.pane_header import PaneHeader
from annotator.ui.fonts import sans
from annotator.ui.theme import LIGHT

SOURCE = "000_6e531cc94e407ad6_from_a_long_name.txt"


@pytest.fixture
def header(qtbot: QtBot) -> PaneHeader:
    made = PaneHeader(Side.LEFT, LIGHT)
    qtbot.addWidget(made)
    made.show_document(Document.of("Ein Satz.", title="Titel", source=SOURCE))
    made.show_coverage(Coverage(statements=39, linked=13, no_counterpart=1, open=25))
    return made


@pytest.mark.parametrize("width", [60, 120, 200, 260, 300, 380, 420, 500, 700, 900])
def test_the_facts_fit_and_the_counts_are_whole(header: PaneHeader, width: int) -> None:
    header.show_language("de")
    metrics = QFontMetrics(sans(12))
    origin, counts = header.facts(metrics, width)
    assert metrics.horizontalAdvance(counts) <= width
    if width >= 120:
        assert counts.endswith("25 open")
        assert metrics.horizontalAdvance(f"{origin}{counts}") <= width
    if width >= 200:
        assert "German" in origin, "the source gives way before the language"


def test_with_less_room_the_source_is_shortened_first_and_the_counts_then(header: PaneHeader) -> None:
    metrics = QFontMetrics(sans(12))
    assert header.facts(metrics, 900) == (SOURCE, "39 statements: 13 linked, 1 only here, 25 open")
    origin, counts = header.facts(metrics, 450)
    assert "…" in origin
    assert counts == "39 statements: 13 linked, 1 only here, 25 open"
    assert header.facts(metrics, 210)[1] == "13 linked · 25 open"


def test_the_language_is_shown_when_it_becomes_known(header: PaneHeader) -> None:
    assert "German" not in header.origin()
    header.show_language("de")
    assert header.origin() == f"{SOURCE} · German"
    header.show_document(Document.of("Another.", title="Another", source="b.txt"))
    assert header.origin() == "b.txt"
