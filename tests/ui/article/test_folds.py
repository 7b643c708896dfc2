"""Page furniture folds away without moving what is being read, and never hides what is linked."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.model.analysis import Layer, Mark
from annotator.model.document import Side
from annotator.ui.article.folds import CHIP_SPACE
from annotator.ui.article.line_formats import LineKind
from tests.ui.articles import Reader, marks_of, pair_of

LONG = "\n\n".join(
    (f"Menü {number}\nStartseite {number}" if number % 10 == 3 else f"Absatz {number} mit einem Satz. " * 12)
    for number in range(120)
)


def visible_lines(reader: Reader, side: Side) -> list[str]:
    """Return the lines that are not folded away."""
    block, lines = reader.view.panes[side].document().begin(), reader.text(side).split("\n")
    shown = []
    while block.isValid():
        if block.isVisible() and lines[block.blockNumber()].strip():
            shown.append(lines[block.blockNumber()])
        block = block.next()
    return shown


def test_furniture_is_hidden_and_said_in_one_line(qtbot: QtBot) -> None:
    reader = Reader(qtbot)
    reader.find_marks()
    assert not {"Menü", "Startseite", "Kommentare", "Melden"} & set(visible_lines(reader, Side.LEFT))
    labels = [fold.label() for fold in reader.view.panes[Side.LEFT].folds.all]
    assert labels[0].startswith("▸  2 lines of page furniture")
    assert "Menü · Startseite" in labels[0]


def test_a_click_on_the_line_unfolds_and_folds_again(qtbot: QtBot) -> None:
    reader = Reader(qtbot)
    reader.find_marks()
    pane = reader.view.panes[Side.LEFT]
    for shown in (True, False):
        chip = pane.folds.chip(pane.folds.all[0]).center()
        QTest.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=chip.toPoint())
        assert ("Startseite" in visible_lines(reader, Side.LEFT)) is shown
        assert pane.folds.all[0].label().startswith("▾" if shown else "▸")


def test_the_layer_switch_unfolds_everything(qtbot: QtBot) -> None:
    reader = Reader(qtbot)
    reader.find_marks()
    reader.view.set_layer_shown("furniture", True)
    assert {"Menü", "Melden"} <= set(visible_lines(reader, Side.LEFT))
    assert "Mehr davon" in visible_lines(reader, Side.RIGHT)
    reader.view.set_layer_shown("furniture", False)
    assert "Menü" not in visible_lines(reader, Side.LEFT)


def test_folding_when_the_marks_arrive_keeps_the_line_being_read(qtbot: QtBot) -> None:
    reader = Reader(qtbot, pair_of(LONG, LONG))
    pane = reader.view.panes[Side.LEFT]
    pane.verticalScrollBar().setValue(6000)
    offset, distance = pane.place.state()
    reader.view.show_marks(Side.LEFT, marks_of(LONG))
    assert len(pane.folds.all) == 12
    pane.geometry_of.forget()
    assert abs(pane.geometry_of.line_top(offset) - pane.scroll_offset() - distance) <= 1
    qtbot.wait(50)
    assert abs(pane.geometry_of.line_top(offset) - pane.scroll_offset() - distance) <= 1


def test_at_the_top_the_text_glides_into_its_place_and_does_not_jump(qtbot: QtBot) -> None:
    reader = Reader(qtbot)
    pane = reader.view.panes[Side.LEFT]
    title = reader.extent(Side.LEFT, "Vogt lässt").start
    heights = [pane.geometry_of.line_top(title)]
    reader.view.show_marks(Side.LEFT, marks_of(reader.text(Side.LEFT)))
    heights.append(pane.geometry_of.line_top(title))
    assert abs(heights[1] - heights[0]) <= 1, "at first it stays where it is"
    qtbot.waitUntil(lambda: not pane.is_gliding)
    assert pane.geometry_of.line_top(title) < heights[0]
    assert pane.scroll_offset() == 0


def test_zoom_and_another_width_keep_the_line_being_read(qtbot: QtBot) -> None:
    reader = Reader(qtbot, pair_of(LONG, LONG))
    reader.find_marks()
    pane = reader.view.panes[Side.RIGHT]
    pane.verticalScrollBar().setValue(5000)
    offset, _ = pane.place.state()
    reader.view.zoom(3)
    reader.view.resize(900, 700)
    reader.view.zoom(-1)
    top, value = pane.geometry_of.line_top(offset), pane.scroll_offset()
    assert abs(top - value) < 2 * 40


def test_a_line_with_a_linked_statement_is_never_hidden(qtbot: QtBot) -> None:
    reader = Reader(qtbot)
    reader.join("Startseite", "430 Millionen")
    reader.find_marks()
    assert "Startseite" in visible_lines(reader, Side.LEFT)
    assert "Menü" not in visible_lines(reader, Side.LEFT)


def test_linking_a_statement_in_unfolded_furniture_keeps_it_visible(qtbot: QtBot) -> None:
    reader = Reader(qtbot)
    reader.find_marks()
    reader.view.set_layer_shown("furniture", True)
    reader.join("Melden", "430 Millionen")
    reader.view.set_layer_shown("furniture", False)
    assert "Melden" in visible_lines(reader, Side.LEFT)


def test_an_article_that_is_all_furniture_is_still_shown(qtbot: QtBot) -> None:
    reader = Reader(qtbot, pair_of("Eins\n\nZwei", "Drei"))
    reader.view.show_marks(Side.LEFT, [Mark(0, 4, Layer.REGION, "furniture"), Mark(6, 10, Layer.REGION, "furniture")])
    assert visible_lines(reader, Side.LEFT) == ["Eins", "Zwei"]


def test_marks_that_arrive_in_parts_end_as_if_they_came_at_once(qtbot: QtBot) -> None:
    at_once, by_parts = Reader(qtbot, pair_of(LONG, LONG)), Reader(qtbot, pair_of(LONG, LONG))
    marks = marks_of(LONG)
    at_once.view.show_marks(Side.LEFT, marks)
    for start in range(0, len(marks), 40):
        by_parts.view.add_marks(Side.LEFT, marks[start : start + 40])
        qtbot.wait(1)
    one, other = at_once.view, by_parts.view
    shown = other.panes[Side.LEFT].marks.furniture
    qtbot.waitUntil(lambda: len(shown) == len(one.panes[Side.LEFT].marks.furniture))
    qtbot.waitUntil(lambda: not other._found.is_waiting)
    assert other.panes[Side.LEFT].marks.furniture.all == one.panes[Side.LEFT].marks.furniture.all
    assert other.aligning.focus[Side.LEFT].units == one.aligning.focus[Side.LEFT].units
    assert visible_lines(by_parts, Side.LEFT) == visible_lines(at_once, Side.LEFT)


def test_every_line_like_the_title_is_a_heading_from_the_start(qtbot: QtBot) -> None:
    title = "Vogt lässt Kosten offen: «Das klären wir selbst»"
    text = f"Menü\n\n{title}\n\nBildzeile\n\n{title}\n\nEin Satz."
    reader = Reader(qtbot, pair_of(text, text))
    article = reader.view.panes[Side.LEFT].article
    assert [line for line in range(9) if article.kind(line) is LineKind.TITLE] == [2, 6]
    second = text.rindex(title)
    reader.view.add_marks(Side.LEFT, [Mark(second, second + len(title), Layer.REGION, "body")])
    qtbot.waitUntil(lambda: article.kind(6) is LineKind.BODY)
    assert article.kind(2) is LineKind.TITLE


def test_a_line_that_is_set_anew_keeps_room_for_the_fold_above_it(qtbot: QtBot) -> None:
    reader = Reader(qtbot)
    reader.find_marks()
    pane = reader.view.panes[Side.LEFT]
    fold = pane.folds.all[0]
    marks = [
        replace(mark, label="caption") if mark.layer is Layer.REGION and mark.label == "title" else mark
        for mark in marks_of(reader.text(Side.LEFT))
    ]
    reader.view.show_marks(Side.LEFT, marks)
    assert pane.folds.all[0] == fold
    room = pane.article.block_at(reader.extent(Side.LEFT, "Vogt").start)
    assert room.blockNumber() == fold.room
    assert room.blockFormat().topMargin() >= CHIP_SPACE
