"""Settling in the project file: with history, over undo and a restart."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.errors import Refused
from annotator.exchange import jsonl
from annotator.model.annotation import GOLD
from annotator.project import (
    REFUSED,
    Picked,
    Project,
    Result,
    Saying,
    State,
    Verdict,
    check,
    comment_on,
    open_again,
    own_outcomes,
    progress,
    put_off,
    review,
    settle_differences,
    take_agreed,
    taking,
)
from annotator.review.difference import DifferenceKind
from annotator.review.outcomes import outcomes
from tests.project.colleagues import project_in, with_colleagues
from tests.review.two_people import PAIR, people, standing

MINE = people("anna", "a > A", "b > B", "c > C", "e > E")
OTHERS = [people("ben", "a > A", "b > B related", "d > D"), people("carla", "a > A", "b > B", "cd > C")]


def states(project: Project) -> list[str]:
    return [f"{one.difference.kind} {one.state}" for one in review(project, PAIR.id).steps]


def test_a_review_of_three_is_settled_put_off_and_commented_and_all_is_undone(tmp_path: Path) -> None:
    project = with_colleagues(tmp_path, MINE, OTHERS)
    found = review(project, PAIR.id)
    assert found.annotators == ("anna", "ben", "carla")
    assert states(project) == ["same open", "type open", "overlap open", "only open", "only open"]
    _, kind, *_, last = found.steps
    take_agreed(project, found)
    settle_differences(project, found, [(kind.difference, taking("ben"))], comment="ben has read it twice")
    put_off(project, found, last.difference, comment="ask the desk")
    project.close()
    project = project_in(tmp_path, create=False)
    again = review(project, PAIR.id)
    assert [one.state for one in again.steps][:2] == [State.SETTLED, State.SETTLED]
    assert (again.steps[-1].state, again.steps[-1].comment) == (State.PUT_OFF, "ask the desk")
    assert again.steps[1].comment == "ben has read it twice"
    assert standing(again.gold) == ["a > A same", "b > B related"]
    comment_on(project, again, again.steps[1].difference, "twice, indeed")
    comment_on(project, again, again.steps[-1].difference, "the desk is asked")
    told = review(project, PAIR.id)
    assert (told.steps[1].comment, told.steps[1].state) == ("twice, indeed", State.SETTLED)
    assert (told.steps[-1].comment, told.steps[-1].state) == ("the desk is asked", State.PUT_OFF)
    for _ in range(5):
        project.undo()
    assert all(one.state is State.OPEN and not one.comment for one in review(project, PAIR.id).steps)
    for _ in range(5):
        project.redo()
    assert [(one.state, one.comment) for one in review(project, PAIR.id).steps] == [
        (one.state, one.comment) for one in told.steps
    ]
    project.close()
    assert check(tmp_path / "p.annotator").ok


def test_a_difference_put_off_is_settled_with_what_was_noted_of_it(tmp_path: Path) -> None:
    project = with_colleagues(tmp_path, MINE, OTHERS[:1])
    found = review(project, PAIR.id)
    step = found.steps[1]
    put_off(project, found, step.difference, comment="why related?")
    settle_differences(project, review(project, PAIR.id), [(step.difference, REFUSED)])
    told = review(project, PAIR.id)
    assert (told.steps[1].state, told.steps[1].comment) == (State.SETTLED, "why related?")
    assert "remarks" not in told.gold.extra
    put_off(project, told, told.steps[2].difference)
    assert review(project, PAIR.id).count(State.PUT_OFF) == 1
    open_again(project, told, told.steps[2].difference)
    assert review(project, PAIR.id).count(State.PUT_OFF) == 0
    project.close()


def test_the_one_who_was_settled_sees_what_became_of_the_own_links(tmp_path: Path) -> None:
    project = with_colleagues(tmp_path, MINE, OTHERS[:1])
    found = review(project, PAIR.id)
    by_kind = {(one.difference.kind, tuple(one.difference.who)): one.difference for one in found.steps}
    same = by_kind[DifferenceKind.SAME, ("anna", "ben")]
    typed = by_kind[DifferenceKind.TYPE, ("anna", "ben")]
    alone = by_kind[DifferenceKind.ONLY, ("ben",)]
    settle_differences(project, found, [(same, taking("ben"))], comment="yes")
    edited = Saying(((1, 2),), ((1, 2),), "contradicts")
    settle_differences(project, found, [(typed, Verdict(edited=(edited,)))], comment="neither")
    put_off(project, found, alone, comment="later")
    assert [one.result for one in own_outcomes(project, PAIR.id)][:2] == [Result.ACCEPTED, Result.EDITED]
    project.export(tmp_path / "gold.jsonl", annotators=[GOLD])
    project.close()
    [gold] = jsonl.read(tmp_path / "gold.jsonl")
    told = outcomes(OTHERS[0], gold)
    assert [(one.result, one.comment) for one in told] == [
        (Result.ACCEPTED, "yes"),
        (Result.EDITED, "neither"),
        (Result.OPEN, "later"),
    ]


def test_what_cannot_be_is_refused_in_a_sentence(tmp_path: Path) -> None:
    project = with_colleagues(tmp_path, MINE, OTHERS[:1])
    found = review(project, PAIR.id)
    for saying in (
        Saying((), (), "same"),
        Saying(((0, 99),), ((0, 1),), "same"),
        Saying(((0, 1),), ((0, 1),), "unheard-of"),
    ):
        with pytest.raises(Refused, match=r"\.$"):
            settle_differences(project, found, [(found.steps[0].difference, Verdict(edited=(saying,)))])
    project.close()


def test_steps_are_listed_by_kind_type_annotator_and_state(tmp_path: Path) -> None:
    project = with_colleagues(tmp_path, MINE, OTHERS)
    found = review(project, PAIR.id)
    settle_differences(project, found, [(found.steps[0].difference, REFUSED)])
    found = review(project, PAIR.id, before=found)
    for picked, expected in [
        (Picked(), 5),
        (Picked(kinds=frozenset({DifferenceKind.SAME})), 1),
        (Picked(types=frozenset({"related"})), 1),
        (Picked(annotators=frozenset({"carla"})), 3),
        (Picked(states=frozenset({State.OPEN})), 4),
        (Picked(kinds=frozenset({DifferenceKind.SAME}), states=frozenset({State.OPEN})), 0),
        (Picked(pairs=frozenset({"another"})), 0),
    ]:
        assert len(found.picked(picked)) == expected, picked
    project.close()


def test_a_reviewer_without_links_compares_the_others(tmp_path: Path) -> None:
    project = with_colleagues(tmp_path, people("anna"), OTHERS)
    assert review(project, PAIR.id).annotators == ("ben", "carla")
    assert review(project, PAIR.id, ["carla", "anna"]).annotators == ("carla", "anna")
    project.close()


def test_how_far_each_pair_is_can_be_told_without_opening_it(tmp_path: Path) -> None:
    project = with_colleagues(tmp_path, MINE, OTHERS[:1])
    [here] = progress(project)
    assert (here.pair_id, here.left, here.counts[State.OPEN]) == (PAIR.id, 5, 5)
    take_agreed(project, review(project, PAIR.id))
    [here] = progress(project)
    assert (here.left, here.counts[State.SETTLED]) == (4, 1)
    project.order.remove([PAIR.id])
    assert list(progress(project)) == []
    project.close()
