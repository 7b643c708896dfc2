"""How alike every two statements of two texts are: the cosine of their weighted grams, for all pairs at once.

A sparse product without a sparse library: grams that join many pairs go through a dense product, the many rare ones
through one sum over the pairs they join.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from annotator.language.grams import BUCKETS, Weighted

_FREQUENT = 1 / 400
"""A gram that joins more than this share of all pairs is cheaper in the dense product (measured on one core)."""
_BLOCK = 4_000_000
"""Cells that are worked out at a time: 32 MB of sums."""
_SMALL = 4_000_000
"""More cells than these are kept in half precision: 2 × 10,000 statements take 200 MB."""

Matrix = NDArray[np.floating]


def similarity(left: Weighted, right: Weighted) -> Matrix:
    """Return the cosines of all pairs, a row for each left statement."""
    cells = left.count * right.count
    found: Matrix = np.zeros((left.count, right.count), np.float32 if cells <= _SMALL else np.float16)
    joined = np.bincount(left.grams, minlength=BUCKETS) * np.bincount(right.grams, minlength=BUCKETS)
    left, right = _shared(left, joined), _shared(right, joined)
    frequent = joined > _FREQUENT * cells
    dense_right = _dense(right, frequent, 0, right.count)
    rare_right = _by_gram(right, ~frequent)
    for start in range(0, left.count, step := max(1, _BLOCK // max(right.count, 1))):
        end = min(start + step, left.count)
        block = _dense(left, frequent, start, end) @ dense_right.T
        found[start:end] = block + _rare(_slice(left, start, end), ~frequent, rare_right, block.shape)
    return found


def _shared(side: Weighted, joined: NDArray[np.int64]) -> Weighted:
    """Keep the grams that join any statements."""
    kept = joined[side.grams] > 0
    return Weighted(side.count, side.rows[kept], side.grams[kept], side.weights[kept])


def _slice(side: Weighted, start: int, end: int) -> Weighted:
    first, last = np.searchsorted(side.rows, (start, end))
    return Weighted(end - start, side.rows[first:last] - start, side.grams[first:last], side.weights[first:last])


def _dense(side: Weighted, frequent: NDArray[np.bool_], start: int, end: int) -> NDArray[np.float32]:
    """Return the columns of the frequent grams for the statements `[start, end)`."""
    part = _slice(side, start, end)
    column = np.cumsum(frequent) - 1
    chosen = frequent[part.grams]
    dense = np.zeros((part.count, int(frequent.sum())), np.float32)
    dense[part.rows[chosen], column[part.grams[chosen]]] = part.weights[chosen]
    return dense


def _by_gram(side: Weighted, wanted: NDArray[np.bool_]) -> Weighted:
    """Return the entries of the wanted grams, sorted by gram."""
    chosen = np.flatnonzero(wanted[side.grams])
    chosen = chosen[np.argsort(side.grams[chosen], kind="stable")]
    return Weighted(side.count, side.rows[chosen], side.grams[chosen], side.weights[chosen])


def _rare(left: Weighted, wanted: NDArray[np.bool_], right: Weighted, shape: tuple[int, int]) -> NDArray[np.float64]:
    """Return the sums over the rare grams; `right` holds these alone, sorted by gram."""
    chosen = wanted[left.grams]
    grams, rows, weights = left.grams[chosen], left.rows[chosen], left.weights[chosen]
    spread = np.bincount(right.grams, minlength=BUCKETS)
    partners, last = spread[grams], np.cumsum(spread)[grams]
    ends = np.cumsum(partners)
    place = np.arange(partners.sum()) + np.repeat(last - ends, partners)
    cells = np.repeat(rows * shape[1], partners) + right.rows[place]
    sums = np.bincount(cells, np.repeat(weights, partners) * right.weights[place], minlength=shape[0] * shape[1])
    return sums.reshape(shape).astype(np.float64, copy=False)  # an empty count is one of whole numbers
