"""Articles paired by order, by name or by hand: whatever is moved, none of them is lost or stands twice."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from annotator.exchange.gathering import Found
from annotator.model.document import Side
from annotator.project.pairing import grouped
from annotator.project.pairing_plan import PairingPlan


def found(*names: str) -> tuple[Found, ...]:
    return tuple(Found(Path(name), name, is_gathered=True) for name in names)


def test_names_that_stand_twice_pair_themselves_and_others_go_by_order() -> None:
    both = found("left/a.txt", "left/b.txt", "right/a.txt", "right/b.txt")
    plan = PairingPlan.of(both)
    assert plan.way == "name"
    assert plan.pairs == (("left/a.txt", "right/a.txt"), ("left/b.txt", "right/b.txt"))
    assert plan.by("order").pairs == (("left/a.txt", "left/b.txt"), ("right/a.txt", "right/b.txt"))
    assert PairingPlan.of(found("a", "b", "c")).way == "order"


def test_what_is_left_out_lets_the_order_move_up_and_can_come_back() -> None:
    plan = PairingPlan.of(found("L1", "R1", "x", "L2", "R2"))
    assert plan.pairs == (("L1", "R1"), ("x", "L2")) and plan.alone == 1
    out = plan.without((1, Side.LEFT))
    assert out.pairs == (("L1", "R1"), ("L2", "R2")) and out.alone == 1
    assert out.with_again((2, Side.LEFT)) == plan


def test_by_hand_articles_change_places_and_sides() -> None:
    plan = PairingPlan.of(found("a", "b", "c", "d", "e"))
    assert plan.exchanged((0, Side.LEFT), (1, Side.LEFT)).pairs == (("c", "b"), ("a", "d"))
    assert plan.swapped(0).pairs == (("b", "a"), ("c", "d"))
    assert plan.all_swapped().pairs == (("b", "a"), ("d", "c"))
    moved = plan.exchanged((2, Side.LEFT), (2, Side.RIGHT))
    assert moved.at((2, Side.RIGHT)) == 4 and moved.way == "hand"
    assert plan.by("hand").without((0, Side.RIGHT)).pairs == (("c", "d"),)


def test_pairs_by_hand_come_in_as_they_were_paired_and_the_others_alone() -> None:
    articles = found("a", "b", "c", "a")
    groups = [[each.name for each in group] for group in grouped(articles, None, by_hand=(("c", "a"), ("z", "b")))]
    assert groups == [["c", "a"], ["a"], ["b"]]
    assert [len(group) for group in grouped(articles, None, by_hand=(("a", "a"),))] == [2, 1, 1]


cells = st.tuples(st.integers(-1, 9), st.sampled_from(Side))
steps = st.one_of(
    st.tuples(st.just("exchanged"), cells, cells),
    st.tuples(st.just("swapped"), st.integers(-1, 9)),
    st.tuples(st.just("without"), cells),
    st.tuples(st.just("with_again"), cells),
    st.tuples(st.just("all_swapped")),
    st.tuples(st.just("by"), st.sampled_from(["order", "name", "hand"])),
)


@given(st.lists(st.sampled_from(["x/a", "y/a", "z/b", "q/b", "c"]), max_size=9), st.lists(steps, max_size=12))
def test_no_article_is_lost_or_stands_twice(names: list[str], done: list[tuple[str, ...]]) -> None:
    plan = PairingPlan.of(found(*names))
    for verb, *arguments in done:
        plan = getattr(plan, verb)(*arguments)
        places = [place for row in plan.rows for place in row if place is not None]
        assert sorted(places) == list(range(len(names)))
        assert (None, None) not in plan.rows
