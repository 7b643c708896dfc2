"""`import` as scripts use it: tables, folders, standard input, and a report."""

from __future__ import annotations

import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.whole.program import LEFT, RIGHT, annotator


def test_tables_come_in_by_their_columns(tmp_path: Path) -> None:
    table = tmp_path / "t.jsonl"
    table.write_text(json.dumps({"n": "P1", "eins": "Links", "zwei": "Rechts"}) + "\n[]\n", encoding="utf-8")
    project, target = tmp_path / "p.annotator", tmp_path / "out.jsonl"
    words: list[str | Path] = ["import", table, "--left-column", "eins", "--right-column", "zwei", "--id-column", "n"]
    ran = annotator(*words, "--project", project, "--json")
    assert ran.code == 1 and [row["status"] for row in ran.records] == ["imported", "skipped"]
    assert ran.records[1]["reason"].endswith("t.jsonl, line 2: it is not a JSON object.")
    assert annotator("export", "--project", project, "--format", "jsonl", "-o", target).code == 0
    (record,) = map(json.loads, target.read_text(encoding="utf-8").splitlines())
    assert record["pair"]["title"] == "P1"
    assert [record["documents"][side]["text"] for side in ("left", "right")] == ["Links", "Rechts"]


def test_standard_input_is_a_file_like_others(tmp_path: Path) -> None:
    right = tmp_path / "right.txt"
    right.write_text("Rechts", encoding="utf-8")
    words = [sys.executable, "-m", "annotator", "import", "-", str(right), "--project", str(tmp_path / "p"), "--json"]
    ran = subprocess.run(words, input=b"Links", capture_output=True, check=False, timeout=60)
    assert ran.returncode == 0, ran
    rows = [json.loads(line) for line in ran.stdout.splitlines()]
    assert [(row["file"], row["status"]) for row in rows] == [("standard input", "imported"), (str(right), "imported")]


def whole_project(folder: Path) -> Path:
    left, right, project = folder / "left.txt", folder / "right.txt", folder / "first.annotator"
    left.write_text(LEFT, encoding="utf-8")
    right.write_text(RIGHT, encoding="utf-8")
    assert annotator("import", left, right, "--project", project).code == 0
    return project


@pytest.mark.parametrize(
    "name",
    ["jsonl", "label-studio", "doccano", "prodigy", "brat", "cas-xmi", "cas-json", "cas-xmi file", "cas-json file"],
)
def test_annotations_on_standard_input_are_known_by_what_they_say(name: str, tmp_path: Path) -> None:
    project, target = whole_project(tmp_path), tmp_path / "export.zip"
    format, _, lone = name.partition(" ")
    assert annotator("export", "--project", project, "--format", format, "-o", target).code == 0
    if lone:
        with zipfile.ZipFile(target) as packed:
            entry = next(name for name in packed.namelist() if name != "TypeSystem.xml")
            target.write_bytes(packed.read(entry))
    words = [sys.executable, "-m", "annotator", "import", "-", "--project", str(tmp_path / "p"), "--json"]
    with target.open("rb") as stream:
        ran = subprocess.run(words, stdin=stream, capture_output=True, check=False, timeout=60)
    assert ran.returncode == 0 and ran.stderr == b"", ran
    [row] = [json.loads(line) for line in ran.stdout.splitlines()]
    assert (row["file"], row["status"], len(row["pairs"])) == ("standard input", "imported", 1)


@pytest.mark.parametrize("content", [b"", b"[1, 2]", b'{"a": 1}', b"\x7fELF\0\0\0\0", b"PK\x03\x04rubbish"])
def test_what_is_nothing_known_on_standard_input_gets_a_sentence(content: bytes, tmp_path: Path) -> None:
    words = [sys.executable, "-m", "annotator", "import", "-", "--project", str(tmp_path / "p"), "--json"]
    ran = subprocess.run(words, input=content, capture_output=True, check=False, timeout=60)
    assert ran.returncode == 1 and b"Traceback" not in ran.stderr, ran
    [row] = [json.loads(line) for line in ran.stdout.splitlines()]
    assert row["status"] == "skipped" and "tandard input" in row["reason"] and not (tmp_path / "p").exists()


def test_a_table_on_standard_input_is_known_by_its_columns(tmp_path: Path) -> None:
    words = [sys.executable, "-m", "annotator", "import", "-", "--project", str(tmp_path / "p")]
    ran = subprocess.run(words, input=b'"Left";"Right"\nEins;Zwei\n', capture_output=True, check=False, timeout=60)
    assert ran.returncode == 0 and b"standard input: 1 pair" in ran.stdout, ran


def test_what_cannot_be_meant_is_wrong_usage(tmp_path: Path) -> None:
    for words in (["import", "--encoding", "klingon", "a.txt"], ["import", "--encoding", "rot13", "a.txt"]):
        assert annotator(*words, "--project", tmp_path / "p").code == 2
    assert annotator("export", "--format", "csv", "--flat", "-o", tmp_path / "x", "--project", tmp_path / "p").code == 2


def test_many_files_say_how_far_they_are(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.txt").write_text("Eins", encoding="utf-8")
    (folder / "b.bin").write_bytes(b"\x7fELF\0\0\0")
    ran = annotator("import", folder, "--project", tmp_path / "p")
    assert ran.code == 1 and "Traceback" not in ran.err
    assert "b.bin looks like a binary file" in ran.err and "a.txt: its partner could not be read." in ran.err
