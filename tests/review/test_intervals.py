"""The index finds what looking at everything finds."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.review.intervals import Interval, IntervalIndex

intervals = st.tuples(st.integers(0, 30), st.integers(1, 12)).map(lambda pair: (pair[0], pair[0] + pair[1]))


@given(st.lists(intervals, max_size=40), intervals)
@settings(max_examples=500)
def test_the_index_finds_all_that_overlaps(found: list[Interval], asked: Interval) -> None:
    index = IntervalIndex((interval, owner) for owner, interval in enumerate(found))
    expected = [owner for owner, (start, end) in enumerate(found) if start < asked[1] and asked[0] < end]
    assert sorted(index.overlapping(*asked)) == expected
    assert index.count(*asked) == len(expected)
