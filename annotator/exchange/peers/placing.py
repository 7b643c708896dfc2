"""Marks of files that repeat the words of each mark: whether those are where the offsets say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from annotator.exchange.peers.peer_record import PeerMark, PeerText

MOVED = "marks found by their words, because their offsets were wrong"
ASTRAY = "marks whose words are not where they say"


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
        counts[MOVED if is_alone else ASTRAY] += 1
    return tuple(found), counts
