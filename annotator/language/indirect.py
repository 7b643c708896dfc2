"""Indirect speech in German: Konjunktiv I and what stands for it, sources, dass-clauses after verbs of saying."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from annotator.language.cues import find_cue
from annotator.language.quotes import mention
from annotator.language.speakers import Speaking
from annotator.language.subjunctive import first_subjunctive, second_subjunctive
from annotator.language.words import words
from annotator.model.analysis import Layer, Mark

Extent = tuple[int, int]

_SOURCE = re.compile(
    r"\b(?:[Ll]aut|[Zz]ufolge|[Dd]emnach|[Dd]emzufolge|hei(?:ß|ss)t es|hie(?:ß|ss) es|Meinung nach|Ansicht nach|"
    r"[Nn]ach (?:\w+ ){0,3}\w*(?:[Aa]ngaben?|[Aa]ussagen?|[Aa]nsicht|[Mm]einung|[Aa]uffassung|[Ww]orten|"
    r"[Ee]inschätzung|"
    r"[Üü]berzeugung|[Ii]nformationen|[Bb]erichts?|[Bb]erichten|[Dd]arstellung|[Dd]okument|[Mm]itteilung|"
    r"[Mm]eldungen))\b"
    r"|^Wie\s[^,]{3,80}\s(?:mitteil|berichte|melde|schreib|erklär|sag|bekannt|bestätig|vermelde|beton|"
    r"verlaute|erfuhr)\w*[^,]{0,15},"
    r"|,\s*so (?:der|die|das|ein|eine|[A-ZÄÖÜ]\w+)\s[^,]{2,80}$|,\s*so [A-ZÄÖÜ][\w. -]{2,40}\.?$"
)
_WEAK = words("findet fand sieht sah steht stand nennt nannte lautet lautete fragt fragte lobt lobte")
"""Cues of quotes that lead to clauses of other kinds as often."""
_SUPPOSED = re.compile(
    r"\bsoll(?:en)?\b.*\b(?:worden|\w+(?:t|en)) (?:sein|haben)\b|\bsoll(?:en)?\b.*\b(?:sein|haben)[.,]"
)
_TO_DO = re.compile(r",\s.{0,200}?\b(?:zu \w+en|\w+zu\w+en)\b")
_THAT = re.compile(r",\s*(?:dass|daß|ob|wie|warum|wonach)\b")
_IF = re.compile(r"\b(?:[Ww]enn|[Ff]alls|[Ss]ofern)\b")
_FRAME_BEHIND = re.compile(
    r",\s*(?:so\s+(?!dass|daß|wie)\w|wie\s+(?:\S+\s+){0,5}\w*(?:sagt|teilt|richtet|klärt|tont|meint|schreibt|schrieb)|"
    r"hei(?:ß|ss)t es|hie(?:ß|ss) es|(?:\w+\s+)?(?:sag|erklär|beton|mein|berichte|äußer|schrieb|füg|teil|"
    r"behaupte|kritisier)\w*)"
)


def indirect(text: str, sentences: Iterable[Extent], direct: Sequence[Mark], speaking: Speaking) -> Iterator[Mark]:
    """Yield the stretches of sentences that report speech without quoting it, with speaker and cue.

    What stands in direct quotes is not looked at. A Konjunktiv II counts only where the sentence before reports, too.
    """
    before = False
    paragraph = -1
    for start, end in sentences:
        if "\n" in text[max(paragraph, 0) : start]:
            before = False
        paragraph = end
        said = _without_quotes(text, start, end, direct)
        reports = _reports(said, before=before)
        if reports:
            first, last = _reported(said)
            if len(said[first:last].split()) > 2:
                yield _mark(text, start + first, start + last, speaking)
        before = reports


def _without_quotes(text: str, start: int, end: int, direct: Sequence[Mark]) -> str:
    """Return a sentence with blanks for what stands in quotation marks."""
    said = text[start:end]
    for quote in direct:
        if quote.start < end and start < quote.end:
            first, last = max(quote.start, start) - start, min(quote.end, end) - start
            said = said[:first] + " " * (last - first) + said[last:]
    return said


def _reports(said: str, *, before: bool) -> bool:
    if len(said.split()) < 3:
        return False
    if first_subjunctive(said) is not None:
        return True
    if _SOURCE.search(said) or _SUPPOSED.search(said):
        return True
    cue = find_cue(said)
    if cue and cue.word not in _WEAK and (_THAT.search(said) or _TO_DO.search(said, cue.end)):
        return True
    return (before or bool(cue)) and second_subjunctive(said) is not None and not _IF.search(said)


def _reported(said: str) -> Extent:
    """Return which part of a sentence is what was said: without the clause that says who said it."""
    end = len(said.rstrip(' .!?…»“”"«'))
    cue = find_cue(said)
    start = 0
    if cue and (that := _THAT.search(said, cue.end)):
        start = that.start() + 1
    elif cue and (comma := said.find(",", cue.end, cue.end + 80)) >= 0 and first_subjunctive(said[:comma]) is None:
        start = comma + 1
    behind = [match.start() for match in _FRAME_BEHIND.finditer(said) if match.start() > start + 10]
    if behind and start == 0:
        end = behind[-1]
    while start < end and said[start].isspace():
        start += 1
    while end > start and said[end - 1].isspace():
        end -= 1
    return start, end


def _mark(text: str, start: int, end: int, speaking: Speaking) -> Mark:
    said = speaking.attribution(start, end)
    attributes: dict[str, Any] = {
        "speaker": mention(text, said.speaker),
        "cue": mention(text, said.cue),
        "resolved": None,
        "kind": "indirect",
    }
    return Mark(start, end, Layer.QUOTE, "indirect", attributes)
