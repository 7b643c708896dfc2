"""Many links in one place: bands grow faint, bars are painted once, ticks become a picture of how dense links are."""

from __future__ import annotations

from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from annotator.model.annotation import Extent
from annotator.model.document import Side
from annotator.model.tagset import DEFAULT_TAGSET
from annotator.ui.article.overview import Overview
from annotator.ui.theme import LIGHT
from tests.ui.articles import Reader, marks_of, pair_of
from tests.ui.driving import settle

SENTENCES = [f"Satz {number} sagt etwas." for number in range(120)]


def crowd(qtbot: QtBot, links: int, *, kinds: int = 1) -> Reader:
    """Return a reader who linked the first sentence with so many others."""
    text = "\n\n".join(SENTENCES)
    reader = Reader(qtbot, pair_of(text, text))
    for side in Side:
        reader.view.show_marks(side, marks_of(text))
    for number in range(links):
        reader.join("Satz 0 sagt etwas.", f"Satz {number} sagt etwas.", DEFAULT_TAGSET[number % kinds].name)
    return reader


def test_the_more_bands_come_together_the_fainter_each_of_them(qtbot: QtBot) -> None:
    reader = crowd(qtbot, 8)
    bands, _ = reader.view.between.ribbons._drawn()
    assert {band.company for band in bands} == {8}
    reader.show_link(
        [reader.extent(Side.LEFT, "Satz 3 sagt etwas.")], [reader.extent(Side.RIGHT, "Satz 9 sagt etwas.")]
    )
    bands, _ = reader.view.between.ribbons._drawn()
    assert sorted(band.company for band in bands) == [1, *[8] * 8]


def test_hundreds_of_ends_elsewhere_are_one_stub_with_their_number(qtbot: QtBot) -> None:
    reader = crowd(qtbot, 120, kinds=3)
    bands, stubs = reader.view.between.ribbons._drawn()
    (stub,) = stubs
    assert len(stub.links) == 120 - len(bands)
    assert not stub.upwards
    # Of several types: the colour of none.
    assert reader.view.between.ribbons._stub_color(stub) == QColor(LIGHT.mute)


def test_a_statement_with_many_links_is_as_light_as_one_with_four(qtbot: QtBot) -> None:
    few, many = crowd(qtbot, 4), crowd(qtbot, 100)
    assert beside_first(many) == beside_first(few)


def beside_first(reader: Reader) -> QColor:
    """Return the colour between the bars of the first sentence and the ribbons."""
    pane = reader.view.panes[Side.LEFT]
    extent = reader.extent(Side.LEFT, "Satz 0 sagt etwas.")
    top, bottom = pane.geometry_of.extent(extent.start, extent.end)
    return pane.viewport().grab().toImage().pixelColor(round(pane.bar_x()) + 6, round((top + bottom) / 2))


def test_where_ticks_would_run_together_a_row_is_as_long_as_it_has_links(qtbot: QtBot) -> None:
    strip = Overview(Side.LEFT, LIGHT)
    qtbot.addWidget(strip)
    strip.resize(16, 300)
    strip.show()
    strip.set_ticks([(0.2, QColor("#2060c0"), False)] * 30 + [(n / 400, QColor("#b03030"), False) for n in range(400)])
    picture = strip.grab().toImage()
    crowded, sparse = row_width(picture, 2 + int(0.2 * 292)), row_width(picture, 2 + int(0.7 * 292))
    assert crowded > 2 * sparse > 0


def row_width(picture: QImage, y: int) -> int:
    """Return how many pixels around a height are not of the ground."""
    ground = picture.pixelColor(0, 0)
    return max(sum(picture.pixelColor(x, y + dy) != ground for x in range(picture.width())) for dy in range(-3, 4))


def test_what_is_selected_is_told_in_words(qtbot: QtBot) -> None:
    reader = crowd(qtbot, 5)

    def told() -> str:
        settle()
        return reader.view.between.ribbons.accessibleDescription()

    assert told() == ""
    reader.view.select_links(["l2"])
    assert told() == ("same: “Satz 0 sagt etwas.” on the left with “Satz 2 sagt etwas.” on the right")
    reader.view.select_links([f"l{number}" for number in range(5)])
    assert told().endswith("and 2 more links")
    alone = reader.show_link([Extent(Side.LEFT, 0, 4)], [], None)
    reader.view.select_links([alone])
    assert told() == "Only in one article: “Satz”"
