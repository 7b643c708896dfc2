"""The best sequence of tags, against trying all of them."""

from __future__ import annotations

from itertools import pairwise, product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.language.viterbi import Chain

LABELS = ["O", "B-X", "I-X", "E-X", "S-X", "S-Y"]


def allowed(tags: tuple[int, ...]) -> bool:
    kinds = [LABELS[tag][0] for tag in tags]
    inside = all((before in "BI") == (after in "IE") for before, after in pairwise(kinds))
    return inside and kinds[0] in "OBS" and kinds[-1] in "OES"


def names(tags: tuple[int, ...]) -> list[tuple[int, int, str]]:
    found, first = [], 0
    for place, tag in enumerate(tags):
        kind, _, label = LABELS[tag].partition("-")
        first = place if kind in "BS" else first
        if kind in "ES":
            found.append((first, place, label))
    return found


@given(seed=st.integers(0, 10_000), lengths=st.lists(st.integers(1, 5), min_size=1, max_size=4))
def test_nothing_scores_higher(seed: int, lengths: list[int]) -> None:
    draw = np.random.default_rng(seed)
    transitions = draw.normal(size=(len(LABELS), len(LABELS))).astype(np.float32)
    begins = [3 + sum(lengths[:place]) + 3 * place for place in range(len(lengths))]
    scores = draw.normal(size=(begins[-1] + lengths[-1] + 3, len(LABELS))).astype(np.float32)
    expected = []
    for which, (begin, length) in enumerate(zip(begins, lengths, strict=True)):
        ways = [tags for tags in product(range(len(LABELS)), repeat=length) if allowed(tags)]

        def total(tags: tuple[int, ...], begin: int = begin) -> float:
            single = sum(scores[begin + place, tag] for place, tag in enumerate(tags))
            return float(single + sum(transitions[pair] for pair in pairwise(tags)))

        expected += [(which, *name) for name in names(max(ways, key=total))]
    assert sorted(Chain(LABELS, transitions).spans(scores, begins, lengths)) == expected


def test_no_runs_have_no_names() -> None:
    assert list(Chain(LABELS, np.zeros((6, 6), np.float32)).spans(np.zeros((3, 6), np.float32), [], [])) == []


@pytest.mark.parametrize(("lead", "expected"), [(50.0, []), (-50.0, [(0, 0, 0, "Y"), (0, 1, 1, "Y")])])
def test_a_clear_lead_decides(lead: float, expected: list[tuple[int, int, int, str]]) -> None:
    scores = np.zeros((2, 6), np.float32)
    scores[:, 0], scores[:, 5] = lead, 1
    assert sorted(Chain(LABELS, np.zeros((6, 6), np.float32)).spans(scores, [0], [2])) == expected
