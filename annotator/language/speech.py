"""Telling quoted speech from titles, names and words set off by quotation marks."""

from __future__ import annotations

import re

from annotator.language.cues import find_cue
from annotator.language.quotation import Quotation
from annotator.language.subjunctive import first_subjunctive
from annotator.language.words import words

_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_SENTENCE_END = re.compile(r"[.!?…][)\]]?\s*$")
_NAMED_BEFORE = re.compile(
    r"(?:\b(?:so ?genannt\w*|namens|genannt\w*|[Mm]otto|Titel\w*|titled|called|named|dubbed|nicknamed|so-called|Slogan|"
    r"\w*[Nn]amen?|Begriff\w*|Wort|Rubrik|Stichwort|Marke|Label|Aktion|Initiative|Kampagne|"
    r"Projekt|Preis|Programm|Partei|"
    r"Bündnis|Verein|Stiftung|Band|Gruppe|Film\w*|Serie|Sendung|Show|Song|Lied|Album|"
    r"Single|Buch|Roman|Stück|Oper|Musical|"
    r"Ausstellung|Zeitung|Zeitschrift|Magazin\w*|Zeitschriften|Sender|Fernsehsender|"
    r"Radiosender|Portal|Website|Webseite|"
    r"Blog|Internetseite|Firma|Unternehmen|Schiff|Hotel|Restaurant|Café|Klub|Club|Festival|Mehr|Reihe|Spiel|Kategorie|"
    r"film|movie|book|novel|song|album|series|show|magazine|newspaper|magazines|campaign|"
    r"slogan|project|band|group|More)"
    r"(?:\s+(?:[A-ZÄÖÜ]\w+|the|der|die|das))?\s*[(:]?|\b(?:heißt|heisst|hieß|hiess|heißen|nennt sich)(?:\s+\w+)?)\s*$"
)
_NAMED_AFTER = re.compile(r"\s*,?\s*(?:heißt|heisst|hieß|hiess|genannt|titled|called)\b(?! es)|-\w")
_SPOKEN_AFTER = re.compile(
    r"\s*,\s*(?:so\b(?! (?:hei(?:ß|ss)t|hie(?:ß|ss)|lautet\w*|nennt|nannte\w*|der (?:Titel|Name)) (?!es))|wie\b|"
    r"hei(?:ß|ss)t es|hie(?:ß|ss) es)"
)
_REPORTING = re.compile(
    r"\b(?:sei|seien|habe|hätten|würden?|solle|müsse|könne|werde|wolle|dürfe|möge|"
    r"bezeichne\w*|nann?te\w*|nennt|genannt|[Ll]aut|[Nn]ach Angaben|"
    r"spr[aäi]ch\w*|kritisier\w*|[Ll]aut|zufolge|Angaben|according|zurück|forder\w*|warn\w*|lob\w*|verurteil\w*)\b"
)
_SHALL = re.compile(r"\bsoll(?:en|te|ten)?\b")
_CALLED = re.compile(
    r"\b(?:als|as|(?:sprach|sprachen|spricht|sprechen|gesprochen)\b.*?\bvon|"
    r"(?:nann?te|nennt|nannten|bezeichnete|nannten)\b.*?|vo[nr] (?:eine[rmn]?|"
    r"der|dem)|zur|eine?[nrms]?|sei|seien)"
    r"\s+(?:\w+e[nrms]?\s+)?$"
)
_MEDIUM_BEFORE = re.compile(
    r"(?:(?:\b(?:berichte\w*|sagt\w*|meld\w*|erklär\w*|gegenüber|in|mit|von|bei|laut)\s+)(?:der|dem)|"
    r"\b(?:im|vom|beim|zum|zur|am)|\b(?:des|heutigen|neuen?[nms]?))\s*$"
)
_KNOWN_AS = re.compile(
    r"\s*(?:\w+\s+)?(?:bekannt|bezeichnet(?:en)? (?:w[iu]rd|werden)|gilt|präsentier|firmier|genannt|tauft)"
)
_REPORTED_BY = re.compile(r"\s*(?:\w+\s+){0,4}\w*(?:bericht|meld|schreib|schrieb|mitteil|erfuhr|erfahren)")
_WIE = re.compile(r"\b[Ww]ie\s*$")
_GLOSS = re.compile(r"(?:[(\[]|\b(?:deutsch|übersetzt|etwa|englisch|kurz|original)\W*)\s*$", re.IGNORECASE)
_NICKNAME = re.compile(r"\s*,\s*wie\s[^.]{3,60}\b(?:genannt|nennt|nennen|nannte\w*|heißt)")
_ACRONYM = re.compile(r"\s*\([A-ZÄÖÜ][\w./-]{1,12}\)")
_CRIED = re.compile(
    r"\b(?:Sprüche\w*|Parolen?|Rufe\w*|Sprechchöre\w*|Zwischenrufe?\w*|Worten|Aufschrift|Plakat\w*|Transparent\w*|"
    r"[Ss]kandier\w*|riefen?|words|shouts?|shouted|chant\w*|signs?)\s*(?:wie|:|of|reading)?\s*$"
)
_NOUN_BEFORE = re.compile(r"(?<=[\w)] )[A-ZÄÖÜ][\w-]*[a-zäöüß][\w-]*\s$")
_ADDRESS = re.compile(r"\w\.(?:de|com|org|net|at|ch|tv|info|uk|eu|fr|it|us|gov|edu|io|ru)\b|www\.")
_FOLLOWING = re.compile(r"\s*[,–—-]?\s*(?P<three>(?P<first>\w+)(?:\s+\w+){0,2})")
_SUBJECT_BEHIND = re.compile(
    r"\s+\w+\s+(?:[A-ZÄÖÜ]|(?:der|die|das|eine?|er|sie|es|ich|wir|man|sich|dieser?|sein|seine|ihre?|the|an?|he|she|they|I|we)\b)"
)
_ALL_LARGE = re.compile(r"(?:[A-ZÄÖÜ]\S*\s*)+")
_LISTED = re.compile(r"\b(?:oder|und|nicht|or|and|not)\b")
_CALLED_SO = re.compile(
    r"\b(?:Name|Titel|Bezeichnung|name|title)\b[^.,;]{0,25}\b(?:lautet\w*|ist|war|is|was)(?:\s+\w+)?\s*$|\bauch\s*$"
)
_SINGLE = frozenset("'‚‘›‹")
_INFLECTED = ("e", "en", "er", "es", "em")
_ARTICLE_BEFORE = re.compile(r"\b(?:der|die|das|des|dem|den)\s*$")
_SMALL = words(
    """
    der die das des dem den ein eine eines einer einem einen und oder für von zu zum zur im in am an auf mit ohne statt
    gegen unter über nach vom beim bei aus um als per sich sein seine seiner ihr ihre mein meine dein unser wie
    de la le du des el of the and for a an to on at in by with y e et da do dos della dello dei di il lo los las les
    """
)
_SENTENCE_BREAK = re.compile(r"[.!?…][»«“”\"]?\s+(?:[–—]\s+)?(?=[A-ZÄÖÜ„«»“\"]|$)")
_CALLS = re.compile(r"\b(?:als|nann?te\w*|nennt|as|called) (?:\w+ ){0,5}$")
_LONGEST_NAME = 60
_CLAUSE_BREAK = re.compile(r"[;:(]|, (?:und|aber|doch) ")
_FEW = 2
"""Words that are as often a term as said: what tells that they are has to stand in their own main clause."""
_END = 2_000
"""Code points at either end of a long quote that are looked at."""
_CONTEXT = 260
"""Code points of the sentence around a quotation that are looked at."""


def is_speech(text: str, quotation: Quotation) -> bool:
    """Tell whether a quotation is something said, rather than a title, a name or a word held at arm's length.

    Length, cue verbs, colons, sentence punctuation and capitals decide, in that order of what is surest.
    """
    inside = _ends_of(text, quotation).strip()
    found = _WORD.findall(inside[:_END])
    before = _same_sentence_before(text, quotation.outer_start)
    after = text[quotation.outer_end : quotation.outer_end + _CONTEXT].partition("\n")[0]
    if not found:
        return False
    ends = bool(_SENTENCE_END.search(inside[-6:]))
    if not quotation.closed:
        return len(found) >= 4
    is_title = _is_title(found) and not (len(found) > 5 and "," in inside and _LISTED.search(inside))
    if is_title and not ends and _CALLED_SO.search(before):
        return False
    if _CRIED.search(before):
        return True
    if _ADDRESS.search(inside) and len(found) < 6:
        return False
    if _NAMED_AFTER.match(after) or (_NAMED_BEFORE.search(before) and not (ends and len(found) > 3)):
        return len(found) > 12
    if _NICKNAME.match(after) or (_WIE.search(before) and _REPORTED_BY.match(after)):
        return False
    if inside[-1] == "," and len(inside) > 2:
        return True  # `»Wir bauen,« sagte er`
    if not ends and len(found) < 9 and (_GLOSS.search(before) or (inside[0].isupper() and _ACRONYM.match(after))):
        return False
    if is_title and not ends and _ARTICLE_BEFORE.search(before):
        return False
    if _is_introduced(before, after, found, is_title=is_title and not ends):
        return True
    if ends and inside[:1].isupper():
        return len(found) > 3 or _stands_alone(before, after) or (len(found) > 1 and not is_title)
    if not is_title and len(found) > 2 and not before.strip() and after[:1] in (".", "!", "?"):
        return True  # The quote is the whole sentence.
    if inside[:1].isupper() and len(found) <= 8 and (_NOUN_BEFORE.search(before) or _MEDIUM_BEFORE.search(before)):
        return False
    if text[quotation.outer_start] in _SINGLE and len(found) < 5:
        return False  # Single marks around a word or two hold it at arm's length.
    if len(found) > 8 and not is_title:
        return True
    if _is_partial(before, after, found, is_title=is_title):
        return True
    return not is_title and (len(found) > 4 or (len(found) > 2 and inside[0].islower()))


def is_name(text: str, quotation: Quotation) -> bool:
    """Tell whether a quotation that is nothing but a name is used as one: `von „Infratest dimap“`.

    It is said where it is a word for something (`nannte es „Volkskrieg“`) or a verb says so (`„Putin“, sagte er`).
    """
    inside = text[quotation.start : quotation.end].strip()
    if len(inside) > _LONGEST_NAME or _SENTENCE_END.search(inside[-6:]) or inside[-1:] == ",":
        return False
    before = _same_sentence_before(text, quotation.outer_start)
    after = text[quotation.outer_end : quotation.outer_end + _CONTEXT].partition("\n")[0]
    return not _CALLS.search(before) and not _is_introduced(before, after, _WORD.findall(inside), is_title=True)


def _ends_of(text: str, quotation: Quotation) -> str:
    """Return what is quoted, of a long quote only its ends: many that lie within each other are judged in time."""
    start, end = quotation.start, quotation.end
    return text[start:end] if end - start <= 2 * _END else text[start : start + _END] + text[end - _END : end]


def _same_sentence_before(text: str, place: int) -> str:
    window = text[max(0, place - _CONTEXT) : place].rpartition("\n")[2]
    return _SENTENCE_BREAK.split(window)[-1]


def _is_introduced(before: str, after: str, found: list[str], *, is_title: bool) -> bool:
    """Tell whether a colon leads to the quotation or a cue verb follows it."""
    if before.rstrip().endswith(":") and (find_cue(before) or (len(found) > 2 and not is_title)):
        return True
    if _SPOKEN_AFTER.match(after):
        return True
    following = _FOLLOWING.match(after)
    if following and len(found) < 5 and _is_plain(following["first"]) and not before.strip():
        if is_title and after[:1].isspace() and not _SUBJECT_BEHIND.match(after):
            return False  # `„BBC News“ berichtet unter Berufung auf …`: it is the subject itself.
        return find_cue(following["three"]) is not None  # `»Halt!« rief er`, `»So«, sagte er`
    if not following or len(found) < 2 or after.lstrip()[:1] not in ",–—-":
        return False
    return find_cue(following["first"] if is_title else following["three"]) is not None


def _is_plain(word: str) -> bool:
    """Tell a word in small letters that could be a verb from `so` and `wie`, which lead to names as well."""
    return word[0].islower() and word not in ("so", "wie", "as")


def _is_partial(before: str, after: str, found: list[str], *, is_title: bool) -> bool:
    """Tell whether a few quoted words stand in a sentence that reports what somebody said."""
    own = _CLAUSE_BREAK.split(before)[-1] if len(found) <= _FEW else before
    near = f"{own} {re.split(r'[.!?]', after)[0]}"
    if _KNOWN_AS.match(after):
        return False
    if is_title and not (_CALLED.search(before) and (len(found) < 3 or not _ALL_LARGE.fullmatch(" ".join(found)))):
        return False
    reports = _REPORTING.search(near) or (len(found) > _FEW and _SHALL.search(near))
    return bool(reports) or find_cue(near) is not None or first_subjunctive(near) is not None


def _is_title(found: list[str]) -> bool:
    """Tell whether all words but the small ones are capitalised, and none is a verb or an adjective."""
    if found[0][0].islower() and len(found) > 1:
        return False
    return found[-1][0].isupper() and all(
        word[0].isupper()
        or word.lower() in _SMALL
        or (word.endswith(_INFLECTED) and found[place + 1 : place + 2] and found[place + 1][0].isupper())
        for place, word in enumerate(found)
    )


def _stands_alone(before: str, after: str) -> bool:
    """Tell whether the quotation is a sentence, or a line, of its own."""
    return not before.strip() and (not after.strip() or after[:1].isspace())
