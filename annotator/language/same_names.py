"""Which forms of names in two texts name one and the same."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations, pairwise

from annotator.language.gazetteer import places
from annotator.language.joined_sets import JoinedSets
from annotator.language.name_forms import Words, known_as, sound_keys, without_endings
from annotator.model.document import Side

_PERSON = ("PER", "PERSON")
_LONGEST = 8
"""Letters an acronym has less than."""
_MOST = 50
"""Names that sound alike, or end alike, are compared up to so many."""


@dataclass(frozen=True, slots=True)
class Named:
    """A mention of an entity as it stands in one text."""

    side: Side
    start: int
    end: int
    surface: str
    label: str
    words: Words
    in_brackets: bool
    """It stands in brackets behind the mention before it, as `(IWF)` does."""
    given_name: str
    """What the analysis of its own text calls it."""


class Forms:
    """The forms of names in two texts, joined where they say the same."""

    def __init__(self, named: Sequence[Named]) -> None:
        self._sides: dict[Words, set[Side]] = defaultdict(set)
        self._labels: dict[Words, Counter[str]] = defaultdict(Counter)
        for each in named:
            self._sides[each.words].add(each.side)
            self._labels[each.words][each.label] += 1
        self._joined = JoinedSets(self._sides)
        self._join_known()
        self._join_genitives()
        self._join_spellings()
        for long, short in pairwise(named):
            if short.in_brackets and self._is_acronym(long, short):
                self._joined.join(long.words, short.words)

    def one(self, words: Words) -> Words:
        """Return the form that stands for all that say the same."""
        return self._joined.first(words)

    def label(self, words: Words) -> str:
        """Return the label most mentions of a form have."""
        count = self._labels[words]
        return max(count, key=lambda label: (count[label], label))

    def is_person(self, words: Words) -> bool:
        """Tell whether a form mostly names people."""
        return self.label(words) in _PERSON

    def _is_acronym(self, long: Named, short: Named) -> bool:
        """Tell `Internationaler Währungsfonds (IWF)` from `Ada Kell (SPD)` and `Boston (USA)`."""
        if short.side is not long.side or self.is_person(long.words) or len(short.words) != 1 or len(long.words) < 2:
            return False
        capitals = sum(letter.isupper() for letter in short.surface)
        return capitals > 1 and len(short.surface) < _LONGEST and short.words[0][0] == long.words[0][0]

    def _join_known(self) -> None:
        """Join what is known to say the same, and what differs by an adjective's ending."""
        by_key: dict[object, Words] = {}
        for form in sorted(self._sides):
            for key in (known_as(form), known_as(bare(form)), None if self.is_person(form) else without_endings(form)):
                if key is not None:
                    self._joined.join(by_key.setdefault(key, form), form)

    def _join_genitives(self) -> None:
        """Join genitives (`Putins`) to the form without their ending where that stands anywhere."""
        for form in self._sides:
            if bare(form) in self._sides:
                self._joined.join(bare(form), form)

    def _join_spellings(self) -> None:
        """Join forms that sound alike; short ones only where neither text has both."""
        by_sound: dict[Words, list[Words]] = defaultdict(list)
        for form in sorted(self._sides):
            for key in sound_keys(form) | sound_keys(bare(form)):
                by_sound[key].append(form)
        for alike in by_sound.values():
            for one, other in combinations(alike[:_MOST], 2):
                if len(one) == len(other) and (len(one) > 1 or not self._sides[one] & self._sides[other]):
                    self._joined.join(one, other)


class FullNames:
    """Says to which full name a short form belongs: `Putin` to `Wladimir Putin`."""

    def __init__(self, named: Sequence[Named], forms: Forms) -> None:
        self._forms = forms
        self._holding: dict[Words, set[Words]] = defaultdict(set)
        """Sound of a word → the full names of people that have it."""
        self._ending: dict[Words, set[Words]] = defaultdict(set)
        """Sound of a last word → the full names of people that end with it."""
        self._places: dict[tuple[Side, Words], list[int]] = defaultdict(list)
        self._counts: Counter[Words] = Counter()
        self._known: dict[Words, list[Words]] = {}
        for words in sorted({each.words for each in named if len(each.words) > 1 and forms.is_person(each.words)}):
            for word in words:
                self._add(self._holding, word, words)
            self._add(self._ending, words[-1], words)
        for each in named:
            one = forms.one(each.words)
            self._places[each.side, one].append(each.start)
            self._counts[one] += 1

    def of(self, mention: Named) -> Words:
        """Return the form that stands for the entity of a mention."""
        fuller = self._fuller(mention.words)
        if not fuller:
            return self._forms.one(mention.words)
        return min(fuller, key=lambda form: (self._distance(mention, form), -self._counts[form], form))

    def _fuller(self, words: Words) -> list[Words]:
        """Return what stands for the full names a form is short for."""
        if words not in self._known:
            could_be = bool(words) and (self._forms.is_person(words) or _is_unknown_place(words, self._forms))
            found = {self._forms.one(full) for full in self._holders(words)} if could_be else set()
            self._known[words] = sorted(found - {self._forms.one(words)})[:_MOST]
        return self._known[words]

    def _holders(self, words: Words) -> Iterable[Words]:
        ends = self._sounding(self._ending, words[-1])
        if len(words) > 1:
            return [full for full in ends if len(full) > len(words) and _holds(full, words)]
        return ends or self._sounding(self._holding, words[0])

    def _distance(self, mention: Named, form: Words) -> tuple[int, int]:
        """Return how far a full name lies from a mention in its text: before it first, then behind, then not at all."""
        places = self._places[mention.side, form]
        position = bisect_left(places, mention.start)
        if position:
            return 0, mention.start - places[position - 1]
        return (1, places[0] - mention.start) if places else (2, 0)

    @staticmethod
    def _add(index: dict[Words, set[Words]], word: str, full: Words) -> None:
        for key in sound_keys((word,)):
            if len(index[key]) < _MOST:
                index[key].add(full)

    @staticmethod
    def _sounding(index: dict[Words, set[Words]], word: str) -> set[Words]:
        for form in ((word,), bare((word,))):
            if found := {full for key in sound_keys(form) for full in index.get(key, ())}:
                return found
        return set()


def _is_unknown_place(words: Words, forms: Forms) -> bool:
    """Tell a lone name that a pipeline took for a place though none is known by it (`Trumps Kampagne`)."""
    if len(words) > 1 or forms.label(words) not in ("LOC", "GPE"):
        return False
    return not any(known_as(form) is not None or form[0] in _listed_places() for form in (words, bare(words)))


@lru_cache(maxsize=1)
def _listed_places() -> frozenset[str]:
    """Return the German and English names of places in small letters."""
    return frozenset(place.lower() for language in ("de", "en") for place in places(language))


def bare(words: Words) -> Words:
    """Return a name without the s of a genitive."""
    last = words[-1] if words else ""
    return (*words[:-1], last[:-1].rstrip("'")) if len(last) > 3 and last.endswith("s") else words


def _holds(full: Words, words: Words) -> bool:
    """Tell whether a full name has all words of a shorter one, in its order; the last may be in the genitive."""
    rest = iter(full[:-1])
    return all(word in rest for word in words[:-1])
