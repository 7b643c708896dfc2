"""The main job without a window: bring two articles in, find what stands in them, hand the result on."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from annotator.preferences import set_preference
from tests.whole.program import LEFT, RIGHT, SCHEMA, annotator, annotator_process, assert_sentences


def exported(project: Path, *words: str) -> list[dict[str, Any]]:
    """Return a project's JSONL, each line found valid against the schema and each quote where it says it is."""
    target = project.with_suffix(".jsonl")
    ran = annotator("export", "--project", project, "--format", "jsonl", "-o", target, *words)
    assert ran.code == 0, ran
    raw = target.read_bytes()
    assert raw.endswith(b"\n")
    assert b"\r" not in raw
    records: list[dict[str, Any]] = [json.loads(line) for line in raw.decode().splitlines()]
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    for record in records:
        jsonschema.validate(record, schema)
        for document in record["documents"].values():
            assert hashlib.sha256(document["text"].encode()).hexdigest() == document["sha256"]
        for span in record["spans"]:
            assert record["documents"][span["side"]]["text"][span["start"] : span["end"]] == span["quote"]
    return records


def test_two_articles_become_one_line_of_jsonl(project: Path) -> None:
    (record,) = exported(project, "--annotator", "anna")
    assert record["annotator"] == "anna"
    assert record["documents"]["left"]["text"] == LEFT
    assert record["documents"]["right"]["text"] == RIGHT
    assert record["documents"]["left"]["title"].startswith("Ministerin lässt Frage")
    assert record["links"] == []


def test_importing_twice_changes_nothing(project: Path, articles: tuple[Path, Path]) -> None:
    before = exported(project, "--annotator", "anna")
    ran = annotator("import", *articles, "--project", project)
    assert ran.code == 0
    assert ran.out.count("known ") == 2
    assert [record["pair"] for record in exported(project, "--annotator", "anna")] == [
        record["pair"] for record in before
    ]


def test_the_default_project_is_made_by_the_first_import(articles: tuple[Path, Path]) -> None:
    assert annotator("import", *articles).code == 0
    ran = annotator("check", "--json")
    assert ran.code == 0
    (report,) = ran.records
    assert report["ok"] is True
    assert report["checked"]["pair"] == 1
    assert report["problems"] == []


def test_files_are_paired_in_order_or_by_name(tmp_path: Path) -> None:
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        for name in ("one", "two"):
            (tmp_path / folder / f"{name}.txt").write_text(f"Ein Text über {folder} und {name}.", encoding="utf-8")
    files = sorted(tmp_path.glob("?/*.txt"))
    by_name = annotator("import", *files, "--pair-by", "name", "--project", tmp_path / "p", "--json").records
    by_order = annotator("import", *files, "--project", tmp_path / "q", "--json").records
    assert [record["status"] for record in by_name + by_order] == ["imported"] * 8
    assert by_name[0]["pairs"] == by_name[2]["pairs"] != by_name[1]["pairs"]
    assert by_order[0]["pairs"] == by_order[1]["pairs"] != by_order[2]["pairs"]


def test_flat_export_is_one_line_a_link(project: Path) -> None:
    ran = annotator("export", "--project", project, "--format", "jsonl", "--flat", "-o", "-")
    assert (ran.code, ran.out) == (0, "")


def test_an_exported_file_opens_for_review_in_a_second_project(project: Path, tmp_path: Path) -> None:
    exported(project, "--annotator", "anna")
    second = tmp_path / "second.annotator"
    ran = annotator("import", project.with_suffix(".jsonl"), "--project", second, "--annotator", "ben")
    assert ran.code == 0, ran
    assert [record["annotator"] for record in exported(second)] == ["anna"]
    assert exported(second)[0]["documents"]["left"]["text"] == LEFT


def test_analyze_finds_sentences_quotes_and_regions(articles: tuple[Path, Path]) -> None:
    ran = annotator("analyze", *articles, "--json")
    assert ran.code == 0, ran
    left, right = ran.records
    assert [left["id"], right["id"]] == ["left.txt", "right.txt"]
    assert (left["text"], left["language"]) == (LEFT, "de")
    for answer in (left, right):
        assert {span["layer"] for span in answer["spans"]} >= {"sentence", "quote", "region"}
        for span in answer["spans"]:
            assert answer["text"][span["start"] : span["end"]] == span["text"]
    quotes = [span["text"] for span in left["spans"] + right["spans"] if span["layer"] == "quote"]
    assert "Wir haben nie bezweifelt, dass unsere Partner ihre Zusagen ernst nehmen" in quotes
    assert "Das klären wir allein" in quotes


def test_a_batch_is_answered_line_by_line_and_a_bad_line_stops_nothing() -> None:
    lines = [
        json.dumps({"id": 7, "text": "„Nein“, sagte sie. 🚢 „Doch“, sagte er.", "language": "de"}),
        "{not json",
        json.dumps({"id": "x", "text": 5}),
        json.dumps({"id": ["odd", None], "text": ""}),
    ]
    ran = annotator("analyze", "--batch", "-", stdin="\n".join(lines) + "\n")
    assert ran.code == 1
    good, broken, wrong, empty = ran.records
    assert good["id"] == 7
    assert all(good["text"][span["start"] : span["end"]] == span["text"] for span in good["spans"])
    assert set(broken) == {"id", "error"}
    assert wrong["id"] == "x"
    assert "text" in wrong["error"]
    assert (empty["id"], empty["spans"]) == (["odd", None], [])


@pytest.mark.parametrize(
    "words",
    [
        ["frobnicate"],
        ["export"],
        ["export", "--format", "docx", "-o", "x"],
        ["import"],
        ["analyze"],
        ["open", "a", "b", "c"],
    ],
    ids=" ".join,
)
def test_wrong_usage_exits_with_2(words: list[str]) -> None:
    ran = annotator(*words)
    assert ran.code == 2
    assert "Traceback" not in ran.err


def test_the_version_is_said() -> None:
    ran = annotator("--version")
    assert (ran.code, ran.out.split()[0]) == (0, "annotator")


def test_whoever_stops_reading_gets_no_traceback(project: Path) -> None:
    ran = annotator_process("export", "--project", project, "--format", "jsonl", "-o", "-", through="| true")
    assert "Traceback" not in ran.err


def test_a_full_standard_output_is_said(project: Path) -> None:
    ran = annotator_process("export", "--project", project, "--format", "jsonl", "-o", "-", through="> /dev/full")
    assert_sentences(ran)


def test_an_export_never_overwrites_the_project(project: Path) -> None:
    before = project.read_bytes()
    ran = annotator("export", "--project", project, "--format", "jsonl", "-o", project)
    assert_sentences(ran, project.name)
    assert project.read_bytes() == before


@pytest.mark.parametrize(
    ("locale", "preferred", "words", "language"),
    [
        ("C.UTF-8", "", (), "en"),
        ("de_CH.UTF-8", "", (), "de"),
        ("en_GB.UTF-8", "de", (), "de"),
        ("de_DE.UTF-8", "en", (), "en"),
        ("C.UTF-8", "system", ("--language", "de"), "de"),
    ],
)
def test_a_report_is_in_its_readers_language(
    project: Path,
    monkeypatch: pytest.MonkeyPatch,
    locale: str,
    preferred: str,
    words: tuple[str, ...],
    language: str,
) -> None:
    monkeypatch.setenv("LC_ALL", locale)
    if preferred:
        set_preference("language", preferred)
    ran = annotator("export", "--project", project, "--format", "html", "-o", "-", *words)
    assert ran.code == 0 and f'<html lang="{language}">' in ran.out
