"""Quotes within quotes, `„Er hat ‚Ich komme nicht‘ gesagt“`: who says the inner one the outer one tells."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from annotator.language.frames import Frames
from annotator.language.quotation import Quotation
from annotator.language.quotes import quotes, spoken
from annotator.language.resolution import named_within
from annotator.language.speakers import Extent, Speaking
from annotator.language.subjects import People
from annotator.model.analysis import Mark

_OPENING = re.compile("[«»‹›„“‚‘'\"]")
_SAID_OF_ONESELF = frozenset(("ich", "i"))


def inner_quotes(text: str, direct: Iterable[Mark], entities: Sequence[Mark]) -> Iterator[Mark]:
    """Yield the quotes that stand inside direct quotes, one level deep; both are sorted by start.

    Nothing outside the outer quote is looked at: who says that is not who says this. Whom `ich` means is known.
    """
    for outer in direct:
        for start, end in _extents(outer):
            if _OPENING.search(text, start, end) and (found := _closed(text[start:end])):
                for mark in _inside(text[start:end], found, _moved_all(entities, start, end)):
                    yield _resolved(_moved(mark, start), outer, entities)


def _extents(outer: Mark) -> Iterator[Extent]:
    for part in outer.attributes.get("parts", ()):
        yield part["start"], part["end"]
    if "parts" not in outer.attributes:
        yield outer.start, outer.end


def _closed(inside: str) -> list[Quotation]:
    """Return the quotes of a stretch; what stays open is a mark that is repeated at the start of a paragraph."""
    return [quotation for quotation in spoken(inside) if quotation.closed]


def _inside(inside: str, found: Sequence[Quotation], entities: Sequence[Mark]) -> Iterator[Mark]:
    return quotes(inside, found, Speaking(Frames(inside, found), People(entities)))


def _moved_all(entities: Sequence[Mark], start: int, end: int) -> list[Mark]:
    return [
        replace(each, start=each.start - start, end=each.end - start)
        for each in entities
        if start <= each.start and each.end <= end
    ]


def _moved(mark: Mark, by: int) -> Mark:
    attributes = {**mark.attributes, **{key: _at(mark.attributes[key], by) for key in ("speaker", "cue")}}
    if "parts" in attributes:
        attributes["parts"] = [_at(part, by) for part in attributes["parts"]]
    return replace(mark, start=mark.start + by, end=mark.end + by, attributes=attributes)


def _at(mention: Mapping[str, Any] | None, by: int) -> dict[str, Any] | None:
    return {**mention, "start": mention["start"] + by, "end": mention["end"] + by} if mention else None


def _resolved(mark: Mark, outer: Mark, entities: Sequence[Mark]) -> Mark:
    speaker = mark.attributes["speaker"]
    if speaker is None:
        return mark
    oneself = str(speaker["text"]).lower() in _SAID_OF_ONESELF
    name = outer.attributes["resolved"] if oneself else named_within(speaker, entities)
    return replace(mark, attributes={**mark.attributes, "resolved": name})
