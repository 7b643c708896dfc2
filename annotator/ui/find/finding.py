"""Finding words in both articles: the hits are marked on the pages and in the strips, and stepped through."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping

from PySide6.QtCore import QObject, QTimer

from annotator.model.annotation import Extent
from annotator.model.document import Side
from annotator.ui.article.mark_index import MarkIndex
from annotator.ui.find.find_bar import FindBar
from annotator.ui.find.search import MOST, BadPattern, Search
from annotator.ui.pair.pair_view import PairView
from annotator.ui.window.main_window import MainWindow
from annotator.ui.wording import number, tr

_SLICE = 0.006
"""Seconds of searching between two turns of the event loop: less than half a frame."""
_TICKS = 800
"""Ticks of a strip at most: more than it has pixels."""
_SELECTED = 100
"""Code points of a selection that are taken as what is to be found."""


class Finding(QObject):
    """What is found, and at which of the hits one is."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._articles: PairView = window.articles
        self.bar = FindBar()
        self.bar.hide()
        window.put_below_articles(self.bar)
        self.bar.changed.connect(self._begin)
        self.bar.stepped.connect(self.step)
        self.bar.left.connect(self.close)
        self._searches: Mapping[Side, Search] = {}
        self.current: Extent | None = None
        self._clock = QTimer(self, interval=0)
        self._clock.timeout.connect(self._go_on)
        self._strips = QTimer(self, singleShot=True, interval=50)
        self._strips.timeout.connect(self._show_ticks)
        for pane in self._articles.panes.values():
            pane.laid_out.connect(self._on_laid_out)

    @property
    def hits(self) -> list[Extent]:
        """Return what was found so far, in reading order: the left article, then the right one."""
        return [hit for pane in self._articles.panes.values() for hit in pane.marks.hits.all]

    @property
    def is_done(self) -> bool:
        """Tell whether both articles were searched to their ends."""
        return not self._clock.isActive()

    def open(self) -> None:
        """Show the bar, with what is selected on a page as what is to be found."""
        self.bar.show()
        self.bar.take_focus(self._selected_words())
        self._begin()

    def close(self) -> None:
        """Hide bar and hits; the statement of the hit one was at gets the focus."""
        hit = self.current
        self.bar.hide()
        self._forget()
        if hit:
            statement = self._articles.aligning.focus[hit.side].unit_at(hit.start)
            self._articles.focus_extent(statement or hit, scroll=False)
        self._window.focus_articles()

    def refresh(self) -> None:
        """Search anew, because other articles are shown."""
        if self.bar.isVisible():
            self._begin()

    def step(self, by: int) -> None:
        """Go to the next hit (1) or the previous one (-1), from the last to the first; open the bar where it is not."""
        if not self.bar.isVisible():
            self.open()
            return
        if not (hits := self.hits):
            return
        if self.current in hits:
            place = hits.index(self.current) + by
        else:
            place = bisect_left([_order(hit) for hit in hits], _order(self._here())) - (by < 0)
        self.current = hits[place % len(hits)]
        for side, pane in self._articles.panes.items():
            pane.marks.hit = self.current if side is self.current.side else None
            pane.viewport().update()
        self._articles.show_place(self.current)
        self._tell()

    def _begin(self) -> None:
        """Forget what was found and look for what the bar says."""
        self._forget()
        query = self.bar.query
        sides = list(Side) if self.bar.both.isChecked() else [self._articles.active_side()]
        if not self.bar.isVisible() or not query.words:
            return
        try:
            self._searches = {side: Search(query, side, self._articles.panes[side].article.text) for side in sides}
        except BadPattern:
            self.bar.tell(tr("This is no regular expression yet"))
            return
        self._clock.start()

    def _go_on(self) -> None:
        side = next((side for side, search in self._searches.items() if not search.is_done), None)
        if side is None:
            self._clock.stop()
            self._show_ticks()
        else:
            pane = self._articles.panes[side]
            if hits := self._searches[side].go_on(_SLICE):
                pane.marks.hits.extend(hits)
                pane.viewport().update()
        self._tell()

    def _tell(self) -> None:
        if any(search.is_too_slow for search in self._searches.values()):
            self.bar.tell(tr("This expression takes too long; try a simpler one"))
            return
        found = {side: pane.marks.hits.all for side, pane in self._articles.panes.items()}
        if not any(found.values()):
            self.bar.tell(tr("not found") if self.is_done and self._searches else "")
            return
        counts = {side: self._counted(side) for side in found}
        self.bar.tell(tr("{left} left, {right} right").format(left=counts[Side.LEFT], right=counts[Side.RIGHT]))

    def _counted(self, side: Side) -> str:
        """Return how much was found on a side, and which of it one is at."""
        hits = self._articles.panes[side].marks.hits.all
        total = f"{number(len(hits))}+" if len(hits) >= MOST else number(len(hits))
        if self.current is None or self.current not in hits:
            return total
        return tr("{place} of {total}").format(place=number(hits.index(self.current) + 1), total=total)

    def _forget(self) -> None:
        self._clock.stop()
        self._searches, self.current = {}, None
        for pane in self._articles.panes.values():
            pane.marks.hits, pane.marks.hit = MarkIndex(), None
            pane.viewport().update()
        self._show_ticks()
        self.bar.tell("")

    def _show_ticks(self) -> None:
        """Show in both strips where the hits are, at most one a pixel."""
        for side, pane in self._articles.panes.items():
            height = max(pane.document().size().height(), 1.0)
            apart, last, shares = len(pane.article.text) / _TICKS, -1.0, []
            for hit in pane.marks.hits.all:
                if hit.start >= last + apart or last < 0:
                    last = float(hit.start)
                    shares.append(pane.geometry_of.flow(hit.start) / height)
            self._articles.between.overviews[side].set_hits(shares)

    def _on_laid_out(self) -> None:
        if self._searches:
            self._strips.start()

    def _here(self) -> Extent:
        """Return where finding begins: at the focused statement, else at the top of the page that keys work on."""
        side = self._articles.active_side()
        start = self._articles.first_on_page()
        return self._articles.focused() or Extent(side, start, start + 1)

    def _selected_words(self) -> str:
        for pane in self._articles.panes.values():
            selected = pane.marks.selection
            if selected and selected.end - selected.start <= _SELECTED:
                return self._articles.statement_text(selected).partition("\n")[0]
        return ""


def _order(extent: Extent) -> tuple[bool, int]:
    return extent.side is Side.RIGHT, extent.start
