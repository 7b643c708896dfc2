"""Indirect speech in German: Konjunktiv I and what stands for it, sources, dass-clauses after verbs of saying."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from annotator.language.cues import any_may_be_cue, find_cue
from annotator.language.quotes import mention
from annotator.language.speakers import Speaking
from annotator.language.subjunctive import first_subjunctive, second_subjunctive
from annotator.language.words import words
from annotator.model.analysis import Layer, Mark

Extent = tuple[int, int]

_SOURCE_NOUN = (
    r"\w*(?:[Aa]ngaben?|[Aa]ussagen?|[Aa]nsicht|[Mm]einung|[Aa]uffassung|[Ww]orten|[Ee]inschätzung|[Üü]berzeugung|"
    r"[Ii]nformationen|[Bb]erichts?|[Bb]erichten|[Dd]arstellung(?:en)?|[Dd]okument|[Mm]itteilung|[Mm]eldung(?:en)?|"
    r"[Ss]chätzung(?:en)?|[Bb]erechnung(?:en)?|[Ee]rmittlungen|[Ee]rkenntnissen|[Ss]tudien?|[Uu]mfragen?|"
    r"[Vv]eröffentlichung|[Ss]tellungnahme|[Ee]rklärung|[Bb]ekunden|[Bb]ewertung|[Aa]uskunft|[Pp]rognosen?|"
    r"[Pp]lan(?:ungen|ung)|[Ll]esart|[Zz]ählung|[Bb]eobachtungen|[Ss]childerung(?:en)?)"
)
_SOURCE = re.compile(
    r"\b(?:[Ll]aut|[Zz]ufolge|[Dd]emnach|[Dd]emzufolge|[Gg]emäß|hei(?:ß|ss)t es|hie(?:ß|ss) es|es hie(?:ß|ss)|"
    r"(?:Meinung|Ansicht|Auffassung|Angaben|Einschätzung) nach|"
    rf"[Nn]ach (?:\w+ ){{0,3}}{_SOURCE_NOUN})\b"
    r"|,\s*so (?:der|die|das|ein|eine|[A-ZÄÖÜ]\w+)\s[^,]{2,80}$|,\s*so [A-ZÄÖÜ][\w. -]{2,40}\.?$"
)
_AS_SAID = re.compile(r"(?:(?:Denn|Und|Aber|Doch),? )?[Ww]ie\s")
_FOLLOWS_FROM = re.compile(r"\b(?:hervorgeht|hervorging|ergab|ergibt|zeigt|hieß|heißt|zu entnehmen|bekannt wurde)\b")
_WEAK = words(
    """
    findet fand fanden sieht sah sahen steht stand nennt nannte nannten nennen genannt lautet lautete fragt fragte lobt
    lobte ruft rief riefen rufen gerufen denkt spricht sprach sprachen sprechen gesprochen erwartet erwartete erwarteten
    erwarten beschreibt beschrieb beschrieben geschrieben
    """
)
"""Cues of quotes that lead to clauses of other kinds as often."""
_SUPPOSED = re.compile(
    r"\bsoll(?:en)?\b.*\b(?:worden|\w+(?:t|en)) (?:sein|haben)\b|\bsoll(?:en)?\b.*\b(?:sein|haben)[.,]"
)
_TO_DO = re.compile(r",\s(?!um\b|ohne\b|statt\b).{0,200}?\b(?:zu (?:\w+en|sein|tun|\w+e[rl]n)|\w+zu\w+en)\b")
_THAT = re.compile(r"(?<!so)(?<!dazu)(?<!dadurch)(?<!dafür),\s*(?:dass|daß|ob|wie|warum|wonach)\b")
_THOUGHT_THAT = re.compile(
    r"\b(?:Berichten?|Berichte|Angaben|Meldung|Meldungen|Auffassung|Ansicht|Meinung|Theorie|These|Vorwurf|Vorwürfe|Verdacht|Behauptung|Hoffnung|Gerüchte?n?|"
    r"Ankündigung|Überzeugung|Befürchtung|Einschätzung|Hinweise?|Forderung|Vermutung|Erwartung|Aussage|bekannt|besagt|"
    r"überzeugt|zuversichtlich|besorgt|befürwortet\w*|ergab|ergeben|davon aus|Wert darauf|vorgeworfen|beschuldigt|"
    r"bezichtigt|heraus|dahingehend|zugesagt|beschloss|beschlossen|entschieden)"
    r"\b[^,]{0,30},\s*(?:dass|daß|wonach|nach den?en)\b"
)
_IF = re.compile(r"\b(?:[Ww]enn|[Ff]alls|[Ss]ofern)\b")
_FRAME_BEHIND = re.compile(
    r",\s*(?:so\s+(?!dass|daß|wie)\w|wie\s+(?:\S+\s+){0,5}\w*(?:sagt|teilt|richtet|klärt|tont|meint|schreibt|schrieb)|"
    r"hei(?:ß|ss)t es|hie(?:ß|ss) es|(?:\w+\s+)?(?:sag|erklär|beton|mein|berichte|äußer|schrieb|füg|teil|"
    r"behaupte|kritisier)\w*)"
)
_STATES = words(
    """
    sagt sagte sagten sagen berichtet berichtete berichteten berichten meldet meldete meldeten melden teilt teilte
    teilten erklärt erklärte erklärten gab gaben gibt kündigt kündigte kündigten schreibt schrieb schrieben stellte
    stellten betont betonte betonten meint meinte meinten vermutet vermuteten befürchtet bestätigte bestätigten
    """
)
"""Cues that may follow what they report without an object of their own."""
_SHALL = frozenset(("soll", "sollen"))
_SOURCE_WORDS = words("laut zufolge demnach demzufolge gemäß heißt heisst hieß hiess nach so")
_THAT_WORDS = words("dass daß wonach denen dem")
_WORD = re.compile(r"\w+")
_COMMA = re.compile(
    r",\s*(?:(?:das|dies|so)\s+)?(?=[a-zäöü])(?P<cue>\w+)\s+(?:\w+\s+)?(?P<next>[A-ZÄÖÜ\"„«»]|der|die|das|ein|eine|er|sie|am|in|im|der)"
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
        said = without_quotes(text, start, end, direct)
        reports = _reports(said, before=before)
        if reports:
            first, last = _reported(said)
            last = with_quoted_end(text, start, last, direct)
            if len(said[first:last].split()) > 2:
                framed = bool(find_cue(said) or _SOURCE.search(said))
                yield mark_of(text, start + first, start + last, speaking, framed=framed)
        before = reports


def without_quotes(text: str, start: int, end: int, direct: Sequence[Mark]) -> str:
    """Return the sentence `text[start:end]` with blanks for what stands in quotation marks; `direct` is sorted."""
    said = text[start:end]
    for quote in _quotes_in(start, end, direct):
        first, last = max(quote.start, start) - start, min(quote.end, end) - start
        said = said[:first] + " " * (last - first) + said[last:]
    return said


def _quotes_in(start: int, end: int, direct: Sequence[Mark]) -> Sequence[Mark]:
    """Return the quotes that overlap `[start, end)`; they are sorted and do not overlap each other."""
    first = bisect_right(direct, start, key=lambda quote: quote.end)
    return direct[first : bisect_left(direct, end, lo=first, key=lambda quote: quote.start)]


def _reports(said: str, *, before: bool) -> bool:
    if said.count(" ") < 2:
        return False
    present = set(_WORD.findall(said.lower()))  # Most sentences hold nothing that is worth a closer look.
    if not present.isdisjoint(_SOURCE_WORDS) and _SOURCE.search(said):
        return True
    if first_subjunctive(said) is not None:
        return True
    shall = not present.isdisjoint(_SHALL)
    if (shall and _SUPPOSED.search(said)) or (not present.isdisjoint(_THAT_WORDS) and _THOUGHT_THAT.search(said)):
        return True
    cue = find_cue(said) if any_may_be_cue(present) else None
    if cue and cue.word not in _WEAK and _governs(said, cue.end):
        return True
    if cue and (_is_framed(said) or _is_as_said(said, cue.start)):
        return True
    if before and shall:
        return True
    return (before or bool(cue)) and second_subjunctive(said) is not None and not _IF.search(said)


def _governs(said: str, place: int) -> bool:
    """Tell whether a dass-clause or an infinitive depends on the cue that ends at a place: it comes next."""
    comma = said.find(",", place)
    if comma < 0:
        return False
    that = _THAT.search(said, place)
    return bool(that and said.count(",", place, that.start()) < 2) or bool(_TO_DO.match(said, comma))


def _is_framed(said: str) -> bool:
    """Tell whether a sentence ends with who says it: `…, teilte die Polizei mit`, `…, berichtet Reuters`."""
    for match in _COMMA.finditer(said):
        cue = find_cue(said, match.start("cue"))
        led = said[match.start() - 1 : match.start()].strip(' “"»«')  # Not what stands behind a quote.
        if cue and led and cue.start == match.start("cue") and cue.word in _STATES and len(said) - cue.start < 160:
            return ":" not in said[cue.start :]
    return False


def _is_as_said(said: str, cue: int) -> bool:
    """Tell whether a sentence begins with `Wie die Polizei mitteilte, …`."""
    return bool(_AS_SAID.match(said.lstrip())) and said.find(",", cue) >= 0


def _reported(said: str) -> Extent:
    """Return which part of a sentence is what was said: without the clause that says who said it."""
    end = len(said.rstrip(' .!?…»“”"«„‚‘›‹'))
    cue = find_cue(said)
    start = 0
    if cue and (that := _THAT.search(said, cue.end)):
        start = that.start() + 1
    elif cue and (comma := said.find(",", cue.end, cue.end + 80)) >= 0 and first_subjunctive(said[:comma]) is None:
        start = comma + 1
    elif cue is None and (thought := _THOUGHT_THAT.search(said)):
        start = said.rindex(",", thought.start(), thought.end()) + 1
    behind = [match.start() for match in _FRAME_BEHIND.finditer(said) if match.start() > start + 10]
    if behind and start == 0:
        end = behind[-1]
    while start < end and said[start].isspace():
        start += 1
    while end > start and said[end - 1].isspace():
        end -= 1
    return start, end


def with_quoted_end(text: str, start: int, last: int, direct: Sequence[Mark]) -> int:
    """Return where a report ends whose last words are quoted (`… sei „ernst“`), counted from `start`; else `last`."""
    for quote in _quotes_in(start + last, start + last + 4, direct):
        gap = text[start + last : quote.start]
        if quote.label == "direct" and 0 < len(gap) < 3 and not gap.strip(' „“«»"‚‘›‹'):
            return quote.end - start if text[quote.end - 1] not in ".!?" else last
    return last


def mark_of(text: str, start: int, end: int, speaking: Speaking, *, framed: bool) -> Mark:
    """Return the mark of reported speech at `[start, end)`, with who says it.

    It is `indirect` where its sentence says that somebody said it (`framed`), else `free-indirect`: told by mood alone.
    `reported` is never given: a speech act that is only mentioned (`Vogt forderte Hilfe`) says nothing in any wording,
    so there is nothing to mark, and of what is marked none of the forms is that.
    """
    said = speaking.attribution(start, end, inside=True)
    if said.cue and said.speaker and said.cue[0] == start < said.speaker[1] < end:  # `Laut Vogt kostet der Hafen …`
        start = max(said.cue[1], said.speaker[1])
        start += len(text[start:end]) - len(text[start:end].lstrip(" ,"))
    attributes: dict[str, Any] = {
        "speaker": mention(text, said.speaker),
        "cue": mention(text, said.cue),
        "resolved": None,
        "kind": "indirect" if framed else "free-indirect",
    }
    return Mark(start, end, Layer.QUOTE, "indirect", attributes)
