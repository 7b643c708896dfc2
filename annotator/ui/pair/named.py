"""Who and what is named in the two articles: by which words, how often, and in which of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from annotator.model.analysis import Mark
from annotator.model.annotation import Extent
from annotator.model.document import Side
from annotator.ui.article.mark_index import MarkIndex
from annotator.ui.pair.mentions import ByName


@dataclass(frozen=True)
class Named:
    """A person, place, organisation or something else with its mentions, page furniture apart."""

    key: str
    """What its mentions share, as `Mentions` tells it."""
    name: str
    label: str | None
    """Of most of its mentions: PER, LOC, ORG, MISC or the pipeline's own."""
    forms: tuple[str, ...]
    """How else it is written, the most frequent first."""
    marks: Mapping[Side, Sequence[Mark]]

    def count(self, side: Side) -> int:
        """Return how often it is named in one article."""
        return len(self.marks[side])

    @property
    def total(self) -> int:
        """Return how often it is named in both."""
        return sum(map(len, self.marks.values()))

    @property
    def only(self) -> Side | None:
        """Return the only article that names it; None where both do."""
        return next((side for side in Side if not self.marks[side.other]), None)

    def mention(self, place: int) -> Extent:
        """Return a mention, counted from 0 in reading order, the left article first."""
        left = self.marks[Side.LEFT]
        side, mark = (
            (Side.LEFT, left[place]) if place < len(left) else (Side.RIGHT, self.marks[Side.RIGHT][place - len(left)])
        )
        return Extent(side, mark.start, mark.end)

    @cached_property
    def sought(self) -> str:
        """Return what typed words are looked for in."""
        return "\n".join((self.name, *self.forms)).casefold()


def each_named(
    found: Mapping[Side, ByName], texts: Mapping[Side, str], furniture: Mapping[Side, MarkIndex[Mark]]
) -> Iterator[Named]:
    """Yield all who are named outside of page furniture, in no order."""
    for key in dict.fromkeys(key for by_name in found.values() for key in by_name):
        marks = {side: _outside(found[side].get(key, ()), furniture[side]) for side in Side}
        if any(marks.values()):
            yield _named(key, marks, texts)


def by_frequency(names: Iterable[Named]) -> list[Named]:
    """Return names with the most frequent first."""
    return sorted(names, key=lambda one: (-one.total, one.name.casefold()))


def _outside(marks: Sequence[Mark], furniture: MarkIndex[Mark]) -> Sequence[Mark]:
    if not len(furniture):
        return marks
    return [mark for mark in marks if not furniture.overlapping(mark.start, mark.end)]


def _named(key: str, marks: Mapping[Side, Sequence[Mark]], texts: Mapping[Side, str]) -> Named:
    said = [(texts[side][mark.start : mark.end], mark) for side, mentions in marks.items() for mark in mentions]
    forms: Counter[str] = Counter()
    for words, count in Counter(words for words, _ in said).items():
        forms[" ".join(words.split())] += count
    names = Counter(_name(words, mark) for words, mark in said)
    name = max(names, key=lambda one: (names[one], len(one)))
    others = tuple(form for form, _ in forms.most_common() if form != name)
    label = Counter(mark.label for _, mark in said).most_common(1)[0][0]
    return Named(key, name, label, others, marks)


def _name(words: str, mark: Mark) -> str:
    name = mark.attributes.get("name")
    return name if isinstance(name, str) and name else " ".join(words.split())
