"""Quotes of one version of a text found again in another, where both are there whole.

Anchoring goes by a quote and what stood right around it. Where the same words stand several times, that may take one
place for another; with both texts at hand it can be told, and such a place is no longer taken for sure.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from annotator.review.anchoring import Anchored, Sought, Status, anchor
from annotator.review.bare_words import BareWords, bare, is_bare
from annotator.review.occurrences import occurrences

_AROUND = 24
"""Letters on each side by which one place of repeated words is told from another."""

_TELLING = 12
"""Letters that nobody writes twice by chance: where they stand once in both texts, nothing around them has to agree."""

_UNSURE = 0.5
"""The most a place scores that may be another one."""


def anchor_version(old: str, new: str, sought: Sequence[Sought]) -> list[Anchored]:
    """Find each quote of an old text in a new one; one answer each, in the order asked.

    Where its words stand several times in either, its place is sure if they stand as often in both, it keeps its number
    among them and what is on one side of it; or if what is around it is the same and stands nowhere else.
    """
    found = anchor(new, sought)
    placed = [number for number, one in enumerate(found) if one.status.is_sure]
    before, after = BareWords(old), BareWords(new)
    words = [bare(sought[number].quote) for number in placed]
    in_old, in_new = _Repeated.all_of(before, words), _Repeated.all_of(after, words)
    answers = list(found)
    for number, string in zip(placed, words, strict=True):
        one, quote = found[number], sought[number]
        start = one.start or 0
        there = before.place(quote.start + _lead(quote.quote)), after.place(start + _lead(new[start : one.end]))
        if string and not _is_sure(in_old.get(string), in_new.get(string), *there):
            answers[number] = replace(one, status=Status.UNCERTAIN, score=min(one.score, _UNSURE))
    return answers


@dataclass(frozen=True, slots=True)
class _Repeated:
    """Where some words stand in one text, and what is around them there."""

    words: BareWords
    length: int
    places: Sequence[int]
    befores: Counter[str]
    afters: Counter[str]

    @classmethod
    def all_of(cls, words: BareWords, strings: Iterable[str]) -> Mapping[str, _Repeated]:
        """Look up many strings at once; those that stand too often to be told apart are missing."""
        found = {}
        for string, places in occurrences(words, strings).items():
            befores = Counter(_before(words, place) for place in places)
            afters = Counter(_after(words, place + len(string)) for place in places)
            found[string] = cls(words, len(string), places, befores, afters)
        return found

    def number(self, place: int) -> int | None:
        """Return which of the places one is; None where it is none."""
        at = bisect_left(self.places, place)
        return at if at < len(self.places) and self.places[at] == place else None

    def around(self, place: int) -> tuple[str, str]:
        """Return what is before and after a place."""
        return _before(self.words, place), _after(self.words, place + self.length)


def _is_sure(old: _Repeated | None, new: _Repeated | None, before: int, after: int) -> bool:
    if old is None or new is None:
        return False
    was, now = old.number(before), new.number(after)
    if was is None or now is None:
        return len(old.places) < 2 and len(new.places) < 2  # the quote begins inside a word: nothing else to go by
    around, around_now = old.around(before), new.around(after)
    if len(old.places) == len(new.places) and was == now:
        is_long = len(old.places) == 1 and old.length >= _TELLING
        return is_long or any(map(str.__eq__, around, around_now))
    if around != around_now:
        return False
    return all(
        counted[string] == 1
        for repeated in (old, new)
        for counted, string in zip((repeated.befores, repeated.afters), around, strict=True)
    )


def _before(words: BareWords, place: int) -> str:
    return words.letters[max(0, place - _AROUND) : place]


def _after(words: BareWords, place: int) -> str:
    return words.letters[place : place + _AROUND]


def _lead(quote: str) -> int:
    return next((at for at, character in enumerate(quote) if is_bare(character)), 0)
