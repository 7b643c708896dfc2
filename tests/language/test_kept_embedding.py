"""What is remembered of single words is what the network makes of them, and so are the names."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import spacy
from spacy.language import Language

from annotator import paths
from annotator.language import kept_embedding
from annotator.language.kept_embedding import keep_embedding

TEXTS = (
    "Bundeskanzlerin Angela Merkel reiste nach Paris, teilte die SPD mit.\n\nMerkel schwieg.",
    "In Paris sprach Frau Dr. Merkel z.B. mit Emmanuel Macron über die EU. Das war's.",
    "\n \n",
)


@pytest.fixture(scope="module")
def pipelines() -> tuple[Language, Language]:
    plain, keeping = (spacy.load(paths.resource("pipelines/de_articles")) for _ in range(2))
    keep_embedding(keeping)
    return plain, keeping


def vectors(nlp: Language, text: str) -> Any:
    return nlp.get_pipe("ner").model.get_ref("tok2vec").predict([nlp.make_doc(text)])  # type: ignore[attr-defined]


def test_the_vectors_of_words_in_their_places_are_the_same_to_the_last_bit(
    pipelines: tuple[Language, Language],
) -> None:
    for text in TEXTS * 2:
        plain, kept = (vectors(nlp, text) for nlp in pipelines)
        assert np.array_equal(plain, kept)


def test_words_are_forgotten_when_there_are_too_many(
    pipelines: tuple[Language, Language], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kept_embedding, "_MOST", 5)
    for text in TEXTS:
        plain, kept = (vectors(nlp, text) for nlp in pipelines)
        assert np.array_equal(plain, kept)


def test_a_network_that_reads_letters_is_left_as_it_is() -> None:
    nlp = spacy.blank("de")
    letters = {"@architectures": "spacy.CharacterEmbed.v2", "width": 8, "rows": 10, "nM": 4, "nC": 2}
    letters["include_static_vectors"] = False
    around = {"@architectures": "spacy.MaxoutWindowEncoder.v2", "width": 8, "window_size": 1, "maxout_pieces": 2}
    layers = {"@architectures": "spacy.Tok2Vec.v2", "embed": letters, "encode": {**around, "depth": 1}}
    recogniser: Any = nlp.add_pipe("ner", config={"model": {"tok2vec": layers}})
    before = list(recogniser.model.walk())
    keep_embedding(nlp)
    assert list(recogniser.model.walk()) == before
