"""Three and more annotators: who agrees with whom, and what becomes of it."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.model.analysis import Layer
from annotator.model.annotation import AnnotationSet, Extent, Span
from annotator.model.document import Side
from annotator.review.comparison import compare, compare_spans
from annotator.review.difference import DifferenceKind, Reading
from annotator.review.gold import Settler
from annotator.review.ledger import Ledger, State
from annotator.review.saying import Saying
from annotator.review.settling import REFUSED, Verdict, settle, taking, taking_all
from annotator.review.taking import Taking, take
from tests.review.test_settling import content, empty_gold
from tests.review.two_people import PAIR, people, standing
from tests.strategies import NOW, annotation_sets, pairs

NAMES = ("anna", "ben", "carla")


def three(*rows: list[str]) -> list[AnnotationSet]:
    return [people(name, *said) for name, said in zip(NAMES, rows, strict=True)]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ((["a > A"], ["a > A"], ["a > A"]), ["same: anna ben carla"]),
        ((["a > A"], ["a > A"], []), ["only: anna ben | carla"]),
        ((["a > A"], ["a > A"], ["a > A related"]), ["type: anna ben, carla"]),
        ((["a > A related"], ["a > A"], ["a > A"]), ["type: ben carla, anna"]),
        ((["a > A"], ["a > A"], ["ab > A"]), ["overlap: anna ben, carla"]),
        ((["a > A"], ["a > A related"], ["ab > A"]), ["overlap: anna, ben, carla"]),
        ((["a+b > A"], ["a+b > A"], ["a > A", "b > A"]), ["split: anna ben, carla"]),
        ((["a >"], ["a >"], ["a > A"]), ["overlap: anna ben, carla"]),
        ((["a > A", "b > B"], ["a > A"], ["a > A"]), ["same: anna ben carla", "only: anna | ben carla"]),
        (
            (["a > A", "a > A related"], ["a > A"], ["a > A", "a > A related"]),
            ["same: anna ben carla", "only: anna carla | ben"],
        ),
        (([], ["c > C"], []), ["only: ben | anna carla"]),
        ((["ab > AB"], ["bc > BC"], ["cd > CD"]), ["overlap: anna, ben, carla"]),  # anna and carla through ben
    ],
)
def test_two_against_one_is_seen(rows: tuple[list[str], ...], expected: list[str]) -> None:
    said = []
    for one in compare(*three(*rows)):
        versions = ", ".join(" ".join(version.annotators) for version in one.versions)
        said.append(f"{one.kind}: {versions}" + (f" | {' '.join(one.silent)}" if one.silent else ""))
    assert said == expected


def test_a_denied_counterpart_and_another_direction_are_told() -> None:
    [denied] = compare(people("anna", "a >"), people("ben", "a > A"))
    [turned] = compare(people("anna", "a > A more-specific"), people("ben", "a > A more-specific >"))
    [other] = compare(people("anna", "a > A"), people("ben", "a > A related"))
    assert (denied.reading, turned.reading, other.reading) == (Reading.NO_COUNTERPART, Reading.DIRECTION, None)
    assert other.types == {"same", "related"}
    assert turned.versions[1].sayings == (Saying(((0, 1),), ((0, 1),), "more-specific", "left-to-right"),)


def test_one_alone_agrees_with_nobody() -> None:
    assert [one.kind for one in compare(people("anna", "a > A"))] == [DifferenceKind.ONLY]
    assert standing(take([people("anna", "a > A")], Taking.AGREED, mine=["anna"], by="anna", at=NOW)) == []


def test_taking_one_of_three_refuses_the_others_and_names_all() -> None:
    sets = three(["a > A"], ["a > A"], ["ab > A contradicts"])
    [difference] = compare(*sets)
    gold = decided(sets, [(difference, taking("ben"))])
    assert standing(gold) == ["a > A same"]
    assert {link.type: (link.sources, link.decision) for link in gold.links} == {
        "same": (("anna:anna-0", "ben:ben-0"), "accepted"),
        "contradicts": (("carla:carla-0",), "rejected"),
    }
    told = Ledger(gold, sets).settled(difference)
    assert told and told.taken == ("anna", "ben")


def decided(
    sets: list[AnnotationSet], decisions: list[tuple[object, Verdict]], gold: AnnotationSet | None = None
) -> AnnotationSet:
    gold = gold or empty_gold(sets[0])
    return settle(decisions, sets=sets, gold=gold, settler=Settler("anna", NOW)).applied_to(gold)  # type: ignore[arg-type]


def test_an_edited_link_stands_for_all_of_them() -> None:
    sets = three(["ab > A"], ["bc > A"], ["b > A related"])
    [difference] = compare(*sets)
    made = Saying(((1, 2),), ((0, 1),), "same")
    gold = decided(sets, [(difference, Verdict(edited=(made,)))])
    assert standing(gold) == ["b > A same"]
    [edited] = [link for link in gold.links if link.decision == "edited"]
    assert edited.sources == ("anna:anna-0", "ben:ben-0", "carla:carla-0")
    assert Counter(link.decision for link in gold.links) == {"edited": 1, "rejected": 3}
    ledger = Ledger(gold, sets)
    told = ledger.settled(difference)
    assert ledger.state(difference) is State.SETTLED and told and told.edited and not told.taken
    gold = decided(sets, [(difference, taking("carla"))], gold)
    assert standing(gold) == ["b > A related"] and len(gold.links) == 3, "the last decision counts"


def test_what_somebody_changed_since_comes_again() -> None:
    sets = three(["a > A", "b > B"], ["a > A", "b > B"], ["a > A", "b > B related"])
    gold = decided(sets, [(one, taking("anna")) for one in compare(*sets)])
    assert states(gold, sets) == [State.SETTLED, State.SETTLED]
    changed = [*sets[:2], people("carla", "a > A", "b > B contradicts")]
    assert states(gold, changed) == [State.SETTLED, State.CHANGED]
    moved = [*sets[:2], people("carla", "c > C", "b > B related")]
    assert states(gold, moved) == [State.CHANGED, State.SETTLED, State.CHANGED]
    gone = [*sets[:2], people("carla", "a > A")]
    assert states(gold, gone) == [State.SETTLED, State.SETTLED], "what carla withdrew was refused anyway"
    alone = [sets[0], people("ben", "a > A"), people("carla", "a > A")]
    assert states(gold, alone) == [State.SETTLED, State.CHANGED], "gold says of b > B that ben has it, too"
    more = [*sets[:2], people("carla", "a > A", "b > B related", "d > D")]
    assert states(gold, more) == [State.SETTLED, State.SETTLED, State.OPEN]


def states(gold: AnnotationSet, sets: list[AnnotationSet]) -> list[State]:
    ledger = Ledger(gold, sets)
    return [ledger.state(one) for one in compare(*sets)]


def spanned(who: str, *rows: str) -> AnnotationSet:
    """Return a set of spans such as `abc direct`."""
    spans = []
    for number, row in enumerate(rows):
        quote, label = row.split()
        start = PAIR.left.text.index(quote)
        extent = Extent(Side.LEFT, start, start + len(quote))
        name = f"{who}-{number}"
        spans.append(Span.cut(PAIR.left.text, extent, id=name, created=NOW, layer=Layer.QUOTE, label=label))
    return replace(people(who), spans=tuple(spans))


def test_spans_are_compared_and_settled_as_links_are() -> None:
    sets = [spanned("anna", "abc direct", "fg direct", "kl direct"), spanned("ben", "abc direct", "fgh direct", "kl x")]
    found = compare_spans(*sets)
    kinds = [DifferenceKind.SAME, DifferenceKind.OVERLAP, DifferenceKind.TYPE]
    assert [(one.kind, one.layer, one.right) for one in found] == [(kind, Layer.QUOTE, ()) for kind in kinds]
    gold = decided(sets, [(found[0], taking_all(found[0])), (found[1], taking("ben")), (found[2], REFUSED)])
    told = {(span.quote, span.label): span.extra["decision"] for span in gold.spans}
    refused = {("fg", "direct"): "rejected", ("kl", "direct"): "rejected", ("kl", "x"): "rejected"}
    assert told == {("abc", "direct"): "accepted", ("fgh", "direct"): "accepted"} | refused
    assert not gold.links
    ledger = Ledger(gold, sets)
    assert [ledger.state(one) for one in found] == [State.SETTLED] * 3
    made = Saying(((5, 9),), (), "indirect")
    gold = decided(sets, [(found[1], Verdict(edited=(made,)))], gold)
    assert [(span.quote, span.label) for span in gold.spans if span.extra["decision"] == "edited"] == [
        ("fghi", "indirect")
    ]
    gold = decided(sets, [(found[1], taking("anna"))], gold)
    assert {span.quote for span in gold.spans if span.extra["decision"] == "accepted"} == {"abc", "fg"}
    assert len(gold.spans) == 5, "what was edited before left no trace"


some_people = pairs().flatmap(lambda pair: st.tuples(*(annotation_sets(pair, name) for name in NAMES)).map(list))


@given(some_people)
@settings(max_examples=40)
def test_every_link_of_three_is_in_exactly_one_difference(sets: list[AnnotationSet]) -> None:
    found = compare(*sets)
    for aset in sets:
        named = Counter(name for one in found for name in one.who.get(aset.annotator, ()))
        assert named == Counter(link.id for link in aset.links)
    mirrored = compare(*reversed(sets))
    assert Counter((one.kind, one.key) for one in mirrored) == Counter((one.kind, one.key) for one in found)
    for one in found:
        assert {*one.who, *one.silent} == {*NAMES} and not {*one.who} & {*one.silent}
        assert one.is_agreement == (len(one.versions) == 1 and not one.silent)


@given(some_people)
@settings(max_examples=40)
def test_all_of_one_is_that_one_and_what_all_have_is_the_intersection(sets: list[AnnotationSet]) -> None:
    for aset in sets:
        gold = decided(sets, [(one, taking(aset.annotator)) for one in compare(*sets)])
        assert content(gold) == content(aset)
    agreed = take(sets, Taking.AGREED, mine=["anna"], by="anna", at=NOW)
    assert content(agreed) == content(sets[0]) & content(sets[1]) & content(sets[2])
    theirs = take(sets, Taking.THEIRS, mine=["anna"], by="anna", at=NOW)
    assert content(theirs) == content(sets[1]) | content(sets[2])
