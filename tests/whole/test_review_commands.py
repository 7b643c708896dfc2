"""`annotator review` and `annotator settle`, as scripts call them."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.exchange import jsonl
from annotator.model.annotation import GOLD
from annotator.project.side_by_side import SideBySide
from tests.project.colleagues import written
from tests.project.test_colleagues import LEFT, RIGHT, THEIRS, of_texts
from tests.review.agreement.test_report import pair
from tests.review.two_people import PAIR, people, standing
from tests.whole.program import annotator

ANNA = people("anna", "a > A", "b > B", "c >", "ef > E")
BEN = people("ben", "a > A", "b > B related", "c > C", "fg > E")
CARLA = people("carla", "a > A", "b > B", "g > G")


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    return [written(tmp_path / f"{aset.annotator}.jsonl", aset) for aset in (ANNA, BEN, CARLA)]


def test_two_files_are_compared_line_by_line(files: list[Path]) -> None:
    ran = annotator("review", *files[:2])
    assert (ran.code, ran.err) == (0, "")
    assert ran.records[0] == {
        "pair": PAIR.id,
        "kind": "same",
        "left": [[0, 1]],
        "right": [[0, 1]],
        "who": {"anna": ["anna-0"], "ben": ["ben-0"]},
    }
    assert [line["kind"] for line in ran.records] == ["same", "type", "overlap", "overlap"]
    assert ran.records[2]["reading"] == "no-counterpart"


def test_three_files_are_compared_and_settled(files: list[Path], tmp_path: Path) -> None:
    lines = annotator("review", *files).records
    told = [(line["kind"], sorted(line["who"])) for line in lines]
    everybody = ["anna", "ben", "carla"]
    assert told == [
        ("same", everybody),
        ("type", everybody),
        ("overlap", ["anna", "ben"]),
        ("overlap", ["anna", "ben"]),
        ("only", ["carla"]),
    ]
    gold = tmp_path / "gold.jsonl"
    expected = {
        "agreed": ["a > A same"],
        "mine": standing(ANNA),
        "theirs": sorted({*standing(BEN), *standing(CARLA)}),
        "all": sorted({*standing(ANNA), *standing(BEN), *standing(CARLA)}),
    }
    for take, links in expected.items():
        ran = annotator("settle", *files, "--take", take, "-o", gold, "--annotator", "dora")
        assert ran.code == 0 and f"gold with {len(links)} link" in ran.err
        [found] = jsonl.read(gold)
        assert (standing(found), found.annotator) == (links, GOLD)
        assert {link.settled_by for link in found.links} == {"dora"}
        assert all(link.sources and link.decision == "accepted" for link in found.links)
    out = annotator("settle", *files, "--take", "agreed", "-o", "-")
    assert json.loads(out.out)["annotator"] == GOLD


def test_one_name_twice_is_two_people_and_gold_is_nobody(files: list[Path], tmp_path: Path) -> None:
    ran = annotator("review", files[0], files[0])
    assert {line["kind"] for line in ran.records} == {"same"}
    assert set(ran.records[0]["who"]) == {"anna", "anna (2)"}
    assert 'here "anna (2)"' in ran.err
    both = written(tmp_path / "both.jsonl", BEN, replace(ANNA, annotator=GOLD))
    ran = annotator("review", files[0], both)
    assert set(ran.records[0]["who"]) == {"anna", "ben"} and "gold" in ran.err
    gold = written(tmp_path / "only.jsonl", replace(ANNA, annotator=GOLD))
    assert set(annotator("review", files[0], gold).records[0]["who"]) == {"anna", GOLD}


def test_pairs_that_only_some_have_stay_theirs(tmp_path: Path) -> None:
    anna = [people("anna", "a > A", pair=pair(number)) for number in (0, 1)]
    ben = [people("ben", "a > A", pair=pair(number)) for number in (2, 1)]
    files = written(tmp_path / "a.jsonl", *anna), written(tmp_path / "b.jsonl", *ben)
    assert [line["kind"] for line in annotator("review", *files).records] == ["only", "same", "only"]
    for take, pairs in (("agreed", [1]), ("mine", [0, 1]), ("theirs", [1, 2]), ("all", [0, 1, 2])):
        assert annotator("settle", *files, "--take", take, "-o", tmp_path / "g.jsonl").code == 0
        assert [one.pair.id for one in jsonl.read(tmp_path / "g.jsonl")] == [pair(number).id for number in pairs]


def test_another_version_of_a_text_is_anchored_and_told(tmp_path: Path) -> None:
    anna = written(tmp_path / "a.jsonl", of_texts("anna", LEFT, RIGHT))
    ben = written(tmp_path / "b.jsonl", of_texts("ben", THEIRS, RIGHT))
    ran = annotator("review", anna, ben)
    assert ran.code == 0
    assert [line["kind"] for line in ran.records] == ["same", "only", "only", "same"]
    assert (
        "differ from those of the first file; spans: 1 exact, 1 moved, 1 uncertain, 1 lost; 2 links left out."
        in ran.err
    )
    annotator("settle", anna, ben, "--take", "theirs", "-o", tmp_path / "g.jsonl")
    [gold] = jsonl.read(tmp_path / "g.jsonl")
    assert gold.pair.left.text == LEFT and len(gold.links) == 2


def test_what_cannot_be_used_is_said_with_file_and_line(files: list[Path], tmp_path: Path) -> None:
    (tmp_path / "half.jsonl").write_bytes(files[0].read_bytes()[:-40])
    ran = annotator("review", files[0], tmp_path / "half.jsonl")
    assert ran.code == 1 and ran.out == "" and "half.jsonl, line 1" in ran.err
    gold = tmp_path / "gold.jsonl"
    gold.write_text("there before")
    assert annotator("settle", files[0], tmp_path / "half.jsonl", "--take", "all", "-o", gold).code == 1
    assert gold.read_text() == "there before"
    ran = annotator("settle", *files, "--take", "all", "-o", files[1])
    assert ran.code == 1 and "one of the files" in ran.err
    assert annotator("review", files[0], tmp_path / "missing.jsonl").code == 1
    assert annotator("review", files[0]).code == 2
    assert annotator("settle", *files, "-o", gold).code == 2


def test_long_files_are_read_pair_by_pair(files: list[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    short = [together.sets for together in SideBySide(files)]
    monkeypatch.setattr("annotator.project.side_by_side._KEPT_BYTES", 0)
    assert [together.sets for together in SideBySide(files)] == short
