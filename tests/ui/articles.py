"""A small pair of articles with marks, and a PairView that shows it, driven in the user's words."""

from __future__ import annotations

import re

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.model.analysis import Layer, Mark
from annotator.model.annotation import Extent, Link, Span
from annotator.model.document import Document, Pair, Side
from annotator.model.tagset import DEFAULT_TAGSET
from annotator.ui.pair.pair_view import PairView
from annotator.ui.theme import LIGHT

LEFT = """Menü
Startseite

Vogt lässt Kosten offen: «Das klären wir selbst»

Ministerin Lena Vogt hat Fragen 🤔 nach den Kosten ausweichend beantwortet. Das Land habe einen Vertrag \
geschlossen, sagte Vogt am Mittwoch. «Was wir bauen, klären wir selbst», sagte sie.

Die Opposition rechnet mit 340 Millionen Euro 💶. Der Rechnungshof hatte gewarnt.

Kommentare
Melden
"""

RIGHT = """Vogt: Hafenbau ist allein Sache des Landes

In einer Erklärung betonte Ministerin Vogt, die Entscheidung obliege allein dem Land. Die Kosten werden auf \
430 Millionen Euro geschätzt.

„Wenn wir bauen, dann bauen wir“, sagte Vogt. Der Rechnungshof äußerte sich nicht.

Neueste Beiträge
Mehr davon
"""

_FURNITURE = ("Menü", "Startseite", "Kommentare", "Melden", "Neueste", "Mehr davon")


def marks_of(text: str) -> list[Mark]:
    """Return marks as the worker would find them."""
    found: list[Mark] = []
    for line in re.finditer(r"\S[^\n]*", text):
        aside = line.group().startswith(_FURNITURE)
        label = "furniture" if aside else "title" if line.group().startswith("Vogt") else "body"
        found.append(Mark(line.start(), line.end(), Layer.REGION, label))
        for sentence in re.finditer(r"\S.*?(?:\.(?= )|$)", line.group()):
            found.append(Mark(line.start() + sentence.start(), line.start() + sentence.end(), Layer.SENTENCE))
    for quote in re.finditer(r"[«„]([^»“]+)[»“]", text):
        found.append(Mark(quote.start(1), quote.end(1), Layer.QUOTE, "direct"))
    for name in re.finditer(r"(Ministerin )?(Lena )?Vogt|Rechnungshof", text):
        found.append(Mark(name.start(), name.end(), Layer.ENTITY, "ORG" if "hof" in name.group() else "PER"))
    return sorted(found, key=lambda mark: (mark.start, -mark.end))


def pair_of(left: str = LEFT, right: str = RIGHT) -> Pair:
    """Return a pair of two texts; each title is the text's first line that begins with it."""
    return Pair.of(
        Document.of(left, title="Vogt lässt Kosten offen: «Das klären wir selbst»", source="links.txt", language="de"),
        Document.of(right, title="Vogt: Hafenbau ist allein Sache des Landes", source="rechts.txt", language="de"),
    )


class Reader:
    """Someone who looks at a PairView and works with mouse and keys; remembers what was drawn."""

    def __init__(self, qtbot: QtBot, pair: Pair | None = None, *, size: tuple[int, int] = (1100, 700)) -> None:
        self.bot = qtbot
        self.pair = pair or pair_of()
        self.view = PairView(LIGHT)
        qtbot.addWidget(self.view)
        self.view.resize(*size)
        self.drawn: list[tuple[tuple[str, ...], tuple[str, ...]]] = []
        self.alone: list[tuple[str, ...]] = []
        self.hints: list[str] = []
        self.spans: list[Span] = []
        self.links: list[Link] = []
        self.view.link_drawn.connect(self._on_link_drawn)
        self.view.no_counterpart_chosen.connect(self._on_no_counterpart_chosen)
        self.view.hint.connect(self.hints.append)
        self.view.show()
        qtbot.waitExposed(self.view)
        self.view.show_pair(self.pair)
        qtbot.waitUntil(lambda: all(pane.article.is_filled for pane in self.view.panes.values()))

    def find_marks(self) -> None:
        """Let the worker's marks arrive on both sides."""
        for side in Side:
            self.view.show_marks(side, marks_of(self.text(side)), complete=True)
        self.bot.waitUntil(lambda: not any(pane.is_gliding for pane in self.view.panes.values()))

    def text(self, side: Side) -> str:
        """Return one article's text."""
        return self.pair.document(side).text

    def extent(self, side: Side, words: str) -> Extent:
        """Return where words stand."""
        start = self.text(side).index(words)
        return Extent(side, start, start + len(words))

    def words(self, extent: Extent | None) -> str:
        """Return the words of an extent."""
        return self.view.statement_text(extent) if extent else ""

    def point(self, side: Side, words: str, *, at: float = 0.5) -> QPoint:
        """Return where words are on the page's viewport: a share of the way through them."""
        extent, pane = self.extent(side, words), self.view.panes[side]
        offset = extent.start + int((extent.end - extent.start) * at)
        rect = pane.geometry_of.rects(offset, offset + 1)[0]
        return QPointF(rect.center().x(), rect.center().y() - pane.scroll_offset()).toPoint()

    def click(self, side: Side, words: str, *, ctrl: bool = False) -> None:
        """Click on words."""
        held = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
        place = self.point(side, words)
        QTest.mouseClick(self.view.panes[side].viewport(), Qt.MouseButton.LeftButton, held, place)

    def drag(self, source: tuple[Side, str], target: tuple[Side, str], *, let_go: bool = True) -> None:
        """Drag from words to words, over the space between."""
        viewport = self.view.panes[source[0]].viewport()
        start = self.point(*source)
        end = viewport.mapFromGlobal(self.view.panes[target[0]].viewport().mapToGlobal(self.point(*target)))
        QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
        for step in range(1, 11):
            QTest.mouseMove(viewport, start + (end - start) * step / 10)
        if let_go:
            QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=end)

    def join(self, left: str, right: str, kind: str = "same") -> str:
        """Show a link between words, and return its id."""
        return self.show_link([self.extent(Side.LEFT, left)], [self.extent(Side.RIGHT, right)], kind)

    def show_link(self, left: list[Extent], right: list[Extent], kind: str | None = "same") -> str:
        """Show one more link, and return its id."""
        link_id = f"l{len(self.links)}"
        ends: dict[Side, list[str]] = {Side.LEFT: [], Side.RIGHT: []}
        for extent in (*left, *right):
            span_id = f"s{len(self.spans)}"
            self.spans.append(Span.cut(self.text(extent.side), extent, id=span_id, created="-"))
            ends[extent.side].append(span_id)
        one, other = tuple(ends[Side.LEFT]), tuple(ends[Side.RIGHT])
        self.links.append(Link(link_id, one, other, kind, None, None, "", "manual", "-", "-"))
        self.view.show_links(self.spans, self.links, DEFAULT_TAGSET)
        return link_id

    def _on_link_drawn(self, left: tuple[Extent, ...], right: tuple[Extent, ...]) -> None:
        self.drawn.append((tuple(map(self.words, left)), tuple(map(self.words, right))))
        self.show_link(list(left), list(right))

    def _on_no_counterpart_chosen(self, extents: tuple[Extent, ...]) -> None:
        self.alone.append(tuple(map(self.words, extents)))
