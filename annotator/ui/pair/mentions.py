"""Which mentions mean the same name, in one article and across both."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from annotator.model.analysis import Mark
from annotator.model.annotation import Extent
from annotator.model.document import Side
from annotator.ui.article.mark_index import MarkIndex


class Mentions:
    """The names of both articles: told apart by their words until it is known who is who."""

    def __init__(self) -> None:
        self._known: dict[tuple[Side, int, int], int] = {}

    def know(self, entities: Sequence[Iterable[Extent]]) -> None:
        """Take all mentions of each person, place or organisation as one; none forgets who is who."""
        self._known = {
            (extent.side, extent.start, extent.end): place
            for place, extents in enumerate(entities)
            for extent in extents
        }

    def key(self, side: Side, mark: Mark, text: str) -> str:
        """Return what all mentions of one name share: who it is, else what the worker made of it, else its words."""
        place = self._known.get((side, mark.start, mark.end))
        if place is not None:
            return f"#{place}"
        name = mark.attributes.get("name")
        return " ".join((name if isinstance(name, str) else text[mark.start : mark.end]).split()).casefold()

    def of(self, side: Side, entities: Iterable[Mark], text: str, key: str) -> MarkIndex[Mark]:
        """Return the mentions of a name in one text."""
        return MarkIndex(mark for mark in entities if self.key(side, mark, text) == key)
