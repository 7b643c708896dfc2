"""The distances of all pairs of quantities on a ratio scale, ((x − y) / (x + y))², added up.

For many different quantities without looking at their pairs: with u = ln x the distance is tanh²((u − v) / 2), a
smooth function of u − v alone. Each quantity is spread over the nearest points of an even grid, and the sum over the
grid is one convolution.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache

_FEW = 300
"""So many different quantities are compared pair by pair."""

_STEP = 0.05
"""Between grid points at most, in logarithms; with eight points for each quantity the sum is right to nine digits."""

_POINTS = 8


def all_ratio_distances(quantities: Sequence[tuple[float, float]]) -> float:
    """Return the sum over all ordered pairs of `(quantity, how often)`; none is below 0. Two zeros are equal."""
    positive = [(math.log(quantity), times) for quantity, times in quantities if quantity > 0]
    zeros = sum(times for quantity, times in quantities if quantity == 0)
    number = sum(times for _, times in positive)
    return (_few(positive) if len(positive) <= _FEW else _many(positive)) + 2 * zeros * number


def _few(logarithms: Sequence[tuple[float, float]]) -> float:
    total = 0.0
    for place, (one, times) in enumerate(logarithms):
        for other, other_times in logarithms[:place]:
            total += 2 * times * other_times * math.tanh((one - other) / 2) ** 2
    return total


def _many(logarithms: Sequence[tuple[float, float]]) -> float:
    import numpy as np  # only where there are very many: the import takes longer than all else

    sizes = np.array([one for one, _ in logarithms])
    # Finer where all sizes are nearly the same, or their small distances would be lost in those of the grid.
    step = min(_STEP, float(np.ptp(sizes)) / 16) or _STEP
    places = (sizes - sizes.min()) / step
    masses = np.array([float(times) for _, times in logarithms])
    first = np.floor(places).astype(int)
    grid = np.zeros(int(first.max()) + _POINTS)
    nodes = np.arange(_POINTS) - (_POINTS // 2 - 1)
    for node, divisor in zip(nodes, _divisors(), strict=True):
        share = masses / divisor
        for other in nodes:
            if other != node:
                share = share * (places - first - other)
        np.add.at(grid, first + node + _POINTS // 2 - 1, share)
    reach = len(grid)
    kernel = np.tanh(np.arange(reach) * step / 2) ** 2
    length = 1 << (2 * reach - 1).bit_length()
    around = np.zeros(length)
    around[:reach] = kernel
    around[length - reach + 1 :] = kernel[:0:-1]
    spread = np.fft.irfft(np.fft.rfft(grid, length) * np.fft.rfft(around), length)[:reach]
    return float(grid @ spread)


@lru_cache(maxsize=1)
def _divisors() -> tuple[float, ...]:
    nodes = [node - (_POINTS // 2 - 1) for node in range(_POINTS)]
    return tuple(math.prod(float(one - other) for other in nodes if other != one) for one in nodes)
