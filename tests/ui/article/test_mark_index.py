"""What overlaps a stretch is found as if one had looked at everything."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.model.analysis import Layer, Mark
from annotator.ui.article.mark_index import MarkIndex

MARKS = st.lists(
    st.builds(
        lambda start, length: Mark(start, start + length, Layer.QUOTE),
        st.integers(0, 60),
        st.integers(1, 40),
    ),
    max_size=25,
)


@given(MARKS, MARKS, st.integers(0, 100), st.integers(0, 30))
def test_overlapping_agrees_with_looking_at_all(first: list[Mark], second: list[Mark], start: int, length: int) -> None:
    index = MarkIndex(first)
    index.extend(second)
    end = start + length
    wanted = [mark for mark in (*first, *second) if mark.start < end and mark.end > start]
    found = index.overlapping(start, end)
    assert sorted((mark.start, mark.end) for mark in found) == sorted((mark.start, mark.end) for mark in wanted)
    assert found == sorted(found, key=lambda mark: (mark.start, -mark.end))


def test_the_innermost_of_nested_quotes_is_the_shortest() -> None:
    outer, inner = Mark(0, 50, Layer.QUOTE), Mark(10, 20, Layer.QUOTE)
    index = MarkIndex([inner, outer])
    assert index.innermost(15) == inner
    assert index.innermost(30) == outer
    assert index.innermost(50) is None
