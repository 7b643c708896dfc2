"""Where the marks of a file are meant to be: by the words that it repeats of each, or by the units that fit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from annotator.exchange.peers.left_out import LeftOut
from annotator.exchange.peers.peer_record import PeerMark, PeerText, in_codepoints
from annotator.model.text import OffsetMap


def by_words(
    marks: Sequence[PeerMark], quotes: Sequence[str | None], texts: Sequence[PeerText]
) -> tuple[tuple[PeerMark, ...], Counter[str]]:
    """Return the marks whose words are where they say; others where their words stand, if that is in one place only.

    Blanks do not count: some tools write others than the text has. A mark whose words are not known is believed.
    """
    found: list[PeerMark] = []
    counts: Counter[str] = Counter()
    for mark, quote in zip(marks, quotes, strict=True):
        text = texts[mark.text].text
        if quote is None or text[mark.start : mark.end].split() == quote.split():
            found.append(mark)
            continue
        place = text.find(quote)
        is_alone = bool(quote.strip()) and place >= 0 and text.find(quote, place + 1) < 0
        if is_alone:
            found.append(replace(mark, start=place, end=place + len(quote)))
        counts[LeftOut.MOVED if is_alone else LeftOut.ASTRAY] += 1
    return tuple(found), counts


def in_fitting_units(marks: tuple[PeerMark, ...], texts: tuple[PeerText, ...]) -> tuple[PeerMark, ...]:
    """Return marks as they are where all of them lie in their texts; in code points where only UTF-16 units fit."""
    if all(_is_inside(mark, texts) for mark in marks):
        return marks
    counted = in_codepoints(marks, texts)
    maps = [OffsetMap(each.text) for each in texts]
    is_whole = all(
        maps[mark.text].to_utf16(place) == position
        for mark, told in zip(counted, marks, strict=True)
        for place, position in ((mark.start, told.start), (mark.end, told.end))
    )  # no offset lies between the two units of one character
    return counted if is_whole and all(_is_inside(mark, texts) for mark in counted) else marks


def _is_inside(mark: PeerMark, texts: tuple[PeerText, ...]) -> bool:
    return 0 <= mark.start <= mark.end <= len(texts[mark.text].text)
