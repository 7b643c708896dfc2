"""P3: from the next pair to its highlights, the worker warm. Goal: ≤ 1.1 × bare spaCy + 20 ms; stored: ≤ 50 ms.

Run `.venv/bin/python -m tests.benchmarks.p3_next_pair [LEFT RIGHT] [--runs N]`, with German articles. The pairs are
made of the two articles, their lines in another order. The reference reads both texts of the same pair in one warm
process of its own. It ends when all marks of both articles are painted.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from types import TracebackType
from typing import Self

from PySide6.QtCore import QEventLoop, QObject
from PySide6.QtWidgets import QApplication

from annotator.model.document import Side
from annotator.worker.protocol import Done
from tests.benchmarks import corpus, figures, programs
from tests.benchmarks.marked import Marked
from tests.whole.window import Window, use

PATIENCE = 60.0
REST = 0.6
"""Seconds after which nothing moves on the page any more."""
STORED = 50.0
BARE = Path(__file__).with_name("bare_spacy.py")


class Reference:
    """The library alone, loaded and warm."""

    def __enter__(self) -> Self:
        """Start it."""
        command = [sys.executable, str(BARE), "lines"]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End it."""
        self._process.communicate()

    def seconds(self, texts: list[str]) -> float:
        """Return how long it reads texts."""
        assert self._process.stdin and self._process.stdout
        self._process.stdin.write(json.dumps(texts) + "\n")
        self._process.stdin.flush()
        return float(self._process.stdout.readline())


class Coming(QObject):
    """Goes from pair to pair and knows when both articles have all their marks on the screen."""

    def __init__(self, window: Window) -> None:
        super().__init__()
        self._session = window.session
        self._marked = {side: Marked(window.pane(side)) for side in Side}
        self._done: set[Side] = set()
        self.worked = 0.0
        """Seconds that the worker took for the last pair, by its own clock."""
        workbench = window.behind.workbench
        workbench.analyses.marks_reset.connect(self._on_marks_came)
        workbench.analyses.marks_found.connect(self._on_marks_came)
        workbench.analyses.completed.connect(self._done.add)
        workbench.analyzer.finished.connect(self._on_finished)

    def seconds(self, step: int) -> float:
        """Go to another pair; return the seconds until both articles are marked."""
        wait_for(REST)
        self._done.clear()
        self.worked = 0.0
        for seen in self._marked.values():
            seen.forget()
        begin = time.perf_counter()
        self._session.next_pair(step)
        wait(lambda: len(self._done) == len(Side) and all(seen.marked for seen in self._marked.values()))
        return max(seen.marked for seen in self._marked.values()) - begin

    def _on_marks_came(self, side: Side) -> None:
        self._marked[side].forget()

    def _on_finished(self, _job: str, done: Done) -> None:
        self.worked += done.seconds


@dataclass
class Figures:
    """Milliseconds, pair by pair."""

    bare: list[float] = field(default_factory=list)
    fresh: list[float] = field(default_factory=list)
    worker: list[float] = field(default_factory=list)
    stored: list[float] = field(default_factory=list)


def wait(true: Callable[[], object]) -> None:
    """Let the event loop turn, blocking in it like the program does, until something holds."""
    end = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < end
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def wait_for(seconds: float) -> None:
    """Let the event loop turn for so long."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        QApplication.processEvents()
        time.sleep(0.005)


def measure(window: Window, runs: int) -> Figures:
    """Go to one new pair after the other, and all the way back."""
    window.ready()
    coming, found = Coming(window), Figures()
    with Reference() as reference:
        for run in range(-1, runs):  # the first is for warming up
            took, worked = coming.seconds(+1), coming.worked
            assert window.session.pair and worked
            bare = reference.seconds([window.session.pair.document(side).text for side in Side])
            if run >= 0:
                found.fresh.append(1000 * took)
                found.worker.append(1000 * worked)
                found.bare.append(1000 * bare)
    for _ in range(runs):
        found.stored.append(1000 * coming.seconds(-1))
        assert not coming.worked
    return found


def main() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    options = programs.arguments(__doc__, runs=20)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["ANNOTATOR_HOME"] = name
        project = folder / "p3.annotator"
        articles = corpus.write([options.left, options.right], 2 * (options.runs + 2), folder / "articles")
        command: list[str | Path] = [programs.ANNOTATOR, "import", "--project", project, *articles]
        subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
        application = QApplication([])
        result: list[Figures] = []
        use("open", project, steps=lambda window: result.append(measure(window, options.runs)))
        application.processEvents()
    (found,) = result
    print(figures.heading("P3 next pair → highlights"))
    print(figures.line("bare spaCy, both texts", found.bare, reference=found.bare))
    print(figures.line("next pair → all marks painted", found.fresh, reference=found.bare))
    print(figures.line("  of it in the worker", found.worker, reference=found.bare))
    print(figures.line("the same, stored", found.stored))
    goal = 1.1 * median(found.bare) + 20
    for what, values, limit in (("new", found.fresh, goal), ("stored", found.stored, STORED)):
        met = "met" if median(values) <= limit else "missed"
        print(f"{what}: median {median(values):.1f} ms, goal {limit:.1f} ms: {met}")


if __name__ == "__main__":
    main()
