"""What the order of two texts says of which statements belong together.

One text is read along the other: statement by statement, a reader stays where he is, goes on by one, skips ahead a
little or far, falls back by one, or begins anew anywhere. How often he does what is estimated from the pair itself
(expectation maximisation on a hidden Markov model), so that texts telling one story in one order are held to that
order, and texts that share only stretches of it are held to these. What comes out is, for each two statements, how
likely the reader is at the one when he reads the other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

import numpy as np
from numpy.typing import NDArray

from annotator.language.similarity import Matrix

SHARPNESS: Final = 15.0
"""How much a cosine counts against a step that is unlikely: `exp(SHARPNESS * cosine)`."""
_USUAL: Final = np.array([0.30, 0.25, 0.25, 0.10, 0.05, 0.05])
"""How often a reader stays, goes on by one, skips a little, skips far, falls back by one, begins anew."""
_TRUST: Final = 5.0
"""So many steps the usual shares count for, beside those of the pair."""
_ROUNDS: Final = 3
"""A fourth changes nothing (tried)."""
_STRETCHES: Final = 3
_STRETCH: Final = 50
"""Rows of a stretch; so many tell the habits as well as all rows do (tried)."""
_BLOCK: Final = 4_000_000
"""Cells whose forward shares are kept at a time; for larger texts they are worked out twice."""

_LEAST: Final = 1e-30
"""No share is taken for smaller than this, so that all have a logarithm."""

Vector = NDArray[np.float64]
LogShares = NDArray[np.float32]


def log_presence(similar: Matrix, report: Callable[[], None] = lambda: None) -> Iterator[tuple[int, LogShares]]:
    """Yield, for blocks of rows from the last to the first, the log of the share each column has of the reader.

    With a block comes the row it begins with. `report` is called with every row that is read, also for estimating;
    what it raises goes through.
    """
    steps, shares = _Steps(similar.shape[1], similar.shape[0]), _USUAL
    for _ in range(_ROUNDS):
        counts = np.zeros(len(_USUAL))
        for stretch in _stretches(similar):
            for _block in _read(stretch, steps, shares, counts, report):
                pass
        shares = (counts + _TRUST * _USUAL) / (counts.sum() + _TRUST)
    for start, present in _read(similar, steps, shares, np.zeros(len(_USUAL)), report):
        shared = present / present.sum(axis=1, keepdims=True)
        yield start, np.log(shared + _LEAST).astype(np.float32)


def _stretches(similar: Matrix) -> Iterator[Matrix]:
    """Yield the rows by which a reader's habits are estimated: all, or of long texts some stretches."""
    count = len(similar)
    if count <= 2 * _STRETCHES * _STRETCH:
        yield similar
        return
    for number in range(_STRETCHES):
        start = number * (count - _STRETCH) // (_STRETCHES - 1)
        yield similar[start : start + _STRETCH]


class _Steps:
    """Where a reader may be after one step, for each kind of step, on a text of so many statements."""

    def __init__(self, size: int, steps: int) -> None:
        self._size = size
        self._window = min(size, 2 + 2 * -(-size // max(steps, 1)))
        self._kinds = np.zeros((len(_USUAL), size))
        self._sums = np.zeros(size + self._window + 1)

    def forward(self, here: Vector) -> NDArray[np.float64]:
        """Return, a row for each kind of step, where it leads from shares that sum to one."""
        kinds, window, sums = self._kinds, self._window, self._sums
        kinds[0] = here
        kinds[1, 1:] = here[:-1]
        np.cumsum(here, out=sums[window + 1 :])
        np.subtract(sums[window:-1], sums[: self._size], out=kinds[2])
        kinds[2] /= window
        np.divide(sums[window + 1 :], self._size, out=kinds[3])
        kinds[4, :-1] = here[1:]
        kinds[5] = 1 / self._size
        kinds[1, 0] = kinds[4, -1] = 0
        return kinds

    def backward(self, there: Vector) -> NDArray[np.float64]:
        """Return, a row for each kind of step, how much of `there` it reaches from each place."""
        kinds, window, sums, back = self._kinds, self._window, self._sums, there[::-1]
        kinds[0] = there
        kinds[1, :-1] = there[1:]
        np.cumsum(back, out=sums[window + 1 :])
        np.subtract(sums[window:-1], sums[: self._size], out=kinds[2, ::-1])
        kinds[2] /= window
        np.divide(sums[:window:-1], self._size, out=kinds[3])
        kinds[4, 1:] = there[:-1]
        kinds[5] = sums[-1] / self._size
        kinds[1, -1] = kinds[4, 0] = 0
        return kinds


def _read(
    similar: Matrix, steps: _Steps, shares: Vector, counts: Vector, report: Callable[[], None]
) -> Iterator[tuple[int, NDArray[np.float64]]]:
    """Yield blocks of rows, the last first, with how much speaks for each column; add up the steps made."""
    count, size = similar.shape
    block = max(1, _BLOCK // max(size, 1))
    starts = list(range(0, count, block))
    entering, leaving = [np.full(size, 1 / size)], [np.zeros(size)]
    for start in starts[:-1]:
        leaving.append(_forward(_likelihood(similar[start : start + block]), entering[-1], steps, shares)[-1].copy())
        entering.append(shares @ steps.forward(leaving[-1]))
    beyond = np.ones(size)
    for start, entry, before in zip(reversed(starts), reversed(entering), reversed(leaving), strict=True):
        rows = _likelihood(similar[start : start + block])
        present = _forward(rows, entry, steps, shares)
        for place in range(len(rows) - 1, -1, -1):
            report()
            present[place] *= beyond
            if start + place:
                kinds = steps.backward(rows[place] * beyond)
                made = shares * (kinds @ (present[place - 1] if place else before))
                counts += made / made.sum()
                beyond = shares @ kinds
                beyond /= beyond.sum()
        yield start, present


def _forward(rows: NDArray[np.float32], entry: Vector, steps: _Steps, shares: Vector) -> NDArray[np.float64]:
    """Return the reader's shares row by row, as far as the rows up to each tell."""
    found = np.empty(rows.shape)
    here = entry
    for place, row in enumerate(rows):
        here = np.multiply(here, row, out=found[place])
        here /= here.sum()
        if place + 1 < len(rows):
            here = shares @ steps.forward(here)
    return found


def _likelihood(similar: Matrix) -> NDArray[np.float32]:
    """Return how much each cell speaks for the reader being there, by its cosine alone."""
    likelihood: NDArray[np.float32] = np.exp(np.float32(SHARPNESS) * similar.astype(np.float32))
    return likelihood
