"""Draws a review in the articles while it is in front: every place as agreed, different, put off or settled."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from annotator.project import ReviewStep
from annotator.ui.pair.pair_view import PairView
from annotator.ui.pair.review_marks import review_index
from annotator.ui.pair.showing_ends import show_ends
from annotator.ui.panel.side_panel import SidePanel
from annotator.ui.session.reviewing import Reviewing
from annotator.ui.session.session import Session


class ShownReview(QObject):
    """Takes the place of one's own links in the articles, and gives it back."""

    fronted = Signal()
    """The review came to the front of the window, or went from there."""

    def __init__(self, session: Session, reviewing: Reviewing, articles: PairView, panel: SidePanel) -> None:
        super().__init__(reviewing)
        self._session = session
        self._reviewing = reviewing
        self._articles = articles
        self._panel = panel
        self._drawn: object = None
        self.shows_outcomes = False
        panel.page_shown.connect(self.refresh)
        reviewing.compared.connect(self.refresh)
        session.pair_opened.connect(self.refresh)

    @property
    def in_front(self) -> bool:
        """Tell whether there is a review, and somebody looks at it."""
        return self._is_shown and bool(self._reviewing.steps or self._reviewing.golds)

    @property
    def _is_shown(self) -> bool:
        return not self._panel.isHidden() and self._panel.shown == "review"

    def refresh(self) -> None:
        """Draw the review as it is now, or the links where it is not in front."""
        found = self._reviewing.reviewed
        drawn = found if self.in_front and self._reviewing.others and not self.shows_outcomes else None
        if drawn is not self._drawn or drawn is None:
            self._drawn = drawn
            self._articles.show_review(review_index(drawn.steps) if drawn else None)
            if drawn is None:
                self._articles.select_links(self._session.selection.ids)
        self.fronted.emit()

    def turn_to_outcomes(self, gold: str) -> None:
        """Draw one's own links while it is asked what became of them."""
        self.shows_outcomes = bool(gold)
        self.refresh()

    def show_step(self, step: ReviewStep) -> None:
        """Show both ends of a place, and of a statement's several links the one that it is about."""
        difference = step.difference
        show_ends(self._articles, difference.left, difference.right)
        mine = self._session.links(difference.who.get(self._reviewing.me, ()))
        self._session.selection.pick([link.id for link in mine])
        self._articles.mark_difference(difference.key)

    def show_link(self, link_id: str) -> None:
        """Show one of one's own links."""
        self._session.selection.pick((link_id,))
        self._articles.select_links((link_id,), scroll=True)
