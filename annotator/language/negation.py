"""Words that deny what a statement says, German and English, and idioms that only look like it."""

from __future__ import annotations

import re
from bisect import bisect
from dataclasses import dataclass

from annotator.language.content_words import content_words

_DENIES = re.compile(
    r"\b(?:nicht|kein(?:e[mnrs]?|erlei|esfalls|eswegs)?|nie|niemals|niemand(?:em|en)?|nichts|ohne|weder|nirgend(?:s|wo)|"
    r"dementier\w*|not|no|never|nobody|nothing|none|without|neither|nor|nowhere|cannot|den(?:y|ies|ied|ying)|\w+n['’]t)\b",
    re.IGNORECASE,
)
_IDIOM = re.compile(
    r"\bnicht (?:nur|bloß|bloss|allein|zuletzt|selten|umsonst|unbedingt|ganz|immer|mehr als|weniger als|zuletzt)\b|"
    r"\bob\b[^,.;]{0,40}\boder nicht\b|\bohne (?:Zweifel|Frage|Weiteres|weiteres|dies|hin)\b|\bkein Wunder\b|"
    r"\bnichts? (?:anderes\b|als\b)|\bbis (?:\w+ ){0,3}(?:nicht|kein\w*)\b|"
    r"\bnot (?:only|just|least|merely)\b|\bno (?:doubt|wonder|longer than)\b|"
    r"\bnothing but\b|\bwhether or not\b|\b(?:nicht|kein\w*)\b[^.!?]{0,60}\b(?:sondern|bevor|bis)\b|"
    r"\bnot\b[^.!?]{0,60}\b(?:but|until)\b",
    re.IGNORECASE,
)
_SAYS_AS_MUCH = re.compile(
    r"\b(?:w(?:eis|ies)\w*\b[^.!?]{0,80}\bzurück|lehn\w*\b[^.!?]{0,80}\bab|"
    r"bestr(?:eit|itt)\w*|verneint?\w*|zurück(?:ge)?w(?:eis|ies)\w*|ab(?:ge)?l?ehn\w*|verzicht\w*|weiger\w*|"
    r"verweiger\w*|verb(?:iet|ot)\w*|verhinder\w*|fehl\w*|kaum|wenig\w*|vergeblich|statt|außer|ausser|"
    r"nur|erst|allein|ausschließlich|ausschliesslich|selten|vermeid\w*|vermied\w*|frei von|anders|gegen\w*|leer\w*|"
    r"\w+(?:los|frei|leer|arm)(?:e[mnrs]?)?|stopp\w*|endet\w*|beend\w*|hardly|barely|scarcely|refus\w*|reject\w*|"
    r"fail\w*|lack\w*|prevent\w*|avoid\w*|only|few|little|instead|forbid\w*|ban(?:s|ned)?|\w+less)\b",
    re.IGNORECASE,
)
_CLAUSE_END = re.compile(r"[,;.:!?–—…\n]")
_QUESTION = re.compile(r"[^.!?\n]{0,300}\?")
_NEGATIVE = ("un", "in", "im", "miss", "dis", "nicht")
_SENTENCE_END = re.compile(r"[.!?…]+[\s«»“”\"']+|\n")
_SHARED = 0.5
"""Share of what is denied that a sentence must say to affirm it."""


@dataclass(frozen=True, slots=True)
class Denial:
    """A word at `[start, end)` that denies, and the stems of what its clause says."""

    start: int
    end: int
    about: frozenset[str]


def denials(text: str) -> list[Denial]:
    """Return the words of a statement that deny something.

    Questions deny nothing, and two such words in one clause may be an affirmation.
    """
    idioms = [match.span() for match in _IDIOM.finditer(text)]
    cuts = [cut.start() for cut in _CLAUSE_END.finditer(text)]
    found: dict[int, list[Denial]] = {}
    for match in _DENIES.finditer(text):
        if any(start <= match.start() < end for start, end in idioms) or _QUESTION.match(text, match.end()):
            continue
        place = bisect(cuts, match.start())
        start, end = cuts[place - 1] + 1 if place else 0, cuts[place] if place < len(cuts) else len(text)
        about = frozenset(stem for _, stem in content_words(text[start:end]))
        found.setdefault(place, []).append(Denial(match.start(), match.end(), about))
    return [clause[0] for clause in found.values() if len(clause) == 1]


def is_affirmed(denial: Denial, text: str) -> bool:
    """Tell whether a text says what is denied: most of it in one sentence, without any word that may deny it."""
    affirming = False
    for sentence in _SENTENCE_END.split(text):
        said = {stem for _, stem in content_words(sentence)}
        if denial.about and len(denial.about & said) >= _SHARED * len(denial.about):
            if _may_deny(sentence, denial.about, said):
                return False
            affirming = True
    return affirming


def _may_deny(sentence: str, about: frozenset[str], said: set[str]) -> bool:
    """Tell whether a sentence may deny something with any word at all, such as the opposite of what is denied."""
    if _DENIES.search(sentence) or _SAYS_AS_MUCH.search(sentence):
        return True
    return any(prefix + stem in said for stem in about for prefix in _NEGATIVE)
