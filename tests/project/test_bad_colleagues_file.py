"""A colleague's file that is not as it should be: checked whole first, told with line and place, nothing of it kept."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from annotator.errors import BadInput
from annotator.model.document import Document, Pair
from annotator.model.tagset import DEFAULT_TAGSET, LinkType
from annotator.project import Project, check, review
from tests.project.colleagues import with_colleagues, written
from tests.review.agreement.test_report import pair
from tests.review.two_people import PAIR, people, standing

Change = Callable[[dict[str, Any]], object]


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    project = with_colleagues(tmp_path, people("anna", "a > A"), [])
    yield project
    project.close()
    assert check(tmp_path / "p.annotator").ok


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Three lines, the first two of which are as they should be."""
    sets = [people("ben", "a > A"), people("ben", "b > B", pair=pair(1)), people("ben", "c > C", pair=pair(2))]
    return written(tmp_path / "ben.jsonl", *sets)


def content(project: Project) -> list[tuple[str, int]]:
    connection = sqlite3.connect(project.path)
    tables = ["document", "pair", "annotation_set", "span", "link", "link_end", "rejected", "history"]
    found = [(name, connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0]) for name in tables]
    connection.close()
    return found


def refusal(project: Project, file: Path) -> str:
    before = content(project)
    with pytest.raises(BadInput) as refused:
        project.import_annotations(file)
    assert content(project) == before, "nothing of it is kept"
    told = str(refused.value)
    assert "\n" not in told and "Traceback" not in told
    return told


def with_last_line(file: Path, change: Change) -> Path:
    """Change the last of the three lines."""
    *lines, last = file.read_text(encoding="utf-8").splitlines()
    row = json.loads(last)
    change(row)
    file.write_text("\n".join([*lines, json.dumps(row)]) + "\n", encoding="utf-8")
    return file


def test_a_file_cut_off_at_any_byte_brings_nothing(project: Project, file: Path, tmp_path: Path) -> None:
    whole = file.read_bytes()
    ends = [place + 1 for place, byte in enumerate(whole) if byte == ord("\n")]
    cut = tmp_path / "cut.jsonl"
    for place in [*range(1, len(whole), 61), *(end + step for end in ends[:2] for step in (-2, 1, 2))]:
        if place in ends or place + 1 in ends:  # whole lines, and a shorter file as it might be
            continue
        cut.write_bytes(whole[:place])
        line = sum(end <= place for end in ends) + 1
        assert f"cut.jsonl, line {line}: " in refusal(project, cut)


def _set(*way: str | int, to: Any) -> Change:
    def change(row: dict[str, Any]) -> None:
        inside: Any = row
        for step in way[:-1]:
            inside = inside[step]
        inside[way[-1]] = to

    return change


def _drop(*way: str | int) -> Change:
    def change(row: dict[str, Any]) -> None:
        inside: Any = row
        for step in way[:-1]:
            inside = inside[step]
        del inside[way[-1]]

    return change


def _twice(name: str) -> Change:
    return lambda row: row[name].append(row[name][0])


BAD: list[tuple[str, Change]] = [
    ("format", _set("format", to="another")),
    ("version", _set("version", to=2)),
    ("version", _set("version", to=True)),
    ('object missing required field "pair"', _drop("pair")),
    ("pair", _set("pair", to=[])),
    ("pair.state", _set("pair", "state", to="finished")),
    ("pair.id", _set("pair", "id", to="")),
    ("annotator", _set("annotator", to="a\nb")),
    ("annotator", _set("annotator", to=7)),
    ("created", _set("created", to="yesterday")),
    ("documents.left.sha256", _set("documents", "left", "text", to="other")),
    ('documents.left: object missing required field "text"', _drop("documents", "left", "text")),
    ("documents.left.offset_unit", _set("documents", "left", "offset_unit", to="utf16")),
    ("tagset[0].color", _set("tagset", 0, "color", to="url(javascript:alert(1))")),
    ("tagset", _twice("tagset")),
    ("spans[0].start", _set("spans", 0, "start", to=-1)),
    ("spans[0].start", _set("spans", 0, "start", to=1.5)),
    ("spans[0].start", _set("spans", 0, "start", to=True)),
    ("spans[0].end", _set("spans", 0, "end", to=10**6)),
    ("spans[0].end", _set("spans", 0, "end", to=2**64)),
    ("spans[0].quote", _set("spans", 0, "quote", to="zzz")),
    ("spans[0].side", _set("spans", 0, "side", to="middle")),
    ("spans[0].layer", _set("spans", 0, "layer", to="<b>")),
    ("spans[", _twice("spans")),
    ("links[", _twice("links")),
    ("links[0].left[0]", _set("links", 0, "left", to=["nobody"])),
    ("links[0].right[0]", lambda row: row["links"][0].update(right=row["links"][0]["left"])),
    ("links[0].type", _set("links", 0, "type", to="unheard-of")),
    ("links[0].certainty", _set("links", 0, "certainty", to=4)),
    ("links[0].direction", _set("links", 0, "direction", to="up")),
    ("links[0].decision", _set("links", 0, "decision", to="maybe")),
    ("rejected[0].left[0]", _set("rejected", to=[{"left": ["x"], "right": [], "created": "2026-11-22T10:00:00Z"}])),
]


@pytest.mark.parametrize(("path", "change"), BAD, ids=[f"{number} {path}" for number, (path, _) in enumerate(BAD)])
def test_a_fault_in_the_last_line_keeps_the_first_ones_out(
    project: Project, file: Path, path: str, change: Change
) -> None:
    told = refusal(project, with_last_line(file, change))
    assert f"ben.jsonl, line 3: {path}" in told, told


@pytest.mark.parametrize(
    "line",
    [
        '{"format": "annotator-pair", "format": "annotator-pair"}',
        "NaN",
        "[]",
        "null",
        '"',
        '{"a": Infinity}',
        '{"a": "\\ud800"}',
        "{'a': 1}",
        '{"a": 1,}',
        "[" * 100_000,
        "\x00",
        "<html>",
        "PK\x03\x04",
    ],
    ids=range(13),
)
def test_what_is_no_json_of_ours_is_named_by_its_line(project: Project, file: Path, line: str) -> None:
    lines = file.read_text(encoding="utf-8").splitlines()
    file.write_text("\n".join([lines[0], line, lines[1]]), encoding="utf-8")
    assert "ben.jsonl, line 2: " in refusal(project, file)


def test_offsets_that_count_utf16_units_are_recognised_as_such(project: Project, tmp_path: Path) -> None:
    of_ships = Pair.of(Document.of("🚢🚢 abc und noch etwas", title="a"), PAIR.right)
    row = json.loads(written(tmp_path / "ben.jsonl", people("ben", "abc > A", pair=of_ships)).read_text())
    for span in (span for span in row["spans"] if span["side"] == "left"):
        span["start"], span["end"] = span["start"] + 2, span["end"] + 2
    (tmp_path / "ben.jsonl").write_text(json.dumps(row))
    told = refusal(project, tmp_path / "ben.jsonl")
    assert "spans[0].quote: is not at [5, 8): the offsets count UTF-16 units" in told


def test_html_in_labels_and_names_is_text_and_nothing_else(project: Project, tmp_path: Path) -> None:
    evil = '<img src="file:///etc/passwd"><b>'
    theirs = people("ben", "a > A", "b > B")
    kinds = (*DEFAULT_TAGSET, LinkType(evil, f"{evil}label", "#ff0000", directed=False))
    theirs = replace(theirs, annotator=evil, tagset=kinds, links=(replace(theirs.links[0], type=evil), theirs.links[1]))
    project.import_annotations(written(tmp_path / "ben.jsonl", theirs))
    assert standing(project.annotation_set(PAIR.id, evil)) == [f"a > A {evil}".strip(), "b > B same"]
    assert review(project, PAIR.id).annotators == ("anna", evil)


def test_wrong_documents_come_in_as_a_pair_of_their_own(project: Project, tmp_path: Path) -> None:
    """The right titles over quite other texts: nothing of it lands on our pair."""
    words = [" ".join(f"{word}{number}" for number in range(80)) for word in ("wort", "satz", "bild", "ton")]
    for name, text in (("small", words[0]), ("large", words[1])):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    ours, _ = project.add_pair_of_files(tmp_path / "small.txt", tmp_path / "large.txt")
    other = Pair.of(*(Document.of(t, title=d.title) for t, d in zip(words[2:], (ours.left, ours.right), strict=True)))
    project.import_annotations(written(tmp_path / "ben.jsonl", people("ben", "bild1 > ton1", pair=other)))
    assert "ben" not in project.order.annotators(ours.id)
    assert standing(project.annotation_set(other.id, "ben")) == ["bild1 > ton1 same"]
