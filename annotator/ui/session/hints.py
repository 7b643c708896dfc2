"""Hints on what is selected: what its two sides say differently, and the words that only one of them has."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QObject

from annotator.model.annotation import AnnotationSet, Extent, Link
from annotator.model.document import Side
from annotator.ui.afterwards import Afterwards
from annotator.ui.panel.difference_rows import difference_rows, only_here, quote_rows
from annotator.ui.panel.inspector import Inspector
from annotator.ui.panel.link_table import LinkTable
from annotator.ui.session.differences import Differences
from annotator.ui.session.offering import Offering
from annotator.ui.session.session import Session
from annotator.worker.comparison import SharedQuote


class Hints(QObject):
    """Shows in the panel and in the list of links what the worker found out about them."""

    def __init__(
        self, session: Session, differences: Differences, *, offering: Offering, inspector: Inspector, links: LinkTable
    ) -> None:
        super().__init__(differences)
        self._session = session
        self._differences = differences
        self._offering = offering
        self._inspector = inspector
        self._links = links
        # After the panel, which shows what is selected in such a turn, too.
        self._due = Afterwards(self)
        self._due.come.connect(self._show)
        session.selection.changed.connect(self._due.ask)
        session.changed.connect(self._due.ask)
        session.pair_opened.connect(self._on_differences_changed)
        offering.offered.connect(self._due.ask)
        differences.changed.connect(self._on_differences_changed)

    def _on_differences_changed(self) -> None:
        own = self._session.own
        self._links.mark_differing(self._differences.differing(own) if own else frozenset())
        self._due.ask()

    def _show(self) -> None:
        session, own = self._session, self._session.own
        links = session.links(session.selection.ids) if len(session.selection.ids) == 1 else []
        if own and links and not links[0].is_no_counterpart:
            self._show_of(own, links[0])
            return
        current = self._offering.current
        self._underline((current.left,) if current else (), (current.right,) if current else ())
        self._inspector.differences.show_rows((), ())

    def _show_of(self, own: AnnotationSet, link: Link) -> None:
        pair = own.pair
        left, right = (_extents(own, link.ends(side)) for side in Side)
        quotes, differ = self._underline(left, right)
        texts = {side: pair.document(side).text for side in Side}
        rows = difference_rows(self._differences.of(own, link), texts)
        self._inspector.differences.show_rows(rows, quote_rows(quotes, differ=differ))

    def _underline(self, left: Sequence[Extent], right: Sequence[Extent]) -> tuple[Sequence[SharedQuote], bool]:
        """Underline the words that only one wording of a quote has; return the quotes, and whether there were any."""
        quotes = self._differences.shared_quotes(left, right)
        words = {
            side: only_here(quotes, side, statements) for side, statements in zip(Side, (left, right), strict=True)
        }
        self._inspector.card.underline(words)
        return quotes, any(words.values())


def _extents(own: AnnotationSet, ids: Iterable[str]) -> Sequence[Extent]:
    wanted = set(ids)
    return [span.extent for span in own.spans if span.id in wanted]
