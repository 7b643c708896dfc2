"""Which articles of an import belong together: by their order, by their names, or as a person paired them by hand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import PurePath
from typing import Literal

from annotator.exchange.gathering import Found
from annotator.project.alike_names import alike

PairBy = Literal["order", "name", "column"]
ByHand = tuple[tuple[str, str], ...]
"""The names of left and right articles that belong together; the others stay without a partner."""


def grouped(
    articles: Sequence[Found], pair_by: PairBy | None, *, by_hand: ByHand | None = None
) -> Iterator[Sequence[Found]]:
    """Group articles by two; one that has no partner is a group of its own.

    By None, those that were named themselves go by order, those of folders and archives by their names
    where most say which other one belongs to them.
    """
    if by_hand is not None:
        yield from _by_hand(articles, by_hand)
    elif pair_by == "name":
        yield from _by_name(articles)
    elif pair_by == "order":
        yield from _by_order(articles)
    else:
        gathered = [each for each in articles if each.is_gathered]
        yield from _by_order([each for each in articles if not each.is_gathered])
        yield from _by_name(gathered) if goes_by_name(gathered) else _by_order(gathered)


def goes_by_name(articles: Sequence[Found]) -> bool:
    """Tell whether the names of most articles say which other one belongs to them."""
    return 4 * len(_alike(articles)) > len(articles)


def _by_order(articles: Sequence[Found]) -> Iterator[Sequence[Found]]:
    return (articles[place : place + 2] for place in range(0, len(articles), 2))


def _by_name(articles: Sequence[Found]) -> Iterator[Sequence[Found]]:
    pairs = dict(_alike(articles))
    partners = {*pairs.values()}
    for place, article in enumerate(articles):
        if place in pairs:
            yield [article, articles[pairs[place]]]
        elif place not in partners:
            yield [article]


def _alike(articles: Sequence[Found]) -> list[tuple[int, int]]:
    return alike([PurePath(article.name) for article in articles])


def _by_hand(articles: Sequence[Found], pairs: ByHand) -> Iterator[Sequence[Found]]:
    left: dict[str, list[Found]] = {}  # an archive may hold one name twice
    for article in articles:
        left.setdefault(article.name, []).append(article)
    for one, other in pairs:
        if all(len(left.get(name, ())) >= (one, other).count(name) for name in (one, other)):
            yield [left[one].pop(0), left[other].pop(0)]
    yield from ([article] for named in left.values() for article in named)
