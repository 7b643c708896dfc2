"""Sources of what is said: `laut X`, `nach Angaben von X`, `X zufolge`, `…, so X`, `according to X`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from annotator.language.clauses import ADVERBS, DETERMINERS, PREPOSITIONS, Token, noun_phrase

_SOURCE_NOUN = re.compile(
    r"\w*(?:angaben?|aussagen?|ansicht|meinung|auffassung|worten|einschätzung|überzeugung|informationen|darstellung(?:en)?|"
    r"berichte?n?s?|erkenntnissen|schätzung(?:en)?|berechnung(?:en)?|bewertung|urteil|bekunden|lesart|vorstellung(?:en)?|"
    r"schilderung(?:en)?|auskunft|mitteilung|meldung(?:en)?|erklärung|dafürhalten|verständnis|prognosen?|sicht)"
)
"""What stands behind `nach` where somebody is the source."""
_OPENS = frozenset(("dass", "daß", "wonach", "ob", "es", "\x00"))
"""What begins that clause; the last stands for the reported part of a sentence."""
_REPORTING_NOUN = re.compile(
    r"\w*(?:berichte?n?|angaben|aussagen?|meldung(?:en)?|gerüchte?n?|behauptung(?:en)?|vorw(?:urf|ürfe)|ankündigung|"
    r"befürchtung(?:en)?|vermutung(?:en)?|these|theorie|mitteilung|auskunft|hinweise?)"
)


@dataclass(frozen=True, slots=True)
class Source:
    """Places among a sentence's words: `[first, last)` of who is the source, and the word that says so."""

    speaker: tuple[int, int]
    cue: int


def source(sentence: Sequence[Token], near: int = 0) -> Source | None:
    """Return the source a sentence names, the nearest to a place where it names several, or None."""
    return min(_sources(sentence), key=lambda found: abs(found.cue - near), default=None)


def _sources(sentence: Sequence[Token]) -> Iterator[Source]:
    for at, token in enumerate(sentence):
        if token.lower in ("zufolge", "gemäß") and (phrase := ending_at(sentence, at)):
            yield Source(phrase, at)
        elif token.lower == "nach" and at > 1 and _is_opinion(sentence, at):
            yield Source((at - 2, at), at)
        elif token.lower in ("laut", "according") or is_source(sentence, at):
            if phrase := noun_phrase(sentence, after_source(sentence, at)):
                yield Source(phrase, at)
        elif token.lower == "so" and at and sentence[at - 1].text in (",", "–"):
            phrase = noun_phrase(sentence, at + 1)
            if phrase and phrase[0] == at + 1 and _ends_part(sentence, phrase[1]):
                yield Source(phrase, at)


def _is_opinion(sentence: Sequence[Token], at: int) -> bool:
    """Tell `seiner Ansicht nach`."""
    owner = sentence[at - 2].lower
    return owner in ("seiner", "ihrer", "meiner", "unserer") and bool(_SOURCE_NOUN.fullmatch(sentence[at - 1].lower))


def reporting_noun(sentence: Sequence[Token]) -> Source | None:
    """Return the noun that holds what a dass-clause says: `Berichte aus den USA, dass …`, `die Aussage, es sei …`."""
    for at, token in enumerate(sentence):
        if token.is_large and _REPORTING_NOUN.fullmatch(token.lower):
            near = range(at + 1, min(at + 8, len(sentence) - 1))
            comma = next((place for place in near if sentence[place].text == ","), 0)
            if comma and sentence[comma + 1].lower in _OPENS:
                begin = at - (at > 0 and sentence[at - 1].lower in DETERMINERS)
                return Source((begin, at + 1), at)
    return None


def is_source(sentence: Sequence[Token], at: int) -> bool:
    """Tell `nach Angaben`, `nach eigenen Angaben`, `nach der Meinung`, `Seiner Ansicht nach` from other uses."""
    if sentence[at].lower not in ("nach", "according"):
        return False
    near = [token.lower for token in sentence[at + 1 : at + 4]]
    return any(_SOURCE_NOUN.fullmatch(word) for word in near)


def after_source(sentence: Sequence[Token], at: int) -> int:
    """Return where the source begins behind `laut`, `nach Angaben von`, `according to`, `so`."""
    place = at + 1
    if sentence[at].lower == "nach":
        while place < len(sentence) and not _SOURCE_NOUN.fullmatch(sentence[place].lower):
            place += 1
        place += 1
    while place < len(sentence) and sentence[place].lower in ("von", "vom", "des", "to", "from", "of"):
        place += 1
    return place


def _ends_part(sentence: Sequence[Token], at: int) -> bool:
    return at >= len(sentence) or not sentence[at].is_word or sentence[at].lower in PREPOSITIONS | ADVERBS


def ending_at(sentence: Sequence[Token], end: int) -> tuple[int, int] | None:
    """Return the noun phrase that ends before a place, or None."""
    for start in range(max(0, end - 7), end):
        phrase = noun_phrase(sentence, start)
        if phrase and phrase[1] == end:
            return phrase
    return None
