"""Entities: what a pipeline found, put right by rules that hold for a whole document.

Edges are put right (`name_edges`), currencies and small-letter junk dropped, known places and organisations added,
genitives split off (`Nordkoreas Machthaber Kim Jong Un`), a name seen once in full labels its short forms (`Donald
Trump` → `Trump`, `Trumps`), and mentions of one form agree (`name_agreement`).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace

from annotator.language.currencies import is_currency, is_price
from annotator.language.gazetteer import known
from annotator.language.name_agreement import agreed, alike_in_lists, follows_article, spread
from annotator.language.name_edges import Entity, bare, is_glued, trimmed, with_legal_forms, with_roads
from annotator.language.offices import OFFICE
from annotator.language.titled import with_titles
from annotator.language.words import words
from annotator.model.analysis import Layer, Mark

SHOWN = {
    "PER": "PER", "PERSON": "PER", "LOC": "LOC", "GPE": "LOC", "FAC": "LOC", "ORG": "ORG", "MISC": "MISC",
    "EVENT": "MISC", "WORK_OF_ART": "MISC", "PRODUCT": "MISC", "LAW": "MISC",
}  # fmt: skip
"""Labels of pipelines → the four that are shown; others (dates, numbers, derived forms) are not."""

_PEOPLE = re.compile(r"([A-ZÄÖÜ]\w{3,}?)n?er(?:n|s|in|innen)?")
_WORD = re.compile(r"[^\W_]+(?:[-.&][^\W_]+)*")
_SHOUTED = words("der die das und oder für von mit im in zu den dem ist the and for of")
"""Small words that, in capitals, show that a line is shouted rather than a name."""


class Names:
    """The names of one document, remembered from chunk to chunk."""

    def __init__(self, language: str | None) -> None:
        self._known = known(language or "")
        self._language = language
        self._full: dict[str, str] = {}
        """Last word of a person's name → the longest full name seen."""

    def marks(self, text: str, start: int, end: int, found: Iterable[tuple[int, int, str]]) -> list[Mark]:
        """Return the marks of the entities in `text[start:end]`, sorted and without overlap.

        `found` is what a pipeline found there, counted from `start`, with its own labels.
        """
        piece = text[start:end]
        shown = [Entity(first, last, SHOWN[label]) for first, last, label in found if label in SHOWN]
        kept = [entity for raw in shown for entity in self._put_right(piece, raw)]
        kept = with_titles(piece, with_legal_forms(piece, with_roads(piece, kept)))
        kept = self._with_known(piece, kept)
        self._remember(piece, kept)
        kept = agreed(piece, alike_in_lists(piece, self._with_short_forms(piece, kept)))
        kept = spread(piece, kept)
        return [self._mark(piece, entity, start) for entity in kept]

    def _put_right(self, text: str, entity: Entity) -> list[Entity]:
        """Trim one entity, split off what does not belong to it, or drop it."""
        cut = trimmed(text, entity)
        if cut is None or self._names_people(text[cut.start : cut.end]):
            return []
        head, rest = self._genitive_head(text, cut)
        if head is None:
            return _kept(text, bare(text, cut))
        return [head, *(_kept(text, bare(text, rest)) if rest and rest.label == "PER" else [])]

    def _names_people(self, surface: str) -> bool:
        """Tell the people of a known place (`Londoner`, `Nordkoreanern`), who are no place."""
        match = _PEOPLE.fullmatch(surface) if self._language == "de" and surface not in self._known else None
        return match is not None and any(place in self._known for place in (match[1], f"{match[1]}n"))

    def _genitive_head(self, text: str, entity: Entity) -> tuple[Entity | None, Entity | None]:
        """Split `Nordkoreas Machthaber …` behind the genitive of a known place; (None, None) where there is none."""
        first, blank, _ = text[entity.start : entity.end].partition(" ")
        what = self._known.get(first, {}).get((first,))
        if not blank or what is None or what.label != "LOC" or what.name == first:
            return None, None
        border = entity.start + len(first)
        return Entity(entity.start, border, "LOC"), trimmed(text, Entity(border, entity.end, entity.label))

    def _with_known(self, text: str, kept: Sequence[Entity]) -> list[Entity]:
        """Add known names where the pipeline found nothing, and put their label right where it found just them."""
        result = _Taken(kept)
        for match in _WORD.finditer(text):
            if (choices := self._known.get(match.group())) is None:
                continue
            for parts, what in choices.items():
                end = match.end() if len(parts) == 1 else _run_end(text, match.start(), parts)
                if end is not None and not is_glued(text, match.start(), end):
                    result.put(Entity(match.start(), end, what.label))
        return result.sorted()

    def _remember(self, text: str, kept: Iterable[Entity]) -> None:
        for entity in kept:
            surface = text[entity.start : entity.end]
            parts = surface.split()
            if entity.label == "PER" and 2 <= len(parts) <= 5 and len(parts[-1]) > 2 and parts[-1][0].isupper():
                last = parts[-1]
                base = last[:-1] if last.endswith("s") and last[:-1] in self._full else last
                full = surface[: len(surface) - len(last)] + base
                if len(full) > len(self._full.get(base, "")):
                    self._full[base] = full

    def _with_short_forms(self, text: str, kept: Sequence[Entity]) -> list[Entity]:
        """Label the last names of people whose full name was seen."""
        if not self._full:
            return list(kept)
        result = _Taken(kept)
        for match in _WORD.finditer(text):
            start, end = match.span()
            if not self._full_name(match.group()) or is_glued(text, start, end):
                continue
            if not follows_article(text, start):
                result.put(Entity(self._first_names_before(text, match), end, "PER"))
        return result.sorted()

    def _first_names_before(self, text: str, match: re.Match[str]) -> int:
        """Return where a name begins that ends with a last name: at its first names, if they stand there."""
        full = self._full_name(match.group()) or ""
        first = full.rpartition(" ")[0] + " "
        begin = match.start() - len(first)
        fits = begin >= 0 and text.startswith(first, begin) and not text[begin - 1 : begin].isalnum()
        return begin if fits else match.start()

    def _full_name(self, word: str) -> str | None:
        """Return the full name a last name, or its genitive, belongs to."""
        return self._full.get(word) or (self._full.get(word[:-1]) if word.endswith("s") else None)

    def _mark(self, text: str, entity: Entity, offset: int) -> Mark:
        attributes = {"name": self._name(text, entity)}
        return Mark(entity.start + offset, entity.end + offset, Layer.ENTITY, entity.label, attributes)

    def _name(self, text: str, entity: Entity) -> str:
        """Return the form that all mentions of one name share in the document."""
        surface = " ".join(text[entity.start : entity.end].split())
        last = surface.rpartition(" ")[2]
        if entity.label == "PER":
            return self._full_name(last) or surface
        what = self._known.get(surface.partition(" ")[0], {}).get(tuple(surface.split()))
        return what.name if what else surface


class _Taken:
    """Entities without overlap, to which others are added where there is room."""

    def __init__(self, kept: Sequence[Entity]) -> None:
        self._kept = sorted(kept, key=lambda entity: entity.start)
        self._starts = [entity.start for entity in self._kept]
        self._added: list[Entity] = []

    def put(self, entity: Entity) -> None:
        """Add an entity, or widen or relabel the one that ends with it; nothing happens where it would overlap."""
        place = bisect_right(self._starts, entity.start) - 1
        following = self._kept[place + 1] if place + 1 < len(self._kept) else None
        if place >= 0 and (found := self._kept[place]).end > entity.start:
            if (found.start, found.end) == (entity.start, entity.end):
                self._kept[place] = replace(found, label=entity.label)
            elif found.start == entity.start and _completes(entity, found, following):
                self._kept[place] = entity
            return
        if following and following.start < entity.end:
            if following.end == entity.end and entity.label == "PER":  # Only the last name was found.
                self._kept[place + 1], self._starts[place + 1] = entity, entity.start
            return
        if not self._added or self._added[-1].end <= entity.start:
            self._added.append(entity)

    def sorted(self) -> list[Entity]:
        """Return all of them in order."""
        return sorted([*self._kept, *self._added], key=lambda entity: entity.start)


def _completes(entity: Entity, found: Entity, following: Entity | None) -> bool:
    """Tell whether an entity is a person's name of which only the beginning was found, and has room to stand."""
    has_room = following is None or following.start >= entity.end
    return found.label == entity.label == "PER" and found.end < entity.end and has_room


def _kept(text: str, entity: Entity) -> list[Entity]:
    """Return the entity, or nothing where it is no name: small letters, a number, a currency."""
    surface = text[entity.start : entity.end]
    parts = surface.split()
    if OFFICE.fullmatch(parts[-1]) and entity.label == "PER":
        return []
    if surface == "FILE" or (surface.isupper() and any(part.lower() in _SHOUTED for part in parts)):
        return []
    if not any(character.isupper() for character in surface) and surface not in ("dpa", "sda", "keystone"):
        return []
    if len(surface) < 2 or not any(character.isalpha() for character in surface):
        return []
    line = text[text.rfind("\n", 0, entity.start) + 1 : entity.end + 20].partition("\n")[0]
    return [] if is_currency(surface, entity.label) or is_price(line) else [entity]


def _run_end(text: str, start: int, parts: Sequence[str]) -> int | None:
    """Return where a name of several words ends that begins at a place, or None where others stand there."""
    whole = " ".join(parts)
    return start + len(whole) if text.startswith(whole, start) else None
