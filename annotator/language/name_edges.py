"""Where a name begins and ends: marks, titles, nouns of kind (`Chip-Riese Intel`) and legal forms at its edges."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from annotator.language.offices import OFFICE
from annotator.language.words import words


@dataclass(frozen=True, slots=True)
class Entity:
    """`[start, end)` of the text with one of the four labels."""

    start: int
    end: int
    label: str


_EDGE = " \t\n\u00a0\"'„“”«»‹›‚‘’`…·,;:•*|/\\–—-([{}])<>="
_ENTERPRISE = (
    r"konzerns?|herstellers?|unternehmens?|riesen?|anbieters?|betreibers?|blog|rockband|popband|firma|kanzlei|"
    r"bankhaus|fluggesellschaft|(?:nachrichten|werbe|digital|presse|rating)-?agentur"
)
_ENTERPRISE_BEFORE = re.compile(rf"[\w-]*(?:{_ENTERPRISE}|agentur|sender|verlag|gewerkschaft|behörde)", re.IGNORECASE)
_KIND = re.compile(
    rf"(?:[\w-]*(?:{_ENTERPRISE}|tochter|chefs?|trainers?|coach|ligist(?:en)?|regisseur|sprecher(?:in)?|\wverein)|"
    r"Stadt|Richtung|Gemeinde|Stadtteil|Ortsteil|Drehkreuz|Standort|Provinz|Insel|Hauptstadt|Staatsanwaltschaft|"
    r"Amtsgericht|Landgericht) +(?=(?-i:[A-ZÄÖÜ]))",
    re.IGNORECASE,
)
"""A noun that says what the name after it names. In the training sets of GermEval and SmartData such nouns stand
outside of names in nine of ten cases."""
_LEGAL_FORM = (
    r"(?:GmbH(?: ?& ?Co\.? ?(?:KG|OHG))?|AG|SE|KGaA|KG|OHG|mbH|eG|e\. ?V\.|Inc\.?|Ltd\.?|LLC|Corp\.?|plc|PLC|"
    r"S\.A\.|N\.V\.|B\.V\.|S\.p\.A\.)"
)
_TO_LEGAL_FORM = re.compile(rf"(?: [A-ZÄÖÜ][\w&.-]*){{0,2}}?,? (?:& Co\.? )?{_LEGAL_FORM}(?![\w-])")
_ENDS_IN_LEGAL_FORM = re.compile(rf" {_LEGAL_FORM}\Z")
_LONGEST_FORM = 24
"""Characters from which a name's end is looked at for a legal form."""
_ROAD = re.compile(r"\b(?:[AB] ?\d{1,3}|(?:Autobahn|Bundesstraße) \d{1,3})\b(?!-)")
_BEFORE_ROAD = words("der die Die zur Autobahn Bundesstraße")
"""One of these stands before `A2` where it is a road rather than a sheet of paper or a car."""


def trimmed(text: str, entity: Entity) -> Entity | None:
    """Cut blanks, marks and an English genitive off both edges; None where nothing is left."""
    start, end = entity.start, entity.end
    newline = text.find("\n", start, end)
    end = newline if newline > start else end
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    if text[end : end + 1] == ")" and "(" in text[start:end] and entity.end > end:  # `Frankfurt (Oder)`
        end += 1
    for ending in ("’s", "'s"):
        if text.endswith(ending, start, end):
            end -= len(ending)
    return replace(entity, start=start, end=end) if start < end else None


def is_glued(text: str, start: int, end: int) -> bool:
    """Tell whether a word goes on on either side (`US-Wahlen`, `support@watson.ch`, `Trumpscher`)."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if before in ("-", "@", "#", "_") or after in ("-", "@", "_") or before.isalnum() or after.isalnum():
        return True
    return after in (".", "&") and text[end + 1 : end + 2].islower()


def bare(text: str, entity: Entity) -> Entity:
    """Cut titles and offices off a person's name, and the noun that says what it names off any."""
    while entity.label == "PER":
        first, blank, _ = text[entity.start : entity.end].partition(" ")
        if not blank or not OFFICE.fullmatch(first):
            break
        entity = trimmed(text, replace(entity, start=entity.start + len(first))) or entity
    kind = _KIND.match(text, entity.start, entity.end)
    if kind and not _ENDS_IN_LEGAL_FORM.search(text, entity.start, entity.end):
        return replace(entity, start=kind.end())
    return entity


def names_enterprise(text: str, entity: Entity) -> bool:
    """Tell whether the noun before a name says that it names an organisation (`die Digitalagentur Possible`)."""
    before = text[max(0, entity.start - 40) : entity.start]
    return before[-1:] == " " and bool(_ENTERPRISE_BEFORE.fullmatch(before[:-1].rpartition(" ")[2].lstrip("(„“«»")))


def with_legal_forms(text: str, kept: Iterable[Entity]) -> list[Entity]:
    """Take legal forms into the names before them, which name organisations (`BlackRock, Inc.`)."""
    result: list[Entity] = []
    for entity in sorted(kept, key=lambda each: each.start):
        if result and entity.start < result[-1].end:  # Swallowed by the name before.
            result[-1] = replace(result[-1], end=max(result[-1].end, entity.end))
            continue
        form = _TO_LEGAL_FORM.match(text, entity.end)
        end = form.end() if form else entity.end
        has_form = form or _ENDS_IN_LEGAL_FORM.search(text, max(entity.start, end - _LONGEST_FORM), end)
        result.append(Entity(entity.start, end, "ORG" if has_form else entity.label))
    return result


def with_roads(text: str, kept: Sequence[Entity]) -> list[Entity]:
    """Name numbered roads (`auf der A2`), apart from what stands beside them (`A2 Dortmund`)."""
    result = list(kept)
    for match in _ROAD.finditer(text):
        start, end = match.span()
        if end - start < 7 and text[max(0, start - 16) : start - 1].rpartition(" ")[2] not in _BEFORE_ROAD:
            continue
        beside = [each for each in result if each.start < end and each.end > start]
        result = [each for each in result if each not in beside]
        result.append(Entity(start, end, "LOC"))
        for each in beside:
            rest = trimmed(text, Entity(end, each.end, "LOC")) if each.end > end else None
            result += [rest] if rest else []
    return result
