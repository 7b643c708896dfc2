"""Two articles, or two lists of statements, side by side: what the worker runs when suggestions are asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from annotator.language import analysis
from annotator.language.chunks import CHUNK
from annotator.language.quotes import spoken
from annotator.language.reasons import Reason, Reasons
from annotator.language.recognition import german_or_english, recognise
from annotator.language.regions import regions
from annotator.language.sentences import sentences
from annotator.language.shared import Extent, Shared, Told
from annotator.model.analysis import Layer, Mark
from annotator.model.document import Side
from annotator.model.statements import statements

Units = Literal["sentence", "line"]


@dataclass(frozen=True, slots=True)
class Explained:
    """A left and a right statement, counted from 0, that may belong together, and why."""

    left: int
    right: int
    score: float
    reasons: Sequence[Reason]


def article(
    text: str,
    *,
    side: Side,
    units: Units = "sentence",
    chosen: Sequence[Extent] | None = None,
    marks: Sequence[Mark] | None = None,
    language: str | None = None,
) -> Told:
    """Return a text as one side: the statements chosen, or its sentences or lines without page furniture.

    Marks that are not given are looked for; in a text longer than one chunk names are left out, which would take
    longer than all else.
    """
    language = language or recognise(text)
    known = _looked_for(text, language) if marks is None else marks
    if chosen is None:
        seen = [mark for mark in known if mark.layer is Layer.REGION or units == "sentence"]
        chosen = [(extent.start, extent.end) for extent in statements(side, text, seen)]
    return Told(text, chosen, known, language)


def listed(given: Sequence[str]) -> Told:
    """Return statements that are given one by one, without the text they stand in."""
    extents, place = [], 0
    for each in given:
        extents.append((place, place + len(each)))
        place += len(each) + 1
    text = "\n".join(given)
    return Told(text, extents, (), german_or_english(text))


def compare(left: Told, right: Told, *, top: int = 5, report: Callable[[], None] = lambda: None) -> Iterator[Explained]:
    """Yield the best partners of every statement of both sides, the best pair first, each with its reasons.

    `report` is called again and again while it works; what it raises goes through.
    """
    from annotator.language.suggestions import suggestions  # numpy: nothing else that a worker starts with needs it

    shared = Shared(left, right)
    found = suggestions(_texts(left), _texts(right), top=top, known=shared.quoted, report=report)
    reasons = Reasons(shared.contents(Side.LEFT), shared.contents(Side.RIGHT))
    for each in found:
        yield Explained(each.left, each.right, each.score, reasons.of(each.left, each.right, in_order=each.order > 0))


def _looked_for(text: str, language: str | None) -> list[Mark]:
    if len(text) <= CHUNK:
        return [mark for part in analysis.read(text, language=language).parts for mark in part.marks]
    found = [Mark(start, end, Layer.SENTENCE) for start, end in sentences(text)]
    said = [Mark(quotation.start, quotation.end, Layer.QUOTE, "direct") for quotation in spoken(text)]
    return [*found, *said, *regions(text)]


def _texts(told: Told) -> list[str]:
    return [told.text[start:end] for start, end in told.statements]
