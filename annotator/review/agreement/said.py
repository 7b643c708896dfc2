"""What one annotator said of one pair, as agreement needs it: places and labels, without the texts."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from types import MappingProxyType

from annotator.model.analysis import Layer, Mark
from annotator.model.annotation import AnnotationSet, Direction
from annotator.model.document import PairState, Side, pair_id
from annotator.model.regions import corrected, said_regions
from annotator.model.statements import ASIDE
from annotator.review.agreement.stretches import merged
from annotator.review.intervals import Interval
from annotator.review.placed_link import Shape, placed_links


@dataclass(frozen=True, slots=True)
class SaidLink:
    """One or more links of one annotator that join the same statements."""

    shape: Shape
    type: str
    """The type; where links of several types join the same statements, all of them."""
    direction: Direction | None


@dataclass(frozen=True, slots=True)
class Said:
    """One annotator's set of one pair."""

    annotator: str
    """As the annotator is called in the figures: unique among those that are compared."""
    texts: str
    """The id that follows from the hashes of both texts: what is compared has the same."""
    pair: str
    """The id of the pair in its file."""
    title: str
    titles: tuple[str, str]
    links: tuple[SaidLink, ...]
    """Those that stand and join statements, each shape once."""
    alone: Mapping[Side, Sequence[Interval]]
    """Statements decided to have no counterpart."""
    statements: Mapping[Side, Sequence[Interval]]
    """All statements, those that overlap as one; sorted."""
    lines: Mapping[Side, Sequence[Interval]]
    """The lines of the text in which the statements lie, sorted."""
    aside: Mapping[Side, Sequence[Interval] | None]
    """Page furniture and bylines, sorted; None where nothing is known of the regions of that side."""
    is_looked_at: bool
    """False for a set without any decision on a pair that is not marked as done: nobody looked at it yet."""

    def linked(self, side: Side) -> Iterator[Interval]:
        """Yield the statements of one side that are linked."""
        place = 0 if side is Side.LEFT else 1
        return (interval for link in self.links for interval in link.shape[place])

    def decided(self, side: Side) -> Iterator[Interval]:
        """Yield the statements of one side that are linked or without counterpart."""
        return chain(self.linked(side), self.alone[side])


def said(
    aset: AnnotationSet, *, regions: Mapping[Side, Sequence[Mark]] = MappingProxyType({}), annotator: str = ""
) -> Said:
    """Read what counts out of a set; `regions` are what a program found in both texts, other marks do not count."""
    placed = list(placed_links(aset))
    alone: dict[Side, list[Interval]] = {side: [] for side in Side}
    joining: dict[Shape, list[tuple[str, Direction | None]]] = {}
    for link in placed:
        if link.link.is_no_counterpart:
            for side in Side:
                alone[side] += link.intervals(side)
        else:
            joining.setdefault(link.shape, []).append((link.link.type or "", link.meaning[1]))
    pair = aset.pair
    statements = {
        side: merged((span.start, span.end) for span in aset.statements() if span.side is side) for side in Side
    }
    return Said(
        annotator=annotator or aset.annotator,
        texts=pair_id(pair.left.sha256, pair.right.sha256),
        pair=pair.id,
        title=pair.title or pair.left.title,
        titles=(pair.left.title, pair.right.title),
        links=tuple(_link(shape, meanings) for shape, meanings in joining.items()),
        alone=alone,
        statements=statements,
        lines={side: _lines(pair.document(side).text, statements[side]) for side in Side},
        aside={side: _aside(aset, side, regions.get(side, ())) for side in Side},
        is_looked_at=bool(placed or aset.rejected) or pair.state is PairState.DONE,
    )


def _link(shape: Shape, meanings: Iterable[tuple[str, Direction | None]]) -> SaidLink:
    known = sorted(set(meanings), key=lambda meaning: (meaning[0], meaning[1] or ""))
    types = dict.fromkeys(kind for kind, _ in known)
    return SaidLink(shape, " + ".join(types), known[0][1] if len(known) == 1 else None)


def _lines(text: str, stretches: Sequence[Interval]) -> list[Interval]:
    """Return the lines that some sorted stretches touch, sorted, those that follow one another as one."""
    if not stretches:
        return []
    breaks = [-1]
    while (found := text.find("\n", breaks[-1] + 1)) >= 0:
        breaks.append(found)
    breaks.append(len(text))
    return merged(
        (breaks[bisect_right(breaks, start - 1) - 1] + 1, breaks[bisect_left(breaks, end)]) for start, end in stretches
    )


def _aside(aset: AnnotationSet, side: Side, found: Sequence[Mark]) -> list[Interval] | None:
    own = said_regions(aset, side)
    found = sorted((mark for mark in found if mark.layer is Layer.REGION), key=lambda mark: (mark.start, -mark.end))
    regions = corrected(found, own) if found else own
    return merged((mark.start, mark.end) for mark in regions if mark.label in ASIDE) if regions else None
