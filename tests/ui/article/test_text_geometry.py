"""Where code points are on the page, whatever characters the text holds."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from annotator.model.text import OffsetMap, canonical
from annotator.ui.article.article_text import FIRST_SLICE, ArticleText
from annotator.ui.article.text_geometry import TextGeometry

HARD = (
    "Ein 🤔 Text 👩‍👩‍👧 mit\u00a0NBSP\n\n\tTabulator\u200d und \ufeffBOM, \x0b\x0c\x85\x1c und \ufffc\n\n\n"
    "\u202eumgekehrt\u202c שלום مرحبا\n" + "x" * 400
)


def laid_out(text: str, *, width: float = 400.0) -> tuple[QTextDocument, ArticleText, TextGeometry]:
    """Return a text laid out on a page of a width in pixels."""
    document = QTextDocument()
    article = ArticleText(document)
    article.set_zoom(0)
    document.setTextWidth(width)
    article.show(text, title="")
    return document, article, TextGeometry(document, article)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("text", ["", "\n", "a", "\n\na\n\n", HARD], ids=["empty", "line end", "a", "blank", "hard"])
def test_the_document_has_as_many_positions_as_the_text_has_utf16_units(text: str) -> None:
    document, article, _ = laid_out(text)
    assert document.characterCount() - 1 == OffsetMap(text).to_utf16(len(text))
    assert document.blockCount() == text.count("\n") + 1
    assert article.is_filled


@pytest.mark.usefixtures("qapp")
@settings(max_examples=60)
@given(st.text(max_size=300).map(lambda raw: canonical(raw).text))
def test_any_text_keeps_its_positions(text: str) -> None:
    document, article, geometry = laid_out(text)
    assert document.characterCount() - 1 == OffsetMap(text).to_utf16(len(text))
    for offset in (0, len(text) // 2, len(text)):
        assert 0 <= geometry.offset_at(QPointF(200, geometry.flow(offset))) <= len(text)
        assert article.block_at(offset).isValid()


@pytest.mark.usefixtures("qapp")
def test_every_letter_is_hit_in_the_middle_of_its_place() -> None:
    text = "Die 🤔 Entscheidung 💶 obliege\n\nallein dem Land 🚢, sagte sie am Mittwoch im Landtag und danach.\nNoch."
    _, _, geometry = laid_out(text, width=220)
    for offset, letter in enumerate(text):
        rects = geometry.rects(offset, offset + 1)
        if letter.strip() and rects:
            assert geometry.character_at(rects[0].center()) == offset, letter


@pytest.mark.usefixtures("qapp")
def test_the_height_at_which_a_text_is_read_rises_with_the_offset() -> None:
    text = "\n\n".join("Ein Satz, der über mehrere Zeilen geht, und noch einer. " * 4 for _ in range(6))
    _, _, geometry = laid_out(text)
    heights = [geometry.flow(offset) for offset in range(len(text))]
    assert all(upper <= lower + 0.01 for upper, lower in pairwise(heights))


@pytest.mark.usefixtures("qapp")
def test_what_is_between_two_heights_is_found_in_a_text_without_line_ends() -> None:
    text = "wort " * 10_000
    document, _, geometry = laid_out(text)
    height = document.documentLayout().documentSize().height()
    start, end = geometry.offsets_between(height / 2, height / 2 + 300)
    assert 0 < start < end < len(text)
    assert end - start < 3000
    assert geometry.flow(start) <= height / 2 <= geometry.flow(end)


def test_a_long_text_is_filled_in_slices_without_moving_what_is_there(qtbot: QtBot) -> None:
    text = "\n".join(f"Zeile {number} mit einigen Wörtern." for number in range(6000))
    assert len(text) > FIRST_SLICE * 2
    document, article, geometry = laid_out(text)
    assert not article.is_filled
    before = geometry.flow(200)
    with qtbot.waitSignal(article.filled, timeout=10_000):
        pass
    assert document.blockCount() == 6000
    geometry.forget()
    assert geometry.flow(200) == before


@pytest.mark.usefixtures("qapp")
def test_a_long_run_without_blanks_is_laid_out_in_reasonable_time() -> None:
    document, _, geometry = laid_out("x" * 20_000)
    assert geometry.flow(20_000) > 1000
    assert document.documentLayout().documentSize().width() <= 401
