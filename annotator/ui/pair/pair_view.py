"""Two articles side by side and what is between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPalette, QWheelEvent
from PySide6.QtWidgets import QWidget

from annotator.model.alignment import coverage
from annotator.model.analysis import Mark
from annotator.model.annotation import Extent, Link, Span
from annotator.model.document import Document, Pair, Side
from annotator.model.tagset import Tagset
from annotator.ui.afterwards import Afterwards
from annotator.ui.pair.found_marks import FoundMarks
from annotator.ui.pair.link_index import LinkIndex
from annotator.ui.pair.named import Named, each_named
from annotator.ui.pair.pair_verbs import PairVerbs
from annotator.ui.pair.scroll_state import ScrollState
from annotator.ui.pair.scroll_sync import SyncMode
from annotator.ui.reading import USUAL, Reading
from annotator.ui.theme import Theme

LayerKey = Literal["entities", "quotes", "furniture", "links"]


class PairView(PairVerbs):
    """Shows a pair, its marks and its links; knows the model and no project."""

    zoom_changed = Signal(int)
    """Steps of a tenth from the usual size."""
    places_picked = Signal(object)
    """Keys of the differences of a statement or a ribbon that was clicked, while a review is drawn."""
    names_changed = Signal()
    """Other names were found, or it is known who is who."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._pair: Pair | None = None
        self._spans: Sequence[Span] = ()
        self._links: Sequence[Link] = ()
        self._own = LinkIndex()
        self._review: LinkIndex | None = None
        self._zoom = 0
        self._reading = USUAL
        self._found = FoundMarks(self.panes, self.aligning, self._hand)
        self._headers = Afterwards(self)
        self._headers.come.connect(self._refresh_headers)
        self._found.shown.connect(self._refresh_headers)
        self._found.shown.connect(self.names_changed)
        self.set_theme(theme)

    def show_pair(self, pair: Pair) -> None:
        """Show another pair; what was found, linked and focused in the former one is forgotten."""
        before, self._pair = self._pair, pair
        if before and before.id == pair.id and before.left.text == pair.left.text:
            self._refresh_headers()
            return
        self._spans, self._links = (), ()
        self._own, self._review = LinkIndex(), None
        self.gestures.let_go()
        self._found.clear()
        self.aligning.set_links(LinkIndex())
        self.aligning.clear()
        self._spotlight.clear()
        self.between.set_links(LinkIndex())
        for side, pane in self.panes.items():
            pane.marks.ends = LinkIndex().ends(side)
            self.aligning.set_marks(side, pair.document(side).text, ())
            with self.between.sync.held():
                pane.show_document(pair.document(side))
        self._refresh_headers()
        self._spotlight.refresh()
        self.names_changed.emit()

    def clear(self) -> None:
        """Show no pair: two empty pages."""
        nothing = Document.of("", title="")
        self.show_pair(Pair.of(nothing, nothing))
        self._pair = None
        for header in self.between.headers.values():
            header.show_document(None)

    def show_marks(self, side: Side, marks: Sequence[Mark], *, complete: bool = True) -> None:
        """Show what the worker found in one article, in place of what it had found before."""
        self._found.show(side, marks)

    def add_marks(self, side: Side, marks: Sequence[Mark]) -> None:
        """Show what the worker found in another part of a text."""
        self._found.add(side, marks)

    def show_who_is_who(self, entities: Sequence[Sequence[Extent]]) -> None:
        """Know which mentions mean the same person, place or organisation, in both articles."""
        self._spotlight.mentions.know(entities)
        self.names_changed.emit()

    def each_named(self) -> Iterator[Named]:
        """Yield who and what is named in the articles as far as they are read, page furniture apart."""
        marks = {side: pane.marks for side, pane in self.panes.items()}
        texts = {side: pane.article.text for side, pane in self.panes.items()}
        found = {side: self._spotlight.mentions.by_name(side, marks[side].entities, texts[side]) for side in Side}
        return each_named(found, texts, {side: marks[side].furniture for side in Side})

    def light_up(self, name: str | None) -> None:
        """Mark all mentions of a name, known by its key, in both articles; or none."""
        self._spotlight.light_up(name)

    def show_mention(self, mention: Extent) -> None:
        """Bring a mention of a name onto its page and outline it."""
        self._mover.reveal(mention)
        self._spotlight.outline(mention)

    def show_language(self, side: Side, language: str | None) -> None:
        """Show in which language an article was found to be."""
        self.between.headers[side].show_language(language)

    def show_links(self, spans: Sequence[Span], links: Sequence[Link], tagset: Tagset) -> None:
        """Show all links of the pair."""
        self._spans, self._links = spans, links
        self._own = LinkIndex(spans, links, tagset, before=self._own)
        if self._review is None:
            self._draw(self._own)
        self._headers.ask()

    def show_review(self, review: LinkIndex | None) -> None:
        """Draw the differences of a review in place of the links; None: the links again."""
        if review is not self._review:
            self._review = review
            self._draw(self._own if review is None else review)

    def mark_difference(self, key: str) -> None:
        """Show one of the differences of a review strongly."""
        self._spotlight.select((key,))

    def _draw(self, index: LinkIndex) -> None:
        for side, pane in self.panes.items():
            pane.marks.ends = index.ends(side)
            self._found.relink(side)
        self.between.set_links(index)
        self.aligning.set_links(index)
        self._spotlight.select(self._spotlight.selected)

    def select_links(self, ids: Sequence[str], *, scroll: bool = False) -> None:
        """Show links as selected, on request bringing the ends of the first onto both pages."""
        if self._review is not None:
            return
        self._spotlight.select(ids)
        if scroll and self._spotlight.selected:
            self._mover.reveal_link(self.between.links.by_id[self._spotlight.selected[0]])

    def selected_links(self) -> tuple[str, ...]:
        """Return the ids of the selected links."""
        return self._spotlight.selected

    def set_layer_shown(self, key: LayerKey, shown: bool) -> None:
        """Show or hide one kind of marks; page furniture is unfolded or folded."""
        for side, pane in self.panes.items():
            if key == "furniture":
                pane.folds.all_open = shown
                self._found.refold(side)
            else:
                pane.marks.shown = pane.marks.shown | {key} if shown else pane.marks.shown - {key}
            pane.viewport().update()
        if key == "links":
            self.between.links_shown = shown
            self.between.ribbons.refresh()

    def layer_shown(self, key: LayerKey) -> bool:
        """Tell whether one kind of marks is shown."""
        pane = self.panes[Side.LEFT]
        return pane.folds.all_open if key == "furniture" else key in pane.marks.shown

    def set_sync(self, mode: SyncMode) -> None:
        """Let the pages scroll together, or each alone."""
        self.between.sync.mode = mode

    def sync(self) -> SyncMode:
        """Return whether the pages scroll together."""
        return self.between.sync.mode

    def zoom(self, steps: int) -> None:
        """Make the text larger or smaller by a tenth a step."""
        self.set_zoom_level(self._zoom + steps)

    def zoom_level(self) -> int:
        """Return the steps the text is larger than usual."""
        return self._zoom

    def set_zoom_level(self, level: int) -> None:
        """Set the size of the text, in steps of a tenth from the usual size."""
        level = min(max(level, -6), 12)
        if level != self._zoom:
            self._zoom = level
            self._set_text()
            self.zoom_changed.emit(level)

    def set_reading(self, reading: Reading) -> None:
        """Set both articles in another way."""
        if reading != self._reading:
            self._reading = reading
            self._set_text()

    def _set_text(self) -> None:
        with self.between.sync.held():
            for pane in self.panes.values():
                pane.set_zoom(self._zoom, self._reading)

    def set_theme(self, theme: Theme) -> None:
        """Show everything in other colours."""
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(theme.window))
        self.setPalette(palette)
        self._band.theme = theme
        for pane in self.panes.values():
            pane.set_theme(theme)
        self.between.set_theme(theme)

    def scroll_state(self) -> ScrollState:
        """Return where both pages are and what is focused on them, to come back to later."""
        left, right = (self.panes[side].place.state() for side in Side)
        one, other = ((place.start, place.end) if place else None for place in map(self.focused, Side))
        return ScrollState(left, right, one, other, self.active_side())

    def restore_scroll(self, state: ScrollState) -> None:
        """Scroll both pages to where they were, and focus what was focused; what is not in the text is left out."""
        with self.between.sync.held():
            self.panes[Side.LEFT].place.restore(*state.left)
            self.panes[Side.RIGHT].place.restore(*state.right)
        ends = {Side.LEFT: state.left_focus, Side.RIGHT: state.right_focus}
        self.aligning.restore({side: self._extent(side, place) for side, place in ends.items()}, state.active)

    def _extent(self, side: Side, place: tuple[int, int] | None) -> Extent | None:
        is_there = place and place[0] < place[1] <= self.panes[side].article.offsets.length
        return Extent(side, *place) if place and is_there else None

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom where Ctrl is held; the pages leave that to their parent."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1 if event.angleDelta().y() > 0 else -1)
        event.accept()

    def _on_links_selected(self, ids: tuple[str, ...]) -> None:
        if self._review is None:
            super()._on_links_selected(ids)
        else:
            self.places_picked.emit(ids)

    def _refresh_headers(self) -> None:
        if not self._pair:
            return
        for side, header in self.between.headers.items():
            header.show_document(self._pair.document(side))
            # Until the worker has found the sentences there is nothing worth counting.
            if self._found.of(side):
                units = self.aligning.focus[side].units
                header.show_coverage(coverage(side, units, self._spans, self._links))
