"""`annotator coefficients`, as scripts call it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.whole.program import annotator

UNITS = [["a", "a"], ["b", "b"], ["a", "b"], ["b", None]]


def test_every_line_is_answered_in_order() -> None:
    records = [
        {"id": ["x"], "coefficient": "kappa", "units": UNITS},
        {"id": None, "coefficient": "fleiss", "units": UNITS},
        {"id": 3, "coefficient": "alpha_nominal", "units": UNITS},
        {"id": 4, "coefficient": "ac2", "units": [[1, 2], [3, 3]], "weights": "unweighted"},
        {"id": 5, "coefficient": "ac2", "units": [[1, 2], [3, 3]], "weights": [[1, 0, 0], [0, 1, 0], [0, 0, 1]]},
        {"id": 6, "coefficient": "alpha_u", "length": 10, "spans": [["a", 0, 3, None]], "annotators": ["a", "b"]},
    ]
    ran = annotator("coefficients", "--batch", "-", "--json", stdin="\n".join(map(json.dumps, records)))
    assert (ran.code, ran.err) == (0, "")
    answers = ran.records
    assert [answer["id"] for answer in answers] == [["x"], None, 3, 4, 5, 6]
    assert answers[0]["value"] == pytest.approx(0.4)
    assert answers[1]["value"] is None
    assert "1 to 2" in answers[1]["reason"]
    assert set(answers[2]) == {"id", "value"}
    assert answers[3]["value"] == answers[4]["value"]
    assert answers[5]["value"] < 0.1


BAD: list[tuple[dict[str, object], str]] = [
    ({}, '"coefficient" must be'),
    ({"coefficient": "alpha"}, 'no coefficient "alpha"'),
    ({"coefficient": "pi"}, '"units" must be a list'),
    ({"coefficient": "pi", "units": ["ab"]}, "units[0] must be a list"),
    ({"coefficient": "pi", "units": [["a", "b"], ["a"]]}, "units[1] has not as many places"),
    ({"coefficient": "pi", "units": [["a", {}]]}, "units[0][1] must be"),
    ({"coefficient": "alpha_ordinal", "units": [["a", "b"]]}, "no number"),
    ({"coefficient": "ac2", "units": [[1, 2]], "weights": [[1, 2], [0, 1]]}, "weights[0][1] must be"),
    ({"coefficient": "ac2", "units": [[1, 2]], "weights": [[1, 0], [0, 0.5]]}, "weights[1][1] must be 1"),
    ({"coefficient": "ac2", "units": [[1, 2]], "weights": [[1, 0], [0.5, 1]]}, "weights[1] must say"),
    ({"coefficient": "ac2", "units": [[1, 2]], "weights": [[1, 0]]}, "weights[0] has 2 columns"),
    ({"coefficient": "ac2", "units": [[1, 2]], "weights": 3}, '"weights" must be a list'),
    ({"coefficient": "alpha_u", "spans": []}, '"length" must be'),
    ({"coefficient": "alpha_u", "length": 5}, '"spans" must be'),
    ({"coefficient": "alpha_u", "length": 5, "spans": [["a", 0, 6, "x"]]}, "no stretch of a text of 5"),
    ({"coefficient": "alpha_u", "length": 5, "spans": [["a", 3, 3, "x"]]}, "no stretch"),
    ({"coefficient": "alpha_u", "length": 5, "spans": [["a", 0, 3]]}, "spans[0] must be a list of"),
    ({"coefficient": "alpha_u", "length": 5, "spans": [[None, 0, 3, "x"]]}, "must name the annotator"),
    ({"coefficient": "alpha_u", "length": True, "spans": []}, '"length" must be'),
    ({"coefficient": "alpha_u", "length": 5, "spans": [], "weights": "linear"}, "has no weights"),
]


def test_a_bad_line_is_named_and_the_rest_go_on(tmp_path: Path) -> None:
    file = tmp_path / "in.jsonl"
    lines = [json.dumps({"id": number, **record}) for number, (record, _) in enumerate(BAD, start=1)]
    lines += ['{"id":1,"coefficient":"pi","units":[[1,1e999]]}', '{"id":2,"coefficient":"pi","units":[[1,NaN]]}', "{"]
    good = json.dumps({"id": "good", "coefficient": "kappa", "units": UNITS})
    file.write_text("\n".join([*lines, good]), encoding="utf-8")
    ran = annotator("coefficients", "--batch", file)
    assert ran.code == 1
    for answer, (_, words) in zip(ran.records, BAD, strict=False):
        assert words in answer["error"]
        assert answer["error"].startswith(f"{file}, line {answer['id']}: ")
    assert [set(answer) for answer in ran.records[len(BAD) :]] == [{"id", "error"}] * 3 + [{"id", "value"}]


def test_true_is_not_one_and_one_is_one() -> None:
    record = {"id": 1, "coefficient": "alpha_nominal", "units": [[True, 1], [True, True], [1, 1.0]]}
    ran = annotator("coefficients", "--batch", "-", stdin=json.dumps(record))
    assert ran.records[0]["value"] == pytest.approx(4 / 9)
