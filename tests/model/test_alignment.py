"""The map scroll sync follows, and the count of what was looked at."""

from __future__ import annotations

from itertools import combinations, pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.model.alignment import Coverage, Knot, PositionMap, coverage, longest_non_crossing
from annotator.model.annotation import AnnotationSet, Extent, Link, Span
from annotator.model.document import Side
from tests.strategies import NOW, annotation_sets

points = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)).map(lambda p: (float(p[0]), float(p[1]))), max_size=9)
places = st.floats(-10, 1_010)
knots = st.lists(st.tuples(st.floats(-5, 1_005), st.floats(-5, 2_005)), max_size=20)


def rises(chain: list[Knot] | tuple[Knot, ...]) -> bool:
    return all(a[0] < b[0] and a[1] < b[1] for a, b in pairwise(chain))


def longest_by_trying(found: list[Knot]) -> int:
    distinct = sorted(set(found))
    return max(n for n in range(len(distinct) + 1) if n == 0 or any(map(rises, combinations(distinct, n))))


@given(points)
@settings(max_examples=400)
def test_the_longest_non_crossing_chain_is_the_longest(found: list[Knot]) -> None:
    chain = longest_non_crossing(found)
    assert rises(chain) and set(chain) <= set(found)
    assert len(chain) == longest_by_trying(found)


@given(knots, places, places)
@settings(max_examples=500)
def test_the_map_never_turns_back_and_stays_inside(through: list[Knot], one: float, other: float) -> None:
    place = PositionMap(1_000, 2_000, through)
    low, high = sorted((one, other))
    assert 0 <= place.to_right(low) <= place.to_right(high) <= 2_000
    low, high = sorted((2 * one, 2 * other))
    assert 0 <= place.to_left(low) <= place.to_left(high) <= 1_000


@given(knots)
def test_the_map_goes_through_its_knots_and_both_ends(through: list[Knot]) -> None:
    place = PositionMap(1_000, 2_000, through)
    assert (place.to_right(0), place.to_right(1_000)) == (0, 2_000)
    inside = [(x, y) for x, y in through if 0 < x < 1_000 and 0 < y < 2_000]
    for left, right in longest_non_crossing(inside):
        assert abs(place.to_right(left) - right) < 1e-6 and abs(place.to_left(right) - left) < 1e-6


@given(st.floats(1, 1_000), st.floats(1, 1_000), st.floats(0, 1))
def test_without_links_the_map_is_proportional_and_back_is_back(left: float, right: float, share: float) -> None:
    place = PositionMap(left, right)
    assert abs(place.to_right(share * left) - share * right) < 1e-6
    assert abs(place.to_left(place.to_right(share * left)) - share * left) < 1e-6


def test_an_empty_side_maps_to_its_only_place() -> None:
    assert PositionMap(0, 0).to_right(5) == 0
    assert PositionMap(0, 100).to_left(50) == 0
    assert PositionMap(-1, 100, [(1, 1)]).to_right(3) in (0, 100)


def by_looking(side: Side, units: list[Extent], aset: AnnotationSet) -> Coverage:
    """Count as the definition says, one statement after the other."""
    spans = {span.id: span for span in aset.spans}

    def touched(unit: Extent, *, alone: bool) -> bool:
        ends = [spans[n] for link in aset.links if link.is_no_counterpart is alone for n in link.ends(side)]
        return any(span.start < unit.end and unit.start < span.end for span in ends)

    linked = [touched(unit, alone=False) for unit in units]
    alone = [touched(unit, alone=True) for unit in units]
    counterless = sum(a and not b for a, b in zip(alone, linked, strict=True))
    return Coverage(len(units), sum(linked), counterless, len(units) - sum(linked) - counterless)


@given(annotation_sets(), st.sampled_from(Side), st.data())
@settings(max_examples=60)
def test_coverage_counts_every_statement_once(aset: AnnotationSet, side: Side, data: st.DataObject) -> None:
    places = st.integers(0, len(aset.pair.document(side).text))
    bounds = sorted(data.draw(st.sets(places, min_size=2, max_size=6) if aset.links else st.just({0, 1})))
    units = [Extent(side, a, b) for a, b in zip(bounds[::2], bounds[1::2], strict=False)]
    assert coverage(side, units, aset.spans, aset.links) == by_looking(side, units, aset)


def test_a_statement_that_is_linked_too_does_not_count_as_without_counterpart() -> None:
    text = "One. Two. Three."
    units = [Extent(Side.LEFT, 0, 4), Extent(Side.LEFT, 5, 9), Extent(Side.LEFT, 10, 16)]
    spans = [Span.cut(text, unit, id=f"s{number}", created=NOW) for number, unit in enumerate(units)]
    spans.append(Span.cut(text, Extent(Side.RIGHT, 0, 4), id="r", created=NOW))
    links = [
        Link("l0", ("s0",), ("r",), "same", None, None, "", "manual", NOW, NOW),
        Link("l1", ("s0",), (), None, None, None, "", "manual", NOW, NOW),
        Link("l2", ("s1",), (), None, None, None, "", "manual", NOW, NOW),
        Link("l3", ("s2",), ("r",), "same", None, None, "", "adjudicated", NOW, NOW, decision="rejected"),
    ]
    assert coverage(Side.LEFT, units, spans, links) == Coverage(statements=3, linked=1, no_counterpart=1, open=1)
