"""`annotator agreement`, as scripts call it."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.exchange import jsonl
from annotator.exchange.record import record
from annotator.model.annotation import GOLD, AnnotationSet
from tests.review.agreement.test_report import pair
from tests.review.two_people import people
from tests.whole.program import annotator


def write(file: Path, sets: Iterable[AnnotationSet]) -> Path:
    """Write sets as an export has them."""
    with file.open("wb") as stream:
        jsonl.write(map(record, sets), stream)
    return file


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    """Two files of two annotators, with two common pairs and one that only one of them has."""
    anna = [people("anna", "a > A", "b > B partial", "c >", pair=pair(number)) for number in range(3)]
    ben = [people("ben", "a > A", "b > B", "d > D", pair=pair(number)) for number in range(2)]
    return write(tmp_path / "a.jsonl", anna), write(tmp_path / "b.jsonl", reversed(ben))


def test_one_object_has_the_figures_by_their_names(files: tuple[Path, Path]) -> None:
    ran = annotator("agreement", *files, "--json")
    assert ran.code == 0
    (found,) = ran.records
    overall = found["overall"]
    assert overall["links_strict"]["precision"] == pytest.approx(2 / 3)
    assert overall["links_strict"]["recall"] == 1
    assert overall["links_strict"]["n"] == 6
    assert set(overall["links_overlap"]) >= {"precision", "recall", "f1", "n"}
    for name in ("types_kappa", "types_alpha", "spans_alpha_u"):
        assert set(overall[name]) >= {"value", "n", "reason"}
    assert overall["types_kappa"]["value"] == 0
    assert overall["coverage_kappa"]["value"] is None
    assert "Only one label" in overall["coverage_kappa"]["reason"]
    assert len(overall["links_strict"]["interval"]["f1"]) == 2
    assert [each["title"] for each in found["pairs"]] == ["small 0", "small 1"]
    assert [(each["title"], each["annotator"]) for each in found["left_out"]] == [("small 2", "anna")]
    assert ran.err == "annotator: small 2, anna: No other annotator has it.\n"


def test_it_comes_as_a_table_and_as_a_paragraph(files: tuple[Path, Path], tmp_path: Path) -> None:
    table = list(csv.DictReader(io.StringIO(annotator("agreement", *files, "--report", "csv").out)))
    (row,) = (row for row in table if (row["of"], row["figure"]) == ("overall", "links_strict.recall"))
    assert (row["value"], row["n"]) == ("1.0", "6")
    target = tmp_path / "paragraph.txt"
    assert annotator("agreement", *files, "--report", "paragraph", "-o", target).out == ""
    assert "a recall of 1.00" in target.read_text("utf-8")
    ran = annotator("agreement", *files, "-o", files[0])
    assert ran.code == 1
    assert "one of the files that are compared" in ran.err


def test_people_of_one_name_and_a_file_twice_are_kept_apart(files: tuple[Path, Path], tmp_path: Path) -> None:
    (found,) = annotator("agreement", files[0], files[0]).records
    assert found["annotators"] == ["anna (a.jsonl)", "anna (a.jsonl, 2)"]
    assert found["overall"]["links_strict"]["f1"] == 1
    other = write(tmp_path / "c.jsonl", [people("anna", "a > A", pair=pair(0))])
    (found,) = annotator("agreement", *files, other).records
    assert found["annotators"] == ["anna (a.jsonl)", "ben", "anna (c.jsonl)"]
    assert len(found["two"]) == 3


def test_gold_is_compared_only_where_it_is_all_there_is(files: tuple[Path, Path], tmp_path: Path) -> None:
    gold = replace(people("x", "a > A", pair=pair(0)), annotator=GOLD)
    both = write(tmp_path / "both.jsonl", [people("cara", "a > A", pair=pair(0)), gold])
    alone = write(tmp_path / "gold.jsonl", [gold])
    assert annotator("agreement", files[0], both).records[0]["annotators"] == ["anna", "cara"]
    assert annotator("agreement", files[0], alone).records[0]["annotators"] == ["anna", "gold"]
    ran = annotator("agreement", both)
    assert (ran.code, ran.out) == (1, "")
    assert "only one" in ran.err


def test_a_file_that_is_broken_is_named_with_its_line(files: tuple[Path, Path]) -> None:
    lines = files[1].read_bytes().splitlines(keepends=True)
    files[1].write_bytes(lines[0] + lines[1][:-10])
    ran = annotator("agreement", *files)
    assert (ran.code, ran.out) == (1, "")
    assert f"{files[1]}, line 2" in ran.err


def test_standard_input_is_a_file(files: tuple[Path, Path]) -> None:
    ran = annotator("agreement", files[0], "-", stdin=files[1].read_text("utf-8"))
    assert json.loads(ran.out)["overall"]["links_strict"]["recall"] == 1
