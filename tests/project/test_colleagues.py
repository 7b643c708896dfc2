"""A colleague's file is weighed, asked about and brought in; nothing of it is merged in silence."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.errors import BadInput, Refused, Stale
from annotator.model.analysis import Layer
from annotator.model.annotation import GOLD, AnnotationSet, Extent
from annotator.model.document import Document, Pair, Side
from annotator.model.linking import add_link
from annotator.model.tagset import DEFAULT_TAGSET, LinkType
from annotator.project import (
    Answers,
    Doubt,
    NameQuestion,
    Project,
    Status,
    TypeQuestion,
    apply_correction,
    check,
    open_project,
    place_span,
    plan_correction,
    review,
    settle_differences,
    taking_all,
)
from tests.project.colleagues import project_in, with_colleagues, written
from tests.review.two_people import PAIR, people, standing
from tests.strategies import NOW

LEFT = "Der Rat tagte am Montag. Der Hafen kostet 340 Millionen. Niemand war dagegen. Es regnete in Strömen.\n"
RIGHT = "The council met on Monday. The port is dear. No one objected. It rained hard.\n"


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    project = with_colleagues(tmp_path, people("anna", "a > A", "b > B"), [])
    yield project
    project.close()
    assert check(tmp_path / "p.annotator").ok


def opened(project: Project, file: Path, answers: Answers | None = None) -> str:
    return project.colleagues.bring_in(project.colleagues.plan(file), answers).sentence


def there(project: Project) -> dict[str, list[str]]:
    return {name: standing(project.annotation_set(PAIR.id, name)) for name in project.order.annotators(PAIR.id)}


def doubts(project: Project, file: Path) -> list[tuple[str, Doubt, tuple[str | None, ...]]]:
    questions = [one for one in project.colleagues.plan(file).questions if isinstance(one, NameQuestion)]
    return [(one.annotator, one.doubt, one.offered) for one in questions]


def test_the_same_file_twice_changes_nothing(project: Project, tmp_path: Path) -> None:
    file = written(tmp_path / "ben.jsonl", people("ben", "a > A related"))
    assert opened(project, file) == "The pair matches."
    before = project.annotation_set(PAIR.id, "ben")
    plan = project.colleagues.plan(file)
    assert plan.questions == () and plan.names == {"ben": "ben"}
    summary = project.colleagues.bring_in(plan)
    assert not summary.changed and summary.annotators == ("ben",)
    assert project.annotation_set(PAIR.id, "ben") == before


def test_a_newer_file_of_the_same_colleague_takes_the_place_of_the_older(project: Project, tmp_path: Path) -> None:
    opened(project, written(tmp_path / "1.jsonl", people("ben", "a > A", "b > B")))
    newer = written(tmp_path / "2.jsonl", people("ben", "a > A", "b > B contradicts", "c > C"))
    assert doubts(project, newer) == []
    opened(project, newer)
    assert there(project)["ben"] == ["a > A same", "b > B contradicts", "c > C same"]


def test_an_older_file_of_the_same_colleague_is_asked_about(project: Project, tmp_path: Path) -> None:
    newer = people("ben", "a > A", "b > B")
    newer = replace(newer, links=tuple(replace(one, modified="2026-12-01T00:00:00Z") for one in newer.links))
    opened(project, written(tmp_path / "2.jsonl", newer))
    older = written(tmp_path / "1.jsonl", people("ben", "a > A"))
    assert doubts(project, older) == [("ben", Doubt.OLDER, (None, "ben", "ben (2)"))]
    opened(project, older)
    assert there(project)["ben"] == ["a > A same", "b > B same"], "unless answered otherwise it stays"
    opened(project, older, Answers(names={"ben": "ben"}))
    assert there(project)["ben"] == ["a > A same"]


def strangers(who: str, *rows: str) -> AnnotationSet:
    """Return the set of somebody else of that name: no id in common."""
    return replace(people(f"{who}-other", *rows), annotator=who)


def test_two_colleagues_of_one_name_are_kept_apart_or_asked(project: Project, tmp_path: Path) -> None:
    opened(project, written(tmp_path / "1.jsonl", people("ben", "a > A")))
    other = written(tmp_path / "2.jsonl", strangers("ben", "b > B"))
    assert doubts(project, other) == [("ben", Doubt.SAME_NAME, ("ben (2)", "ben", None))]
    assert opened(project, other) == 'The pair matches. "ben" is kept apart as "ben (2)".'
    assert there(project) == {"anna": ["a > A same", "b > B same"], "ben": ["a > A same"], "ben (2)": ["b > B same"]}
    assert doubts(project, other) == [], "once more it is the second ben's"
    opened(project, other)
    third = written(tmp_path / "3.jsonl", strangers("ben", "c > C"))
    third = written(tmp_path / "3.jsonl", replace(people("ben-third", "c > C"), annotator="ben"))
    assert doubts(project, third) == [("ben", Doubt.SAME_NAME, ("ben (3)", "ben", None))]
    opened(project, third, Answers(names={"ben": None}))
    assert list(there(project)) == ["anna", "ben", "ben (2)"]
    opened(project, third, Answers(names={"ben": "benjamin"}))
    assert there(project)["benjamin"] == ["c > C same"]
    for name in ("anna", GOLD, "ben (2)"):
        with pytest.raises(Refused, match="choose another name"):
            opened(project, third, Answers(names={"ben": name}))


def test_a_file_that_claims_to_be_mine_never_touches_my_work(project: Project, tmp_path: Path) -> None:
    mine = there(project)["anna"]
    file = written(tmp_path / "1.jsonl", people("anna", "c > C"))
    assert doubts(project, file) == [("anna", Doubt.OWN, ("anna (2)", None))]
    assert opened(project, file) == 'The pair matches. "anna" is kept apart as "anna (2)".'
    assert there(project) == {"anna": mine, "anna (2)": ["c > C same"]}
    opened(project, file)
    assert there(project) == {"anna": mine, "anna (2)": ["c > C same"]}
    project.export(tmp_path / "own.jsonl", annotators=["anna"])
    assert doubts(project, tmp_path / "own.jsonl") == []
    assert not project.colleagues.bring_in(project.colleagues.plan(tmp_path / "own.jsonl")).changed


def test_gold_of_somebody_else_is_kept_beside_my_gold_and_not_compared(project: Project, tmp_path: Path) -> None:
    opened(project, written(tmp_path / "ben.jsonl", people("ben", "a > A")))
    found = review(project, PAIR.id)
    settle_differences(project, found, [(one.difference, taking_all(one.difference)) for one in found.steps])
    project.export(tmp_path / "gold.jsonl", annotators=[GOLD])
    assert not project.colleagues.bring_in(project.colleagues.plan(tmp_path / "gold.jsonl")).changed, "it is my own"
    settle_differences(
        project, found, [(found.steps[0].difference, taking_all(found.steps[0].difference))], comment="!"
    )
    line = json.loads((tmp_path / "gold.jsonl").read_text())
    line["links"][0]["settled_by"] = line["links"][1]["settled_by"] = "carla"
    line["links"][0]["id"] = "another"
    (tmp_path / "gold.jsonl").write_text(json.dumps(line))
    assert opened(project, tmp_path / "gold.jsonl").endswith('"gold" is kept apart as "gold (carla)".')
    assert set(there(project)) == {"anna", "ben", "gold", "gold (carla)"}
    told = review(project, PAIR.id)
    assert (told.annotators, told.golds) == (("anna", "ben"), ("gold (carla)",))


def test_types_that_are_not_ours_are_asked_about_and_stay_the_colleagues(project: Project, tmp_path: Path) -> None:
    theirs = people("ben", "a > A", "b > B related", "c > C partial")
    kinds = (*DEFAULT_TAGSET[1:], LinkType("gleich", "gleich", "#00aa00", directed=False))
    kinds = tuple(replace(kind, label="Teil") if kind.name == "partial" else kind for kind in kinds)
    theirs = replace(theirs, tagset=kinds, links=(replace(theirs.links[0], type="gleich"), *theirs.links[1:]))
    file = written(tmp_path / "ben.jsonl", theirs)
    questions = [one for one in project.colleagues.plan(file).questions if isinstance(one, TypeQuestion)]
    assert [(one.type.name, one.ours and one.ours.label, one.links) for one in questions] == [
        ("partial", "partial", 1),
        ("gleich", None, 1),
    ]
    opened(project, file)
    assert project.tagset() == DEFAULT_TAGSET
    assert there(project)["ben"] == ["a > A gleich", "b > B related", "c > C partial"]
    opened(project, file, Answers(types={"gleich": "same"}))
    assert there(project)["ben"] == ["a > A same", "b > B related", "c > C partial"]


def of_texts(who: str, left: str, right: str, title: str = "Hafen") -> AnnotationSet:
    """Return a set in which each sentence of one text is linked to the one at its place in the other."""
    pair = Pair.of(Document.of(left, title=title), Document.of(right, title="Port"), title=title)
    aset = AnnotationSet(pair, who, NOW, NOW, DEFAULT_TAGSET)
    for one, other in zip(sentences(left, Side.LEFT), sentences(right, Side.RIGHT), strict=False):
        aset = add_link(aset, [one], [other], type="same", now=NOW).applied_to(aset)
    return aset


def sentences(text: str, side: Side) -> list[Extent]:
    ends = [place + 1 for place, letter in enumerate(text) if letter == "."]
    return [Extent(side, start + (start > 0), end) for start, end in zip([0, *ends], ends, strict=False)]


@pytest.fixture
def port(tmp_path: Path) -> Iterator[Project]:
    """A project with one pair; colleagues have other versions of its left text."""
    project = project_in(tmp_path)
    written(tmp_path / "base.jsonl", of_texts("base", LEFT, RIGHT))
    project.import_annotations(tmp_path / "base.jsonl")
    yield project
    project.close()
    assert check(tmp_path / "p.annotator").ok


THEIRS = "Der Rat tagte am Montag. Der Hafen kostet 430 Millionen Euro. Ein Satz von gestern. Es regnete in Strömen.\n"


def test_spans_of_another_text_are_anchored_and_the_doubtful_kept_apart(port: Project, tmp_path: Path) -> None:
    file = written(tmp_path / "ben.jsonl", of_texts("ben", THEIRS, RIGHT))
    plan = port.colleagues.plan(file)
    [text] = plan.texts
    ours = port.pairs()[0].id
    assert (text.pair_id, text.annotator) == (ours, "ben")
    assert [one.status for one in text.spans] == [Status.EXACT, Status.UNCERTAIN, Status.LOST, Status.MOVED]
    assert plan.sentence == "No pair matches, 1 text differs, 1 span moved, 1 span uncertain, 1 span lost."
    summary = port.colleagues.bring_in(plan)
    assert summary.sentence.endswith("2 spans without a sure place kept apart.") and summary.pairs == (ours,)
    ben = port.annotation_set(ours, "ben")
    assert [ben.span(link.left[0]).quote for link in ben.links] == [
        "Der Rat tagte am Montag.",
        "Es regnete in Strömen.",
    ]
    apart = port.colleagues.kept_apart(ours, "ben")
    assert [one.status for one in apart.unsure] == [Status.UNCERTAIN, Status.LOST] and len(apart.links) == 2
    assert not port.colleagues.bring_in(port.colleagues.plan(file)).changed, "the same file twice"


def test_an_uncertain_span_is_confirmed_at_once_or_later_and_that_can_be_undone(port: Project, tmp_path: Path) -> None:
    file = written(tmp_path / "ben.jsonl", of_texts("ben", THEIRS, RIGHT))
    ours = port.pairs()[0].id
    port.colleagues.bring_in(port.colleagues.plan(file))
    before = port.annotation_set(ours, "ben")
    [uncertain, lost] = port.colleagues.kept_apart(ours, "ben").unsure
    assert uncertain.guess is not None
    place_span(port, ours, "ben", uncertain.span.id, uncertain.guess)
    placed = port.annotation_set(ours, "ben")
    assert placed.span(uncertain.span.id).quote == "Der Hafen kostet 340 Millionen."
    assert len(placed.links) == 3 and port.colleagues.kept_apart(ours, "ben").unsure == (lost,)
    assert not port.colleagues.bring_in(port.colleagues.plan(file)).changed, "what was confirmed stays confirmed"
    port.undo()
    assert replace(port.annotation_set(ours, "ben"), modified=before.modified) == before
    port.redo()
    assert port.annotation_set(ours, "ben").links == placed.links
    with pytest.raises(Refused, match="not kept apart any more"):
        place_span(port, ours, "ben", uncertain.span.id, uncertain.guess)
    with pytest.raises(Refused, match="outside"):
        place_span(port, ours, "ben", lost.span.id, (0, 9999))
    other = written(tmp_path / "carla.jsonl", of_texts("carla", THEIRS, RIGHT))
    plan = port.colleagues.plan(other)
    [text] = plan.texts
    doubtful = text.spans[1]
    assert doubtful.place
    port.colleagues.bring_in(plan, Answers(confirmed={text.key(doubtful): doubtful.place}))
    assert len(port.annotation_set(ours, "carla").links) == 3


def give_up(done: float, total: int) -> None:
    """Give up whatever tells this."""
    raise KeyboardInterrupt


def test_a_file_that_is_changed_or_given_up_brings_nothing(port: Project, tmp_path: Path) -> None:
    file = written(tmp_path / "ben.jsonl", of_texts("ben", LEFT, RIGHT))
    told: list[tuple[float, int]] = []
    plan = port.colleagues.plan(file, progress=lambda done, total: told.append((done, total)))
    assert told == [(file.stat().st_size, file.stat().st_size)]
    with pytest.raises(KeyboardInterrupt):
        port.colleagues.plan(file, progress=give_up)
    with pytest.raises(KeyboardInterrupt):
        port.colleagues.bring_in(plan, progress=give_up)
    os.utime(file, ns=(1, 1))
    with pytest.raises(Stale, match="changed since it was read"):
        port.colleagues.bring_in(plan)
    file.unlink()
    with pytest.raises(BadInput, match="does not exist"):
        port.colleagues.plan(file)
    assert port.order.annotators(port.pairs()[0].id) == ["base"]


def test_hostile_leftovers_of_another_project_do_no_harm(port: Project, tmp_path: Path) -> None:
    ben = of_texts("ben", LEFT, RIGHT)
    for number, kept in enumerate([7, {"spans": 3}, {"spans": [{}], "links": [], "rejected": []}, {"spans": [None]}]):
        file = written(tmp_path / f"{number}.jsonl", replace(ben, extra={"unplaced": kept}))
        port.colleagues.bring_in(port.colleagues.plan(file))
        assert port.colleagues.kept_apart(port.pairs()[0].id, "ben").spans == ()


def test_a_colleagues_regions_come_along_with_the_text(port: Project, tmp_path: Path) -> None:
    ben = of_texts("ben", THEIRS, RIGHT)
    said = [
        replace(span, id=f"region {span.id}", layer=Layer.REGION, label="caption")
        for span in ben.spans[:4]
        if span.side is Side.LEFT
    ]
    file = written(tmp_path / "ben.jsonl", replace(ben, spans=(*ben.spans, *said)))
    port.colleagues.bring_in(port.colleagues.plan(file))
    ours = port.pairs()[0].id
    regions = [one.quote for one in port.annotation_set(ours, "ben").spans if one.layer is Layer.REGION]
    apart = [one.span for one in port.colleagues.kept_apart(ours, "ben").unsure]
    assert regions == ["Der Rat tagte am Montag."]
    [region] = [span for span in apart if span.layer is Layer.REGION]
    place_span(port, ours, "ben", region.id, (25, 56))
    regions = [one.quote for one in port.annotation_set(ours, "ben").spans if one.layer is Layer.REGION]
    assert regions[1:] == ["Der Hafen kostet 340 Millionen."]


def test_a_pair_in_the_bin_keeps_its_people_apart_too(project: Project, tmp_path: Path) -> None:
    opened(project, written(tmp_path / "1.jsonl", people("ben", "a > A")))
    project.order.remove([PAIR.id])
    other = written(tmp_path / "2.jsonl", strangers("ben", "b > B"))
    assert doubts(project, other) == [("ben", Doubt.SAME_NAME, ("ben (2)", "ben", None))]
    opened(project, other)
    assert project.order.is_listed(PAIR.id), "what comes in from outside comes out of the bin"
    assert there(project)["ben"] == ["a > A same"] and there(project)["ben (2)"] == ["b > B same"]


def test_a_file_of_the_article_before_it_was_corrected_is_carried_onto_the_corrected_one(tmp_path: Path) -> None:
    for name, text in (("old", THEIRS), ("new", LEFT), ("right", RIGHT)):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    project = project_in(tmp_path)
    old, _ = project.add_pair_of_files(tmp_path / "old.txt", tmp_path / "right.txt")
    plan = plan_correction(project, old.id, Side.LEFT, tmp_path / "new.txt")
    new = apply_correction(project, plan, plan.sure).ids[0]
    file = written(tmp_path / "ben.jsonl", of_texts("ben", THEIRS, RIGHT, title=old.left.title))
    opened = project.colleagues.plan(file)
    assert [text.pair_id for text in opened.texts] == [new]
    assert project.colleagues.bring_in(opened).pairs == (new,)
    assert not project.order.is_listed(old.id) and len(project.annotation_set(new, "ben").links) == 2
    project.close()


def test_own_work_and_gold_come_back_into_a_fresh_project_as_what_they_are(project: Project, tmp_path: Path) -> None:
    untouched, another = (
        Pair.of(Document.of(text, title=text), Document.of("Noch einer.", title="")) for text in ("Ein Satz.", "Zwei.")
    )
    gold = replace(people("gold", "a > A"), annotator=GOLD)
    lines = [people("anna", "a > A"), replace(people("anna"), pair=untouched), gold]
    file = written(tmp_path / "all.jsonl", *lines)
    fresh = open_project(tmp_path / "fresh.annotator", annotator="anna", create=True)
    try:
        plan = fresh.colleagues.plan(file)
        assert [one.offered for one in plan.name_questions] == [("anna", "anna (2)", None)]
        assert len(fresh.import_files([file]).pairs) == 2
        assert there(fresh) == {"anna": ["a > A same"], GOLD: ["a > A same"]}
        assert fresh.annotation_set(untouched.id).created == lines[1].created
        other = written(tmp_path / "other.jsonl", replace(people("anna"), pair=another))
        [asked] = fresh.colleagues.plan(other).name_questions
        assert asked.offered == ("anna (2)", None), "there is work of one's own here already"
    finally:
        fresh.close()


def test_no_two_of_a_file_are_kept_under_one_name(project: Project, tmp_path: Path) -> None:
    file = written(tmp_path / "all.jsonl", people("anna", "c > C"), people("anna (2)", "d > D"))
    opened(project, file)
    assert there(project) == {
        "anna": ["a > A same", "b > B same"], "anna (2)": ["d > D same"], "anna (3)": ["c > C same"]
    }  # fmt: skip
