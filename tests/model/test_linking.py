"""How links change: reuse of statements, no link twice, nothing left over."""

from __future__ import annotations

import pytest

from annotator.model import linking
from annotator.model.annotation import AnnotationSet, Extent
from annotator.model.document import Document, Pair, Side
from annotator.model.invalid import InvalidAnnotation
from annotator.model.tagset import DEFAULT_TAGSET

LEFT = [Extent(Side.LEFT, 0, 4), Extent(Side.LEFT, 5, 9), Extent(Side.LEFT, 10, 14)]
RIGHT = [Extent(Side.RIGHT, 0, 3), Extent(Side.RIGHT, 4, 7), Extent(Side.RIGHT, 8, 11)]


@pytest.fixture
def empty() -> AnnotationSet:
    pair = Pair.of(Document.of("Eins Zwei Drei", title="a"), Document.of("One Two 🤔 3", title="b"))
    return AnnotationSet(pair, "anna", "t0", "t0", DEFAULT_TAGSET)


def joined(aset: AnnotationSet, left: list[Extent], right: list[Extent]) -> AnnotationSet:
    return linking.add_link(aset, left, right, type="same", now="t1").applied_to(aset)


def test_a_link_makes_the_statements_it_joins(empty: AnnotationSet) -> None:
    aset = joined(empty, LEFT[:1], RIGHT[:2])
    assert [span.quote for span in aset.spans] == ["Eins", "One", "Two"]
    assert [len(aset.links[0].ends(side)) for side in Side] == [1, 2]


def test_the_same_link_is_not_made_twice(empty: AnnotationSet) -> None:
    once = joined(empty, LEFT[:1], RIGHT[:1])
    again = linking.add_link(once, LEFT[:1], RIGHT[:1], type="related", now="t2")
    assert again.is_empty
    assert again.touched == (once.links[0].id,)


def test_a_statement_in_two_links_is_one_statement(empty: AnnotationSet) -> None:
    aset = joined(joined(empty, LEFT[:1], RIGHT[:1]), LEFT[:1], RIGHT[1:2])
    assert len(aset.spans) == 3
    assert aset.links[0].left == aset.links[1].left


def test_removing_a_link_leaves_the_statements_that_others_join(empty: AnnotationSet) -> None:
    aset = joined(joined(empty, LEFT[:1], RIGHT[:1]), LEFT[:1], RIGHT[1:2])
    after = linking.remove_links(aset, [aset.links[0].id]).applied_to(aset)
    assert [span.quote for span in after.spans] == ["Eins", "Two"]
    assert linking.remove_links(after, [after.links[0].id]).applied_to(after).spans == ()


def test_a_link_answers_the_decision_that_there_is_no_counterpart(empty: AnnotationSet) -> None:
    alone = joined(empty, LEFT[:1], [])
    assert alone.links[0].is_no_counterpart
    assert alone.links[0].type is None
    linked = joined(alone, LEFT[:1], RIGHT[:1])
    assert [link.is_no_counterpart for link in linked.links] == [False]
    assert len(linked.spans) == 2


def test_a_linked_statement_cannot_be_without_counterpart(empty: AnnotationSet) -> None:
    linked = joined(empty, LEFT[:1], RIGHT[:1])
    with pytest.raises(InvalidAnnotation, match="is linked"):
        joined(linked, LEFT[:1], [])


def test_extending_gives_a_decision_without_counterpart_its_type(empty: AnnotationSet) -> None:
    alone = joined(empty, LEFT[:1], [])
    redraft = linking.extend_link(alone, alone.links[0].id, RIGHT[:2], type="partial", now="t2")
    link = redraft.applied_to(alone).links[0]
    assert (link.type, len(link.right), link.modified) == ("partial", 2, "t2")


def test_extending_by_what_is_there_changes_nothing(empty: AnnotationSet) -> None:
    aset = joined(empty, LEFT[:1], RIGHT[:1])
    assert linking.extend_link(aset, aset.links[0].id, LEFT[:1], type="same", now="t2").is_empty


def test_the_last_statement_of_a_side_stays(empty: AnnotationSet) -> None:
    aset = joined(empty, LEFT[:2], RIGHT[:1])
    smaller = linking.shrink_link(aset, aset.links[0].id, aset.links[0].left[0], now="t2").applied_to(aset)
    assert [span.quote for span in smaller.spans] == ["Zwei", "One"]
    with pytest.raises(InvalidAnnotation, match="at least one"):
        linking.shrink_link(smaller, smaller.links[0].id, smaller.links[0].left[0], now="t3")


def test_a_type_is_not_given_to_a_decision_without_counterpart(empty: AnnotationSet) -> None:
    aset = joined(joined(empty, LEFT[:1], RIGHT[:1]), LEFT[1:2], [])
    after = linking.change_links(aset, [link.id for link in aset.links], now="t2", type="related").applied_to(aset)
    assert [link.type for link in after.links] == ["related", None]


def test_what_is_gone_is_said(empty: AnnotationSet) -> None:
    with pytest.raises(InvalidAnnotation, match="no longer there"):
        linking.remove_links(empty, ["nothing"])


def refused(aset: AnnotationSet, left: Extent, right: Extent) -> AnnotationSet:
    return linking.reject(aset, left, right, now="t2").applied_to(aset)


def test_a_refused_pair_is_remembered_once_with_its_statements(empty: AnnotationSet) -> None:
    aset = refused(empty, LEFT[0], RIGHT[1])
    assert [span.quote for span in aset.spans] == ["Eins", "Two"]
    assert [(one.left, one.right) for one in aset.rejected] == [((aset.spans[0].id,), (aset.spans[1].id,))]
    assert linking.reject(aset, LEFT[0], RIGHT[1], now="t3").is_empty


def test_statements_of_a_refused_pair_outlive_their_links(empty: AnnotationSet) -> None:
    aset = refused(joined(empty, LEFT[:2], RIGHT[:1]), LEFT[0], RIGHT[1])
    smaller = linking.shrink_link(aset, aset.links[0].id, aset.links[0].left[0], now="t3").applied_to(aset)
    gone = linking.remove_links(smaller, [smaller.links[0].id]).applied_to(smaller)
    assert {span.extent for span in gone.spans} == {LEFT[0], RIGHT[1]}


def test_linking_what_was_refused_takes_the_refusal_back(empty: AnnotationSet) -> None:
    aset = refused(refused(empty, LEFT[0], RIGHT[0]), LEFT[0], RIGHT[2])
    linked = joined(aset, LEFT[:2], RIGHT[:2])
    kept = {span.id: span.extent for span in linked.spans}
    assert [(kept[one.left[0]], kept[one.right[0]]) for one in linked.rejected] == [(LEFT[0], RIGHT[2])]


def test_a_link_says_whether_it_was_suggested(empty: AnnotationSet) -> None:
    taken = linking.add_link(empty, LEFT[:1], RIGHT[:1], type="same", now="t", origin="suggested").applied_to(empty)
    assert [link.origin for link in (*taken.links, *joined(empty, LEFT[:1], RIGHT[:1]).links)] == [
        "suggested",
        "manual",
    ]
