"""A network's decisions, taken for all words of a document at once.

spaCy's recogniser goes from word to word and picks the best move: begin a name, go on in it, end it, a name of one
word, none. What it knows of a word outside any name does not depend on what came before, and most words are outside:
all of these are worked out in one product, and only the words within names are gone through one by one. The moves,
and so the names, are the same; the time is a tenth.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc
from thinc.api import NumpyOps

Span = tuple[int, int, str]
"""First word, the one behind the last, label."""

_LOOKED_AT = 3
"""Words a state is made of: the next one, and of the name it is within the first and the last."""
_NONE = -1


class Decisions:
    """Takes the decisions of one pipeline's recogniser; `suits` tells of which ones it can."""

    def __init__(self, nlp: Language) -> None:
        network: Any = nlp.get_pipe("ner")
        self._network = network
        count = network.model.get_ref("upper").get_dim("nO")
        moves = [network.moves.get_class_name(place) for place in range(count)]
        self._moves = [(move[:1], move[2:]) for move in moves]
        self._place = {move: place for place, move in enumerate(self._moves)}
        self._outside = self._place["O", ""]
        starts = [kind in "BUO" and (kind == "O" or bool(label)) for kind, label in self._moves]
        self._no_start = ~np.array(starts)
        self._begins = np.array([kind == "B" for kind, _ in self._moves])

    @staticmethod
    def suits(nlp: Language) -> bool:
        """Tell whether a pipeline finds names by this network and these moves alone, and nothing else takes part."""
        network: Any = nlp.get_pipe("ner")
        model = network.model
        return (
            nlp.pipe_names == ["ner"]
            and network.cfg["beam_width"] == 1
            and not network.postprocesses
            and isinstance(model.ops, NumpyOps)
            and model.attrs["has_upper"]
            and not model.attrs["unseen_classes"]
            and model.get_ref("lower").get_dim("nF") == _LOOKED_AT
        )

    def names(self, doc: Doc) -> list[Span]:
        """Return the names of a tokenised document, in order."""
        if not len(doc):
            return []
        steps = self._network.model.predict([doc])
        best = self._best_outside(steps, doc)
        found: list[Span] = []
        reached = 0
        for start in np.flatnonzero(best != self._outside).tolist():
            if start >= reached:
                kind, label = self._moves[best[start]]
                reached = start + 1 if kind == "U" else self._end(steps, start, label, len(doc))
                found.append((start, reached, label))
        return found

    def _best_outside(self, steps: Any, doc: Doc) -> Any:
        """Return the best move at each word, no name being open before it."""
        states = np.full((len(doc), _LOOKED_AT), _NONE, np.int32)
        states[:, 0] = np.arange(len(doc))
        scores = _scores(steps, states)
        scores[:, self._no_start] = -np.inf
        scores[-1, self._begins] = -np.inf  # A name that begins must go on.
        best = scores.argmax(1)
        best[doc.to_array("IS_SPACE").astype(bool)] = self._outside
        return best

    def _end(self, steps: Any, start: int, label: str, length: int) -> int:
        """Return the place behind a name that begins at a word."""
        going_on, ending = self._place["I", label], self._place["L", label]
        either = sorted((going_on, ending))  # Of two that are as good, the first is taken.
        for place in range(start + 1, length - 1):
            scores = _scores(steps, np.array([[place, start, place - 1]], np.int32))[0]
            if either[int(scores[either].argmax())] == ending:
                return place + 1
        return length


def _scores(steps: Any, states: Any) -> Any:
    """Return the score of each move in each state."""
    return steps.vec2scores.predict(steps.state2vec.predict(states))
