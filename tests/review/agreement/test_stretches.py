"""Sorted stretches, against the sets of characters they are."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as some

from annotator.review.agreement.stretches import Places, common, merged, without

LENGTH = 20
ANY = some.lists(
    some.tuples(some.integers(0, LENGTH), some.integers(1, 5)).map(lambda pair: (pair[0], pair[0] + pair[1])),
    max_size=6,
)
SORTED = ANY.map(merged)


def characters(stretches: list[tuple[int, int]]) -> set[int]:
    """Return every offset that lies in one."""
    return {offset for start, end in stretches for offset in range(start, end)}


@given(ANY, SORTED, SORTED)
def test_stretches_are_joined_cut_and_met_as_their_characters_are(
    any_order: list[tuple[int, int]], some_sorted: list[tuple[int, int]], others: list[tuple[int, int]]
) -> None:
    joined = merged(any_order)
    assert joined == sorted(joined)
    assert sum(end - start for start, end in joined) == len(characters(joined)) == len(characters(any_order))
    assert characters(common(some_sorted, others)) == characters(some_sorted) & characters(others)
    assert characters(without(some_sorted, others)) == characters(some_sorted) - characters(others)


@given(SORTED, SORTED)
def test_what_lies_in_stretches_is_moved_together(kept: list[tuple[int, int]], others: list[tuple[int, int]]) -> None:
    places = Places(kept)
    row = sorted(characters(kept))
    assert places.length == len(row)
    expected = []
    for start, end in others:
        inside = [number for number, offset in enumerate(row) if start <= offset < end]
        assert places.meets(start, end) == bool(inside)
        expected += [(inside[0], inside[-1] + 1)] if inside else []
    assert places.moved(others) == expected
    for offset in range(LENGTH + 6):
        at = places.at(offset)
        assert (at is not None) == (offset in row)
        assert at is None or kept[at][0] <= offset < kept[at][1]
