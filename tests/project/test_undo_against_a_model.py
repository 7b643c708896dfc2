"""Whatever an annotator does, undoes, redoes and reopens: the file equals a model in memory after every step."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from annotator.errors import AnnotatorError, Refused
from annotator.model.annotation import AnnotationSet, Extent
from annotator.model.change import Change
from annotator.model.document import PairState, Side
from annotator.model.linking import LinkChanges
from annotator.model.regions import REGIONS
from annotator.model.tagset import DEFAULT_TAGSET
from annotator.project import (
    Project,
    accept_suggestion,
    decide_alone,
    merge_links,
    move_statement,
    open_project,
    reject_suggestion,
    say_region,
    split_links,
    take_out,
)

LEFT = "Der Rat tagte.\n„Wir bauen“, sagte sie. 🤔 Die Kosten steigen auf 340 Millionen."
RIGHT = "Sie habe das angekündigt. «Das klären wir selbst.» 430 Millionen koste es 🌊 nun."
Seen = tuple[PairState, dict[str, object], dict[str, object], frozenset[object]]


def extents(side: Side, text: str) -> st.SearchStrategy[Extent]:
    """Few places, so that the same statements come up again."""
    return st.sampled_from([Extent(side, start, start + 7) for start in range(0, len(text) - 7, 9)])


def seen_of(aset: AnnotationSet, state: PairState) -> Seen:
    rejected = frozenset((one.left, one.right) for one in aset.rejected)
    return state, {span.id: span for span in aset.spans}, {link.id: link for link in aset.links}, rejected


class Annotating(RuleBasedStateMachine):
    """One annotator at work; the model is the list of states the file went through."""

    @initialize()
    def begin(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        (self.folder / "a.txt").write_text(LEFT, encoding="utf-8")
        (self.folder / "b.txt").write_text(RIGHT, encoding="utf-8")
        self.project = self.opened(create=True)
        pair, _ = self.project.add_pair_of_files(self.folder / "a.txt", self.folder / "b.txt")
        self.pair_id = pair.id
        self.states: list[Seen] = [self.seen()]
        self.place = 0

    def opened(self, *, create: bool = False) -> Project:
        return open_project(self.folder / "p.annotator", annotator="anna", create=create)

    def teardown(self) -> None:
        if hasattr(self, "project"):
            self.project.close()
            shutil.rmtree(self.folder)

    def seen(self) -> Seen:
        """Read what is in the file, past everything the project remembers."""
        aset: AnnotationSet = self.project._store.annotation_set(self.pair_id, "anna")
        return seen_of(aset, aset.pair.state)

    def did(self, change: Change) -> None:
        """Add the state after a change to the model, unless nothing had to change."""
        if change.summary != "Nothing to change":
            self.states = [*self.states[: self.place + 1], self.expected()]
            self.place += 1

    def expected(self) -> Seen:
        """Return what the project believes, which the invariant holds against the file."""
        aset = self.project.annotation_set(self.pair_id)
        return seen_of(aset, self.project.pair(self.pair_id).state)

    @property
    def links(self) -> list[str]:
        return [link.id for link in self.project.annotation_set(self.pair_id).links]

    @rule(
        left=st.lists(extents(Side.LEFT, LEFT), max_size=2),
        right=st.lists(extents(Side.RIGHT, RIGHT), max_size=2),
        kind=st.sampled_from(["same", "partial", "contradicts"]),
    )
    def link(self, left: list[Extent], right: list[Extent], kind: str) -> None:
        if not (left or right):
            return
        try:
            self.did(self.project.add_link(self.pair_id, left, right, type=kind))
        except AnnotatorError:
            assert not (left and right)  # only "no counterpart" of a linked statement is refused

    @rule(left=extents(Side.LEFT, LEFT), right=extents(Side.RIGHT, RIGHT), accepted=st.booleans())
    def decide(self, left: Extent, right: Extent, accepted: bool) -> None:
        if accepted:
            self.did(accept_suggestion(self.project, self.pair_id, [left], [right], type="same"))
        else:
            self.did(reject_suggestion(self.project, self.pair_id, left, right))

    @precondition(lambda self: self.links)
    @rule(data=st.data())
    def shrink(self, data: st.DataObject) -> None:
        own = self.project.annotation_set(self.pair_id)
        link = data.draw(st.sampled_from(own.links))
        end = data.draw(st.sampled_from([*link.left, *link.right]))
        try:
            self.did(self.project.shrink_link(self.pair_id, link.id, end))
        except AnnotatorError:
            assert 1 in (len(link.left), len(link.right))

    @precondition(lambda self: self.links)
    @rule(data=st.data(), extent=st.one_of(extents(Side.LEFT, LEFT), extents(Side.RIGHT, RIGHT)))
    def extend(self, data: st.DataObject, extent: Extent) -> None:
        self.did(self.project.extend_link(self.pair_id, data.draw(st.sampled_from(self.links)), [extent]))

    @precondition(lambda self: self.links)
    @rule(
        data=st.data(),
        changed=st.one_of(
            st.fixed_dictionaries({"note": st.text(max_size=5)}),
            st.fixed_dictionaries({"certainty": st.sampled_from([None, 1, 2, 3])}),
            st.fixed_dictionaries({"type": st.sampled_from([kind.name for kind in DEFAULT_TAGSET])}),
            st.fixed_dictionaries({"direction": st.sampled_from([None, "left-to-right", "right-to-left"])}),
        ),
    )
    def change(self, data: st.DataObject, changed: LinkChanges) -> None:
        self.did(self.project.change_link(self.pair_id, self.chosen(data), **changed))

    @precondition(lambda self: self.links)
    @rule(data=st.data())
    def split(self, data: st.DataObject) -> None:
        self.attempt(lambda: split_links(self.project, self.pair_id, self.chosen(data)))

    @precondition(lambda self: len(self.links) > 1)
    @rule(data=st.data(), kind=st.sampled_from(["same", "related"]))
    def merge(self, data: st.DataObject, kind: str) -> None:
        self.attempt(lambda: merge_links(self.project, self.pair_id, self.chosen(data), type=kind))

    @precondition(lambda self: self.links)
    @rule(data=st.data())
    def take_out(self, data: st.DataObject) -> None:
        own = self.project.annotation_set(self.pair_id)
        link = data.draw(st.sampled_from(own.links))
        ends = data.draw(st.lists(st.sampled_from([*link.left, *link.right]), min_size=1, max_size=3, unique=True))
        self.attempt(lambda: take_out(self.project, self.pair_id, link.id, [own.span(end).extent for end in ends]))

    @precondition(lambda self: self.links)
    @rule(data=st.data(), start=st.integers(-3, 3), end=st.integers(-3, 3))
    def move_ends(self, data: st.DataObject, start: int, end: int) -> None:
        own = self.project.annotation_set(self.pair_id)
        link = data.draw(st.sampled_from(own.links))
        old = own.span(data.draw(st.sampled_from([*link.left, *link.right]))).extent
        low, high = max(old.start + start, 0), min(old.end + end, len(own.pair.document(old.side).text))
        if low < high:
            self.attempt(lambda: move_statement(self.project, self.pair_id, old, Extent(old.side, low, high)))

    @rule(extent=st.one_of(extents(Side.LEFT, LEFT), extents(Side.RIGHT, RIGHT)))
    def decide_alone(self, extent: Extent) -> None:
        self.attempt(lambda: decide_alone(self.project, self.pair_id, [extent]))

    @rule(
        extent=st.one_of(extents(Side.LEFT, LEFT), extents(Side.RIGHT, RIGHT)),
        label=st.sampled_from([None, *REGIONS]),
    )
    def say_region(self, extent: Extent, label: str | None) -> None:
        self.did(say_region(self.project, self.pair_id, [extent], label))

    def chosen(self, data: st.DataObject) -> list[str]:
        return data.draw(st.lists(st.sampled_from(self.links), min_size=1, max_size=3))

    def attempt(self, verb: Callable[[], Change]) -> None:
        """Do what may be refused, in a sentence; then nothing has happened, which the invariant sees."""
        try:
            self.did(verb())
        except Refused as error:
            assert str(error).endswith(".")

    @precondition(lambda self: self.links)
    @rule(data=st.data())
    def remove(self, data: st.DataObject) -> None:
        chosen = data.draw(st.lists(st.sampled_from(self.links), min_size=1, max_size=2, unique=True))
        self.did(self.project.remove_links(self.pair_id, chosen))

    @rule(state=st.sampled_from([PairState.DONE, PairState.FLAGGED]))
    def mark(self, state: PairState) -> None:
        before = self.project.pair(self.pair_id).state
        change = self.project.order.mark([self.pair_id], state)
        if before is not state:
            self.did(change)

    @rule()
    def undo(self) -> None:
        change = self.project.undo()
        assert (change is None) == (self.place == 0)
        self.place = max(self.place - 1, 0)

    @rule()
    def redo(self) -> None:
        change = self.project.redo()
        assert (change is None) == (self.place == len(self.states) - 1)
        self.place = min(self.place + 1, len(self.states) - 1)

    @rule()
    def reopen(self) -> None:
        self.project.close()
        self.project = self.opened()

    @invariant()
    def the_file_equals_the_model(self) -> None:
        if hasattr(self, "states"):
            assert self.seen() == self.states[self.place]

    @invariant()
    def no_statement_is_left_that_nothing_joins(self) -> None:
        if hasattr(self, "states"):
            own = self.project.annotation_set(self.pair_id)
            joined = {end for one in own.links for end in (*one.left, *one.right)}
            joined |= {end for one in own.rejected for end in (*one.left, *one.right)}
            assert {span.id for span in own.statements()} == joined


TestAnnotating = Annotating.TestCase
TestAnnotating.settings = settings(max_examples=12, stateful_step_count=25)


@pytest.mark.long
def test_annotating_for_long() -> None:
    run_state_machine_as_test(Annotating, settings=settings(max_examples=200, stateful_step_count=50))
