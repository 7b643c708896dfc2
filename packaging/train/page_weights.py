"""Fit the weights by which lines of a web page are told to be its article: `python -m packaging.train.page_weights`.

Reads the German pages below the folder that ANNOTATOR_DATA names and prints the table for
`annotator/language/page_evidence.py`: a logistic regression, by Newton's method, on the lines that hold a segment
which is known to belong to the text or not. Nothing in it is left to chance. It also prints how well weights of one
half of the pages do on the other, by lines.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

sys.path.insert(0, str(Path(__file__).parents[2]))

from annotator.exchange.page_encoding import page_encoding
from annotator.language.page import Seen, look_at
from annotator.language.page_evidence import evidence
from tests.evaluation.regions import PageRecord, even, halves, records

L2 = 3.0
"""How much small weights are preferred."""

Floats = NDArray[np.float64]


def known_lines(pages: Sequence[tuple[PageRecord, Seen]]) -> tuple[list[str], Floats, Floats, Floats]:
    """Return the names of the evidence, and for each line that is known its evidence, the truth, and its share."""
    rows: list[list[float]] = []
    truths: list[float] = []
    shares: list[float] = []
    names: list[str] = []
    for page, seen in pages:
        found = evidence(seen.lines, seen.looks, votes=seen.votes, as_text=seen.as_text) if seen.votes.kept else []
        for key, truth in (("with", 1.0), ("without", 0.0)):
            for segment in page.segments[key]:
                holding = [each for each, line in zip(found, seen.lines, strict=False) if even(segment) in line.text]
                for each in holding:
                    names = list(each)
                    rows.append([float(value) for value in each.values()])
                    truths.append(truth)
                    shares.append(1 / len(holding))
    return names, np.array(rows), np.array(truths), np.array(shares)


def fitted(rows: Floats, truths: Floats, shares: Floats) -> Floats:
    """Return the weights, the last one the bias."""
    wide = np.column_stack([rows, np.ones(len(rows))])
    costs = np.diag([L2] * rows.shape[1] + [1e-6])
    weights = np.zeros(wide.shape[1])
    for _ in range(50):
        likely = 1 / (1 + np.exp(-wide @ weights))
        slope = wide.T @ (shares * (likely - truths)) + costs @ weights
        bend = (wide * (shares * likely * (1 - likely))[:, None]).T @ wide + costs
        weights -= np.linalg.solve(bend, slope)
    return weights


def right(weights: Floats, known: tuple[list[str], Floats, Floats, Floats]) -> float:
    """Return the share of known lines that weights tell rightly."""
    _, rows, truths, shares = known
    told = (np.column_stack([rows, np.ones(len(rows))]) @ weights > 0) == (truths > 0)
    return float((told * shares).sum() / shares.sum())


def main() -> None:
    """Print the weights of all pages, and how those of one half do on the other."""
    pages = [(page, look_at(page.original, encoding=page_encoding("", page.original).encoding)) for page in records()]
    one, other = map(known_lines, halves(pages))
    for name, fit_on, tried_on in (("read → unread", one, other), ("unread → read", other, one)):
        weights = fitted(*fit_on[1:])
        print(f"{name}: lines right {right(weights, fit_on):.3f} → {right(weights, tried_on):.3f}")
    names, *everything = known_lines(pages)
    *found, bias = fitted(*everything)
    print(", ".join(f'"{name}": {weight:.2f}' for name, weight in zip(names, found, strict=True)))
    print(f"BIAS = {bias:.2f}")


if __name__ == "__main__":
    main()
