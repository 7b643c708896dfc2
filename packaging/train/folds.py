"""Write what the sequence model learns from: `folds.py WORK`, with $ANNOTATOR_DATA set.

WORK/folds/all.spacy has the training texts once, in three folds; train0.spacy to train2.spacy have what is not in the
fold of that number, for a network whose answers on the fold are as good as on a text it never saw.
"""

from __future__ import annotations

import json
import os
import random
import sys
from pathlib import Path

import corpus
import spacy
from spacy.tokens import DocBin

SEED, FOLDS = 77, 3


def main(work: str) -> None:
    """Write the texts, their folds and sources, and the training corpora."""
    folder, data = Path(work) / "folds", Path(os.environ["ANNOTATOR_DATA"]) / "language"
    folder.mkdir(parents=True, exist_ok=True)
    nlp, draw = spacy.blank("de"), random.Random(SEED)
    germeval = list(corpus.bioes(data / "germeval2014" / "train.bioes"))
    wire = data / "smartdata" / "train.jsonl.gz"
    news = list(corpus.newswire(wire, corpus.others(germeval), corpus.derived(germeval))) if wire.exists() else []
    joined = list(corpus.texts(germeval, draw))
    draw.shuffle(joined)
    draw.shuffle(news)
    kinds = [
        (place % FOLDS, source) for source, some in (("germeval", joined), ("news", news)) for place in range(len(some))
    ]
    docs = [corpus.document(nlp, text, entities) for text, entities in [*joined, *news]]
    DocBin(docs=docs).to_disk(folder / "all.spacy")
    (folder / "folds.json").write_text(json.dumps(kinds), "utf-8")
    for fold in range(FOLDS):
        rest = [(doc, source) for doc, (which, source) in zip(docs, kinds, strict=True) if which != fold]
        some = [doc for doc, source in rest for _ in range(2 if source == "news" else 1)]
        random.Random(fold).shuffle(some)
        DocBin(docs=some).to_disk(folder / f"train{fold}.spacy")


if __name__ == "__main__":
    main(*sys.argv[1:])
