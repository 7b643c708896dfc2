"""Which statements of two texts belong together: for each statement on either side, its best partners.

A pair of statements scores by how alike they are, and by how well it fits the order in which both texts tell things.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from annotator.language.grams import weighted
from annotator.language.path_evidence import SHARPNESS, log_presence
from annotator.language.similarity import Matrix, similarity


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A left and a right statement, counted from 0, that may belong together."""

    left: int
    right: int
    score: float
    """Higher is better; 1 at most, for the same words at the place where the order of both texts has them."""
    presence: float
    """How surely the order in which both texts tell things brings the two together, from 0 to 1."""


def suggestions(
    left: Sequence[str], right: Sequence[str], *, top: int = 5, report: Callable[[], None] = lambda: None
) -> list[Suggestion]:
    """Return the `top` best partners of every statement on both sides, the best pair first.

    `report` is called again and again while it works; what it raises goes through. Takes four bytes a pair beyond
    4,000,000 of them, eight below.
    """
    if not left or not right or top < 1:
        return []
    similar = similarity(*weighted(left, right))
    scores = _with_order(similar, report)
    chosen = np.unique(np.concatenate([_best_of_rows(scores, top), _best_of_columns(scores, top)]))
    lefts, rights = chosen // len(right), chosen % len(right)
    found = scores[lefts, rights].astype(np.float64)
    present = np.exp((found - similar[lefts, rights]) * SHARPNESS)
    order = np.lexsort((rights, lefts, -found))
    return [
        Suggestion(int(lefts[k]), int(rights[k]), round(float(found[k]), 4), round(float(present[k]), 4)) for k in order
    ]


def _with_order(similar: Matrix, report: Callable[[], None]) -> Matrix:
    """Return the scores: how alike two statements are and, at the same scale, how well they fit the order."""
    scores = np.empty_like(similar)
    for place, logs in log_presence(similar, report):
        scores[place] = logs
    for place, logs in log_presence(similar.T, report):
        scores[:, place] = similar[:, place] + (scores[:, place] + logs) / (2 * SHARPNESS)
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
