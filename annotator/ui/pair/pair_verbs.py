"""Two pages with what is between them, and the verbs that keys are bound to."""

from __future__ import annotations

from textwrap import shorten

from PySide6.QtCore import QPoint, QPointF, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from annotator.model.annotation import Extent
from annotator.model.document import Side
from annotator.ui.article.article_pane import ArticlePane
from annotator.ui.article.folds import Fold
from annotator.ui.pair.aligning import Aligning
from annotator.ui.pair.between import Between
from annotator.ui.pair.gestures import Gestures
from annotator.ui.pair.hand import Hand
from annotator.ui.pair.page_mover import PageMover
from annotator.ui.pair.ribbons import width_in
from annotator.ui.pair.rubber_band import RubberBand
from annotator.ui.pair.spotlight import Spotlight
from annotator.ui.pair.statement_ends import StatementEnds
from annotator.ui.shown_keys import keyed
from annotator.ui.shown_names import quoted
from annotator.ui.theme import Theme
from annotator.ui.wording import tr


class PairVerbs(QWidget):
    """Builds the pages and wires them up; turns gestures and verbs into `link_drawn`."""

    link_drawn = Signal(object, object)
    """Extents on the left, extents on the right."""
    no_counterpart_chosen = Signal(object)
    """Extents of one side."""
    links_selected = Signal(object)
    """Ids of links, maybe none."""
    extents_focused = Signal(object)
    """The focused Extent of the active side, or None."""
    side_activated = Signal(object)
    hint = Signal(str)
    """A few plain words for the status bar; none clears them."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.panes = {side: ArticlePane(side, theme) for side in Side}
        self.between = Between(self.panes, theme, self)
        self.aligning = Aligning(self)
        self.gestures = Gestures(self.panes, self.aligning, self)
        self.ends = StatementEnds(self.panes, self.aligning, self)
        # After the gestures: what is installed last sees events first, and sees those that gestures keep to themselves.
        self._hand = Hand(self.panes, self)
        self._mover = PageMover(self.panes, sync=self.between.sync, links=lambda: self.between.links)
        self._arrange()
        self._band = RubberBand(theme, self)
        self._spotlight = Spotlight(
            self.panes, aligning=self.aligning, between=self.between, gestures=self.gestures, band=self._band
        )
        self.aligning.likeliest = self._likeliest
        self._connect()

    def _arrange(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        for strip, column, side in ((0, 1, Side.LEFT), (4, 3, Side.RIGHT)):
            grid.addWidget(self.between.overviews[side], 1, strip)
            grid.addWidget(self.between.headers[side], 0, column)
            grid.addWidget(self.panes[side], 1, column)
            grid.setColumnStretch(column, 1)
            self.panes[side].setAccessibleName(tr("Left article" if side is Side.LEFT else "Right article"))
        grid.addWidget(self.between.ribbons, 1, 2)
        grid.setRowStretch(1, 1)
        self.setFocusProxy(self.panes[Side.LEFT])
        self.setAutoFillBackground(True)

    def _connect(self) -> None:
        aligning = self.aligning
        aligning.link_drawn.connect(self.link_drawn)
        aligning.no_counterpart_chosen.connect(self.no_counterpart_chosen)
        aligning.hint.connect(self.hint)
        aligning.extents_focused.connect(self._on_extents_focused)
        aligning.side_activated.connect(self._on_side_activated)
        aligning.reveal_asked.connect(self._on_reveal_asked)
        aligning.moved_on.connect(self._on_moved_on)
        self._spotlight.links_selected.connect(self._on_links_selected)
        self.gestures.fold_clicked.connect(self._on_fold_clicked)
        self.between.ribbons.link_double_clicked.connect(self._on_link_double_clicked)

    def active_side(self) -> Side:
        """Return the side that keys work on."""
        return self.aligning.active

    def activate(self, side: Side) -> None:
        """Let keys work on one side."""
        self.aligning.activate(side)

    def focus_next_side(self) -> None:
        """Go to the other article, to the partner of the focused statement, and bring it onto the page."""
        self.aligning.go_to_other_side()
        if extent := self.focused():
            self._mover.reveal(extent, alone=True)

    def next_statement(self) -> None:
        """Focus the next statement."""
        self.aligning.step(1, from_offset=self.first_on_page())

    def previous_statement(self) -> None:
        """Focus the previous statement."""
        self.aligning.step(-1, from_offset=self.first_on_page())

    def first_statement(self) -> None:
        """Focus the first statement."""
        self._go_to_end(1, from_offset=0)

    def last_statement(self) -> None:
        """Focus the last statement."""
        self._go_to_end(-1, from_offset=len(self.panes[self.aligning.active].article.text))

    def _go_to_end(self, by: int, *, from_offset: int) -> None:
        self.aligning.focus[self.aligning.active].focused = None
        self.aligning.step(by, from_offset=from_offset)

    def extend_next(self) -> None:
        """Choose the focused statement and the next one to be linked together."""
        self.aligning.step(1, from_offset=self.first_on_page(), extend=True)

    def extend_previous(self) -> None:
        """Choose the focused statement and the previous one to be linked together."""
        self.aligning.step(-1, from_offset=self.first_on_page(), extend=True)

    def toggle_selected(self) -> None:
        """Take the focused statement into the set to be linked, or out of it."""
        self.aligning.toggle_chosen()

    def toggle_quote(self) -> None:
        """Step from the focused sentence to the direct quote in it, and back."""
        self.aligning.toggle_quote()

    def link(self) -> None:
        """Link what is selected with its partner, which is outlined; one off the page is first brought onto it."""
        partner = self.partner()
        is_chosen = bool(self.aligning.focus[self.aligning.active.other].chosen)
        if partner and self.focused() and not is_chosen and not self._mover.is_on_page(partner):
            self._mover.reveal(partner, alone=True)
            self.hint.emit(keyed(tr("Press {Enter} again to link with {partner}"), partner=self._quoted(partner)))
        else:
            self.aligning.link()

    def partner(self) -> Extent | None:
        """Return the statement of the other article that Enter links with and Tab goes to."""
        return next(iter(self.aligning.partner), None)

    def no_counterpart(self) -> None:
        """Say that what is selected is found in this article only."""
        self.aligning.no_counterpart()

    def drop_focus(self) -> bool:
        """Let go of a drag, a pressed handle, the chosen set or the focus; tell whether there was anything."""
        return self.ends.let_go() or self.gestures.let_go() or self.aligning.drop()

    def focused(self, side: Side | None = None) -> Extent | None:
        """Return the focused statement of a side, of the active one if none is said."""
        return self.aligning.focus[side or self.aligning.active].focused

    def selected(self, side: Side) -> tuple[Extent, ...]:
        """Return the statements that would be linked on one side."""
        is_active = side is self.aligning.active
        return self.aligning.focus[side].selected if is_active else self.aligning.partner

    def focus_extent(self, extent: Extent, *, scroll: bool = True) -> None:
        """Focus a stretch of text, on request bringing it onto the page."""
        if scroll:
            self._mover.reveal(extent)
        self.aligning.focus_extent(extent)

    def show_place(self, extent: Extent) -> None:
        """Bring a stretch of text onto its page, unfolding what hides it."""
        pane = self.panes[extent.side]
        if pane.geometry_of.is_hidden(extent.start) and (fold := pane.folds.nearest(extent.start)):
            self._on_fold_clicked(extent.side, fold)
        self._mover.reveal(extent)

    def bring_partner(self) -> None:
        """Bring the other end of the focused statement's link level with it."""
        extent = self.focused()
        links = [link for link in self.between.links.at(extent) if not link.is_no_counterpart] if extent else []
        partner = links[0].ends(extent.side.other)[0] if extent and links else self.aligning.suggested
        if not extent or not partner:
            self.hint.emit(tr("The focused statement has no partner yet" if extent else "Focus a statement first"))
            return
        self._mover.reveal(extent, alone=True)
        self._mover.level(extent, partner)

    def show_suggestion(self, extent: Extent | None, *, bring: bool = False) -> None:
        """Outline the statement that is suggested for the focused one, or none; on request bring it onto its page."""
        self.aligning.suggest(extent)
        self.between.set_suggestion(self.focused() if extent else None, extent)
        if extent and bring:
            self._mover.reveal(extent, alone=True)

    def is_on_page(self, extent: Extent) -> bool:
        """Tell whether enough of a statement is on screen to be read."""
        return self._mover.is_on_page(extent)

    def toggle_fold(self) -> None:
        """Unfold the page furniture next to the focus or, without one, the first on the page; or fold it again."""
        side = self.aligning.active
        fold = self.panes[side].folds.nearest(extent.start if (extent := self.focused()) else self.first_on_page())
        if fold:
            self._on_fold_clicked(side, fold)

    def below(self, extent: Extent) -> QPoint:
        """Return the place on the screen just below the first line of a statement, or at the top of its page."""
        pane = self.panes[extent.side]
        rects = pane.geometry_of.rects(extent.start, extent.end)
        place = rects[0].bottomLeft() if rects else QPointF(0, pane.scroll_offset())
        height = min(max(round(place.y()) - pane.scroll_offset(), 0), pane.viewport().height())
        return pane.viewport().mapToGlobal(QPoint(round(place.x()), height))

    def statement_text(self, extent: Extent) -> str:
        """Return the words of a statement."""
        return self.panes[extent.side].article.text[extent.start : extent.end]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the ribbons their share of the width."""
        self.between.ribbons.setFixedWidth(width_in(event.size().width()))
        if layout := self.layout():
            # Now and not with a later event: between the two, pages would have a width that does not last.
            layout.activate()
        super().resizeEvent(event)

    def _on_links_selected(self, ids: tuple[str, ...]) -> None:
        self.links_selected.emit(ids)

    def _on_side_activated(self, side: Side) -> None:
        if not self.panes[side].hasFocus():
            self.panes[side].setFocus()
        self.side_activated.emit(side)

    def _on_extents_focused(self, extent: Extent | None) -> None:
        if extent:
            # What a screen reader says of the page: the words of the statement that keys act on.
            self.panes[extent.side].setAccessibleDescription(self.statement_text(extent)[:500])
        self.extents_focused.emit(extent)

    def _on_reveal_asked(self, extent: Extent) -> None:
        self._mover.reveal(extent, alone=self.aligning.is_picking_partner)

    def _on_moved_on(self) -> None:
        """Tell what Enter would do; nothing where there is a link already."""
        here, partner = self.focused(), self.partner()
        if not here or not partner or (not self.aligning.is_picking_partner and self.between.links.at(here)):
            self.hint.emit("")
            return
        if partner == self.aligning.suggested:
            words = tr("{A} links with {statement} · {X} rejects · {S} shows the next")
            if not self.is_on_page(partner):
                words = tr("{A} links with {statement} · {X} rejects · {S} shows the next · {B} brings it here")
            self.hint.emit(keyed(words, statement=self._quoted(partner)))
            return
        told = tr(
            "{Enter} links with {partner}"
            if self.aligning.is_picking_partner
            else "{Enter} links with {partner} · {Tab} goes there"
        )
        self.hint.emit(keyed(told, partner=self._quoted(partner)))

    def _quoted(self, extent: Extent) -> str:
        return quoted(shorten(self.statement_text(extent), 44, placeholder=" …"))

    def _likeliest(self, extent: Extent) -> Extent | None:
        return self._mover.likeliest(extent, self.aligning.focus[extent.side.other].units)

    def _on_fold_clicked(self, side: Side, fold: Fold) -> None:
        # What is above the fold's line stays, and so does the line.
        pane = self.panes[side]
        with self.between.sync.held():
            pane.folds.toggle(fold)
            pane.refold()

    def _on_link_double_clicked(self, link_id: str) -> None:
        self._mover.bring_level(self.between.links.by_id[link_id])

    def first_on_page(self) -> int:
        """Return the code point with which the first whole line of the active page begins."""
        return self._mover.first_on_page(self.aligning.active)
