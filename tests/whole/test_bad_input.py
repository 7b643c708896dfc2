"""Whatever is handed to the program: one sentence, exit code 1, and nothing lost."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.whole.program import LEFT, annotator, assert_sentences

MB = 1024 * 1024


def folder(path: Path) -> None:
    path.mkdir()


def nothing(path: Path) -> None:
    """Leave the file missing."""


def fifo(path: Path) -> None:
    os.mkfifo(path)


def content(raw: bytes) -> Callable[[Path], object]:
    return lambda path: path.write_bytes(raw)


BAD_ARTICLES = [
    pytest.param(nothing, "", id="missing"),
    pytest.param(folder, "folder", id="directory"),
    pytest.param(content(b""), "empty", id="empty"),
    pytest.param(content(b" \n\t\n"), "empty", id="blank"),
    pytest.param(content(b"\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0" * 50), "binary", id="binary"),
    pytest.param(content("Straße nach Süden, für Übermütige".encode()[:-1] + b"\xc3"), "line 1", id="broken UTF-8"),
    pytest.param(content(b"Ein Satz. " * (MB // 2)), "4 MB", id="over 4 MB"),
    pytest.param(fifo, "", id="fifo"),
]


@pytest.mark.parametrize("command", ["import", "analyze"])
@pytest.mark.parametrize(("make", "says"), BAD_ARTICLES)
def test_an_article_that_cannot_be_used(
    command: str, make: Callable[[Path], object], says: str, project: Path, articles: tuple[Path, Path], tmp_path: Path
) -> None:
    bad = tmp_path / "böse datei 🚢.txt"
    make(bad)
    before = project.read_bytes()
    words: list[str | Path] = [bad, articles[0], "--project", project] if command == "import" else [bad]
    assert_sentences(annotator(command, *words), bad.name, says)
    assert project.read_bytes() == before


@pytest.mark.parametrize("command", ["import", "analyze"])
def test_a_bad_file_does_not_stop_the_good_ones(command: str, articles: tuple[Path, Path], tmp_path: Path) -> None:
    bad = [tmp_path / "none.txt", tmp_path / "nor this.txt"]
    place: list[str | Path] = ["--project", tmp_path / "p"] if command == "import" else []
    ran = annotator(command, *bad, *articles, "--json", *place)
    assert ran.code == 1
    assert "Traceback" not in ran.err
    good = [record for record in ran.records if record.get("status", "imported") == "imported"]
    assert len(good) == 2


def test_another_encoding_is_read_when_it_is_named(tmp_path: Path) -> None:
    files = [tmp_path / "left.txt", tmp_path / "right.txt"]
    for file in files:
        file.write_bytes((file.stem + ": Straße nach Süden").encode("cp1252"))
    assert annotator("import", *files, "--encoding", "cp1252", "--project", tmp_path / "p").code == 0
    ran = annotator("analyze", files[0], "--encoding", "cp1252", "--json")
    assert ran.records[0]["text"] == "left: Straße nach Süden"


@pytest.mark.parametrize("name", ["mit leer zeichen", "🚢 emoji ß", "a#b?c%20d", "-leading", "q'uo\"te", "n" * 200])
def test_odd_paths_are_paths(name: str, tmp_path: Path, articles: tuple[Path, Path]) -> None:
    place = tmp_path / name
    place.mkdir()
    project = place / f"{name}.annotator"
    left = place / f"{name}.txt"
    left.write_text(LEFT, encoding="utf-8")
    assert annotator("import", left, articles[1], "--project", project).code == 0
    assert annotator("export", "--project", project, "--format", "jsonl", "-o", place / f"{name}.jsonl").code == 0
    assert annotator("check", project).code == 0
    assert {file.name for file in place.iterdir()} >= {project.name, left.name, f"{name}.jsonl"}


def another_programs_database(path: Path) -> None:
    path.unlink()
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE recipe (name TEXT)")
    connection.close()


def a_folder_instead(path: Path) -> None:
    path.unlink()
    path.mkdir()


def cut_in_half(path: Path) -> None:
    raw = path.read_bytes()
    path.write_bytes(raw[: len(raw) // 2])


def newer(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 9999")
    connection.close()


def with_a_trigger(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TRIGGER bomb AFTER INSERT ON link BEGIN DELETE FROM link; END")
    connection.close()


BAD_PROJECTS = [
    pytest.param(lambda path: path.unlink(), id="missing"),
    pytest.param(a_folder_instead, id="directory"),
    pytest.param(content(b""), id="empty"),
    pytest.param(content(b"Dear diary, " * 1000), id="not SQLite"),
    pytest.param(another_programs_database, id="another program's"),
    pytest.param(cut_in_half, id="truncated"),
    pytest.param(newer, id="newer"),
    pytest.param(with_a_trigger, id="a trigger"),
]


@pytest.mark.parametrize("command", ["import", "export", "check"])
@pytest.mark.parametrize("spoil", BAD_PROJECTS)
def test_a_file_that_is_no_project_of_ours(
    command: str, spoil: Callable[[Path], object], project: Path, articles: tuple[Path, Path], tmp_path: Path
) -> None:
    spoil(project)
    if command == "import" and not project.exists():
        pytest.skip("an import makes the project that is not there yet")
    before = project.read_bytes() if project.is_file() else None
    target = tmp_path / "out.jsonl"
    words: dict[str, list[str | Path]] = {
        "import": ["import", *articles, "--project", project],
        "export": ["export", "--project", project, "--format", "jsonl", "-o", target],
        "check": ["check", project],
    }
    ran = annotator(*words[command])
    assert ran.code == 1, ran
    assert "Traceback" not in ran.err + ran.out
    if command != "check" or ran.err:
        assert_sentences(ran, project.name)
    assert (project.read_bytes() if project.is_file() else None) == before
    assert not target.exists()


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"{}\n",
        b"[1]\n",
        b'{"format": "annotator-pair", "version": 99}\n',
        b"\xff\xfe\n",
        b'{"a": NaN}\n',
        b"{" * 100_000,
    ],
    ids=["empty", "no keys", "no object", "newer", "not UTF-8", "NaN", "deep"],
)
def test_a_colleagues_file_that_cannot_be_used(raw: bytes, project: Path, tmp_path: Path) -> None:
    file = tmp_path / "ben.jsonl"
    file.write_bytes(raw)
    before = annotator("check", project, "--json").out
    assert_sentences(annotator("import", file, "--project", project), "ben.jsonl")
    assert annotator("check", project, "--json").out == before
