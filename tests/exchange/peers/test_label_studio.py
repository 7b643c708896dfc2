"""What people's files of Label Studio have that its documentation does not: other fields, other units, nothing yet."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from annotator.model.document import Side
from tests.exchange.peers.shapes import LEFT, RIGHT
from tests.exchange.peers.test_foreign_files import region, said, taken

TEXTS = {"text_a": LEFT, "text_b": RIGHT}


@pytest.mark.parametrize(
    "task",
    [
        {"id": 1, "data": TEXTS, "annotations": [], "predictions": []},
        {"data": TEXTS},
        {"data": {"left": LEFT, "right": RIGHT, "source": "x"}, "annotations": []},
    ],
)
def test_a_task_that_nobody_annotated_is_a_pair_without_marks(tmp_path: Path, task: dict[str, Any]) -> None:
    [record], file = taken(tmp_path / "tasks.json", [task])
    assert (record.aset.pair.left.text, record.aset.pair.right.text) == (LEFT, RIGHT)
    assert not record.aset.spans and not file.told


def test_what_a_machine_said_is_under_its_name_unless_a_person_said_something(tmp_path: Path) -> None:
    prediction = {"model_version": "m1", "result": [region("x", "a", 0, 3, "Die", "PRED")]}
    task = {"data": TEXTS, "annotations": [], "predictions": [prediction]}
    [record], file = taken(tmp_path / "tasks.json", [task])
    assert record.aset.annotator == "m1" and said(record, Side.LEFT) == [("Die", "PRED")] and not file.told
    person = {"completed_by": 1, "result": [region("y", "b", 0, 3, "Die")]}
    [record], file = taken(tmp_path / "tasks.json", [{**task, "annotations": [person], "drafts": [{}, {}]}])
    assert said(record, Side.LEFT) == [] and said(record, Side.RIGHT) == [("Die", "Claim")]
    assert file.left_out == {"predictions beside annotations": 1, "drafts that nobody submitted": 2}


def test_tasks_whose_fields_are_unknown_say_so(tmp_path: Path) -> None:
    tasks = [{"data": {"eins": LEFT, "zwei": RIGHT}}, {"data": TEXTS}, {"data": {"bild": 3}, "annotations": []}]
    [_], file = taken(tmp_path / "tasks.json", tasks)
    assert file.left_out == {"tasks that do not say which of their fields are the texts": 1, "tasks without a text": 1}


def mark(start: int, end: int, text: str | None, label: str = "X") -> dict[str, Any]:
    return {"start": start, "end": end, "labels": [label], **({"text": text} if text else {})}


def test_the_short_export_says_by_its_words_and_its_fields_which_text_is_meant(tmp_path: Path) -> None:
    task = {
        "id": 7,
        **TEXTS,
        "lab_a": [mark(0, 3, None, "by field")],
        "lab_b": [mark(0, 3, "Die", "in both"), mark(4, 5, None, "by field")],
        "one": [mark(0, 7, "ist zu.", "found"), mark(0, 29, RIGHT, "by words")],
        "annotator": 1,
    }
    [record], file = taken(tmp_path / "min.json", [task])
    assert said(record, Side.LEFT) == [("Die", "by field"), ("ist zu.", "found")]
    assert said(record, Side.RIGHT) == [("Die", "in both"), ("B", "by field"), (RIGHT, "by words")]
    assert file.left_out == {"marks found by their words, because their offsets were wrong": 1}


@pytest.mark.parametrize("ending", [".jsonl", ".json"])
def test_one_field_of_two_that_are_there_makes_a_pair_with_titles_of_its_own(tmp_path: Path, ending: str) -> None:
    result = [region("y", "right", 0, 3, "Die")]
    task = {"data": {"left": LEFT * 3, "right": RIGHT}, "annotations": [{"result": result}]}
    [record], file = taken(tmp_path / f"tasks{ending}", task)
    assert file.format.name == "label-studio" and said(record, Side.RIGHT) == [("Die", "Claim")]
    assert record.aset.pair.left.title == " ".join((LEFT * 3)[:80].split()) and record.aset.pair.right.title


def test_offsets_that_fit_in_utf16_alone_are_taken_for_that(tmp_path: Path) -> None:
    rows = [region("x", "a", 14, 21, ""), region("y", "a", 22, len(LEFT) + 1, "")]
    for row in rows:
        del row["value"]["text"]
    [record], file = taken(tmp_path / "tasks.json", [{"data": TEXTS, "annotations": [{"result": rows}]}])
    assert said(record, Side.LEFT) == [("ist zu.", "Claim"), ("Niemand weint.", "Claim")] and not file.told


def test_a_mark_that_fits_in_no_unit_is_left_out_and_the_rest_stays_where_it_is(tmp_path: Path) -> None:
    rows = [region("x", "a", 13, 20, ""), region("y", "a", 22, 900, ""), region("z", "b", 0, 3, "")]
    for row in rows:
        del row["value"]["text"]
    rows.append({"type": "relation", "from_id": "y", "to_id": "z", "direction": "right"})
    [record], file = taken(tmp_path / "tasks.json", [{"data": TEXTS, "annotations": [{"result": rows}]}])
    assert said(record, Side.LEFT) == [("ist zu.", "Claim")]
    assert file.left_out == {"marks that lie outside their text": 1, "relations to a mark that is not there": 1}


def test_a_task_with_an_empty_text_is_left_out_and_the_others_come_in(tmp_path: Path) -> None:
    tasks = [{"data": {"text_a": "\ufeff", "text_b": RIGHT}}, {"data": TEXTS}]
    [record], file = taken(tmp_path / "tasks.json", tasks)
    assert record.aset.pair.left.text == LEFT and file.left_out == {"records with an empty text": 1}
