"""How the linked statements of the open pair differ, and which quotes both articles have: asked of the worker."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import msgspec
from PySide6.QtCore import QObject, QTimer, Signal

from annotator.model.annotation import AnnotationSet, Extent, Link
from annotator.model.change import Change, ChangeKind
from annotator.model.document import Side
from annotator.ui.session.analyzer import Analyzer
from annotator.ui.session.gathered_marks import GatheredMarks
from annotator.ui.session.session import Session
from annotator.worker.comparison import UNKNOWN, Article, Compared, Discrepancy, LinkedStatements, SharedQuote

_REST_MS = 400
"""Links made faster than this are asked about together."""

_NO_MARKS = msgspec.Raw(b"[]")

Ends = tuple[tuple[Extent, ...], tuple[Extent, ...]]
"""What a link joins, left and right."""


class Differences(QObject):
    """What the worker says of links and quotes; a link is asked about once, as long as it joins the same statements."""

    changed = Signal()

    def __init__(self, session: Session, marks: GatheredMarks, analyzer: Analyzer) -> None:
        super().__init__(marks)
        self._session = session
        self._marks = marks
        self._analyzer = analyzer
        self.quotes: Sequence[SharedQuote] = ()
        self._known: dict[Ends, Sequence[Discrepancy]] = {}
        self._job: str | None = None
        self._asked: list[Ends] = []
        self._has_quotes = False
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._on_rested)
        session.pair_left.connect(self._on_pair_left)
        session.changed.connect(self._on_changed)
        marks.completed.connect(self._on_completed)
        analyzer.compared.connect(self._on_compared)
        analyzer.failed.connect(self._on_failed)

    def of(self, own: AnnotationSet, link: Link) -> Sequence[Discrepancy]:
        """Return what the two sides of a link say differently, as far as that is known."""
        return self._known.get(_ends(own, [link])[0], ()) if not link.is_no_counterpart else ()

    def differing(self, own: AnnotationSet) -> frozenset[str]:
        """Return the ids of the links whose sides say something differently."""
        joining = [link for link in own.links if not link.is_no_counterpart] if any(self._known.values()) else []
        pairs = zip(joining, _ends(own, joining), strict=True)
        return frozenset(link.id for link, ends in pairs if self._known.get(ends))

    def shared_quotes(self, left: Sequence[Extent], right: Sequence[Extent]) -> list[SharedQuote]:
        """Return the quotes that stand both in left and in right statements."""
        return [quote for quote in self.quotes if _meets(quote.left, left) and _meets(quote.right, right)]

    def _forget(self) -> None:
        if self._job:
            self._analyzer.cancel(self._job)
        self._rest.stop()
        self._job, self._known, self.quotes, self._has_quotes = None, {}, (), False

    def _on_pair_left(self) -> None:
        self._forget()

    def _on_completed(self) -> None:
        self._forget()
        self._rest.start()

    def _on_changed(self, change: Change) -> None:
        if change.kind is ChangeKind.LINKS and self._marks.is_complete:
            self._rest.start()

    def _on_rested(self) -> None:
        own, pair = self._session.own, self._session.pair
        if own is None or pair is None or not self._marks.is_complete:
            return
        if self._job:  # it is on its way; what is new is asked for after it
            self._rest.start()
            return
        all_ends = _ends(own, [link for link in own.links if not link.is_no_counterpart])
        self._asked = [ends for ends in all_ends if ends not in self._known]
        if not self._asked and self._has_quotes:
            self.changed.emit()
            return
        left, right = (
            Article(pair.document(side).text, [], self._told(side), pair.document(side).language) for side in Side
        )
        links = [LinkedStatements(*([(one.start, one.end) for one in end] for end in ends)) for ends in self._asked]
        self._job = self._analyzer.compare(left, right, links)

    def _told(self, side: Side) -> msgspec.Raw:
        """Return the marks of a side; a long article's would be looked for anew with every link, so it goes without."""
        told = self._marks.told(side)
        return _NO_MARKS if told is UNKNOWN else told

    def _on_compared(self, job: str, found: Compared) -> None:
        if job == self._job:
            self._job, self._has_quotes = None, True
            self.quotes = found.quotes
            self._known |= zip(self._asked, found.discrepancies, strict=True)
            self.changed.emit()

    def _on_failed(self, job: str, _why: str) -> None:
        if job == self._job:
            self._job = None


def _ends(own: AnnotationSet, links: Iterable[Link]) -> list[Ends]:
    at = {span.id: span.extent for span in own.spans}
    return [
        (tuple(_placed(at[end] for end in link.left)), tuple(_placed(at[end] for end in link.right))) for link in links
    ]


def _placed(extents: Iterable[Extent]) -> Iterator[Extent]:
    yield from sorted(extents, key=lambda extent: extent.start)


def _meets(quote: tuple[int, int], statements: Iterable[Extent]) -> bool:
    return any(one.start < quote[1] and quote[0] < one.end for one in statements)
