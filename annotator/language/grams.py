"""Statements as weighted character n-grams: what two of them are compared by.

Runs of three to five characters of a word, its borders included, bear inflection, compounds and slightly different
spellings; each counts by how seldom it is in the two texts at hand (TF-IDF fitted on the pair, which tells more than
one fitted on other texts). Grams are hashed, so that everything is arithmetic on arrays.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

_LENGTHS = (3, 4, 5)
BUCKETS = 1 << 20
"""How many grams are told apart at most; 1,000 statements a side have some 40,000 of them: few fall together."""
_EVEN = 0.3
"""What every gram counts for, however common: less than the 1 that is usual, which did worse."""
_OWN = 0.7
"""How far a statement is measured by its own length rather than by the usual one, so that a heading of one word is not
taken for the best partner of all that speak of it (pivoted length normalisation)."""
_PRIME = 0x100000001B3
"""Multiplier of a polynomial hash modulo 2**64 (the FNV prime)."""
_BLANK = 32
_NO_WORD = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Weighted:
    """Statements as a sparse matrix: entry `k` says that gram `grams[k]` has `weights[k]` in statement `rows[k]`.

    Sorted by row, then by gram; a row of the usual length has length one, and is empty where the statement has no word.
    """

    count: int
    rows: NDArray[np.int64]
    grams: NDArray[np.int64]
    weights: NDArray[np.float32]


def weighted(left: Sequence[str], right: Sequence[str]) -> tuple[Weighted, Weighted]:
    """Return the statements of two texts as weighted grams, weighed by how seldom a gram is in both together."""
    count = len(left) + len(right)
    rows, grams, times = _counted([*left, *right])
    spread = np.bincount(grams, minlength=BUCKETS)
    rarity = np.log((1 + count) / (1 + spread[grams])) + _EVEN
    weights = ((1 + np.log(times)) * rarity).astype(np.float32)
    length = np.sqrt(np.bincount(rows, weights * weights, minlength=count))
    usual = length[length > 0].mean() if len(rows) else 1.0
    weights /= (usual + _OWN * (length - usual)).astype(np.float32)[rows]
    border = int(np.searchsorted(rows, len(left)))
    return (
        Weighted(len(left), rows[:border], grams[:border], weights[:border]),
        Weighted(len(right), rows[border:] - len(left), grams[border:], weights[border:]),
    )


def _counted(
    statements: Sequence[str],
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
    """Return rows, grams, and how often each gram is in its row."""
    spelled = [_spelled(statement) for statement in statements]
    codes = np.frombuffer("".join(spelled).encode("utf-32-le", "surrogatepass"), np.uint32).astype(np.uint64)
    owner = np.repeat(np.arange(len(spelled)), [len(each) for each in spelled])
    keys = np.sort(np.concatenate([_keys(codes, owner, length) for length in _LENGTHS]))
    first = np.flatnonzero(np.diff(keys, prepend=-1))
    times = np.diff(first, append=len(keys))
    return keys[first] // BUCKETS, keys[first] % BUCKETS, times


def _spelled(statement: str) -> str:
    """Return the words of a statement in small letters, each with a blank before and after it."""
    return f" {_NO_WORD.sub(' ', statement.lower().replace('ß', 'ss'))} "


def _keys(codes: NDArray[np.uint64], owner: NDArray[np.int64], length: int) -> NDArray[np.int64]:
    """Return row and gram as one number for every run of so many characters that has no blank inside."""
    places = max(len(codes) - length + 1, 0)
    inside = np.ones(places, dtype=bool)
    for offset in range(1, length - 1):
        inside &= codes[offset : offset + places] != _BLANK
    starts = np.flatnonzero(inside)
    hashed = np.full(len(starts), length, dtype=np.uint64)
    for offset in range(length):
        hashed = hashed * np.uint64(_PRIME) + codes[starts + offset]
    hashed ^= hashed >> np.uint64(29)
    hashed *= np.uint64(0x9E3779B97F4A7C15)
    return owner[starts] * BUCKETS + (hashed >> np.uint64(44)).astype(np.int64)
