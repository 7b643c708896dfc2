"""The layers of a network in which each word looks at its neighbours, in a few large steps.

spaCy's layers are many small ones, each with an array of its own. Here a layer is one product, the largest of its
pieces, and what makes its numbers even, in place: the same but for the last bit, in half the time.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from thinc.api import Model

Floats = NDArray[np.float32]

_BLOCK = ["expand_window", "maxout", "layernorm", "dropout"]
"""What one layer consists of in spaCy's MaxoutWindowEncoder, within a sum with what came in."""
_TINY = 1e-8
"""What thinc adds to a variance, https://github.com/explosion/thinc/blob/main/thinc/layers/layernorm.py."""


@dataclass(frozen=True, slots=True, eq=False)
class _Layer:
    weights: Floats
    """From three words, one after the other, to the pieces, one after the other."""
    shift: Floats
    scale: Floats
    """Of what was made even."""
    base: Floats

    @staticmethod
    def of(maxout: Any, norm: Any) -> _Layer:
        weights, shift = maxout.get_param("W"), maxout.get_param("b")
        by_piece = weights.transpose(1, 0, 2).reshape(-1, weights.shape[2])
        return _Layer(
            np.ascontiguousarray(by_piece.T), shift.T.ravel().copy(), norm.get_param("G"), norm.get_param("b")
        )


class WindowLayers:
    """Layers one upon the other; `pad` empty words stand before and behind a text."""

    def __init__(self, layers: Sequence[_Layer], pad: int) -> None:
        self._layers, self._pad = layers, pad

    def rows(self, given: Floats) -> Floats:
        """Return what the layers make of the words of one text."""
        pad, (count, width) = self._pad, given.shape
        rows = np.zeros((count + 2 * pad, width), np.float32)
        rows[pad : pad + count] = given
        three = np.zeros((len(rows), 3 * width), np.float32)
        for layer in self._layers:
            three[1:, :width] = rows[:-1]
            three[:, width : 2 * width] = rows
            three[:-1, 2 * width :] = rows[1:]
            rows += _applied(layer, three, width)
        return rows[pad : pad + count]


def _applied(layer: _Layer, three: Floats, width: int) -> Floats:
    made = three @ layer.weights
    made += layer.shift
    best = made[:, :width].copy()
    for piece in range(width, made.shape[1], width):
        np.maximum(best, made[:, piece : piece + width], out=best)
    best -= best.mean(1, keepdims=True)
    variance = np.einsum("ij,ij->i", best, best)[:, None] / width + np.float32(_TINY)
    best *= variance**-0.5
    best *= layer.scale
    best += layer.base
    return best


def join_window_layers(nlp: Language) -> None:
    """Put joined layers in the place of a recogniser's own, where these are spaCy's usual ones."""
    recogniser: Any = nlp.get_pipe("ner")
    for network in list(recogniser.model.walk()):
        encode = network.get_ref("encode") if network.has_ref("encode") else None
        if encode is not None and (layers := _layers(encode)):
            joined: Any = Model(
                "window_layers", _forward, dims={"nI": encode.get_dim("nO"), "nO": encode.get_dim("nO")}
            )
            joined.attrs["joined"] = WindowLayers(layers, encode.attrs["pad"])
            recogniser.model.replace_node(encode, joined)


def _layers(encode: Any) -> list[_Layer]:
    """Return the layers of an encoder; none where it is of another kind."""
    found = []
    for added in encode.layers[0].layers if len(encode.layers) == 1 else ():
        parts = [part for part in added.walk(order="dfs_pre") if not part.layers]
        is_usual = added.name.startswith("residual(") and [part.name for part in parts] == _BLOCK
        if not is_usual or parts[0].attrs["window_size"] != 1 or "pad" not in encode.attrs:
            return []
        found.append(_Layer.of(parts[1], parts[2]))
    return found


def _forward(model: Any, given: Sequence[Floats], is_train: bool) -> tuple[list[Floats], Callable[[object], None]]:
    """Do as thinc has it; nothing is trained here, so there is no way back."""
    return [model.attrs["joined"].rows(each) for each in given], lambda _: None
