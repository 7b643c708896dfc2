"""Bands between the pages: what is drawn, what is under the mouse, what a click and a double click do."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.model.document import Side
from tests.ui.articles import Reader, marks_of, pair_of

LONG = "\n\n".join(f"Absatz {number} sagt etwas. Er sagt noch etwas." for number in range(200))


@pytest.fixture
def reader(qtbot: QtBot) -> Reader:
    """Return a reader in front of the small pair, with its marks."""
    someone = Reader(qtbot)
    someone.find_marks()
    return someone


@pytest.fixture
def far_reader(qtbot: QtBot) -> Reader:
    """Return a reader in front of two long articles."""
    someone = Reader(qtbot, pair_of(LONG, LONG))
    for side in Side:
        someone.view.show_marks(side, marks_of(LONG))
    return someone


def middle_of(reader: Reader, left: str, right: str) -> QPoint:
    """Return a point of the ribbons on the band between words: half way."""
    places = []
    for side, words in ((Side.LEFT, left), (Side.RIGHT, right)):
        extent, pane = reader.extent(side, words), reader.view.panes[side]
        top, bottom = pane.geometry_of.extent(extent.start, extent.end)
        places.append((top + bottom) / 2 - pane.scroll_offset())
    return QPoint(reader.view.between.ribbons.width() // 2, round(sum(places) / 2))


def test_a_click_on_a_band_selects_its_link(reader: Reader) -> None:
    reader.join("Die Opposition rechnet", "430 Millionen", "contradicts")
    link = reader.join("Ministerin Lena Vogt hat Fragen", "In einer Erklärung betonte")
    selected: list[tuple[str, ...]] = []
    reader.view.links_selected.connect(selected.append)
    place = middle_of(reader, "Ministerin Lena Vogt hat Fragen", "In einer Erklärung betonte")
    QTest.mouseClick(reader.view.between.ribbons, Qt.MouseButton.LeftButton, pos=place)
    assert selected == [(link,)]
    assert all(link in pane.marks.strong for pane in reader.view.panes.values())


def test_ctrl_click_adds_a_band_and_a_click_beside_lets_go(reader: Reader) -> None:
    one = reader.join("Die Opposition rechnet", "430 Millionen", "contradicts")
    other = reader.join("Ministerin Lena Vogt hat Fragen", "In einer Erklärung betonte")
    ribbons = reader.view.between.ribbons
    first = middle_of(reader, "Die Opposition rechnet", "430 Millionen")
    second = middle_of(reader, "Ministerin Lena Vogt hat Fragen", "In einer Erklärung betonte")
    QTest.mouseClick(ribbons, Qt.MouseButton.LeftButton, pos=first)
    QTest.mouseClick(ribbons, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, second)
    assert set(reader.view.selected_links()) == {one, other}
    QTest.mouseClick(ribbons, Qt.MouseButton.LeftButton, pos=QPoint(40, ribbons.height() - 4))
    assert reader.view.selected_links() == ()


def test_a_band_is_there_while_both_ends_are_on_screen_and_a_stub_else(far_reader: Reader) -> None:
    far_reader.join("Absatz 2 sagt etwas.", "Absatz 3 sagt etwas.")
    far_reader.join("Absatz 1 sagt etwas.", "Absatz 150 sagt etwas.")
    far_reader.join("Absatz 3 sagt etwas.", "Absatz 160 sagt etwas.")
    bands, stubs = far_reader.view.between.ribbons._drawn()
    assert [band.link.id for band in bands] == ["l0"]
    assert {(stub.side, stub.upwards) for stub in stubs} == {(Side.LEFT, False)}
    assert sum(len(stub.links) for stub in stubs) == 2


def test_a_double_click_on_a_stub_brings_both_ends_level(far_reader: Reader) -> None:
    far_reader.join("Absatz 5 sagt etwas.", "Absatz 150 sagt etwas.")
    ribbons = far_reader.view.between.ribbons
    (stub,) = ribbons._drawn()[1]
    QTest.mouseDClick(ribbons, Qt.MouseButton.LeftButton, pos=QPoint(5, round((stub.top + stub.bottom) / 2)))
    heights = []
    for side, words in ((Side.LEFT, "Absatz 5 sagt"), (Side.RIGHT, "Absatz 150 sagt")):
        pane = far_reader.view.panes[side]
        heights.append(pane.geometry_of.flow(far_reader.extent(side, words).start) - pane.scroll_offset())
    assert abs(heights[0] - heights[1]) <= 1
    assert len(ribbons._drawn()[0]) == 1


def test_bring_partner_moves_the_other_page_only(far_reader: Reader) -> None:
    far_reader.join("Absatz 5 sagt etwas.", "Absatz 150 sagt etwas.")
    far_reader.view.focus_extent(far_reader.extent(Side.LEFT, "Absatz 5 sagt etwas."))
    before = far_reader.view.panes[Side.LEFT].scroll_offset()
    far_reader.view.bring_partner()
    assert far_reader.view.panes[Side.LEFT].scroll_offset() == before
    assert len(far_reader.view.between.ribbons._drawn()[0]) == 1


def test_many_to_many_is_drawn_from_each_to_each_as_one_link(reader: Reader) -> None:
    left = [reader.extent(Side.LEFT, "Die Opposition rechnet"), reader.extent(Side.LEFT, "Der Rechnungshof")]
    right = [reader.extent(Side.RIGHT, "430 Millionen"), reader.extent(Side.RIGHT, "Der Rechnungshof")]
    link = reader.show_link(left, right)
    bands, _ = reader.view.between.ribbons._drawn()
    assert [band.link.id for band in bands] == [link] * 4


def test_a_statement_without_counterpart_has_a_tick_and_no_band(reader: Reader) -> None:
    reader.show_link([reader.extent(Side.LEFT, "Die Opposition rechnet")], [], None)
    bands, stubs = reader.view.between.ribbons._drawn()
    assert (list(bands), list(stubs)) == ([], [])
    reader.bot.waitUntil(lambda: len(reader.view.between.overviews[Side.LEFT]._ticks) == 1)
    assert reader.view.between.overviews[Side.LEFT]._ticks[0][1] is None


def test_hidden_links_are_not_drawn(reader: Reader) -> None:
    reader.join("Die Opposition rechnet", "430 Millionen")
    reader.view.set_layer_shown("links", False)
    assert reader.view.between.ribbons._drawn() == ((), ())
    assert not reader.view.layer_shown("links")


def test_hovering_a_band_makes_both_ends_strong_until_the_mouse_leaves(reader: Reader) -> None:
    link = reader.join("Die Opposition rechnet", "430 Millionen")
    place = middle_of(reader, "Die Opposition rechnet", "430 Millionen")
    QTest.mouseMove(reader.view.between.ribbons, place)
    assert reader.view.between.ribbons.links_at(QPointF(place)) == (link,)
    assert link in reader.view.panes[Side.LEFT].marks.strong
    reader.view.between.ribbons.link_hovered.emit(())
    assert link not in reader.view.panes[Side.LEFT].marks.strong


def test_the_overview_scrolls_its_page(far_reader: Reader) -> None:
    strip = far_reader.view.between.overviews[Side.RIGHT]
    QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(8, strip.height() // 2))
    bar = far_reader.view.panes[Side.RIGHT].verticalScrollBar()
    assert abs(bar.value() - bar.maximum() / 2) < bar.maximum() * 0.05
