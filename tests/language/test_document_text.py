"""Word documents and PDF files become texts with paragraphs; hostile ones a sentence."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from annotator.errors import BadInput
from annotator.exchange.articles import read_article
from annotator.language.document_text import is_document, read_document
from annotator.worker.page_reader import PageReader
from tests.language.documents import pdf, word
from tests.whole.program import annotator

LINES = (
    "Die Brücke über den Fluss wird größer",
    "Der Gemeinderat hat am Montag nach langer Aussprache beschlossen, die alte",
    "Brücke zu erneuern. „Das ist gut so“, sagte die Bürgermeisterin. Zur Finan-",
    "zierung trägt der Kanton die Hälfte bei (3 Mio. €).",
    "Über den Rest müssen die Bürgerinnen und Bürger im März abstimmen, wie die",
    "Behörden mitteilten.",
)
TEXT = (
    "Die Brücke über den Fluss wird größer\n\n"
    "Der Gemeinderat hat am Montag nach langer Aussprache beschlossen, die alte Brücke zu erneuern. „Das ist gut so“, "
    "sagte die Bürgermeisterin. Zur Finanzierung trägt der Kanton die Hälfte bei (3 Mio. €).\n\n"
    "Über den Rest müssen die Bürgerinnen und Bürger im März abstimmen, wie die Behörden mitteilten."
)


def test_the_lines_of_a_pdf_are_joined_to_paragraphs() -> None:
    page = read_document(pdf(LINES, title="Brücke"))
    assert (page.text, page.title) == (TEXT, "Brücke")
    assert read_document(pdf(LINES[:4], LINES[4:])).text == TEXT
    assert read_document(pdf(LINES)).title is None
    assert read_document(pdf(LINES, title="Microsoft Word - final2.doc")).title is None


def test_a_word_document_is_read_as_it_stands() -> None:
    run = "<w:r><w:t>{}</w:t></w:r>"
    made = word(
        "Ein Absatz & noch einer",
        f"<w:p>{run.format('Alt')}<w:del><w:r><w:delText>weg</w:delText></w:r></w:del>"
        f"<w:ins>{run.format(' und neu')}</w:ins><w:r><w:tab/><w:t>Tab</w:t><w:br/><w:t>Zeile</w:t></w:r></w:p>",
        "<w:p/>",
        f"<w:tbl><w:tr><w:tc><w:p>{run.format('Zelle')}</w:p></w:tc></w:tr></w:tbl>",
        f"<w:p>{run.format('außen')}<w:r><w:pict><w:p>{run.format('innen')}</w:p></w:pict></w:r></w:p>",
        title="Die Überschrift",
    )
    page = read_document(made)
    assert page.title == "Die Überschrift"
    assert page.text.split("\n\n") == [
        "Die Überschrift", "Ein Absatz & noch einer", "Alt und neu Tab\nZeile", "Zelle", "außen", "innen"
    ]  # fmt: skip


BOMB = '<!DOCTYPE d [<!ENTITY a "lol">' + "".join(
    f'<!ENTITY a{n} "{f"&a{n - 1 if n else str()};" * 10}">' for n in range(9)
)


def large() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("word/document.xml", b" " * (80 * 1024**2))
    return stream.getvalue()


@pytest.mark.parametrize(
    ("original", "says"),
    [
        (pdf([]), "no text; perhaps its pages are pictures"),
        (b"%PDF-1.7\nrubbish", "damaged"),
        (pdf(LINES)[:300], "damaged"),
        (word("x", head=BOMB + "]>"), "document type"),
        (word("x", head='<!DOCTYPE d SYSTEM "file:///etc/passwd">'), "document type"),
        (word("<w:p>"), "not well-formed"),
        (word("<w:p>" * 500 + "</w:p>" * 500), "not well-formed|^$"),
        (large(), "would unpack to 80 MB"),
        (word("x")[:100], "damaged"),
        (word("a" * (5 * 1024**2 // 2), "ä" * (5 * 1024**2 // 2)), "would unpack|more than 4 MB"),
    ],
)
def test_hostile_documents_are_refused_with_a_sentence(original: bytes, says: str) -> None:
    assert is_document(original)
    with pytest.raises(BadInput, match=says) as caught:
        read_document(original)
    assert str(caught.value).count("\n") == 0


def test_documents_are_read_in_the_worker_and_named_in_every_refusal(tmp_path: Path) -> None:
    for name, content in (("a.pdf", pdf(LINES)), ("b.docx", word(*TEXT.split("\n\n"))), ("c.pdf", b"%PDF-1.4")):
        (tmp_path / name).write_bytes(content)
    with PageReader() as read_page:
        one, other = (read_article(tmp_path / name, read_page=read_page) for name in ("a.pdf", "b.docx"))
        with pytest.raises(BadInput, match=r"c\.pdf: It is damaged"):
            read_article(tmp_path / "c.pdf", read_page=read_page)
    assert (one.text, one.encoding, one.title) == (TEXT, "pdf", "Die Brücke über den Fluss wird größer")
    assert (other.text, other.encoding) == (TEXT, "docx")
    with pytest.raises(BadInput, match="is a PDF"):
        read_article(tmp_path / "a.pdf")


def test_documents_come_in_and_are_analysed(tmp_path: Path) -> None:
    left, right = tmp_path / "a.pdf", tmp_path / "b.docx"
    left.write_bytes(pdf(LINES))
    right.write_bytes(word(*TEXT.split("\n\n"), "Nachtrag."))
    ran = annotator("import", left, right, "--project", tmp_path / "p", "--json")
    assert ran.code == 0 and [row["reason"] for row in ran.records] == ["", ""], ran
    ran = annotator("analyze", left, "--json")
    assert ran.records[0]["text"] == TEXT
    assert "Das ist gut so" in [span["text"] for span in ran.records[0]["spans"] if span["label"] == "direct"]
