"""Vectors that are worked out once are those that a pipeline works out each time."""

from __future__ import annotations

from typing import Any

import numpy as np
import spacy

from annotator import paths
from annotator.language.shared_vectors import SharedVectors


def test_vectors_are_the_same_however_they_are_asked_for() -> None:
    vocabulary: Any = spacy.load(paths.resource("pipelines/de_articles")).vocab
    own = vocabulary.vectors
    vocabulary.vectors = shared = SharedVectors(own)
    for words in (["Paris", "liegt", "Paris"], ["liegt", "Seine"], ["Paris"]):
        hashes = [vocabulary.strings.add(word) for word in words]
        asked_for: tuple[Any, ...] = words, hashes, np.array(hashes, np.uint64)
        for asked in asked_for:
            assert np.array_equal(shared.get_batch(asked), own.get_batch(words))
