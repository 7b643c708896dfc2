"""Decisions taken for all words at once are those that spaCy takes word by word."""

from __future__ import annotations

from typing import Any

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from annotator import paths
from annotator.language.decisions import Decisions

WORDS = [
    "Lena",
    "Vogt",
    "Angela",
    "Merkel",
    "Berlin",
    "New",
    "York",
    "AG",
    "EU",
    ".",
    "\n",
    "  ",
    "(",
    "der",
    "ging",
    "😀",
]


def told(nlp: Language, *, against_none: float) -> Language:
    """Return the bundled pipeline, made to see more names than there are."""
    upper: Any = nlp.get_pipe("ner").model.get_ref("upper")  # type: ignore[attr-defined]
    bias = upper.get_param("b").copy()
    moves: Any = nlp.get_pipe("ner").moves  # type: ignore[attr-defined]
    for place in range(len(bias)):
        bias[place] -= against_none if moves.get_class_name(place)[0] in "OL" else 0.0
    upper.set_param("b", bias)
    return nlp


@pytest.fixture(scope="module", params=[0.0, 4.0, 15.0])
def nlp(request: pytest.FixtureRequest) -> Language:
    return told(spacy.load(paths.resource("pipelines/de_articles")), against_none=request.param)


@settings(max_examples=40, deadline=None)
@given(parts=st.lists(st.sampled_from(WORDS), max_size=30))
def test_the_names_are_those_that_spacy_finds(nlp: Language, parts: list[str]) -> None:
    text = " ".join(parts)
    assert Decisions.suits(nlp)
    expected = [(span.start, span.end, span.label_) for span in nlp(text).ents]
    assert Decisions(nlp).names(nlp.make_doc(text)) == expected


@pytest.mark.parametrize("name", ["sentencizer", "entity_ruler"])
def test_where_other_components_take_part_spacy_decides(name: str) -> None:
    nlp = spacy.load(paths.resource("pipelines/de_articles"))
    nlp.add_pipe(name, first=True)
    assert not Decisions.suits(nlp)
