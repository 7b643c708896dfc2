"""Train small subword vectors from the Bundestag protocols: `vectors.py OUT`, with $ANNOTATOR_DATA set.

Needs the package floret beside spaCy.

64 dimensions, 30,000 rows and two hashes a piece keep the table at 7.7 MB; one thread, so that a run can be repeated.
"""

from __future__ import annotations

import lzma
import os
import re
import sys
from pathlib import Path

import floret

MOST_BYTES = 150_000_000
"""Of the protocols' text: all of it."""


def write_text(source: Path, target: Path) -> None:
    """Write the protocols one utterance a line, digits made alike, as the pipeline's NORM attribute has words."""
    with lzma.open(source, "rt", encoding="utf-8-sig") as protocols, target.open("w", encoding="utf-8") as text:
        written = 0
        for line in protocols:
            written += text.write(re.sub(r"\s+", " ", line).strip() + "\n")
            if written > MOST_BYTES:
                break


def main(out: str) -> None:
    """Train (floret's own seed is fixed) and save the table in the text format, which `spacy init vectors` reads."""
    folder = Path(out)
    folder.mkdir(parents=True, exist_ok=True)
    corpus = folder / "bundestag.txt"
    write_text(Path(os.environ["ANNOTATOR_DATA"]) / "language" / "bundestag.txt.xz", corpus)
    model = floret.train_unsupervised(
        str(corpus), model="cbow", mode="floret", hashCount=2, bucket=30_000, dim=64, minn=4, maxn=5, minCount=20,
        epoch=3, lr=0.05, thread=1,
    )  # fmt: skip
    model.save_floret_vectors(str(folder / "vectors.floret"))
    corpus.unlink()


if __name__ == "__main__":
    main(*sys.argv[1:])
