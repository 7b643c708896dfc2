"""Whatever an annotator does to two pairs, undoes, redoes and reopens: the file equals a model after every step."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

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
from annotator.model.annotation import AnnotationSet, Extent, Link, Span
from annotator.model.change import Change
from annotator.model.document import Pair, PairState, Side
from annotator.model.linking import LinkChanges
from annotator.model.listing import Listing
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
TITLES = ("Hafen", "Der Rat tagt", "<b>Brücke</b> 🌊")
RAM = Path("/dev/shm")
"""Where folders are made, where there is such a thing: every step waits for the disk several times, and what outlives a
power failure is tested elsewhere."""

OfPair = tuple[str, str, PairState, Mapping[str, Span], Mapping[str, Link], frozenset[object]]
Seen = tuple[list[OfPair], list[OfPair]]
"""The pairs of the list in order, and those in the bin of which something was said."""


def extents(side: Side, text: str) -> st.SearchStrategy[Extent]:
    """Few places, so that the same statements come up again."""
    return st.sampled_from([Extent(side, start, start + 7) for start in range(0, len(text) - 7, 9)])


def seen_of(aset: AnnotationSet, pair: Pair) -> OfPair:
    rejected = frozenset((one.left, one.right) for one in aset.rejected)
    spans, links = {span.id: span for span in aset.spans}, {link.id: link for link in aset.links}
    return pair.id, pair.title, pair.state, spans, links, rejected


def on_listed_pair(**given: Any) -> Callable[[Callable[..., None]], Any]:
    """A rule that has its turn while the pair one works on is in the list."""

    def as_rule(function: Callable[..., None]) -> Any:
        made: Any = rule(**given)
        return precondition(lambda self: self.is_listed)(made(function))

    return as_rule


class Annotating(RuleBasedStateMachine):
    """One annotator at work; the model is the list of states the file went through."""

    @initialize()
    def begin(self) -> None:
        self.folder = Path(tempfile.mkdtemp(dir=RAM if RAM.is_dir() else None))
        self.project = self.opened(create=True)
        pairs = [self.imported(number) for number in range(2)]
        self.articles = [article.id for pair in pairs for article in (pair.left, pair.right)]
        self.pair_id = pairs[0].id
        self.states: list[Seen] = [self.seen()]
        self.place = 0

    def imported(self, number: int) -> Pair:
        files = [self.folder / f"{side}{number}.txt" for side in Side]
        for file, text in zip(files, (LEFT, RIGHT), strict=True):
            file.write_text(f"{text}\n{number}", encoding="utf-8")
        return self.project.add_pair_of_files(*files)[0]

    def opened(self, *, create: bool = False) -> Project:
        return open_project(self.folder / "p.annotator", annotator="anna", create=create)

    def teardown(self) -> None:
        if hasattr(self, "project"):
            self.project.close()
            shutil.rmtree(self.folder)

    def ids(self, *, in_bin: bool = False) -> list[str]:
        keys = self.project.order.list.keys(Listing(in_bin=in_bin), annotator="anna")
        entries = self.project.order.list.entries(keys, annotator="anna")
        return [entries[key].id for key in keys]

    @property
    def is_listed(self) -> bool:
        return self.project.order.is_listed(self.pair_id)

    def seen(self) -> Seen:
        """Read what is in the file, past everything the project remembers."""
        store = self.project._store
        return self.told(lambda pair_id: seen_of(store.annotation_set(pair_id, "anna"), store.pair(pair_id)))

    def expected(self) -> Seen:
        """Return what the project believes, which the invariant holds against the file."""
        project = self.project
        return self.told(lambda pair_id: seen_of(project.annotation_set(pair_id), project.pair(pair_id)))

    def told(self, of_pair: Callable[[str], OfPair]) -> Seen:
        binned = [of_pair(pair_id) for pair_id in sorted(self.ids(in_bin=True))]
        return [of_pair(pair_id) for pair_id in self.ids()], [each for each in binned if any(each[3:])]

    def did(self, change: Change) -> None:
        """Add the state after a change to the model, unless nothing had to change."""
        if change.summary != "Nothing to change":
            self.states = [*self.states[: self.place + 1], self.expected()]
            self.place += 1

    @property
    def links(self) -> list[str]:
        return [link.id for link in self.project.annotation_set(self.pair_id).links] if self.is_listed else []

    @on_listed_pair(
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

    @on_listed_pair(left=extents(Side.LEFT, LEFT), right=extents(Side.RIGHT, RIGHT), accepted=st.booleans())
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

    @on_listed_pair(extent=st.one_of(extents(Side.LEFT, LEFT), extents(Side.RIGHT, RIGHT)))
    def decide_alone(self, extent: Extent) -> None:
        self.attempt(lambda: decide_alone(self.project, self.pair_id, [extent]))

    @on_listed_pair(
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

    def order(self, verb: Callable[[], object]) -> None:
        """Do something to pairs as a whole; where nothing differs then, there is nothing to undo."""
        try:
            verb()
        except Refused as error:
            assert str(error).endswith(".")
        if (now := self.seen()) != self.states[self.place]:
            self.states = [*self.states[: self.place + 1], now]
            self.place += 1

    @on_listed_pair(state=st.sampled_from([PairState.DONE, PairState.FLAGGED]))
    def mark(self, state: PairState) -> None:
        self.order(lambda: self.project.order.mark([self.pair_id], state))

    @on_listed_pair(title=st.sampled_from(TITLES))
    def rename(self, title: str) -> None:
        self.order(lambda: self.project.order.rename(self.pair_id, title))

    @on_listed_pair(all_of_them=st.booleans())
    def put_into_the_bin(self, all_of_them: bool) -> None:
        self.order(lambda: self.project.order.remove(self.ids() if all_of_them else [self.pair_id]))

    @precondition(lambda self: self.ids(in_bin=True))
    @rule(data=st.data())
    def restore(self, data: st.DataObject) -> None:
        chosen = data.draw(st.lists(st.sampled_from(self.ids(in_bin=True)), min_size=1, unique=True))
        self.order(lambda: self.project.order.restore(chosen))

    @on_listed_pair(left=st.integers(0, 3), right=st.integers(0, 3), instead=st.booleans())
    def pair_anew(self, left: int, right: int, instead: bool) -> None:
        articles, gone = (self.articles[left], self.articles[right]), self.pair_id if instead else None
        self.order(lambda: self.project.order.pair_anew(*articles, instead_of=gone))

    @precondition(lambda self: self.ids())
    @rule(data=st.data())
    def go(self, data: st.DataObject) -> None:
        self.pair_id = data.draw(st.sampled_from(self.ids()))

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
            assert self.seen() == self.states[self.place] == self.expected()

    @invariant()
    def no_statement_is_left_that_nothing_joins(self) -> None:
        for pair_id in self.ids() if hasattr(self, "states") else ():
            own = self.project.annotation_set(pair_id)
            joined = {end for one in own.links for end in (*one.left, *one.right)}
            joined |= {end for one in own.rejected for end in (*one.left, *one.right)}
            assert {span.id for span in own.statements()} == joined


TestAnnotating = Annotating.TestCase
TestAnnotating.settings = settings(max_examples=12, stateful_step_count=25)


@pytest.mark.long
def test_annotating_for_long() -> None:
    run_state_machine_as_test(Annotating, settings=settings(max_examples=200, stateful_step_count=50))
