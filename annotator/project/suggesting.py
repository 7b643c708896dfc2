"""What an annotator says to a suggestion: accepted it becomes a link, refused it is kept as a hard negative."""

from __future__ import annotations

from collections.abc import Sequence

from annotator.model import linking
from annotator.model.annotation import Extent
from annotator.model.change import Change, ChangeKind
from annotator.project.project import Project


def accept_suggestion(
    project: Project, pair_id: str, left: Sequence[Extent], right: Sequence[Extent], *, type: str
) -> Change:
    """Link statements as was suggested, which the link's origin says; one that is there already is only named."""
    return project.apply(
        pair_id,
        "Suggestion accepted",
        lambda aset, at: linking.add_link(aset, left, right, type=type, now=at, origin="suggested"),
    )


def reject_suggestion(project: Project, pair_id: str, left: Extent, right: Extent) -> Change:
    """Remember that two statements do not belong together; the answer names both statements."""
    return project.apply(
        pair_id,
        "Suggestion rejected",
        lambda aset, at: linking.reject(aset, left, right, now=at),
        kind=ChangeKind.SUGGESTIONS,
    )
