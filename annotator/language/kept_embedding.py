"""What a network makes of a word by itself, remembered: most words of an article were met before.

Form and vector of a word become one row of numbers before its neighbours are looked at. spaCy works it out for every
word anew, which takes a third of a network's time.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc
from thinc.api import Model

from annotator.language.words import words

_MOST = 20_000
"""Words whose rows are kept (8 MB)."""
_WORD_BY_WORD = words(
    "extract_features list2ragged ragged2list ints-getitem hashembed static_vectors maxout layernorm dropout"
)
"""Layers that look at no word's neighbours."""

Key = tuple[int, int]
"""spaCy's hashes of a word, and of the form that a tokenizer's exception gave it."""


class KeptEmbedding:
    """The rows of an embedding layer, the same to the last bit as it makes them."""

    def __init__(self, embed: Any) -> None:
        self._embed = embed
        self._forget()

    def rows(self, doc: Doc) -> NDArray[np.float32]:
        """Return the row of each word of a document."""
        keys: list[Key] = list(zip(*doc.to_array(["ORTH", "NORM"]).T.tolist(), strict=True))
        new = [key for key in dict.fromkeys(keys) if key not in self._place]
        if new and len(self._place) + len(new) > _MOST:
            self._forget()
            new = list(dict.fromkeys(keys))
        if new:
            self._keep(new, doc)
        return self._table[[self._place[key] for key in keys]]

    def _forget(self) -> None:
        self._place: dict[Key, int] = {}
        self._table = np.zeros((0, self._embed.get_dim("nO")), np.float32)

    def _keep(self, new: Sequence[Key], doc: Doc) -> None:
        strings = doc.vocab.strings
        alone = Doc(doc.vocab, words=[strings[word] for word, _ in new])
        for token, (_, form) in zip(alone, new, strict=True):
            if token.norm != form:
                token.norm_ = strings[form]
        first, made = len(self._place), self._embed.predict([alone])[0]
        if len(self._table) < first + len(new):  # Twice the room, so that growing does not copy for every text.
            room = np.zeros((2 * (first + len(new)), self._table.shape[1]), np.float32)
            room[:first] = self._table[:first]
            self._table = room
        self._table[first : first + len(new)] = made
        self._place.update(zip(new, range(first, first + len(new)), strict=True))


def keep_embedding(nlp: Language) -> None:
    """Let a pipeline's recogniser remember what it makes of single words, if it works them out one by one."""
    recogniser: Any = nlp.get_pipe("ner")
    for layer in list(recogniser.model.walk()):
        embed = layer.get_ref("embed") if layer.has_ref("embed") else None
        if embed and all(part.layers or part.name in _WORD_BY_WORD for part in embed.walk()):
            kept: Any = Model("kept_embedding", _forward, dims={"nO": embed.get_dim("nO")})
            kept.attrs["kept"] = KeptEmbedding(embed)
            recogniser.model.replace_node(embed, kept)


def _forward(
    model: Any, docs: Sequence[Doc], is_train: bool
) -> tuple[list[NDArray[np.float32]], Callable[[object], None]]:
    """Do as thinc has it; nothing is trained here, so there is no way back."""
    return [model.attrs["kept"].rows(doc) for doc in docs], lambda _: None
