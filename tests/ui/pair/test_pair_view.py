"""What the view shows of a pair, and what it remembers."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.model.annotation import Extent
from annotator.model.document import Side
from annotator.ui.pair.link_index import DrawnLink, LinkIndex
from annotator.ui.pair.pair_view import PairView
from annotator.ui.pair.scroll_state import ScrollState
from annotator.ui.stylesheet import stylesheet
from annotator.ui.theme import CONTRAST, DARK, LIGHT
from tests.ui.articles import Reader, marks_of, pair_of

LONG = "\n\n".join(f"Absatz {number} sagt etwas. Er sagt noch etwas. " * 3 for number in range(200))


@pytest.fixture
def far_reader(qtbot: QtBot) -> Reader:
    """Return a reader in front of two long articles."""
    return Reader(qtbot, pair_of(LONG, LONG))


def turn_wheel(reader: Reader, side: Side, *, alt: bool) -> None:
    """Turn the wheel one notch towards oneself, over one page; with Alt, Qt makes it a horizontal one."""
    viewport = reader.view.panes[side].viewport()
    delta = QPoint(-120, 0) if alt else QPoint(0, -120)
    held = Qt.KeyboardModifier.AltModifier if alt else Qt.KeyboardModifier.NoModifier
    place = QPointF(50, 50)
    turned = QWheelEvent(
        place, viewport.mapToGlobal(place), QPoint(), delta, Qt.MouseButton.NoButton, held,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(viewport, turned)


def values(reader: Reader) -> list[int]:
    """Return how far both pages are scrolled."""
    return [reader.view.panes[side].scroll_offset() for side in Side]


def test_the_wheel_scrolls_both_pages_and_with_alt_one(far_reader: Reader) -> None:
    far_reader.bot.wait(200)
    for _ in range(6):
        turn_wheel(far_reader, Side.LEFT, alt=False)
    left, right = values(far_reader)
    assert left > 0
    assert abs(left - right) <= 2
    turn_wheel(far_reader, Side.RIGHT, alt=True)
    assert values(far_reader)[0] == left
    assert values(far_reader)[1] > right


def test_switched_off_the_wheel_scrolls_one_page(far_reader: Reader) -> None:
    far_reader.view.set_sync("off")
    turn_wheel(far_reader, Side.LEFT, alt=False)
    assert values(far_reader)[1] == 0
    assert far_reader.view.sync() == "off"


def test_a_pair_shown_before_the_window_begins_at_its_beginning(qtbot: QtBot) -> None:
    view = PairView(LIGHT)
    qtbot.addWidget(view)
    view.show_pair(pair_of(LONG, LONG))
    view.show_marks(Side.LEFT, marks_of(LONG))
    view.resize(900, 500)
    view.show()
    qtbot.waitExposed(view)
    view.resize(1200, 700)
    qtbot.wait(20)
    assert [pane.scroll_offset() for pane in view.panes.values()] == [0, 0]


def test_where_one_was_reading_comes_back(far_reader: Reader) -> None:
    far_reader.view.panes[Side.LEFT].verticalScrollBar().setValue(4000)
    kept = ScrollState.of_text(far_reader.view.scroll_state().to_text())
    before = values(far_reader)
    far_reader.view.restore_scroll(ScrollState())
    far_reader.view.restore_scroll(kept)
    assert max(abs(one - other) for one, other in zip(values(far_reader), before, strict=True)) <= 1


def test_what_was_focused_comes_back_with_the_place(far_reader: Reader) -> None:
    far_reader.find_marks()
    for side, words in ((Side.RIGHT, "Absatz 90 sagt etwas."), (Side.LEFT, "Absatz 80 sagt etwas.")):
        far_reader.view.focus_extent(far_reader.extent(side, words))
    before, kept = values(far_reader), ScrollState.of_text(far_reader.view.scroll_state().to_text())
    assert kept == far_reader.view.scroll_state()
    far_reader.view.clear()
    far_reader.view.show_pair(far_reader.pair)
    far_reader.view.restore_scroll(kept)
    assert far_reader.words(far_reader.view.focused()) == "Absatz 80 sagt etwas."
    assert far_reader.words(far_reader.view.partner()) == "Absatz 90 sagt etwas."
    far_reader.find_marks()
    assert max(abs(one - other) for one, other in zip(values(far_reader), before, strict=True)) <= 1


def test_a_place_in_a_text_that_is_still_filled_is_found_later(qtbot: QtBot) -> None:
    reader = Reader(qtbot, pair_of(LONG * 8, LONG * 8))
    pane = reader.view.panes[Side.LEFT]
    pane.scroll_alone(pane.verticalScrollBar().maximum() - 3000)
    kept = reader.view.scroll_state()
    reader.view.clear()
    reader.view.show_pair(reader.pair)
    reader.view.restore_scroll(kept)
    assert not pane.article.is_filled
    assert reader.view.scroll_state() == kept, "asked too early it is what was asked for"
    qtbot.waitUntil(lambda: pane.article.is_filled)
    assert pane.place.state() == kept.left


def test_a_focus_that_is_not_in_the_text_is_left_out(qtbot: QtBot) -> None:
    reader = Reader(qtbot)
    reader.view.restore_scroll(ScrollState.of_text("0:0;0:0;5-999999;9-3;right"))
    assert [reader.view.focused(side) for side in Side] == [None, None]
    assert reader.view.active_side() is Side.RIGHT


def test_another_width_and_back_leaves_both_pages_where_they_were(far_reader: Reader) -> None:
    far_reader.find_marks()
    view = far_reader.view
    view.panes[Side.LEFT].scroll_alone(5000)
    view.panes[Side.RIGHT].scroll_alone(9000)
    far_reader.bot.wait(200)
    before, kept = values(far_reader), view.scroll_state()
    for width, height in ((1600, 900), (1900, 700), (900, 600), (1100, 700)):
        view.resize(width, height)
        far_reader.bot.wait(200)
        assert view.scroll_state() == kept
    assert values(far_reader) == before


def test_unfolding_furniture_moves_only_its_own_page(qtbot: QtBot) -> None:
    end = LONG + "\n\n" + "\n".join(["Kommentare"] * 30)
    reader = Reader(qtbot, pair_of(end, end))
    reader.find_marks()
    left, right = (reader.view.panes[side] for side in Side)
    left.verticalScrollBar().setValue(left.verticalScrollBar().maximum())
    qtbot.wait(200)
    before = right.scroll_offset()
    for _ in range(2):
        reader.view.aligning.activate(Side.LEFT)
        reader.view.toggle_fold()
        qtbot.wait(200)
        assert right.scroll_offset() == before
    right.scroll_alone(3000)
    left.scroll_alone(3000)
    kept = reader.view.scroll_state()
    for shown in (True, False):
        reader.view.set_layer_shown("furniture", shown)
        qtbot.wait(200)
        assert reader.view.scroll_state() == kept


def test_showing_a_link_brings_both_ends_onto_their_pages(far_reader: Reader) -> None:
    far_reader.find_marks()
    near = far_reader.join("Absatz 1 sagt etwas.", "Absatz 2 sagt etwas.")
    far = far_reader.join("Absatz 1 sagt etwas.", "Absatz 150 sagt etwas.")
    both = far_reader.join("Absatz 100 sagt etwas.", "Absatz 50 sagt etwas.")
    far_reader.view.select_links([near], scroll=True)
    assert values(far_reader) == [0, 0], "what is there needs no scrolling"
    far_reader.view.select_links([far], scroll=True)
    assert values(far_reader)[0] == 0, "and one page needs it alone"
    for link, ends in ((far, ("Absatz 1 sagt", "Absatz 150 sagt")), (both, ("Absatz 100 sagt", "Absatz 50 sagt"))):
        far_reader.view.select_links([link], scroll=True)
        for side, words in zip(Side, ends, strict=True):
            assert 0 <= far_reader.point(side, words).y() < far_reader.view.panes[side].viewport().height()


@pytest.mark.parametrize("text", ["", "1:2", "a:b;c:d", "1:2;3:4;5:6", "9999999999:0;0:0", "0:0;0:0;;;up"])
def test_a_scroll_state_that_is_none_is_the_beginning(text: str) -> None:
    assert ScrollState.of_text(text) == ScrollState()


def test_zoom_makes_text_and_headings_larger_and_says_so(qtbot: QtBot) -> None:
    reader = Reader(qtbot)
    pane, levels = reader.view.panes[Side.LEFT], list[int]()
    reader.view.zoom_changed.connect(levels.append)
    before = [rect.height() for rect in pane.geometry_of.rects(0, 4) + pane.geometry_of.rects(20, 30)]
    reader.view.zoom(4)
    after = [rect.height() for rect in pane.geometry_of.rects(0, 4) + pane.geometry_of.rects(20, 30)]
    assert all(larger > smaller * 1.2 for larger, smaller in zip(after, before, strict=True))
    reader.view.zoom(100)
    assert levels == [4, reader.view.zoom_level()]


@pytest.fixture(params=[False, True], ids=["bare", "with a style sheet"])
def style_sheet(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[None]:
    """Give the application the style sheet it has in the real window, or none."""
    before = qapp.styleSheet()
    qapp.setStyleSheet(stylesheet(LIGHT) if request.param else "")
    yield
    qapp.setStyleSheet(before)


@pytest.mark.usefixtures("style_sheet")
def test_every_theme_can_be_shown(qtbot: QtBot) -> None:
    reader = Reader(qtbot)
    reader.find_marks()
    reader.join("Die Opposition rechnet", "430 Millionen")
    for theme in (DARK, CONTRAST, LIGHT):
        reader.view.set_theme(theme)
        shot = reader.view.panes[Side.LEFT].viewport().grab().toImage()
        assert shot.pixelColor(2, shot.height() - 2) == QColor(theme.page)
        place = reader.point(Side.LEFT, "Rechnungshof")
        row = [shot.pixelColor(x, place.y()) for x in range(place.x() - 40, place.x() + 40)]
        assert min(_far(color, QColor(theme.ink)) for color in row) < 60, "letters are in the theme's ink"


def _far(one: QColor, other: QColor) -> int:
    return abs(one.red() - other.red()) + abs(one.green() - other.green()) + abs(one.blue() - other.blue())


def test_layers_are_switched_one_by_one(qtbot: QtBot) -> None:
    reader = Reader(qtbot)
    for key in ("entities", "quotes", "links", "furniture"):
        shown = reader.view.layer_shown(key)
        reader.view.set_layer_shown(key, not shown)
        assert reader.view.layer_shown(key) is not shown


def test_the_header_counts_statements(qtbot: QtBot) -> None:
    reader = Reader(qtbot)
    reader.find_marks()
    reader.join("Die Opposition rechnet", "430 Millionen")
    reader.show_link([reader.extent(Side.LEFT, "Der Rechnungshof hatte gewarnt.")], [], None)
    header = reader.view.between.headers[Side.LEFT]
    qtbot.waitUntil(lambda: header.counts() == "6 statements: 1 linked, 1 only here, 4 open")
    assert header.origin() == "links.txt · German"


def test_keys_are_left_to_the_windows_actions(qtbot: QtBot) -> None:
    reader = Reader(qtbot)
    for key in (Qt.Key.Key_J, Qt.Key.Key_Space, Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_1):
        asked = QKeyEvent(QEvent.Type.ShortcutOverride, key, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(reader.view.panes[Side.LEFT], asked)
        assert not asked.isAccepted()


def test_html_in_a_text_and_a_title_is_shown_as_text(qtbot: QtBot) -> None:
    nasty = "<b>fett</b> <img src='file:///etc/passwd'>\n\n<script>alert(1)</script>"
    reader = Reader(qtbot, pair_of(nasty, nasty))
    assert reader.view.panes[Side.LEFT].document().characterCount() - 1 == len(nasty)
    rects = reader.view.panes[Side.LEFT].geometry_of.rects(0, len(nasty))
    assert rects[0].width() > 250, "the tags themselves are seen"


def test_a_pair_without_texts_shows_empty_pages(qtbot: QtBot) -> None:
    reader = Reader(qtbot)
    reader.find_marks()
    reader.view.clear()
    reader.view.next_statement()
    assert reader.view.focused() is None
    reader.view.grab()


def test_names_for_screen_readers_are_there(qtbot: QtBot) -> None:
    reader = Reader(qtbot)
    names = [reader.view.panes[side].accessibleName() for side in Side]
    assert names == ["Left article", "Right article"]
    assert reader.view.between.ribbons.accessibleName()


def test_beside_the_panel_of_a_small_window_lines_are_long_enough_to_read(qtbot: QtBot) -> None:
    text = "Die Entscheidung, wann und wie gebaut wird, liegt beim Land, sagte sie am Mittwoch. " * 40
    reader = Reader(qtbot, pair_of(text, text), size=(984, 640))
    for pane in reader.view.panes.values():
        layout = pane.document().firstBlock().layout()
        lengths = [layout.lineAt(line).textLength() for line in range(layout.lineCount() - 1)]
        assert sum(lengths) / len(lengths) >= 50
        left, right = pane.article.margins
        assert (right if pane.side is Side.LEFT else left) >= 24, "bars of linked statements have their place"


def test_places_of_the_former_pair_are_not_looked_for_in_the_next(far_reader: Reader) -> None:
    view = far_reader.view
    ends = [Extent(side, len(LONG) - 20, len(LONG) - 10) for side in Side]
    view.show_review(LinkIndex.of([DrawnLink("x", "#2c67cf", 0, "", (ends[0],), (ends[1],), sign="=")]))
    between = view.between
    between._on_settled()  # the places are to be measured as soon as there is time
    assert between._unmeasured
    view.show_pair(pair_of("Kurz.", "Auch kurz."))
    between._on_time_to_measure()
    assert not between._unmeasured
