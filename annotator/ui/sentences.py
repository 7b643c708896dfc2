"""Sentences that come to the window in English: errors from below, and what the history says of a change.

Below the window nothing knows of languages, and the history keeps what it said as it was said. So a sentence is
recognised by the template it was made from, and what was filled in is filled into the template's translation.
"""

from __future__ import annotations

import re
import string
from functools import lru_cache

from annotator import paths
from annotator.ui.language import Language, spoken_language
from annotator.ui.wording import tr

_CONTEXT = "sentences"
_DEPTH = 4
"""Sentences within sentences that are looked for: `“{name}” is open for reading only: {reason}.`"""

_JOINTS = ((re.compile(r"(?<=\.) "), " "), (re.compile(r"(?<=\)), "), ", "), (re.compile(", "), ", "))
"""What joins sentences, and what is counted, with its number in brackets or before it."""


_OPTIONS = re.compile(r" \(--[a-z][^()]*\)")
"""What only commands have."""


def tr_sentence(sentence: str) -> str:
    """Return a sentence from below in the reader's language; as it is where nobody knows it.

    The options of commands, which stand in brackets, are left out.
    """
    language = spoken_language()
    said = sentence if language is Language.ENGLISH else _translated(sentence, language, _DEPTH)
    return _OPTIONS.sub("", said)


def _translated(sentence: str, language: Language, depth: int) -> str:
    if depth > 1 and (joined := _by_parts(sentence, language, depth)) is not None:
        return joined
    for pattern, translation in _templates(language):
        if found := pattern.fullmatch(sentence):
            filled = found.groupdict()
            if depth > 1:
                filled = {name: _translated(value, language, depth - 1) for name, value in filled.items()}
            return translation.format(**filled)
    return tr(sentence)


def _by_parts(text: str, language: Language, depth: int) -> str | None:
    """Return a text that several sentences or counts were joined to, where every one of them is known; else None."""
    for joint, mark in _JOINTS:
        parts = joint.split(text)
        known = [_part(part, language, depth - 1) for part in parts] if len(parts) > 1 else []
        if known and all(map(str.__ne__, parts, known)):
            return mark.join(known)
    return None


def _part(text: str, language: Language, depth: int) -> str:
    """Return one of several sentences; its full stop may not be its own."""
    said = _translated(text, language, depth)
    if said != text or not text.endswith("."):
        return said
    return f"{_translated(text[:-1], language, depth)}."


@lru_cache(maxsize=1)
def _templates(language: Language) -> list[tuple[re.Pattern[str], str]]:
    """Return the templates with their translations, those that say most of a sentence themselves first."""
    from xml.etree import ElementTree  # only where the interface is not English

    tree = ElementTree.parse(paths.resource("translations") / f"annotator_{language}.ts")
    found = {}
    for context in tree.iter("context"):
        if context.findtext("name") == _CONTEXT:
            for message in context.iter("message"):
                found[message.findtext("source") or ""] = message.findtext("translation") or ""
    known = sorted(((source, german) for source, german in found.items() if german), key=_own_letters, reverse=True)
    return [(_pattern(source), german) for source, german in known]


def _own_letters(template: tuple[str, str]) -> int:
    return sum(len(literal) for literal, *_ in string.Formatter().parse(template[0]))


def _pattern(template: str) -> re.Pattern[str]:
    pieces = []
    for literal, name, *_ in string.Formatter().parse(template):
        pieces.append(re.escape(literal))
        if name:
            pieces.append(f"(?P<{name}>.+?)")
    return re.compile("".join(pieces), re.DOTALL)
