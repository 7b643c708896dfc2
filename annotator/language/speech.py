"""Telling quoted speech from titles, names and words set off by quotation marks."""

from __future__ import annotations

import re

from annotator.language.cues import CUE
from annotator.language.quotation import Quotation
from annotator.language.words import words

_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_SENTENCE_END = re.compile(r"[.!?…][)\]]?\s*$")
_NAMED_BEFORE = re.compile(
    r"(?:\b(?:so ?genannt\w*|namens|genannt\w*|[Mm]otto|Titel\w*|titled|called|named|dubbed|nicknamed|so-called|Slogan|"
    r"Namen?|Name|Begriff\w*|Wort|Rubrik|Stichwort|Marke|Label|Aktion|Initiative|Kampagne|"
    r"Projekt|Preis|Programm|Partei|"
    r"Bündnis|Verein|Stiftung|Band|Gruppe|Film\w*|Serie|Sendung|Show|Song|Lied|Album|"
    r"Single|Buch|Roman|Stück|Oper|Musical|"
    r"Ausstellung|Zeitung|Zeitschrift|Magazin\w*|Zeitschriften|Sender|Fernsehsender|"
    r"Radiosender|Portal|Website|Webseite|"
    r"Blog|Internetseite|Firma|Unternehmen|Schiff|Hotel|Restaurant|Café|Klub|Club|Festival|Mehr|Reihe|Spiel|Kategorie|"
    r"film|movie|book|novel|song|album|series|show|magazine|newspaper|magazines|campaign|"
    r"slogan|project|band|group|More)"
    r"(?:\s+\w+)?\s*[(:]?|\b(?:heißt|heisst|hieß|hiess|heißen|nennt sich)(?:\s+\w+)?)\s*$"
)
_NAMED_AFTER = re.compile(r"\s*,?\s*(?:heißt|heisst|hieß|hiess|genannt|titled|called)\b(?! es)|-\w")
_SPOKEN_AFTER = re.compile(r"\s*,\s*(?:so\b|wie\b|hei(?:ß|ss)t es|hie(?:ß|ss) es)")
_JUDGED = re.compile(r"\b(?:als|as)\s+(?:\w+\s+)?$")
_REPORTING = re.compile(
    r"\b(?:sei|seien|habe|hätten|würden?|solle|müsse|könne|werde|wolle|dürfe|möge|"
    r"bezeichne\w*|nann?te\w*|nennt|genannt|[Ll]aut|[Nn]ach Angaben|"
    r"spr[aäi]ch\w*|kritisier\w*|[Ll]aut|zufolge|Angaben|according|zurück|forder\w*|warn\w*|lob\w*|verurteil\w*)\b"
)
_CALLED = re.compile(
    r"\b(?:als|as|(?:nann?te|nennt|nannten|bezeichnete|nannten)\b.*?|vo[nr] (?:eine[rmn]?|"
    r"der|dem)|zur?|eine?[nrms]?|sei|seien)"
    r"\s+(?:\w+e[nrms]?\s+)?$"
)
_ADDRESS = re.compile(r"\w\.(?:de|com|org|net|at|ch|tv|info)\b|www\.")
_ALL_LARGE = re.compile(r"(?:[A-ZÄÖÜ]\S*\s*)+")
_SMALL = words(
    """
    der die das des dem den ein eine eines und oder für von zu im in am an auf mit de la le du des el of the and for
    a an to on at in by with y et
    """
)
_CONTEXT = 160
"""Code points of the sentence around a quotation that are looked at."""


def is_speech(text: str, quotation: Quotation) -> bool:
    """Tell whether a quotation is something said, rather than a title, a name or a word held at arm's length.

    Length, cue verbs, colons, sentence punctuation and capitals decide, in that order of what is surest.
    """
    inside = text[quotation.start : quotation.end].strip()
    found = _WORD.findall(inside[:2000])
    before = _same_sentence_before(text, quotation.outer_start)
    after = text[quotation.outer_end : quotation.outer_end + _CONTEXT].partition("\n")[0]
    if not found:
        return False
    ends = bool(_SENTENCE_END.search(inside[-6:]))
    if not quotation.closed:
        return len(found) >= 4
    if _NAMED_AFTER.match(after) or (_NAMED_BEFORE.search(before) and not (ends and len(found) > 3)):
        return len(found) > 12
    if _is_introduced(before, after, found):
        return True
    if ends and inside[:1].isupper():
        return len(found) > 3 or _stands_alone(before, after) or (len(found) > 1 and not _is_title(found))
    if len(found) > 8 and not _is_title(found):
        return True
    return _is_partial(before, after, found) or (len(found) > 4 and not _is_title(found))


def _same_sentence_before(text: str, place: int) -> str:
    window = text[max(0, place - _CONTEXT) : place].rpartition("\n")[2]
    return re.split(r"(?<=[.!?])\s+(?=[A-ZÄÖÜ„«»“\"])", window)[-1]


def _is_introduced(before: str, after: str, found: list[str]) -> bool:
    """Tell whether a colon leads to the quotation or a cue verb follows it."""
    if before.rstrip().endswith(":") and (len(found) > 2 or CUE.search(before)):
        return True
    if _SPOKEN_AFTER.match(after):
        return True
    following = re.match(r"\s*[,–—-]?\s*((?:\w+\s+){0,2}\w+)", after)
    return bool(following and len(found) > 1 and after.lstrip()[:1] in ",–—-" and CUE.search(following.group(1)))


def _is_partial(before: str, after: str, found: list[str]) -> bool:
    """Tell whether a few quoted words stand in a sentence that reports what somebody said."""
    near = f"{before} {re.split(r'[.!?]', after)[0]}"
    if not (_REPORTING.search(near) or CUE.search(near)):
        return False
    if _ADDRESS.search(" ".join(found)):
        return False
    if _is_title(found):
        return bool(_CALLED.search(before)) and (len(found) < 3 or not _ALL_LARGE.fullmatch(" ".join(found)))
    return True


def _is_title(found: list[str]) -> bool:
    """Tell whether all words but the small ones are capitalised, and none is a verb or an adjective."""
    if found[0] in ("ein", "eine", "einen", "einer", "kein", "keine"):
        return False
    return all(word[0].isupper() or word.lower() in _SMALL for word in found)


def _stands_alone(before: str, after: str) -> bool:
    """Tell whether the quotation is a sentence, or a line, of its own."""
    return not before.strip() and (not after.strip() or after[:1].isspace())
