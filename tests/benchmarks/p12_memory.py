"""P12: memory of the window with two articles open, the worker apart. Goal: ≤ 2 × the ten lines.

Run `.venv/bin/python -m tests.benchmarks.p12_memory [LEFT RIGHT]`. PSS shares what several processes map among
them; RSS counts it in full.
"""

from __future__ import annotations

import tempfile
import time
from pathlib import Path

from tests.benchmarks import figures, programs
from tests.benchmarks.screen import Program, Screen, screen, settled, started

AFTER = 6.0
"""Seconds until it is read: the articles are analysed and everything put off at the start has been done."""


def memory_of(pid: int) -> dict[str, float]:
    """Return a process's memory in MB: PSS and RSS."""
    found = {}
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
        name, _, value = line.partition(":")
        if name in ("Pss", "Rss"):
            found[name] = int(value.split()[0]) / 1024
    return found


def memory_when_open(program: Program, on: Screen) -> tuple[dict[str, float], dict[str, float]]:
    """Start a program, wait, and return its own memory and that of its children together."""
    settled(program, on)
    with started(program, on) as process:
        time.sleep(AFTER)
        own = memory_of(process.pid)
        children = [memory_of(int(pid)) for pid in _children(process.pid)]
        return own, {name: sum(child[name] for child in children) for name in own}


def _children(pid: int) -> list[str]:
    return Path(f"/proc/{pid}/task/{pid}/children").read_text().split()


def main() -> None:
    options = programs.arguments(__doc__, runs=3)
    left, right = options.left.resolve(), options.right.resolve()
    with tempfile.TemporaryDirectory() as folder, screen() as on:
        home = Path(folder)
        window = programs.annotator("annotator", "open", left, right, "--project", home / "p.annotator", home=home)
        compared = [programs.bare_script(left, right), window, *programs.peers(left, right, home=home)]
        read = {program.name: [memory_when_open(program, on) for _ in range(options.runs)] for program in compared}
    for kind in ("Pss", "Rss"):
        print(figures.heading(f"P12 {kind.upper()} of the window"))
        floor = [own[kind] for own, _ in read[compared[0].name]]
        for name, runs in read.items():
            print(figures.line(name, [own[kind] for own, _ in runs], unit="MB", reference=floor))
        print(figures.line("the worker, apart", [apart[kind] for _, apart in read[window.name]], unit="MB"))


if __name__ == "__main__":
    main()
