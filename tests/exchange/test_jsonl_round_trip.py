"""What is written is what is read: on the model, on unknown keys, byte for byte, and valid against the schema."""

from __future__ import annotations

import hashlib
import io
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from annotator.errors import BadInput
from annotator.exchange import jsonl
from annotator.exchange.record import Record, record
from annotator.model.analysis import Analysis, Layer, Mark
from annotator.model.annotation import AnnotationSet, Extent, Span
from annotator.model.document import Side
from annotator.paths import resource
from tests.strategies import annotation_sets

SCHEMA = json.loads(resource("annotation.schema.json").read_text(encoding="utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA)


def written(*records: Record) -> bytes:
    stream = io.BytesIO()
    assert jsonl.write(records, stream) == len(records)
    return stream.getvalue()


def read(content: bytes) -> list[Record]:
    return list(jsonl.each_of(io.BytesIO(content), "file.jsonl"))


def analysed(aset: AnnotationSet) -> Record:
    """Return the record of a set with a made-up analysis of both texts."""

    def analysis(side: Side) -> Analysis:
        document = aset.pair.document(side)
        whole = len(document.text)
        marks = (
            Mark(0, whole, Layer.REGION, "body"),
            Mark(0, whole, Layer.SENTENCE),
            Mark(0, 1, Layer.ENTITY, "PER", {"resolved": None}),
            Mark(0, 1, Layer.ENTITY, "PER", {"resolved": None}),
        )
        return Analysis(document.sha256, "de_articles" if side is Side.LEFT else "rules", "de", marks)

    return record(aset, left=analysis(Side.LEFT), right=analysis(Side.RIGHT))


@given(annotation_sets(settled=True))
@settings(max_examples=30)
def test_a_line_that_another_program_wrote_anew_says_the_same(aset: AnnotationSet) -> None:
    line = written(analysed(aset))
    anew = json.dumps(dict(sorted(json.loads(line).items()))).encode()
    assert anew != line and read(anew) == read(line)


@given(annotation_sets(settled=True))
@settings(max_examples=60)
def test_a_set_comes_back_as_it_was(aset: AnnotationSet) -> None:
    travelling = analysed(aset)
    assert read(written(travelling)) == [travelling]


@pytest.mark.long
@given(annotation_sets(settled=True))
@settings(max_examples=3_000)
def test_many_sets_come_back_as_they_were(aset: AnnotationSet) -> None:
    travelling = analysed(aset)
    assert read(written(travelling)) == [travelling]


@given(annotation_sets(settled=True))
@settings(max_examples=30)
def test_what_is_written_is_valid_and_stays_the_same_bytes(aset: AnnotationSet) -> None:
    line = written(analysed(aset))
    assert written(*read(line)) == line
    assert [error.message for error in VALIDATOR.iter_errors(json.loads(line))] == []
    assert line.endswith(b"\n") and line.count(b"\n") == 1 and b"\r" not in line


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)


def test_keys_stand_in_the_order_of_the_format(two_links: AnnotationSet) -> None:
    value = json.loads(written(analysed(two_links)))
    assert list(value) == [
        *("format", "version", "pair", "annotator", "created", "modified", "program", "documents"),
        *("tagset", "spans", "links", "rejected", "coverage"),
    ]
    assert list(value["documents"]["left"]) == [*("id", "title", "language", "source", "sha256", "offset_unit", "text")]
    assert list(value["spans"][0]) == [
        *(
            "id",
            "side",
            "start",
            "end",
            "layer",
            "label",
            "quote",
            "prefix",
            "suffix",
            "attributes",
            "origin",
            "created",
        ),
    ]
    assert list(value["links"][0]) == [
        *("id", "left", "right", "type", "direction", "certainty", "note", "origin", "created", "modified"),
        *("sources", "settled_by", "settled_at", "decision", "comment"),
    ]


def test_unknown_keys_of_every_level_are_kept(two_links: AnnotationSet) -> None:
    value = json.loads(written(analysed(two_links)))
    known = value["documents"], value["tagset"][0], value["spans"][0], value["links"][0], value["rejected"][0]
    for place in (value, value["pair"], value["documents"]["left"], *known):
        place["x-colour"] = {"deep": [1, "two", None]}
        place["extra"] = "mine"
    again = json.loads(written(*read(json.dumps(value).encode())))
    assert again == value


def test_machine_spans_are_set_apart_unless_a_link_joins_them(two_links: AnnotationSet) -> None:
    travelling = analysed(two_links)
    assert {span.origin for span in travelling.machine} == {"spacy/de_articles", "rules"}
    assert {span.layer for span in travelling.machine} == {Layer.ENTITY, Layer.REGION}, "sentences stay at home"
    joined = travelling.machine[0]
    link = replace(two_links.links[0], left=(joined.id,))
    value = replace(two_links, spans=(*two_links.spans, joined), links=(link,))
    [back] = read(written(Record(value, travelling.machine[1:])))
    assert joined in back.aset.spans and joined not in back.machine


def test_machine_spans_have_the_same_ids_in_every_export(two_links: AnnotationSet) -> None:
    assert analysed(two_links).machine == analysed(replace(two_links, annotator="ben")).machine


def test_an_analysis_of_another_text_is_left_out(two_links: AnnotationSet) -> None:
    stale = Analysis("0" * 64, "rules", "de", (Mark(0, 10_000, Layer.ENTITY, "PER"),))
    assert record(two_links, left=stale).machine == ()


def test_what_a_person_calls_furniture_counts_before_a_program_looked(two_links: AnnotationSet) -> None:
    text, line = two_links.pair.left.text, two_links.pair.left.text.partition("\n")[0]
    region = Span.cut(
        text, Extent(Side.LEFT, 0, len(line)), id="r", created=two_links.created, layer=Layer.REGION, label="furniture"
    )
    before, after = (
        record(each).coverage for each in (two_links, replace(two_links, spans=(*two_links.spans, region)))
    )
    assert after[Side.LEFT].statements == before[Side.LEFT].statements - 1


def test_coverage_counts_statements_outside_furniture(two_links: AnnotationSet) -> None:
    counted = record(two_links).coverage
    assert (counted[Side.LEFT].statements, counted[Side.LEFT].linked, counted[Side.LEFT].no_counterpart) == (3, 1, 1)
    assert counted[Side.LEFT].open == 1


def test_a_large_file_is_read_with_the_memory_of_one_line(two_links: AnnotationSet, tmp_path: Path) -> None:
    path = tmp_path / "many.jsonl"
    with path.open("wb") as stream:
        count = jsonl.write((record(replace(two_links, annotator=f"a{n}")) for n in range(300)), stream)
    told: list[tuple[int, int]] = []
    assert jsonl.verify(path, progress=lambda done, whole: told.append((done, whole))) == count == 300
    assert told[-1] == (path.stat().st_size, path.stat().st_size)
    assert [aset.annotator for aset in jsonl.read(path)] == [f"a{n}" for n in range(300)]


def test_flat_has_one_line_a_link(two_links: AnnotationSet) -> None:
    stream = io.BytesIO()
    assert jsonl.write_flat([record(two_links)], stream) == len(two_links.links)
    first, second = (json.loads(line) for line in stream.getvalue().splitlines())
    text = two_links.pair.left.text
    assert [text[a:b] for a, b in first["left_offsets"]] == first["left_quote"].split(" […] ")
    assert (first["type"], first["annotator"], first["left_title"]) == ("same", "anna", two_links.pair.left.title)
    assert second["right_quote"] is None and second["right_offsets"] == [] and second["type"] is None


@given(annotation_sets(settled=True), st.data())
@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
def test_a_file_cut_off_anywhere_gives_an_error_or_whole_sets(aset: AnnotationSet, data: st.DataObject) -> None:
    other = replace(aset, annotator="another one")
    content = written(record(aset), record(other))
    for _ in range(20):
        assert_whole_or_refused(content, data.draw(st.integers(0, len(content) - 1)), [aset, other])


@pytest.mark.long
def test_a_file_cut_off_at_every_byte_gives_an_error_or_whole_sets(two_links: AnnotationSet) -> None:
    other = replace(two_links, annotator="ben")
    content = written(analysed(two_links), analysed(other))
    for cut in range(len(content)):
        assert_whole_or_refused(content, cut, [two_links, other])


def assert_whole_or_refused(content: bytes, cut: int, whole: list[AnnotationSet]) -> None:
    """A cut inside a line is an error; one at a line's end leaves a shorter file of whole sets."""
    at_line_end = cut > 0 and (content[cut - 1 : cut] == b"\n" or content[cut : cut + 1] == b"\n")
    if not at_line_end:
        with pytest.raises(BadInput):
            read(content[:cut])
        return
    found = [record.aset for record in read(content[:cut])]
    assert found == whole[: len(found)] and found


def test_the_hash_is_of_the_utf8_text(two_links: AnnotationSet) -> None:
    document: dict[str, Any] = json.loads(written(record(two_links)))["documents"]["left"]
    assert document["sha256"] == hashlib.sha256(document["text"].encode()).hexdigest()
