"""The statements that are still open, neither linked nor decided: listed, and gone through by a key."""

from __future__ import annotations

from PySide6.QtCore import QObject

from annotator.model.annotation import Extent
from annotator.model.document import Side
from annotator.ui.afterwards import Afterwards
from annotator.ui.pair.pair_view import PairView
from annotator.ui.panel.link_table import LinkTable
from annotator.ui.session.pair_coverage import PairCoverage
from annotator.ui.session.session import Session
from annotator.ui.shown_keys import keyed
from annotator.ui.wording import tr


class Omissions(QObject):
    """Goes from open statement to open statement; page furniture and bylines are none."""

    def __init__(self, session: Session, coverage: PairCoverage, *, articles: PairView, links: LinkTable) -> None:
        super().__init__(session)
        self._session = session
        self._coverage = coverage
        self._articles = articles
        self._links = links
        self._counted = Afterwards(self)
        self._counted.come.connect(self._count)
        session.changed.connect(self.recount)
        session.pair_opened.connect(self.recount)
        links.open_wanted.connect(self._list)
        links.statement_chosen.connect(self._show)
        links.statement_opened.connect(self._open)

    def recount(self) -> None:
        """Count anew what is open, after the window is painted."""
        self._counted.ask()

    def go(self, by: int) -> None:
        """Go to the next (1) or previous (-1) open statement of the active article; at its end, from the other end."""
        articles = self._articles
        side, here = articles.active_side(), articles.focused()
        place = here.start if here else articles.first_on_page()
        found = self._coverage.open(side, self._session.own)
        if by > 0:
            ahead = [one for one in found if one.start > place or (here is None and one.start == place)]
        else:
            ahead = [one for one in found if one.start < place][::-1]
        if ahead:
            articles.aligning.go_to(ahead[0])
        elif [one for one in found if one != here]:
            articles.aligning.go_to(found[0] if by > 0 else found[-1])
            self._session.hinted.emit(
                tr(
                    "From the top again: nothing is open below"
                    if by > 0
                    else "From the end again: nothing is open above"
                )
            )
        elif found:
            self._session.hinted.emit(tr("This is the last open statement of this article"))
        elif self._coverage.open(side.other, self._session.own):
            self._session.hinted.emit(keyed(tr("Nothing is open in this article; {Tab} goes to the other one")))
        else:
            self._session.hinted.emit(tr("Nothing is open: every statement is linked or decided"))

    def _count(self) -> None:
        own = self._session.own
        alone = [link for link in own.links if link.is_no_counterpart] if own else []
        self._links.show_counts(len(alone), sum(len(self._coverage.open(side, own)) for side in Side))

    def _list(self) -> None:
        found = [one for side in Side for one in self._coverage.open(side, self._session.own)]
        self._links.show_open([(one, self._articles.statement_text(one)) for one in found])

    def _show(self, extent: Extent) -> None:
        """Focus a statement of the list and bring it onto its page; the keyboard stays in the list."""
        aligning = self._articles.aligning
        aligning.restore({extent.side: extent, extent.side.other: None}, extent.side)
        aligning.reveal_asked.emit(extent)

    def _open(self, extent: Extent) -> None:
        self._show(extent)
        self._articles.panes[extent.side].setFocus()
