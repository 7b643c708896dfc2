"""Intervals by the bootstrap: pairs are drawn again and again, with putting back, and everything is measured anew.

What is drawn are pairs of articles, for what annotators do within one pair hangs together. An interval is the middle
95 % of a thousand draws. The draws are the same every time, so that a figure in a paper can be printed once more.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping, Sequence

from annotator.review.agreement.adding_up import Key, Layout, flat
from annotator.review.agreement.figure import Figure
from annotator.review.agreement.pair_counts import PairCounts, Totals

Interval = tuple[float, float]
"""The lower and the upper end."""

DRAWS = 1000
_SEED = 1
_AT_ONCE = 10
"""Draws between two looks at the keyboard; they are added up together."""
_SHARE = 95
_ENOUGH = 0.9
"""Of all draws, so many must have a value; else the middle of those that do says little.

What one pair alone tells of is missing from more than a third of the draws, and has no interval.
"""


def intervals(
    pairs: Sequence[PairCounts], annotators: Sequence[str], measure: Callable[[Totals], Mapping[str, Figure]]
) -> Generator[float, None, dict[str, Interval]]:
    """Work out the interval of each figure that `measure` gives, where it has one: not for fewer than two pairs.

    Yields how much is done, from 0 to 1, every few draws; the answer is what the generator returns.
    """
    if len(pairs) < 2:
        return {}
    import numpy as np  # only here: the import takes longer than the figures of a few pairs

    columns: dict[Key, int] = {}
    rows = [[(columns.setdefault(key, len(columns)), n) for key, n in flat(pair, annotators)] for pair in pairs]
    table = np.zeros((len(pairs), len(columns)))
    for place, row in enumerate(rows):
        for column, number in row:
            table[place, column] = number
    layout = Layout(columns, annotators)
    generator = np.random.default_rng(_SEED)
    drawn: dict[str, list[float]] = {}
    for draw in range(0, DRAWS, _AT_ONCE):
        yield draw / DRAWS
        chosen = generator.integers(0, len(pairs), (_AT_ONCE, len(pairs)))
        times = np.array([np.bincount(row, minlength=len(pairs)) for row in chosen], dtype=float)
        for row in (times @ table).tolist():
            for name, figure in measure(layout.totals(row)).items():
                if figure.value is not None:
                    drawn.setdefault(name, []).append(figure.value)
    ends = (50 - _SHARE / 2, 50 + _SHARE / 2)
    return {
        name: (float(low), float(high))
        for name, values in drawn.items()
        if len(values) >= _ENOUGH * DRAWS
        for low, high in [np.percentile(values, ends)]
    }
