"""The titles of all pairs in memory: words are found among 100,000 of them within a blink."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial, reduce
from itertools import compress, repeat
from operator import and_, contains

SLICE = 2000
"""Titles that are best read at once: two milliseconds."""


class Titles:
    """Titles by the keys of their pairs, which come a slice at a time, in the order of the keys."""

    def __init__(self) -> None:
        self.are_whole = False
        self.reached = 0
        """The key read last."""
        self._folded: dict[int, str] = {}
        self._asked: Sequence[int] = ()
        self._in_order: list[str] = []
        self._text = ""
        """The titles in order, one a line: what stands nowhere is told at once."""

    def take(self, some: Sequence[tuple[int, str]]) -> None:
        """Add the next slice; one that is not full is the last."""
        self._folded.update((key, title.casefold()) for key, title in some)
        self.are_whole = len(some) < SLICE
        self.reached = some[-1][0] if some else self.reached

    def change(self, key: int, title: str) -> None:
        """Know that a pair has another title now."""
        self._folded[key] = title.casefold()
        self._asked = ()

    def arrange(self, keys: Sequence[int]) -> None:
        """Put the titles in the order of these keys, for the words that will be looked for among them."""
        if keys is not self._asked:
            self._asked, self._in_order = keys, [self._folded.get(key, "") for key in keys]
            self._text = "\n".join(self._in_order)

    def matching(self, keys: Sequence[int], words: str) -> Iterator[int]:
        """Yield those of the keys whose titles hold all the words, in small or capital letters, as they are found."""
        self.arrange(keys)
        sought = words.casefold().split()
        if any(word not in self._text for word in sought):
            return iter(())
        held = (map(contains, self._in_order, repeat(word)) for word in sought)
        return compress(keys, reduce(partial(map, and_), held))
