"""Which word of a sentence is a cue, a finite verb, or looks like one."""

from __future__ import annotations

from collections.abc import Sequence

from annotator.language.clauses import ADVERBS, AUXILIARIES, DETERMINERS, PREPOSITIONS, PRONOUNS, Token
from annotator.language.cues import is_cue, may_be_cue
from annotator.language.subjects import Candidate
from annotator.language.words import words

_SOME = words(
    "und aber die der das dass daß was wo wenn weil als ob denn um oder sondern doch nicht in an but and that"
)
"""What follows a quote and is no verb, though it may look like one."""


def is_cue_at(sentence: Sequence[Token], place: int) -> bool:
    """Tell whether the word at a place is a cue, with its particle where it needs one; nouns are none."""
    word = sentence[place].lower
    if sentence[place].is_large and (place or word == "meinen"):
        return False
    return may_be_cue(word) and is_cue(word, (token.lower for token in sentence[place + 1 : place + 40]))


def cue_in(sentence: Sequence[Token], start: int, stop: int) -> int | None:
    """Return the place of the first cue of `sentence[start:stop]`, or None."""
    return next((at for at in range(start, min(stop, len(sentence))) if is_cue_at(sentence, at)), None)


def looks_finite(sentence: Sequence[Token], place: int) -> bool:
    """Tell whether a word right behind `“,` is a verb, known or not: `strich Romney heraus`, `freute sich Vogt`."""
    word = sentence[place]
    if not word.text[0].islower() or place + 1 >= len(sentence):
        return False
    if word.lower in _SOME or word.lower in PREPOSITIONS | ADVERBS | PRONOUNS | DETERMINERS | AUXILIARIES:
        return False
    following = sentence[place + 1]
    starts = following.is_large or following.lower in PRONOUNS | DETERMINERS or following.lower == "sich"
    return following.is_word and starts


def verb_beside(sentence: Sequence[Token], subject: Candidate) -> int | None:
    """Return a finite verb right behind or right before a subject, by its ending."""
    for at in (subject.last, subject.first - 1):
        if 0 <= at < len(sentence):
            word = sentence[at]
            known = word.lower in PREPOSITIONS | ADVERBS | PRONOUNS | DETERMINERS
            if word.is_word and word.text.islower() and not known and word.lower.endswith(("t", "te", "ten", "en")):
                return at
    return None


def finite_of(sentence: Sequence[Token], cue: int) -> int:
    """Return the place of the finite verb that belongs to a cue: itself, or the auxiliary of a participle."""
    word = sentence[cue].lower
    if cue and sentence[cue - 1].lower == "zu":  # `versuchte … zu beruhigen`: the verb stands behind the subject.
        return next((at for at in range(1, cue) if sentence[at].lower.endswith(("te", "ten", "t"))), cue)
    if not word.endswith(("t", "en")):
        return cue
    for at in range(cue - 1, max(-1, cue - 25), -1):
        if sentence[at].text in ";:,":
            break
        if sentence[at].lower in AUXILIARIES:
            return at
    return cue


def verb_follows(sentence: Sequence[Token], quote: int) -> bool:
    """Tell whether `, sagte` or `sagte` stands right behind a quote."""
    at = quote + 1 + (quote + 1 < len(sentence) and sentence[quote + 1].text in (",", "–"))
    return at < len(sentence) and is_cue_at(sentence, at)
