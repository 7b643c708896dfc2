"""Where the ends of links lie in both articles."""

from __future__ import annotations

from collections.abc import Sequence

from annotator.model.annotation import AnnotationSet, Extent
from annotator.model.document import Side


def ends_of(own: AnnotationSet | None, ids: Sequence[str]) -> list[list[Extent]]:
    """Return the extents on both sides of the first of some links, or of some statements; nothing where none is."""
    links = [link for link in own.links if link.id in ids] if own else []
    at = {span.id: span.extent for span in own.spans} if own and ids else {}
    there = [at[end] for end in ((*links[0].left, *links[0].right) if links else ids) if end in at]
    return [[extent for extent in there if extent.side is side] for side in Side] if there else []
