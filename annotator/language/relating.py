"""What two articles have in common, and what their linked statements say differently: in places of their texts."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from annotator.language.discrepancies import DiscrepancyKind, NameHere, Stated, discrepancies
from annotator.language.identity import Entity, identities
from annotator.language.same_quotes import QuoteChange, same_quotes
from annotator.language.shared import Extent, Told
from annotator.language.wordings import Piece
from annotator.model.document import Side

_GLUE = "\n"
"""What stands between the statements of one side of a link when they are read as one."""

Linked = tuple[Sequence[Extent], Sequence[Extent]]
"""The left and the right statements of a link."""


@dataclass(frozen=True, slots=True)
class EntityOfBoth:
    """An entity with where it is named in either text."""

    name: str
    label: str
    left: list[Extent]
    right: list[Extent]


@dataclass(frozen=True, slots=True)
class QuoteOfBoth:
    """A quote that stands in both texts."""

    left: Extent
    right: Extent
    change: QuoteChange
    score: float
    pieces: Sequence[Piece]


@dataclass(frozen=True, slots=True)
class Differing:
    """Something that the two sides of a link say differently."""

    kind: DiscrepancyKind
    left: list[Extent]
    right: list[Extent]


@dataclass(frozen=True, slots=True)
class Relation:
    """How two articles relate."""

    entities: list[EntityOfBoth]
    quotes: list[QuoteOfBoth]
    discrepancies: list[list[Differing]]
    """For each link."""


def relate(
    left: Told, right: Told, links: Iterable[Linked] = (), *, report: Callable[[], None] = lambda: None
) -> Relation:
    """Return who is who, which quotes both have, and for each link what its two sides say differently.

    `report` is called again and again while it works; what it raises goes through.
    """
    texts = (left.text, left.marks), (right.text, right.marks)
    entities = identities(*texts)
    quotes = [
        QuoteOfBoth(
            (each.left.start, each.left.end),
            (each.right.start, each.right.end),
            each.change,
            each.score,
            each.pieces,
        )
        for each in same_quotes(*texts, entities, report=report)
    ]
    names = {side: _Names(side, entities) for side in Side}
    found = []
    for link in links:
        report()
        found.append(_differing(left, right, link, names))
    return Relation([_of_both(each) for each in entities], quotes, found)


def _of_both(entity: Entity) -> EntityOfBoth:
    left, right = ([(mention.start, mention.end) for mention in entity.on(side)] for side in Side)
    return EntityOfBoth(entity.name, entity.label, left, right)


def _differing(left: Told, right: Told, link: Linked, names: dict[Side, _Names]) -> list[Differing]:
    one, other = _Joined(left, link[0], names[Side.LEFT]), _Joined(right, link[1], names[Side.RIGHT])
    return [
        Differing(each.kind, one.places(each.left), other.places(each.right))
        for each in discrepancies(one.stated, other.stated)
    ]


class _Names:
    """The names of one text by their places."""

    def __init__(self, side: Side, entities: Sequence[Entity]) -> None:
        self._named = sorted(
            (mention.start, mention.end, entity.label, number)
            for number, entity in enumerate(entities)
            for mention in entity.on(side)
        )
        self._starts = [start for start, *_ in self._named]

    def within(self, start: int, end: int) -> list[tuple[int, int, str, int]]:
        """Return start, end, label and entity of those that lie in a stretch of the text."""
        first, last = bisect_right(self._starts, start - 1), bisect_right(self._starts, end - 1)
        return [named for named in self._named[first:last] if named[1] <= end]


class _Joined:
    """Several statements of one text read as one, and the way back to their places in it."""

    def __init__(self, told: Told, extents: Sequence[Extent], names: _Names) -> None:
        self._pieces: list[tuple[int, int]] = []
        """Where each statement begins in what is read, and in its text."""
        parts, here, place = [], [], 0
        for start, end in extents:
            self._pieces.append((place, start))
            parts.append(told.text[start:end])
            for first, last, label, entity in names.within(start, end):
                here.append(NameHere(first - start + place, last - start + place, label, entity))
            place += end - start + len(_GLUE)
        self.stated = Stated(_GLUE.join(parts), told.language, here)

    def places(self, found: Sequence[Extent]) -> list[Extent]:
        """Return extents of what is read as extents of the text."""
        begins = [begin for begin, _ in self._pieces]
        moved = []
        for start, end in found:
            begin, in_text = self._pieces[bisect_right(begins, start) - 1]
            moved.append((start - begin + in_text, end - begin + in_text))
        return moved
