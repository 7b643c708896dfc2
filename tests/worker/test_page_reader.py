"""Web pages read in a worker of its own, and analysed with what they tell of their regions."""

from __future__ import annotations

from annotator.model.analysis import Layer
from annotator.worker.client import Client
from annotator.worker.page_reader import PageReader

SENTENCE = "Der Rat hat am Montag nach langer Aussprache beschlossen, die alte Brücke zu erneuern. "
# As plain text the second paragraph of the side bar is a paragraph like others; only the page tells what it is.
PAGE = (
    f"<html><body><aside class=sidebar><p>{SENTENCE * 2}</p></aside><main><article><h1>Brücke wird bald erneuert</h1>"
    f"<p>{SENTENCE * 4}</p><p>{SENTENCE * 5}</p></article></main></body></html>"
).encode()
NO_PIPELINE = "xx"


def test_a_reader_reads_several_pages_in_one_process() -> None:
    with PageReader() as read_page:
        assert read_page(PAGE, None).title == "Brücke wird bald erneuert"
        assert read_page("<p>Größe".encode("cp1252"), "cp1252").text == "Größe"
        assert read_page(b"", None).text == ""


def test_a_text_is_analysed_with_the_regions_of_its_page() -> None:
    with Client() as client:
        page = client.read_page(PAGE)
        found = client.analyze(page.text, language=NO_PIPELINE, page=(PAGE, None))
        areas = [mark for mark in found.marks if mark.layer is Layer.REGION]
        assert [mark.label for mark in areas] == ["furniture", "title", "body", "body"]
        # A page that has become another text is not the one that was read.
        other = client.analyze(f"{page.text} Nachtrag.", language=NO_PIPELINE, page=(PAGE, None))
        assert [mark for mark in other.marks if mark.layer is Layer.REGION] != areas
