"""P9: `annotator import` and `annotator analyze` of a corpus. Goal: ≥ 0.7 × the words a second of bare `nlp.pipe`.

Run `.venv/bin/python -m tests.benchmarks.p9_corpus [FOLDER] [--articles N] [--runs N] [--cores N]`. Without a folder
of plain texts there are two corpora: one made of the German sample articles, which flatters whatever remembers words,
and, where ANNOTATOR_DATA names the folder of data sets, as many different articles of its news. Reference and program
are measured from the command to its end, start and loading included, on one core and on `--cores`: both are held to so
many, and `nlp.pipe` gets as many processes. `analyze` has a worker on each core, beside the command itself.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from statistics import median

from annotator import paths
from tests.benchmarks import corpus, figures, programs
from tests.evaluation import quotes

GOAL = 0.7
BARE = Path(__file__).with_name("bare_spacy.py")


@dataclass
class Seconds:
    """What each run took."""

    pipe: list[float] = field(default_factory=list)
    """Bare `nlp.pipe`, from the command to its end."""
    warm: list[float] = field(default_factory=list)
    """Of that, what it took once everything was loaded."""
    imported: list[float] = field(default_factory=list)
    analyzed: list[float] = field(default_factory=list)

    @property
    def program(self) -> list[float]:
        """Return what both commands took together."""
        return [one + other for one, other in zip(self.imported, self.analyzed, strict=True)]


@contextmanager
def held_to(cores: int) -> Iterator[None]:
    """Keep this process, and those it starts, on so many cores."""
    all_of_them = os.sched_getaffinity(0)
    os.sched_setaffinity(0, sorted(all_of_them)[:cores])
    try:
        yield
    finally:
        os.sched_setaffinity(0, all_of_them)


def run(*command: str | Path, output: Path) -> float:
    """Run a command with its output in a file; return its seconds."""
    begin = time.perf_counter()
    with output.open("wb") as sink:
        subprocess.run([str(word) for word in command], stdout=sink, check=True)
    return time.perf_counter() - begin


def measure(articles: Sequence[Path], *, cores: int, runs: int) -> Seconds:
    """Run the reference and both commands in turn."""
    found = Seconds()
    for _ in range(runs):
        with tempfile.TemporaryDirectory() as name, held_to(cores):
            folder = Path(name)
            os.environ["ANNOTATOR_HOME"] = name
            answer, said = folder / "answers.jsonl", folder / "bare"
            found.pipe.append(run(sys.executable, BARE, "pipe", str(cores), *articles, output=said))
            found.warm.append(float(said.read_text()))
            project = ("--project", folder / "p9.annotator")
            found.imported.append(run(programs.ANNOTATOR, "import", *project, *articles, output=folder / "rows"))
            found.analyzed.append(run(programs.ANNOTATOR, "analyze", "--json", *articles, output=answer))
            assert len(answer.read_bytes().splitlines()) == len(articles)
    return found


def _print(found: Seconds, words: int, cores: int) -> None:
    def rates(seconds: Sequence[float]) -> list[float]:
        return [words / each for each in seconds]

    print(figures.heading(f"P9 words a second, {cores} core{'s'[: cores - 1]}"))
    bare = rates(found.pipe)
    for name, seconds in (
        ("nlp.pipe, command to end", found.pipe),
        ("nlp.pipe, once it is loaded", found.warm),
        ("import", found.imported),
        ("analyze", found.analyzed),
        ("import and analyze", found.program),
    ):
        print(figures.line(name, rates(seconds), unit="/s", reference=bare))
    ratio = median(rates(found.program)) / median(bare)
    print(f"× {ratio:.2f}, goal × {GOAL:.2f}: {'met' if ratio >= GOAL else 'missed'}")


def _of_samples(count: int, folder: Path) -> list[Path]:
    samples = paths.resource("samples/de")
    return corpus.write([samples / "left.txt", samples / "right.txt"], count, folder)


def _of_news(count: int, folder: Path) -> list[Path]:
    """Write so many news articles into a folder, no two of them alike."""
    folder.mkdir()
    written = []
    for number, (_, text, _) in enumerate(islice(quotes.articles("train"), count)):
        file = folder / f"{number:05}.txt"
        file.write_text(text, encoding="utf-8")
        written.append(file)
    return written


def _compare(name: str, articles: Sequence[Path], options: argparse.Namespace) -> None:
    articles = articles[: len(articles) // 2 * 2]  # what has no partner is not imported
    words = sum(len(file.read_text(encoding="utf-8").split()) for file in articles)
    print(f"{name}: {len(articles)} articles, {words:,} words")
    for cores in sorted({1, options.cores}):
        _print(measure(articles, cores=cores, runs=options.runs), words, cores)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, help="a folder of .txt files")
    parser.add_argument("--articles", type=int, default=200)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--cores", type=int, default=len(os.sched_getaffinity(0)))
    options = parser.parse_args()
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # What is installed was compiled long ago.
    if options.folder:
        _compare(options.folder.name, sorted(options.folder.resolve().glob("*.txt"))[: options.articles], options)
        return
    with tempfile.TemporaryDirectory() as name:
        _compare("two articles, varied", _of_samples(options.articles, Path(name) / "samples"), options)
        if os.environ.get("ANNOTATOR_DATA"):
            _compare("news", _of_news(options.articles, Path(name) / "news"), options)
        else:
            print("news: skipped, ANNOTATOR_DATA does not say where the data sets lie")


if __name__ == "__main__":
    main()
