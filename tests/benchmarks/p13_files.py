"""P13: the window's event loop while files are read and written, and one scrolls. Goal: p95 under 16 ms, none over 50.

Run `.venv/bin/python -m tests.benchmarks.p13_files [LEFT RIGHT] [--articles N] [--megabytes N] [--links N]`: an export
of N links, a colleague's file of N MB that is weighed and brought in, and an import of a folder of N articles. The page
is scrolled up and down all the time, as it is in the idle window that the others are compared with.
"""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from annotator.model.document import Side
from annotator.project import Answers, ReviewPlan, Wishes, open_project
from annotator.project.errands import BringIn, Weigh
from tests.benchmarks import figures, programs
from tests.benchmarks.linked_pairs import write_project
from tests.benchmarks.p4_event_loop import LONG, Gaps, wait
from tests.project.test_long_file import long_file
from tests.whole.window import Window, use

_EACH_MS = 40
_IDLE_SECONDS = 8.0
_LINKS_A_PAIR = 1000


class Scrolling(QObject):
    """Scrolls an article by a line every few milliseconds, up and down."""

    def __init__(self, window: Window) -> None:
        super().__init__()
        self._bar = window.pane(Side.LEFT).verticalScrollBar()
        self._step = 24
        self._timer = QTimer(self, interval=_EACH_MS)
        self._timer.timeout.connect(self._on_turn)
        self._timer.start()

    def _on_turn(self) -> None:
        before = self._bar.value()
        self._bar.setValue(before + self._step)
        if self._bar.value() == before:
            self._step = -self._step


def measure(window: Window, work: Mapping[str, Callable[[Window], None]]) -> dict[str, list[float]]:
    """Return the gaps of the idle window, and those while each of the works is done."""
    window.ready(patience=120)
    scrolling, gaps = Scrolling(window), Gaps()
    errands = window.behind.workbench.errands
    found: dict[str, list[float]] = {}
    end = time.monotonic() + _IDLE_SECONDS
    wait(lambda: time.monotonic() > end, patience=60)
    found["idle"] = gaps.take()
    for name, begin in work.items():
        began = time.monotonic()
        begin(window)
        wait(lambda: errands.running is None, patience=900)
        found[f"{name}, {time.monotonic() - began:.1f} s"] = gaps.take()
    del scrolling
    return found


def folder_of_articles(folder: Path, articles: int, text: str) -> Path:
    """Write articles into a folder of their own."""
    folder.mkdir()
    for number in range(articles):
        (folder / f"{number:04}.txt").write_text(f"Artikel {number}\n\n{text}", encoding="utf-8")
    return folder


def main() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    more = [("--articles", 500.0), ("--megabytes", 1024.0), ("--links", 100_000.0)]
    options = programs.arguments(__doc__, runs=1, more=more)
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        os.environ["ANNOTATOR_HOME"] = name
        write_project(
            home / "p.annotator", pairs=int(options.links) // _LINKS_A_PAIR, links=_LINKS_A_PAIR, annotator="ben"
        )
        project = open_project(home / "p.annotator", annotator="anna")
        pair, _ = project.add_pair_of_files(options.left, options.right)
        project.remember_pair(pair.id)
        project.close()
        articles = folder_of_articles(home / "in", int(options.articles), options.left.read_text(encoding="utf-8"))
        theirs = long_file(home, int(options.megabytes * 1024 * 1024))

        def read_theirs(window: Window) -> None:
            errands = window.behind.workbench.errands
            weighing = errands.prepare(Weigh(theirs), "Reading")

            def bring_in(plan: ReviewPlan) -> None:  # and not look at it: its articles are one long line each
                errands.begin(errands.prepare(BringIn(plan, Answers()), "Bringing in"))

            weighing.done.connect(bring_in)
            errands.begin(weighing)

        def bring_articles_in(window: Window) -> None:
            window.behind.workbench.intake._imports._import([articles], Wishes())

        def export(window: Window) -> None:
            window.behind.workbench.files.export(home / "out.jsonl")

        work = {
            f"exporting {options.links:,.0f} links": export,
            f"a colleague's {options.megabytes:,.0f} MB": read_theirs,
            f"importing {options.articles:,.0f} articles": bring_articles_in,
        }
        application = QApplication([])
        result: list[dict[str, list[float]]] = []
        words: tuple[str | Path, ...] = ("open", home / "p.annotator", "--annotator", "anna")
        use(*words, steps=lambda window: result.append(measure(window, work)))
        application.processEvents()
    print(figures.heading("P13 gaps of the event loop"))
    (measured,) = result
    for name, gaps in measured.items():
        long = [gap for gap in gaps if gap > LONG]
        print(figures.line(name, gaps), f"  longest {max(gaps):.1f}; {len(long)} over {LONG:.0f} ms")


if __name__ == "__main__":
    main()
