"""Who says a direct quote, and the word that tells so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from annotator.language.clauses import AUXILIARIES, Token, following_phrase, noun_phrase, subject, tokens
from annotator.language.cues import CUE

Extent = tuple[int, int]

_BREAK = re.compile(r"(?<=[.!?])[»“”\"«]?\s+(?=[A-ZÄÖÜ„«»“\"])|\n")
_SO = re.compile(r"\s*[,–—-]?\s*(?P<cue>so|wie|laut|nach|as)\s+(?!die Vorw)(?=\S)", re.IGNORECASE)
_SOURCE = re.compile(
    r"\b(?P<cue>[Ll]aut|[Nn]ach (?:den |eigenen )?(?:Angaben?|Aussagen?|Ansicht|Meinung|Auffassung|Worten|Einschätzung|"
    r"Überzeugung|Informationen)|[Aa]ccording to)\s+(?:(?:von|vom|der|des|from|of)\s+)?"
)
_ZUFOLGE = re.compile(r"\b(?P<cue>zufolge|gemäß)\b")
_QUOTED = re.compile(r"[„«»“\"][^„«»“”\"\n]{0,600}[“”»«\"]")
_WINDOW = 400
"""Code points before and after a quote that are looked at."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says something, and the word that tells so; either may be missing."""

    speaker: Extent | None
    cue: Extent | None


NOBODY = Attribution(None, None)


def attribution(text: str, outer_start: int, outer_end: int) -> Attribution:
    """Return who says the quote between two marks, from the sentence it stands in.

    What follows the quote is asked first (`“, sagte Putin`), then what leads to it (`Putin sagte: „`), then sources
    (`laut`, `zufolge`), and last the cue verb anywhere in its sentence.
    """
    after = _Frame.after(text, outer_end)
    before = _Frame.before(text, outer_start)
    found = (
        _following(text, after)
        or _leading(before)
        or _source(text, before, after)
        or _anywhere(before, after)
        or NOBODY
    )
    if found.speaker is None and (earlier := _earlier(text, before.start)):
        return Attribution(earlier.speaker, found.cue or earlier.cue)
    return found


class _Frame:
    """The words of a sentence on one side of a quote, without what other quotes hold."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self.start, self.end = start, end
        blanked = _QUOTED.sub(lambda match: "\x00" * len(match.group()), text[start:end])
        shifted = [
            Token(token.start + start, token.end + start, token.text) for token in tokens(blanked, 0, len(blanked))
        ]
        self.words: Sequence[Token] = [token for token in shifted if token.text != "\x00"]

    @classmethod
    def before(cls, text: str, place: int) -> _Frame:
        start = max(0, place - _WINDOW)
        breaks = [match.end() for match in _BREAK.finditer(text, start, place)]
        return cls(text, breaks[-1] if breaks else start, place)

    @classmethod
    def after(cls, text: str, place: int) -> _Frame:
        end = min(len(text), place + _WINDOW)
        match = _BREAK.search(text, place, end)
        return cls(text, place, match.start() if match else end)


def _following(text: str, after: _Frame) -> Attribution | None:
    """Read `“, sagte Putin`, `“, so der Sprecher`, `“, hatte er gesagt`, `“, wie Putin sagte`."""
    sentence = after.words
    if not sentence or (sentence[0].text not in (",", "–", "—", "-", "(") and not _is_cue(sentence, 0)):
        return None
    first = 0 if sentence[0].is_word else 1
    if match := _SO.match(text, after.start, after.end):
        place = next((at for at, token in enumerate(sentence) if token.start >= match.end()), len(sentence))
        cue = _cue_near(sentence, place, 12) if match["cue"].lower() == "wie" else None
        phrase = following_phrase(sentence, place)
        if phrase:
            return Attribution(_extent(sentence, phrase), cue or match.span("cue"))
    for at in range(first, min(first + 3, len(sentence))):
        if _is_cue(sentence, at) or sentence[at].lower in AUXILIARIES:
            cue = _extent(sentence, (at, at + 1)) if _is_cue(sentence, at) else _cue_near(sentence, at + 1, 15)
            if cue is None:
                return None
            phrase = noun_phrase(sentence, first) if at > first else None
            phrase = phrase or following_phrase(sentence, at + 1)
            return Attribution(_extent(sentence, phrase), cue)
    return None


def _leading(before: _Frame) -> Attribution | None:
    """Read `Putin sagte: „`, `Im Interview erklärte der Minister: „`, `mit den Worten: „`."""
    sentence = before.words
    if not sentence or sentence[-1].text != ":":
        return None
    return _cited(sentence) or _of_clause(sentence) or _of_first_phrase(sentence)


def _cited(sentence: Sequence[Token]) -> Attribution | None:
    """Read `zitiert Putin mit den Worten: „`, where the object of the verb speaks."""
    for at, token in enumerate(sentence):
        if token.lower in ("zitiert", "zitierte", "quoted", "quotes") and sentence[-2].lower in ("worten", "saying"):
            phrase = following_phrase(sentence, at + 1)
            return Attribution(_extent(sentence, phrase), (token.start, token.end)) if phrase else None
    return None


def _of_first_phrase(sentence: Sequence[Token]) -> Attribution | None:
    """Take the first free phrase of a sentence that leads to a quote with a verb that is no cue."""
    phrase = noun_phrase(sentence, 0) or following_phrase(sentence, 0)
    return Attribution(_extent(sentence, phrase), None) if phrase else None


def _earlier(text: str, place: int) -> Attribution | None:
    """Take who spoke in one of the three sentences before, in the same paragraph."""
    paragraph = text.rfind("\n", max(0, place - 3 * _WINDOW), place) + 1
    for _ in range(3):
        place = _back_over_blanks(text, place)
        if place <= max(paragraph, 0):
            return None
        frame = _Frame.before(text, place)
        found = _said_so(frame.words) or _source(text, frame, frame) or _of_clause(frame.words)
        if found and found.speaker:
            return found
        place = frame.start
    return None


def _said_so(sentence: Sequence[Token]) -> Attribution | None:
    """Read `…, so der Sprecher.` of a sentence whose quote is blanked."""
    for at in range(len(sentence) - 2, 0, -1):
        if sentence[at].text == "so" and sentence[at - 1].text == ",":
            phrase = noun_phrase(sentence, at + 1)
            return Attribution(_extent(sentence, phrase), (sentence[at].start, sentence[at].end)) if phrase else None
    return None


def _back_over_blanks(text: str, place: int) -> int:
    while place > 0 and text[place - 1] == " ":
        place -= 1
    return place


def _source(text: str, before: _Frame, after: _Frame) -> Attribution | None:
    """Read `laut X`, `nach Angaben von X`, `X zufolge` in the quote's sentence."""
    for frame in (before, after):
        for match in _SOURCE.finditer(text, frame.start, frame.end):
            place = next((at for at, token in enumerate(frame.words) if token.start >= match.end()), len(frame.words))
            if phrase := noun_phrase(frame.words, place):
                return Attribution(_extent(frame.words, phrase), match.span("cue"))
        for match in _ZUFOLGE.finditer(text, frame.start, frame.end):
            place = next((at for at, token in enumerate(frame.words) if token.start == match.start()), 0)
            if phrase := _ending_at(frame.words, place):
                return Attribution(_extent(frame.words, phrase), match.span("cue"))
    return None


def _anywhere(before: _Frame, after: _Frame) -> Attribution | None:
    """Read the cue verb of the sentence a quote is part of: `Er nannte das „…“`, `… „…“ bezeichnete`."""
    return _of_clause(before.words) or _of_clause(after.words, fallback=before.words)


def _of_clause(sentence: Sequence[Token], fallback: Sequence[Token] = ()) -> Attribution | None:
    """Return the attribution by the cue verb of a clause, the last one there is."""
    for at in range(len(sentence) - 1, -1, -1):
        if not _is_cue(sentence, at):
            continue
        if said := _it_says(sentence, at):
            return said
        verb = _finite(sentence, at)
        clause = _clause_start(sentence, verb)
        phrase = subject(sentence, verb, clause)
        if phrase is None and fallback:
            found = noun_phrase(fallback, 0)
            return Attribution(_extent(fallback, found), _extent(sentence, (at, at + 1)))
        return Attribution(_extent(sentence, phrase), _extent(sentence, (at, at + 1)))
    return None


def _it_says(sentence: Sequence[Token], cue: int) -> Attribution | None:
    """Read `heißt es in dem Schreiben`, `In dem Brief heißt es`: the writing speaks."""
    if not sentence[cue].lower.startswith(("hei", "hie")):
        return None
    for place in (*range(cue, min(cue + 5, len(sentence))), 0):
        if sentence[place].lower in ("in", "im", "aus") and (phrase := noun_phrase(sentence, place + 1)):
            return Attribution(_extent(sentence, phrase), _extent(sentence, (cue, cue + 1)))
    return Attribution(None, _extent(sentence, (cue, cue + 1)))


def _finite(sentence: Sequence[Token], cue: int) -> int:
    """Return the place of the finite verb that belongs to a cue: itself, or the auxiliary of a participle."""
    word = sentence[cue].lower
    if cue and sentence[cue - 1].lower == "zu":  # `versuchte … zu beruhigen`: the verb stands behind the subject.
        return next((at for at in range(1, cue) if sentence[at].lower.endswith(("te", "ten", "t"))), cue)
    if not word.endswith(("t", "en")):
        return cue
    for at in range(cue - 1, max(-1, cue - 25), -1):
        if sentence[at].text in ";:":
            break
        if sentence[at].lower in AUXILIARIES:
            return at
    return cue


def _clause_start(sentence: Sequence[Token], verb: int) -> int:
    """Return where the clause of a verb begins; an inserted apposition (`Müller, der Sprecher, sagte`) is skipped."""
    at = verb
    while at > 0 and sentence[at - 1].text not in ",;:–—":
        at -= 1
    if at == verb and at > 1:
        if (name := _name_between_commas(sentence, verb - 1)) is not None:
            return name
        opening = noun_phrase(sentence, 0)
        is_apposition = opening is not None and sentence[opening[1]].text == "," and opening[1] < verb - 1
        return 0 if is_apposition or following_phrase(sentence, verb + 1) is None else verb
    return at


def _name_between_commas(sentence: Sequence[Token], comma: int) -> int | None:
    """Return where a name begins that stands between a comma and the one given: `…, Michael Knipper, sagte`."""
    at = comma
    while at > 0 and sentence[at - 1].is_word and sentence[at - 1].is_large:
        at -= 1
    return at if 1 <= comma - at <= 4 and at > 1 and sentence[at - 1].text == "," else None


def _ending_at(sentence: Sequence[Token], end: int) -> Extent | None:
    for start in range(max(0, end - 7), end):
        phrase = noun_phrase(sentence, start)
        if phrase and phrase[1] == end:
            return phrase
    return None


def _is_cue(sentence: Sequence[Token], place: int) -> bool:
    rest = " ".join(token.text for token in sentence[place : place + 30])
    return bool(CUE.match(rest))


def _cue_near(sentence: Sequence[Token], place: int, most: int) -> Extent | None:
    for at in range(place, min(place + most, len(sentence))):
        if _is_cue(sentence, at):
            return _extent(sentence, (at, at + 1))
    return None


def _extent(sentence: Sequence[Token], phrase: tuple[int, int] | None) -> Extent | None:
    return (sentence[phrase[0]].start, sentence[phrase[1] - 1].end) if phrase else None
