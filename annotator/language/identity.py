"""Who is who across two articles: every mention of a person, a place or an organisation belongs to one entity.

What a mention says is compared as words (see `name_forms`): forms that say the same are joined, wherever they stand.
A short form (`Putin`) belongs to the one full name that holds it; where several do, to the one named last before it.
One spelling heard in two ways joins short names only across the texts: `Meyer` and `Meier` in one text are two people.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from annotator.language.name_forms import Words, known_as, name_words
from annotator.language.same_names import Forms, FullNames, Named, bare
from annotator.model.analysis import Layer, Mark
from annotator.model.document import Side

_PLACES = ("LOC", "GPE")


@dataclass(frozen=True, slots=True)
class Mention:
    """`[start, end)` of one side's text, where an entity is named."""

    side: Side
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Entity:
    """One person, place or organisation, with everything that names it in either text."""

    name: str
    """The fullest form that is written, of a place the commonest; without an ending where one is known."""
    label: str
    mentions: tuple[Mention, ...]
    """Those of the left text first, in the order of the text."""

    def on(self, side: Side) -> tuple[Mention, ...]:
        """Return the mentions of one text."""
        return tuple(mention for mention in self.mentions if mention.side is side)


def identities(left: tuple[str, Sequence[Mark]], right: tuple[str, Sequence[Mark]]) -> list[Entity]:
    """Return the entities of two texts with their marks, in the order in which they are first named.

    Every entity mark is a mention of exactly one entity; swapping the texts swaps the sides and changes nothing else.
    """
    named = [*_named(Side.LEFT, *left), *_named(Side.RIGHT, *right)]
    forms = Forms(named)
    full_names = FullNames(named, forms)
    groups: dict[Words, list[Named]] = defaultdict(list)
    for each in named:
        groups[full_names.of(each)].append(each)
    return [_entity(group) for group in groups.values()]


def _named(side: Side, text: str, marks: Sequence[Mark]) -> Iterator[Named]:
    end = -1
    for mark in sorted((mark for mark in marks if mark.layer is Layer.ENTITY), key=lambda mark: (mark.start, mark.end)):
        surface = text[mark.start : mark.end]
        in_brackets = text[end : mark.start].strip() == "(" and 0 <= mark.start - end <= 2
        given = str(mark.attributes.get("name", surface))
        yield Named(side, mark.start, mark.end, surface, mark.label or "", name_words(surface), in_brackets, given)
        end = mark.end


def _entity(group: Sequence[Named]) -> Entity:
    labels = Counter(each.label for each in group)
    label = max(labels, key=lambda label: (labels[label], label))
    written = Counter((len(each.words), _without_ending(each)) for each in group)

    def rank(form: tuple[int, str]) -> tuple[int, int, int, str]:
        """Put the fullest form first; of a place, which has no short forms, the commonest."""
        words, name = form
        ranks = (-written[form], -words) if label in _PLACES else (-words, -written[form])
        return *ranks, len(name), name

    mentions = tuple(Mention(each.side, each.start, each.end) for each in group)
    return Entity(min(written, key=rank)[1], label, mentions)


def _without_ending(mention: Named) -> str:
    """Return a mention as it is written, without the s of a genitive where the name is known without it."""
    is_known = bare(mention.words) != mention.words and known_as(bare(mention.words)) is not None
    return mention.surface[:-1] if is_known or mention.surface == f"{mention.given_name}s" else mention.surface
