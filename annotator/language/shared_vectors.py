"""The vectors of words, worked out once for the two that ask: the network, and a moment later the sequence model."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.strings import StringStore


class SharedVectors:
    """Vectors made of a word's parts, in place of a vocabulary's own; those asked for last are remembered."""

    strings: StringStore
    """Given by the vocabulary."""

    def __init__(self, vectors: Any) -> None:
        self._vectors = vectors
        self._last: dict[str, NDArray[np.float32]] = {}

    def get_batch(self, keys: Sequence[int | str]) -> NDArray[np.float32]:
        """Return the vector of each word, given by itself or by its hash."""
        asked = [self.strings.as_string(key) for key in keys]
        new = [word for word in dict.fromkeys(asked) if word not in self._last]
        if new:
            made = dict(zip(new, np.asarray(self._vectors.get_batch(new)), strict=True))
            self._last = made | {word: self._last[word] for word in asked if word not in made}
        return np.stack([self._last[word] for word in asked])
