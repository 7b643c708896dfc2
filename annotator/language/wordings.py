"""Two wordings side by side: which words are the same, which only one of them has."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

_WORD = re.compile(r"[^\W_]+(?:[-.,’'][^\W_]+)*")
_MOST = 2_000
"""Words of a wording that are compared; of longer ones the rest counts as different."""

Extent = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Word:
    """A word at `[start, end)` of a text."""

    start: int
    end: int
    plain: str
    """In small letters and without what only spelling varies."""


class PieceKind(StrEnum):
    """On which side some words stand."""

    SAME = "same"
    LEFT = "left"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words that both wordings have, or only one of them: `[start, end)` of either text, or None."""

    kind: PieceKind
    left: Extent | None
    right: Extent | None


def words_of(text: str, start: int = 0, end: int | None = None) -> Iterator[Word]:
    """Yield the words of `text[start:end]`, without the marks between them."""
    for match in _WORD.finditer(text, start, len(text) if end is None else end):
        yield Word(match.start(), match.end(), match.group().lower().replace("ß", "ss").replace("’", "'"))


def differences(left: Sequence[Word], right: Sequence[Word]) -> Iterator[Piece]:
    """Yield the pieces that both wordings consist of, in order; where words were replaced, the left ones first."""
    plain = [[word.plain for word in side[:_MOST]] for side in (left, right)]
    matcher = SequenceMatcher(None, plain[0], plain[1], autojunk=False)
    for tag, first, last, other_first, other_last in matcher.get_opcodes():
        here, there = _extent(left, first, last), _extent(right, other_first, other_last)
        if tag == "equal":
            yield Piece(PieceKind.SAME, here, there)
            continue
        if here is not None:
            yield Piece(PieceKind.LEFT, here, None)
        if there is not None:
            yield Piece(PieceKind.RIGHT, None, there)
    for kind, side in ((PieceKind.LEFT, left), (PieceKind.RIGHT, right)):
        if (rest := _extent(side, _MOST, len(side))) is not None:
            yield Piece(kind, rest if kind is PieceKind.LEFT else None, rest if kind is PieceKind.RIGHT else None)


def _extent(words: Sequence[Word], first: int, last: int) -> Extent | None:
    return (words[first].start, words[last - 1].end) if first < last else None
