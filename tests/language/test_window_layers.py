"""Layers that are joined make what spaCy's make of a text, whatever its length."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import spacy
from spacy.language import Language
from thinc.api import fix_random_seed

from annotator import paths
from annotator.language.window_layers import join_window_layers

TEXTS = (
    "Bundeskanzlerin Angela Merkel reiste nach Paris, teilte die SPD mit.\n\nMerkel schwieg.",
    "Ja",
    " ".join(["Der Rat", "tagte in Berlin.", "Lena Vogt", "sprach."] * 40),
)


@pytest.fixture(scope="module")
def pipelines() -> tuple[Language, Language]:
    plain, joined = (spacy.load(paths.resource("pipelines/de_articles")) for _ in range(2))
    join_window_layers(joined)
    return plain, joined


def network(nlp: Language) -> Any:
    recogniser: Any = nlp.get_pipe("ner")
    return recogniser.model


@pytest.mark.parametrize("text", TEXTS)
def test_the_rows_of_a_text_are_the_same_but_for_the_last_bits(pipelines: tuple[Language, Language], text: str) -> None:
    plain, joined = (network(nlp).get_ref("tok2vec").predict([nlp.make_doc(text)]) for nlp in pipelines)
    assert plain.shape == joined.shape
    assert np.allclose(plain, joined, rtol=1e-4, atol=1e-4)


def test_nothing_of_the_layers_is_left(pipelines: tuple[Language, Language]) -> None:
    plain, joined = ([layer.name for layer in network(nlp).walk()] for nlp in pipelines)
    assert "expand_window" in plain
    assert "expand_window" not in joined
    assert "window_layers" in joined


@pytest.mark.parametrize("pieces", [1, 2, 3])
def test_layers_of_any_number_of_pieces_are_joined(pieces: int) -> None:
    plain, joined = (_blank(pieces, window=1, seed=7) for _ in range(2))
    join_window_layers(joined)
    assert "window_layers" in [layer.name for layer in network(joined).walk()]
    one, other = (network(nlp).get_ref("tok2vec").predict([nlp.make_doc(TEXTS[0])]) for nlp in (plain, joined))
    assert np.allclose(one, other, rtol=1e-4, atol=1e-4)


def test_a_network_that_looks_further_is_left_as_it_is() -> None:
    nlp = _blank(3, window=2, seed=0)
    before = list(network(nlp).walk())
    join_window_layers(nlp)
    assert list(network(nlp).walk()) == before


def _blank(pieces: int, *, window: int, seed: int) -> Language:
    fix_random_seed(seed)
    nlp = spacy.blank("de")
    embed = {"@architectures": "spacy.MultiHashEmbed.v2", "width": 8, "attrs": ["NORM"], "rows": [50]}
    around = {"@architectures": "spacy.MaxoutWindowEncoder.v2", "width": 8, "window_size": window, "depth": 2}
    layers = {
        "@architectures": "spacy.Tok2Vec.v2",
        "embed": {**embed, "include_static_vectors": False},
        "encode": {**around, "maxout_pieces": pieces},
    }
    recogniser: Any = nlp.add_pipe("ner", config={"model": {"tok2vec": layers}})
    recogniser.add_label("PER")
    nlp.initialize()
    return nlp
