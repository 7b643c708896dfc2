"""P8: 100,000 links exported, and imported for review. Goal: ≤ 2 × the same rows and records by sqlite3 and msgspec.

Run `.venv/bin/python -m tests.benchmarks.p8_exchange [--links N N N] [--of N] [--runs N] [--folder F]`. A project has
`--of` links a pair. "export" writes anna's project as our JSONL; "import" brings that file into ben's project of the
same pairs, where he has as many links himself. The reference (`bare_exchange.py`) writes the same bytes and the same
rows, which is looked at, and checks nothing. Every figure is of a process of its own: seconds from the project opened
to all on the disk, and the most memory the process ever took. `--folder` keeps the projects for the next time.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from annotator.project import open_project
from tests.benchmarks import bare_exchange, figures
from tests.benchmarks.linked_pairs import write_project

GOAL = 2.0
TABLES = ("annotation_set", "span", "link", "link_end", "rejected")


@dataclass
class Taken:
    """What each run of a task took."""

    seconds: list[float] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)
    peak: list[float] = field(default_factory=list)
    """In MB."""


def export(folder: Path) -> Callable[[], object]:
    project = open_project(folder / "anna.annotator", annotator="anna")
    return lambda: project.export(folder / "links.jsonl")


def bare_export(folder: Path) -> Callable[[], object]:
    return lambda: bare_exchange.export(folder / "anna.annotator", folder / "bare.jsonl", folder / "coverage")


def bring_in(folder: Path) -> Callable[[], object]:
    project = open_project(folder / "into.annotator", annotator="ben")
    return lambda: project.import_annotations(folder / "links.jsonl")


def bare_bring_in(folder: Path) -> Callable[[], object]:
    return lambda: bare_exchange.bring_in(folder / "bare.annotator", folder / "links.jsonl")


TASKS = {"export": export, "bare-export": bare_export, "import": bring_in, "bare-import": bare_bring_in}


def _act(task: str, folder: Path) -> None:
    """Do one task and say what it took: what runs in a process of its own."""

    act = TASKS[task](folder)
    begin, cpu = time.perf_counter(), time.process_time()
    act()
    took = time.perf_counter() - begin, time.process_time() - cpu
    lines = Path("/proc/self/status").read_text().splitlines()
    peak = next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM"))
    print(json.dumps([*took, peak]))


def run(task: str, folder: Path, taken: Taken) -> None:
    """Do one task in a process of its own."""
    command = [sys.executable, "-m", __spec__.name, "--task", task, "--folder", str(folder)]
    said = subprocess.run(command, capture_output=True, check=True, text=True).stdout
    for found, value in zip((taken.seconds, taken.cpu, taken.peak), json.loads(said), strict=True):
        found.append(value)


def measure(folder: Path, runs: int) -> dict[str, Taken]:
    """Do all tasks in turn, so many times, and see that they do the same."""
    taken = {task: Taken() for task in TASKS}
    for _ in range(runs):
        run("export", folder, taken["export"])
        bare_exchange.coverage_of(folder / "links.jsonl", folder / "coverage")
        run("bare-export", folder, taken["bare-export"])
        assert same_bytes(folder / "links.jsonl", folder / "bare.jsonl")
        for name in ("into", "bare"):
            shutil.copy(folder / "ben.annotator", folder / f"{name}.annotator")
        run("import", folder, taken["import"])
        run("bare-import", folder, taken["bare-import"])
    assert same_rows(folder / "into.annotator", folder / "bare.annotator")
    for left in ("links.jsonl", "bare.jsonl", "coverage", "into.annotator", "bare.annotator"):
        (folder / left).unlink()
    shutil.rmtree(folder / "into.annotator.backups")
    return taken


def same_bytes(one: Path, other: Path) -> bool:
    """Tell whether two files hold the same."""
    with one.open("rb") as ours, other.open("rb") as theirs:
        return all(a == b for a, b in zip(ours, theirs, strict=True))


def same_rows(one: Path, other: Path) -> bool:
    """Tell whether two projects hold the same sets, row for row."""
    connection = sqlite3.connect(one)
    connection.execute("ATTACH ? AS other", (str(other),))
    found = [
        connection.execute(
            f"SELECT count(*) FROM (SELECT * FROM {table} EXCEPT SELECT * FROM other.{table})"
        ).fetchone()
        for table in TABLES
    ]
    connection.close()
    return found == [(0,)] * len(TABLES)


def prepare(folder: Path, links: int, of: int) -> Path:
    """Make both projects, unless they are there."""
    place = folder / f"{links}-{of}"
    if not (place / "made").exists():
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir(parents=True)
        for name in ("anna", "ben"):
            write_project(place / f"{name}.annotator", pairs=links // of, links=of, annotator=name)
        (place / "made").touch()
    return place


def _print(links: int, of: int, taken: dict[str, Taken]) -> None:
    print(figures.heading(f"P8 {links:,} links, {of} a pair"))
    for task in ("export", "import"):
        for name in (f"bare-{task}", task):
            row = figures.line(name, taken[name].seconds, unit="s", reference=taken[f"bare-{task}"].seconds)
            cpu = median(taken[name].cpu) / median(taken[f"bare-{task}"].cpu)
            print(f"{row}   CPU × {cpu:.2f}   {max(taken[name].peak):.0f} MB at most")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--links", nargs="+", type=int, default=[10_000, 30_000, 100_000])
    parser.add_argument("--of", type=int, default=100, help="links a pair")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--task", choices=TASKS, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.task:
        _act(options.task, options.folder)
        return 0
    with tempfile.TemporaryDirectory() as name:
        folders = [prepare(options.folder or Path(name), links, options.of) for links in options.links]
        found = [measure(folder, options.runs) for folder in folders]
    for links, taken in zip(options.links, found, strict=True):
        _print(links, options.of, taken)
    return _verdict(options.links, found)


def _verdict(links: Sequence[int], found: Sequence[dict[str, Taken]]) -> int:
    """Say how both grow, and whether the goal is met for the most links."""
    missed = False
    for task in ("export", "import"):
        few, many = found[0][task], found[-1][task]
        growth = median(many.seconds) / median(few.seconds)
        ratio = median(many.seconds) / median(found[-1][f"bare-{task}"].seconds)
        missed |= ratio > GOAL
        print(
            f"{task}: × {growth:.1f} the time and {max(many.peak) - max(few.peak):+.0f} MB for {links[-1] // links[0]} "
            f"times the links; × {ratio:.2f}, goal × {GOAL:.0f}: {'met' if ratio <= GOAL else 'missed'}"
        )
    return int(missed)


if __name__ == "__main__":
    sys.exit(main())
