"""Links split, merged and taken apart, statements with other ends: nothing lost, nothing double."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model import linking, relinking
from annotator.model.annotation import AnnotationSet, Extent
from annotator.model.document import Document, Pair, Side
from annotator.model.invalid import InvalidAnnotation
from annotator.model.tagset import DEFAULT_TAGSET

LEFT = [Extent(Side.LEFT, start, start + 2) for start in range(0, 16, 3)]
RIGHT = [Extent(Side.RIGHT, start, start + 2) for start in range(0, 16, 3)]
TEXT = "ab cd ef gh ij kl mn"


@pytest.fixture
def empty() -> AnnotationSet:
    return new_set()


def new_set() -> AnnotationSet:
    pair = Pair.of(Document.of(TEXT, title="a"), Document.of(TEXT.upper(), title="b"))
    return AnnotationSet(pair, "anna", "t0", "t0", DEFAULT_TAGSET)


def joined(aset: AnnotationSet, left: list[Extent], right: list[Extent], kind: str = "same") -> AnnotationSet:
    return linking.add_link(aset, left, right, type=kind, now="t1").applied_to(aset)


def quoted(aset: AnnotationSet) -> list[tuple[str, str]]:
    """Return what is quoted on both sides of each link."""
    quotes = {span.id: span.quote for span in aset.spans}
    return [(" ".join(quotes[end] for end in link.left), " ".join(quotes[end] for end in link.right))
            for link in aset.links]  # fmt: skip


def ids(aset: AnnotationSet) -> list[str]:
    return [link.id for link in aset.links]


@pytest.mark.parametrize(
    ("left", "right", "parts"),
    [
        (2, 2, [("ab", "AB"), ("cd", "CD")]),
        (1, 3, [("ab", "AB"), ("ab", "CD"), ("ab", "EF")]),
        (2, 3, [("ab", "AB"), ("cd", "CD"), ("cd", "EF")]),
        (3, 0, [("ab", ""), ("cd", ""), ("ef", "")]),
    ],
)
def test_a_link_is_split_in_reading_order(
    empty: AnnotationSet, left: int, right: int, parts: list[tuple[str, str]]
) -> None:
    aset = joined(empty, LEFT[:left][::-1], RIGHT[:right])
    aset = linking.change_links(aset, ids(aset), now="t1", note="why", certainty=2).applied_to(aset)
    redraft = relinking.split_links(aset, ids(aset), now="t2")
    split = redraft.applied_to(aset)
    assert quoted(split) == parts
    assert redraft.touched[0] == aset.links[0].id
    assert {(link.type, link.note, link.certainty) for link in split.links} == {(aset.links[0].type, "why", 2)}, (
        "nothing that was said is lost"
    )


def test_a_link_of_one_with_one_has_no_parts(empty: AnnotationSet) -> None:
    aset = joined(empty, LEFT[:1], RIGHT[:1])
    with pytest.raises(InvalidAnnotation, match="no parts"):
        relinking.split_links(aset, ids(aset), now="t2")


def test_split_makes_no_link_that_is_there_already(empty: AnnotationSet) -> None:
    aset = joined(joined(empty, LEFT[:1], RIGHT[:1]), LEFT[:1], RIGHT[:2])
    with pytest.raises(InvalidAnnotation, match="two links"):
        relinking.split_links(aset, ids(aset)[1:], now="t2")


@given(st.integers(1, 5), st.integers(1, 5))
def test_what_was_split_and_merged_joins_what_it_joined(left: int, right: int) -> None:
    aset = joined(new_set(), LEFT[:left], RIGHT[:right])
    if max(left, right) == 1:
        return
    split = relinking.split_links(aset, ids(aset), now="t2").applied_to(aset)
    merged = relinking.merge_links(split, ids(split), type="same", now="t3").applied_to(split)
    assert quoted(merged) == quoted(aset)
    assert ids(merged) == ids(aset)
    assert merged.spans == aset.spans


def test_the_first_of_merged_links_says_what_the_whole_is(empty: AnnotationSet) -> None:
    aset = joined(joined(joined(empty, LEFT[:1], []), LEFT[1:2], RIGHT[:1], "partial"), LEFT[2:3], RIGHT[1:2], "same")
    aset = linking.change_links(aset, ids(aset)[1:], now="t1", note="both").applied_to(aset)
    aset = linking.change_links(aset, ids(aset)[:1], now="t1", note="alone").applied_to(aset)
    (link,) = relinking.merge_links(aset, ids(aset), type="related", now="t2").applied_to(aset).links
    assert (link.type, link.note) == ("partial", "alone\nboth")
    assert [len(link.ends(side)) for side in Side] == [3, 2]


def test_statements_that_had_no_counterpart_get_the_coming_type(empty: AnnotationSet) -> None:
    aset = joined(joined(empty, LEFT[:1], []), [], RIGHT[:1])
    (link,) = relinking.merge_links(aset, ids(aset), type="related", now="t2").applied_to(aset).links
    assert (link.type, link.is_no_counterpart) == ("related", False)


def test_one_link_alone_cannot_be_merged(empty: AnnotationSet) -> None:
    aset = joined(empty, LEFT[:1], RIGHT[:1])
    with pytest.raises(InvalidAnnotation, match="several"):
        relinking.merge_links(aset, ids(aset) * 2, type="same", now="t2")


def test_merging_takes_back_what_was_rejected(empty: AnnotationSet) -> None:
    aset = joined(joined(empty, LEFT[:1], RIGHT[:1]), LEFT[1:2], RIGHT[1:2])
    aset = linking.reject(aset, LEFT[0], RIGHT[1], now="t1").applied_to(aset)
    assert relinking.merge_links(aset, ids(aset), type="same", now="t2").applied_to(aset).rejected == ()


@pytest.mark.parametrize(
    ("taken", "links"),
    [
        ([LEFT[1]], [("ab", "AB CD"), ("cd", "AB CD")]),
        ([LEFT[1], RIGHT[0]], [("ab", "CD"), ("cd", "AB")]),
        ([*LEFT[:2], RIGHT[0]], [("ab cd", "CD"), ("ab cd", "AB")]),
    ],
)
def test_statements_are_taken_out_into_a_link_of_their_own(
    empty: AnnotationSet, taken: list[Extent], links: list[tuple[str, str]]
) -> None:
    aset = joined(empty, LEFT[:2], RIGHT[:2])
    redraft = relinking.take_out(aset, ids(aset)[0], taken, now="t2")
    after = redraft.applied_to(aset)
    assert quoted(after) == links
    assert redraft.touched == (after.links[1].id,), "what is new is selected"


@pytest.mark.parametrize("taken", [[LEFT[3]], [*LEFT[:2], *RIGHT[:2]], []])
def test_nothing_or_everything_cannot_be_taken_out(empty: AnnotationSet, taken: list[Extent]) -> None:
    aset = joined(empty, LEFT[:2], RIGHT[:2])
    with pytest.raises(InvalidAnnotation):
        relinking.take_out(aset, ids(aset)[0], taken, now="t2")


def test_a_moved_end_takes_all_links_of_its_statement_along(empty: AnnotationSet) -> None:
    aset = joined(joined(empty, LEFT[:1], RIGHT[:1]), LEFT[:1], RIGHT[1:2])
    after = relinking.move_statement(aset, LEFT[0], Extent(Side.LEFT, 0, 5), now="t2").applied_to(aset)
    assert quoted(after) == [("ab cd", "AB"), ("ab cd", "CD")]
    span = after.span(after.links[0].left[0])
    assert (span.prefix, span.suffix) == ("", " ef gh ij kl mn")
    assert span.id == aset.links[0].left[0]


def test_ends_that_stay_where_they_are_change_nothing(empty: AnnotationSet) -> None:
    aset = joined(empty, LEFT[:1], RIGHT[:1])
    assert relinking.move_statement(aset, LEFT[0], LEFT[0], now="t2").is_empty


def test_what_was_rejected_stays_as_it_was_read(empty: AnnotationSet) -> None:
    aset = joined(empty, LEFT[:1], RIGHT[:1])
    aset = linking.reject(aset, LEFT[0], RIGHT[2], now="t1").applied_to(aset)
    after = relinking.move_statement(aset, LEFT[0], Extent(Side.LEFT, 0, 5), now="t2").applied_to(aset)
    assert quoted(after) == [("ab cd", "AB")]
    assert after.span(after.rejected[0].left[0]).quote == "ab"


def test_a_statement_moves_over_no_link_that_is_there(empty: AnnotationSet) -> None:
    aset = joined(joined(empty, LEFT[:1], RIGHT[:1]), [Extent(Side.LEFT, 0, 5)], RIGHT[:1])
    with pytest.raises(InvalidAnnotation, match="two links"):
        relinking.move_statement(aset, LEFT[0], Extent(Side.LEFT, 0, 5), now="t2")
    with pytest.raises(InvalidAnnotation, match="not linked"):
        relinking.move_statement(aset, LEFT[3], LEFT[2], now="t2")


def test_what_has_no_counterpart_is_opened_again(empty: AnnotationSet) -> None:
    aset = joined(empty, LEFT[:2], [])
    once = relinking.open_again(aset, LEFT[:1], now="t2")
    assert once
    assert quoted(once.applied_to(aset)) == [("cd", "")]
    twice = relinking.open_again(once.applied_to(aset), LEFT[1:2], now="t3")
    assert twice
    assert (twice.applied_to(aset).links, relinking.open_again(aset, LEFT[1:3], now="t2")) == ((), None)
