"""Links as the panes draw them: where their ends lie, in which colour and pattern."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from operator import is_not
from typing import NamedTuple

from annotator.model.annotation import Extent, Link, Span
from annotator.model.document import Side
from annotator.model.tagset import Tagset
from annotator.ui.article.mark_index import MarkIndex
from annotator.ui.shown_names import type_name


@dataclass(frozen=True, slots=True)
class DrawnLink:
    """One link; both sides hold at least one end unless it says that there is no counterpart."""

    id: str
    color: str
    """Of its type, `#rrggbb` on a light page; empty for a statement without counterpart."""
    pattern: int
    """Place of its type in the tagset, which gives its edge a pattern of its own."""
    name: str
    left: tuple[Extent, ...]
    right: tuple[Extent, ...]
    is_suggestion: bool = False
    """Nobody has said so yet: drawn more quietly than any link."""
    sign: str = ""
    """One character that is drawn with it, where colour and pattern say what is to be seen at once."""

    @property
    def is_no_counterpart(self) -> bool:
        """Tell whether it is the decision that a statement is found on one side only."""
        return not (self.left and self.right)

    def ends(self, side: Side) -> tuple[Extent, ...]:
        """Return the ends on one side, in reading order."""
        return self.left if side is Side.LEFT else self.right


class LinkEnd(NamedTuple):
    """One end of a link; a tuple, since thousands of them are made anew for each link that is drawn."""

    start: int
    end: int
    link: DrawnLink
    lane: int = 0
    """0 to 2: in which of three lanes its bar stands, so that bars of one statement stand beside each other."""


class _Made(NamedTuple):
    """A link as it is drawn, and what it was made of."""

    link: Link
    ends: list[Span]
    drawn: DrawnLink


class LinkIndex:
    """All links of a pair, found by id and by place."""

    def __init__(
        self,
        spans: Iterable[Span] = (),
        links: Sequence[Link] = (),
        tagset: Tagset = (),
        *,
        before: LinkIndex | None = None,
    ) -> None:
        """Index links; those that were in the index `before`, and are the same still, are not made anew."""
        by_id = {span.id: span for span in spans}
        types = {kind.name: (place, kind) for place, kind in enumerate(tagset)}
        kept = before._made if before and before._tagset == tagset else {}
        self._tagset: Tagset = tagset
        self._made: dict[str, _Made] = {}
        for link in links:
            if link.decision == "rejected":
                continue
            made = kept.get(link.id)
            ends = [by_id[end] for end in (*link.left, *link.right)]
            if made is None or made.link is not link or any(map(is_not, made.ends, ends)):
                place, kind = types.get(link.type or "", (0, None))
                color, name = (kind.color, type_name(kind)) if kind else ("", "")
                left, right = (_in_order(by_id[end].extent for end in link.ends(side)) for side in Side)
                made = _Made(link, ends, DrawnLink(link.id, color, place, name, left, right))
            self._made[link.id] = made
        self.drawn = [made.drawn for made in self._made.values()]
        self._index()

    @classmethod
    def of(cls, drawn: Iterable[DrawnLink]) -> LinkIndex:
        """Return the index of what is drawn without being anybody's links."""
        index = cls()
        index.drawn = list(drawn)
        index._index()
        return index

    @classmethod
    def of_suggestion(cls, one: Extent, other: Extent) -> LinkIndex:
        """Return what is drawn between two statements that may belong together."""
        left, right = (one, other) if one.side is Side.LEFT else (other, one)
        return cls.of([DrawnLink("", "", 0, "", (left,), (right,), is_suggestion=True)])

    def _index(self) -> None:
        self.by_id = {link.id: link for link in self.drawn}
        self._ends = {side: MarkIndex(_in_lanes(self.drawn, side)) for side in Side}

    def ends(self, side: Side) -> MarkIndex[LinkEnd]:
        """Return the ends on one side."""
        return self._ends[side]

    def at(self, extent: Extent) -> list[DrawnLink]:
        """Return the links with an end that overlaps a stretch, those that fit it best first."""
        found = self._ends[extent.side].overlapping(extent.start, extent.end)
        found.sort(key=lambda end: abs(end.start - extent.start) + abs(end.end - extent.end))
        return list({end.link.id: end.link for end in found}.values())

    def just_at(self, extent: Extent) -> list[DrawnLink]:
        """Return the links of the statement that is this stretch, no more and no less."""
        return [link for link in self.at(extent) if extent in link.ends(extent.side)]


def _in_order(extents: Iterable[Extent]) -> tuple[Extent, ...]:
    return tuple(sorted(extents, key=lambda extent: extent.start))


def _in_lanes(links: Sequence[DrawnLink], side: Side) -> list[LinkEnd]:
    """Return the ends on one side, each in the first lane that is free where it begins."""
    # Sorted as plain tuples, without a key: ends of one place keep the order of their links.
    ends = sorted((extent.start, -extent.end, place) for place, link in enumerate(links) for extent in link.ends(side))
    free_from = [0, 0, 0]
    placed: list[LinkEnd] = []
    for start, minus_end, place in ends:
        lane = 0 if free_from[0] <= start else 1 if free_from[1] <= start else 2
        free_from[lane] = max(free_from[lane], -minus_end)
        placed.append(LinkEnd(start, -minus_end, links[place], lane))
    return placed
