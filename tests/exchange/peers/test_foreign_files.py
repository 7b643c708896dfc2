"""Small files in the shapes other tools write: what comes of them, and what is said to be left out."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from annotator.errors import BadInput
from annotator.exchange.peers.joined import BOUNDARY
from annotator.exchange.record import Record
from annotator.exchange.taking_in import AnnotationFile, recognised
from annotator.model.analysis import Layer
from annotator.model.document import Side

LEFT, RIGHT = "Die Brücke 🌉 ist zu.\nNiemand weint.", "Die Brücke wurde geschlossen."


def taken(path: Path, content: Any) -> tuple[list[Record], AnnotationFile]:
    path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8", newline="")
    file = recognised(path)
    return list(file.records()), file


def said(record: Record, side: Side) -> list[tuple[str, str | None]]:
    return [(span.quote, span.label) for span in record.aset.spans if span.side is side]


def region(name: str, field: str, start: int, end: int, text: str, label: str = "Claim") -> dict[str, Any]:
    value = {"start": start, "end": end, "text": text, "labels": [label]}
    return {"id": name, "from_name": f"lab_{field}", "to_name": field, "type": "labels", "value": value}


@pytest.mark.parametrize("unit", [0, 1], ids=["code points", "UTF-16"])
def test_label_studio_with_two_texts_becomes_links(tmp_path: Path, unit: int) -> None:
    result = [
        region("x", "a", 13 + unit, 20 + unit, "ist zu."),
        region("y", "b", 0, 29, RIGHT),
        {"type": "relation", "from_id": "y", "to_id": "x", "direction": "left", "labels": ["same"]},
        {"type": "relation", "from_id": "y", "to_id": "x", "direction": "left", "labels": ["same"]},
        {"type": "choices", "value": {"choices": ["good"]}, "to_name": "a"},
    ]
    task = {"data": {"text_a": LEFT, "text_b": RIGHT}, "annotations": [{"completed_by": 3, "result": result}]}
    [record], file = taken(tmp_path / "tasks.json", [task])
    assert file.format.name == "label-studio" and record.aset.annotator == "label-studio 3"
    assert said(record, Side.LEFT) == [("ist zu.", "Claim")] and said(record, Side.RIGHT) == [(RIGHT, "Claim")]
    [link] = record.aset.links
    assert (link.left, link.right, link.type, link.origin) == (("x",), ("y",), "same", "imported")
    assert file.left_out == {"relations that stand twice": 1, "regions that are not of a text": 1}


def test_label_studio_with_wrong_offsets_is_found_by_its_words(tmp_path: Path) -> None:
    result = [region("x", "a", 0, 7, "ist zu."), region("y", "a", 0, 5, "fehlt")]
    task = {"data": {"text_a": LEFT, "text_b": RIGHT}, "annotations": [{"result": result}]}
    [record], file = taken(tmp_path / "tasks.json", [task])
    assert said(record, Side.LEFT) == [("ist zu.", "Claim")]
    assert sorted(file.left_out.values()) == [1, 1]


def test_doccano_lines_are_paired_and_their_relations_counted(tmp_path: Path) -> None:
    rows = [
        {"id": 1, "text": "\ufeffAnna\r\nlebt.", "label": [[1, 5, "PER"], [7, 11, "V"]], "Comments": []},
        {
            "id": 2,
            "text": RIGHT,
            "entities": [
                {"id": 5, "label": "ORG", "start_offset": 0, "end_offset": 10},
                {"id": 6, "label": "X", "start_offset": 4, "end_offset": 4},
            ],
            "relations": [{"id": 1, "from_id": 5, "to_id": 5, "type": "is"}],
        },
        {"id": 3, "text": "allein", "label": []},
    ]
    [record], file = taken(tmp_path / "all.jsonl", "".join(json.dumps(row) + "\n" for row in rows))
    assert file.format.name == "doccano"
    assert said(record, Side.LEFT) == [("Anna", "PER"), ("lebt", "V")]
    assert said(record, Side.RIGHT) == [("Die Brücke", "ORG")]
    assert {span.layer for span in record.aset.spans} == {Layer.ENTITY}
    assert file.left_out == {
        "articles without a partner": 1,
        "marks without any text": 1,
        "relations within one article": 1,
    }


def test_characters_that_cannot_be_stored_are_replaced_and_counted(tmp_path: Path) -> None:
    rows = [{"text": "A\x00b \uffff", "label": [[0, 3, "X"]]}, {"text": "Zwei", "label": []}]
    [record], file = taken(tmp_path / "all.jsonl", "".join(json.dumps(row) + "\n" for row in rows))
    assert record.aset.pair.left.text == "A\ufffdb \ufffd" and said(record, Side.LEFT) == [("A\ufffdb", "X")]
    assert file.left_out == {"characters that cannot be stored, replaced by \ufffd": 2}


def test_prodigy_leaves_out_what_was_rejected(tmp_path: Path) -> None:
    span = {"start": 0, "end": 10, "token_start": 0, "token_end": 1, "label": "ORG"}
    rows = [
        {"text": RIGHT, "spans": [span], "answer": "accept", "_task_hash": 1, "_session_id": "anna"},
        {"text": LEFT, "spans": [span], "answer": "reject", "_task_hash": 2, "_session_id": "anna"},
    ]
    [record], file = taken(tmp_path / "p.jsonl", "".join(json.dumps(row) + "\n" for row in rows))
    assert file.format.name == "prodigy" and record.aset.annotator == "anna"
    assert said(record, Side.LEFT) == [("Die Brücke", "ORG")] and said(record, Side.RIGHT) == []
    assert file.left_out == {"marks that were answered with reject": 1}


def test_brat_reads_fragments_notes_and_equivalences(tmp_path: Path) -> None:
    folder = tmp_path / "brat"
    folder.mkdir()
    for name, ann in (
        (
            "a",
            "T1\tClaim 0 20;21 35\tDie Brücke 🌉 ist zu. Niemand weint.\nT2\tX 0 3;13 16\tDie ist\n"
            "E1\tX:T2\nA1\tNeg T2\n*\tSame T1 T2\nR1\tis Arg1:T1 Arg2:T2\n#1\tAnnotatorNotes T1\tja\n",
        ),
        ("b", "T1\tX 0 3\tDie\r\nT2\tX 0 3\tganz anders\n"),
    ):
        (folder / f"{name}.txt").write_text(LEFT if name == "a" else RIGHT, encoding="utf-8")
        (folder / f"{name}.ann").write_text(ann, encoding="utf-8", newline="")
    (tmp_path / "outside.txt").write_text("secret")
    (folder / "c.txt").symlink_to(tmp_path / "outside.txt")
    (folder / "c.ann").write_text("T1\tX 0 6\tsecret\n")
    file = recognised(folder)
    [record] = file.records()
    assert said(record, Side.LEFT) == [(LEFT, "Claim"), ("Die Brücke 🌉 ist", "X")]
    assert said(record, Side.RIGHT) == [("Die", "X")]
    assert file.left_out == {
        "annotation files without their text": 1,
        "attributes": 1,
        "events": 1,
        "gaps in marks": 1,
        "marks whose words are not where they say": 1,
        "notes on marks that nothing is linked to": 1,
        "relations within one article": 2,
    }
    with zipfile.ZipFile(tmp_path / "brat.zip", "w") as packed:
        for each in sorted(folder.glob("[ab].*")):
            packed.write(each, f"deep/{each.name}")
    assert said(next(iter(recognised(tmp_path / "brat.zip").records())), Side.RIGHT) == [("Die", "X")]


def test_a_note_on_a_mark_of_brat_is_kept_with_the_link_of_its_statement(tmp_path: Path) -> None:
    text = LEFT + BOUNDARY + RIGHT
    marks = [("T1", 0, 20), ("T2", 21, 35), ("T3", len(LEFT + BOUNDARY), len(text))]
    ann = "".join(f"{name}\tClaim {start} {end}\t{text[start:end]}\n" for name, start, end in marks)
    ann += (
        "R1\tsame Arg1:T1 Arg2:T3\nE1\tX:T2\n#1\tAnnotatorNotes R1\tzum Paar\n#2\tAnnotatorNotes T1\tlinks\n"
        "#3\tAnnotatorNotes T1\tnoch mehr\n#4\tAnnotatorNotes T2\tallein\n#5\tAnnotatorNotes E1\tx\n#6\tOther T1\ty\n"
    )
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    [record], file = taken(tmp_path / "a.ann", ann)
    [link] = record.aset.links
    assert link.note == "zum Paar\nlinks\nnoch mehr"
    assert file.left_out == {"events": 1, "notes on marks that nothing is linked to": 1, "other notes": 2}


XMI = """<?xml version="1.0" encoding="UTF-8"?>
<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" xmlns:c="http:///webanno/custom.ecore"
 xmlns:t="http:///de/tudarmstadt/ukp/dkpro/core/api/segmentation/type.ecore" xmi:version="2.0">
<cas:NULL xmi:id="0"/><t:Token xmi:id="2" sofa="1" begin="0" end="3"/>
<c:Claim xmi:id="3" sofa="1" begin="14" end="21" value="strong"/><c:Claim xmi:id="4" sofa="9" begin="0" end="10"/>
<c:Rel xmi:id="5" sofa="9" begin="0" end="10" Governor="3" Dependent="4" value="same"/>
<c:Rel xmi:id="6" sofa="1" begin="0" end="10" Governor="2" Dependent="3"/><c:Free xmi:id="7"><role>a</role></c:Free>
<cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" sofaString="{left}"/>
<cas:Sofa xmi:id="9" sofaNum="2" sofaID="other" sofaString="{right}"/></xmi:XMI>
""".replace("{left}", LEFT.replace("\n", "&#10;")).replace("{right}", RIGHT)


def test_xmi_of_two_views_is_a_pair_counted_in_utf16(tmp_path: Path) -> None:
    [record], file = taken(tmp_path / "two.xmi", XMI)
    assert said(record, Side.LEFT) == [("ist zu.", "strong")] and said(record, Side.RIGHT) == [("Die Brücke", "Claim")]
    assert [(link.left, link.right, link.type) for link in record.aset.links] == [(("3",), ("4",), "same")]
    assert set(file.left_out.values()) == {1} and len(file.left_out) == 3
    assert record.aset.spans[0].attributes == {"type": "webanno.custom.Claim", "value": "strong"}


def test_json_cas_takes_either_spelling_of_offsets(tmp_path: Path) -> None:
    structures = [
        {"%ID": 1, "%TYPE": "uima.cas.Sofa", "sofaID": "a", "sofaString": LEFT},
        {"%ID": 2, "%TYPE": "x.Claim", "@sofa": 1, "^begin": 14, "^end": 21},
        {"%ID": 3, "%TYPE": "uima.cas.Sofa", "sofaID": "b", "sofaString": RIGHT},
        {"%ID": 4, "%TYPE": "x.Claim", "@sofa": 3, "begin": 0, "end": 3},
    ]
    [record], _ = taken(tmp_path / "cas.json", {"%TYPES": {}, "%FEATURE_STRUCTURES": structures, "%VIEWS": {}})
    assert said(record, Side.LEFT) == [("ist zu.", "Claim")] and said(record, Side.RIGHT) == [("Die", "Claim")]


def test_webanno_tables_keep_annotations_over_several_tokens_together(tmp_path: Path) -> None:
    folder = tmp_path / "tsv"
    folder.mkdir()
    (folder / "a.tsv").write_text(
        "#FORMAT=WebAnno TSV 3.3\n#T_SP=x.Claim|value|more\n#T_RL=x.Rel|value|BT_x.Claim\n\n\n#Text=Eine 🌉 hier\n"
        "1-1\t0-4\tEine\ta\\|b[1]|c[2]\t*[1]|*[2]\t_\t_\t\n1-2\t5-7\t🌉\ta\\|b[1]\t*[1]\t_\t_\t\n"
        "1-3\t8-12\thier\td\t*\tsame\t1-1[1_0]\t\n\n#Text=Ja\n2-1\t13-15\tJa\t_\t_\t_\t_\t\n",
        encoding="utf-8",
    )
    (folder / "b.tsv").write_text("#FORMAT=WebAnno TSV 3.2\n\n\n#Text=Nein\n1-1\t0-4\tNein\t\n", encoding="utf-8")
    file = recognised(folder)
    [record] = file.records()
    assert record.aset.pair.left.text == "Eine 🌉 hier\nJa"
    assert said(record, Side.LEFT) == [("Eine 🌉", "a|b"), ("Eine", "c"), ("hier", "d")]
    assert file.left_out["relations within one article"] == 1


@pytest.mark.parametrize(
    "name, content, sentence",
    [
        ("a.json", '{"a": 1}', "holds nothing|annotator-pair"),
        ("a.jsonl", '{"text": "a", "label": [[0, 1, "X"]]}\n{"text": "b", "label": []', "line 2: ends in the middle"),
        ("a.jsonl", '{"text": "a", "label": []}\n', "holds one article that nobody marked, and none to pair it with"),
        ("a.xmi", XMI[:-30], "not well-formed"),
        ("a.xmi", '<!DOCTYPE a [<!ENTITY b "c">]>' + XMI[39:], "document type"),
        ("a.xmi", "<x xmlns='http://www.omg.org/XMI'>" + "<y>" * 100, "nested too deeply"),
        ("a.tsv", "#FORMAT=WebAnno TSV 3.3\n#Text=a\n1-1\tx\ta\n", "line 3"),
        ("a.tsv", "#id=1\n#text=a\n1\ta\t_\n", "a table of WebAnno before version 3"),
        ("a.tsv", " # x.y.Opinion | aspect\n#id=1\n#text=a\n1-1\ta\t_\n", "a table of WebAnno before version 3"),
        ("a.json", '[{"data": {"text_a": "a", "text_b": "b"}, "annotations": [' + "[" * 200, "not valid|deep|middle"),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_sentence(tmp_path: Path, name: str, content: str, sentence: str) -> None:
    with pytest.raises(BadInput, match=sentence):
        taken(tmp_path / name, content)


def test_a_backup_of_a_project_is_told_not_read(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "backup.zip", "w") as packed:
        for name in ("annotation_ser/a.txt/anna.ser", "annotation_ser/a.txt/INITIAL_CAS.ser", "source/a.txt"):
            packed.writestr(name, b"x")
    with pytest.raises(BadInput, match=r"In it are 1 documents, with who annotated them: a\.txt \(anna\)"):
        list(recognised(tmp_path / "backup.zip").records())


def test_one_who_annotated_the_same_texts_twice_is_told_apart(tmp_path: Path) -> None:
    rows = [
        {"text": text, "label": [label]} for label in ([0, 3, "A"], [4, 6, "B"], [0, 1, "C"]) for text in (LEFT, RIGHT)
    ]
    records, file = taken(tmp_path / "twice.jsonl", "".join(json.dumps(row) + "\n" for row in rows))
    assert [record.aset.annotator for record in records] == ["doccano", "doccano 2", "doccano 3"]
    assert [record.aset.spans[0].label for record in records] == ["A", "B", "C"] and not file.left_out
