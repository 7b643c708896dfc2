"""Pairs that are found in memory are those that the project finds, in its order."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.model.document import PairState
from annotator.model.listing import Listing, PairOrder
from annotator.project import Project, open_project
from annotator.ui.pairs.listed_keys import FIRST, ListedKeys
from annotator.ui.session.session import Session
from tests.benchmarks.many_pairs import write_pairs

PAIRS = 2 * FIRST + 1
NAMES = ("Über [50%] 7", "ÉTÉ à_Łódź", "été\nà", "50 * ?", "ÜBER über", "a\\b")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    path = tmp_path_factory.mktemp("listed") / "p.annotator"
    write_pairs(path, PAIRS)
    project = open_project(path, annotator="anna")
    keys = project.order.list.keys(Listing(), annotator="anna")
    entries = project.order.list.entries(keys[::11], annotator="anna").values()
    for entry, name in zip(entries, NAMES, strict=False):
        project.order.rename(entry.id, name)
    project.order.remove([entry.id for entry in [*entries][-3:]])
    yield project
    project.close()


@pytest.fixture(scope="module")
def known(project: Project) -> ListedKeys:
    """What a list knows that has shown everything once."""
    session = Session()
    session.project = project
    known = ListedKeys(session)
    for order in PairOrder:
        known.begin(Listing(order=order))
        known.whole()
    while known.read_titles():
        pass
    return known


LISTINGS = st.builds(
    Listing,
    states=st.sampled_from([frozenset(), frozenset({PairState.NEW}), frozenset({PairState.DONE, PairState.FLAGGED})]),
    words=st.one_of(
        st.lists(st.text("aAhfeHÜüéÉłŁ ź0157%_[]*?\\", min_size=1, max_size=3), max_size=3).map(" ".join),
        st.sampled_from(["hafen", "7", "0", "129", "257", "258", "9999999999", "7 haf", "rat BERÄT 2"]),
    ),
    order=st.sampled_from(PairOrder),
    in_bin=st.booleans(),
)


@settings(max_examples=150, deadline=None)
@given(listing=LISTINGS)
def test_memory_and_project_find_the_same_pairs(project: Project, known: ListedKeys, listing: Listing) -> None:
    expected = project.order.list.keys(listing, annotator="anna")
    first, is_whole = known.begin(listing)
    assert [*first] == [*expected[: len(first)]]
    assert [*known.whole()] == [*expected]
    assert len(first) == len(expected) if is_whole else len(first) >= FIRST


def test_another_title_is_found_at_once(project: Project, known: ListedKeys) -> None:
    known.begin(Listing())
    (entry,) = project.order.list.entries([known.whole()[-1]], annotator="anna").values()
    change = project.order.rename(entry.id, "Ganz anders")
    assert known.stay(Listing(), change.ids)
    assert [*known.begin(Listing(words="ganz"))[0]] == [known.whole()[0]] == [project.order.list.key(entry.id)]
    project.undo()
    assert known.stay(Listing(), change.ids)
    assert [*known.begin(Listing(words="ganz"))[0]] == []


def test_what_is_not_in_order_is_read_anew(known: ListedKeys) -> None:
    assert not known.stay(Listing(order=PairOrder.TITLE), ["x"])
    assert not known.stay(Listing(states=frozenset({PairState.NEW})), ["x"])
    assert not known.stay(Listing(), ["x"] * 1000)
