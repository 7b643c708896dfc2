"""What is underlined of a statement is the same words, on one line and broken into few, whatever stands before."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from annotator.ui.panel.few_lines import FewLines
from annotator.ui.panel.underlining import Underlined, underlined

TEXTS = st.lists(st.text(st.sampled_from("ab🚢<&é"), min_size=1, max_size=5), min_size=1, max_size=8)
GAPS = st.sampled_from([" ", "\n", " \t ", "  "])


@given(words=TEXTS, gap=GAPS, chosen=st.integers(0, 7), before=st.integers(0, 3))
def test_whole_words_of_the_article_are_the_same_words_on_one_line(
    words: list[str], gap: str, chosen: int, before: int
) -> None:
    word = chosen % len(words)
    start = before + sum(len(one) + len(gap) for one in words[:word])
    shown = underlined(gap.join(words), [(start, start + len(words[word]))], at=before, limit=2000)
    assert shown.text == " ".join(words)
    assert [shown.text[one:other] for one, other in shown.stretches] == [words[word]]


def test_what_lies_beyond_what_is_shown_is_not_underlined() -> None:
    assert underlined("one two three", [(4, 13)], limit=7) == Underlined("one two", ((4, 7),))
    assert underlined("one two three", [(8, 13)], limit=5).stretches == ()


def test_lines_lose_no_letter_and_markup_stays_text(qtbot: QtBot) -> None:
    lines = FewLines()
    qtbot.addWidget(lines)
    lines.resize(120, 80)
    lines.show()
    text = "🚢🚢 Ein <b>Schiff</b> & noch ein 🚢 Schiff legt heute ab"
    lines.show_paragraphs([text], lines=9)
    assert "".join(lines.text().split()) == "".join(text.split())
    start = text.index("<b>")
    lines.show_paragraphs([Underlined(text, ((start, start + 6),))], lines=9)
    assert lines.textFormat() is Qt.TextFormat.RichText
    assert "<u>&lt;b&gt;Sch</u>" in lines.text()
    assert lines.underlined == ("<b>Sch",)
