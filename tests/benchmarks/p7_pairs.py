"""P7: a project of 100,000 pairs: open it, filter the list, go to the next pair, scroll. Goal: ≤ 1.5 × one of 10 pairs.

Run `.venv/bin/python -m tests.benchmarks.p7_pairs [--pairs N] [--runs N]`. Each figure is from the act to the list or
the page as it is painted, in a window on Qt's offscreen platform, with all that is read behind it. The window opens
with its list from the second run on. The words that the list is filtered by leave both projects as many rows as one
sees, or none. Where the small list has nothing to scroll, its rows are read and painted anew.
"""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from annotator.arguments import OpenRequest
from annotator.first_page import first_page
from annotator.ui.app import Program
from annotator.ui.workbench import Workbench
from tests.benchmarks import figures
from tests.benchmarks.many_pairs import write_pairs

_SMALL = 10
_WORDS = ("rat", "rat be", "nirgends", "")
_SETTLED = 0.5
"""Seconds in which what comes after the first page is done."""

Times = dict[str, list[float]]


def timed(act: Callable[[], object]) -> float:
    """Return the milliseconds of an act with all that the event loop has to do for it."""
    begin = time.perf_counter()
    act()
    QApplication.processEvents()
    QApplication.processEvents()
    return 1000 * (time.perf_counter() - begin)


def rest(seconds: float) -> None:
    """Let the event loop turn for a while."""
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        QApplication.processEvents()


def measure(application: QApplication, project: Path, runs: int) -> Times:
    """Open a project in the window and do what one does in its list, so many times."""
    times: Times = {"open": [], "filter": [], "next pair": [], "scroll": []}
    request = OpenRequest(project, annotator="anna")
    for _ in range(runs):
        begin = time.perf_counter()
        program = Program(application, request)
        program.show(first_page(request))
        while (bench := program.window.findChild(Workbench)) is None or bench.session.pair is None:
            QApplication.processEvents()
        times["open"].append(1000 * (time.perf_counter() - begin))
        rest(_SETTLED)
        bench.bound["pairs"].setChecked(True)
        rest(_SETTLED)
        times["filter"] += [timed(partial(bench.pairs.search.setText, word)) for word in _WORDS]
        rest(_SETTLED)
        bench.session.open_first(None)
        rest(_SETTLED)
        times["next pair"] += [timed(bench.session.next_pair) for _ in range(5)]
        rest(_SETTLED)
        times["scroll"] += [timed(jump) for jump in jumps(bench)]
        end(program)
    return times


def jumps(bench: Workbench) -> list[Callable[[], object]]:
    """Return twenty jumps of the list's scroll bar, to and fro."""
    bar = bench.pairs.view.verticalScrollBar()
    places = [bar.maximum() * (7 * place % 20) // 20 for place in range(1, 21)]
    return [partial(bar.setValue, place) if bar.maximum() else bench.pairs.rows.read_entries for place in places]


def end(program: Program) -> None:
    """Close a window and let go of it: what is left of it would be styled anew with the next one."""
    program.window.close()
    program.end()
    program.window.deleteLater()
    program.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def main() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", type=int, default=100_000)
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["ANNOTATOR_HOME"] = folder
        application = QApplication([])
        found: dict[int, Times] = {}
        for count in (_SMALL, options.pairs):
            project = Path(folder) / f"{count}.annotator"
            write_pairs(project, count)
            found[count] = measure(application, project, options.runs)
    print(figures.heading(f"P7 {options.pairs:,} pairs against {_SMALL}"))
    for act, reference in found[_SMALL].items():
        print(figures.line(f"{act}, {_SMALL}", reference, reference=reference))
        print(figures.line(f"{act}, {options.pairs:,}", found[options.pairs][act], reference=reference))


if __name__ == "__main__":
    main()
