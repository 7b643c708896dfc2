"""Suggestions: `ANNOTATOR_DATA=… python -m tests.evaluation.suggestions`.

DEplain-web: for each `target` sentence of a link that is not identical, the `source` sentences are ranked. Recall@5 is
the share of its partners among the best five, hit@1 says whether the best is one, both averaged over the target
sentences. `read` is every second pair, on which weights were tried out; `unread` are the others. The same with one side
cut into blocks of five sentences whose order is changed, and with all of its sentences in any order. "Likeness" is the
cosine alone. Last the hand-aligned articles of the Simple German corpus, where each line of the one side has a line of
the other.
"""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from statistics import fmean

from annotator.language.grams import weighted
from annotator.language.similarity import similarity
from annotator.language.suggestions import suggestions
from tests.evaluation.measure import data

BLOCK = 5
Ranking = Callable[[Sequence[str], Sequence[str]], dict[int, list[int]]]


@dataclass(frozen=True)
class LinkedPair:
    """Two articles, and for each right sentence that counts the left ones it is linked to."""

    left: Sequence[str]
    right: Sequence[str]
    partners: dict[int, set[int]]


def deplain() -> list[LinkedPair]:
    pairs = []
    for line in data("alignment", "deplain_web.jsonl").read_text("utf-8").splitlines():
        record = json.loads(line)
        partners: dict[int, set[int]] = {}
        for link in record["links"]:
            for target in [] if link["identical"] else link["tgt"]:
                partners.setdefault(target, set()).update(link["src"])
        pairs.append(LinkedPair(record["source"], record["target"], partners))
    return pairs


def simple_german() -> list[LinkedPair]:
    pairs = []
    for file in sorted(data("alignment", "simple_german_hand_aligned").glob("*.simple")):
        right, written = (path.read_text("utf-8").splitlines() for path in (file, file.with_suffix(".normal")))
        left = list(dict.fromkeys(written))
        pairs.append(LinkedPair(left, right, {place: {left.index(line)} for place, line in enumerate(written)}))
    return pairs


def shuffled(pair: LinkedPair, *, seed: int, left: bool, block: int = BLOCK) -> LinkedPair:
    """Return a pair with the blocks of one side in another order."""
    side = pair.left if left else pair.right
    blocks = [range(start, min(start + block, len(side))) for start in range(0, len(side), block)]
    random.Random(seed).shuffle(blocks)
    order = [place for each in blocks for place in each]
    position = {place: new for new, place in enumerate(order)}
    moved = [side[place] for place in order]
    if left:
        partners = {target: {position[source] for source in linked} for target, linked in pair.partners.items()}
        return LinkedPair(moved, pair.right, partners)
    return LinkedPair(pair.left, moved, {position[target]: linked for target, linked in pair.partners.items()})


def by_likeness(left: Sequence[str], right: Sequence[str]) -> dict[int, list[int]]:
    cosines = similarity(*weighted(left, right))
    return {place: [int(best) for best in (-column).argsort(kind="stable")] for place, column in enumerate(cosines.T)}


def by_suggestion(left: Sequence[str], right: Sequence[str]) -> dict[int, list[int]]:
    ranked: dict[int, list[int]] = {}
    for found in suggestions(left, right):
        ranked.setdefault(found.right, []).append(found.left)
    return ranked


def measured(pairs: Iterable[LinkedPair], ranking: Ranking) -> str:
    recalls, hits = [], []
    for pair in pairs:
        ranked = ranking(pair.left, pair.right)
        for target, linked in pair.partners.items():
            recalls.append(len(linked & set(ranked[target][:5])) / len(linked))
            hits.append(ranked[target][0] in linked)
    return f"recall@5 {fmean(recalls):.3f}  hit@1 {fmean(hits):.3f}  n {len(hits)}"


def main() -> None:
    """Print the figures."""
    pairs = deplain()
    sets = {
        "all": pairs,
        "read": pairs[::2],
        "unread": pairs[1::2],
        "unread, left shuffled": [shuffled(pair, seed=seed, left=True) for seed, pair in enumerate(pairs[1::2])],
        "unread, right shuffled": [shuffled(pair, seed=seed, left=False) for seed, pair in enumerate(pairs[1::2])],
        "read, left shuffled": [shuffled(pair, seed=seed, left=True) for seed, pair in enumerate(pairs[::2])],
        "read, right shuffled": [shuffled(pair, seed=seed, left=False) for seed, pair in enumerate(pairs[::2])],
        "unread, left at random": [
            shuffled(pair, seed=seed, left=True, block=1) for seed, pair in enumerate(pairs[1::2])
        ],
        "Simple German": simple_german(),
    }
    for name, chosen in sets.items():
        print(f"{name:23} likeness     {measured(chosen, by_likeness)}")
        print(f"{'':23} suggestions  {measured(chosen, by_suggestion)}")


if __name__ == "__main__":
    main()
