"""How links are split, merged and taken apart, and how the ends of a statement are moved.

As in `linking`, each verb takes a set as it is and says what to put in and take out.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from uuid import uuid4

from annotator.model.annotation import AnnotationSet, Extent, Link, Span
from annotator.model.document import Side
from annotator.model.invalid import InvalidAnnotation
from annotator.model.linking import Redraft

Ends = Mapping[Side, tuple[str, ...]]
"""Ids of spans by side, in reading order."""


def split_links(aset: AnnotationSet, link_ids: Sequence[str], *, now: str) -> Redraft:
    """Make of each link as many as its longer side has statements, in reading order.

    The statements of the shorter side go with them one by one, its last one with all that are left: 2:2 becomes two
    links, 1:3 three. Type, direction, certainty and note stay with every part; the first keeps the id. Raises
    InvalidAnnotation where none of the links joins more than one statement a side.
    """
    places = _places(aset)
    put: list[Link] = []
    for link in _links(aset, link_ids):
        ends = {side: tuple(sorted(link.ends(side), key=places.__getitem__)) for side in Side}
        count = max(map(len, ends.values()))
        parts = [{side: _share(ends[side], place) for side in Side} for place in range(count)]
        if count > 1:
            put += [_with_ends(link, part, now, is_new=place > 0) for place, part in enumerate(parts)]
    if not put:
        raise InvalidAnnotation("", "A link of one statement with one other has no parts.")
    return _unless_doubled(aset, Redraft(links=tuple(put), touched=tuple(link.id for link in put)))


def take_out(aset: AnnotationSet, link_id: str, extents: Sequence[Extent], *, now: str) -> Redraft:
    """Take some statements out of a link into one of their own.

    A side of which none is taken, or none would be left, belongs to both links. Raises InvalidAnnotation where none of
    the statements belongs to the link, or all of them would be taken.
    """
    (link,) = _links(aset, [link_id])
    at = {span.id: span.extent for span in aset.spans}
    taken = {side: tuple(end for end in link.ends(side) if _meets(at[end], extents)) for side in Side}
    left = {side: tuple(end for end in link.ends(side) if end not in taken[side]) for side in Side}
    if not any(taken.values()):
        raise InvalidAnnotation("", "None of these statements belongs to the selected link.")
    if not any(taken[side] and left[side] for side in Side):
        raise InvalidAnnotation("", "Nothing would be left of the link; remove it instead.")
    new = _with_ends(link, {side: taken[side] or link.ends(side) for side in Side}, now, is_new=True)
    old = _with_ends(link, {side: left[side] or link.ends(side) for side in Side}, now)
    return _unless_doubled(aset, Redraft(links=(old, new), touched=(new.id,)))


def merge_links(aset: AnnotationSet, link_ids: Sequence[str], *, type: str, now: str) -> Redraft:
    """Make one link of several: all their statements, with type, direction and certainty of the first.

    The first that has a type says it, `type` where none has one. Notes that differ stand below one another, and what is
    joined now is rejected no longer. Raises InvalidAnnotation where there is but one link.
    """
    links = _links(aset, link_ids)
    if len(links) < 2:
        raise InvalidAnnotation("", "Select several links to merge them: with Ctrl and a click, or in the list.")
    places = _places(aset)
    ends = {side: sorted({end for link in links for end in link.ends(side)}, key=places.__getitem__) for side in Side}
    leading = next((link for link in links if link.type), links[0])
    whole = replace(
        links[0],
        left=tuple(ends[Side.LEFT]),
        right=tuple(ends[Side.RIGHT]),
        type=(leading.type or type) if all(ends.values()) else None,
        direction=leading.direction,
        certainty=leading.certainty,
        note="\n".join(dict.fromkeys(link.note for link in links if link.note)),
        modified=now,
    )
    gone = tuple(link.id for link in links[1:])
    joined = {*whole.left, *whole.right}
    forgiven = tuple(one for one in aset.rejected if joined >= {*one.left, *one.right})
    merged = Redraft(links=(whole,), removed_links=gone, forgiven=forgiven, touched=(whole.id,))
    return _unless_doubled(aset, merged)


def move_statement(aset: AnnotationSet, old: Extent, new: Extent, *, now: str) -> Redraft:
    """Give a linked statement other ends; all links that join it follow.

    What was rejected stays rejected as it was read: its statement is kept beside the moved one. Raises
    InvalidAnnotation where no link joins a statement there, or two links would then join the same.
    """
    moved = {span.id: span for span in aset.statements() if span.extent == old}
    links = [link for link in aset.links if not moved.keys().isdisjoint((*link.left, *link.right))]
    if not links or old.side is not new.side:
        raise InvalidAnnotation("", "This statement is not linked, so its ends are not kept.")
    touched = tuple(link.id for link in links)
    if old == new:
        return Redraft(touched=touched)
    refused = {end for one in aset.rejected for end in (*one.left, *one.right)}
    text = aset.pair.document(new.side).text
    spans: list[Span] = []
    became: dict[str, str] = {}
    for span in (span for span in moved.values() if any(span.id in link.ends(span.side) for link in links)):
        became[span.id] = uuid4().hex if span.id in refused else span.id
        cut = Span.cut(text, new, id=became[span.id], created=span.created)
        spans.append(replace(cut, attributes=span.attributes, origin=span.origin, extra=span.extra))
    put = [_with_ends(link, _renamed(link, became), now) for link in links]
    return _unless_doubled(aset, Redraft(tuple(spans), tuple(put), touched=touched))


def open_again(aset: AnnotationSet, extents: Sequence[Extent], *, now: str) -> Redraft | None:
    """Take back the decision that statements have no counterpart; None where one of them was not so decided."""
    at = {span.id: span.extent for span in aset.spans}
    wanted = set(extents)
    decisions = [link for link in aset.links if link.is_no_counterpart]
    met = [link for link in decisions if wanted & {at[end] for end in (*link.left, *link.right)}]
    if not wanted or wanted - {at[end] for link in met for end in (*link.left, *link.right)}:
        return None
    shorter = [_with_ends(link, _without(link, at, wanted), now) for link in met if _keeps(link, at, wanted)]
    gone = tuple(link.id for link in met if not _keeps(link, at, wanted))
    used = {end for link in aset.links if link not in met for end in (*link.left, *link.right)}
    used |= {end for link in shorter for end in (*link.left, *link.right)}
    used |= {end for one in aset.rejected for end in (*one.left, *one.right)}
    freed = dict.fromkeys(end for link in met for end in (*link.left, *link.right) if end not in used)
    return Redraft((), tuple(shorter), tuple(freed), gone, touched=tuple(link.id for link in met))


def _keeps(link: Link, at: Mapping[str, Extent], wanted: Collection[Extent]) -> bool:
    return any(at[end] not in wanted for end in (*link.left, *link.right))


def _without(link: Link, at: Mapping[str, Extent], wanted: Collection[Extent]) -> Ends:
    return {side: tuple(end for end in link.ends(side) if at[end] not in wanted) for side in Side}


def _renamed(link: Link, became: Mapping[str, str]) -> Ends:
    return {side: tuple(dict.fromkeys(became.get(end, end) for end in link.ends(side))) for side in Side}


def _with_ends(link: Link, ends: Ends, now: str, *, is_new: bool = False) -> Link:
    other = replace(link, left=ends[Side.LEFT], right=ends[Side.RIGHT], modified=now)
    return replace(other, id=uuid4().hex, created=now) if is_new else other


def _share(ends: tuple[str, ...], place: int) -> tuple[str, ...]:
    """Return the one statement of a side that goes with the part at a place, counted from 0."""
    return (ends[min(place, len(ends) - 1)],) if ends else ()


def _meets(extent: Extent, extents: Sequence[Extent]) -> bool:
    """Tell whether a statement is one of some, or lies where one of them does."""
    return any(extent.side is other.side and extent.start < other.end and other.start < extent.end for other in extents)


def _links(aset: AnnotationSet, link_ids: Sequence[str]) -> list[Link]:
    by_id = {link.id: link for link in aset.links}
    wanted = tuple(dict.fromkeys(link_ids))
    if not wanted or not by_id.keys() >= set(wanted):
        raise InvalidAnnotation("", "This link is no longer there.")
    return [by_id[link_id] for link_id in wanted]


def _places(aset: AnnotationSet) -> dict[str, tuple[int, int]]:
    return {span.id: (span.start, span.end) for span in aset.spans}


def _unless_doubled(aset: AnnotationSet, redraft: Redraft) -> Redraft:
    """Return a redraft; InvalidAnnotation where after it two links join just the same statements."""
    after = redraft.applied_to(aset)
    at = {span.id: span.extent for span in after.spans}
    joined = sorted((_shape(link, at), link.id) for link in after.links)
    put = {link.id for link in redraft.links}
    if any(one[0] == other[0] and {one[1], other[1]} & put for one, other in pairwise(joined)):
        raise InvalidAnnotation("", "There would be two links between the same statements.")
    return redraft


def _shape(link: Link, at: Mapping[str, Extent]) -> tuple[tuple[tuple[int, int], ...], ...]:
    return tuple(tuple(sorted((at[end].start, at[end].end) for end in link.ends(side))) for side in Side)
