"""Random edits by two annotators, undone, redone and reopened: the file always says what a model in memory says."""

from __future__ import annotations

import dataclasses
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from annotator.errors import Stale
from annotator.model.annotation import Link, Rejection, Span
from annotator.model.change import ChangeKind
from annotator.model.document import Side
from annotator.model.tagset import DEFAULT_TAGSET, LinkType, Tagset
from annotator.storage.check import check
from annotator.storage.edit import Edit
from annotator.storage.store import Store
from tests.storage.project_files import a_link, fast_folder, new_project, span

PEOPLE = ("anna", "gold")
PLACES = st.sets(st.integers(0, 60), max_size=3)
Content = dict[str, Any]


class Both:
    """Does each step to the file and to the model, which is a few tuples."""

    def __init__(self, edit: Edit, pair_id: str, who: str, content: Content) -> None:
        self.edit, self.of, self.content = edit, (pair_id, who), content

    def put_span(self, new: Span) -> None:
        self.edit.put_span(*self.of, new)
        self.content["spans"] = with_put(self.content["spans"], new)

    def put_link(self, new: Link) -> None:
        self.edit.put_link(*self.of, new)
        self.content["links"] = with_put(self.content["links"], new)

    def remove_link(self, old: Link) -> None:
        self.edit.remove_link(*self.of, old.id)
        self.content["links"] = tuple(one for one in self.content["links"] if one.id != old.id)
        kept = {span_id for one in self.content["links"] for span_id in (*one.left, *one.right)}
        kept |= {span_id for one in self.content["rejected"] for span_id in (*one.left, *one.right)}
        for span_id in {*old.left, *old.right} - kept:
            self.edit.remove_span(*self.of, span_id)
            self.content["spans"] = tuple(one for one in self.content["spans"] if one.id != span_id)

    def put_rejection(self, new: Rejection) -> None:
        self.edit.put_rejection(*self.of, new)
        self.content["rejected"] = (
            self.content["rejected"] if new in self.content["rejected"] else (*self.content["rejected"], new)
        )

    def put_title(self, title: str) -> None:
        self.edit.put_pair(self.of[0], title=title)
        self.content["title"] = title

    def put_tagset(self, tagset: Tagset) -> None:
        self.edit.put_tagset(tagset)
        self.content["tagset"] = tagset


def with_put(there: tuple[Any, ...], new: Any) -> tuple[Any, ...]:
    """Replace the one with the same id where it stands, or add it at the end."""
    if any(one.id == new.id for one in there):
        return tuple(new if one.id == new.id else one for one in there)
    return (*there, new)


class Editing(RuleBasedStateMachine):
    """Two people, each with their own set and their own undo; the model is what each said, before and after each step.

    Only anna changes the pair and the tagset, so that her states are hers alone.
    """

    @initialize()
    def begin(self) -> None:
        self.folder = Path(tempfile.mkdtemp(dir=fast_folder()))
        self.store, self.pair = new_project(self.folder / "p.annotator")
        self.states: dict[str, list[Content]] = {who: [self.seen(who)] for who in PEOPLE}
        self.place = dict.fromkeys(PEOPLE, 0)

    def teardown(self) -> None:
        if hasattr(self, "store"):
            self.store.close()
            shutil.rmtree(self.folder)

    def seen(self, who: str) -> Content:
        """Read what is in the file, of one person."""
        aset = self.store.annotation_set(self.pair.id, who)
        found: Content = {"spans": aset.spans, "links": aset.links, "rejected": aset.rejected}
        if who == "anna":
            found["tagset"], found["title"] = self.store.tagset(), self.store.pair(self.pair.id).title
        return found

    def edit(self, who: str, change: Callable[[Both], None]) -> None:
        content = dict(self.states[who][self.place[who]])
        with self.store.edit(kind=ChangeKind.LINKS, pair_id=self.pair.id, annotator=who, summary="?") as edit:
            change(Both(edit, self.pair.id, who, content))
        if content != self.states[who][self.place[who]]:
            self.states[who] = [*self.states[who][: self.place[who] + 1], content]
            self.place[who] += 1

    @rule(who=st.sampled_from(PEOPLE), left=PLACES, right=PLACES)
    def link(self, who: str, left: set[int], right: set[int]) -> None:
        spans = [span(Side.LEFT, at) for at in left] + [span(Side.RIGHT, at) for at in right]
        if not spans:
            return

        def change(both: Both) -> None:
            for one in spans:
                both.put_span(one)
            both.put_link(a_link(*([one.id for one in spans if one.side is side] for side in Side)))

        self.edit(who, change)

    @rule(who=st.sampled_from(PEOPLE), data=st.data(), note=st.text(max_size=4), turn=st.booleans())
    def change_link(self, who: str, data: st.DataObject, note: str, turn: bool) -> None:
        if old := self.chosen(who, data):
            new = dataclasses.replace(old, note=note, left=old.left[::-1] if turn else old.left[:1])
            self.edit(who, lambda both: both.put_link(new))

    @rule(who=st.sampled_from(PEOPLE), data=st.data())
    def remove_link(self, who: str, data: st.DataObject) -> None:
        if old := self.chosen(who, data):
            self.edit(who, lambda both: both.remove_link(old))

    @rule(who=st.sampled_from(PEOPLE), data=st.data())
    def refuse(self, who: str, data: st.DataObject) -> None:
        if old := self.chosen(who, data):
            refusal = Rejection(old.left, old.right, "2026-01-01T00:00:00Z")
            self.edit(who, lambda both: both.put_rejection(refusal))

    @rule(title=st.sampled_from(["a", "b"]))
    def retitle(self, title: str) -> None:
        self.edit("anna", lambda both: both.put_title(title))

    @rule(extra=st.integers(0, 2))
    def retag(self, extra: int) -> None:
        more = tuple(LinkType(f"t{place}", "?", "#000000", directed=False) for place in range(extra))
        self.edit("anna", lambda both: both.put_tagset((*more, *DEFAULT_TAGSET)))

    def chosen(self, who: str, data: st.DataObject) -> Link | None:
        links = self.states[who][self.place[who]]["links"]
        return data.draw(st.sampled_from(links)) if links else None

    @rule(who=st.sampled_from(PEOPLE))
    def undo(self, who: str) -> None:
        change = self.take(self.store.undo, who)
        assert (change is None) == (self.place[who] == 0)
        self.place[who] = max(self.place[who] - 1, 0)

    @rule(who=st.sampled_from(PEOPLE))
    def redo(self, who: str) -> None:
        change = self.take(self.store.redo, who)
        assert (change is None) == (self.place[who] == len(self.states[who]) - 1)
        self.place[who] = min(self.place[who] + 1, len(self.states[who]) - 1)

    def take(self, step: Any, who: str) -> Any:
        try:
            return step(who)
        except Stale:  # never here: what two people both change, only one of them does in this machine
            raise AssertionError("stale") from None

    @rule()
    def reopen(self) -> None:
        path = self.store.path
        self.store.close()
        self.store = Store.open(path)

    @rule()
    def check(self) -> None:
        assert check(self.store.path).problems == ()

    @invariant()
    def the_file_equals_the_model(self) -> None:
        if hasattr(self, "states"):
            for who in PEOPLE:
                assert self.seen(who) == self.states[who][self.place[who]]


TestEditing = Editing.TestCase
TestEditing.settings = settings(max_examples=20, stateful_step_count=25)


@pytest.mark.long
def test_editing_for_long() -> None:
    run_state_machine_as_test(Editing, settings=settings(max_examples=200, stateful_step_count=50))
