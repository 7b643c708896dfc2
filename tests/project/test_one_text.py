"""Two files of another tool, what two people marked in one text: compared and settled like any other."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path

import pytest

from annotator.model.annotation import GOLD, AnnotationSet
from annotator.project import (
    Project,
    State,
    check,
    review,
    settle_differences,
    take_agreed,
    taking,
    taking_all,
)
from annotator.project.file_review import SideBySide, difference_lines
from annotator.review.difference import DifferenceKind
from tests.project.colleagues import project_in

TEXT = "Er sagte: „Ich gehe.“ Sie blieb. Er ging, hieß es."
XMI = """<?xml version="1.0" encoding="UTF-8"?><xmi:XMI xmlns:rw="http:///de/idsma/rw.ecore"
xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" xmi:version="2.0"><cas:NULL xmi:id="0"/>
<rw:Metadata xmi:id="1" sofa="9" begin="0" end="50" Name="{name}" Title="Er"/>{marks}
<cas:Sofa xmi:id="9" sofaNum="1" sofaID="_InitialView" mimeType="text" sofaString="{text}"/>
<cas:View sofa="9" members="1"/></xmi:XMI>"""


def written(folder: Path, name: str, *marks: tuple[str, str]) -> Path:
    """Write who marked which words as what."""
    rows = [
        f'<rw:Stwr xmi:id="{number + 20}" sofa="9" begin="{TEXT.index(words)}" end="{TEXT.index(words) + len(words)}" '
        f'Medium="speech" RType="{kind}"/>'
        for number, (words, kind) in enumerate(marks)
    ]
    path = folder / f"{name}.xmi"
    path.write_text(XMI.format(name=name, marks="".join(rows), text=TEXT), encoding="utf-8")
    return path


def opened(folder: Path, *files: Path) -> Project:
    project = project_in(folder)
    for file in files:
        project.colleagues.bring_in(project.colleagues.plan(file))
    return project


def standing(gold: AnnotationSet) -> set[tuple[int, int, str | None]]:
    return {(span.start, span.end, span.label) for span in gold.spans if span.extra.get("decision") != "rejected"}


def test_what_two_people_marked_in_one_text_is_compared_and_settled(tmp_path: Path) -> None:
    earth = written(tmp_path, "earth", ("Ich gehe.", "direct"), ("Er ging", "indirect"), ("Sie blieb.", "reported"))
    jupiter = written(tmp_path, "jupiter", ("Ich gehe.", "direct"), ("Er ging, hieß es", "indirect"))
    project = opened(tmp_path, earth, jupiter)
    [pair] = project.pairs()
    found = review(project, pair.id)
    assert found.annotators == ("earth", "jupiter")
    same, only, overlap = found.steps
    assert (same.difference.kind, only.difference.kind, overlap.difference.kind) == (
        DifferenceKind.SAME,
        DifferenceKind.ONLY,
        DifferenceKind.OVERLAP,
    )
    take_agreed(project, found)
    settle_differences(project, found, [(overlap.difference, taking("jupiter"))], comment="with who says so")
    told = review(project, pair.id)
    assert [one.state for one in told.steps] == [State.SETTLED, State.OPEN, State.SETTLED]
    assert {label for *_, label in standing(told.gold)} == {"direct", "indirect"}
    project.undo()
    assert review(project, pair.id).count(State.OPEN) == 2
    project.redo()
    project.export(tmp_path / "gold.jsonl", annotators=[GOLD])
    project.close()
    assert check(tmp_path / "p.annotator").ok
    lines = list(difference_lines(SideBySide([earth, jupiter])))
    assert [(line["kind"], line["layer"]) for line in lines] == [
        ("same", "entity"),
        ("only", "entity"),
        ("overlap", "entity"),
    ]


DATA = os.environ.get("ANNOTATOR_DATA", "")


@pytest.mark.skipif(not DATA, reason="ANNOTATOR_DATA does not say where the data sets lie")
def test_all_texts_of_two_annotators_of_redewiedergabe_are_compared_and_settled(tmp_path: Path) -> None:
    folder = Path(DATA) / "formats/redewiedergabe-xmi-developers/data/additional/primary"
    texts = sorted((folder / "earth/xmi").glob("*.xmi"))
    assert len(texts) == 15
    project = opened(tmp_path, *texts, *(folder / "jupiter/xmi" / text.name for text in texts))
    kinds = Counter[str]()
    for pair in project.pairs():
        found = review(project, pair.id)
        assert found.annotators == ("earth", "jupiter")
        kinds.update(step.difference.kind for step in found.steps)
        settle_differences(project, found, [(step.difference, taking("earth")) for step in found.steps])
        told = review(project, pair.id)
        assert told.count(State.SETTLED) == len(found.steps)
        assert standing(told.gold) == standing(found.sets[0]), "all of one side is exactly that side"
        settle_differences(project, told, [(step.difference, taking_all(step.difference)) for step in told.steps])
        assert standing(review(project, pair.id).gold) == standing(found.sets[0]) | standing(found.sets[1])
    print(kinds)
    assert kinds["same"] > 100 and kinds["type"] and kinds["overlap"] and kinds["only"]
    project.close()
