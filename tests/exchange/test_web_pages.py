"""Web pages among articles: known by name or beginning, read by whoever reads them, kept as they were."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from annotator.errors import BadInput, WorkerFailed
from annotator.exchange.articles import read_article
from annotator.exchange.web_pages import page_of

PAGE = b"<!DOCTYPE html><title>T</title><p>Ein Satz."


@dataclass(frozen=True)
class Read:
    text: str
    title: str | None = None
    date: str | None = None
    site: str | None = None


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("page.html", b"<p>Ein Satz."),
        ("page.HTM", PAGE),
        ("page.txt", b"\xef\xbb\xbf\n<!-- a --><?xml version='1.0'?>\n<HTML lang=de><p>Ein Satz."),
        ("page", PAGE),
    ],
)
def test_a_page_is_known_by_its_name_or_its_beginning(tmp_path: Path, name: str, content: bytes) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    article = read_article(file, read_page=lambda original, encoding: Read("Ein Satz.", "Titel", "2026-01-02", "Blatt"))
    assert (article.text, article.title) == ("Ein Satz.", "Titel")
    assert article.source == f"{name} (Blatt, 2026-01-02)"
    assert article.original == content
    assert page_of(article.original, article.encoding) == (content, "utf-8")


def test_what_was_said_of_a_pages_encoding_is_kept(tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    file.write_bytes(b"<p>\xe4</p>")
    article = read_article(
        file, encoding="cp1252", read_page=lambda original, encoding: Read(original.decode("cp1252"))
    )
    assert article.text == "<p>ä</p>"
    assert page_of(article.original, article.encoding) == (b"<p>\xe4</p>", "cp1252")


def test_a_text_about_markup_is_no_page(tmp_path: Path) -> None:
    file = tmp_path / "text.txt"
    file.write_text("Das Element <html> steht am Anfang.", encoding="utf-8")

    def refuse(original: bytes, encoding: str | None) -> Read:
        raise AssertionError(original)

    article = read_article(file, read_page=refuse)
    assert article.text == "Das Element <html> steht am Anfang."
    assert page_of(article.original, article.encoding) is None


def test_a_page_that_cannot_be_read_is_refused_with_a_sentence(tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    file.write_bytes(PAGE)

    def fail(original: bytes, encoding: str | None) -> Read:
        raise WorkerFailed("The worker is gone.")

    with pytest.raises(BadInput, match=r"page\.html: The worker is gone\."):
        read_article(file, read_page=fail)
    with pytest.raises(BadInput, match="web page without any text"):
        read_article(file, read_page=lambda original, encoding: Read(" \n"))
