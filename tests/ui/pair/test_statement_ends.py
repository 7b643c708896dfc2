"""The ends of a statement, moved by keys and dragged by their grips."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.model.annotation import Extent
from annotator.model.document import Side
from tests.ui.articles import Reader

CONTRACT = "Das Land habe einen Vertrag geschlossen, sagte Vogt am Mittwoch."
PART = "einen Vertrag"


@pytest.fixture
def reader(qtbot: QtBot) -> Reader:
    """Return a reader in front of the small pair, with its marks."""
    someone = Reader(qtbot)
    someone.find_marks()
    return someone


def moves(reader: Reader) -> list[tuple[str, str]]:
    """Return, as they come, the words of linked statements before and after a move."""
    seen: list[tuple[str, str]] = []
    reader.view.ends.moved.connect(lambda old, new: seen.append((reader.words(old), reader.words(new))))
    return seen


def grip(reader: Reader, words: str, *, end: bool) -> QPoint:
    """Return where a grip of a stretch is on the left page's viewport."""
    extent, pane = reader.extent(Side.LEFT, words), reader.view.panes[Side.LEFT]
    rects = pane.geometry_of.rects(extent.start, extent.end)
    x, y = (rects[-1].right() + 3, rects[-1].center().y()) if end else (rects[0].left() - 3, rects[0].center().y())
    return QPoint(round(x), round(y) - pane.scroll_offset())


def drag_grip(reader: Reader, words: str, *, to: str, end: bool = True, let_go: bool = True) -> None:
    """Drag a grip of a stretch to just behind some words, or before them."""
    viewport, target = reader.view.panes[Side.LEFT].viewport(), reader.extent(Side.LEFT, to)
    rects = reader.view.panes[Side.LEFT].geometry_of.rects(target.start, target.end)
    place = QPoint(round(rects[-1].right() if end else rects[0].left()), round(rects[0].center().y()))
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=grip(reader, words, end=end))
    QTest.mouseMove(viewport, place + QPoint(-4, 0))
    QTest.mouseMove(viewport, place)
    if let_go:
        QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=place)


def test_words_are_selected_by_keys_and_become_a_statement(reader: Reader) -> None:
    reader.view.focus_extent(reader.extent(Side.LEFT, CONTRACT))
    for _ in range(4):
        reader.view.ends.select_word()
    assert reader.words(reader.view.focused()) == "einen"
    reader.view.ends.move("end", 1)
    assert reader.words(reader.view.focused()) == PART
    reader.view.ends.move("start", -1)
    reader.view.ends.move("start", 1)
    reader.view.focus_next_side()
    reader.view.link()
    assert [left for left, _ in reader.drawn] == [(PART,)]


def test_words_go_back_too_and_stay_in_the_statement(reader: Reader) -> None:
    reader.view.focus_extent(reader.extent(Side.LEFT, CONTRACT))
    reader.view.ends.select_word(-1)
    assert reader.words(reader.view.focused()) == "."
    reader.view.ends.select_word(1)
    assert reader.words(reader.view.focused()) == "."
    reader.view.ends.select_word(-1)
    assert reader.words(reader.view.focused()) == "Mittwoch"


def test_a_statement_that_is_not_linked_is_only_selected(reader: Reader) -> None:
    seen = moves(reader)
    reader.view.focus_extent(reader.extent(Side.LEFT, CONTRACT))
    reader.view.ends.move("end", -1)
    assert seen == []
    assert reader.words(reader.view.focused()) == CONTRACT[:-1]


def test_of_a_linked_statement_the_ends_themselves_are_moved(reader: Reader) -> None:
    seen = moves(reader)
    reader.join(CONTRACT, "Der Rechnungshof äußerte sich nicht.")
    reader.view.focus_extent(reader.extent(Side.LEFT, CONTRACT))
    reader.view.ends.move("start", 1)
    assert seen == [(CONTRACT, CONTRACT.removeprefix("Das "))]


def test_where_a_part_of_a_sentence_is_linked_its_ends_are_meant(reader: Reader) -> None:
    seen = moves(reader)
    reader.join(PART, "Der Rechnungshof äußerte sich nicht.")
    reader.click(Side.LEFT, CONTRACT)
    assert reader.words(reader.view.focused()) == CONTRACT
    assert reader.words(reader.view.panes[Side.LEFT].marks.grips) == PART
    reader.view.ends.move("end", 1)
    assert seen == [(PART, f"{PART} geschlossen")]


def test_a_mere_sentence_has_no_grips_a_selection_has(reader: Reader) -> None:
    marks = reader.view.panes[Side.LEFT].marks
    reader.view.focus_extent(reader.extent(Side.LEFT, CONTRACT))
    assert marks.grips is None
    reader.view.focus_extent(reader.extent(Side.LEFT, PART))
    assert marks.grips == reader.extent(Side.LEFT, PART)
    reader.view.focus_extent(reader.extent(Side.RIGHT, "Der Rechnungshof"))
    assert marks.grips is None


def test_a_grip_is_dragged_to_whole_words(reader: Reader) -> None:
    reader.view.focus_extent(reader.extent(Side.LEFT, PART))
    drag_grip(reader, PART, to="geschlossen, sag")
    assert reader.words(reader.view.focused()) in (f"{PART} geschlossen,", f"{PART} geschlossen, sagte")
    drag_grip(reader, reader.words(reader.view.focused()), to="habe", end=False)
    assert reader.words(reader.view.focused()).startswith("habe einen Vertrag")
    assert reader.drawn == []


def test_a_dragged_grip_moves_a_linked_statement_once(reader: Reader) -> None:
    seen = moves(reader)
    reader.join(PART, "Der Rechnungshof äußerte sich nicht.")
    reader.view.focus_extent(reader.extent(Side.LEFT, PART))
    drag_grip(reader, PART, to="geschlossen")
    assert seen == [(PART, f"{PART} geschlossen")]


def test_a_grip_never_passes_the_other_one(reader: Reader) -> None:
    reader.view.focus_extent(reader.extent(Side.LEFT, PART))
    drag_grip(reader, PART, to="Das Land")
    assert reader.words(reader.view.focused()) == "einen"


def test_escape_lets_go_of_a_grip(reader: Reader) -> None:
    seen = moves(reader)
    reader.join(PART, "Der Rechnungshof äußerte sich nicht.")
    reader.view.focus_extent(reader.extent(Side.LEFT, PART))
    drag_grip(reader, PART, to="geschlossen", let_go=False)
    assert reader.view.panes[Side.LEFT].marks.selection is not None
    assert reader.view.drop_focus()
    assert reader.view.panes[Side.LEFT].marks.selection is None
    assert reader.words(reader.view.focused()) == PART
    assert seen == []


def test_without_a_focus_nothing_moves(reader: Reader) -> None:
    reader.view.ends.move("end", 1)
    reader.view.ends.select_word()
    assert reader.view.focused() is None
    assert "Focus a statement first" in reader.hints[-1]


def test_the_whole_text_can_be_selected_and_no_more(reader: Reader) -> None:
    text = reader.text(Side.LEFT)
    reader.view.focus_extent(Extent(Side.LEFT, 0, len(text.rstrip())))
    reader.view.ends.move("end", 1)
    reader.view.ends.move("start", -1)
    assert reader.view.focused() == Extent(Side.LEFT, 0, len(text.rstrip()))
