"""Which of the places where a quote's words stand is the one, if that can be said for sure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from annotator.review.bare_words import bare
from annotator.review.evidence import Evidence, Says

_LONG = 40
"""Letters of a quote that do not stand in a text twice by chance."""

_STATEMENT = re.compile(r"\w\W+\w.*[.!?…]\W*$", re.DOTALL)
_STATEMENT_LETTERS = 8
"""Letters from which two words and a full stop are a sentence of its own."""

_PHRASE = re.compile(r"\w+")
_PHRASE_WORDS, _PHRASE_LETTERS = 3, 12

_APART = 3
"""How many times worse than the best the second best has to fit for the order to decide."""


def decided(found: Sequence[Evidence], quote: str, *, is_all: bool) -> Evidence | None:
    """Return the one place that is sure, or None.

    `found` is what speaks for each place where all words of the quote stand; `is_all` tells that there are no others.
    What is around a quote decides first, then the order of the quotes beside it, then that there is no other place.
    """
    agreeing = [each for each in found if each.agrees]
    if agreeing:
        return _first_sure(agreeing, telling=is_all and len(found) == 1 and is_telling(quote))
    halves = [each for each in found if each.is_half]
    if len({each.before for each in halves}) > 1:
        return (
            None  # Said twice in a row: what stood before it is before the one, what stood behind it behind the other.
        )
    if halves:
        return _first_sure(halves, telling=is_all and len(found) == 1 and is_telling(quote))
    if len(found) == 1 and is_all:
        (only,) = found
        return only if is_telling(quote) or (only.is_bare and (only.fits or _is_phrase(quote))) else None
    unknown = [each for each in found if each.is_bare]
    return _by_order(unknown) if len(unknown) == len(found) else None


def is_firm(evidence: Evidence) -> bool:
    """Tell whether a place that was decided on can tell where its neighbours are."""
    return Says.NO not in (evidence.before, evidence.after)


def is_telling(quote: str) -> bool:
    """Tell whether a quote is a sentence, or so long, that a single place with its words is the place.

    Names and phrases are said again elsewhere, so that the only one left may be another one.
    """
    letters = len(bare(quote))
    return letters >= _LONG or (letters >= _STATEMENT_LETTERS and _STATEMENT.search(quote) is not None)


def _is_phrase(quote: str) -> bool:
    """Tell whether a quote is more than a name: enough where nothing speaks against the only place there is."""
    return len(_PHRASE.findall(quote)) >= _PHRASE_WORDS and len(bare(quote)) >= _PHRASE_LETTERS


def _first_sure(found: Sequence[Evidence], *, telling: bool) -> Evidence | None:
    if len(found) > 1:
        return _by_order(found)
    (only,) = found
    return only if telling or only.stands_alone or only.fits else None


def _by_order(found: Sequence[Evidence]) -> Evidence | None:
    """Return the one that is where the neighbours have it while all others are clearly not."""
    ranked = sorted(found, key=lambda each: each.misfit)
    if not ranked or not ranked[0].fits:
        return None
    if len(ranked) > 1 and ranked[1].misfit <= max(0.5, _APART * ranked[0].misfit):
        return None
    return ranked[0]
