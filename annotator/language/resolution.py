"""Which name stands behind a speaker: a short form, an office or a pronoun."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from annotator.language.clauses import PRONOUNS
from annotator.language.offices import OFFICE
from annotator.model.analysis import Layer, Mark

_NEAR = 400
"""Code points before a quote in which a name is taken for its speaker where nothing says better."""
_GENITIVE = re.compile(r"(?<=\w) (?:der|des|vom|von|of) ")
_TITLES = frozenset(
    ("Secretary", "Mayor", "Captain", "Judge", "Sir", "Lord", "Lady", "Professor", "General", "Colonel")
)
_NAME = re.compile(r"(?:[A-ZÄÖÜ][a-zäöüß]+(?:-[A-ZÄÖÜ][a-zäöüß]+)?\.? ?)+$")
"""A run of capitalised words at the end of a mention."""
_PLURAL = frozenset({"sie", "wir", "we", "they", "man", "es", "it"})


class Speakers:
    """Remembers the people and offices of one document, to say who `er` or `der Präsident` is."""

    def __init__(self) -> None:
        self._last_man: str | None = None
        self._last_woman: str | None = None
        """The last person named who may be one; both are the same where nothing tells."""
        self._gender: dict[str, str] = {}
        self._offices: dict[str, str] = {}

    def resolved(self, text: str, quotes: Iterable[Mark], entities: Sequence[Mark]) -> list[Mark]:
        """Return the quotes with the names behind their speakers, as far as they are known; both sorted by start."""
        starts = [entity.start for entity in entities]
        known, result = deque(entities), []
        for quote in quotes:
            begin = _speaker_start(quote)
            while known and known[0].start < begin:
                self._remember(text, known.popleft())
            near = entities[bisect_left(starts, quote.start - 2 * _NEAR) : bisect_left(starts, quote.end + 2 * _NEAR)]
            named = _with_nearest(text, quote, near)
            attributes = {**named.attributes, "resolved": self._name(text, named, near)}
            result.append(replace(named, attributes=attributes))
        for entity in known:
            self._remember(text, entity)
        return result

    def _remember(self, text: str, entity: Mark) -> None:
        if entity.label != "PER":
            return
        name = str(entity.attributes["name"])
        before = text[max(0, entity.start - 40) : entity.start].split()
        if before and OFFICE.fullmatch(before[-1]):
            self._offices.pop(_office(before[-1]), None)
            self._offices[_office(before[-1])] = name
            self._gender[name] = _gender(before[-1])
        gender = self._gender.get(name, "")
        if gender != "f":
            self._last_man = name
        if gender != "m":
            self._last_woman = name

    def _name(self, text: str, quote: Mark, entities: Sequence[Mark]) -> str | None:
        speaker = quote.attributes["speaker"]
        if speaker is None:
            return None
        if name := named_within(speaker, entities):
            return name
        spoken = str(speaker["text"])
        if spoken.lower() in PRONOUNS:
            cue = quote.attributes["cue"]
            is_she = spoken.lower() == "sie" and cue is not None and not str(cue["text"]).endswith("n")
            if is_she or spoken.lower() == "she":
                return self._last_woman
            return None if spoken.lower() in _PLURAL else self._last_man
        head = _GENITIVE.split(spoken, maxsplit=1)[0]  # `ein Sprecher der Ministerin` is not the minister.
        return self._behind_office(_office(head.split()[-1]))

    def _behind_office(self, office: str) -> str | None:
        """Return who holds an office: the very one, or the last one it is a short form of (`Umweltministerin`)."""
        if office in self._offices or len(office) < 4:
            return self._offices.get(office)
        return next((name for held, name in reversed(self._offices.items()) if held.endswith(office)), None)


def named_within(speaker: Mapping[str, Any], entities: Iterable[Mark]) -> str | None:
    """Return the name a mention of a speaker holds: a person's before others', which must end it; or None."""
    inside = [each for each in entities if speaker["start"] < each.end and each.start < speaker["end"]]
    for label in ("PER", "ORG", "LOC", "MISC"):
        for each in inside:
            if each.label == label and (label == "PER" or each.end == speaker["end"]):
                return str(each.attributes["name"])
    return None


def named(text: str, quotes: Iterable[Mark]) -> list[Mark]:
    """Return the names among the speakers themselves, as people, where no pipeline finds names."""
    full: dict[str, str] = {}
    found: dict[int, Mark] = {}
    for quote in quotes:
        speaker = quote.attributes["speaker"]
        match = _NAME.search(speaker["text"]) if speaker else None
        if speaker is None or match is None:
            continue
        words = match.group().split()
        titles = [place for place, word in enumerate(words) if OFFICE.fullmatch(word) or word in _TITLES]
        words = words[titles[-1] + 1 :] if titles else words
        if not words or words[-1].lower() in PRONOUNS:
            continue
        name = " ".join(words)
        last = words[-1]
        full[last] = max(name, full.get(last, ""), key=len)
        start = int(speaker["start"]) + match.end() - len(name)
        found[start] = Mark(start, start + len(name), Layer.ENTITY, "PER", {"name": full[last]})
    return [found[start] for start in sorted(found)]


def _with_nearest(text: str, quote: Mark, entities: Sequence[Mark]) -> Mark:
    """Give a quote nobody is known to say the nearest person or organisation before it in its paragraph."""
    if quote.attributes["speaker"] is not None:
        return quote
    begin = max(text.rfind("\n", 0, quote.start) + 1, quote.start - _NEAR)
    near = [each for each in entities if begin <= each.start and each.end <= quote.start]
    people = [each for each in near if each.label == "PER"] or [each for each in near if each.label == "ORG"]
    if not people:
        return quote
    start, end = people[-1].start, people[-1].end
    speaker = {"start": start, "end": end, "text": text[start:end]}
    return replace(quote, attributes={**quote.attributes, "speaker": speaker})


def _speaker_start(quote: Mark) -> int:
    speaker = quote.attributes["speaker"]
    return int(speaker["start"]) if speaker else quote.start


def _gender(title: str) -> str:
    """Return f or m for a title that says so (`Ministerin`, `Frau`, `Herr`, `Präsident`), else nothing."""
    lower = _office(title)
    if lower.endswith("in") or lower in ("frau", "mrs", "mrs.", "ms", "ms."):
        return "f"
    return (
        "m" if lower in ("herr", "herrn", "mr", "mr.") or lower.endswith(("präsident", "minister", "kanzler")) else ""
    )


def _office(word: str) -> str:
    """Return an office without the endings of case, so that `Präsidenten` finds `Präsident`."""
    return word.lower().removesuffix("en").removesuffix("s")
