"""Direct quotes, with who says them and the word that tells so."""

from __future__ import annotations

from annotator.language.quotation import Quotation, quotations
from annotator.language.speech import is_speech
from annotator.model.analysis import Layer, Mark


def quotes(text: str) -> list[Mark]:
    """Return the direct quotes of a text, each spanning what stands between its marks, sorted by start."""
    marks = []
    reached = -1
    for quotation in quotations(text):
        if quotation.start < reached or not is_speech(text, quotation):
            continue  # What is quoted inside a quote belongs to it.
        start, end = _trimmed(text, quotation)
        if start < end:
            marks.append(
                Mark(
                    start,
                    end,
                    Layer.QUOTE,
                    "direct",
                    {"speaker": None, "cue": None, "resolved": None, "kind": "direct"},
                )
            )
            reached = quotation.end
    return marks


def _trimmed(text: str, quotation: Quotation) -> tuple[int, int]:
    start, end = quotation.start, quotation.end
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
