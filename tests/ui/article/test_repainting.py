"""What is painted anew only in part looks as if the whole page had been painted."""

from __future__ import annotations

import random

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from annotator.model.document import Side
from tests.ui.articles import Reader, marks_of, pair_of

TURNS = 10
"""Milliseconds: the event loop turns a few times, first to find what differs, then to paint it."""

STORY = "\n\n".join(f"Absatz {number} sagt etwas. Er sagt noch etwas, und das nicht kurz." for number in range(60))


@pytest.fixture
def reader(qtbot: QtBot) -> Reader:
    """Return a reader in front of two articles with thirty links."""
    someone = Reader(qtbot, pair_of(STORY, STORY + "\n\nSchluss."))
    for side in Side:
        someone.view.show_marks(side, marks_of(STORY))
        someone.view.panes[side]._fade.stop()
        someone.view.panes[side].marks.presence = 1.0
    return someone


def seen(widget: QWidget) -> QImage:
    """Return what stands on the screen, which was painted bit by bit."""
    place = widget.mapTo(widget.window(), QPoint(0, 0))
    screen = widget.screen().grabWindow(widget.window().winId(), place.x(), place.y(), widget.width(), widget.height())
    return screen.toImage().convertToFormat(QImage.Format.Format_RGB32)


def painted_whole(widget: QWidget) -> QImage:
    """Return the same with everything painted once more."""
    widget.update()
    QTest.qWait(0)
    return seen(widget)


@pytest.mark.parametrize("seed", range(3))
def test_partial_painting_leaves_nothing_behind(reader: Reader, qtbot: QtBot, seed: int) -> None:
    draw, view = random.Random(seed), reader.view
    widgets = [view.between.ribbons, *(pane.viewport() for pane in view.panes.values())]
    for step in range(40):
        act = draw.randrange(5)
        numbers = draw.sample(range(8), 2)
        if act == 0:
            reader.join(f"Absatz {numbers[0]} sagt etwas.", f"Absatz {numbers[1]} sagt etwas.", "contradicts")
        elif act == 1:
            view.select_links(draw.sample(list(view.between.links.by_id), min(len(view.between.links.by_id), 2)))
        elif act == 2:
            pane = view.panes[draw.choice(list(Side))]
            QTest.mouseMove(pane.viewport(), QPoint(draw.randrange(400), draw.randrange(300)))
        elif act == 3:
            side = draw.choice(list(Side))
            view.aligning.focus_extent(reader.extent(side, f"Absatz {numbers[0]} sagt etwas."))
        else:
            side = draw.choice(list(Side))
            view.aligning.click(side, draw.randrange(300), link=False, extend=draw.random() < 0.5)
        QTest.qWait(TURNS)
        for widget in widgets:
            partly, whole = seen(widget), painted_whole(widget)
            assert partly == whole, f"step {step}, act {act}: {widget}"


BETWEEN = (
    "Vogt lässt Kosten offen\n24.10.2024, 22:48\nKommentare\nMelden\nErster Absatz.\nZweiter Absatz. Noch ein Satz."
)


def test_the_row_of_a_fold_stays_whole_when_the_mouse_passes(qtbot: QtBot) -> None:
    someone = Reader(qtbot, pair_of(BETWEEN, BETWEEN + "\n\nSchluss."))
    someone.find_marks()
    for pane in someone.view.panes.values():
        pane._fade.stop()
        pane.marks.presence = 1.0
        assert pane.folds.all
        painted_whole(pane.viewport())
        for y in range(4, 300, 6):
            QTest.mouseMove(pane.viewport(), QPoint(200, y))
            QTest.qWait(TURNS)
            assert seen(pane.viewport()) == painted_whole(pane.viewport()), f"mouse at {y}"


def test_marks_that_come_with_the_text_are_there_at_once_and_later_ones_fade_in(qtbot: QtBot) -> None:
    someone = Reader(qtbot, pair_of(BETWEEN, BETWEEN))
    pane = someone.view.panes[Side.LEFT]
    for is_new in (False, True):
        if is_new:
            pane.show_document(pair_of(BETWEEN, BETWEEN).left)
        else:
            painted_whole(pane.viewport())
        pane.fade_in()
        assert (pane.marks.presence == 1.0) is is_new
