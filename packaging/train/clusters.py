"""Group words by their vectors: k-means on the commonest words of the Bundestag's protocols, with a fixed seed."""

from __future__ import annotations

import lzma
import os
from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np

SIZES = (64, 256, 1024)
WORDS, LEAST, ROUNDS, SEED = 60_000, 8, 12, 20


def common_words() -> list[str]:
    """Return the commonest words of the protocols."""
    count = Counter[str]()
    source = Path(os.environ["ANNOTATOR_DATA"]) / "language" / "bundestag.txt.xz"
    with lzma.open(source, "rt", encoding="utf-8-sig") as protocols:
        for line in protocols:
            count.update(line.split())
    return [word for word, times in count.most_common(WORDS) if times >= LEAST]


def centres(vectors: Any) -> list[Any]:
    """Return for each of SIZES that many centres, of length one."""
    found = np.asarray(vectors.get_batch(common_words()))
    found = found / (np.linalg.norm(found, axis=1, keepdims=True) + 1e-8)
    draw = np.random.default_rng(SEED)
    return [_grouped(found, size, draw) for size in SIZES]


def _grouped(found: Any, size: int, draw: np.random.Generator) -> Any:
    middles = found[draw.choice(len(found), size, replace=False)]
    for _ in range(ROUNDS):
        nearest = np.concatenate([(found[at : at + 4000] @ middles.T).argmax(1) for at in range(0, len(found), 4000)])
        middles = np.zeros_like(middles)
        np.add.at(middles, nearest, found)
        length = np.linalg.norm(middles, axis=1, keepdims=True)
        empty = length[:, 0] < 1e-6
        middles[empty] = found[draw.choice(len(found), int(empty.sum()))]
        middles /= np.maximum(np.linalg.norm(middles, axis=1, keepdims=True), 1e-8)
    return middles.astype(np.float16)
