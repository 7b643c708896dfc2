"""A project that is lent: read from a copy here, written there, and taken back however that ends."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.errors import ReadOnly
from annotator.model.document import Document
from annotator.storage.borrowing import borrowed, snapshot
from annotator.storage.passing_copy import passing_copy
from annotator.storage.store import Store
from tests.storage.project_files import link, link_ids, new_project


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store, _ = new_project(tmp_path / "p.annotator")
    yield store
    store.close()


def add(store: Store, text: str) -> str:
    left, right = (Document.of(f"{text} {side}", title=text) for side in ("left", "right"))
    return store.add_pair(left, right, originals={})[0].id


def beside(store: Store) -> list[str]:
    return sorted(each.name for each in store.path.parent.iterdir())


def test_while_it_is_lent_it_is_read_from_a_copy_and_not_changed_here(store: Store) -> None:
    before = beside(store)
    store.lending.begin("files are being brought in")
    copy = passing_copy(store.path)
    store.lending.read_from(copy)
    with pytest.raises(ReadOnly, match="files are being brought in"):
        link(store)
    other = borrowed(store.path)
    with other.transaction():
        pair = add(other, "new")
        assert len(store.pairs()) == 1, "reading does not wait, and sees nothing of what is half done"
    other.close()
    assert len(store.pairs()) == 1
    assert store.lending.end(copy)
    assert [entry.id for entry in store.pairs()][1:] == [pair] and not store.read_only
    assert link(store) in link_ids(store)
    assert beside(store) == before, "the copy is gone"


def test_what_breaks_off_elsewhere_changes_nothing_here(store: Store) -> None:
    store.lending.begin("files are being brought in")
    other = borrowed(store.path)
    with pytest.raises(KeyboardInterrupt), other.transaction():
        add(other, "new")
        raise KeyboardInterrupt
    other.close()
    assert not store.lending.end(None)
    assert len(store.pairs()) == 1 and link(store) in link_ids(store)


def test_a_project_that_is_not_lent_is_not_changed_by_taking_it_back(store: Store) -> None:
    assert not store.lending.end(None)
    assert link(store) in link_ids(store)


def test_a_snapshot_stays_as_it_was_while_one_goes_on(store: Store) -> None:
    first = link(store)
    with snapshot(store.path) as copy:
        second = link(store, [8], [8])
        assert (link_ids(copy), link_ids(store)) == ([first], [first, second])
        assert copy.path == store.path and copy.read_only
        with pytest.raises(ReadOnly):
            add(copy, "new")
    assert beside(store) == ["p.annotator", "p.annotator.lock"]


def test_a_step_within_a_transaction_is_taken_back_alone(store: Store) -> None:
    with store.transaction():
        kept = add(store, "kept")
        with pytest.raises(ZeroDivisionError), store.transaction():
            add(store, "lost")
            _ = 1 / 0
        again = add(store, "again")
    assert [entry.id for entry in store.pairs()][1:] == [kept, again]
    with pytest.raises(ZeroDivisionError), store.transaction():
        with store.transaction():
            add(store, "gone")
        _ = 1 / 0
    assert len(store.pairs()) == 3
