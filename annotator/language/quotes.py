"""Direct quotes, with who says them and the word that tells so."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from annotator.language.cues import find_cue
from annotator.language.quotation import Quotation, quotations
from annotator.language.speakers import Extent, Speaking
from annotator.language.speech import is_speech
from annotator.model.analysis import Layer, Mark

_INSERTED = 120
"""Code points that who says it may take between the parts of an interrupted quote."""
_ENDED = re.compile(r"[.!?…][)\]]?\s*$")
_SOURCE = re.compile(r"\s*[,–—-]?\s*(?:so|laut|nach|as|according to)\s[^,.!?:;\n]{2,60}[,–—-]?\s*")
_ADDING = re.compile(r"\b(?:und|aber|and|but)\s+\w+(?:te|t|ten|en|ed|s)\b")
_UNKNOWN = re.compile(
    r"(?!(?:und|oder|aber|sowie|als|dass|die|der|das|den|dem|in|im|an|am|auf|bei|mit|von|vom|zu|zum|zur|für|über|durch|nach|"
    r"gegen|statt|noch|wie|wenn|ob|weil|eine?[rmns]?)\b)"
    r"[a-zäöüß]+\s+(?:\w+\s+)?(?:er|sie|ich|[A-ZÄÖÜ]|d(?:er|ie|as)\b|(?:ein|mein|sein|ihr)e?\b)"
)
_JOINING = re.compile(r"\b(?:und|oder|aber|dass|daß|als|ob|and|or|but|that|as)\s*$")


def spoken(text: str) -> Iterator[Quotation]:
    """Yield the quotations of a text that are speech, in order; what is quoted inside a quote belongs to it."""
    reached = -1
    for quotation in quotations(text):
        if quotation.start >= reached and is_speech(text, quotation):
            yield quotation
            reached = quotation.end


def quotes(text: str, found: Sequence[Quotation], speaking: Speaking) -> Iterator[Mark]:
    """Yield the marks of quotations that are speech, each spanning what stands between its quotation marks.

    An interrupted quote whose sentence runs on (`„…“, sagte er, „…“`) is one mark with its parts.
    """
    for parts in _joined(text, found):
        said = speaking.attribution(parts[0].outer_start, parts[0].outer_end)
        extents = [_trimmed(text, part) for part in parts]
        attributes: dict[str, Any] = {
            "speaker": mention(text, said.speaker),
            "cue": mention(text, said.cue),
            "resolved": None,
            "kind": "direct",
        }
        if len(parts) > 1:
            attributes["parts"] = [mention(text, extent) for extent in extents]
        yield Mark(extents[0][0], extents[-1][1], Layer.QUOTE, "direct", attributes)


def _joined(text: str, found: Iterable[Quotation]) -> Iterator[list[Quotation]]:
    """Yield the parts of each quote: mostly one."""
    parts: list[Quotation] = []
    for quotation in found:
        if parts and not _runs_on(text, parts[-1], quotation):
            yield parts
            parts = []
        parts.append(quotation)
    if parts:
        yield parts


def _runs_on(text: str, first: Quotation, second: Quotation) -> bool:
    """Tell whether nothing but who says it stands between two parts of one sentence."""
    gap = text[first.outer_end : second.outer_start]
    if not 3 < len(gap) < _INSERTED or any(sign in gap for sign in ".!?:\n") or not first.closed:
        return False
    goes_on = text[second.start : second.start + 1].islower()
    ended = _ENDED.search(text[max(first.start, first.end - 4) : first.end])
    if ended and (not goes_on or ended.group().startswith(".")):
        return False
    if _SOURCE.fullmatch(gap):
        return goes_on
    stripped = gap.strip()
    if not stripped.endswith((",", "–", "—", ";") if goes_on else (",", "–", "—")):
        return False
    inserted = stripped.strip(",–—; ")
    if _JOINING.search(inserted) or _ADDING.search(inserted):
        return False
    cue = find_cue(gap)
    if cue is None:
        return goes_on and bool(_UNKNOWN.match(inserted))
    return not gap[: cue.start].strip(" ,–—").count(" ")


def mention(text: str, extent: Extent | None) -> dict[str, Any] | None:
    """Return what a speaker, a cue or a part is in a mark's attributes."""
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
