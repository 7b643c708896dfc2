"""P6: from letting go of a drag to the link on disk and painted. Goal: p95 ≤ 2 × the same rows in raw sqlite3 + 8 ms.

Run `.venv/bin/python -m tests.benchmarks.p6_link [LEFT RIGHT] [--runs N] [--links N]`. The reference writes exactly the
rows that the drag changed into a copy of the project, with the same PRAGMAs, in one transaction. With `--links` it is a
pair of long articles that has so many links already.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from annotator.model.annotation import Extent
from annotator.model.document import Side
from annotator.project import open_project
from annotator.storage.connection import configure, connect
from annotator.ui.pair.ribbons import Ribbons
from tests.benchmarks import figures, programs
from tests.whole.window import Window, use

PATIENCE = 2.0
"""Seconds after which a drag that changed nothing on the screen counts as one that made no link."""

HELD = 0.1
"""Seconds the mouse rests before it lets go: no hand is faster, and what the press changed in the panel is painted."""

Rows = dict[str, set[tuple[object, ...]]]


class Painted(QObject):
    """Knows when a widget was painted for the first time since."""

    at = 0.0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if not self.at and event.type() is QEvent.Type.Paint:
            self.at = time.perf_counter()
        return False


class Reference:
    """The same rows, written by sqlite3 alone."""

    def __init__(self, project: Path) -> None:
        self._project = project
        copy = project.with_name("raw")
        shutil.copy(project, copy)
        self._raw = connect(copy)
        configure(self._raw)
        self._raw.execute("PRAGMA foreign_keys = OFF")  # the rows are written in no order
        self._before = self._rows()

    def seconds(self) -> float:
        """Write what changed in the project since the last call; return how long that took."""
        now = self._rows()
        changed = [
            (f"INSERT OR REPLACE INTO {table} VALUES ({', '.join('?' * len(row))})", row)
            for table, rows in now.items()
            for row in rows - self._before[table]
        ]
        self._before = now
        assert changed
        begin = time.perf_counter()
        self._raw.execute("BEGIN IMMEDIATE")
        for statement, row in changed:
            self._raw.execute(statement, row)
        self._raw.execute("COMMIT")
        return time.perf_counter() - begin

    def close(self) -> None:
        """Close the copy."""
        self._raw.close()

    def _rows(self) -> Rows:
        with sqlite3.connect(f"{self._project.as_uri()}?mode=ro", uri=True) as connection:
            tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
            rows = {table: set(connection.execute(f"SELECT * FROM {table}")) for table in tables}
        connection.close()
        return rows


def drag_one(window: Window, left: Extent, right: Extent) -> float | None:
    """Drag a link and return the seconds from letting go until the ribbons were painted; None where none was made."""
    before = len(window.links())
    let_go = window.drag(window.place_of_extent(left), window.place_of_extent(right))
    rest(HELD)
    painted = Painted()
    ribbons = window.articles.findChild(Ribbons)
    assert ribbons is not None
    ribbons.installEventFilter(painted)
    begin = time.perf_counter()
    let_go()
    while not painted.at and time.perf_counter() < begin + PATIENCE:
        QApplication.processEvents()
    ribbons.removeEventFilter(painted)
    return painted.at - begin if painted.at and len(window.links()) > before else None


def rest(seconds: float) -> None:
    """Let the event loop turn for a while."""
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        QApplication.processEvents()


def aligned(window: Window) -> list[tuple[Extent, Extent]]:
    """Pair statements as they are in articles that tell one story, more or less in one order; then their neighbours."""
    lefts, rights = window.statements(Side.LEFT), window.statements(Side.RIGHT)
    level = [round(place * (len(rights) - 1) / max(len(lefts) - 1, 1)) for place in range(len(lefts))]
    return [
        (left, rights[place + shift])
        for shift in (0, 1, -1)
        for left, place in zip(lefts, level, strict=True)
        if 0 <= place + shift < len(rights)
    ]


def linked_project(path: Path, count: int) -> None:
    """Make a project whose only pair has so many links, from sentence to sentence, and some sentences without one."""
    sentences = [f"Der Ausbau von Hafen {place} koste Geld, sagte die Ministerin." for place in range(count + 60)]
    for name in ("left.txt", "right.txt"):
        (path.parent / name).write_text("\n\n".join(sentences), encoding="utf-8")
    project = open_project(path, annotator="anna", create=True)
    pair, _ = project.add_pair_of_files(path.parent / "left.txt", path.parent / "right.txt")
    start = sum(len(sentence) + 2 for sentence in sentences[:60])
    for sentence in sentences[60:]:
        ends = ([Extent(side, start, start + len(sentence))] for side in Side)
        project.add_link(pair.id, *ends, type="same")
        start += len(sentence) + 2
    project.remember_pair(pair.id)
    project.close()


def measure(window: Window, project: Path, runs: int) -> tuple[list[float], list[float], int]:
    """Return the milliseconds of each drag, of each reference, and how many drags made no link."""
    window.ready()
    window.articles.set_sync("off")  # else scrolling to one end moves the other away
    reference = Reference(project)
    drags, raw, missed = [], [], 0
    for left, right in aligned(window)[:runs]:
        took = drag_one(window, left, right)
        if took is None:
            missed += 1
            continue
        drags.append(1000 * took)
        raw.append(1000 * reference.seconds())
    reference.close()
    return drags, raw, missed


def main() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    options = programs.arguments(__doc__, runs=30, more=[("--links", 0)])
    with tempfile.TemporaryDirectory() as folder:
        os.environ["ANNOTATOR_HOME"] = folder
        project = Path(folder) / "p6.annotator"
        application = QApplication([])
        result: list[tuple[list[float], list[float], int]] = []
        if options.links:
            linked_project(project, int(options.links))
            words: tuple[str | Path, ...] = ("open", project, "--annotator", "anna")
        else:
            words = ("open", options.left, options.right, "--project", project)
        use(*words, steps=lambda window: result.append(measure(window, project, options.runs)))
        application.processEvents()
    ((drags, raw, missed),) = result
    print(figures.heading(f"P6 let go → on disk and painted, {len(drags)} links"))
    print(figures.line("raw sqlite3, same rows", raw, reference=raw))
    print(figures.line("drag in the window", drags, reference=raw))
    limit = 2 * figures.p95(raw) + 8
    print(f"p95 {figures.p95(drags):.1f} ms, goal {limit:.1f} ms: {'met' if figures.p95(drags) <= limit else 'missed'}")
    if missed:
        print(f"{missed} drags made no link")


if __name__ == "__main__":
    main()
