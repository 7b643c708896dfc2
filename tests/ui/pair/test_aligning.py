"""Linking with the keyboard's verbs."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from annotator.model.annotation import Extent
from annotator.model.document import Side
from tests.ui.articles import Reader, marks_of, pair_of

TITLE = "Vogt lässt Kosten offen: «Das klären wir selbst»"
ASKED = "Ministerin Lena Vogt hat Fragen 🤔 nach den Kosten ausweichend beantwortet."
CONTRACT = "Das Land habe einen Vertrag geschlossen, sagte Vogt am Mittwoch."


@pytest.fixture
def reader(qtbot: QtBot) -> Reader:
    """Return a reader in front of the small pair, with its marks."""
    someone = Reader(qtbot)
    someone.find_marks()
    return someone


def test_stepping_passes_over_page_furniture(reader: Reader) -> None:
    seen = []
    for _ in range(20):
        reader.view.next_statement()
        seen.append(reader.words(reader.view.focused()))
    assert seen[:3] == [TITLE, ASKED, CONTRACT]
    assert seen[-1] == "Der Rechnungshof hatte gewarnt."
    assert not {"Menü", "Startseite", "Kommentare", "Melden"} & set(seen)
    reader.view.previous_statement()
    assert reader.words(reader.view.focused()) == "Die Opposition rechnet mit 340 Millionen Euro 💶."


def test_one_link_takes_a_step_a_change_of_side_and_enter(reader: Reader) -> None:
    reader.view.next_statement()
    reader.view.focus_next_side()
    reader.view.link()
    assert reader.drawn == [((TITLE,), ("Vogt: Hafenbau ist allein Sache des Landes",))]
    assert reader.view.active_side() is Side.LEFT, "one goes on where one began"


def test_enter_pressed_twice_makes_one_link(reader: Reader) -> None:
    reader.view.next_statement()
    reader.view.focus_next_side()
    reader.view.link()
    reader.view.link()
    assert len(reader.drawn) == 1


def test_space_gathers_statements_on_both_sides(reader: Reader) -> None:
    reader.view.next_statement()
    reader.view.toggle_selected()
    reader.view.next_statement()
    reader.view.toggle_selected()
    reader.view.focus_next_side()
    reader.view.toggle_selected()
    reader.view.extend_next()
    reader.view.link()
    ((left, right),) = reader.drawn
    assert left == (TITLE, ASKED)
    assert len(right) == 2
    assert reader.view.selected(Side.LEFT) == (reader.view.focused(Side.LEFT),), "the set is let go"


def test_space_twice_takes_a_statement_out_again(reader: Reader) -> None:
    reader.view.next_statement()
    reader.view.toggle_selected()
    reader.view.toggle_selected()
    assert reader.view.aligning.focus[Side.LEFT].chosen == ()


def test_what_is_missing_for_a_link_is_said(qtbot: QtBot) -> None:
    reader = Reader(qtbot, pair_of(right=""))
    reader.find_marks()
    reader.view.link()
    assert "left" in reader.hints[-1]
    reader.view.next_statement()
    reader.view.link()
    assert "right" in reader.hints[-1]
    assert reader.drawn == []


def test_no_counterpart_is_said_of_what_is_focused(reader: Reader) -> None:
    reader.view.no_counterpart()
    assert reader.alone == []
    reader.view.next_statement()
    reader.view.no_counterpart()
    assert reader.alone == [(TITLE,)]


def test_one_key_steps_to_the_quote_and_back(reader: Reader) -> None:
    reader.view.next_statement()
    reader.view.toggle_quote()
    assert reader.words(reader.view.focused()) == "Das klären wir selbst"
    reader.view.toggle_quote()
    assert reader.words(reader.view.focused()) == TITLE


def test_escape_lets_go_of_the_set_first_and_of_the_focus_then(reader: Reader) -> None:
    reader.view.next_statement()
    reader.view.toggle_selected()
    assert reader.view.drop_focus()
    assert reader.view.focused() is not None
    assert reader.view.drop_focus()
    assert reader.view.focused() is None
    assert not reader.view.drop_focus()


def test_the_first_step_begins_at_what_is_on_the_page(qtbot: QtBot) -> None:
    long = "\n\n".join(f"Absatz {number} steht hier. Er hat zwei Sätze." for number in range(300))
    reader = Reader(qtbot, pair_of(long, long))
    reader.view.show_marks(Side.LEFT, marks_of(long))
    pane = reader.view.panes[Side.LEFT]
    pane.verticalScrollBar().setValue(pane.verticalScrollBar().maximum() // 2)
    reader.view.next_statement()
    extent = reader.view.focused()
    assert extent is not None
    top, bottom = pane.geometry_of.extent(extent.start, extent.end)
    assert pane.scroll_offset() <= bottom
    assert top <= pane.scroll_offset() + 120


def test_focusing_a_linked_statement_selects_its_links(reader: Reader) -> None:
    link = reader.join(ASKED, "In einer Erklärung")
    selected: list[tuple[str, ...]] = []
    reader.view.links_selected.connect(selected.append)
    reader.view.focus_extent(reader.extent(Side.LEFT, ASKED))
    assert selected == [(link,)]
    reader.view.focus_extent(reader.extent(Side.LEFT, CONTRACT))
    assert selected == [(link,), ()]


def test_links_selected_from_outside_are_not_announced_again(reader: Reader) -> None:
    link = reader.join(ASKED, "In einer Erklärung")
    selected: list[object] = []
    reader.view.links_selected.connect(selected.append)
    reader.view.select_links([link, "unknown"], scroll=True)
    assert reader.view.selected_links() == (link,)
    assert selected == []


def test_another_pair_forgets_the_focus(reader: Reader) -> None:
    focused: list[Extent | None] = []
    reader.view.next_statement()
    reader.view.extents_focused.connect(focused.append)
    reader.view.clear()
    assert focused == [None]
    assert reader.view.selected(Side.LEFT) == ()


def test_from_a_linked_statement_one_comes_to_its_partner(reader: Reader) -> None:
    reader.join(CONTRACT, "Der Rechnungshof äußerte sich nicht.")
    reader.view.focus_extent(reader.extent(Side.LEFT, CONTRACT))
    reader.view.focus_next_side()
    assert reader.words(reader.view.focused()) == "Der Rechnungshof äußerte sich nicht."


def test_after_a_link_the_next_statement_finds_a_partner_that_is_free(reader: Reader) -> None:
    for _ in range(4):
        reader.view.next_statement()
        reader.view.focus_next_side()
        reader.view.link()
        reader.bot.wait(150)
    assert len({right for _, right in reader.drawn}) == 4


def test_the_other_sides_focus_is_kept_while_it_is_free(reader: Reader) -> None:
    free = reader.extent(Side.RIGHT, "Der Rechnungshof äußerte sich nicht.")
    reader.view.focus_extent(free)
    reader.view.focus_extent(reader.extent(Side.LEFT, CONTRACT))
    reader.view.focus_next_side()
    assert reader.view.focused() == free


def test_the_partner_is_outlined_as_soon_as_a_statement_is_focused_and_enter_takes_just_that(reader: Reader) -> None:
    reader.view.focus_extent(reader.extent(Side.LEFT, CONTRACT))
    (outlined,) = reader.view.panes[Side.RIGHT].marks.partner
    reader.view.link()
    assert reader.drawn == [((CONTRACT,), (reader.words(outlined),))]


def test_the_partner_does_not_change_while_one_looks_for_it(reader: Reader) -> None:
    reader.view.next_statement()
    outlined = reader.view.panes[Side.RIGHT].marks.partner
    assert outlined == (reader.view.partner(),)
    reader.view.focus_next_side()
    assert (reader.view.focused(),) == outlined
    assert reader.words(reader.view.partner()) == TITLE, "back again is where one came from"
    assert reader.view.panes[Side.LEFT].marks.partner == (reader.view.partner(),)


def test_a_statement_with_a_link_keeps_its_partner_whatever_is_focused_there(reader: Reader) -> None:
    reader.join(CONTRACT, "Der Rechnungshof äußerte sich nicht.")
    reader.view.focus_extent(reader.extent(Side.RIGHT, "Vogt: Hafenbau"))
    reader.view.focus_extent(reader.extent(Side.LEFT, CONTRACT))
    assert reader.words(reader.view.partner()) == "Der Rechnungshof äußerte sich nicht."
    reader.view.link()
    assert reader.drawn == []
    assert "already" in reader.hints[-1]


def test_picking_a_partner_a_linked_statement_can_be_the_one(reader: Reader) -> None:
    reader.join(TITLE, "Der Rechnungshof äußerte sich nicht.")
    reader.view.focus_extent(reader.extent(Side.LEFT, CONTRACT))
    reader.view.focus_next_side()
    while reader.words(reader.view.focused()) != "Der Rechnungshof äußerte sich nicht.":
        reader.view.next_statement()
    assert reader.words(reader.view.partner()) == CONTRACT
    reader.view.link()
    assert reader.drawn == [((CONTRACT,), ("Der Rechnungshof äußerte sich nicht.",))]


def test_enter_first_shows_a_partner_that_is_off_the_page(qtbot: QtBot) -> None:
    long = "\n\n".join(f"Absatz {number} steht hier. Er hat zwei Sätze." for number in range(200))
    reader = Reader(qtbot, pair_of(long, long))
    for side in Side:
        reader.view.show_marks(side, marks_of(long))
    reader.view.focus_extent(reader.extent(Side.RIGHT, "Absatz 100 steht hier."))
    here = reader.extent(Side.LEFT, "Absatz 3 steht hier.")
    reader.view.panes[Side.LEFT].scroll_alone(0)
    reader.view.focus_extent(here, scroll=False)
    right = reader.view.panes[Side.RIGHT]
    right.scroll_alone(0)
    reader.view.link()
    assert reader.drawn == []
    assert "Absatz 100 steht hier." in reader.hints[-1]
    assert 0 < reader.point(Side.RIGHT, "Absatz 100 steht").y() < right.viewport().height()
    reader.view.link()
    assert reader.drawn == [(("Absatz 3 steht hier.",), ("Absatz 100 steht hier.",))]


def test_the_hint_names_the_partner(reader: Reader) -> None:
    reader.view.next_statement()
    assert "“Vogt: Hafenbau ist allein Sache" in reader.hints[-1]
    assert "Tab" in reader.hints[-1]
    reader.view.focus_next_side()
    assert "“Vogt lässt Kosten offen" in reader.hints[-1]


def test_of_several_partners_the_one_of_the_selected_link_comes_first(reader: Reader) -> None:
    reader.join(CONTRACT, "Vogt: Hafenbau ist allein Sache des Landes")
    second = reader.join(CONTRACT, "Der Rechnungshof äußerte sich nicht.")
    reader.view.focus_extent(reader.extent(Side.LEFT, CONTRACT))
    reader.view.select_links([second])
    assert reader.words(reader.view.partner()) == "Der Rechnungshof äußerte sich nicht."
    reader.view.focus_next_side()
    assert reader.words(reader.view.focused()) == "Der Rechnungshof äußerte sich nicht."


def test_who_came_back_to_a_side_stays_there_after_linking(reader: Reader) -> None:
    reader.view.next_statement()
    reader.view.focus_next_side()
    reader.view.focus_next_side()
    assert reader.view.active_side() is Side.LEFT
    reader.view.link()
    assert reader.view.active_side() is Side.LEFT
    assert len(reader.drawn) == 1


def test_a_statement_that_has_its_link_does_not_wait_for_another(reader: Reader) -> None:
    reader.join("Die Opposition rechnet mit 340 Millionen Euro 💶.", "Der Rechnungshof äußerte sich nicht.")
    reader.view.focus_extent(reader.extent(Side.RIGHT, "Der Rechnungshof äußerte sich nicht."))
    reader.view.focus_extent(reader.extent(Side.LEFT, ASKED))
    assert reader.words(reader.view.partner()) != "Der Rechnungshof äußerte sich nicht."
    reader.view.focus_next_side()
    reader.view.focus_extent(reader.extent(Side.RIGHT, "Der Rechnungshof äußerte sich nicht."))
    reader.view.link()
    assert reader.drawn == [((ASKED,), ("Der Rechnungshof äußerte sich nicht.",))], "chosen on purpose it is linked"


def test_esc_lets_go_of_both_sides_and_stays(reader: Reader) -> None:
    reader.view.next_statement()
    reader.view.focus_next_side()
    assert reader.view.drop_focus()
    assert [reader.view.focused(side) for side in Side] == [None, None]
    assert reader.view.active_side() is Side.RIGHT
    assert reader.hints[-1] == ""
    assert not reader.view.drop_focus()


def test_a_sentence_is_not_offered_a_heading(reader: Reader) -> None:
    for words in (ASKED, CONTRACT, "Der Rechnungshof hatte gewarnt."):
        reader.view.focus_extent(reader.extent(Side.LEFT, words))
        assert reader.words(reader.view.partner()) != "Vogt: Hafenbau ist allein Sache des Landes"
