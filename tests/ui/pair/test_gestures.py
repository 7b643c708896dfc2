"""Linking with the mouse: click, Ctrl+click, drag, handle, selection; and what lets go."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.model.document import Side
from tests.ui.articles import Reader

ASKED = "Ministerin Lena Vogt hat Fragen 🤔 nach den Kosten ausweichend beantwortet."
CONTRACT = "Das Land habe einen Vertrag geschlossen, sagte Vogt am Mittwoch."
DECLARED = "In einer Erklärung betonte Ministerin Vogt, die Entscheidung obliege allein dem Land."
COSTS = "Die Kosten werden auf 430 Millionen Euro geschätzt."
QUOTE = "Was wir bauen, klären wir selbst"


@pytest.fixture
def reader(qtbot: QtBot) -> Reader:
    """Return a reader in front of the small pair, with its marks."""
    someone = Reader(qtbot)
    someone.find_marks()
    return someone


def test_a_click_focuses_the_statement_under_it(reader: Reader) -> None:
    reader.click(Side.LEFT, "habe einen")
    assert reader.words(reader.view.focused()) == CONTRACT
    assert reader.view.active_side() is Side.LEFT


def test_clicks_after_an_emoji_hit_the_letter_under_the_mouse(reader: Reader) -> None:
    reader.click(Side.LEFT, "ausweichend")
    assert reader.words(reader.view.focused()) == ASKED
    reader.click(Side.LEFT, "Der Rechnungshof")
    assert reader.words(reader.view.focused()) == "Der Rechnungshof hatte gewarnt."


def test_the_second_click_steps_to_the_quote_and_the_third_back(reader: Reader) -> None:
    sentence = f"«{QUOTE}», sagte sie."
    for expected in (sentence, QUOTE, sentence):
        reader.click(Side.LEFT, "klären wir selbst», sagte")
        assert reader.words(reader.view.focused()) == expected


def test_a_double_click_is_one_click(reader: Reader) -> None:
    viewport, place = reader.view.panes[Side.LEFT].viewport(), reader.point(Side.LEFT, "wir bauen, klären")
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=place)
    assert reader.words(reader.view.focused()) == f"«{QUOTE}», sagte sie."


def test_a_drag_to_the_other_page_links_two_statements(reader: Reader) -> None:
    reader.drag((Side.LEFT, "ausweichend"), (Side.RIGHT, "Entscheidung"))
    assert reader.drawn == [((ASKED,), (DECLARED,))]
    assert not reader.view._band.isVisible()


def test_a_drag_works_from_the_right_as_well(reader: Reader) -> None:
    reader.drag((Side.RIGHT, "430"), (Side.LEFT, "340"))
    assert reader.drawn == [(("Die Opposition rechnet mit 340 Millionen Euro 💶.",), (COSTS,))]


def test_the_statement_under_a_drag_is_shown_as_its_target(reader: Reader) -> None:
    reader.drag((Side.LEFT, "ausweichend"), (Side.RIGHT, "Entscheidung"), let_go=False)
    assert reader.words(reader.view.panes[Side.RIGHT].marks.target) == DECLARED
    assert reader.view.drop_focus()
    assert reader.view.panes[Side.RIGHT].marks.target is None
    viewport = reader.view.panes[Side.LEFT].viewport()
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=QPoint(900, 300))
    assert reader.drawn == []


def test_a_drag_let_go_on_no_statement_links_nothing(reader: Reader) -> None:
    viewport = reader.view.panes[Side.LEFT].viewport()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=reader.point(Side.LEFT, "ausweichend"))
    for x in range(100, 600, 50):
        QTest.mouseMove(viewport, QPoint(x, 300))
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=QPoint(viewport.width() + 30, 300))
    assert reader.drawn == []
    assert "Let go" in reader.hints[-1]


def test_a_drag_inside_a_page_selects_text_that_becomes_a_statement(reader: Reader) -> None:
    reader.drag((Side.LEFT, "340"), (Side.LEFT, "Euro 💶"))
    selected = reader.words(reader.view.focused())
    assert "Millionen" in selected
    assert selected == selected.strip()
    reader.click(Side.RIGHT, "430", ctrl=True)
    assert reader.drawn == [((selected,), (COSTS,))]


def test_a_drag_that_begins_in_a_selection_links_the_selection(reader: Reader) -> None:
    reader.drag((Side.LEFT, "340"), (Side.LEFT, "Euro 💶"))
    selected = reader.words(reader.view.focused())
    reader.drag((Side.LEFT, "Millionen"), (Side.RIGHT, "430"))
    assert reader.drawn == [((selected,), (COSTS,))]


def test_ctrl_click_in_the_other_page_links(reader: Reader) -> None:
    reader.click(Side.LEFT, "habe einen")
    reader.click(Side.RIGHT, "430", ctrl=True)
    assert reader.drawn == [((CONTRACT,), (COSTS,))]


def test_ctrl_clicks_on_one_page_gather_statements_for_one_link(reader: Reader) -> None:
    reader.click(Side.LEFT, "ausweichend")
    reader.click(Side.LEFT, "habe einen", ctrl=True)
    reader.click(Side.RIGHT, "430", ctrl=True)
    assert reader.drawn == [((ASKED, CONTRACT), (COSTS,))]


def test_the_same_link_is_not_drawn_twice(reader: Reader) -> None:
    reader.drag((Side.LEFT, "ausweichend"), (Side.RIGHT, "Entscheidung"))
    reader.drag((Side.LEFT, "ausweichend"), (Side.RIGHT, "Entscheidung"))
    assert len(reader.drawn) == 1
    assert "already" in reader.hints[-1]


def test_a_pressed_handle_links_with_the_next_click_on_the_other_page(reader: Reader) -> None:
    pane = reader.view.panes[Side.LEFT]
    y = reader.point(Side.LEFT, "ausweichend").y()
    QTest.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(pane.viewport().width() - 10, y))
    reader.click(Side.RIGHT, "430")
    assert len(reader.drawn) == 1
    assert reader.drawn[0][1] == (COSTS,)


def test_escape_lets_go_of_a_pressed_handle(reader: Reader) -> None:
    pane = reader.view.panes[Side.LEFT]
    y = reader.point(Side.LEFT, "ausweichend").y()
    QTest.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(pane.viewport().width() - 10, y))
    assert reader.view.drop_focus()
    reader.click(Side.RIGHT, "430")
    assert reader.drawn == []


def test_pointing_at_a_name_marks_it_in_both_articles(reader: Reader) -> None:
    QTest.mouseMove(reader.view.panes[Side.LEFT].viewport(), reader.point(Side.LEFT, "Rechnungshof"))
    for side in Side:
        mentions = reader.view.panes[side].marks.mentions.all
        assert {reader.text(side)[mark.start : mark.end] for mark in mentions} == {"Rechnungshof"}
    QTest.mouseMove(reader.view.panes[Side.LEFT].viewport(), QPoint(5, 5))
    assert not reader.view.panes[Side.RIGHT].marks.mentions.all


def selected_between(reader: Reader, start: str, end: str, held: Qt.KeyboardModifier) -> str:
    """Drag from the middle of a word to the middle of another one and return what is focused then."""
    viewport = reader.view.panes[Side.LEFT].viewport()
    one, other = reader.point(Side.LEFT, start), reader.point(Side.LEFT, end)
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, held, one)
    for place in ((one + other) / 2, other):
        moved = QMouseEvent(
            QEvent.Type.MouseMove, QPointF(place), QPointF(viewport.mapToGlobal(place)), Qt.MouseButton.NoButton,
            Qt.MouseButton.LeftButton, held,
        )  # fmt: skip
        QApplication.sendEvent(viewport, moved)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, held, other)
    return reader.words(reader.view.focused())


def test_a_selection_takes_whole_words(reader: Reader) -> None:
    held = Qt.KeyboardModifier
    assert (
        selected_between(reader, "Opposition", "Millionen", held.NoModifier) == "Opposition rechnet mit 340 Millionen"
    )


def test_a_selection_with_alt_takes_letters(reader: Reader) -> None:
    words = selected_between(reader, "Opposition", "Millionen", Qt.KeyboardModifier.AltModifier)
    assert "rechnet mit 340 Mill" in words
    assert not words.startswith("Opposition")
    assert not words.endswith("Millionen")


def test_nothing_is_dragged_from_a_blank_place(reader: Reader) -> None:
    viewport = reader.view.panes[Side.LEFT].viewport()
    end = viewport.mapFromGlobal(reader.view.panes[Side.RIGHT].viewport().mapToGlobal(reader.point(Side.RIGHT, "430")))
    for start in (QPoint(120, viewport.height() - 12), QPoint(120, 3)):
        reader.hints.clear()
        QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
        for step in range(1, 11):
            QTest.mouseMove(viewport, start + (end - start) * step / 10)
            assert reader.view.panes[Side.LEFT].marks.selection is None
        QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=end)
        assert reader.view.focused() is None
        assert reader.drawn == []
        assert "begins on a statement" in reader.hints[-1]


def test_while_a_handle_is_held_the_statement_under_the_mouse_is_shown_as_its_target(reader: Reader) -> None:
    pane, other = reader.view.panes[Side.LEFT], reader.view.panes[Side.RIGHT]
    handle = QPoint(pane.viewport().width() - 10, reader.point(Side.LEFT, "ausweichend").y())
    QTest.mouseMove(other.viewport(), reader.point(Side.RIGHT, "430"))
    assert other.marks.target is None
    QTest.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=handle)
    QTest.mouseMove(other.viewport(), reader.point(Side.RIGHT, "Entscheidung"))
    assert reader.words(other.marks.target) == DECLARED
    QTest.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=handle)
    assert reader.view.aligning.armed is None, "the handle pressed again is let go"
    assert other.marks.target is None


def test_after_a_drag_keys_work_where_it_began(reader: Reader) -> None:
    reader.click(Side.RIGHT, "430")
    reader.drag((Side.LEFT, "ausweichend"), (Side.RIGHT, "Entscheidung"))
    assert reader.view.active_side() is Side.LEFT
    assert reader.words(reader.view.focused()) == ASKED
