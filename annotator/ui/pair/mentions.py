"""Which mentions mean the same name, in one article and across both."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from annotator.model.analysis import Mark
from annotator.model.annotation import Extent
from annotator.model.document import Side
from annotator.ui.article.mark_index import MarkIndex

ByName = Mapping[str, Sequence[Mark]]
"""The mentions in one text, by what all mentions of one name share."""


class Mentions:
    """The names of both articles: told apart by their words until it is known who is who."""

    def __init__(self) -> None:
        self._known: dict[tuple[Side, int, int], int] = {}
        self._sorted: dict[Side, tuple[MarkIndex[Mark], int, ByName]] = {}
        """The names of a side, and of which marks: 10,000 mentions are not gone through for every move of the mouse."""

    def know(self, entities: Sequence[Iterable[Extent]]) -> None:
        """Take all mentions of each person, place or organisation as one; none forgets who is who."""
        self._sorted.clear()
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

    def of(self, side: Side, entities: MarkIndex[Mark], text: str, key: str) -> MarkIndex[Mark]:
        """Return the mentions of a name in one text."""
        return MarkIndex(self.by_name(side, entities, text).get(key, ()))

    def by_name(self, side: Side, entities: MarkIndex[Mark], text: str) -> ByName:
        """Return all mentions in one text, in reading order, by name."""
        marks, count, found = self._sorted.get(side, (None, 0, {}))
        if marks is not entities or count != len(entities):
            gathered: dict[str, list[Mark]] = {}
            for mark in entities.all:
                gathered.setdefault(self.key(side, mark, text), []).append(mark)
            self._sorted[side], found = (entities, len(entities), gathered), gathered
        return found
