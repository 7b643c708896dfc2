"""The places of a text where the words of each quote stand, with and without the words around them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from annotator.review.bare_words import BareWords
from annotator.review.occurrences import occurrences
from annotator.review.old_text import Surroundings

_MOST = 24
"""Places of one kind that are looked at; where there are more, those nearest to where the quote is expected."""


class Candidates:
    """Finds the places of all quotes of one text at once."""

    def __init__(self, words: BareWords, quotes: Sequence[tuple[str, Surroundings]]) -> None:
        self._words = words
        self._quotes = quotes
        self._known = occurrences(words, (string for quote in quotes for string, _ in _strings(*quote)))

    def of(self, number: int, expected: Sequence[int]) -> tuple[list[int], bool]:
        """Return the places of a quote's first letter, best known first, and whether there are no others.

        `expected` are offsets of the text near which it is looked for where its words stand too often.
        """
        letters, around = self._quotes[number]
        if not letters and not (around.words_before and around.words_after):
            return [], False
        found: dict[int, None] = {}
        is_all = True
        near = [self._words.place(max(0, offset)) for offset in expected]
        for string, lead in _strings(letters, around):
            places = self._known.get(string)
            if places is None:
                is_all = is_all and not string
                continue
            nearest = _nearest(places, near, lead)
            is_all = is_all and len(nearest) == len(places)
            for place in nearest:
                if around.ends_inside or not letters or self._words.starts_word(place + lead + len(letters)):
                    found[place + lead] = None
        return list(found), is_all


def _strings(letters: str, around: Surroundings) -> Iterator[tuple[str, int]]:
    """Yield what to look for, and how many letters of it stand before the quote."""
    before, after = around.words_before, around.words_after
    if before and after:
        yield before + letters + after, len(before)
    if letters:
        if before:
            yield before + letters, len(before)
        if after:
            yield letters + after, 0
        yield letters, 0


def _nearest(places: list[int], expected: Sequence[int], lead: int) -> list[int]:
    if len(places) <= 2 * _MOST:
        return places
    chosen: set[int] = set()
    for place in expected:
        at = bisect_left(places, place - lead)
        chosen.update(places[max(0, at - _MOST // 2) : at + _MOST // 2])
    return sorted(chosen)
