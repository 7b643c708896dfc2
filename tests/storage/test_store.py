"""What a project keeps, and how it comes back."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from annotator.errors import AnnotatorError, BadInput, ReadOnly, Stale
from annotator.model.analysis import Layer
from annotator.model.annotation import Rejection
from annotator.model.change import Change, ChangeKind
from annotator.model.document import PairState, Side
from annotator.model.invalid import InvalidAnnotation
from annotator.model.tagset import DEFAULT_TAGSET, LinkType
from annotator.storage.store import Store
from tests.storage.project_files import LEFT, MARKS, RIGHT, a_link, filled_project, link, link_ids, new_project, span


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "p.annotator"


def test_a_pair_is_there_after_reopening_and_comes_in_once(path: Path) -> None:
    store, pair = new_project(path)
    assert store.add_pair(LEFT, RIGHT, originals={}) == (pair, False)
    store.close()
    store = Store.open(path)
    assert store.pair(pair.id) == pair
    assert store.original(LEFT.id) == (b"raw", "cp1252")
    assert store.original(RIGHT.id) == (RIGHT.text.encode(), "utf-8")
    assert store.tagset() == DEFAULT_TAGSET
    store.close()


def test_a_link_its_spans_and_its_history_come_back(path: Path) -> None:
    store, pair = new_project(path)
    made = link(store, [0, 20], [5], by="anna")
    before = store.annotation_set(pair.id, "anna")
    store.close()
    store = Store.open(path)
    assert store.annotation_set(pair.id, "anna") == before
    assert [one.id for one in before.links] == [made]
    assert [one.quote for one in before.spans] == [
        LEFT.text[0:7],
        LEFT.text[20:27],
        RIGHT.text[5:12],
    ]
    assert [entry.summary for entry in store.history()] == ["Link added"]
    (entry,) = store.pairs(annotator="anna")
    assert (entry.links, entry.state) == (1, PairState.IN_PROGRESS)
    assert [entry.links for entry in store.pairs(annotator="ben")] == [0]
    store.close()


def test_undo_and_redo_survive_reopening(path: Path) -> None:
    store, pair = new_project(path)
    ids = [link(store, [start], [start]) for start in (0, 8, 16)]
    store.close()
    store = Store.open(path)
    assert store.can_undo("anna") == "Link added"
    assert store.undo("anna") == Change(ChangeKind.LINKS, pair.id, (ids[2],), "Link added")
    store.undo("anna")
    store.close()
    store = Store.open(path)
    assert link_ids(store) == ids[:1]
    store.redo("anna")
    assert link_ids(store) == ids[:2]
    fourth = link(store, [24], [24])
    assert store.can_redo("anna") is None
    assert link_ids(store) == [*ids[:2], fourth]
    assert [entry.state for entry in store.history()] == ["done", "discarded", "done", "done"]
    while store.undo("anna"):
        pass
    assert store.pair(pair.id).state is PairState.NEW
    assert store.annotation_set(pair.id, "anna").spans == ()
    store.close()


def test_each_annotator_undoes_their_own(path: Path) -> None:
    store, pair = new_project(path)
    link(store, by="anna")
    bens = link(store, by="ben")
    store.undo("anna")
    assert link_ids(store, by="anna") == []
    assert link_ids(store, by="ben") == [bens]
    assert store.pair(pair.id).state is PairState.NEW
    store.close()


def test_undo_refuses_what_another_changed_since(path: Path) -> None:
    store, pair = new_project(path)
    link(store, by="gold")
    (made,) = store.annotation_set(pair.id, "gold").links
    with store.edit(kind=ChangeKind.NOTE, pair_id=pair.id, annotator="ben", summary="Note") as edit:
        edit.put_link(pair.id, "gold", dataclasses.replace(made, note="mine"))
    with pytest.raises(Stale, match="nothing was undone"):
        store.undo("gold")
    assert store.annotation_set(pair.id, "gold").links[0].note == "mine"
    assert store.can_undo("gold") == "Link added"
    store.close()


def test_an_edit_that_fails_or_changes_nothing_leaves_no_trace(path: Path) -> None:
    store, pair = new_project(path)
    link(store)
    before = store.annotation_set(pair.id, "anna"), store.history()
    failing, idle = (
        store.edit(kind=ChangeKind.LINKS, pair_id=pair.id, annotator="anna", summary="?") for _ in range(2)
    )
    with pytest.raises(RuntimeError), failing as edit:
        edit.remove_link(pair.id, "anna", before[0].links[0].id)
        raise RuntimeError
    with idle as edit:
        edit.remove_link(pair.id, "anna", before[0].links[0].id)
        edit.put_link(pair.id, "anna", before[0].links[0])
        edit.put_pair(pair.id, state=PairState.IN_PROGRESS)
    assert (store.annotation_set(pair.id, "anna"), store.history()) == before
    store.close()


def test_what_could_not_be_read_back_is_refused(path: Path) -> None:
    store, pair = new_project(path)
    left, right = span(Side.LEFT, 0), span(Side.RIGHT, 0)
    with store.edit(kind=ChangeKind.LINKS, pair_id=pair.id, annotator="anna", summary="?") as edit:
        with pytest.raises(InvalidAnnotation, match="is not what the text has"):
            edit.put_span(pair.id, "anna", dataclasses.replace(left, quote="another"))
        edit.put_span(pair.id, "anna", left)
        edit.put_span(pair.id, "anna", right)
        with pytest.raises(InvalidAnnotation, match="no span"):
            edit.put_link(pair.id, "anna", a_link([left.id], ["nowhere"]))
        with pytest.raises(InvalidAnnotation, match="on the right side"):
            edit.put_link(pair.id, "anna", a_link([right.id], []))
        with pytest.raises(InvalidAnnotation, match="not in the tagset"):
            edit.put_link(pair.id, "anna", a_link([left.id], [right.id], kind="unheard-of"))
        edit.put_link(pair.id, "anna", a_link([left.id], [right.id]))
    with pytest.raises(Stale), store.edit(kind=ChangeKind.LINKS, pair_id=pair.id, annotator="a", summary="?") as edit:
        edit.remove_span(pair.id, "anna", left.id)
    assert len(store.annotation_set(pair.id, "anna").links) == 1
    store.close()


def test_the_tagset_changes_but_keeps_types_in_use(path: Path) -> None:
    store, pair = new_project(path)
    link(store)
    own = (LinkType("same", "gleich", "#000000", directed=False), LinkType("new", "neu", "#ffffff", directed=True))
    with store.edit(kind=ChangeKind.TAGSET, pair_id=None, annotator="anna", summary="Tagset") as edit:
        edit.put_tagset(own)
    assert store.tagset() == own
    assert store.annotation_set(pair.id, "anna").tagset == own
    dropping = store.edit(kind=ChangeKind.TAGSET, pair_id=None, annotator="anna", summary="Tagset")
    with pytest.raises(AnnotatorError, match="“same” is still in use"), dropping as edit:
        edit.put_tagset(own[1:])
    store.undo("anna")
    assert store.tagset() == DEFAULT_TAGSET
    store.close()


def test_a_refusal_is_remembered_and_can_be_forgotten(path: Path) -> None:
    store, pair = new_project(path)
    link(store)
    left, right = store.annotation_set(pair.id, "anna").spans
    refusal = Rejection((left.id,), (right.id,), "2026-11-22T10:00:00Z")
    with store.edit(kind=ChangeKind.LINKS, pair_id=pair.id, annotator="anna", summary="Refused") as edit:
        edit.put_rejection(pair.id, "anna", refusal)
    assert store.annotation_set(pair.id, "anna").rejected == (refusal,)
    with store.edit(kind=ChangeKind.LINKS, pair_id=pair.id, annotator="anna", summary="Forgotten") as edit:
        edit.remove_rejection(pair.id, "anna", refusal)
    assert store.annotation_set(pair.id, "anna").rejected == ()
    store.close()


def test_an_analysis_is_stored_with_its_text_and_replaced_by_pipeline(path: Path) -> None:
    store, _ = new_project(path)
    assert store.analysis(LEFT.id) is None
    store.put_analysis(LEFT.id, pipeline="de_core", language="de", sha256=LEFT.sha256, parts=[MARKS])
    store.put_analysis(LEFT.id, pipeline="rules", language="de", sha256=LEFT.sha256, parts=[b"[]"])
    newest, named = store.analysis(LEFT.id), store.analysis(LEFT.id, "de_core")
    assert newest is not None and newest.pipeline == "rules" and newest.marks == ()
    assert named is not None and [mark.layer for mark in named.marks] == [Layer.SENTENCE, Layer.ENTITY]
    assert store.document(LEFT.id).language == "de"
    store.put_analysis(LEFT.id, pipeline="de_core", language="de", sha256=LEFT.sha256, parts=[MARKS, b"[]"])
    newest = store.analysis(LEFT.id)
    assert newest is not None and newest.pipeline == "de_core"
    store.close()


def test_late_and_garbled_analyses_are_dropped(path: Path) -> None:
    store, _ = new_project(path)
    with pytest.raises(Stale):
        store.put_analysis(LEFT.id, pipeline="rules", language=None, sha256=RIGHT.sha256, parts=[])
    beyond = b'[{"start":0,"end":999999,"layer":"entity"}]'
    for garbage in (b"nothing", b'[{"start":0}]', b'[{"start":0,"end":1,"layer":"?"}]', b"\xff", beyond):
        with pytest.raises(BadInput):
            store.put_analysis(LEFT.id, pipeline="rules", language=None, sha256=LEFT.sha256, parts=[garbage])
    assert store.analysis(LEFT.id) is None
    store.close()


def test_a_colleagues_set_comes_back_as_it_was(path: Path) -> None:
    store, pair = new_project(path)
    link(store, [0, 9], [4])
    own = store.annotation_set(pair.id, "anna")
    refusal = Rejection((own.spans[0].id,), (own.spans[2].id,), "2026-01-01T00:00:00Z")
    theirs = dataclasses.replace(
        own,
        annotator="ben",
        tagset=(*DEFAULT_TAGSET, LinkType("own", "own", "#123456", directed=True, extra={"key": 1})),
        links=(dataclasses.replace(own.links[0], type="own", sources=("a:b",), extra={"unknown": [None, 1.5]}),),
        rejected=(refusal, refusal),
        extra={"tool": "x"},
    )
    assert store.put_annotation_set(theirs)
    assert not store.put_annotation_set(theirs)
    assert store.annotation_set(pair.id, "ben") == theirs
    assert store.annotation_set(pair.id, "anna") == own
    assert store.annotators(pair.id) == ["anna", "ben"]
    fewer = dataclasses.replace(theirs, links=(), rejected=(), spans=())
    assert store.put_annotation_set(fewer)
    assert store.annotation_set(pair.id, "ben") == fewer
    store.close()


def test_drafts_and_settings_are_kept(path: Path) -> None:
    store, pair = new_project(path)
    for note in ("h", "ha", "half"):
        store.put_draft(pair.id, "anna", "l1", note)
    store.set_setting("last_pair", "x")
    store.set_setting("last_pair", pair.id)
    store.close()
    store = Store.open(path)
    assert store.drafts(pair.id, "anna") == {"l1": "half"}
    assert store.setting("last_pair") == pair.id
    assert store.setting("never set") is None
    store.drop_draft(pair.id, "anna", "l1")
    assert store.drafts(pair.id, "anna") == {}
    store.close()


def test_an_unknown_id_is_named(path: Path) -> None:
    store, _ = new_project(path)
    for ask in (store.pair, store.document, store.original, lambda wanted: store.annotation_set(wanted, "anna")):
        with pytest.raises(BadInput, match="“nowhere”"):
            ask("nowhere")
    store.close()


def test_reading_only_refuses_every_change(path: Path) -> None:
    filled_project(path)
    store = Store.open(path, read_only=True)
    assert store.read_only and store.read_only_reason == "that was asked for"
    with pytest.raises(ReadOnly):
        link(store)
    with pytest.raises(ReadOnly):
        store.undo("anna")
    assert len(link_ids(store)) == 6
    store.close()


@pytest.mark.parametrize("name", ["a b", "emoji 🤔.annotator", "50%#?&=;'\".db", "ä" * 110, "-x", "?mode=ro"])
def test_odd_names_are_names_like_others(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "with #? % and blanks"
    folder.mkdir()
    store, _ = new_project(folder / name)
    made = link(store)
    store.back_up("odd")
    store.close()
    store = Store.open(folder / name)
    assert link_ids(store) == [made]
    store.close()
    assert sorted(file.name for file in folder.iterdir()) == sorted([name, f"{name}.backups"])
