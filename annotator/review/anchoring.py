"""Finding quotes again in a text that has changed.

All quotes of one text are anchored together, so that those whose place is sure tell where the others have to be. What
is placed has the same words, up to white space and punctuation; everything else is uncertain and for a person to see.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from annotator.review.bare_words import BareWords, bare, is_bare
from annotator.review.candidates import Candidates
from annotator.review.evidence import Evidence, weigh
from annotator.review.extent import extent
from annotator.review.neighbours import Neighbours
from annotator.review.old_text import Sought, Surroundings, surroundings
from annotator.review.resemblance import Guess, Guesses
from annotator.review.verdict import decided, is_firm

__all__ = ["Anchored", "Sought", "Status", "anchor"]

_ROUNDS = 4
"""Each round, places found in the one before tell where the rest is expected; later ones find next to nothing."""


class Status(StrEnum):
    """What became of a quote."""

    EXACT = "exact"
    """The same characters at the same offsets."""
    MOVED = "moved"
    """The same words at another place, up to white space and punctuation."""
    UNCERTAIN = "uncertain"
    """A guess: other words, or the same at several places of which none is sure."""
    LOST = "lost"
    """Nothing like it is there."""

    @property
    def is_sure(self) -> bool:
        """Tell whether nobody need look at the place it has."""
        return self in (Status.EXACT, Status.MOVED)


@dataclass(frozen=True, slots=True)
class Anchored:
    """Where a quote is now: `[start, end)` in code points of the new text; None where it is lost."""

    id: object
    status: Status
    start: int | None
    end: int | None
    score: float
    """How alike quote and place with what is around them are, 0 to 1."""


def anchor(text: str, sought: Sequence[Sought]) -> list[Anchored]:
    """Find each quote of an older version in a text; one answer each, in the order asked.

    Takes time in proportion to the text and the quotes together.
    """
    return _Anchoring(text, sought).answers()


@dataclass(slots=True)
class _Quote:
    """One quote while it is looked for."""

    sought: Sought
    letters: str
    """Its bare words."""
    lead: int
    """Characters before its first letter."""
    around: Surroundings
    found: list[Evidence] = field(default_factory=list)
    """What speaks for each place where its words stand, as it was weighed last."""
    placed: Evidence | None = None

    @property
    def old(self) -> int:
        return self.sought.start + self.lead

    @property
    def old_end(self) -> int:
        return self.sought.start + len(self.sought.quote)


class _Anchoring:
    """One text and the quotes looked for in it."""

    def __init__(self, text: str, sought: Sequence[Sought]) -> None:
        self._words = BareWords(text)
        self._quotes = [_prepared(*pair) for pair in zip(sought, surroundings(sought), strict=True)]
        self._candidates = Candidates(self._words, [(each.letters, each.around) for each in self._quotes])

    def answers(self) -> list[Anchored]:
        for _ in range(_ROUNDS):
            if not self._round():
                break
        for quote in self._contradicting():
            quote.placed = None
        missing = [each for each in self._quotes if each.placed is None and not each.found]
        asked = [(each.sought, each.letters, each.around) for each in missing]
        guesses = Guesses(self._words, asked, self._neighbours())
        by_quote = {id(each): guess for each, guess in zip(missing, guesses.all(), strict=True)}
        return [self._answer(each, self._doubt(each, guesses) or by_quote.get(id(each))) for each in self._quotes]

    def _doubt(self, quote: _Quote, guesses: Guesses) -> Guess | None:
        """Return the guess that is better than a quote's place: its words elsewhere, nearly its words where it was.

        Then the sentence was said twice, and the one that is meant has changed.
        """
        if quote.placed is None or quote.placed.agrees or quote.placed.fits or not quote.letters:
            return None
        guess = guesses.expected(quote.sought, quote.letters)
        start, end = extent(self._words, quote.placed.place, quote.sought.quote)
        if guess is None or (guess[0] < end and start < guess[1]):
            return None
        quote.placed, quote.found = None, []
        return guess

    def _round(self) -> int:
        """Try to place what is not placed yet; return how many were."""
        neighbours, count = self._neighbours(), 0
        for number, quote in enumerate(self._quotes):
            if quote.placed is not None:
                continue
            places, is_all = self._candidates.of(number, neighbours.expected(quote.old))
            if self._may_be_unmoved(quote):
                places = list(dict.fromkeys([*places, self._words.place(quote.old)]))
            quote.found = [
                weigh(
                    self._words,
                    place,
                    old=quote.old,
                    length=len(quote.letters),
                    around=quote.around,
                    neighbours=neighbours,
                    is_only=is_all and len(places) == 1,
                )
                for place in places
            ]
            quote.placed = decided(quote.found, quote.sought.quote, is_all=is_all)
            count += quote.placed is not None
        return count

    def _may_be_unmoved(self, quote: _Quote) -> bool:
        """Tell whether the quote's characters stand where they stood, and a word begins and ends there as before."""
        words, sought = self._words, quote.sought
        if not quote.letters or not words.text.startswith(sought.quote, sought.start):
            return False
        first = words.place(quote.old)
        is_whole = words.starts_word(first), words.starts_word(first + len(quote.letters))
        was_inside = quote.around.starts_inside, quote.around.ends_inside
        return all(whole or inside is not False for whole, inside in zip(is_whole, was_inside, strict=True))

    def _neighbours(self) -> Neighbours:
        return Neighbours(pair for quote in self._quotes for pair in self._sure(quote))

    def _sure(self, quote: _Quote) -> Iterator[tuple[int, int]]:
        if quote.placed is not None and is_firm(quote.placed) and quote.letters:
            _, end = extent(self._words, quote.placed.place, quote.sought.quote)
            yield quote.old, self._words.offset(quote.placed.place)
            yield quote.old_end, end

    def _contradicting(self) -> list[_Quote]:
        """Return the quotes that lie apart in the old text and on each other in the new one, the weaker of two."""
        placed = sorted(
            ((quote.placed, quote) for quote in self._quotes if quote.placed is not None and quote.letters),
            key=lambda pair: (pair[0].place, -len(pair[1].letters)),
        )
        wrong: list[_Quote] = []
        furthest: tuple[Evidence, _Quote] | None = None
        for evidence, quote in placed:
            if furthest is None or evidence.place >= furthest[0].place + len(furthest[1].letters):
                furthest = (evidence, quote)
                continue
            other_evidence, other = furthest
            if quote.old < other.old_end and other.old < quote.old_end:
                if evidence.place + len(quote.letters) > other_evidence.place + len(other.letters):
                    furthest = (evidence, quote)
                continue
            ours, theirs = _strength(evidence), _strength(other_evidence)
            wrong += [quote] * (ours <= theirs) + [other] * (theirs <= ours)
            if ours > theirs:
                furthest = (evidence, quote)
        return wrong

    def _answer(self, quote: _Quote, guess: Guess | None) -> Anchored:
        sought, text = quote.sought, self._words.text
        if quote.placed is not None:
            start, end = extent(self._words, quote.placed.place, sought.quote)
            is_same = text[start:end] == sought.quote
            if not quote.letters and not is_same:
                return Anchored(sought.id, Status.UNCERTAIN, start, end, 0.3)
            if is_same and start == sought.start:
                return Anchored(sought.id, Status.EXACT, start, end, 1.0)
            score = (1.0 if is_same else 0.97) * (0.8 + 0.2 * quote.placed.likeness)
            return Anchored(sought.id, Status.MOVED, start, end, round(score, 3))
        if quote.found:
            best = max(quote.found, key=lambda each: (each.agrees, round(each.likeness, 1), -each.misfit))
            start, end = extent(self._words, best.place, sought.quote)
            return Anchored(sought.id, Status.UNCERTAIN, start, end, round(0.4 + 0.4 * best.likeness, 3))
        if guess is not None:
            return Anchored(sought.id, Status.UNCERTAIN, guess[0], guess[1], round(0.8 * guess[2], 3))
        return Anchored(sought.id, Status.LOST, None, None, 0.0)


def _prepared(sought: Sought, around: Surroundings) -> _Quote:
    lead = next((at for at, character in enumerate(sought.quote) if is_bare(character)), 0)
    return _Quote(sought, bare(sought.quote), lead, around)


def _strength(evidence: Evidence) -> tuple[bool, int]:
    return evidence.agrees, evidence.same
