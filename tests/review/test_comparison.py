"""Full agreement is never shown as a difference, and no difference is lost."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given, settings

from annotator.model.annotation import AnnotationSet, Extent
from annotator.model.document import Document, Pair, Side
from annotator.review.comparison import Difference, DifferenceKind, compare
from tests.review.two_people import PAIR, people
from tests.strategies import annotation_sets, pairs


def kinds(mine: list[str], theirs: list[str]) -> list[str]:
    return [one.kind.value for one in compare(people("anna", *mine), people("ben", *theirs))]


@pytest.mark.parametrize(
    ("mine", "theirs", "expected"),
    [
        (["a > A"], ["a > A"], ["same"]),
        (["a > A"], ["a > A contradicts"], ["type"]),
        (["a > A more-specific"], ["a > A more-specific >"], ["type"]),
        (["a > A same"], ["a > A same >"], ["same"]),  # a type without direction has none
        (["ab > A"], ["bc > A"], ["overlap"]),
        (["ab > A"], ["bc > B"], ["only", "only"]),  # overlaps on one side only
        (["ab > AB"], ["bc > X", "x > BC"], ["only", "only", "only"]),
        (["a+b > A"], ["a > A", "b > A"], ["split"]),
        (["a+b > A"], ["a > A"], ["overlap"]),
        (["a > A", "b > B"], ["a+b > A+B"], ["split"]),
        (["a > A"], [], ["only"]),
        ([], ["a > A"], ["only"]),
        (["a >"], ["a >"], ["same"]),
        (["> A"], ["> A"], ["same"]),
        (["ab >"], ["bc >"], ["overlap"]),
        (["a >"], ["> A"], ["only", "only"]),
        (["a >"], ["a > A"], ["overlap"]),  # one says there is no counterpart, the other names it
        (["a >"], ["a > A", "a > B"], ["split"]),
        (["a > A", "b+c > B"], ["a > A", "b > B"], ["same", "overlap"]),
        (["a > A", "a > A related"], ["a > A"], ["same", "only"]),
        (["a > A related", "a > A"], ["a > A"], ["same", "only"]),
        (["a > A partial", "a > A related"], ["a > A", "a > A contradicts"], ["type", "type"]),
        ([], [], []),
    ],
)
def test_what_two_people_did_has_a_kind(mine: list[str], theirs: list[str], expected: list[str]) -> None:
    assert sorted(kinds(mine, theirs)) == sorted(expected)
    assert sorted(kinds(theirs, mine)) == sorted(expected)


def test_a_difference_says_who_has_what_and_where() -> None:
    [one] = compare(people("anna", "b+a > A"), people("ben", "a > A", "b > A"))
    assert one.who == {"anna": ("anna-0",), "ben": ("ben-0", "ben-1")}
    assert one.left == (Extent(Side.LEFT, 0, 1), Extent(Side.LEFT, 1, 2)) and one.right == (Extent(Side.RIGHT, 0, 1),)


def test_differences_come_in_the_order_of_the_text() -> None:
    found = compare(people("anna", "x > X", "a > A", "m > M", "> N"), people("ben", "x > X", "c >", "> B"))
    places = [(one.left or one.right)[0].start for one in found]
    assert places == [0, 1, 2, 12, 13, 23], "what is only on the right stands where the links put it"


def test_a_key_stays_while_it_is_about_the_same_links() -> None:
    mine, theirs = people("anna", "a > A", "b > B"), people("ben", "a > A related", "b > B")
    before = {one.who["anna"]: one.key for one in compare(mine, theirs)}
    settled = replace(mine, links=(replace(mine.links[0], type="related"), mine.links[1]))
    after = {one.who["anna"]: one.key for one in compare(settled, theirs)}
    assert before == after and len(set(before.values())) == 2


def test_one_who_said_the_same_twice_said_it_once() -> None:
    [one] = compare(people("anna", "a > A", "a > A"), people("ben", "a > A"))
    assert one.kind is DifferenceKind.SAME and one.who == {"anna": ("anna-0", "anna-1"), "ben": ("ben-0",)}


def test_links_refused_before_are_left_out() -> None:
    mine = people("anna", "a > A")
    refused = replace(mine, links=(replace(mine.links[0], decision="rejected"),))
    assert compare(refused, people("ben")) == []


def test_sets_of_other_texts_or_of_one_person_are_not_compared() -> None:
    other = Pair.of(PAIR.left, Document.of("another text", title=""))
    with pytest.raises(ValueError, match="different texts"):
        compare(people("anna"), people("ben", pair=other))
    with pytest.raises(ValueError, match="two sets are of"):
        compare(people("anna"), people("anna"))


@given(annotation_sets())
@settings(max_examples=40)
def test_the_same_set_twice_is_all_agreement(aset: AnnotationSet) -> None:
    found = compare(aset, replace(aset, annotator="somebody else"))
    assert {one.kind for one in found} <= {DifferenceKind.SAME}
    assert links_named(found, aset.annotator) == Counter(link.id for link in aset.links)


def links_named(found: list[Difference], who: str) -> Counter[str]:
    return Counter(name for one in found for name in one.who.get(who, ()))


@given(pairs().flatmap(lambda pair: annotation_sets(pair, "anna").flatmap(
    lambda mine: annotation_sets(pair, "ben").map(lambda theirs: (mine, theirs)))))  # fmt: skip
@settings(max_examples=50)
def test_every_link_is_in_exactly_one_difference_and_sides_do_not_matter(
    both: tuple[AnnotationSet, AnnotationSet],
) -> None:
    mine, theirs = both
    found = compare(mine, theirs)
    for aset in both:
        assert links_named(found, aset.annotator) == Counter(link.id for link in aset.links)
    assert len({one.key for one in found}) == len(found)
    mirrored = compare(theirs, mine)
    assert Counter(one.kind for one in mirrored) == Counter(one.kind for one in found)
    for one in found:
        if one.kind is DifferenceKind.ONLY:
            assert len(one.who) == 1
        if one.kind in (DifferenceKind.OVERLAP, DifferenceKind.SPLIT, DifferenceKind.SAME, DifferenceKind.TYPE):
            assert len(one.who) == 2
