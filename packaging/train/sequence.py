"""Train the sequence model that has the last word on names: `sequence.py WORK PIPELINE`, needs python-crfsuite.

It learns from the texts of `corpus.py`, once, without the network; $ANNOTATOR_DATA is set. PIPELINE gives the vectors.
The weights go to PIPELINE/sequence, which `annotator.language.sequence` reads. To learn how far to trust the network
from the answers of networks trained on folds was tried: a point worse than what stands below. What the network makes of
each word in a quarter of the protocols, as one more feature, was tried as well: a quarter of a point on GermEval, half
a point less on the half of SmartData's development texts that nobody had read.
"""

from __future__ import annotations

import gzip
import os
import random
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import corpus
import numpy as np
import pycrfsuite
import spacy
from clusters import centres
from spacy.language import Language
from spacy.tokens import Doc

from annotator.language.sequence import FOLDER, REACH, Clusters, pair_features, phrase_features, segments, tags
from annotator.language.word_features import described

SEED = 77
SETTINGS = {"c1": 0.2, "c2": 0.5, "max_iterations": 75, "feature.minfreq": 2}
NEWS_COPIES = 3
"""How often each text of SmartData counts."""
LEAST_WEIGHT = 0.02
TRUST = (0.3, 0.7, 0.75)
"""Weights of the network's vote: for its tag, for all tags of its label, for O. Found on every other text of the
development sets; what they do on the rest is told by `tests/evaluation/entities.py`."""


def attributes(words: list[str], clusters: Clusters) -> list[list[str]]:
    """Return the features of each word of a run, each with the offset that it counts at."""
    groups = clusters.of(words)
    whats = [described(word, found) for word, found in zip(words, groups, strict=True)]
    seen = [(word.lower(), what.shape, found[0]) for word, what, found in zip(words, whats, groups, strict=True)]
    result: list[list[str]] = []
    for place in range(len(words)):
        mine: list[str] = []
        for offset in range(-REACH, REACH + 1):
            if not 0 <= place + offset < len(words):
                mine += [f"{offset}:^"] if abs(offset) < REACH else []
                continue
            what = whats[place + offset]
            cut = {0: len(what.features), 1: what.near, 2: what.far, 3: 1}[abs(offset)]
            mine += [f"{offset}:{feature}" for feature in what.features[:cut]]
        if place:
            mine += [f"1:{feature}" for feature in pair_features(seen[place - 1], seen[place])]
        if place + 1 < len(words):
            mine += [f"0:{feature}" for feature in pair_features(seen[place], seen[place + 1])]
        result.append(mine)
    for place, feature in phrase_features(words):
        result[place].append(f"0:{feature}")
    return result


def examples(nlp: Language) -> Iterator[tuple[Doc, int]]:
    """Yield the texts with their names, and how often each counts."""
    data, draw = Path(os.environ["ANNOTATOR_DATA"]) / "language", random.Random(SEED)
    germeval = list(corpus.bioes(data / "germeval2014" / "train.bioes"))
    wire = data / "smartdata" / "train.jsonl.gz"
    news = list(corpus.newswire(wire, corpus.others(germeval), corpus.derived(germeval))) if wire.exists() else []
    texts = list(corpus.texts(germeval, draw))
    draw.shuffle(texts)
    draw.shuffle(news)
    for copies, some in ((1, texts), (NEWS_COPIES, news)):
        for text, entities in some:
            yield corpus.document(nlp, text, entities), copies


def train(path: Path, clusters: Clusters, nlp: Language) -> Any:
    """Train and return python-crfsuite's description of the model."""
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    for doc, copies in examples(nlp):
        words = [token.text for token in doc]
        gold = tags(len(doc), ((span.start, span.end, span.label_) for span in doc.ents))
        for run in segments(words):
            found = attributes([words[each] for each in run], clusters)
            for _ in range(copies):
                trainer.append(found, [gold[each] for each in run])
    trainer.set_params(SETTINGS)
    trainer.train(str(path))
    tagger = pycrfsuite.Tagger()
    tagger.open(str(path))
    return tagger.info()


def write(folder: Path, info: Any, middles: list[Any]) -> None:
    """Write the weights by feature: one row each, with columns of offset and label."""
    labels = sorted(info.labels, key=lambda label: int(info.labels[label]))
    rows: dict[str, dict[int, float]] = defaultdict(dict)
    for (attribute, label), weight in info.state_features.items():
        offset, _, feature = attribute.partition(":")
        if abs(weight) >= LEAST_WEIGHT:
            rows[feature][(int(offset) + REACH) * len(labels) + labels.index(label)] = weight
    _trust(rows, labels)
    transitions = np.zeros((len(labels), len(labels)), np.float32)
    for (before, after), weight in info.transitions.items():
        transitions[labels.index(before), labels.index(after)] = weight
    folder.mkdir(exist_ok=True)
    features = sorted(rows)
    with gzip.GzipFile(folder / "features.txt.gz", "wb", mtime=0) as packed:
        packed.write("\n".join(features).encode("utf-8"))
    np.savez_compressed(
        folder / "weights.npz",
        counts=np.array([len(rows[feature]) for feature in features], np.uint8),
        columns=np.array([column for feature in features for column in rows[feature]], np.uint8),
        values=np.array([weight for feature in features for weight in rows[feature].values()], np.float16),
        labels=np.array(labels),
        transitions=transitions,
        **{f"clusters{each}": middle for each, middle in enumerate(middles)},
    )
    print(len(features), "features,", sum(map(len, rows.values())), "weights")


def _trust(rows: dict[str, dict[int, float]], labels: list[str]) -> None:
    """Add the weights of the network's vote."""
    tag, label, none = TRUST
    for vote in labels:
        for place, each in enumerate(labels):
            weight = none * (each == "O") if vote == "O" else tag * (each == vote) + label * (each[2:] == vote[2:])
            column = REACH * len(labels) + place
            if weight:
                rows[f"t={vote}"][column] = weight


def main(work: str, pipeline: str) -> None:
    """Train and write."""
    nlp = spacy.load(pipeline)
    middles = centres(nlp.vocab.vectors)
    info = train(Path(work) / "sequence.crf", Clusters(middles, nlp.vocab.vectors), nlp)
    write(Path(pipeline) / FOLDER, info, middles)


if __name__ == "__main__":
    main(*sys.argv[1:])
