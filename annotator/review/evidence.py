"""How much speaks for a quote to stand at one place of a text: what is around it, and the quotes beside it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from annotator.review.bare_words import BareWords
from annotator.review.neighbours import Neighbours
from annotator.review.old_text import WINDOW, Surroundings

_TOO_SHORT = 3
"""Letters of surroundings that tell nothing."""

_CERTAIN = 12
"""Letters right beside a quote that are no coincidence."""

_ALIKE = 75
"""Per cent from which surroundings count as the same though a word was put in or changed."""

_BY_ITSELF = 24
"""Letters around a quote that need no neighbour to confirm them."""


class Says(IntEnum):
    """What one side of the surroundings says to a place."""

    NO = -1
    NOTHING = 0
    YES = 1


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for one place."""

    place: int
    """Of the quote's first letter in the bare words."""
    before: Says
    after: Says
    same: int
    """Letters right before and behind that are the same."""
    likeness: float
    """Of the surroundings that are known, 0 to 1; 0.5 where nothing is known."""
    misfit: float
    """How far from where neighbours would have it; up to 1 fits."""

    @property
    def agrees(self) -> bool:
        """Tell whether what is around it speaks for it and nothing against it."""
        return min(self.before, self.after) >= Says.NOTHING and self.before + self.after > 0

    @property
    def is_half(self) -> bool:
        """Tell whether one side speaks for it and the other against it."""
        return {self.before, self.after} == {Says.YES, Says.NO}

    @property
    def is_bare(self) -> bool:
        """Tell whether nothing is known around it."""
        return self.before == self.after == Says.NOTHING

    @property
    def fits(self) -> bool:
        """Tell whether it is where the neighbours have it."""
        return self.misfit <= 1

    @property
    def stands_alone(self) -> bool:
        """Tell whether so much around it is the same that no neighbour has to confirm it."""
        return self.same >= _BY_ITSELF or (self.before is self.after is Says.YES and self.same >= _CERTAIN)


def weigh(
    words: BareWords,
    place: int,
    *,
    old: int,
    length: int,
    around: Surroundings,
    neighbours: Neighbours,
    is_only: bool,
) -> Evidence:
    """Weigh what speaks for a quote of so many letters, at `old` in the old text, to begin at a place of the new.

    Where it is not the only place, all that is known around the quote has to be alike: a sentence that is said again
    has the same words right beside each of its words.
    """
    enough = _CERTAIN if is_only else WINDOW
    before = words.letters[max(0, place - len(around.before)) : place]
    after = words.letters[place + length : place + length + len(around.after)]
    same_before = _common(before[::-1], around.before[::-1])
    same_after = _common(after, around.after)
    like_before, like_after = _alike(before, around.before), _alike(after, around.after)
    known = len(around.before) + len(around.after)
    like = (len(around.before) * like_before + len(around.after) * like_after) / (100 * known) if known else 0.5
    return Evidence(
        place,
        _says(len(around.before), same_before, like_before, enough=enough),
        _says(len(around.after), same_after, like_after, enough=enough),
        same_before + same_after,
        like,
        neighbours.misfit(old, words.offset(place)) if place < len(words.letters) else float("inf"),
    )


def _says(known: int, same: int, like: float, *, enough: int) -> Says:
    if known < _TOO_SHORT:
        return Says.NOTHING
    return Says.YES if same >= min(known, enough) or (known >= _CERTAIN and like >= _ALIKE) else Says.NO


def _alike(one: str, other: str) -> float:
    if one == other:
        return 100.0
    from rapidfuzz.fuzz import ratio

    return ratio(one, other)


def _common(one: str, other: str) -> int:
    count = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        count += 1
    return count
