"""Finding every place of many strings in one text, in one walk over its words for each length of key."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from annotator.review.bare_words import BareWords

_LONGEST_KEY = 16
"""Letters by which a string is looked up; what follows them is compared."""

_MOST_COMPARED = 200_000
"""Comparisons a key may cost; strings that begin alike in a text of one repeated word are given up beyond it."""

_AT_ONCE = 256
"""Letters that are compared at the cost of one comparison."""


def occurrences(words: BareWords, sought: Iterable[str]) -> Mapping[str, list[int]]:
    """Return for each bare string the ascending places in `words.letters` where it stands and a word begins.

    Takes time in proportion to the text and to what is found. A string whose key stands too often is not in the
    answer: no place of it could be told from the others.
    """
    by_length: dict[int, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for string in dict.fromkeys(sought):
        if string:
            length = min(_LONGEST_KEY, 1 << (len(string).bit_length() - 1))
            by_length[length][string[:length]].append(string)
    found: dict[str, list[int]] = {}
    for length, keyed in by_length.items():
        found.update({string: [] for strings in keyed.values() for string in strings})
        for string in _walk(words, length, keyed, found):
            del found[string]
    return found


def _walk(words: BareWords, length: int, keyed: Mapping[str, list[str]], found: Mapping[str, list[int]]) -> list[str]:
    """Note the places of all strings that are looked up by keys of one length; return those that were given up."""
    letters, waiting, given_up = words.letters, dict(keyed), list[str]()
    budgets = dict.fromkeys(keyed, _MOST_COMPARED)
    costs = {key: sum(1 + len(string) // _AT_ONCE for string in strings) for key, strings in keyed.items()}
    for place in words.starts:
        key = letters[place : place + length]
        if key not in waiting:
            continue
        budgets[key] -= costs[key]
        if budgets[key] < 0:
            given_up += waiting.pop(key)
            continue
        for string in waiting[key]:
            if letters.startswith(string, place):
                found[string].append(place)
    return given_up
