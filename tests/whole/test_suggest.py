"""The command `suggest`, as scripts use it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from annotator.model.text import canonical
from tests.whole.program import LEFT, RIGHT, annotator, assert_sentences


def lines(*records: Any) -> str:
    return "".join(json.dumps(record) + "\n" for record in records)


def test_two_files_are_compared_by_their_sentences(articles: tuple[Path, Path]) -> None:
    ran = annotator("suggest", *articles, "--json", "--top", "1")
    assert ran.code == 0, ran
    (answer,) = ran.records
    assert answer["left"] == canonical(LEFT).text
    assert answer["right"] == canonical(RIGHT).text
    assert [found["score"] for found in answer["suggestions"]] == sorted(
        (found["score"] for found in answer["suggestions"]), reverse=True
    )
    left = [answer["left"][slice(*found["left"])] for found in answer["suggestions"]]
    right = [answer["right"][slice(*found["right"])] for found in answer["suggestions"]]
    assert "Menü" not in left
    assert "Die Kosten werden auf 430 Millionen Euro geschätzt." in right
    assert all(reason["kind"] for found in answer["suggestions"] for reason in found["reasons"])


def test_a_person_reads_both_statements_and_why(articles: tuple[Path, Path]) -> None:
    ran = annotator("suggest", *articles)
    assert ran.code == 0
    assert "klären" in ran.out
    assert "words:" in ran.out


def test_units_that_are_given_are_counted_and_none_is_left_out() -> None:
    left, right = ["Drei Hunde bellen.", "Menü", ""], ["Es regnet.", "Die 3 Hunde bellten.", "🚢", "Mehr erfahren"]
    (answer,) = annotator(
        "suggest", "--batch", "-", "--top", "2", stdin=lines({"id": 7, "left": left, "right": right})
    ).records
    assert answer["id"] == 7
    assert {found["left"] for found in answer["suggestions"]} == {0, 1, 2}
    assert {found["right"] for found in answer["suggestions"]} == {0, 1, 2, 3}
    best = answer["suggestions"][0]
    assert (best["left"], best["right"]) == (0, 1)
    assert {"kind": "numbers", "words": ["Drei"]} in best["reasons"]


def test_texts_in_a_batch_keep_the_offsets_they_were_sent_with() -> None:
    left, right = "🚢\r\nDer Hund bellt. Die Katze schläft.", "Die Katze schläft heute."
    (answer,) = annotator("suggest", "--batch", "-", stdin=lines({"id": "a", "left": left, "right": right})).records
    assert left[slice(*answer["suggestions"][0]["left"])] == "Die Katze schläft."


def test_lines_are_statements_where_that_is_asked_for() -> None:
    record = {"id": None, "left": "Eins. Zwei.\nDrei.", "right": "Zwei."}
    ran = annotator("suggest", "--batch", "-", "--units", "line", stdin=lines(record))
    assert {tuple(found["left"]) for found in ran.records[0]["suggestions"]} == {(0, 11), (12, 17)}


def test_a_bad_line_is_named_and_the_rest_go_on() -> None:
    bad: list[Any] = [
        {"id": 1, "left": "a"}, {"id": 2, "left": "a", "right": ["b"]}, {"id": 3, "left": ["a", 4], "right": ["b"]},
        {"id": 4, "left": ["\ud800"], "right": ["b"]},
    ]  # fmt: skip
    good = {"id": 5, "left": ["a"], "right": ["a"]}
    ran = annotator("suggest", "--batch", "-", stdin=lines(*bad, good))
    assert ran.code == 1
    assert [record["id"] for record in ran.records] == [1, 2, 3, 4, 5]
    assert ["error" in record for record in ran.records] == [True] * 4 + [False]
    assert "left[1]" in ran.records[2]["error"]


def test_wrong_usage_is_a_sentence() -> None:
    for words in ([], ["one.txt"], ["one.txt", "two.txt", "--batch", "-"]):
        ran = annotator("suggest", *words)
        assert_sentences(ran, "two articles", code=2)
    assert annotator("suggest", "--batch", "-", "--top", "0").code == 2
