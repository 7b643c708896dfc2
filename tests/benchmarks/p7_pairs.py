"""P7: a project of 100,000 pairs: open it, filter the list, go to the next pair, scroll. Goal: ≤ 1.5 × one of 10 pairs.

Run `.venv/bin/python -m tests.benchmarks.p7_pairs [--pairs N] [--runs N]`. Each figure is from the act to the list or
the page as it is painted, in a window on Qt's offscreen platform, with all that is read behind it. The window opens
with its list from the second run on. The words that the list is filtered by leave both projects as many rows as one
sees, or none; "all rows" is when those out of sight are known as well. Where the small list has nothing to scroll, its
rows are read and painted anew.
"""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

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


class Painted(QObject):
    """Knows when the list was painted."""

    def __init__(self, window: QWidget, view: QAbstractItemView) -> None:
        super().__init__()
        self._list = view.viewport()
        self._is_meant = False
        self.at: float | None = None
        """When the first paint was over that the list had a part in."""
        for watched in (window, self._list):
            watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint and watched is self._list:
            self._is_meant = True
        if event.type() is not QEvent.Type.UpdateRequest:
            return False
        watched.event(event)
        if self._is_meant and self.at is None:
            self.at = time.perf_counter()
        return True

    def after(self, act: Callable[[], object]) -> tuple[float, float]:
        """Return the milliseconds of an act to the painted list, and to the end of all that follows."""
        self._is_meant, self.at = False, None
        begin = time.perf_counter()
        act()
        while self.at is None:
            QApplication.processEvents()
        QApplication.processEvents()
        return 1000 * (self.at - begin), 1000 * (time.perf_counter() - begin)


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
    times: Times = {"open": [], "filter": [], "all rows": [], "next pair": [], "scroll": []}
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
        painted = Painted(program.window, bench.pairs.view)
        for word in _WORDS:
            first, last = painted.after(partial(bench.pairs.search.setText, word))
            times["filter"].append(first)
            times["all rows"].append(last)
        rest(_SETTLED)
        bench.session.open_first(None)
        rest(_SETTLED)
        times["next pair"] += [timed(bench.session.next_pair) for _ in range(5)]
        rest(_SETTLED)
        times["scroll"] += [painted.after(jump)[0] for jump in jumps(bench)]
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
