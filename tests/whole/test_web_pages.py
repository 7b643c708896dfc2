"""Web pages on their way through the program: no tag is ever taken for text, and the page tells its regions."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.whole.program import annotator

SENTENCE = "Der Gemeinderat hat am Montag nach langer Aussprache beschlossen, die alte Brücke zu erneuern. "
PAGE = f"""<!DOCTYPE html><html><head><title>Brücke | Bote</title><meta charset="iso-8859-1"></head><body>
<nav><a href="/">Start</a></nav><article><h1>Alte Brücke wird {{}} erneuert</h1><p>{SENTENCE * 3}</p>
<p>«Das ist gut so», sagte Bürgermeisterin Anna Muster. {SENTENCE}</p><p>{SENTENCE * 2}</p></article>
<footer><p>Alle Rechte vorbehalten.</p></footer></body></html>"""


@pytest.fixture
def pages(tmp_path: Path) -> tuple[Path, Path]:
    """Return two pages in Latin-1."""
    left, right = tmp_path / "left.html", tmp_path / "right.htm"
    left.write_bytes(PAGE.format("endlich").encode("cp1252"))
    right.write_bytes(PAGE.format("doch noch").encode("cp1252"))
    return left, right


def test_a_page_is_analysed_as_what_one_reads_on_it(pages: tuple[Path, Path]) -> None:
    ran = annotator("analyze", *pages, "--json")
    assert ran.code == 0, ran
    for record in ran.records:
        assert "<" not in record["text"]
        for span in record["spans"]:
            assert record["text"][span["start"] : span["end"]] == span["text"]
        labels = {span["text"]: span["label"] for span in record["spans"] if span["layer"] == "region"}
        assert labels["Start"] == labels["Alle Rechte vorbehalten."] == "furniture"
        assert labels[(SENTENCE * 3).strip()] == "body"
        assert [span["text"] for span in record["spans"] if span["layer"] == "quote" and span["label"] == "direct"] == [
            "Das ist gut so"
        ]
    assert ran.records[0]["text"].split("\n\n")[1] == "Alte Brücke wird endlich erneuert"


def test_pages_are_imported_with_their_headlines(tmp_path: Path, pages: tuple[Path, Path]) -> None:
    project, target = tmp_path / "p.annotator", tmp_path / "out.jsonl"
    assert annotator("import", *pages, "--project", project).code == 0
    known = annotator("import", *pages, "--project", project)
    assert known.out.count("known ") == 2
    assert annotator("export", "--project", project, "--format", "jsonl", "-o", target, "--annotator", "a").code == 0
    (record,) = map(json.loads, target.read_text(encoding="utf-8").splitlines())
    assert record["documents"]["left"]["title"] == "Alte Brücke wird endlich erneuert"
    assert record["documents"]["right"]["source"].startswith("right.htm")
    assert "<" not in record["documents"]["left"]["text"]
    assert annotator("check", project).code == 0


def test_a_page_without_text_is_skipped_with_a_sentence(tmp_path: Path, pages: tuple[Path, Path]) -> None:
    empty = tmp_path / "empty.html"
    empty.write_bytes(b"<html><script>var a = 1</script></html>")
    ran = annotator("import", pages[0], empty, "--project", tmp_path / "p.annotator")
    assert ran.code == 1
    assert "empty.html is a web page without any text." in ran.err


def test_what_the_markup_sets_aside_is_suggested_for_nothing(tmp_path: Path, pages: tuple[Path, Path]) -> None:
    teaser = "Der Gemeinderat hat am Montag in Neustadt eine neue Schule eingeweiht."
    aside = f'<aside class="teaser"><a href="/schule"><h3>Neue Schule</h3><p>{teaser}</p></a></aside><footer>'
    left, _ = pages
    left.write_bytes(left.read_bytes().replace(b"<footer>", aside.encode("cp1252")))
    (answer,) = annotator("suggest", *pages, "--json").records
    assert teaser in answer["left"]
    compared = {answer["left"][slice(*each["left"])] for each in answer["suggestions"]}
    assert SENTENCE.strip() in compared
    assert not any(teaser in statement for statement in compared)
