"""A decision becomes gold that keeps who said what, and can be taken again."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.model.annotation import GOLD, AnnotationSet
from annotator.review.comparison import Difference, DifferenceKind, compare
from annotator.review.gold import Settler
from annotator.review.ledger import Ledger, Settled, State
from annotator.review.settling import Verdict, settle, taking
from annotator.review.taking import Taking, take
from tests.review.two_people import PAIR, people, standing
from tests.strategies import NOW, annotation_sets, pairs

LATER = "2026-11-23T10:00:00Z"


def empty_gold(like: AnnotationSet) -> AnnotationSet:
    return AnnotationSet(like.pair, GOLD, NOW, NOW, like.tagset)


class Choice(StrEnum):
    """Decisions on a difference of two."""

    MINE = "mine"
    THEIRS = "theirs"
    BOTH = "both"
    NEITHER = "neither"


def verdict(choice: Choice, mine: AnnotationSet, theirs: AnnotationSet) -> Verdict:
    taken = {Choice.MINE: [mine], Choice.THEIRS: [theirs], Choice.BOTH: [mine, theirs], Choice.NEITHER: []}
    return taking(*(aset.annotator for aset in taken[choice]))


def decide(
    difference: Difference,
    choice: Choice,
    mine: AnnotationSet,
    theirs: AnnotationSet,
    gold: AnnotationSet | None = None,
    comment: str = "",
) -> AnnotationSet:
    gold = gold or empty_gold(mine)
    decision = (difference, verdict(choice, mine, theirs))
    change = settle([decision], sets=[mine, theirs], gold=gold, settler=Settler("anna", NOW, comment))
    return change.applied_to(gold)


def state_of(difference: Difference, gold: AnnotationSet, *sets: AnnotationSet) -> tuple[State, Settled | None]:
    ledger = Ledger(gold, sets)
    return ledger.state(difference), ledger.settled(difference)


MINE, THEIRS = people("anna", "a+b > A"), people("ben", "a > A", "b > A contradicts")


@pytest.mark.parametrize(
    ("choice", "rows"),
    [
        (Choice.MINE, ["a+b > A same"]),
        (Choice.THEIRS, ["a > A same", "b > A contradicts"]),
        (Choice.BOTH, ["a > A same", "a+b > A same", "b > A contradicts"]),
        (Choice.NEITHER, []),
    ],
)
def test_what_is_chosen_stands_and_the_rest_is_kept_as_refused(choice: Choice, rows: list[str]) -> None:
    [difference] = compare(MINE, THEIRS)
    gold = decide(difference, choice, MINE, THEIRS, comment="nach dem Gespräch")
    assert standing(gold) == rows
    assert {source for link in gold.links for source in link.sources} == {"anna:anna-0", "ben:ben-0", "ben:ben-1"}
    for link in gold.links:
        assert (link.origin, link.settled_by, link.settled_at) == ("adjudicated", "anna", NOW)
        assert link.comment == "nach dem Gespräch" and link.decision in ("accepted", "rejected")
    taken = {"mine": ("anna",), "theirs": ("ben",), "both": ("anna", "ben"), "neither": ()}[choice]
    assert state_of(difference, gold, MINE, THEIRS) == (
        State.SETTLED,
        Settled(taken, False, "anna", NOW, "nach dem Gespräch"),
    )


def test_agreement_becomes_one_link_of_two_sources() -> None:
    mine, theirs = people("anna", "a > A"), people("ben", "a > A")
    [difference] = compare(mine, theirs)
    for choice in (Choice.BOTH, Choice.MINE, Choice.THEIRS):
        [link] = decide(difference, choice, mine, theirs).links
        assert link.sources == ("anna:anna-0", "ben:ben-0") and link.decision == "accepted"
    [link] = decide(difference, Choice.NEITHER, mine, theirs).links
    assert link.decision == "rejected"


def test_the_last_decision_counts_and_leaves_nothing_of_the_earlier_one() -> None:
    [difference] = compare(MINE, THEIRS)
    gold = decide(difference, Choice.MINE, MINE, THEIRS)
    again = decide(difference, Choice.MINE, MINE, THEIRS, gold)
    assert again == gold, "deciding the same twice is deciding it once"
    other = decide(difference, Choice.THEIRS, MINE, THEIRS, gold)
    assert standing(other) == ["a > A same", "b > A contradicts"] and len(other.links) == 3
    assert len(other.spans) == len(gold.spans)


def test_what_was_decided_before_a_link_was_changed_is_let_go() -> None:
    mine, theirs = people("anna", "a > A"), people("ben", "a > A related")
    [difference] = compare(mine, theirs)
    gold = decide(difference, Choice.MINE, mine, theirs)
    changed = people("anna", "a > A contradicts")
    [difference] = compare(changed, theirs)
    gold = decide(difference, Choice.MINE, changed, theirs, gold)
    assert standing(gold) == ["a > A contradicts"]
    assert [link.type for link in gold.links if link.decision == "rejected"] == ["related"]


def test_a_third_annotator_joins_the_sources() -> None:
    mine, ben, carla = people("anna", "a > A"), people("ben", "a > A"), people("carla", "a > A", "b > B")
    [difference] = compare(mine, ben)
    gold = decide(difference, Choice.BOTH, mine, ben)
    first, second = compare(mine, carla)
    assert state_of(first, gold, mine, carla)[0] is State.CHANGED, "carla's link is still open"
    assert state_of(second, gold, mine, carla)[0] is State.OPEN
    gold = decide(first, Choice.BOTH, mine, carla, gold)
    assert [link.sources for link in gold.links] == [("anna:anna-0", "ben:ben-0", "carla:carla-0")]
    gold = decide(second, Choice.THEIRS, mine, carla, gold)
    assert standing(gold) == ["a > A same", "b > B same"]
    state, said = state_of(second, gold, mine, carla)
    assert state is State.SETTLED and said and said.taken == ("carla",)


def test_a_changed_mind_leaves_the_others_their_sources() -> None:
    mine, ben, carla = people("anna", "a > A"), people("ben", "a > A"), people("carla", "a > A")
    gold = decide(compare(mine, ben)[0], Choice.BOTH, mine, ben)
    gold = decide(compare(mine, carla)[0], Choice.BOTH, mine, carla, gold)
    changed = people("anna", "a > A contradicts")
    gold = decide(compare(changed, ben)[0], Choice.MINE, changed, ben, gold)
    assert {link.type: (link.sources, link.decision) for link in gold.links} == {
        "contradicts": (("anna:anna-0",), "accepted"),
        "same": (("ben:ben-0", "carla:carla-0"), "rejected"),
    }
    again = people("ben", "a > A related")
    gold = decide(compare(changed, again)[0], Choice.THEIRS, changed, again, gold)
    assert {link.type: (link.sources, link.decision) for link in gold.links} == {
        "contradicts": (("anna:anna-0",), "rejected"),
        "same": (("carla:carla-0",), "rejected"),
        "related": (("ben:ben-0",), "accepted"),
    }


def test_types_gold_does_not_have_come_along() -> None:
    mine = people("anna")
    theirs = people("ben", "a > A contradicts")
    own = replace(mine, tagset=mine.tagset[:1])
    [difference] = compare(own, theirs)
    gold = decide(difference, Choice.THEIRS, own, theirs)
    assert [kind.name for kind in gold.tagset] == ["same", "contradicts"]
    assert standing(gold) == ["a > A contradicts"]


def test_nothing_is_settled_without_gold() -> None:
    [difference] = compare(MINE, THEIRS)
    assert state_of(difference, empty_gold(MINE), MINE, THEIRS) == (State.OPEN, None)


both_sets = pairs().flatmap(lambda pair: st.tuples(annotation_sets(pair, "anna"), annotation_sets(pair, "ben")))


@given(both_sets, st.data())
@settings(max_examples=40)
def test_any_decisions_make_a_valid_gold_that_says_what_was_decided(
    both: tuple[AnnotationSet, AnnotationSet], data: st.DataObject
) -> None:
    mine, theirs = both
    gold = empty_gold(mine)
    for difference in compare(mine, theirs):
        gold = decide(difference, data.draw(st.sampled_from(Choice)), mine, theirs, gold)
    ledger = Ledger(gold, both)
    for difference in compare(mine, theirs):
        assert ledger.state(difference) is State.SETTLED and ledger.settled(difference) is not None
    sources = [source for link in gold.links for source in link.sources]
    assert len(sources) == len(set(sources)) == len(mine.links) + len(theirs.links)


def content(aset: AnnotationSet) -> set[str]:
    return set(standing(aset))


@given(both_sets)
@settings(max_examples=40)
def test_accepting_all_of_theirs_gives_exactly_theirs(both: tuple[AnnotationSet, AnnotationSet]) -> None:
    mine, theirs = both
    gold = empty_gold(mine)
    for difference in compare(mine, theirs):
        if theirs.annotator in difference.who:
            gold = decide(difference, Choice.THEIRS, mine, theirs, gold)
    assert content(gold) == content(theirs)
    assert content(take([mine, theirs], Taking.THEIRS, mine=["anna"], by="anna", at=LATER)) == content(theirs)
    assert content(take([mine, theirs], Taking.MINE, mine=["anna"], by="anna", at=LATER)) == content(mine)
    assert content(take([mine, theirs], Taking.ALL, mine=["anna"], by="anna", at=LATER)) == content(mine) | content(
        theirs
    )


def test_taking_what_agrees_is_exactly_the_intersection() -> None:
    mine = people("anna", "a > A", "b > B contradicts", "c >", "d+e > D", "f > F")
    theirs = people("ben", "a > A", "b > B", "c >", "d > D", "> G")
    gold = take([mine, theirs], Taking.AGREED, mine=["anna"], by="anna", at=LATER)
    assert standing(gold) == ["a > A same", "c >"]
    assert [link.sources for link in gold.links] == [("anna:anna-0", "ben:ben-0"), ("anna:anna-2", "ben:ben-2")]
    assert (gold.annotator, gold.pair, gold.created) == (GOLD, PAIR, LATER)


@given(both_sets)
@settings(max_examples=30)
def test_taking_what_agrees_takes_no_more_and_no_less(both: tuple[AnnotationSet, AnnotationSet]) -> None:
    mine, theirs = both
    gold = take([mine, theirs], Taking.AGREED, mine=["anna"], by="anna", at=LATER)
    agreed = [one for one in compare(mine, theirs) if one.kind is DifferenceKind.SAME]
    sources = {source for link in gold.links for source in link.sources}
    assert sources == {f"{who}:{name}" for one in agreed for who, names in one.who.items() for name in names}
    assert all(link.decision == "accepted" and link.settled_at == LATER for link in gold.links)
