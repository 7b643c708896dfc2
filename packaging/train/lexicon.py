"""Count how German words are used in the Bundestag's protocols: `lexicon.py OUT.txt.gz`, with $ANNOTATOR_DATA set.

A line is five digits and the words, in small letters, that they hold for. The digits grow with: how often a word is
written small, how often large; how often it then follows `Herr` and the like, a preposition, an article. A name is told
from a noun by that.
"""

from __future__ import annotations

import lzma
import os
import sys
from collections import Counter, defaultdict
from pathlib import Path

from grouped import write

from annotator.language.words import words

LEAST = 6
"""Occurrences below which a word is left out."""
PERSONS = words(
    "Herr Herrn Frau Kollege Kollegin Kollegen Dr. Prof. Abgeordnete Abgeordneter Abgeordneten Minister Ministerin "
    "Präsident Präsidentin Kanzler Kanzlerin Staatssekretär Staatssekretärin"
)
PREPOSITIONS = words("in nach aus von bei In Nach Aus Von Bei")
ARTICLES = words(
    "der die das den dem des ein eine einen einem einer eines kein keine keinen diese dieser dieses diesem diesen "
    "unsere unserer unseren ihre ihrer seine seiner Der Die Das Den Dem Ein Eine Diese Dieser Dieses"
)


def grade(count: float, borders: tuple[float, ...]) -> str:
    """Return how many borders a figure reaches, as a digit."""
    return str(sum(count >= border for border in borders))


def main(out: str) -> None:
    """Read all of the protocols, write the list."""
    small, large = Counter[str](), Counter[str]()
    after: dict[str, Counter[str]] = {kind: Counter() for kind in ("person", "preposition", "article")}
    source = Path(os.environ["ANNOTATOR_DATA"]) / "language" / "bundestag.txt.xz"
    with lzma.open(source, "rt", encoding="utf-8-sig") as protocols:
        for line in protocols:
            written = line.split()
            for before, word in zip(["", *written], written, strict=False):
                if not word[0].isupper():
                    small[word] += word[0].isalpha()
                    continue
                large[word.lower()] += 1
                if before in PERSONS:
                    after["person"][word.lower()] += 1
                elif before in PREPOSITIONS:
                    after["preposition"][word.lower()] += 1
                elif before in ARTICLES:
                    after["article"][word.lower()] += 1
    groups = defaultdict(list)
    for word in sorted(set(small) | set(large)):
        if small[word] + large[word] >= LEAST:
            share = {kind: counts[word] / max(large[word], 1) for kind, counts in after.items()}
            digits = grade(small[word], (2, 10, 100, 1000)) + grade(large[word], (2, 10, 100, 1000))
            digits += grade(share["person"], (0.01, 0.05, 0.2, 0.5))
            digits += grade(share["preposition"], (0.02, 0.1, 0.25, 0.5))
            groups[digits + grade(share["article"], (0.02, 0.1, 0.25, 0.5))].append(word)
    write(out, groups, " ")


if __name__ == "__main__":
    main(*sys.argv[1:])
