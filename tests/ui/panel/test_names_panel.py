"""The panel "Names": who is named where, narrowed by typing, walked through with keys, lit up on both pages."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from annotator.model.analysis import Layer, Mark
from annotator.model.annotation import Extent
from annotator.model.document import Side
from annotator.ui.panel.name_rows import ROW_ROLE, Heading
from annotator.ui.panel.names_panel import NamesPanel
from annotator.ui.session.naming import Naming
from annotator.ui.theme import LIGHT
from tests.ui.articles import Reader, marks_of, pair_of
from tests.ui.driving import settle

LEFT = """Menü Vogt

Lena Vogt sprach in Wesum. Vogt ging. Danach kam Opal Meyer.

Das sagte Ministerin Vogt noch.
"""
RIGHT = """Lena Vogt reist nach Wesum, sagte Vogt.

Die Nordwerk AG baut in Wesum.
"""
NAMES = {"Lena Vogt": "PER", "Ministerin Vogt": "PER", "Vogt": "PER", "Wesum": "LOC", "Opal Meyer": "PER",
         "Nordwerk AG": "ORG"}  # fmt: skip


class Lister:
    """Someone who looks at a pair and the list of its names."""

    def __init__(self, qtbot: QtBot, left: str = LEFT, right: str = RIGHT) -> None:
        self.reader = Reader(qtbot, pair_of(left, right))
        self.panel = NamesPanel(LIGHT)
        qtbot.addWidget(self.panel)
        self.naming = Naming(self.reader.view, self.panel, self.reader.view)
        self.hints: list[str] = []
        self.naming.hinted.connect(self.hints.append)
        self.panel.resize(280, 600)
        self.panel.show()
        qtbot.waitExposed(self.panel)
        self.bot = qtbot

    def find_names(self) -> None:
        """Let the worker's marks arrive on both sides."""
        for side in Side:
            self.reader.view.show_marks(side, with_names(self.reader.text(side)))
        settle()
        self.bot.waitUntil(lambda: self.panel.rows.count > 0)

    def listed(self) -> list[str]:
        """Return the rows as one reads them: headings in brackets, names with their counts."""
        rows = self.panel.rows
        listed = []
        for place in range(rows.rowCount()):
            name, row = rows.name_at(place), rows.data(rows.index(place), ROW_ROLE)
            if name:
                listed.append(f"{name.name} {name.count(Side.LEFT)}:{name.count(Side.RIGHT)}")
            elif isinstance(row, Heading):
                listed.append(f"[{row.title}]")
        return listed

    def lit(self) -> list[str]:
        """Return the words that are marked on both pages."""
        panes = self.reader.view.panes.values()
        return [pane.article.text[mark.start : mark.end] for pane in panes for mark in pane.marks.mentions.all]

    def outlined(self) -> list[Extent]:
        """Return the mention that is outlined."""
        return [pane.marks.mention for pane in self.reader.view.panes.values() if pane.marks.mention]

    def press(self, key: Qt.Key, *, on: QWidget | None = None, shift: bool = False) -> None:
        held = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
        QTest.keyClick(on or self.panel.view, key, held)

    def point(self, name: str) -> QPoint:
        """Return where a name stands in the list."""
        row = next(row for row, text in enumerate(self.listed()) if text.startswith(name))
        return self.panel.view.visualRect(self.panel.rows.index(row)).center()


def with_names(text: str) -> list[Mark]:
    """Return marks as the worker would find them, the names of this article among them."""
    found = [mark for mark in marks_of(text) if mark.layer is not Layer.ENTITY]
    taken: set[int] = set()
    for words, label in NAMES.items():
        start = text.find(words)
        while start >= 0:
            if start not in taken:
                name = "Lena Vogt" if "Vogt" in words else words
                found.append(Mark(start, start + len(words), Layer.ENTITY, label, {"name": name}))
                taken |= set(range(start, start + len(words)))
            start = text.find(words, start + 1)
    return sorted(found, key=lambda mark: (mark.start, -mark.end))


@pytest.fixture
def lister(qtbot: QtBot) -> Lister:
    """Return someone in front of a small pair whose names were found."""
    someone = Lister(qtbot)
    someone.find_names()
    return someone


def test_names_are_grouped_by_where_they_stand_and_page_furniture_is_not_counted(lister: Lister) -> None:
    assert lister.listed() == [
        "[In both articles]", "Lena Vogt 3:2", "Wesum 1:2",
        "[Only in the left article]", "Opal Meyer 1:0",
        "[Only in the right article]", "Nordwerk AG 0:1",
    ]  # fmt: skip
    vogt = lister.panel.rows.name_at(1)
    assert vogt and vogt.forms == ("Vogt", "Ministerin Vogt")


def test_typing_narrows_the_list_down_by_any_form_of_a_name(lister: Lister) -> None:
    lister.press(Qt.Key.Key_Slash)
    QTest.keyClicks(lister.panel.search, "minist")
    assert lister.listed() == ["[In both articles]", "Lena Vogt 3:2"]
    QTest.keyClicks(lister.panel.search, "zzz")
    assert lister.listed() == []
    lister.press(Qt.Key.Key_Escape, on=lister.panel.search)
    assert len(lister.listed()) == 7
    assert lister.panel.search.text() == ""


def test_enter_walks_through_the_mentions_of_both_articles_and_begins_again(lister: Lister) -> None:
    lister.panel.view.setFocus()
    walked = []
    for _ in range(6):
        lister.press(Qt.Key.Key_Return)
        (mention,) = lister.outlined()
        walked.append((mention.side, lister.reader.words(mention)))
    left, right = Side.LEFT, Side.RIGHT
    assert walked[:5] == [
        (left, "Lena Vogt"), (left, "Vogt"), (left, "Ministerin Vogt"), (right, "Lena Vogt"), (right, "Vogt"),
    ]  # fmt: skip
    assert walked[5] == walked[0]
    assert lister.hints[1] == "“Lena Vogt”: mention 2 of 5, in the left article · Ctrl+Enter works on there"
    lister.press(Qt.Key.Key_Return, shift=True)
    assert lister.outlined()[0].side is right


def test_j_and_k_pass_over_headings_and_light_up_every_mention(lister: Lister) -> None:
    lister.panel.view.setFocus()
    lister.bot.waitUntil(lister.panel.view.hasFocus)
    assert lister.lit() == ["Vogt", "Lena Vogt", "Vogt", "Ministerin Vogt", "Lena Vogt", "Vogt"]
    for _ in range(2):
        lister.press(Qt.Key.Key_J)
    assert lister.lit() == ["Opal Meyer"]
    lister.press(Qt.Key.Key_K)
    assert lister.lit() == ["Wesum", "Wesum", "Wesum"]
    assert lister.outlined() == []


def test_a_name_under_the_mouse_is_lit_up_and_a_click_goes_to_its_first_mention(lister: Lister) -> None:
    view = lister.panel.view
    lister.reader.view.setGeometry(0, 0, 400, 600)
    lister.panel.move(450, 0)
    settle()
    QTest.mouseMove(view.viewport(), lister.point("Nordwerk"))
    settle()
    assert lister.lit() == ["Nordwerk AG"]
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=lister.point("Wesum"))
    assert [lister.reader.words(mention) for mention in lister.outlined()] == ["Wesum"]
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=lister.point("Wesum"))
    assert lister.outlined()[0].side is Side.RIGHT


def test_a_mention_that_is_off_the_page_is_brought_onto_it(qtbot: QtBot) -> None:
    long = "\n\n".join(f"Absatz {number} sagt etwas. Er sagt noch etwas." for number in range(300))
    lister = Lister(qtbot, long + "\n\nHier steht Opal Meyer.\n", RIGHT)
    lister.find_names()
    lister.reader.view.set_sync("off")
    QTest.keyClicks(lister.panel.search, "opal")
    assert not lister.reader.view.is_on_page(lister.reader.extent(Side.LEFT, "Opal Meyer"))
    lister.press(Qt.Key.Key_Return, on=lister.panel.search)
    assert lister.reader.view.is_on_page(lister.reader.extent(Side.LEFT, "Opal Meyer"))
    assert lister.reader.view.panes[Side.RIGHT].scroll_offset() == 0


def test_names_known_to_be_the_same_become_one_and_the_list_stays_where_it_was(lister: Lister) -> None:
    QTest.mouseClick(lister.panel.view.viewport(), Qt.MouseButton.LeftButton, pos=lister.point("Wesum"))
    same = [lister.reader.extent(Side.LEFT, "Opal Meyer"), lister.reader.extent(Side.RIGHT, "Nordwerk AG")]
    lister.reader.view.show_who_is_who([same])
    lister.bot.waitUntil(lambda: len(lister.listed()) == 4)
    assert lister.listed()[-1] == "Nordwerk AG 1:1"
    assert lister.panel.current and lister.panel.current.name == "Wesum"


def test_ctrl_enter_goes_on_working_at_the_statement_that_holds_the_mention(lister: Lister) -> None:
    view = lister.reader.view
    for _ in range(4):
        lister.press(Qt.Key.Key_Return)
    QTest.keyClick(lister.panel.view, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert view.active_side() is Side.RIGHT
    assert lister.reader.words(view.focused()) == "Lena Vogt reist nach Wesum, sagte Vogt."
    # Of a name one has not walked through yet: at its first mention.
    lister.press(Qt.Key.Key_J)
    QTest.keyClick(lister.panel.view, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert lister.reader.words(view.focused()) == "Lena Vogt sprach in Wesum."


def test_another_pair_has_other_names(lister: Lister) -> None:
    lister.reader.view.show_pair(pair_of("Ganz anderer Text.", "Auch hier."))
    lister.bot.waitUntil(lambda: lister.panel.rows.count == 0)
    assert lister.listed() == []
    assert not lister.panel.view.isVisible()


def test_each_row_is_told_in_words(lister: Lister) -> None:
    rows = lister.panel.rows
    told = rows.data(rows.index(1), Qt.ItemDataRole.AccessibleTextRole)
    assert told == (
        "Lena Vogt, person: 3 times in the left article, 2 times in the right one\nalso: Vogt, Ministerin Vogt"
    )
    heading = rows.data(rows.index(0), Qt.ItemDataRole.ToolTipRole)
    assert isinstance(heading, str) and "page furniture" in heading
