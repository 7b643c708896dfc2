"""One scroll frame of two articles of 1 MB with 20,000 highlights and 2,000 links, against two bare text fields.

Run: `QT_QPA_PLATFORM=offscreen .venv/bin/python -m tests.benchmarks.p5_scroll_frame [megabytes] [--wild]`. Prints the
milliseconds and the ratio (goal: at most 2, 95th percentile at most 8 ms), and how long filling and showing the marks
held the event loop. With `--wild` links join statements anywhere, so that almost all ends on screen are stubs.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Callable
from functools import partial
from statistics import median

from PySide6.QtWidgets import QApplication, QHBoxLayout, QTextEdit, QWidget

from annotator.model.analysis import Layer, Mark
from annotator.model.annotation import Extent, Link, Span
from annotator.model.document import Document, Pair, Side
from annotator.model.tagset import DEFAULT_TAGSET
from annotator.ui.article.article_text import ArticleText
from annotator.ui.pair.pair_view import PairView
from annotator.ui.theme import LIGHT

FRAMES = 400
STEP = 48
SENTENCE = (
    "Die Entscheidung über den Ausbau des Hafens obliege allein dem Land, sagte Ministerin Lena Vogt am Mittwoch. "
)


def article(size: int, number: int) -> str:
    """Return an article of about so many code points."""
    paragraph = SENTENCE * 4
    return f"Artikel {number}\n\n" + "\n\n".join([paragraph.strip()] * (size // len(paragraph)))


def marks(text: str, highlights: int) -> list[Mark]:
    """Return sentences, and entities and quotes spread evenly: so many highlights in all."""
    found: list[Mark] = []
    step = max(len(text) // highlights, 1)
    for place in range(0, len(text) - 60, step):
        layer, label = (Layer.ENTITY, "PER") if (place // step) % 4 else (Layer.QUOTE, "direct")
        found.append(Mark(place, place + 12, layer, label))
    start = 0
    while (stop := text.find(". ", start)) > 0:
        found.append(Mark(start, stop + 1, Layer.SENTENCE))
        start = stop + 2
    return sorted(found, key=lambda mark: (mark.start, -mark.end))


def links(
    pair: Pair, units: dict[Side, list[Mark]], count: int, *, wild: bool = False
) -> tuple[list[Span], list[Link]]:
    """Return links between statements at about the same place or, wildly, anywhere."""
    chance = random.Random(1)
    spans: list[Span] = []
    made: list[Link] = []
    for number in range(count):
        share = number / count
        ends = []
        for side in Side:
            units_here = units[side]
            level = share if side is Side.LEFT or not wild else chance.random()
            unit = units_here[min(int(level * len(units_here)) + chance.randrange(6), len(units_here) - 1)]
            extent = Extent(side, unit.start, unit.end)
            spans.append(Span.cut(pair.document(side).text, extent, id=f"{side}{number}", created="-"))
            ends.append(f"{side}{number}")
        kind = chance.choice(DEFAULT_TAGSET).name
        made.append(Link(f"l{number}", (ends[0],), (ends[1],), kind, None, None, "", "manual", "-", "-"))
    return spans, made


def frames(scroll: Callable[[int], None]) -> list[float]:
    """Return the seconds of each frame while scrolling down steadily."""
    taken = []
    for number in range(FRAMES):
        begin = time.perf_counter()
        scroll(number * STEP)
        QApplication.processEvents()
        taken.append(time.perf_counter() - begin)
    return taken


def bare(texts: list[str]) -> list[float]:
    """Scroll two text fields that hold the same text in the same formats."""
    window = QWidget()
    row = QHBoxLayout(window)
    fields = [QTextEdit(), QTextEdit()]
    for field, text in zip(fields, texts, strict=True):
        row.addWidget(field)
        filled = ArticleText(field.document())
        filled.set_zoom(0)
        filled.show(text, title="")
        while not filled.is_filled:
            QApplication.processEvents()
    window.resize(1060, 800)
    window.show()
    settle()

    def scroll(value: int) -> None:
        for field in fields:
            field.verticalScrollBar().setValue(value)

    return frames(scroll)


def ours(texts: list[str], *, wild: bool) -> list[float]:
    """Scroll the two panes with everything on them."""
    pair = Pair.of(Document.of(texts[0], title="A"), Document.of(texts[1], title="B"))
    view = PairView(LIGHT)
    view.resize(1060, 800)
    view.show()
    QApplication.processEvents()
    report("show_pair", lambda: view.show_pair(pair))
    gap = 0.0
    while not all(pane.article.is_filled for pane in view.panes.values()):
        begin = time.perf_counter()
        QApplication.processEvents()
        gap = max(gap, time.perf_counter() - begin)
    print(f"longest stall while filling  {gap * 1e3:7.1f} ms")
    found = {side: marks(pair.document(side).text, 10_000) for side in Side}
    for side in Side:
        report(f"show_marks {side}", partial(view.show_marks, side, found[side]))
    units = {side: [mark for mark in found[side] if mark.layer is Layer.SENTENCE] for side in Side}
    spans, made = links(pair, units, 2_000, wild=wild)
    report("show_links", lambda: view.show_links(spans, made, DEFAULT_TAGSET))
    report("settling", settle)
    return frames(view.panes[Side.LEFT].verticalScrollBar().setValue)


def settle() -> None:
    """Let timers run out and layouts finish."""
    end = time.perf_counter() + 0.4
    while time.perf_counter() < end:
        QApplication.processEvents()


def report(what: str, act: Callable[[], object]) -> None:
    """Print how long something held the event loop."""
    begin = time.perf_counter()
    act()
    print(f"{what:28} {(time.perf_counter() - begin) * 1e3:7.1f} ms")


def main() -> None:
    """Print both figures and their ratio."""
    app = QApplication.instance() or QApplication([])
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("megabytes", nargs="?", type=float, default=1.0)
    options.add_argument("--wild", action="store_true", help="links join statements anywhere")
    asked = options.parse_args()
    size = int(asked.megabytes * 1_000_000)
    texts = [article(size, 1), article(size, 2)]
    reference, mine = bare(texts), ours(texts, wild=asked.wild)
    for name, taken in (("two bare fields", reference), ("two panes and ribbons", mine)):
        worst = sorted(taken)[int(len(taken) * 0.95)]
        print(f"{name:24} median {median(taken) * 1e3:6.2f} ms   p95 {worst * 1e3:6.2f} ms")
    print(f"ratio {median(mine) / median(reference):.2f}")
    app.quit()


if __name__ == "__main__":
    main()
