"""Direct quotes, with who says them and the word that tells so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from annotator.language.quotation import Quotation, quotations
from annotator.language.speakers import Extent, Speaking
from annotator.language.speech import is_speech
from annotator.model.analysis import Layer, Mark


def spoken(text: str) -> list[Quotation]:
    """Return the quotations of a text that are speech, sorted; what is quoted inside a quote belongs to it."""
    found: list[Quotation] = []
    reached = -1
    for quotation in quotations(text):
        if quotation.start >= reached and text[quotation.start : quotation.end].strip() and is_speech(text, quotation):
            found.append(quotation)
            reached = quotation.end
    return found


def quotes(text: str, found: Iterable[Quotation], speaking: Speaking) -> Iterator[Mark]:
    """Yield the marks of quotations that are speech, each spanning what stands between its quotation marks."""
    for quotation in found:
        start, end = _trimmed(text, quotation)
        said = speaking.attribution(quotation.outer_start, quotation.outer_end)
        attributes = {
            "speaker": mention(text, said.speaker),
            "cue": mention(text, said.cue),
            "resolved": None,
            "kind": "direct",
        }
        yield Mark(start, end, Layer.QUOTE, "direct", attributes)


def mention(text: str, extent: Extent | None) -> dict[str, Any] | None:
    """Return what a speaker or cue is in a mark's attributes."""
    if extent is None:
        return None
    return {"start": extent[0], "end": extent[1], "text": text[extent[0] : extent[1]]}


def _trimmed(text: str, quotation: Quotation) -> tuple[int, int]:
    start, end = quotation.start, quotation.end
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
