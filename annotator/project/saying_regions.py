"""What an annotator says of a paragraph: that it is body, page furniture, a caption, whatever the program thought."""

from __future__ import annotations

from collections.abc import Sequence

from annotator.model import regions
from annotator.model.annotation import Extent
from annotator.model.change import Change, ChangeKind
from annotator.project.project import Project


def say_region(project: Project, pair_id: str, extents: Sequence[Extent], label: str | None) -> Change:
    """Say what the paragraphs are in which statements of one side lie; None is what the program thought of them."""
    summary = f"Region set: {label}" if label else "Region as the program found it"
    return project.apply(
        pair_id,
        summary,
        lambda aset, at: regions.say_region(aset, extents, label, now=at),
        kind=ChangeKind.REGIONS,
    )
