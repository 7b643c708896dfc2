"""Texts in encodings that they do not name: read rightly, or with a word of doubt."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from annotator.errors import BadInput
from annotator.exchange.articles import read_article
from annotator.exchange.encodings import NAMES, codec, guess
from tests.whole.program import annotator

GERMAN = (
    "Die Brücke über den Fluss wird größer\n\nDer Gemeinderat hat am Montag beschlossen, die Straße nach Süden für "
    "Fußgänger zu öffnen. „Das wäre früher schön gewesen“, sagte Jürgen Müller. "
    "Die Kosten trägt zur Hälfte der Kanton; über den Rest müssen die Bürger im März abstimmen, "
    "worauf sich die Behörden gründlich vorbereiten möchten."
)
PLAIN = GERMAN.replace("„", '"').replace("“", '"')
POLISH = "Rada miejska zdecydowała w poniedziałek, że most zostanie odnowiony. Źródła mówią, że prace będą trwały rok."
RUSSIAN = "Городской совет решил в понедельник, что старый мост будет отремонтирован до конца следующего года."
GREEK = "Το δημοτικό συμβούλιο αποφάσισε τη Δευτέρα ότι η παλιά γέφυρα θα ανακαινιστεί μέχρι το τέλος του έτους."
JAPANESE = "市議会は月曜日、古い橋を来年末までに改修することを決定した。住民はこの計画を歓迎している。"
CHINESE = "市议会周一决定,这座旧桥将在明年年底之前进行翻修。居民们对这个计划表示欢迎。"
KOREAN = "시의회는 월요일에 오래된 다리를 내년 말까지 보수하기로 결정했다. 주민들은 이 계획을 환영하고 있다."


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (GERMAN, "cp1252"),
        (GERMAN, "mac_roman"),
        (PLAIN, "iso8859-15"),
        (PLAIN, "cp850"),
        (POLISH, "cp1250"),
        (POLISH, "iso8859-2"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"),
        (RUSSIAN, "cp866"),
        (GREEK, "cp1253"),
        (JAPANESE, "shift_jis"),
        (JAPANESE, "euc_jp"),
        (JAPANESE, "iso2022_jp"),
        (CHINESE, "gb2312"),
        (CHINESE, "gb18030"),
        (KOREAN, "euc_kr"),
        (GERMAN, "utf-16-le"),
        (GERMAN, "utf-16-be"),
        (GERMAN, "utf-32-le"),
    ],
)
def test_a_text_is_read_in_the_encoding_it_is_in(tmp_path: Path, text: str, encoding: str) -> None:
    path = tmp_path / "text.txt"
    path.write_bytes(text.encode(encoding))
    article = read_article(path)
    assert article.text == text, article.encoding
    assert article.encoding not in article.rivals


def test_what_reads_as_well_in_another_encoding_is_called_a_guess(tmp_path: Path) -> None:
    path = tmp_path / "short.txt"
    path.write_bytes("Straße nach Süden".encode("mac_roman"))
    article = read_article(path)
    assert article.rivals and "short.txt: its encoding is not certain" in article.doubt_told
    for rival in article.rivals:
        assert path.read_bytes().decode(rival) != article.text
    path.write_bytes("Straße nach Süden".encode())
    assert not read_article(path).doubt_told


def test_a_sure_guess_says_nothing(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_bytes((GERMAN + "\n\n" + GERMAN).encode("cp1252"))
    assert read_article(path).doubt_told == ""


def test_noise_is_no_text(tmp_path: Path) -> None:
    path = tmp_path / "noise.txt"
    for noise in (bytes(range(256)) * 20, b"\xff\xd9\x01\x02" * 100, b"\0\1\2\3" * 50):
        path.write_bytes(noise)
        with pytest.raises(BadInput, match="looks like a binary file"):
            read_article(path)


def test_every_name_that_is_offered_is_an_encoding() -> None:
    assert all(codec(name) for name in NAMES)
    assert [codec(name) for name in ("hex", "rot13", "martian", "a\0b")] == [None] * 4


def test_a_text_in_utf8_brings_in_no_detector() -> None:
    assert guess(GERMAN.encode("cp1252")) is not None and "chardet" in sys.modules
    ran = annotator_modules("über")
    assert "chardet" not in ran


def annotator_modules(text: str) -> str:
    """Return the names of the modules that reading a text in UTF-8 brings in."""
    import subprocess

    code = (
        "import sys, tempfile, pathlib; from annotator.exchange.articles import read_article\n"
        "path = pathlib.Path(tempfile.mkdtemp()) / 'a.txt'; path.write_text(sys.argv[1], encoding='utf-8')\n"
        "read_article(path); print(*sys.modules)"
    )
    ran = subprocess.run([sys.executable, "-c", code, text], capture_output=True, text=True, check=True, timeout=60)
    return ran.stdout


def test_the_command_says_what_it_is_not_sure_of(tmp_path: Path) -> None:
    files = [tmp_path / "left.txt", tmp_path / "right.txt"]
    files[0].write_bytes("Straße nach Süden".encode("mac_roman"))
    files[1].write_bytes((GERMAN + "\n\n" + GERMAN).encode("cp1252"))
    ran = annotator("import", *files, "--project", tmp_path / "p.annotator", "--json")
    assert ran.code == 0, ran
    assert "left.txt: its encoding is not certain" in ran.err and "--encoding" in ran.err
    assert "right.txt" not in ran.err
    assert [row["reason"] for row in ran.records] == [f"read as {read_article(file).encoding}" for file in files]
    assert [bool(row["doubt"]) for row in ran.records] == [True, False]
