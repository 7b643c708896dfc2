"""Finite verbs in the German subjunctive, by a list of forms that are nothing else."""

from __future__ import annotations

import json
import re
from functools import lru_cache

from annotator import paths
from annotator.language.words import words

_PREFIXES = tuple(words("ob über unter wider hinter um durch miss ver ent zer be er an auf zu"))
_NO_FORMS = frozenset(("anstelle", "zurate", "infrage", "zuhause"))
"""Adverbs that look like a form with a prefix."""
_WORD = re.compile(r"\w[\w-]*")
_SMALL = re.compile(r"\b[a-zäöüß]{2,30}\b")
_NOT_SAID = re.compile(
    r"\b(?:als (?:ob|sei|habe|wäre|hätte|würde)|(?:, |^)sei es (?:durch|aus|in|mit|wegen|als|bei|auf)|"
    r"sei (?:denn|dank)|es sei denn|wie dem auch sei|wie auch immer|(?:es )?lebe|"
    r"möge|koste es|gott sei)\b",
    re.IGNORECASE,
)
_SEEMING = re.compile(r"\bals (?:ob|wenn)\b")
_I = re.compile(r"\b[Ii]ch\b")
_SELF = ("ich", "uns", "dich", "dir", "euch", "mich", "mir")


@lru_cache(maxsize=2)
def _forms(mood: str) -> frozenset[str]:
    found: str = json.loads(paths.resource("words/konjunktiv.json").read_text("utf-8"))[mood]
    return frozenset(found.split())


def first_subjunctive(sentence: str) -> int | None:
    """Return where a sentence has its first Konjunktiv I (`habe`, `sei`, `obliege`), or None."""
    return _found(sentence, "first")


def second_subjunctive(sentence: str) -> int | None:
    """Return where a sentence has its first Konjunktiv II (`hätte`, `könnte`), or None."""
    return _found(sentence, "second")


def _found(sentence: str, mood: str) -> int | None:
    if not any(_is_form(word, mood) for word in _SMALL.findall(sentence)):
        return None
    said = _NOT_SAID.sub(lambda match: " " * len(match.group()), sentence)
    first_person = _I.search(said)
    before = ""
    for place, match in enumerate(_WORD.finditer(said)):
        word = match.group()
        if first_person and first_person.start() < match.start():
            return None
        if _SEEMING.search(sentence, 0, match.start()):
            return None  # `als ob er schliefe`: what only seems so, to the end of the sentence.
        if word[0].islower() and before not in _SELF and _is_form(word, mood):
            after = said[match.end() : match.end() + 6].split()
            if not (after and (after[0] == "ich" or (place <= 1 and after[0] in _SELF))):
                return match.start()
        before = word.lower()
    return None


@lru_cache(maxsize=20_000)
def _is_form(word: str, mood: str) -> bool:
    """Tell whether a word is a form, or one behind a prefix the list does not have (`obliege`)."""
    forms = _forms(mood)
    if word in forms:
        return True
    if word in _NO_FORMS:
        return False
    return any(
        word.startswith(prefix) and len(word) > len(prefix) + 4 and word[len(prefix) :] in forms for prefix in _PREFIXES
    )
