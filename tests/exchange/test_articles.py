"""Plain text files of any kind become articles, or one sentence says why not."""

from __future__ import annotations

import codecs
import contextlib
import os
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from annotator.errors import BadInput
from annotator.exchange.articles import Article, headline, read_article
from annotator.model.text import MAX_TEXT_BYTES, canonical

TEXT = "Politik\n\nDie Brücke von Ostheim ist wieder offen\n\nSie war «zu lange» zu 🌉, sagte Anna Au."


def read(folder: Path, content: bytes, encoding: str | None = None) -> Article:
    path = folder / "brücke 🌉 #?%.txt"
    path.write_bytes(content)
    return read_article(path, encoding=encoding)


@pytest.mark.parametrize(
    ("content", "used"),
    [
        (TEXT.encode(), "utf-8"),
        (codecs.BOM_UTF8 + TEXT.encode(), "utf-8"),
        (TEXT.replace("\n", "\r\n").encode(), "utf-8"),
        (TEXT.replace("\n", "\r").encode(), "utf-8"),
        (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), "utf-16-le"),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "utf-16-be"),
        (codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"), "utf-32-le"),
        (codecs.BOM_UTF32_BE + TEXT.encode("utf-32-be"), "utf-32-be"),
    ],
)
def test_unicode_is_recognised(tmp_path: Path, content: bytes, used: str) -> None:
    article = read(tmp_path, content)
    assert article == Article(
        "Die Brücke von Ostheim ist wieder offen", "brücke 🌉 #?%.txt", TEXT, content, used, replaced=0
    )


def test_other_encodings_are_asked_for_by_name(tmp_path: Path) -> None:
    plain = TEXT.replace("🌉", "")
    content = plain.encode("cp1252")
    assert read(tmp_path, content, "cp1252").text == plain
    assert read(tmp_path, plain.encode("utf-16-le"), "utf-16-le").text == plain
    for kept in (TEXT.encode(), TEXT.encode("utf-8-sig"), TEXT.encode("utf-16")):
        assert read(tmp_path, kept, "cp1252").text == TEXT, "a file that says what it is, is read as that"
    for name in ("martian", "hex", "rot13", "base64", "a\0b", "", "zlib"):
        if name:
            with pytest.raises(BadInput, match="There is no encoding"):
                read(tmp_path, content, name)


def test_what_cannot_be_stored_is_replaced_and_counted(tmp_path: Path) -> None:
    article = read(tmp_path, "ein\ufdd0 Wort\uffff".encode())
    assert (article.text, article.replaced) == ("ein\ufffd Wort\ufffd", 2)


def test_what_is_no_text_is_refused_with_a_sentence(tmp_path: Path) -> None:
    for content, words in [
        (b"", "is empty"),
        (b" \n\t\r\n", "is empty"),
        (codecs.BOM_UTF8, "is empty"),
        (b"%PDF-1.7\n", "is a PDF"),
        (b"PK\x03\x04rest", "is a ZIP archive or an office document"),
        (b"\x89PNG\r\n\x1a\n", "is an image"),
        (b"\x7fELF\0\0\0\1", "looks like a binary file"),
        (b"\xef\xbb\xbfein\0Wort", "looks like a binary file"),
        (TEXT.encode().replace("ü".encode(), b"\xc3"), "line 3: byte 15 is not UTF-8; name its encoding \\("),
        (b"SQLite format 3\0", "is a database"),
        (b"\xff\xfe\x00\xd8 \x00", "is not UTF-16-LE"),
        (b"a" * (MAX_TEXT_BYTES + 1), "holds more than 4 MB of text"),
        (b"a" * (5 * MAX_TEXT_BYTES), "holds more than 4 MB of text"),
    ]:
        with pytest.raises(BadInput, match=words) as caught:
            read(tmp_path, content)
        assert "brücke 🌉 #?%.txt" in str(caught.value) and str(caught.value).count("\n") == 0
    assert len(read(tmp_path, b"a" * MAX_TEXT_BYTES).text) == MAX_TEXT_BYTES
    wide = codecs.BOM_UTF32_LE + ("a" * MAX_TEXT_BYTES).encode("utf-32-le")
    assert len(read(tmp_path, wide).text) == MAX_TEXT_BYTES


def test_what_is_no_file_is_refused_with_a_sentence(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path, words in [
        (tmp_path / "missing", "does not exist"),
        (tmp_path, "is a folder"),
        (tmp_path / "pipe", "is a pipe or a device"),
        (Path("/dev/zero"), "is a pipe or a device"),
        (tmp_path / "file" / "below", "does not exist|cannot be read"),
    ]:
        with pytest.raises(BadInput, match=words):
            read_article(path)


def test_a_name_that_is_not_utf8_can_be_stored_and_shown(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/br\xfccke.txt"))
    path.write_text("kurz", encoding="utf-8")
    article = read_article(path)
    assert (article.source, article.title) == ("br\ufffdcke.txt", "br\ufffdcke")


def test_the_headline_is_the_first_line_that_looks_like_one() -> None:
    assert headline("International\nRussland\n\nPutin auf Frage: «Das ist unsere Sache»") == (
        "Putin auf Frage: «Das ist unsere Sache»"
    )
    assert headline("Menü\nDies ist der erste Satz einer Meldung.\n") is None
    assert headline("Menü\n" * 15 + "Eine Überschrift, die zu weit unten steht") is None
    assert headline("\n".join(["x" * 201, "y" * 24, "z" * 25])) == "z" * 25


@example("00\x08\x08\x08\x00\x80\x80")
@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_is_read_as_its_canonical_form(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    folder = tmp_path_factory.mktemp("any")
    if "\0" in text:
        with contextlib.suppress(BadInput):
            assert read(folder, text.encode()).encoding.startswith(("utf-16", "utf-32")), "as which it may be meant"
    elif not canonical(text).text.strip() or text.startswith(("%PDF-", "GIF8")):
        with pytest.raises(BadInput):
            read(folder, text.encode())
    else:
        assert read(folder, text.encode()).text == canonical(text).text
