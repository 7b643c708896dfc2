"""Suggestions found again by statement: the best first, the weak ones left out, in reading order from any place."""

from __future__ import annotations

from annotator.model.annotation import Extent
from annotator.model.document import Side
from annotator.model.suggestion import LEAST, Offers, Suggestion


def left(start: int, end: int) -> Extent:
    return Extent(Side.LEFT, start, end)


def right(start: int, end: int) -> Extent:
    return Extent(Side.RIGHT, start, end)


OFFERS = Offers(
    [
        Suggestion(left(0, 10), right(20, 30), 0.3),
        Suggestion(left(0, 10), right(0, 10), 0.9),
        Suggestion(left(20, 30), right(20, 30), LEAST),
        Suggestion(left(40, 50), right(20, 30), LEAST - 0.01),
    ]
)


def test_each_side_finds_its_suggestions_the_best_first() -> None:
    assert [one.right.start for one in OFFERS.of(left(0, 10))] == [0, 20]
    assert [one.left.start for one in OFFERS.of(right(20, 30))] == [0, 20]


def test_a_quote_in_a_statement_has_the_suggestions_of_the_statement() -> None:
    assert [one.right.start for one in OFFERS.of(left(3, 8))] == [0, 20]
    assert [one.right.start for one in OFFERS.of(left(15, 25))] == [20]


def test_a_statement_without_any_has_none() -> None:
    assert not OFFERS.of(left(12, 18))
    assert not OFFERS.of(left(40, 50))
    assert not Offers().of(left(0, 1))


def test_statements_follow_in_reading_order_and_then_from_the_top() -> None:
    assert [one.start for one in OFFERS.onwards(Side.LEFT, 5)] == [20, 0]
    assert [one.start for one in OFFERS.onwards(Side.LEFT, 0)] == [0, 20]
    assert list(Offers().onwards(Side.LEFT, 0)) == []
