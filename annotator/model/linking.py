"""How one annotator's links of a pair change: each verb takes the set as it is and says what to put in and take out.

Nothing here writes; a Redraft is applied to the project file in one transaction, and to the set in memory alike.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypedDict, TypeVar, Unpack
from uuid import uuid4

from annotator.model.annotation import AnnotationSet, Direction, Extent, Link, Origin, Rejection, Span
from annotator.model.document import Side
from annotator.model.invalid import InvalidAnnotation
from annotator.model.tagset import LinkType

Row = TypeVar("Row", Span, Link)


@dataclass(frozen=True, slots=True)
class Redraft:
    """What to put into one AnnotationSet (new or changed, by id) and what to take out of it."""

    spans: tuple[Span, ...] = ()
    links: tuple[Link, ...] = ()
    removed_spans: tuple[str, ...] = ()
    removed_links: tuple[str, ...] = ()
    types: tuple[LinkType, ...] = ()
    """Types of links that the tagset lacks."""
    touched: tuple[str, ...] = ()
    """Ids of the links this is about, also where nothing has to change."""
    rejected: tuple[Rejection, ...] = ()
    forgiven: tuple[Rejection, ...] = ()
    """Rejections that no longer hold."""
    extra: Mapping[str, Any] | None = None
    """What the set keeps besides; None leaves it as it is."""

    @property
    def is_empty(self) -> bool:
        """Tell whether the set stays as it is."""
        put, gone = (self.spans, self.links, self.rejected), (self.removed_spans, self.removed_links, self.forgiven)
        return self.extra is None and not any((*put, *gone))

    def applied_to(self, aset: AnnotationSet) -> AnnotationSet:
        """Return the set after this redraft."""
        spans = _put(aset.spans, self.spans, self.removed_spans)
        links = _put(aset.links, self.links, self.removed_links)
        rejected = tuple(one for one in aset.rejected if one not in self.forgiven) + self.rejected
        extra = aset.extra if self.extra is None else self.extra
        tagset = (*aset.tagset, *self.types)
        return replace(aset, spans=spans, links=links, rejected=rejected, tagset=tagset, extra=extra)


class LinkChanges(TypedDict, total=False):
    """What may be changed of a link besides its ends."""

    type: str
    direction: Direction | None
    certainty: int | None
    note: str


def add_link(
    aset: AnnotationSet,
    left: Sequence[Extent],
    right: Sequence[Extent],
    *,
    type: str | None,
    now: str,
    origin: Origin = "manual",
) -> Redraft:
    """Join the statements of two sides, or decide that those of one side have no counterpart.

    Statements that exist are used again. The same link is never made twice: the one that is there is touched. A
    real link takes away the decision that one of its statements had no counterpart, and the refusal of what it joins.

    Raises InvalidAnnotation where a statement lies outside its text, and where "no counterpart" is asked for
    a statement that is linked.
    """
    extents = {Side.LEFT: _unique(left), Side.RIGHT: _unique(right)}
    if there := _same_link(aset, extents):
        return Redraft(touched=(there.id,))
    known = {span.extent: span for span in _at(extents, aset.statements())}
    fresh = {extent: _statement(aset, extent, now) for side in Side for extent in extents[side] if extent not in known}
    ends = {side: tuple((known | fresh)[extent].id for extent in extents[side]) for side in Side}
    link = Link(uuid4().hex, ends[Side.LEFT], ends[Side.RIGHT], type if left and right else None, None, None, "",
                origin, now, now)  # fmt: skip
    joined = {*link.left, *link.right}
    rivals = [other for other in aset.links if joined & {*other.left, *other.right}]
    if link.is_no_counterpart:
        if any(not other.is_no_counterpart for other in rivals):
            raise InvalidAnnotation(
                "", "This statement is linked; remove its link before saying it has no counterpart."
            )
        return Redraft(tuple(fresh.values()), (link,), touched=(link.id,))
    answered = tuple(other.id for other in rivals if other.is_no_counterpart)
    loose = _loose(aset, answered, keep=joined)
    return Redraft(tuple(fresh.values()), (link,), loose, answered, forgiven=_forgiven(aset, link), touched=(link.id,))


def reject(aset: AnnotationSet, left: Extent, right: Extent, *, now: str) -> Redraft:
    """Remember that two statements do not belong together, as was suggested; once, however often it is said.

    `touched` are the ids of the two statements. Raises InvalidAnnotation where one lies outside its text.
    """
    known = {span.extent: span for span in aset.statements()}
    fresh = tuple(_statement(aset, extent, now) for extent in (left, right) if extent not in known)
    at = known | {span.extent: span for span in fresh}
    refused = Rejection((at[left].id,), (at[right].id,), now)
    ids = (at[left].id, at[right].id)
    if any((one.left, one.right) == (refused.left, refused.right) for one in aset.rejected):
        return Redraft(touched=ids)
    return Redraft(fresh, rejected=(refused,), touched=ids)


def extend_link(aset: AnnotationSet, link_id: str, extents: Sequence[Extent], *, type: str, now: str) -> Redraft:
    """Add statements to a link, on either side; those it has already are passed over.

    As a new link does, that takes away the decision that one of them had no counterpart, and the refusal of what is
    joined.
    """
    link = _link(aset, link_id)
    known = {span.extent: span for span in aset.statements()}
    fresh = {extent: _statement(aset, extent, now) for extent in _unique(extents) if extent not in known}
    added = {side: [(known | fresh)[extent].id for extent in _unique(extents) if extent.side is side] for side in Side}
    ends = {side: tuple(dict.fromkeys((*link.ends(side), *added[side]))) for side in Side}
    if all(ends[side] == link.ends(side) for side in Side):
        return Redraft(touched=(link_id,))
    typed = link.type or (type if all(ends.values()) else None)
    longer = replace(link, left=ends[Side.LEFT], right=ends[Side.RIGHT], type=typed, modified=now)
    joined = set() if longer.is_no_counterpart else {*longer.left, *longer.right}
    decided = (other for other in aset.links if other.is_no_counterpart and other.id != link_id)
    answered = tuple(other.id for other in decided if joined & {*other.left, *other.right})
    loose, forgiven = _loose(aset, answered, keep=joined), _forgiven(aset, longer)
    return Redraft(tuple(fresh.values()), (longer,), loose, answered, forgiven=forgiven, touched=(link_id,))


def shrink_link(aset: AnnotationSet, link_id: str, span_id: str, *, now: str) -> Redraft:
    """Take one statement out of a link.

    Raises InvalidAnnotation where it is the last of its side: then the link itself is to be removed.
    """
    link = _link(aset, link_id)
    shorter = {side: tuple(end for end in link.ends(side) if end != span_id) for side in Side}
    if any(link.ends(side) and not shorter[side] for side in Side):
        raise InvalidAnnotation("", "A link keeps at least one statement on each side; remove the link instead.")
    smaller = replace(link, left=shorter[Side.LEFT], right=shorter[Side.RIGHT], modified=now)
    others = [other for other in aset.links if other.id != link_id]
    used = {end for other in (*others, smaller) for end in (*other.left, *other.right)}
    used |= {end for rejection in aset.rejected for end in (*rejection.left, *rejection.right)}
    return Redraft((), (smaller,), () if span_id in used else (span_id,), touched=(link_id,))


def change_links(aset: AnnotationSet, link_ids: Iterable[str], *, now: str, **changed: Unpack[LinkChanges]) -> Redraft:
    """Give links another type, direction, certainty or note; a type or direction only to those with two sides."""
    links = []
    ids = tuple(dict.fromkeys(link_ids))
    for link in (_link(aset, link_id) for link_id in ids):
        fitting = {key: value for key, value in changed.items() if not _lacks(link, key)}
        if any(getattr(link, key) != value for key, value in fitting.items()):
            links.append(replace(link, modified=now, **fitting))  # type: ignore[arg-type]
    return Redraft(links=tuple(links), touched=ids)


def remove_links(aset: AnnotationSet, link_ids: Iterable[str]) -> Redraft:
    """Remove links, and the statements that no other link joins."""
    ids = tuple(dict.fromkeys(link_ids))
    for link_id in ids:
        _link(aset, link_id)
    return Redraft((), (), _loose(aset, ids), ids, touched=ids)


def _forgiven(aset: AnnotationSet, link: Link) -> tuple[Rejection, ...]:
    """Return the rejections of pairs that a link joins."""
    joined = {*link.left, *link.right}
    return tuple(one for one in aset.rejected if joined >= {*one.left, *one.right})


def _loose(aset: AnnotationSet, removed: Sequence[str], *, keep: Iterable[str] = ()) -> tuple[str, ...]:
    """Return the statements that only the removed links joined."""
    kept = {end for link in aset.links if link.id not in removed for end in (*link.left, *link.right)} | {*keep}
    kept |= {end for rejection in aset.rejected for end in (*rejection.left, *rejection.right)}
    freed = {end for link in aset.links if link.id in removed for end in (*link.left, *link.right)}
    return tuple(sorted(freed - kept))


def _lacks(link: Link, key: str) -> bool:
    return link.is_no_counterpart and key in ("type", "direction")


def _link(aset: AnnotationSet, link_id: str) -> Link:
    for link in aset.links:
        if link.id == link_id:
            return link
    raise InvalidAnnotation("", "This link is no longer there.")


def _same_link(aset: AnnotationSet, extents: Mapping[Side, Sequence[Extent]]) -> Link | None:
    at = {span.id: span.extent for span in _at(extents, aset.spans)}
    wanted = [set(extents[side]) for side in Side]
    near = (link for link in aset.links if at.keys() >= {*link.left, *link.right})
    same = (link for link in near if [{at[end] for end in link.ends(side)} for side in Side] == wanted)
    return next(same, None)


def _at(extents: Mapping[Side, Sequence[Extent]], spans: Iterable[Span]) -> Iterator[Span]:
    """Yield the few of thousands of spans that lie exactly at some extents."""
    places = {(extent.start, extent.end, side) for side in Side for extent in extents[side]}
    return (span for span in spans if (span.start, span.end, span.side) in places)


def _statement(aset: AnnotationSet, extent: Extent, now: str) -> Span:
    return Span.cut(aset.pair.document(extent.side).text, extent, id=uuid4().hex, created=now)


def _unique(extents: Sequence[Extent]) -> tuple[Extent, ...]:
    return tuple(sorted(set(extents), key=lambda extent: (extent.start, extent.end)))


def _put(rows: Sequence[Row], put: Sequence[Row], removed: Sequence[str]) -> tuple[Row, ...]:
    by_id = {row.id: row for row in rows} | {row.id: row for row in put}
    return tuple(row for row_id, row in by_id.items() if row_id not in removed)
