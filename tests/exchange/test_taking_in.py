"""What a file with annotations is told to be, and how articles of one text each are paired."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from annotator.errors import BadInput
from annotator.exchange.flat import flat_lines
from annotator.exchange.taking_in import recognised
from tests.exchange.conftest import a_small_set


def lines(path: Path, *rows: dict[str, Any]) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    "row, sentence",
    [
        ({"text": "a"}, "has one text in each line and no annotations .* “text”.* .--left-column, --right-column"),
        ({"id": 1, "text": "a", "label": ["politics"]}, "has one text in each line"),
        ({"text": "a", "summary": "b"}, "“text”, “summary”.*if two of them hold the articles"),
        ({"format": "other", "text": "a"}, 'format: is not "annotator-pair"'),
        ({"a": 1}, 'annotator-pair"'),
    ],
)
def test_lines_of_texts_that_nobody_annotated_are_told_as_that(
    tmp_path: Path, row: dict[str, Any], sentence: str
) -> None:
    with pytest.raises(BadInput, match=sentence):
        list(recognised(lines(tmp_path / "texts.jsonl", row, row)).records())


def test_a_table_of_links_is_told_as_that(tmp_path: Path) -> None:
    (tmp_path / "flat.jsonl").write_bytes(b"".join(flat_lines(a_small_set())))
    with pytest.raises(BadInput, match="is a table of links, which does not hold the articles"):
        list(recognised(tmp_path / "flat.jsonl").records())


def test_a_marked_article_that_is_left_over_is_its_own_partner_and_that_is_said(tmp_path: Path) -> None:
    rows = [{"text": f"{name} geht.", "label": [[0, len(name), "PER"]]} for name in ("Anna", "Ben", "Carl")]
    file = recognised(lines(tmp_path / "three.jsonl", *rows))
    pair, alone = file.records()
    assert pair.aset.pair.left.text == "Anna geht." and pair.aset.pair.right.text == "Ben geht."
    assert alone.aset.pair.left == alone.aset.pair.right and alone.aset.pair.left.title == "Carl geht."
    assert file.told == ["three.jsonl, line 3 has no partner and is paired with itself."]
    rows[2]["label"] = []
    assert len(list(recognised(lines(tmp_path / "three.jsonl", *rows)).records())) == 1
