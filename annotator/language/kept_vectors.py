"""Vectors of subwords that are remembered: a word's vector is a mean over its pieces, which spaCy makes every time."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.vectors import Vectors  # type: ignore[import-not-found]  # A compiled module without types.

_MOST = 20_000
"""Words whose vectors are kept (5 MB)."""


class KeptVectors(Vectors):  # type: ignore[misc]  # spaCy's class has no types.
    """spaCy's vectors of subwords, the same to the last bit; a tenth of a pipeline's time was spent on making them."""

    def get_batch(self, keys: Any) -> NDArray[np.float32]:
        """Return the vectors of words, given as strings or as spaCy's hashes of them."""
        if not len(keys) or isinstance(keys[0], str):
            return np.asarray(super().get_batch(keys))
        wanted = keys.tolist() if isinstance(keys, np.ndarray) else list(keys)
        kept = self.__dict__.setdefault("_kept", {})
        if len(kept) > _MOST:
            kept.clear()
        if new := [key for key in dict.fromkeys(wanted) if key not in kept]:
            kept.update(zip(new, super().get_batch(new), strict=True))
        return np.array([kept[key] for key in wanted], np.float32)


def keep_vectors(nlp: Language) -> None:
    """Let a pipeline remember its vectors, if they are of subwords."""
    made = nlp.vocab.vectors
    if made.mode != "floret":
        return
    nlp.vocab.vectors = KeptVectors(
        strings=nlp.vocab.strings, data=made.data, name=made.name, mode="floret", minn=made.minn, maxn=made.maxn,
        hash_count=made.hash_count, hash_seed=made.hash_seed, bow=made.bow, eow=made.eow, attr=made.attr,
    )  # fmt: skip
