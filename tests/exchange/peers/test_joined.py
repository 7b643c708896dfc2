"""Two articles in one text: told apart by the line between them where the keys that told of it are gone."""

from __future__ import annotations

import json
import re
from io import BytesIO
from pathlib import Path
from typing import Any

from annotator.exchange.formats import named
from annotator.exchange.peers.joined import BOUNDARY
from annotator.exchange.record import Record, record
from annotator.exchange.taking_in import recognised
from annotator.model.document import Side
from tests.exchange.conftest import a_small_set
from tests.exchange.peers.shapes import LEFT, RIGHT

OURS = ("annotator_pair", "annotator_id", "annotator_features", "meta", "_view_id")


def bare(value: Any, drop: tuple[str, ...]) -> Any:
    """Return JSON without some keys, as another tool may write it."""
    if isinstance(value, dict):
        return {key: bare(child, drop) for key, child in value.items() if key not in drop}
    return [bare(child, drop) for child in value] if isinstance(value, list) else value


def same_words(one: Record, other: Record) -> bool:
    """Tell whether the same words of two pairs are linked."""

    def linked(record: Record) -> set[tuple[str, str, str | None]]:
        quotes = {span.id: span.quote for span in record.aset.spans}
        return {
            (quotes[left], quotes[right], link.type)
            for link in record.aset.links
            for left in link.left
            for right in link.right
        }

    return linked(one) == linked(other) != set()


def test_articles_that_another_tool_gave_back_without_our_keys_are_two(tmp_path: Path) -> None:
    meant = record(a_small_set())
    for name, drop in (("doccano", OURS), ("prodigy", OURS), ("prodigy", OURS[:1]), ("prodigy", ("annotator_id",))):
        stream = BytesIO()
        named(name).code().write([meant], stream)
        rows = [bare(json.loads(line), drop) for line in stream.getvalue().splitlines()]
        path = tmp_path / "back.jsonl"
        path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        file = recognised(path)
        [found] = file.records()
        assert (found.aset.pair.left.text, found.aset.pair.right.text) == (
            meant.aset.pair.left.text,
            meant.aset.pair.right.text,
        )
        assert same_words(found, meant) and (drop == OURS[1:2]) == bool(file.told), (name, drop)


def test_relations_of_prodigy_are_found_by_their_places_where_the_spans_lost_our_ids(tmp_path: Path) -> None:
    meant, stream = record(a_small_set()), BytesIO()
    named("prodigy").code().write([meant], stream)
    row = bare(json.loads(stream.getvalue()), OURS[:1])
    path = tmp_path / "back.jsonl"
    path.write_text(json.dumps({**row, "spans": bare(row["spans"], OURS)}) + "\n", encoding="utf-8")
    [found] = recognised(path).records()
    assert same_words(found, meant)


def test_a_cas_without_what_we_say_of_ourselves_keeps_its_links(tmp_path: Path) -> None:
    meant = record(a_small_set())
    [(_, _), (name, content)] = named("cas-xmi").code().files([meant])
    (tmp_path / name).write_text(re.sub(r' details="[^"]*"', "", content.decode()), encoding="utf-8")
    file = recognised(tmp_path / name)
    [found] = file.records()
    assert same_words(found, meant) and not file.told


def test_a_mark_across_the_line_is_left_out_and_the_line_ends_may_be_any(tmp_path: Path) -> None:
    line = BOUNDARY.replace("\n", "\r\n")
    places = [[0, 3, "X"], [0, len(LEFT) + len(line) + 3, "Y"], [len(LEFT) + len(line), len(LEFT) + len(line) + 3, "Z"]]
    row = {"text": LEFT + line + RIGHT, "label": places}
    (tmp_path / "a.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    file = recognised(tmp_path / "a.jsonl")
    [found] = file.records()
    assert [(span.side, span.quote, span.label) for span in found.aset.spans] == [
        (Side.LEFT, "Die", "X"),
        (Side.RIGHT, "Die", "Z"),
    ]
    assert file.left_out == {"marks across both articles": 1}


def test_a_text_with_more_than_one_line_is_one_article(tmp_path: Path) -> None:
    row = {"text": LEFT + BOUNDARY + RIGHT + BOUNDARY + "Ende", "label": [[0, 3, "X"]]}
    (tmp_path / "a.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    file = recognised(tmp_path / "a.jsonl")
    [found] = file.records()
    assert found.aset.pair.left.sha256 == found.aset.pair.right.sha256
    assert file.told == ["a.jsonl, line 1 has no partner and is paired with itself."]
