"""The page does not move under the hand: not while it presses, not just after it moved."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.model.document import Side
from tests.ui.articles import Reader, marks_of, pair_of

ASKED = "Ministerin Lena Vogt hat Fragen 🤔 nach den Kosten ausweichend beantwortet."
DECLARED = "In einer Erklärung betonte Ministerin Vogt, die Entscheidung obliege allein dem Land."
LONG = "\n\n".join(
    (f"Menü {number}\nStartseite {number}" if number % 4 == 1 else f"Absatz {number} mit einem Satz. " * 12)
    for number in range(60)
)


def test_a_drag_begun_before_the_marks_links_what_it_was_begun_on(qtbot: QtBot) -> None:
    reader = Reader(qtbot)
    viewport = reader.view.panes[Side.LEFT].viewport()
    start = reader.point(Side.LEFT, "ausweichend")
    end = viewport.mapFromGlobal(
        reader.view.panes[Side.RIGHT].viewport().mapToGlobal(reader.point(Side.RIGHT, "Entscheidung"))
    )
    before = reader.point(Side.LEFT, "Rechnungshof hatte")
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
    for side in Side:
        reader.view.show_marks(side, marks_of(reader.text(side)))
    qtbot.wait(300)
    assert reader.point(Side.LEFT, "Rechnungshof hatte") == before, "nothing folds under a pressed mouse"
    for step in range(1, 11):
        QTest.mouseMove(viewport, start + (end - start) * step / 10)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=end)
    assert [right for _, right in reader.drawn] == [(DECLARED,)]
    qtbot.waitUntil(lambda: bool(reader.view.panes[Side.LEFT].folds.all))


def test_what_is_under_a_moving_mouse_stays_there_when_marks_arrive(qtbot: QtBot) -> None:
    reader = Reader(qtbot)
    pane, words = reader.view.panes[Side.LEFT], "Rechnungshof hatte"
    before = reader.point(Side.LEFT, words)
    QTest.mouseMove(pane.viewport(), before)
    reader.view.show_marks(Side.LEFT, marks_of(reader.text(Side.LEFT)))
    assert pane.folds.all
    qtbot.wait(300)
    assert abs(reader.point(Side.LEFT, words).y() - before.y()) <= 1
    assert not pane.is_gliding
    qtbot.waitUntil(lambda: pane.geometry_of.line_top(reader.extent(Side.LEFT, "Vogt lässt").start) < 70)
    assert reader.point(Side.LEFT, words).y() < before.y(), "it glides into its place once the hand rests"


def test_a_glide_waits_for_the_hand(qtbot: QtBot) -> None:
    reader = Reader(qtbot)
    pane = reader.view.panes[Side.LEFT]
    reader.view.show_marks(Side.LEFT, marks_of(reader.text(Side.LEFT)))
    assert pane.is_gliding
    QTest.mouseMove(pane.viewport(), QPoint(50, 200))
    before = reader.point(Side.LEFT, "ausweichend")
    qtbot.wait(200)
    assert reader.point(Side.LEFT, "ausweichend") == before


def test_far_down_the_paragraph_under_the_mouse_is_held_and_not_the_first(qtbot: QtBot) -> None:
    reader = Reader(qtbot, pair_of(LONG, LONG))
    pane = reader.view.panes[Side.LEFT]
    pane.verticalScrollBar().setValue(2000)
    words = "Absatz 24 mit einem"
    pane.verticalScrollBar().setValue(round(pane.geometry_of.line_top(reader.extent(Side.LEFT, words).start)) - 500)
    before = reader.point(Side.LEFT, words)
    QTest.mouseMove(pane.viewport(), before)
    reader.view.show_marks(Side.LEFT, marks_of(LONG))
    assert abs(reader.point(Side.LEFT, words).y() - before.y()) <= 1


def test_marks_move_only_the_page_they_are_for(qtbot: QtBot) -> None:
    reader = Reader(qtbot, pair_of(LONG, LONG))
    for pane in reader.view.panes.values():
        pane.scroll_alone(2000)
    reader.view.show_marks(Side.LEFT, marks_of(LONG))
    qtbot.wait(150)
    assert reader.view.panes[Side.RIGHT].scroll_offset() == 2000


def test_the_first_step_scrolls_nothing_where_its_statement_is_on_the_page(qtbot: QtBot) -> None:
    reader = Reader(qtbot, pair_of(LONG, LONG))
    reader.view.show_marks(Side.LEFT, marks_of(LONG))
    pane = reader.view.panes[Side.LEFT]
    qtbot.waitUntil(lambda: not pane.is_gliding)
    top = pane.geometry_of.line_top(reader.extent(Side.LEFT, "Absatz 24 mit einem").start)
    pane.verticalScrollBar().setValue(round(top) - 30)
    before = [one.scroll_offset() for one in reader.view.panes.values()]
    reader.view.next_statement()
    assert reader.view.focused() is not None
    assert [one.scroll_offset() for one in reader.view.panes.values()] == before
