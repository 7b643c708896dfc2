"""What is pointed at, focused and selected, and how that is seen on both pages and between them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, QPoint, QPointF, Signal

from annotator.model.annotation import Extent
from annotator.model.document import Side
from annotator.ui.article.article_pane import ArticlePane
from annotator.ui.article.mark_index import MarkIndex
from annotator.ui.pair.aligning import Aligning
from annotator.ui.pair.between import Between
from annotator.ui.pair.gestures import Gestures
from annotator.ui.pair.mentions import Mentions
from annotator.ui.pair.rubber_band import RubberBand


class Spotlight(QObject):
    """Lights up statements, links and names."""

    links_selected = Signal(object)
    """Ids of links the annotator has selected here."""

    def __init__(
        self,
        panes: Mapping[Side, ArticlePane],
        *,
        aligning: Aligning,
        between: Between,
        gestures: Gestures,
        band: RubberBand,
    ) -> None:
        super().__init__(between)
        self._panes = panes
        self._aligning = aligning
        self._between = between
        self._band = band
        self._hovered: tuple[str, ...] = ()
        self._name: str | None = None
        self._listed: str | None = None
        """The name that is pointed at in a list of names; the mouse on a page goes before it."""
        self.mentions = Mentions()
        self._is_dragged = False
        self.selected: tuple[str, ...] = ()
        aligning.changed.connect(self.refresh)
        aligning.links_picked.connect(self._on_links_picked)
        aligning.extents_focused.connect(self._on_extents_focused)
        aligning.moved_on.connect(self._on_moved_on)
        gestures.pointed_at.connect(self._on_pointed_at)
        gestures.selection_changed.connect(self.refresh)
        gestures.band_moved.connect(self._on_band_moved)
        gestures.band_dropped.connect(self._on_band_dropped)
        between.ribbons.link_hovered.connect(self._on_link_hovered)
        between.ribbons.link_clicked.connect(self._on_link_clicked)

    def clear(self) -> None:
        """Forget everything, because another pair is shown."""
        self.selected, self._hovered, self._name, self._listed = (), (), None, None
        self.mentions.know(())
        for pane in self._panes.values():
            pane.marks.mention = None
            pane.marks.mentions, pane.marks.hovered, pane.marks.target = MarkIndex(), None, None
            pane.marks.partner, pane.marks.suggested, pane.marks.grips = (), (), None

    def select(self, ids: Sequence[str]) -> None:
        """Select links without saying so; unknown ones are left out."""
        self.selected = tuple(link for link in ids if link in self._between.links.by_id)
        self.refresh()

    def light_up(self, name: str | None) -> None:
        """Mark all mentions of a name in both articles until another one is, or none."""
        self._listed = name
        self.outline(None)
        self._mark_mentions(name)

    def outline(self, mention: Extent | None) -> None:
        """Outline the mention that was gone to, or none."""
        for side, pane in self._panes.items():
            aim = mention if mention and mention.side is side else None
            if pane.marks.mention != aim:
                pane.marks.mention = aim
                pane.repaint_marks()

    def refresh(self) -> None:
        """Paint what is focused, chosen, selected and hovered now."""
        self._aligning.selected = self.selected
        strong = frozenset(self.selected) | frozenset(self._hovered)
        for side, pane in self._panes.items():
            focus, marks = self._aligning.focus[side], pane.marks
            marks.focused, marks.chosen = focus.focused, focus.chosen
            marks.is_active = side is self._aligning.active
            marks.partner = () if marks.is_active else self._aligning.partner
            marks.suggested = self._suggested_on(side)
            marks.is_armed = side is self._aligning.armed
            if not self._is_dragged:
                self._aim(side)
            marks.strong = strong
            self._between.headers[side].set_active(marks.is_active)
            pane.repaint_marks()
        self._between.set_strong(strong, frozenset(self.selected))

    def _suggested_on(self, side: Side) -> tuple[Extent, ...]:
        suggested = self._aligning.suggested
        return (suggested,) if suggested and suggested.side is side else ()

    def _aim(self, side: Side) -> None:
        """Show what a click would link to while a handle is held."""
        marks = self._panes[side].marks
        marks.target = marks.hovered if self._aligning.armed is side.other else None

    def _pick(self, ids: tuple[str, ...]) -> None:
        if ids != self.selected:
            self.selected = ids
            self.links_selected.emit(ids)
        self.refresh()

    def _on_extents_focused(self, extent: Extent | None) -> None:
        """Select the links of the statement that is focused, best fitting first.

        One that is selected among several stays the only one: it has just been made, and the next key is meant for it.
        """
        links = tuple(link.id for link in self._between.links.at(extent)) if extent else ()
        self._pick(tuple(link for link in links if link in self.selected) or links)

    def _on_links_picked(self, ids: tuple[str, ...]) -> None:
        self._pick(ids)

    def _on_link_hovered(self, ids: tuple[str, ...]) -> None:
        if ids != self._hovered:
            self._hovered = ids
            self.refresh()

    def _on_link_clicked(self, ids: tuple[str, ...], added: bool) -> None:
        if added:
            kept = tuple(link for link in self.selected if link not in ids)
            ids = kept + tuple(link for link in ids if link not in self.selected)
        self._pick(ids)

    def _on_moved_on(self) -> None:
        """Forget what lies under a mouse that rests: the eye is with the statement that keys came to."""
        for pane in self._panes.values():
            pane.marks.hovered = None
        self._hovered = ()
        self.refresh()

    def _on_pointed_at(self, side: Side, offset: int | None) -> None:
        pane = self._panes[side]
        unit = None if offset is None else self._aligning.focus[side].unit_at(offset)
        if unit != pane.marks.hovered:
            pane.marks.hovered = unit
            self._aim(side)
            pane.repaint_marks()
            links = self._between.links.at(unit) if unit else []
            self._on_link_hovered(tuple(link.id for link in links))
        self._mark_mentions(self._name_at(side, offset) or self._listed)

    def _name_at(self, side: Side, offset: int | None) -> str | None:
        pane = self._panes[side]
        if offset is None or "entities" not in pane.marks.shown:
            return None
        entity = pane.marks.entities.innermost(offset)
        return self.mentions.key(side, entity, pane.article.text) if entity else None

    def _mark_mentions(self, name: str | None) -> None:
        if name == self._name:
            return
        self._name = name
        for side, pane in self._panes.items():
            marks, text = pane.marks, pane.article.text
            marks.mentions = self.mentions.of(side, marks.entities, text, name) if name else MarkIndex()
            pane.repaint_marks()

    def _on_band_moved(self, source: tuple[Extent, ...], mouse: QPoint, target: Extent | None) -> None:
        side = source[0].side
        self._is_dragged = True
        for which, pane in self._panes.items():
            aim = target if which is not side else None
            if pane.marks.target != aim:
                pane.marks.target = aim
                pane.repaint_marks()
        tip = QPointF(self._band.over.mapFromGlobal(mouse))
        self._band.stretch(self._edge(source[0]), self._edge(target) if target else tip, caught=bool(target))
        self._panes[side].marks.held = source
        self._panes[side].repaint_marks()

    def _on_band_dropped(self) -> None:
        self._band.hide()
        self._is_dragged = False
        for pane in self._panes.values():
            pane.marks.target, pane.marks.held = None, ()
            pane.repaint_marks()

    def _edge(self, extent: Extent) -> QPointF:
        """Return where a statement's band leaves its page, in pixels of the whole view."""
        pane = self._panes[extent.side]
        top, bottom = pane.geometry_of.extent(extent.start, extent.end)
        y = (top + bottom) / 2 - pane.scroll_offset()
        place = QPoint(round(pane.bar_x()), round(min(max(y, 4), pane.viewport().height() - 4)))
        return QPointF(pane.viewport().mapTo(self._band.over, place))
