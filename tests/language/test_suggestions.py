"""Which statements are suggested: by likeness, by order, and where the order is no guide."""

from __future__ import annotations

import random
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.language import path_evidence
from annotator.language.suggestions import Suggestion, suggestions
from tests.language.stories import RETOLD, TOLD

STATEMENTS = st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=30), max_size=7)


def best(found: list[Suggestion]) -> dict[int, int]:
    """Return the best partner of each left statement."""
    partner: dict[int, int] = {}
    for each in found:
        partner.setdefault(each.left, each.right)
    return partner


def test_a_story_told_twice_is_matched_also_where_no_word_is_shared() -> None:
    assert best(suggestions(TOLD, RETOLD)) == {place: place for place in range(len(TOLD))}


def test_statements_in_another_order_are_matched_by_what_they_say() -> None:
    things = ["Boot", "Haus", "Baum", "Rad", "Zelt", "Turm", "Pferd"]
    left = [f"{thing} {number} stand am Ufer" for number, thing in enumerate(things)]
    order = random.Random(4).sample(range(len(left)), len(left))
    assert best(suggestions(left, [left[place] for place in order])) == {
        place: position for position, place in enumerate(order)
    }


@given(STATEMENTS, STATEMENTS, st.integers(1, 5))
@settings(max_examples=60)
def test_every_statement_of_both_sides_gets_its_partners_and_no_pair_comes_twice(
    left: list[str], right: list[str], top: int
) -> None:
    found = suggestions(left, right, top=top)
    assert len({(each.left, each.right) for each in found}) == len(found)
    assert found == sorted(found, key=lambda each: -each.score)
    for count, size, other in (
        (Counter(each.left for each in found), len(left), len(right)),
        (Counter(each.right for each in found), len(right), len(left)),
    ):
        assert all(count[place] >= min(top, other) for place in range(size))
        assert not other or len(count) == size


@given(STATEMENTS, STATEMENTS)
@settings(max_examples=60)
def test_swapping_the_sides_swaps_the_suggestions(left: list[str], right: list[str]) -> None:
    one = {(each.left, each.right): each.score for each in suggestions(left, right, top=9)}
    other = {(each.right, each.left): each.score for each in suggestions(right, left, top=9)}
    assert one == pytest.approx(other, abs=2e-3)


def test_large_pairs_are_read_in_blocks_with_the_same_outcome(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = suggestions(TOLD, RETOLD, top=3)
    monkeypatch.setattr(path_evidence, "_BLOCK", 3 * len(RETOLD))
    assert suggestions(TOLD, RETOLD, top=3) == whole


def test_it_can_be_stopped() -> None:
    class Stopped(Exception):
        pass

    def stop() -> None:
        raise Stopped

    with pytest.raises(Stopped):
        suggestions(TOLD, RETOLD, report=stop)
