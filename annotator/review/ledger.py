"""What gold says of every link of some annotators, and so how far each difference is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from annotator.model.analysis import Layer
from annotator.model.annotation import AnnotationSet, Link
from annotator.review.difference import Difference
from annotator.review.gold import as_gold_link
from annotator.review.placed_link import PlacedLink, annotator_of, placed, placed_links, placed_span, source_of
from annotator.review.remarks import Remark, remarks
from annotator.review.saying import Saying


class State(StrEnum):
    """How far a difference is."""

    OPEN = "open"
    PUT_OFF = "put-off"
    """Looked at and left for later."""
    CHANGED = "changed"
    """It was settled, or some of it, and since then somebody's links here changed, came or went: it is open again."""
    SETTLED = "settled"


@dataclass(frozen=True, slots=True)
class Settled:
    """What gold says to a difference."""

    taken: tuple[str, ...]
    """Whose links stand as they are; empty where all were refused, or edited."""
    edited: bool
    """Something else stands instead."""
    by: str
    at: str
    comment: str


class Ledger:
    """Gold, looked up by the links of the annotators that are compared."""

    def __init__(self, gold: AnnotationSet, sets: Sequence[AnnotationSet]) -> None:
        self._of: dict[str, list[tuple[Link, Saying]]] = {}
        self._now = {source: link.saying for aset in sets for link in _everything(aset) for source in link.sources}
        people = {aset.annotator for aset in sets}
        for found in _settled(gold):
            for source in found.link.sources:
                self._of.setdefault(source, []).append((found.link, found.saying))
        compared = [source for source in self._of if annotator_of(source) in people]
        self._stale = {source for source in compared if not self._says_so_still(source)}
        self._remarks = remarks(gold)

    def state(self, difference: Difference) -> State:
        """Return how far a difference is."""
        wanted = sources(difference)
        known = [source for source in wanted if source in self._of]
        if len(known) == len(wanted):
            named = {source for found in known for link, _ in self._of[found] for source in link.sources}
            if not self._stale & {*known, *named}:
                return State.SETTLED
        remark = self._remarks.get(difference.key)
        if remark and remark.put_off and remark.says == difference.content:
            return State.PUT_OFF
        return State.CHANGED if known else State.OPEN

    def settled(self, difference: Difference) -> Settled | None:
        """Return what was decided of a difference, as far as it was; where it changed since, that is of before."""
        found = [row for source in sources(difference) for row in self._of.get(source, ())]
        if not found:
            return None
        last = max((link for link, _ in found), key=lambda link: link.settled_at or "")
        taken = tuple(name for name in difference.who if all(map(self._stands, _sources_of(difference, name))))
        edited = any(link.decision == "edited" for link, _ in found)
        return Settled(taken, edited, last.settled_by or "", last.settled_at or "", last.comment)

    def remark(self, difference: Difference) -> Remark | None:
        """Return what was noted of a difference that is not settled."""
        return self._remarks.get(difference.key)

    def _says_so_still(self, source: str) -> bool:
        now = self._now.get(source)
        return now is not None and any(_is_of(saying, now) for _, saying in self._of[source])

    def _stands(self, source: str) -> bool:
        return any(
            link.decision != "rejected" and _is_of(saying, self._now[source])
            for link, saying in self._of.get(source, ())
        )


def _is_of(gold: Saying, said: Saying) -> bool:
    """Tell whether a gold link is what came of a saying; gold may know a direction where the type now has none."""
    same = (gold.left, gold.right, gold.type) == (said.left, said.right, said.type)
    return same and (said.direction is None or gold.direction in (None, said.direction))


def sources(difference: Difference) -> list[str]:
    """Return how gold names the links of a difference."""
    return [source for name in difference.who for source in _sources_of(difference, name)]


def _sources_of(difference: Difference, annotator: str) -> Iterator[str]:
    return (source_of(annotator, name, difference.layer) for name in difference.who[annotator])


def _everything(aset: AnnotationSet) -> Iterator[PlacedLink]:
    """Yield all that can be compared of a set: links, and spans that are no statements."""
    yield from placed_links(aset)
    for span in aset.spans:
        if span.layer is not Layer.STATEMENT and span.extra.get("decision") != "rejected":
            yield placed_span(aset.annotator, span)


def _settled(gold: AnnotationSet) -> Iterator[PlacedLink]:
    yield from placed(gold, gold.links)
    for span in gold.spans:
        if span.layer is not Layer.STATEMENT:
            yield as_gold_link(gold.annotator, span)
