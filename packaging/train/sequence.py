"""Train the sequence model that has the last word on names: `sequence.py WORK PIPELINE`, needs python-crfsuite.

WORK/folds has the texts of `folds.py` and the networks trained on the rest of each fold, whose answers are the
votes: a network's answers on what it was trained on are too good to learn from. PIPELINE gives the vectors. The
weights go to PIPELINE/sequence, which `annotator.language.sequence` reads.
"""

from __future__ import annotations

import gzip
import json
import sys
import time
from collections import defaultdict
from pathlib import Path
from typing import Any

import numpy as np
import pycrfsuite
import spacy
from clusters import centres
from spacy.tokens import DocBin

from annotator.language.sequence import (
    REACH,
    Clusters,
    echo_features,
    echoes,
    pair_features,
    phrase_features,
    segments,
    tags,
    vote_features,
)
from annotator.language.word_features import described

SETTINGS = {"c1": 0.1, "c2": 0.01, "max_iterations": 110, "feature.minfreq": 3}
NEWS_COPIES = 3
"""How often each text of SmartData counts."""
LEAST_WEIGHT = 0.02
VOTE_ALONE, LABEL_ALONE, NONE_ALONE = 0.3, 0.7, 0.75
"""Weights of the network's vote where none were learned: for its tag, for all tags of its label, for O."""


def attributes(words: list[str], votes: list[str] | None, heard: list[str], clusters: Clusters) -> list[list[str]]:
    """Return the features of each word of a run, each with the offset that it counts at."""
    groups = clusters.of(words)
    whats = [described(word, found) for word, found in zip(words, groups, strict=True)]
    seen = [(word.lower(), what, found[0]) for word, what, found in zip(words, whats, groups, strict=True)]
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
            if votes and abs(offset) <= 1:
                mine.append(f"{offset}:t={votes[place + offset]}")
        if place:
            mine += [f"1:{feature}" for feature in pair_features(seen[place - 1], seen[place])]
        if place + 1 < len(words):
            mine += [f"0:{feature}" for feature in pair_features(seen[place], seen[place + 1])]
        if votes and votes[place] != "O":
            mine += [f"0:{feature}" for feature in vote_features(votes[place], seen[place][0], whats[place])]
        if votes:
            mine += [f"0:{feature}" for feature in echo_features(heard[place], votes[place])]
        result.append(mine)
    for place, feature in phrase_features(words):
        result[place].append(f"0:{feature}")
    return result


def votes_of(work: Path, folds: list[int], docs: list[Any]) -> list[list[str]] | None:
    """Return what the network that did not see a text says of it; None where no networks were trained."""
    if not (work / "folds" / "model0" / "model-last").exists():
        return None
    networks = [spacy.load(work / "folds" / f"model{fold}" / "model-last") for fold in sorted(set(folds))]
    said = []
    for fold, doc in zip(folds, docs, strict=True):
        answer = networks[fold](doc.text)
        assert len(answer) == len(doc)
        said.append(tags(len(doc), ((span.start, span.end, span.label_) for span in answer.ents)))
    return said


def train(work: Path, clusters: Clusters, vocab: Any) -> Any:
    """Train on all folds and return python-crfsuite's description of the model."""
    docs = list(DocBin().from_disk(work / "folds" / "all.spacy").get_docs(vocab))
    kinds = json.loads((work / "folds" / "folds.json").read_text("utf-8"))
    votes = votes_of(work, [fold for fold, _ in kinds], docs)
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    for place, (doc, (_, source)) in enumerate(zip(docs, kinds, strict=True)):
        words = [token.text for token in doc]
        gold = tags(len(doc), ((span.start, span.end, span.label_) for span in doc.ents))
        heard = echoes(words, votes[place]) if votes else [""] * len(words)
        for run in segments(words):
            said = [votes[place][each] for each in run] if votes else None
            found = attributes([words[each] for each in run], said, [heard[each] for each in run], clusters)
            for _ in range(NEWS_COPIES if source == "news" else 1):
                trainer.append(found, [gold[each] for each in run])
    trainer.set_params(SETTINGS)
    print("training", time.strftime("%H:%M"), flush=True)
    trainer.train(str(work / "sequence.crf"))
    tagger = pycrfsuite.Tagger()
    tagger.open(str(work / "sequence.crf"))
    return tagger.info()


def write(folder: Path, info: Any, middles: list[Any]) -> None:
    """Write the weights by feature: one row each, with columns of offset and label."""
    labels = sorted(info.labels, key=lambda label: int(info.labels[label]))
    rows: dict[str, dict[int, float]] = defaultdict(dict)
    for (attribute, label), weight in info.state_features.items():
        offset, _, feature = attribute.partition(":")
        if abs(weight) >= LEAST_WEIGHT:
            rows[feature][(int(offset) + REACH) * len(labels) + labels.index(label)] = weight
    if not any(feature.startswith("t=") for feature in rows):
        _vote_alone(rows, labels)
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


def _vote_alone(rows: dict[str, dict[int, float]], labels: list[str]) -> None:
    for label in labels:
        for other, each in enumerate(labels):
            weight = NONE_ALONE if each == label == "O" else VOTE_ALONE * (each == label)
            if label != "O":
                weight += LABEL_ALONE * (each[2:] == label[2:])
            if weight:
                rows[f"t={label}"][REACH * len(labels) + other] = weight


def main(work: str, pipeline: str) -> None:
    """Train and write."""
    nlp = spacy.load(pipeline)
    middles = centres(nlp.vocab.vectors)
    info = train(Path(work), Clusters(middles, nlp.vocab.vectors), nlp.vocab)
    write(Path(pipeline) / "sequence", info, middles)


if __name__ == "__main__":
    main(*sys.argv[1:])
