"""Real files in encodings that they do not name, or name wrongly: the counts are what they must not fall below."""

from __future__ import annotations

import json
import os
import tarfile
from pathlib import Path

import pytest

from annotator.exchange.decoding import decoded
from annotator.exchange.page_encoding import page_encoding
from annotator.language.page import read_page
from tests.evaluation import encodings

DATA = Path(os.environ.get("ANNOTATOR_DATA", "/nowhere"))

pytestmark = pytest.mark.skipif(not DATA.is_dir(), reason="ANNOTATOR_DATA does not say where the data sets lie")

# What nobody could know: a list of device names with a handful of signs, read as one of four.
DOUBTED = {"ioreg_output.txt"}
REFUSED = {"_mozilla_bug638318_text.html"}


def test_of_424_files_422_are_read_rightly_and_none_wrongly_without_a_word() -> None:
    known = [sample for sample in encodings.samples() if sample.truth is not None]
    assert len(known) == 424
    wrong = {sample.path.name: article for sample in known if (article := encodings.read(sample)) is None or (
        article.text != sample.truth)}  # fmt: skip
    assert wrong.keys() == DOUBTED | REFUSED
    assert {name for name, article in wrong.items() if article and article.rivals} == DOUBTED


CN = {
    "sample-arabic-1.txt": "cp1256",
    "sample-arabic.txt": "utf-8",
    "sample-french-1.txt": "cp1252",
    "sample-french.txt": "utf-8",
    "sample-greek-2.txt": "cp1253",
    "sample-greek.txt": "cp1253",
    "sample-hebrew-2.txt": "cp1255",
    "sample-hebrew-3.txt": "cp1255",
    "sample-polish.txt": "utf-8",
    "sample-russian-2.txt": "utf-8",
    "sample-russian-3.txt": "utf-8",
    "sample-russian.txt": "mac-cyrillic",
    "sample-spanish.txt": "utf-8",
    "sample-turkish.txt": "cp1254",
    "sample-korean.txt": "cp949",
    "sample-chinese.txt": "big5",
}


BROKEN = ("german_pages/maescot", "german_pages/tierschutz")


@pytest.mark.parametrize("name", CN)
def test_files_of_another_detector_are_read_rightly(name: str) -> None:
    content = (DATA / "hostile/encodings-cn/data" / name).read_bytes()
    assert decoded(name, content).text == content.decode(CN[name])


def test_the_german_pages_that_are_not_utf8_are_read_rightly_and_surely() -> None:
    rows = [json.loads(line) for line in (DATA / "web/german_pages.jsonl").read_text(encoding="utf-8").splitlines()]
    others = {f"german_pages/{row['file']}": row for row in rows if not row["utf8"]}
    assert len(others) == 11
    with tarfile.open(DATA / "web/german_pages.tar.xz") as packed:
        for name, row in others.items():
            stream = packed.extractfile(name)
            assert stream
            content = stream.read()
            found = page_encoding(name, content)
            text = " ".join(read_page(content, encoding=found.encoding).text.split())
            # Two are UTF-8 but for a comment and a few signs.
            assert found.encoding == ("utf-8" if name.startswith(BROKEN) else "cp1252") and not found.rivals, name
            assert [words for words in row["with"] if " ".join(words.split()) not in text] == [], name
            assert "\ufffd" not in text, name
