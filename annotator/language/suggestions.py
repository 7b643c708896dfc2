"""Which statements of two texts belong together: for each statement on either side, its best partners.

A pair of statements scores by how alike they are, and by how well it fits the order in which both texts tell things.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

import numpy as np
from numpy.typing import NDArray

from annotator.language.grams import weighted
from annotator.language.path_evidence import SHARPNESS, log_presence
from annotator.language.similarity import Matrix, similarity

_FAR: Final = 1.6
_NEAR: Final = 0.4
"""What the log of a share and the share count for, beside a cosine (tried out on every second pair of DEplain-web)."""
_NEIGHBOURS: Final = 0.2
"""What the statements around two count for, beside the two themselves (tried out in the same way)."""
_WHOLE: Final = 1 + _NEAR


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A left and a right statement, counted from 0, that may belong together."""

    left: int
    right: int
    score: float
    """Higher is better; about 1 for the same words at the place where the order of both texts has them."""
    order: float
    """What the order in which both texts tell things adds to the score: above 0 where it brings the two together."""


def suggestions(
    left: Sequence[str],
    right: Sequence[str],
    *,
    top: int = 5,
    known: Mapping[tuple[int, int], float] = MappingProxyType({}),
    report: Callable[[], None] = lambda: None,
) -> list[Suggestion]:
    """Return the `top` best partners of every statement on both sides, the best pair first.

    `known` is what else speaks for a left and a right statement, at the scale of a cosine.

    `report` is called again and again while it works; what it raises goes through. Takes four bytes a pair beyond
    4,000,000 of them, eight below.
    """
    if not left or not right or top < 1:
        return []
    similar = similarity(*weighted(left, right))
    _lean_on_neighbours(similar)
    for (one, other), evidence in known.items():
        similar[one, other] += evidence
    scores = _with_order(similar, report)
    chosen = np.unique(np.concatenate([_best_of_rows(scores, top), _best_of_columns(scores, top)]))
    lefts, rights = chosen // len(right), chosen % len(right)
    found = scores[lefts, rights].astype(np.float64)
    order = found - similar[lefts, rights] / _WHOLE
    return [
        Suggestion(int(lefts[k]), int(rights[k]), round(float(found[k]), 4), round(float(order[k]), 4))
        for k in np.lexsort((rights, lefts, -found))
    ]


def _lean_on_neighbours(similar: Matrix) -> None:
    """Add to each cell some of the cells beside it: several statements of one text may tell one of the other.

    The text with more statements is the one more likely to do so, and its neighbours count more.
    """
    height, width = similar.shape
    rows, columns = _NEIGHBOURS * height / (height + width), _NEIGHBOURS * width / (height + width)
    before = np.zeros(width, np.float32)
    for place in range(height):
        own = similar[place].astype(np.float32)
        around = rows * before
        if place + 1 < height:
            around += rows * similar[place + 1]
        around[1:] += columns * own[:-1]
        around[:-1] += columns * own[1:]
        similar[place] = own + around
        before = own


def _with_order(similar: Matrix, report: Callable[[], None]) -> Matrix:
    """Return the scores: how alike two statements are, and how surely the order brings them together.

    The order counts twice: by the log of a reader's share, which still tells apart what lies far off his path, and by
    the share itself, which tells what lies on it. Either text is read along the other.
    """
    scores = np.empty_like(similar)
    for start, logs in log_presence(similar, report):
        scores[start : start + len(logs)] = logs
    for start, logs in log_presence(similar.T, report):
        columns = slice(start, start + len(logs))
        one, other = scores[:, columns].astype(np.float32), logs.T
        order = _FAR / (2 * SHARPNESS) * (one + other) + _NEAR / 2 * (np.exp(one) + np.exp(other))
        scores[:, columns] = (similar[:, columns] + order) / _WHOLE
    return scores


def _best_of_rows(scores: Matrix, top: int) -> NDArray[np.int64]:
    return np.concatenate([place * scores.shape[1] + _best(row, top) for place, row in enumerate(scores)])


def _best_of_columns(scores: Matrix, top: int) -> NDArray[np.int64]:
    width = scores.shape[1]
    return np.concatenate([_best(column, top) * width + place for place, column in enumerate(scores.T)])


def _best(scores: NDArray[np.floating], top: int) -> NDArray[np.int64]:
    """Return the places of the best scores."""
    if top >= len(scores):
        return np.arange(len(scores))
    return np.argpartition(-scores, top)[:top]
