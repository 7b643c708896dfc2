"""Two pages that scroll together: level at links, never against the scroll, the ends with the ends."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from annotator.model.document import Side
from annotator.ui.pair.scroll_sync import ScrollSync


@dataclass
class Bar:
    """A scroll bar of a page 600 pixels high, without a window."""

    height: int
    at: int = 0

    def value(self) -> int:
        return self.at

    def maximum(self) -> int:
        return max(self.height - 600, 0)

    def pageStep(self) -> int:
        return 600

    def setValue(self, value: int, /) -> None:
        self.at = min(max(value, 0), self.maximum())


def scrolled(sync: ScrollSync, bar: Bar, value: int, side: Side = Side.LEFT) -> None:
    """Scroll one page as an annotator would."""
    bar.setValue(value)
    sync.follow(side)


KNOTS = st.lists(st.tuples(st.floats(1, 7999), st.floats(1, 3999)), max_size=8)


@given(
    st.integers(0, 9000),
    st.integers(0, 9000),
    KNOTS,
    st.lists(st.tuples(st.integers(0, 8400), st.none() | st.integers(0, 8400), st.none() | KNOTS), max_size=30),
)
def test_the_other_page_never_moves_against_the_scroll(
    left_height: int,
    right_height: int,
    knots: list[tuple[float, float]],
    steps: list[tuple[int, int | None, list[tuple[float, float]] | None]],
) -> None:
    """Whatever is linked in between, and wherever the other page was moved alone."""
    left, right = Bar(left_height), Bar(right_height)
    sync = ScrollSync(left, right)
    sync.set_knots(knots)
    for value, alone, more in steps:
        if more is not None:
            sync.set_knots(more)
        if alone is not None:
            with sync.held():
                scrolled(sync, right, alone, Side.RIGHT)
        before, at = left.at, right.at
        scrolled(sync, left, value)
        moved, followed = left.at - before, right.at - at
        assert followed * moved >= 0, "it moved the other way"
        assert 0 <= right.at <= right.maximum()


def test_without_links_the_ends_belong_together_and_the_rest_is_proportional() -> None:
    left, right = Bar(8000), Bar(4000)
    sync = ScrollSync(left, right)
    sync.set_knots(())
    scrolled(sync, left, left.maximum())
    assert right.at == right.maximum()
    scrolled(sync, left, left.maximum() // 2)
    assert abs(right.at - right.maximum() / 2) < 3
    scrolled(sync, left, 0)
    assert right.at == 0


def test_linked_statements_meet_in_the_middle_of_the_page() -> None:
    left, right = Bar(8000), Bar(8000)
    sync = ScrollSync(left, right)
    sync.set_knots([(3000.0, 5000.0)])
    for value in range(0, 2701, 10):
        scrolled(sync, left, value)
    assert abs((3000 - left.at) - (5000 - right.at)) < 3


def test_scrolling_goes_in_small_steps() -> None:
    left, right = Bar(8000), Bar(8000)
    sync = ScrollSync(left, right)
    sync.set_knots([(2000.0, 4000.0), (4000.0, 4500.0)])
    steps = []
    for value in range(0, left.maximum(), 20):
        before = right.at
        scrolled(sync, left, value)
        steps.append(right.at - before)
    # The map is twice as steep between the links, and the reading line runs twice as fast near the ends.
    assert max(steps) <= 20 * 2 * 2 + 2


def test_a_page_moved_alone_glides_back_and_does_not_jump() -> None:
    left, right = Bar(8000), Bar(8000)
    sync = ScrollSync(left, right)
    sync.set_knots(())
    scrolled(sync, left, 2000)
    with sync.held():
        scrolled(sync, right, right.at + 500, Side.RIGHT)
    before = right.at
    scrolled(sync, left, left.at + 40)
    assert 0 <= right.at - before <= 60
    for _ in range(60):
        scrolled(sync, left, left.at + 40)
    assert abs(right.at - left.at) < 12


def test_a_new_link_moves_nothing_by_itself() -> None:
    left, right = Bar(8000), Bar(8000)
    sync = ScrollSync(left, right)
    sync.set_knots(())
    scrolled(sync, left, 3000)
    before = right.at
    sync.set_knots([(3300.0, 6000.0)])
    assert right.at == before
    scrolled(sync, left, 3010)
    assert abs(right.at - before) < 40


def test_switched_off_each_page_scrolls_alone() -> None:
    left, right = Bar(8000), Bar(8000)
    sync = ScrollSync(left, right)
    sync.set_knots(())
    sync.mode = "off"
    scrolled(sync, left, 3000)
    assert right.at == 0
