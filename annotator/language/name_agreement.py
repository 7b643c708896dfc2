"""One form, one meaning: what the mentions of a name in a document say about one another."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from annotator.language.name_edges import Entity, is_glued, names_enterprise
from annotator.language.word_features import lexicon
from annotator.language.words import words

_ARTICLES = words("der die das dem den des ein eine einen einem einer eines kein keine keinen the a an")
_LEAST = 0.34
"""Share of a form's mentions that must be marked for the rest to be marked as well."""
_LIST = 3
"""Names that make an enumeration."""
_BETWEEN = re.compile(r", (?:und )?| und | oder | sowie | ?/ ?")
_RARE = "1"
"""Digit of the lexicon up to which a word is seldom written large in speeches: no noun."""


def agreed(text: str, kept: Sequence[Entity]) -> list[Entity]:
    """Give every mention of one form the label that more than half of them have.

    The noun before one mention (`die Digitalagentur Possible`) counts for all of them.
    """
    votes: dict[str, Counter[str]] = {}
    said = set[str]()
    for entity in kept:
        form = text[entity.start : entity.end]
        votes.setdefault(form, Counter())[entity.label] += 1
        if names_enterprise(text, entity):
            said.add(form)
    result = []
    for entity in kept:
        form = text[entity.start : entity.end]
        (label, most), *_ = votes[form].most_common(1)
        is_clear = 2 * most > votes[form].total()
        label = "ORG" if form in said else label if is_clear else entity.label
        result.append(entity if entity.label == label else replace(entity, label=label))
    return result


def alike_in_lists(text: str, kept: Sequence[Entity]) -> list[Entity]:
    """Give the names of an enumeration (`Vogt, Brand und Lenz`) the label that three fifths of them have."""
    result: list[Entity] = []
    run: list[Entity] = []
    for entity in kept:
        if run and not _BETWEEN.fullmatch(text, run[-1].end, entity.start):
            result += _alike(run)
            run = []
        run.append(entity)
    return result + _alike(run)


def _alike(run: list[Entity]) -> list[Entity]:
    if len(run) < _LIST:
        return run
    (label, most), *_ = Counter(entity.label for entity in run).most_common(1)
    if label == "MISC" or most == len(run) or 5 * most <= 3 * len(run):
        return run
    return [entity if entity.label in (label, "MISC") else replace(entity, label=label) for entity in run]


def spread(text: str, kept: Sequence[Entity]) -> list[Entity]:
    """Mark the mentions of a form that were missed, and the first words of organisations' names standing alone."""
    taken = sorted(kept, key=lambda entity: entity.start)
    forms: dict[str, str] = {}
    marked = Counter[str]()
    for entity in taken:
        form = text[entity.start : entity.end]
        first, blank, _ = form.partition(" ")
        if not blank and entity.label != "MISC" and len(form) > 2:
            forms[form] = entity.label
            marked[form] += 1
        elif blank and entity.label == "ORG" and _may_stand_alone(first):
            forms.setdefault(first, "ORG")
    starts = [entity.start for entity in taken]
    added: list[Entity] = []
    for form, label in forms.items():
        free = [
            Entity(place, place + len(form), label)
            for place in _mentions(text, form)
            if _is_free(taken, starts, place, place + len(form))
            and not (label == "PER" and follows_article(text, place))
        ]
        if not marked[form] or marked[form] >= _LEAST * (marked[form] + len(free)):
            added += free
    result: list[Entity] = []
    for entity in sorted([*taken, *added], key=lambda entity: (entity.start, -entity.end)):
        if not result or result[-1].end <= entity.start:
            result.append(entity)
    return result


def follows_article(text: str, place: int) -> bool:
    """Tell whether the word before a place is an article, which does not stand before a person's name alone."""
    return text[max(0, place - 12) : place].rstrip().rpartition(" ")[2].lower() in _ARTICLES


def _may_stand_alone(first: str) -> bool:
    """Tell whether the first word of a name is a name rather than a noun or an adjective (`Deutsche Bank`)."""
    return len(first) > 2 and first[0].isupper() and lexicon().get(first.lower(), "00000")[1] <= _RARE


def _mentions(text: str, form: str) -> Iterator[int]:
    place = text.find(form)
    while place >= 0:
        if not is_glued(text, place, place + len(form)):
            yield place
        place = text.find(form, place + len(form))


def _is_free(taken: Sequence[Entity], starts: Sequence[int], start: int, end: int) -> bool:
    place = bisect_left(starts, end)
    return place == 0 or taken[place - 1].end <= start
