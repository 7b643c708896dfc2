"""In which encoding a web page is read: what it says of itself, where its words bear that out."""

from __future__ import annotations

import pytest

from annotator.errors import BadInput
from annotator.exchange.page_encoding import page_encoding

GERMAN = "Der Gemeinderat hat am Montag beschlossen, die alte Brücke über den Fluß für größere Fahrzeuge zu öffnen. "
RUSSIAN = "Городской совет решил в понедельник, что старый мост через реку будет открыт для больших машин. "
GREEK = "Το δημοτικό συμβούλιο αποφάσισε τη Δευτέρα ότι η παλιά γέφυρα θα ανοίξει για μεγάλα οχήματα. "
JAPANESE = "市議会は月曜日に、川に架かる古い橋を大型車両に開放することを決定した。"


def page(words: str, declared: str) -> str:
    named = f'<meta charset="{declared}">' if declared else ""
    return f"<!DOCTYPE html><html><head>{named}<title>Seite</title></head><body><p>{words * 4}</p></body></html>"


@pytest.mark.parametrize(
    ("words", "encoding", "declared"),
    [
        (GERMAN, "utf-8", "utf-8"),
        (GERMAN, "utf-8", "iso-8859-1"),
        (GERMAN, "utf-8-sig", "x-unknown"),
        (GERMAN, "cp1252", "iso-8859-1"),
        (GERMAN, "cp1252", "windows-1252"),
        (GERMAN, "utf-16", "utf-16"),
        (GERMAN, "utf-16-le", ""),
        (GERMAN, "utf-32", ""),
        (RUSSIAN, "utf-16-be", ""),
        (RUSSIAN, "cp1251", "windows-1251"),
        (RUSSIAN, "koi8-r", "koi8-r"),
        (RUSSIAN, "cp1251", "utf-8"),
        (RUSSIAN, "cp1251", ""),
        (GREEK, "cp1253", ""),
        (GREEK, "cp1253", "utf-8"),
        (JAPANESE, "shift_jis", "utf-8"),
        (JAPANESE, "euc_jp", "euc-jp"),
        (JAPANESE, "iso2022_jp", "iso-2022-jp"),
    ],
)
def test_a_page_is_read_as_what_it_is(words: str, encoding: str, declared: str) -> None:
    written = page(words, declared)
    found = page_encoding("page.html", written.encode(encoding))
    assert written.encode(encoding).decode(found.encoding).removeprefix("\ufeff") == written


@pytest.mark.parametrize(("words", "encoding"), [(RUSSIAN, "cp1251"), (GREEK, "cp1253"), (JAPANESE, "shift_jis")])
def test_a_page_that_names_what_it_is_not_is_read_rightly_and_doubted(words: str, encoding: str) -> None:
    written = page(words, "windows-1252").encode(encoding)
    found = page_encoding("page.html", written)
    assert written.decode(found.encoding) == written.decode(encoding)
    assert "cp1252" in found.rivals or encoding == "shift_jis", "bytes that no text of Windows has are no rival"


def test_what_a_person_says_counts_more_than_the_page() -> None:
    written = page(GERMAN, "windows-1251").encode("cp1252")
    assert page_encoding("page.html", written, "cp850").encoding == "cp850"
    assert page_encoding("page.html", page(GERMAN, "").encode(), "cp850").encoding == "utf-8", "it plainly is that"
    with pytest.raises(BadInput, match=r'There is no encoding "klingon" to read page\.html in'):
        page_encoding("page.html", written, "klingon")


def test_what_is_no_text_is_no_page() -> None:
    with pytest.raises(BadInput, match="looks like a binary file"):
        page_encoding("page.html", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\5\0\0\0\3\x20\x08\2\0\0\0\x9a\x93" * 20)


def test_what_looks_like_escapes_takes_no_time() -> None:
    for some in (b"+" * 200_000, b"~{" * 100_000, b"+ab/" * 100_000):
        assert page_encoding("page.html", b"<html>" + some).encoding == "utf-8"
