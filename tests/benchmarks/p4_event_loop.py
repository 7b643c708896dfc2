"""P4: the window's event loop while 2 × 1 MB are analysed. Goal: no gap over 16 ms that the idle window has not.

Run `.venv/bin/python -m tests.benchmarks.p4_event_loop [LEFT RIGHT] [--megabytes N]`. The articles are repeated until
they are that long. A timer of one millisecond notes how long the event loop was away.
"""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from annotator.model.document import Side
from tests.benchmarks import figures, programs
from tests.whole.window import Window, use

LONG = 16.0
"""Milliseconds: one frame at 60 Hz."""
IDLE_SECONDS = 15.0


class Gaps(QObject):
    """Notes the milliseconds between one turn of the event loop and the next."""

    def __init__(self) -> None:
        super().__init__()
        self.all: list[float] = []
        self._last = time.perf_counter()
        self._timer = QTimer(self, interval=1, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_turn)
        self._timer.start()

    def take(self) -> list[float]:
        """Return the gaps since the last call."""
        taken, self.all = self.all, []
        return taken

    def _on_turn(self) -> None:
        now = time.perf_counter()
        self.all.append(1000 * (now - self._last))
        self._last = now


def wait(true: Callable[[], object], *, patience: float) -> None:
    """Let the event loop turn, blocking in it like the program does, until something holds."""
    end = time.monotonic() + patience
    while not true():
        assert time.monotonic() < end
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def measure(window: Window) -> dict[str, list[float]]:
    """Return the gaps while the texts come in, from then on until both are analysed and stored, and while all is done.

    A new analysis of texts that have one would also free the marks of the old one, which no reader ever waits for.
    """
    gaps = Gaps()
    wait(lambda: window.is_behind and window.session.opened, patience=60)
    done: list[Side] = []
    window.behind.workbench.analyses.completed.connect(done.append)
    wait(lambda: all(window.pane(side).article.is_filled for side in Side), patience=120)
    filling = gaps.take()
    assert not done, "the texts were analysed before they were there: take longer ones"
    wait(lambda: len(done) >= 2, patience=600)
    analysing = gaps.take()
    settle = time.monotonic() + 2
    wait(lambda: time.monotonic() > settle, patience=10)
    gaps.take()
    end = time.monotonic() + IDLE_SECONDS
    wait(lambda: time.monotonic() > end, patience=60)
    return {"idle": gaps.take(), "analysing 2 texts": analysing, "while the texts come in": filling}


def repeated(file: Path, size: int, folder: Path) -> Path:
    """Write an article of `size` bytes that repeats a file, each repetition numbered."""
    text, length = file.read_text(encoding="utf-8"), 0
    parts: list[str] = []
    while length < size:
        parts.append(f"{len(parts)}. {text}\n\n")
        length += len(parts[-1].encode())
    long = folder / file.name
    long.write_text("".join(parts)[: size - size // 100], encoding="utf-8")
    return long


def main() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    options = programs.arguments(__doc__, runs=1, more=[("--megabytes", 1.0)])
    with tempfile.TemporaryDirectory() as folder:
        os.environ["ANNOTATOR_HOME"] = folder
        (Path(folder) / "long").mkdir()
        size = int(options.megabytes * 1024 * 1024)
        files = [repeated(file, size, Path(folder) / "long") for file in (options.left, options.right)]
        application = QApplication([])
        result: list[dict[str, list[float]]] = []
        words: tuple[str | Path, ...] = ("open", *files, "--project", Path(folder) / "p4.annotator")
        use(*words, steps=lambda window: result.append(measure(window)))
        application.processEvents()
    print(figures.heading("P4 gaps of the event loop"))
    (measured,) = result
    for name, gaps in measured.items():
        long = [gap for gap in gaps if gap > LONG]
        seconds = sum(gaps) / 1000
        print(figures.line(name, gaps), f"  longest {max(gaps):.1f}; {len(long)} over {LONG:.0f} ms in {seconds:.0f} s")


if __name__ == "__main__":
    main()
