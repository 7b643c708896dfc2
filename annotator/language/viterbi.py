"""The best sequence of tags, B-, I-, E-, S- and O, for many runs of words at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Bools = NDArray[np.bool_]

SURE = 7.0
"""Score by which O must lead for a word to be none without looking at its neighbours."""
NEVER = -1e4


class Chain:
    """Scores of one tag after another."""

    def __init__(self, labels: Sequence[str], transitions: Floats) -> None:
        self._labels = list(labels)
        self._none = self._labels.index("O")
        allowed = np.array([[_follows(before, after) for after in labels] for before in labels])
        self._after = np.where(allowed, transitions, NEVER).astype(np.float32)
        self._first = np.array([0 if label[0] in "OBS" else NEVER for label in labels], np.float32)
        self._last = np.array([0 if label[0] in "OES" else NEVER for label in labels], np.float32)

    def spans(
        self, scores: Floats, begins: Sequence[int], lengths: Sequence[int]
    ) -> Iterator[tuple[int, int, int, str]]:
        """Yield the names: which run, first and last word in it, label; in no order.

        The runs lie in `scores` from `begins` on. Words that are surely no name part a run into islands, which is
        exact as far as O is right there, and quick, for most words are no name.
        """
        rivals = scores.copy()
        rivals[:, self._none] = NEVER
        unsure = scores[:, self._none] - rivals.max(1) < SURE
        islands = list(_islands(unsure, begins, lengths))
        islands.sort(key=lambda island: -island[2])
        for (which, start, length), tags in zip(islands, self._best(scores, islands, begins, lengths), strict=True):
            first = 0
            for place in range(length):
                kind, _, label = self._labels[tags[place]].partition("-")
                first = place if kind in "BS" else first
                if kind in "ES":
                    base = start - begins[which]
                    yield which, base + first, base + place, label

    def _best(
        self,
        scores: Floats,
        islands: Sequence[tuple[int, int, int]],
        begins: Sequence[int],
        lengths: Sequence[int],
    ) -> list[list[int]]:
        """Return the best tags of each island; they come longest first."""
        if not islands:
            return []
        which, starts, sizes = np.array(islands).T
        ends, begin, length = starts + sizes, np.array(begins)[which], np.array(lengths)[which]
        best = scores[starts] + np.where((starts > begin)[:, None], self._after[self._none], self._first)
        came = np.zeros((int(sizes[0]), len(islands), len(self._labels)), np.int64)
        finals = best.copy()
        for step in range(1, int(sizes[0])):
            count = int((sizes > step).sum())
            ways = best[:count, :, None] + self._after
            came[step, :count] = ways.argmax(1)
            best = ways.max(1) + scores[starts[:count] + step]
            finals[:count] = best
        finals += np.where((ends < begin + length)[:, None], self._after[:, self._none], self._last)
        tags = np.zeros((len(islands), int(sizes[0])), np.int64)
        current = finals.argmax(1)
        for step in range(int(sizes[0]) - 1, -1, -1):
            tags[:, step] = current
            current = np.where(sizes > step, came[step, np.arange(len(islands)), current], current)
        return [list(row) for row in tags.tolist()]


def _islands(unsure: Bools, begins: Sequence[int], lengths: Sequence[int]) -> Iterator[tuple[int, int, int]]:
    """Yield (run, start, length) of the stretches of unsure words."""
    marks = unsure.tolist()
    for which, (begin, length) in enumerate(zip(begins, lengths, strict=True)):
        start = None
        for place in range(begin, begin + length):
            if marks[place]:
                start = place if start is None else start
            elif start is not None:
                yield which, start, place - start
                start = None
        if start is not None:
            yield which, start, begin + length - start


def _follows(before: str, after: str) -> bool:
    """Tell whether a tag may stand after another."""
    if before[0] in "BI":
        return after[0] in "IE" and after[2:] == before[2:]
    return after[0] in "OBS"
