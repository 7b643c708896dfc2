"""Keeps ribbons, overviews, headers and scroll sync in step with the two pages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from time import perf_counter

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtWidgets import QApplication

from annotator.model.alignment import Knot
from annotator.model.annotation import Extent
from annotator.model.document import Side
from annotator.ui.afterwards import Afterwards
from annotator.ui.article.article_pane import ArticlePane
from annotator.ui.article.overview import Overview, Tick
from annotator.ui.article.pane_header import PaneHeader
from annotator.ui.pair.link_index import LinkIndex
from annotator.ui.pair.ribbon_shapes import Band, Page, Stub, shapes
from annotator.ui.pair.ribbon_words import told
from annotator.ui.pair.ribbons import Ribbons
from annotator.ui.pair.scroll_sync import ScrollSync
from annotator.ui.theme import Theme

_SETTLE = 120
"""Milliseconds without a change of layout after which all heights are worth measuring."""
_SLICE = 0.004
"""Seconds they are measured without a pause."""


class Between(QObject):
    """What lies between and beside the pages, and follows them."""

    def __init__(self, panes: Mapping[Side, ArticlePane], theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._panes = panes
        self._theme = theme
        self.links = LinkIndex()
        self._strong: frozenset[str] = frozenset()
        self._told: frozenset[str] = frozenset()
        """Links that a screen reader is told of."""
        self.links_shown = True
        self._suggestion = LinkIndex()
        self._suggested: tuple[Extent | None, Extent | None] = (None, None)
        self.headers = {side: PaneHeader(side, theme) for side in Side}
        self.overviews = {side: Overview(side, theme) for side in Side}
        self.ribbons = Ribbons(theme, self._shapes)
        bars = {side: pane.verticalScrollBar() for side, pane in panes.items()}
        self.sync = ScrollSync(bars[Side.LEFT], bars[Side.RIGHT])
        self._ticks = Afterwards(self)
        self._ticks.come.connect(self._refresh_ticks)
        self._telling = Afterwards(self)
        self._telling.come.connect(self._tell)
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE)
        self._settle.timeout.connect(self._on_settled)
        self._unmeasured: list[tuple[Side, int]] = []
        self._measure = QTimer(self, interval=0)
        self._measure.timeout.connect(self._on_time_to_measure)
        self._connect()

    def _connect(self) -> None:
        left, right = self._panes[Side.LEFT], self._panes[Side.RIGHT]
        left.scrolled.connect(self._on_left_scrolled)
        right.scrolled.connect(self._on_right_scrolled)
        for side, pane in self._panes.items():
            pane.laid_out.connect(self._on_laid_out)
            self.overviews[side].scroll_asked.connect(pane.verticalScrollBar().setValue)
        self.overviews[Side.LEFT].wheel_turned.connect(self._on_left_wheel)
        self.overviews[Side.RIGHT].wheel_turned.connect(self._on_right_wheel)
        self.ribbons.wheel_turned.connect(self._on_ribbons_wheel)

    def set_theme(self, theme: Theme) -> None:
        """Show everything in other colours."""
        self._theme = theme
        for side in Side:
            self.headers[side].set_theme(theme)
            self.overviews[side].set_theme(theme)
        self.ribbons.set_theme(theme)
        self._refresh_ticks()

    def set_links(self, links: LinkIndex) -> None:
        """Draw other links; pages do not move because of that."""
        self.links = links
        self._measure.stop()  # places of the former links may lie outside another pair's texts
        self._unmeasured = []
        self.ribbons.refresh_links()
        self._settle.start()

    def set_suggestion(self, one: Extent | None, other: Extent | None) -> None:
        """Draw a faint band between two statements that may belong together, or none."""
        if (one, other) != self._suggested:
            self._suggested = one, other
            self._suggestion = LinkIndex.of_suggestion(one, other) if one and other else LinkIndex()
            self.ribbons.refresh_links()

    def set_strong(self, ids: frozenset[str], selected: frozenset[str]) -> None:
        """Show some links strongly; the selected ones also in the overviews."""
        self.ribbons.set_strong(ids)
        self._told = ids
        self._telling.ask()
        if selected != self._strong:
            self._strong = selected
            self._ticks.ask()

    def _tell(self) -> None:
        """Let a screen reader know what the strong links join."""
        strong = [link for link in map(self.links.by_id.get, sorted(self._told)) if link]
        said = told(strong, lambda extent: self._panes[extent.side].article.text[extent.start : extent.end])
        if said != self.ribbons.accessibleDescription():
            self.ribbons.setAccessibleDescription(said)

    def refresh(self) -> None:
        """Bring everything in step after the layout or what is shown changed."""
        self.ribbons.refresh()
        for side in Side:
            self._refresh_beside(side)

    def place(self, side: Side) -> Page:
        """Return what is on screen of one side."""
        pane = self._panes[side]
        scrolled, height = float(pane.scroll_offset()), float(pane.viewport().height())
        start, end = pane.geometry_of.offsets_between(scrolled, scrolled + height)
        return Page(pane.geometry_of, scrolled, height, start, end)

    def _shapes(self) -> tuple[Sequence[Band], Sequence[Stub]]:
        shown = [self.links] if self.links_shown and self.links.drawn else []
        if self._suggestion.drawn:
            shown.append(self._suggestion)
        pages = {side: self.place(side) for side in Side} if shown else {}
        drawn = [shapes(links, pages, self.ribbons.width()) for links in shown]
        return tuple(band for bands, _ in drawn for band in bands), tuple(stub for _, stubs in drawn for stub in stubs)

    def _on_left_scrolled(self) -> None:
        self._follow(Side.LEFT)

    def _on_right_scrolled(self) -> None:
        self._follow(Side.RIGHT)

    def _follow(self, side: Side) -> None:
        if self._panes[side].moves_alone or self._panes[side].place.is_keeping:
            with self.sync.held():
                self.sync.follow(side)
        else:
            self.sync.follow(side)
        self._refresh_beside(side)
        self.ribbons.refresh()

    def _on_laid_out(self) -> None:
        self.refresh()
        self._settle.start()

    def _on_settled(self) -> None:
        """Measure where all ends of links are; in slices, since thousands of them take longer than a frame."""
        if all(pane.article.is_filled for pane in self._panes.values()):
            self._unmeasured = [(side, end.start) for side in Side for end in self.links.ends(side).all]
            self._measure.start()

    def _on_time_to_measure(self) -> None:
        until = perf_counter() + _SLICE
        while self._unmeasured and perf_counter() < until:
            side, offset = self._unmeasured.pop()
            self._panes[side].geometry_of.flow(offset)
        if not self._unmeasured:
            self._measure.stop()
            self.sync.set_knots(self._knots())
            self._refresh_ticks()

    def _on_left_wheel(self, event: QWheelEvent) -> None:
        QApplication.sendEvent(self._panes[Side.LEFT].viewport(), event)

    def _on_right_wheel(self, event: QWheelEvent) -> None:
        QApplication.sendEvent(self._panes[Side.RIGHT].viewport(), event)

    def _on_ribbons_wheel(self, event: QWheelEvent) -> None:
        """Scroll the longer article: on it, no place of the shorter one is passed over."""
        longer = max(Side, key=lambda side: self._panes[side].verticalScrollBar().maximum())
        QApplication.sendEvent(self._panes[longer].viewport(), event)

    def _refresh_beside(self, side: Side) -> None:
        pane = self._panes[side]
        bar = pane.verticalScrollBar()
        self.overviews[side].set_range(bar.value(), bar.maximum(), bar.pageStep())
        margins = pane.viewportMargins()
        self.headers[side].set_inset((margins.left(), margins.right()), pane.article.margins)
        self.headers[side].set_title_shown(self._title_is_away(pane))

    def _title_is_away(self, pane: ArticlePane) -> bool:
        line = pane.article.title_line()
        if line is None:
            return True
        block = pane.document().findBlockByNumber(line)
        return not block.isVisible() or pane.geometry_of.bottom_of(block) < pane.scroll_offset() + 4

    def _knots(self) -> list[Knot]:
        left, right = self._panes[Side.LEFT].geometry_of, self._panes[Side.RIGHT].geometry_of
        found: list[Knot] = []
        for link in self.links.drawn:
            if not link.is_no_counterpart:
                one, other = link.left[0], link.right[0]
                found.append((left.flow(one.start), right.flow(other.start)))
        return found

    def _refresh_ticks(self) -> None:
        for side, pane in self._panes.items():
            # Of an article that is shorter than its page, ticks stand where its lines do.
            height = max(pane.document().size().height(), pane.viewport().height(), 1.0)
            ticks: list[Tick] = []
            colors: dict[str, QColor] = {}
            for end in self.links.ends(side).all if pane.article.is_filled else ():
                color = None
                if not end.link.is_no_counterpart and (color := colors.get(end.link.color)) is None:
                    color = colors[end.link.color] = self._theme.link_color(end.link.color)
                share = pane.geometry_of.flow(end.start) / height
                ticks.append((share, color, end.link.id in self._strong))
            self.overviews[side].set_ticks(ticks)
