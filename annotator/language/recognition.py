"""Which language a text is in."""

from __future__ import annotations

import re

from annotator.language.word_features import lexicon
from annotator.language.words import words

_ENOUGH = 40
"""Letters a text needs before its language is guessed; shorter ones are told wrong too often."""

_LOOKED_AT = 20_000
"""Code points of the text that are looked at."""

_WORD = re.compile(r"[^\W\d_]+")

_GERMAN = words(
    """
    der das und nicht ist mit dem den ein eine sich auf für von zu im auch es wird sind hat
    des einer einem einen eines nach bei beim aus vom zum zur dass wurde wurden werden worden hatte haben sie über
    gegen durch noch nur oder aber soll sollen sein seine seiner ihre unter seit jedoch dieser diese dieses
    """
)
_ENGLISH = words(
    """
    the of and to that is was for with it his this are on at have not from by has
    which who were been their they would had its after be but he she will into when than about more there said as or
    """
)
"""Of either language the commonest words that hardly any text in another has many of."""
_SURE = 0.12
"""Share of such words from which a text is surely of the language (running prose has 0.25 to 0.5)."""
_KNOWN = 0.8
"""Share of listed German words among those written small from which a text is surely German.

News articles have 0.83 to 1; of the sentences that spaCy gives as examples of 60 other languages, English ones have
0.64, all others less."""
_FEWEST = 10
"""Words written small that are needed to tell so."""


def recognise(text: str) -> str | None:
    """Return the code of a text's language, such as `de`; None where the text is too short to tell.

    German and English are told by their commonest words, German with many names by the words between them; only where
    that leaves a doubt is py3langid asked, whose model takes 0.7 s to load.
    """
    found = _WORD.findall(text[:_LOOKED_AT])
    if sum(map(len, found)) < _ENOUGH:
        return None
    return _by_common_words(found) or _by_listed_words(found) or _asked_library(text[:_LOOKED_AT])


def german_or_english(text: str) -> str | None:
    """Return the code of a text's language where it is surely one of the two, at no cost; None otherwise."""
    found = _WORD.findall(text[:_LOOKED_AT])
    return _by_common_words(found) if found else None


def _by_common_words(found: list[str]) -> str | None:
    german, english = _shares(found)
    if german > _SURE and german > 3 * english:
        return "de"
    if english > _SURE and english > 3 * german:
        return "en"
    return None


def _by_listed_words(found: list[str]) -> str | None:
    small = [word for word in found if len(word) > 1 and word[0].islower()]
    if len(small) < _FEWEST:
        return None
    german, english = _shares(small)
    return "de" if german > english and sum(word in lexicon() for word in small) / len(small) > _KNOWN else None


def _shares(found: list[str]) -> tuple[float, float]:
    """Return the share of the commonest German words and that of the English ones."""
    small = [word.lower() for word in found]
    german, english = (sum(word in common for word in small) / len(small) for common in (_GERMAN, _ENGLISH))
    return german, english


def _asked_library(text: str) -> str | None:
    import py3langid  # type: ignore[import-untyped]

    language, _ = py3langid.classify(text)
    return str(language)
