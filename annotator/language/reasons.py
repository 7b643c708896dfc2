"""Why two statements may belong together, in what a reader sees in both: a quote, names, numbers, words, the order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from annotator.language.content_words import content_words
from annotator.language.numerals import numbers

_MOST_WORDS = 6
"""Words that are shown for one reason at most, the seldom ones first."""


class ReasonKind(StrEnum):
    """What two statements have in common."""

    QUOTE = "quote"
    NAMES = "names"
    NUMBERS = "numbers"
    WORDS = "words"
    ORDER = "order"
    """Nothing in the two themselves: what stands around them fits together."""


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that two statements have in common, with the words for it as the left one has them."""

    kind: ReasonKind
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Content:
    """What a statement can have in common with others: comparable form → as it is written."""

    words: Mapping[str, str]
    numbers: Mapping[str, str]
    names: Mapping[str, str] = field(default_factory=dict)
    quotes: Mapping[str, str] = field(default_factory=dict)


def content(
    text: str,
    *,
    language: str | None = None,
    names: Mapping[str, str] | None = None,
    quotes: Mapping[str, str] | None = None,
) -> Content:
    """Return what a statement holds; names and quotes are known only from the text it stands in."""
    counted = {
        f"{found.value}{'%' * found.percent}": text[found.start : found.end]
        for found in numbers(text, language=language)
    }
    spoken = {stem: word for word, stem in content_words(text)}
    return Content(spoken, counted, names or {}, quotes or {})


class Reasons:
    """Tells why a left and a right statement may belong together."""

    def __init__(self, left: Sequence[Content], right: Sequence[Content]) -> None:
        self._left, self._right = left, right
        self._spread = Counter(stem for side in (left, right) for each in side for stem in each.words)

    def of(self, left: int, right: int, *, in_order: bool = False) -> list[Reason]:
        """Return the reasons, the strongest kind first; none where only parts of words are alike.

        `in_order` says that the order of both texts brings the two together.
        """
        found = list(self._shared(self._left[left], self._right[right]))
        return [*found, Reason(ReasonKind.ORDER)] if in_order else found

    def _shared(self, left: Content, right: Content) -> Iterator[Reason]:
        if quotes := left.quotes.keys() & right.quotes.keys():
            yield Reason(ReasonKind.QUOTE, _written(left.quotes, sorted(quotes)))
        if names := left.names.keys() & right.names.keys():
            yield Reason(ReasonKind.NAMES, _written(left.names, sorted(names, key=left.names.__getitem__)))
        if counted := left.numbers.keys() & right.numbers.keys():
            yield Reason(ReasonKind.NUMBERS, _written(left.numbers, sorted(counted)))
        named = {stem for side in (left, right) for name in side.names.values() for _, stem in content_words(name)}
        said = (left.words.keys() & right.words.keys()) - named
        if said:
            yield Reason(ReasonKind.WORDS, _written(left.words, sorted(said, key=self._by_rarity)))

    def _by_rarity(self, stem: str) -> tuple[int, str]:
        return self._spread[stem], stem


def _written(forms: Mapping[str, str], keys: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(forms[key] for key in keys))[:_MOST_WORDS]
