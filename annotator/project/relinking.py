"""What an annotator does to links that are there: split, merge, take apart, move the ends of what they join."""

from __future__ import annotations

from collections.abc import Sequence

from annotator.model import linking, relinking
from annotator.model.annotation import AnnotationSet, Extent
from annotator.model.change import Change
from annotator.model.document import Side
from annotator.model.linking import Redraft
from annotator.project.project import Project


def split_links(project: Project, pair_id: str, link_ids: Sequence[str]) -> Change:
    """Make of each link its parts, one statement with one; Refused where there are none."""
    return project.apply(pair_id, "Link split", lambda aset, at: relinking.split_links(aset, link_ids, now=at))


def take_out(project: Project, pair_id: str, link_id: str, extents: Sequence[Extent]) -> Change:
    """Take statements out of a link into one of their own."""
    return project.apply(
        pair_id, "Taken out into a link of its own", lambda aset, at: relinking.take_out(aset, link_id, extents, now=at)
    )


def merge_links(project: Project, pair_id: str, link_ids: Sequence[str], *, type: str) -> Change:
    """Make one link of several; `type` is for statements that so far had no counterpart."""
    return project.apply(
        pair_id, "Links merged", lambda aset, at: relinking.merge_links(aset, link_ids, type=type, now=at)
    )


def move_statement(project: Project, pair_id: str, old: Extent, new: Extent) -> Change:
    """Give a linked statement other ends; all links that join it follow."""
    return project.apply(
        pair_id, "End of the statement moved", lambda aset, at: relinking.move_statement(aset, old, new, now=at)
    )


def decide_alone(project: Project, pair_id: str, extents: Sequence[Extent]) -> Change:
    """Decide that statements of one side have no counterpart; where that is decided already, take it back."""
    decided = relinking.open_again(project.annotation_set(pair_id), extents, now="") is not None

    def verb(aset: AnnotationSet, at: str) -> Redraft:
        again = relinking.open_again(aset, extents, now=at)
        ends = {side: [extent for extent in extents if extent.side is side] for side in Side}
        return again or linking.add_link(aset, ends[Side.LEFT], ends[Side.RIGHT], type=None, now=at)

    if decided:
        return project.apply(pair_id, "Open again: no longer without counterpart", verb)
    return project.apply(pair_id, "Marked as without counterpart", verb)
