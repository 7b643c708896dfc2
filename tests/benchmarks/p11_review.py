"""P11, a review's sums: two files compared, and all coefficients. Goal: 2 × 10,000 links in 2 s, linear up to 100,000.

Run `.venv/bin/python -m tests.benchmarks.p11_review`. "compare" finds agreements and differences of two sets in memory.
"agreement" measures them: links, types, decisions, statements; "from files" is the command, from reading both files to
the answer. "coefficients" are all that have a name, each for as many units as there are links: of two annotators and of
five, with gaps for those that allow them, and of numbers that are all different.
"""

from __future__ import annotations

import io
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import redirect_stdout
from dataclasses import replace
from functools import partial
from pathlib import Path

from annotator.exchange import jsonl
from annotator.exchange.record import Record
from annotator.model.annotation import AnnotationSet
from annotator.project.agreement import (
    COEFFICIENTS,
    Figure,
    Label,
    Stretch,
    agreement_of_files,
    alpha_u,
    coefficient,
    written,
)
from annotator.review.agreement.report import agreement
from annotator.review.agreement.said import said
from annotator.review.comparison import compare
from annotator.uncollected import uncollected
from tests.benchmarks.p11_compare import COUNTS, many, star

KINDS = ("same", "partial", "contradicts", "related")
GOAL = 2.0


def typed(aset: AnnotationSet, seed: int) -> AnnotationSet:
    """Return a set with types by chance, three in four of them the first."""
    kinds = random.Random(seed)
    weights = (9, 1, 1, 1)
    return replace(aset, links=tuple(replace(link, type=kinds.choices(KINDS, weights)[0]) for link in aset.links))


def tasks(count: int) -> list[Callable[[], Figure]]:
    """Return every coefficient of as many units, to be worked out."""
    chance = random.Random(count)
    found: list[Callable[[], Figure]] = []
    for name in COEFFICIENTS:
        for annotators in (2,) if name in ("kappa", "pi") else (2, 5):
            units: list[list[Label | None]] = [
                [chance.choice((1, 2, 3, 4, 5)) for _ in range(annotators)] for _ in range(count)
            ]
            for unit in units[::7] if name.startswith(("alpha", "ac")) else ():
                unit[chance.randrange(annotators)] = None
            found.append(partial(coefficient, name, units))
        if name.startswith("alpha") or name == "ac2":
            found.append(partial(coefficient, name, [[chance.random(), chance.random()] for _ in range(count)]))
    spans: dict[Label, list[Stretch]] = {
        who: [(20 * at + chance.randrange(5), 20 * at + 12) for at in range(count)] for who in ("a", "b", "c")
    }
    return [*found, lambda: alpha_u(20 * count, {"x": spans}, 3)]


def work_out(coefficients: Iterable[Callable[[], Figure]]) -> None:
    """Work all of them out."""
    assert all(each().value is not None for each in coefficients)


def seconds(act: Callable[[], object], times: int) -> float:
    """Return how long it takes, in CPU seconds: the least of so many times."""
    took = []
    for _ in range(times):
        start = time.process_time()
        with uncollected():  # as the commands do
            act()
        took.append(time.process_time() - start)
    return min(took)


def measure(sets: Iterable[AnnotationSet]) -> None:
    """Measure how far some sets agree."""
    agreement([said(aset) for aset in sets])


def write(folder: Path, sets: Iterable[AnnotationSet]) -> Iterator[Path]:
    """Write each set to a file of its own."""
    for aset in sets:
        file = folder / f"{aset.annotator}.jsonl"
        with file.open("wb") as stream:
            jsonl.write([Record(aset)], stream)
        yield file


def from_files(files: list[Path]) -> None:
    """Do what the command does."""
    with redirect_stdout(io.StringIO()):
        print(written(agreement_of_files(files), "json"))


def main() -> int:
    rows: dict[str, list[float]] = {}
    for count in COUNTS:
        times = 3 if count == COUNTS[0] else 1
        for make in (many, star):
            sets = typed(make("anna", count, 0), 1), typed(make("ben", count, 1), 2)
            row = rows.setdefault(f"compare, {make.__name__}", [])
            row.append(seconds(partial(compare, *sets), times))
            row = rows.setdefault(f"agreement, {make.__name__}", [])
            row.append(seconds(partial(measure, sets), times))
            if make is many:
                with tempfile.TemporaryDirectory() as folder:
                    files = list(write(Path(folder), sets))
                    row = rows.setdefault("agreement, from files", [])
                    row.append(seconds(partial(from_files, files), times))
        row = rows.setdefault("coefficients", [])
        row.append(seconds(partial(work_out, tasks(count)), times))
    print("P11 " + " " * 26 + "".join(f"{count:>14,}" for count in COUNTS))
    for name, took in rows.items():
        print(f"{name:<30}" + "".join(f"{one:>12.2f} s" for one in took), end="")
        print(f"   × {took[-1] / took[0]:.1f} for {COUNTS[-1] // COUNTS[0]} times as many")
    whole = rows["compare, many"][0] + rows["agreement, from files"][0] + rows["coefficients"][0]
    print(f"2 × {COUNTS[0]:,} links read, compared, measured, and every coefficient: {whole:.2f} s of {GOAL:.0f} s")
    return 0 if whole <= GOAL else 1


if __name__ == "__main__":
    sys.exit(main())
