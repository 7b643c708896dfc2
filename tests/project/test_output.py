"""Exports of a project in every format: written whole or not at all, taken in by another project as they were."""

from __future__ import annotations

import io
import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator import arguments
from annotator.errors import BadInput
from annotator.exchange.formats import FORMATS, named
from annotator.model.annotation import Extent
from annotator.model.document import Side
from annotator.project import FORMAT_NAMES, Project, open_project

READ_BACK = [name for name in FORMAT_NAMES if named(name).reads]


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    opened = open_project(tmp_path / "p.annotator", annotator="anna", create=True)
    pair = opened.add_samples()
    opened.add_link(pair.id, [Extent(Side.LEFT, 0, 30), Extent(Side.LEFT, 40, 60)], [Extent(Side.RIGHT, 5, 50)])
    opened.add_link(pair.id, [Extent(Side.LEFT, 100, 130)], [])
    opened.change_link(pair.id, [opened.annotation_set(pair.id).links[0].id], note="=beide", certainty=2)
    yield opened
    opened.close()


def test_the_command_offers_what_the_table_has() -> None:
    assert arguments.FORMATS == FORMAT_NAMES
    assert len({each.name for each in FORMATS}) == len(FORMATS)


@pytest.mark.parametrize("name", FORMAT_NAMES)
def test_a_file_and_a_stream_hold_the_same(project: Project, tmp_path: Path, name: str) -> None:
    target = tmp_path / f"out{'.zip' if named(name).is_folder else '.x'}"
    report = project.export(target, format=name)
    assert (report.pairs, report.links, report.format) == (2, 2, name)
    stream = io.BytesIO()
    project.export(stream, format=name)
    assert stream.getvalue() == target.read_bytes()
    assert not [each for each in tmp_path.iterdir() if each.suffix == ".part"]


@pytest.mark.parametrize("name", READ_BACK)
def test_another_project_takes_in_what_was_written(project: Project, tmp_path: Path, name: str) -> None:
    kind = named(name)
    target = tmp_path / f"out{'.zip' if kind.is_folder else kind.endings[0]}"
    project.export(target, format=name)
    other = open_project(tmp_path / "other.annotator", annotator="ben", create=True)
    try:
        report = other.import_files([target])
        assert not report.failed and len(report.pairs) == 2
        pair = project.pairs()[0].id
        theirs, ours = other.annotation_set(pair, "anna"), project.annotation_set(pair)
        assert (theirs.links, theirs.spans) == (ours.links, ours.spans)
    finally:
        other.close()


@pytest.mark.parametrize("name", [each for each in FORMAT_NAMES if named(each).is_folder])
def test_a_folder_is_put_in_the_place_of_an_older_export_only(project: Project, tmp_path: Path, name: str) -> None:
    target = tmp_path / "folder"
    project.export(target, format=name)
    before = sorted(each.name for each in target.iterdir())
    for each in before:  # of an older export, of pairs that have other titles now
        shutil.copy(target / each, target / f"old-{each}")
    project.export(target, format=name)
    assert sorted(each.name for each in target.iterdir()) == before
    (target / "thesis.docx").write_text("dear")
    with pytest.raises(BadInput, match=r"holds thesis\.docx, which is of no export"):
        project.export(target, format=name)
    (tmp_path / "file").touch()
    with pytest.raises(BadInput, match="is a file and was not touched"):
        project.export(tmp_path / "file", format=name)
    with pytest.raises(BadInput, match="where the open project lies"):
        project.export(tmp_path, format=name)
    assert (target / "thesis.docx").read_text() == "dear"


@pytest.mark.parametrize("name", FORMAT_NAMES)
def test_an_export_over_the_project_is_refused(project: Project, name: str) -> None:
    before = project.path.read_bytes()
    with pytest.raises(BadInput):
        project.export(project.path, format=name)
    assert project.path.read_bytes() == before


def test_an_export_that_is_called_otherwise_is_known_by_how_it_begins(project: Project, tmp_path: Path) -> None:
    project.export(tmp_path / "all.backup")
    other = open_project(tmp_path / "other.annotator", annotator="ben", create=True)
    try:
        assert len(other.import_files([tmp_path / "all.backup"]).pairs) == 2
    finally:
        other.close()


def test_a_pair_that_is_new_comes_with_its_state_and_all_that_is_said_of_it(project: Project, tmp_path: Path) -> None:
    project.export(tmp_path / "in.jsonl")
    lines = [json.loads(line) for line in (tmp_path / "in.jsonl").read_bytes().splitlines()]
    text = lines[0]["documents"]["left"]["text"]
    found = {"id": "m", "side": "left", "start": 0, "end": 3, "layer": "entity", "label": "PER", "quote": text[:3]}
    when = {"prefix": "", "suffix": text[3:35], "attributes": {}, "origin": "spacy/x", "created": lines[0]["created"]}
    lines[0]["spans"].append(found | when)
    lines[0]["pair"] |= {"state": "done", "x": [1]}
    (tmp_path / "in.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    other = open_project(tmp_path / "other.annotator", annotator="ben", create=True)
    try:
        report = other.import_files([tmp_path / "in.jsonl"])
        assert "What a program found (1) is not taken over; it is found anew here." in report.rows[0].reason
        other.export(tmp_path / "out.jsonl", pairs=[report.pairs[0]])
    finally:
        other.close()
    [line] = [json.loads(line) for line in (tmp_path / "out.jsonl").read_bytes().splitlines()]
    assert line["pair"] == lines[0]["pair"]


def test_some_annotators_of_many_are_chosen(project: Project, tmp_path: Path) -> None:
    path, target = project.path, tmp_path / "some.jsonl"
    for name in ("ben", "carla", "dora"):
        project.export(tmp_path / "all.jsonl")
        lines = [json.loads(line) | {"annotator": name} for line in (tmp_path / "all.jsonl").read_bytes().splitlines()]
        theirs = tmp_path / f"{name}.jsonl"
        theirs.write_text("".join(json.dumps(line) + "\n" for line in lines[:1]), encoding="utf-8")
        assert not project.import_files([theirs]).failed
    told = project.export(target, annotators=["dora", "ben"])
    assert (told.sets, told.pairs) == (2, 1)
    assert [json.loads(line)["annotator"] for line in target.read_bytes().splitlines()] == ["dora", "ben"]
    with pytest.raises(BadInput, match='There is nothing by "emil"'):
        project.export(target, annotators=["emil"])
    with pytest.raises(BadInput, match='There is nothing by "emil"'):
        project.export(target, annotators=["ben", "emil"])
    words = [sys.executable, "-m", "annotator", "export", "--project", str(path), "--format", "jsonl", "-o", "-"]
    ran = subprocess.run([*words, "--annotators", "carla", "anna"], capture_output=True, timeout=60, check=True)
    assert [json.loads(line)["annotator"] for line in ran.stdout.splitlines()] == ["carla", "anna"]


def test_what_cannot_be_is_refused(project: Project, tmp_path: Path) -> None:
    with pytest.raises(BadInput, match='There is no format "docx"'):
        project.export(tmp_path / "a", format="docx")
    with pytest.raises(BadInput, match="is read, but not written"):
        project.export(tmp_path / "a", format="webanno-tsv")
    with pytest.raises(BadInput, match="has no flat form"):
        project.export(tmp_path / "a", format="csv", flat=True)


def test_the_command_tells_what_is_lost(project: Project, tmp_path: Path) -> None:
    path, pair = str(project.path), project.pairs()[0].id
    words = [sys.executable, "-m", "annotator", "export", "--project", path, "--format", "tei", "--pair", pair]
    ran = subprocess.run([*words, "-o", "-"], capture_output=True, timeout=60, check=True)
    assert ran.stdout.startswith(b"<?xml") and b"Not in the file: " in ran.stderr
    ran = subprocess.run([*words, "-o", str(tmp_path / "a.xml"), "--json"], capture_output=True, timeout=60, check=True)
    told = json.loads(ran.stdout)
    assert (told["links"], told["pairs"], told["sets"]) == (2, 1, 1)
    assert told["lost"]["figures of coverage"] == 2
