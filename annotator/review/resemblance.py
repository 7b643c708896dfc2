"""A guess at where a quote is whose words have changed: where most of its pieces lie together, or its surroundings."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence

from annotator.review.bare_words import BareWords, bare_runs
from annotator.review.extent import with_edges
from annotator.review.neighbours import Neighbours
from annotator.review.occurrences import occurrences
from annotator.review.old_text import Sought, Surroundings

_SEED = 8
"""Letters of a piece by which a changed quote is looked for."""

_SEEDS = 32
"""Pieces of a quote that are looked for, spread over its length."""

_COMMON = 50
"""A piece that stands more often than this tells nothing."""

_WEAK = 55
"""Per cent of likeness below which a quote is lost."""

_STRONG = 75
"""Per cent of likeness from which it is the quote with a few other words."""

_SHARED = 4
"""Letters a shared piece has to have to count as one."""

_COMPARED = 4_000
"""Letters of a quote that are compared at most."""

Guess = tuple[int, int, float]
"""`[start, end)` in the new text, and the likeness, 0 to 1."""


class Guesses:
    """Guesses for quotes none of whose places is known."""

    def __init__(
        self, words: BareWords, quotes: Sequence[tuple[Sought, str, Surroundings]], neighbours: Neighbours
    ) -> None:
        self._words = words
        self._quotes = quotes
        self._neighbours = neighbours
        self._seeds = [list(_seeds(*quote)) for quote in quotes]
        self._known = occurrences(words, (seed for seeds in self._seeds for seed, _ in seeds))

    def all(self) -> Iterator[Guess | None]:
        """Yield a guess for each quote; None where nothing is like it."""
        for (sought, letters, _), seeds in zip(self._quotes, self._seeds, strict=True):
            yield self._guess(sought, letters, seeds) if letters else None

    def expected(self, sought: Sought, letters: str) -> Guess | None:
        """Return what is most like a quote where the quotes beside it have it, if it is much like it."""
        begins = [self._words.place(max(0, offset)) for offset in self._neighbours.expected(sought.start)]
        guesses = [self._best_near(begin, sought, letters) for begin in begins]
        best = max((guess for guess in guesses if guess), key=lambda guess: guess[2], default=None)
        return best if best and best[2] >= _STRONG / 100 else None

    def _guess(self, sought: Sought, letters: str, seeds: Sequence[tuple[str, int]]) -> Guess | None:
        starts = [place - at for seed, at in seeds for place in _rare(self._known, seed)]
        begins = [_densest(sorted(starts), _margin(letters))] if starts else []
        begins += [self._words.place(max(0, offset)) for offset in self._neighbours.expected(sought.start)]
        guesses = [self._best_near(begin, sought, letters) for begin in dict.fromkeys(begins)]
        best = max((guess for guess in guesses if guess), key=lambda guess: guess[2], default=None)
        return best if best and best[2] >= _WEAK / 100 else None

    def _best_near(self, begin: int, sought: Sought, letters: str) -> Guess | None:
        """Return what is most like the letters in a window around a place, in whole words."""
        from rapidfuzz.fuzz import partial_ratio_alignment

        words, wide = self._words, _margin(letters)
        low, high = max(0, begin), min(len(words.letters), begin + len(letters))
        if len(letters) <= _COMPARED:
            low = max(0, begin - wide)
            found = partial_ratio_alignment(letters, words.letters[low : high + wide])
            if found is None:
                return None
            low, high = low + found.dest_start, low + found.dest_end
        more = wide // 2
        tried = {
            _whole_words(words, *_trimmed(words, letters, max(0, low - wider), high + wider)) for wider in (0, more)
        }
        tried.add(_whole_words(words, low, high))
        best = max(tried, key=lambda each: (_likeness(letters, words.letters[slice(*each)]), each))
        if best[0] >= best[1]:
            return None
        start, end = with_edges(words, *best, sought.quote)
        return start, end, _likeness(letters, words.letters[slice(*best)])


def _margin(letters: str) -> int:
    return len(letters) // 2 + 8


def _whole_words(words: BareWords, low: int, high: int) -> tuple[int, int]:
    """Grow a stretch of letters to the words it touches."""
    high = min(high, len(words.letters))
    if low >= high:
        return low, low
    return words.starts[bisect_right(words.starts, low) - 1], words.next_start(high)


def _trimmed(words: BareWords, letters: str, low: int, high: int) -> tuple[int, int]:
    """Cut a stretch down to what lies between the first and the last piece it shares with the letters."""
    from rapidfuzz.distance import Indel

    blocks = Indel.opcodes(letters[:_COMPARED], words.letters[low : min(high, low + _COMPARED)])
    shared = [each for each in blocks if each.tag == "equal" and each.dest_end - each.dest_start >= _SHARED]
    if not shared:
        return low, high
    end = low + shared[-1].dest_end if high - low <= _COMPARED else min(high, len(words.letters))
    return low + shared[0].dest_start, end


def _likeness(one: str, other: str) -> float:
    from rapidfuzz.fuzz import ratio

    return ratio(one[:_COMPARED], other[:_COMPARED]) / 100


def _seeds(sought: Sought, letters: str, around: Surroundings) -> Iterator[tuple[str, int]]:
    """Yield pieces of a quote and of what is around it, each with its place from the quote's first letter."""
    starts, place = [], 0
    for match in bare_runs(sought.quote).finditer(sought.quote):
        starts.append(place)
        place += match.end() - match.start()
    for at in starts[:: max(1, len(starts) // _SEEDS)]:
        if len(piece := letters[at : at + _SEED]) >= _SEED // 2:
            yield piece, at
    if len(around.words_before) >= _SEED:
        yield around.words_before, -len(around.words_before)
    if len(around.words_after) >= _SEED:
        yield around.words_after[: 2 * _SEED], len(letters)


def _rare(known: Mapping[str, list[int]], seed: str) -> list[int]:
    places = known.get(seed, [])
    return places if len(places) <= _COMMON else []


def _densest(starts: Sequence[int], wide: int) -> int:
    """Return the middle of the window that holds most of the sorted starts."""
    best, best_count = starts[0], 0
    for at, start in enumerate(starts):
        count = bisect_left(starts, start + wide) - at
        if count > best_count:
            best, best_count = starts[at + count // 2], count
    return best
