"""One text in, its marks out: what the worker runs for a job."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from annotator.language import pipeline
from annotator.language.chunks import chunks
from annotator.language.entities import Names
from annotator.language.frames import AHEAD, Frames
from annotator.language.indirect import indirect
from annotator.language.indirect_english import indirect_english
from annotator.language.inner_quotes import inner_quotes
from annotator.language.quotation import Quotation
from annotator.language.quotes import quotes, spoken
from annotator.language.recognition import recognise
from annotator.language.regions import regions
from annotator.language.resolution import Speakers, named
from annotator.language.sentences import sentences
from annotator.language.speakers import Speaking
from annotator.language.speech import is_name
from annotator.language.subjects import People
from annotator.model.analysis import Layer, Mark

_INDIRECT = {"de": indirect, "en": indirect_english}
"""What finds indirect speech in a language."""
RULES = "rules"
"""What stands for a pipeline's name where none is there."""


@dataclass(frozen=True, slots=True)
class Part:
    """The marks that begin in `[start, end)` of the text, sorted by start, then by descending end."""

    start: int
    end: int
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """How a text is analysed, and its marks in parts that come as they are found."""

    language: str | None
    pipeline: str
    """Name of the pipeline, or `rules`."""
    notice: str | None
    """What is missing for this language and how to get it, or None."""
    parts: Iterator[Part]


def read(text: str, *, language: str | None = None, areas: Sequence[Mark] | None = None) -> Reading:
    """Begin to analyse a text; the work is done while the parts are taken.

    `language` is a code such as `de`; without one it is recognised. `areas` are its regions where they are known, in
    order, as those of a web page are; without them its lines tell.
    """
    language = language or recognise(text)
    chosen = pipeline.suited(language)
    name = chosen.name if chosen else RULES
    parts = _parts(text, language, chosen.name if chosen else None, regions(text) if areas is None else areas)
    return Reading(language, name, pipeline.notice(language), parts)


def _parts(text: str, language: str | None, name: str | None, areas: Sequence[Mark]) -> Iterator[Part]:
    area_starts = [area.start for area in areas]
    names, speakers, frames = Names(language), Speakers(), Frames(text)
    coming, known, inner = spoken(text), list[Quotation](), list[Mark]()
    for start, end in chunks(text):
        units = list(sentences(text, start, end))
        marks = [Mark(first, last, Layer.SENTENCE) for first, last in units]
        marks += areas[bisect_left(area_starts, start) : bisect_left(area_starts, end)]
        entities = names.marks(text, start, end, pipeline.entities(name, text[start:end])) if name else []
        people = People(entities)
        speaking = Speaking(frames, people)
        for quotation in coming:  # As far as the chunk's sentences reach, so that the first marks come soon.
            known.append(quotation)
            frames.add(quotation)
            if quotation.start > end + AHEAD:
                break
        here, known = _split(known, end)
        here = [each for each in here if not (people.is_name(each.start, each.end) and is_name(text, each))]
        said = list(quotes(text, here, speaking))
        if language in _INDIRECT:
            said = list(in_order([*said, *_INDIRECT[language](text, units, said, speaking)]))
        known_names = entities if name else named(text, said)
        said = speakers.resolved(text, said, known_names)
        inner += inner_quotes(text, [mark for mark in said if mark.label == "direct"], known_names)
        marks += [*entities, *said, *(mark for mark in inner if mark.start < end)]
        inner = [mark for mark in inner if mark.start >= end]  # In a quote that runs on over the end of the chunk.
        yield Part(start, end, in_order(marks))


def _split(known: Sequence[Quotation], end: int) -> tuple[list[Quotation], list[Quotation]]:
    """Split quotations into those that begin before a place and the rest."""
    place = bisect_left(known, end, key=lambda quotation: quotation.start)
    return list(known[:place]), list(known[place:])


def in_order(marks: Sequence[Mark]) -> tuple[Mark, ...]:
    """Sort marks by start, then by descending end."""
    return tuple(sorted(marks, key=lambda mark: (mark.start, -mark.end, mark.layer)))
