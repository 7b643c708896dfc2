"""Whatever a reviewer settles, puts off, comments, undoes, redoes and reopens: gold equals a model after every step."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from annotator.model.annotation import GOLD
from annotator.model.change import Change
from annotator.project import (
    PairReview,
    Saying,
    State,
    Verdict,
    check,
    comment_on,
    open_again,
    put_off,
    review,
    settle_differences,
    take_agreed,
)
from annotator.review.placed_link import placed_links
from tests.project.colleagues import project_in, with_colleagues
from tests.review.two_people import PAIR, people

ANNA = people("anna", "a > A", "b > B", "c >", "ef > E", "h > H", "> Z", "p+q > P")
BEN = people("ben", "a > A", "b > B related", "c > C", "fg > E", "h > H", "k > K", "p > P", "q > P partial")
CARLA = people("carla", "a > A", "b > B", "h > H contradicts", "g > F", "> Z", "c >")
EDITS = {number: Saying(((number + 18, 26),), ((number, number + 2),), "same") for number in range(8)}
"""What nobody has, one for each place in the list of differences."""


@dataclass(frozen=True)
class Decided:
    """What the model knows of one difference."""

    content: str = ""
    stands: frozenset[Saying] | None = None
    """None while it is not settled."""
    edited: bool = False
    comment: str = ""
    noted: str | None = None
    """The comment on one that is not settled."""
    noted_of: str = ""
    """What the difference said then."""
    is_put_off: bool = False


Model = dict[str, Decided]


class Reviewing(RuleBasedStateMachine):
    """One reviewer of three sets; the model is the list of states, by the keys of the differences."""

    @initialize()
    def begin(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.project = with_colleagues(self.folder, ANNA, [BEN, CARLA])
        self.found = review(self.project, PAIR.id)
        # The states of the model begin where the own links are made.
        self.states: list[Model] = [{}]
        self.place = 0
        self.types: list[dict[str, str | None]] = [self.own_types()]

    def own_types(self) -> dict[str, str | None]:
        return {link.id: link.type for link in self.project.annotation_set(PAIR.id).links}

    def teardown(self) -> None:
        if hasattr(self, "project"):
            self.project.close()
            assert check(self.folder / "p.annotator").ok
            shutil.rmtree(self.folder)

    def look(self) -> PairReview:
        self.found = review(self.project, PAIR.id, before=self.found)
        return self.found

    @property
    def now(self) -> Model:
        return self.states[self.place]

    def did(self, change: Change, model: Model) -> None:
        if change.summary == "Nothing to change":
            assert model == self.now
            return
        self.states = [*self.states[: self.place + 1], model]
        self.types = [*self.types[: self.place + 1], self.own_types()]
        self.place += 1

    @rule(data=st.data(), comment=st.sampled_from(["", "so", "anders"]))
    def settle(self, data: st.DataObject, comment: str) -> None:
        found = self.look()
        steps = data.draw(st.lists(st.sampled_from(range(len(found.steps))), min_size=1, max_size=3, unique=True))
        decisions, model = [], dict(self.now)
        for number in steps:
            one = found.steps[number].difference
            edit = data.draw(st.booleans()) and number in EDITS
            taken = frozenset(data.draw(st.lists(st.sampled_from(found.annotators), max_size=3)))
            decisions.append((one, Verdict(edited=(EDITS[number],)) if edit else Verdict(taken)))
            stands = {said for version in one.versions if taken & {*version.annotators} for said in version.sayings}
            # What one who is taken says stands, and with it that word for word of another who says more.
            before = model.get(one.key, Decided())
            model[one.key] = Decided(
                one.content,
                frozenset({EDITS[number]} if edit else stands),
                edit,
                comment or before.noted or "",
            )
        self.did(settle_differences(self.project, found, decisions, comment=comment), model)

    @rule()
    def agreed(self) -> None:
        found = self.look()
        model = dict(self.now)
        for step in found.steps:
            if step.difference.is_agreement and step.state is not State.SETTLED:
                stands = frozenset(step.difference.versions[0].sayings)
                noted = model.get(step.difference.key, Decided()).noted or ""
                model[step.difference.key] = Decided(step.difference.content, stands, comment=noted)
        self.did(take_agreed(self.project, found), model)

    @rule(number=st.integers(0, 20), comment=st.sampled_from(["", "später"]))
    def put_off(self, number: int, comment: str) -> None:
        found = self.look()
        step = found.steps[number % len(found.steps)]
        if step.state is State.SETTLED:
            return
        before = self.now.get(step.difference.key, Decided())
        noted = comment or step.comment
        put = replace(before, noted=noted, is_put_off=True, noted_of=step.difference.content)
        model = {**self.now, step.difference.key: put}
        self.did(put_off(self.project, found, step.difference, comment=comment), model)

    @rule(number=st.integers(0, 20))
    def open_again(self, number: int) -> None:
        found = self.look()
        step = found.steps[number % len(found.steps)]
        before = self.now.get(step.difference.key, Decided())
        if step.remark is not None:
            model = {**self.now, step.difference.key: replace(before, noted=None, is_put_off=False)}
            self.did(open_again(self.project, found, step.difference), model)

    @rule(number=st.integers(0, 20), comment=st.sampled_from(["warum?", "darum"]))
    def comment(self, number: int, comment: str) -> None:
        found = self.look()
        step = found.steps[number % len(found.steps)]
        key = step.difference.key
        before = self.now.get(key, Decided())
        if step.state is State.SETTLED:
            self.did(
                comment_on(self.project, found, step.difference, comment),
                {**self.now, key: replace(before, comment=comment)},
            )
        elif step.state is not State.CHANGED:
            is_put_off = step.state is State.PUT_OFF
            noted = replace(before, noted=comment, noted_of=step.difference.content, is_put_off=is_put_off)
            self.did(comment_on(self.project, found, step.difference, comment), {**self.now, key: noted})

    @rule(number=st.integers(0, 3), kind=st.sampled_from(["same", "partial"]))
    def change_my_mind(self, number: int, kind: Literal["same", "partial"]) -> None:
        own = [link for link in self.project.annotation_set(PAIR.id).links if not link.is_no_counterpart][number]
        self.did(self.project.change_link(PAIR.id, [own.id], type=kind), dict(self.now))

    @rule()
    def undo(self) -> None:
        if self.place:
            assert self.project.undo() is not None
            self.place -= 1

    @rule()
    def redo(self) -> None:
        change = self.project.redo() if self.place < len(self.states) - 1 else None
        if change:
            self.place += 1

    @rule()
    def reopen(self) -> None:
        self.project.close()
        self.project = project_in(self.folder, create=False)

    @invariant()
    def the_file_equals_the_model(self) -> None:
        if not hasattr(self, "states"):
            return
        stored = self.project._store.annotation_set(PAIR.id, GOLD)
        standing = {link.saying for link in placed_links(stored)}
        assert standing == {said for one in self.now.values() for said in one.stands or ()}
        for step in self.look().steps:
            one = self.now.get(step.difference.key, Decided())
            content = step.difference.content
            if one.stands is not None and one.content == content:
                expected = State.SETTLED
            elif one.is_put_off and one.noted_of == content:
                expected = State.PUT_OFF
            else:
                expected = State.OPEN if one.stands is None else State.CHANGED
            assert step.state is expected, (step.difference.kind, step.state, one)
            assert (step.settled is None) == (one.stands is None)
            assert step.settled is None or step.settled.edited == one.edited
            if one.noted is not None or one.stands is not None:
                assert step.comment == (one.comment if one.noted is None else one.noted)


TestReviewing = Reviewing.TestCase
TestReviewing.settings = settings(max_examples=12, stateful_step_count=20)


@pytest.mark.long
def test_reviewing_for_long() -> None:
    run_state_machine_as_test(Reviewing, settings=settings(max_examples=200, stateful_step_count=50))
