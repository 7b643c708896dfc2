"""From a place in the bare words back to the stretch of text, with the punctuation that belongs to the quote."""

from __future__ import annotations

import itertools

from annotator.review.bare_words import BareWords, bare, is_bare

_QUOTATION_MARKS = frozenset("\"'„“”«»‚‘’‹›`´′″")

_EDGE = 40
"""Characters beside a quote that are looked at for its punctuation."""


def extent(words: BareWords, place: int, quote: str) -> tuple[int, int]:
    """Return `[start, end)` of the quote whose first letter stands at a place of the bare words.

    Punctuation at the quote's edges is taken along as far as the text has it there, in whatever style of quotation
    marks.
    """
    text = words.text
    length = len(bare(quote))
    if not length:
        return _between(words, place, quote)
    verbatim = words.offset(place) - sum(1 for _ in itertools.takewhile(_is_mark, quote))
    if verbatim >= 0 and text.startswith(quote, verbatim):
        return verbatim, verbatim + len(quote)
    return with_edges(words, place, place + length, quote)


def with_edges(words: BareWords, place: int, end_place: int, quote: str) -> tuple[int, int]:
    """Return `[start, end)` of a stretch of letters in the text, with the punctuation the quote has at its edges."""
    text = words.text
    first, last = words.offset(place), words.offset(end_place - 1)
    lead = "".join(itertools.takewhile(_is_mark, quote))
    trail = "".join(itertools.takewhile(_is_mark, reversed(quote)))
    start = first - _shared(text[max(0, first - _EDGE) : first][::-1], lead[::-1])
    end = last + 1 + _shared(text[last + 1 : last + 1 + _EDGE], trail[::-1])
    return start, end


def _between(words: BareWords, place: int, quote: str) -> tuple[int, int]:
    """Return where a quote that is nothing but punctuation stands before a letter; the gap where it does not."""
    end = words.offset(place) if place < len(words.letters) else len(words.text)
    start = words.offset(place - 1) + 1 if place else 0
    found = words.text.find(quote.strip() or quote, start, end)
    return (found, found + len(quote.strip() or quote)) if found >= 0 else (start, end)


def _shared(text: str, edge: str) -> int:
    """Return how far into a text, from a word outwards, the marks of a quote's edge reach."""
    wanted = [_kind(mark) for mark in edge if not mark.isspace()]
    reached = taken = 0
    for at, mark in enumerate(text, start=1):
        if mark.isspace():
            continue
        if taken == len(wanted) or _kind(mark) != wanted[taken]:
            break
        taken, reached = taken + 1, at
    return reached


def _is_mark(character: str) -> bool:
    return not is_bare(character)


def _kind(mark: str) -> str:
    return '"' if mark in _QUOTATION_MARKS else mark
