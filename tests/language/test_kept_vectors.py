"""Vectors that are remembered are the same."""

from __future__ import annotations

import numpy as np
import spacy

from annotator import paths
from annotator.language.kept_vectors import keep_vectors

TEXT = "Bundeskanzlerin Angela Merkel reiste nach Paris, teilte die SPD mit.\n\nMerkel schwieg."


def test_remembered_vectors_and_what_is_found_with_them_are_the_same() -> None:
    plain, keeping = (spacy.load(paths.resource("pipelines/de_articles")) for _ in range(2))
    keep_vectors(keeping)
    for _ in range(2):
        doc, other = plain(TEXT), keeping(TEXT)
        keys = doc.to_array("ORTH")
        assert np.array_equal(plain.vocab.vectors.get_batch(keys), keeping.vocab.vectors.get_batch(keys))
        assert [(each.text, each.label_) for each in doc.ents] == [(each.text, each.label_) for each in other.ents]
    words = ["Merkel", "Paris"]
    assert np.array_equal(plain.vocab.vectors.get_batch(words), keeping.vocab.vectors.get_batch(words))


def test_other_vectors_stay() -> None:
    nlp = spacy.blank("de")
    before = nlp.vocab.vectors
    keep_vectors(nlp)
    assert nlp.vocab.vectors is before
