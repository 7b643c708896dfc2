"""`annotator anchor` and `annotator models`, as scripts call them."""

from __future__ import annotations

import json
from pathlib import Path

from annotator import paths
from tests.whole.program import annotator

TEXT = "😀 Neu davor. Er kam am Montag. Sie ging."
RECORD = {
    "id": 7,
    "text": TEXT,
    "spans": [
        {"id": "a", "start": 0, "end": 17, "quote": "Er kam am Montag.", "prefix": "", "suffix": " Sie ging."},
        {"id": None, "start": 18, "end": 27, "quote": "Sie ging."},
        {"id": ["b"], "start": 3, "end": 30, "quote": "Der Zug fuhr gestern nicht.", "prefix": None},
    ],
}


def test_every_span_of_every_line_is_answered_in_order() -> None:
    lines = [json.dumps(RECORD), "", '{"id":"leer","text":"","spans":[]}']
    ran = annotator("anchor", "--batch", "-", "--json", stdin="\n".join(lines))
    assert (ran.code, ran.err) == (0, "")
    first, second = ran.records
    assert first["id"] == 7
    assert [span["id"] for span in first["spans"]] == ["a", None, ["b"]]
    assert [span["status"] for span in first["spans"]] == ["moved", "moved", "lost"]
    found = first["spans"][0]
    assert TEXT[found["start"] : found["end"]] == "Er kam am Montag."
    assert first["spans"][2]["start"] is first["spans"][2]["end"] is None
    assert second == {"id": "leer", "spans": []}


def test_a_bad_line_is_named_and_the_rest_go_on(tmp_path: Path) -> None:
    file = tmp_path / "in.jsonl"
    bad = [
        {"id": 1, "spans": []},
        {"id": 2, "text": "x"},
        {"id": 3, "text": "x", "spans": [{"id": 1, "start": 1, "end": 0, "quote": "x"}]},
        {"id": 4, "text": "x", "spans": [{"id": 1, "start": "0", "end": 1, "quote": "x"}]},
        {"id": 5, "text": "x", "spans": [{"id": 1, "start": True, "end": 1, "quote": "x"}]},
        {"id": 6, "text": "x", "spans": [[]]},
        {"id": 7, "text": "x", "spans": [{"id": 1, "start": 0, "end": 1, "quote": "\ud800"}]},
    ]
    file.write_text("\n".join(map(json.dumps, [*bad, RECORD])) + "\n{", encoding="utf-8")
    ran = annotator("anchor", "--batch", file)
    assert ran.code == 1
    assert [record.get("id") for record in ran.records] == [1, 2, 3, 4, 5, 6, 7, 7, None]
    assert ["error" in record for record in ran.records] == [True] * 7 + [False, True]
    assert f"{file}, line 3: spans[0]: " in ran.records[2]["error"]


def test_the_bundled_pipeline_is_listed() -> None:
    ran = annotator("models", "--json")
    assert ran.code == 0
    by_name = {record["name"]: record for record in ran.records}
    assert by_name["de_articles"]["language"] == "de"
    assert set(by_name["de_articles"]) == {"name", "language", "version", "source", "scores"}
    assert by_name["de_articles"]["source"] == "bundled"
    assert "spacy download" in ran.err
    plain = annotator("models")
    assert plain.code == 0
    assert "de_articles" in plain.out


def test_the_bundled_pipeline_says_what_the_program_makes_of_it() -> None:
    (scores,) = [record["scores"] for record in annotator("models", "--json").records if record["source"] == "bundled"]
    meta = json.loads(paths.resource("pipelines/de_articles/meta.json").read_text("utf-8"))
    assert scores["evaluation"] == meta["performance"]["evaluation"]
    assert scores["ents_f"] == meta["performance"]["ents_f"]
    plain = annotator("models").out
    for texts, figures in scores["evaluation"].items():
        assert f"{texts}: " in plain
        assert f"with rules {figures['with rules']:.1f}" in plain
