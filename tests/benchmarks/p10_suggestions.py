"""P10, suggestions. Goals: 2 × 1,000 statements within 3 × scikit-learn's TF-IDF product alone; 2 × 10,000 in 1 GB.

Run `.venv/bin/python -m tests.benchmarks.p10_suggestions`. Both run on one core in this process, CPU time, numbers and
reasons included; scikit-learn is no dependency of the program, so without it the ratio is left out. The large pair runs
in a process of its own, whose memory is read at its end.
"""

from __future__ import annotations

import os
import random
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec

ROUNDS = 5
SIZES = (1_000, 2_000, 4_000)
LARGE = 10_000
_SYLLABLES = [
    *("ba", "ber", "da", "den", "er", "fen", "ge", "ha", "in", "kel", "la", "mer", "ni", "o", "pa", "rung", "schaft"),
    *("se", "tal", "ten", "um", "ver", "wi", "zei"),
]


def statements(count: int, *, seed: int = 1) -> tuple[list[str], list[str]]:
    """Return two texts that say the same in one order, the right one with a third of the words replaced."""
    rng = random.Random(seed)
    words = ["".join(rng.choices(_SYLLABLES, k=rng.randint(1, 4))) for _ in range(6_000)]
    weights = [1 / (place + 3) for place in range(len(words))]
    left = [rng.choices(words, weights, k=rng.randint(5, 22)) for _ in range(count)]
    right = [[rng.choices(words, weights)[0] if rng.random() < 0.33 else word for word in said] for said in left]
    return [" ".join(said) for said in left], [" ".join(said) for said in right]


def suggest(left: list[str], right: list[str]) -> None:
    from annotator.language.comparing import compare, listed

    for _found in compare(listed(left), listed(right)):
        pass


def product(left: list[str], right: list[str]) -> None:
    """Do what is the least: scikit-learn's vectors of character n-grams, and their product."""
    text = import_module("sklearn.feature_extraction.text")
    vectors = text.TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5), sublinear_tf=True).fit_transform(
        [*left, *right]
    )
    (vectors[: len(left)] @ vectors[len(left) :].T).toarray()


def seconds(run: Callable[[list[str], list[str]], None], count: int, rounds: int = ROUNDS) -> float:
    """Return the least CPU time of some rounds, in seconds."""
    left, right = statements(count)
    took = []
    for _ in range(rounds):
        start = time.process_time()
        run(left, right)
        took.append(time.process_time() - start)
    return min(took)


def main() -> None:
    for library in ("OMP", "OPENBLAS", "MKL"):
        os.environ[f"{library}_NUM_THREADS"] = "1"
    if "--large" in sys.argv:
        start = time.process_time()
        suggest(*statements(LARGE))
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"2 × {LARGE:,} statements{'':15}{time.process_time() - start:9.1f} s {peak:9.0f} MB")
        return
    suggest(*statements(10))  # what is imported is not measured
    own = [seconds(suggest, count, rounds=ROUNDS if count == SIZES[0] else 1) for count in SIZES]
    print(f"P10 suggestions{'':20}" + "".join(f"{f'2 × {count:,}':>14}" for count in SIZES))
    print(f"{'suggestions with reasons':<35}" + "".join(f"{took:>12.2f} s" for took in own))
    if find_spec("sklearn"):
        product(*statements(10))
        reference = seconds(product, SIZES[0])
        print(f"{'TF-IDF product alone':<35}{reference:>12.2f} s   × {own[0] / reference:.2f}")
    else:
        print("scikit-learn is not installed: pip install scikit-learn gives the product to compare with.")
    subprocess.run([sys.executable, "-m", "tests.benchmarks.p10_suggestions", "--large"], check=True)


if __name__ == "__main__":
    main()
