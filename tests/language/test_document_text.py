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
from tests.language.documents import Placed, pdf, placed_pdf, word
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


LONG = "Straßenbahndepotmuseumsvorraum"
FULL = "und so geht es in dieser Spalte ein gutes Stück weiter bis an den Rand"


def column(x: float, top: float, *lines: str, size: float = 11, indent: float = 0) -> list[Placed]:
    """Return lines below one another; one that begins with `>` is indented."""
    return [
        (x + (indent if line.startswith(">") else 0), top - 1.25 * size * n, size, line.removeprefix(">"))
        for n, line in enumerate(lines)
    ]


def heads(number: int) -> list[Placed]:
    return [(50, 800, 9, "Abendblatt · Lokales"), (50, 30, 9, f"Seite {number} · 12. März 2025")]


def test_a_sentence_goes_on_over_the_page_and_heads_are_said_once() -> None:
    first = [*heads(1), *column(50, 760, "Der Rat sagt, das sei gut, " + FULL, "denn " + FULL)]
    note = [(50.0, 60.0, 8.0, "1 Bericht des Rates.")]
    second = [*heads(2), *column(50, 760, "wie es heißt. " + FULL, "Ende.")]
    text = read_document(placed_pdf([*first, *note], second)).text
    assert text.split("\n\n") == [
        f"Der Rat sagt, das sei gut, {FULL} denn {FULL} wie es heißt. {FULL} Ende.",
        "1 Bericht des Rates.",
        "Abendblatt · Lokales",
        "Seite 1 · 12. März 2025",
    ]
    alone = read_document(placed_pdf([*heads(1), *column(50, 760, FULL)])).text
    assert "Seite 1" in alone, "what stands on one page only is no head of all"


def test_two_columns_are_read_one_after_the_other_with_indented_paragraphs() -> None:
    left = column(50, 760, ">Erstens " + FULL, FULL, "zu Ende.", ">Zweitens " + FULL, "drüben " + FULL, indent=14)
    right = column(320, 760, "geht es weiter.", ">Drittens " + FULL, FULL, "aus.", indent=14)
    assert read_document(placed_pdf([*left, *right])).text.split("\n\n") == [
        f"Erstens {FULL} {FULL} zu Ende.",
        f"Zweitens {FULL} drüben {FULL} geht es weiter.",
        f"Drittens {FULL} {FULL} aus.",
    ]


def test_headings_over_two_lines_lists_and_long_words_are_not_torn() -> None:
    made = placed_pdf(
        [
            *column(50, 780, "Eine Überschrift, die", "länger ist", size=18),
            *column(
                50, 720, "Sie sprach gestern vor der Versammlung im", "Straßenbahndepotmuseumsvorraum, " + FULL, "ja."
            ),
            *column(50, 660, "• Erster Punkt", "• Zweiter Punkt, " + FULL),
            (58, 632.5, 11, "der weitergeht."),
            *column(50, 600, "Jahr Kosten", "2024 340"),
            *column(50, 560, FULL, FULL, FULL, FULL),
        ]
    )
    assert read_document(made).text.split("\n\n") == [
        "Eine Überschrift, die länger ist",
        f"Sie sprach gestern vor der Versammlung im {LONG}, {FULL} ja.",
        "• Erster Punkt",
        f"• Zweiter Punkt, {FULL} der weitergeht.",
        "Jahr Kosten",
        "2024 340",
        f"{FULL} {FULL} {FULL} {FULL}",
    ]


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


def test_the_notes_of_a_word_document_come_behind_its_text() -> None:
    assert read_document(word("Eins.", "Zwei.", note="Bericht, Seite 4.")).text == "Eins.\n\nZwei.\n\nBericht, Seite 4."


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
