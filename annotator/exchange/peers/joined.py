"""Two texts in one record, for tools that know but one: the right article below the left, a line between them.

Where the boundary lies is kept in the record, so that the two can be told apart again; where another tool dropped that,
the line itself tells.
"""

from __future__ import annotations

import re
from dataclasses import replace

from annotator.errors import BadInput
from annotator.exchange.peers.left_out import LeftOut
from annotator.exchange.peers.peer_record import PeerMark, PeerRecord, PeerText

BOUNDARY = "\n\n" + "─" * 24 + "\n\n"
"""Stands between the two articles; the line is seen by whoever annotates."""
_KEY = "boundary"
_LINE = re.compile("(?:\r?\n){2}─{24}(?:\r?\n){2}")
"""The boundary as other tools may give it back."""


def joined(record: PeerRecord) -> PeerRecord:
    """Return a record of two texts as one of one text."""
    left, right = record.texts
    moved = len(left.text) + len(BOUNDARY)
    marks = tuple(
        replace(mark, text=0, start=mark.start + moved, end=mark.end + moved) if mark.text else mark
        for mark in record.marks
    )
    whole = PeerText(left.text + BOUNDARY + right.text, left.title)
    return replace(record, texts=(whole,), marks=marks, about={**record.about, _KEY: [len(left.text), moved]})


def parted(record: PeerRecord) -> PeerRecord:
    """Return a record of one text as one of two, where it was one; BadInput where its boundary was touched."""
    bounds = record.about.get(_KEY)
    if bounds is None or len(record.texts) != 1:
        return record
    start, stop = bounds
    if record.texts[0].text[start:stop] != BOUNDARY:
        raise BadInput(f"{record.name}: the line between its two articles is not where it was; the text was changed.")
    return _parted_at(record, start, stop)


def parted_by_line(record: PeerRecord) -> PeerRecord:
    """Return a record of one text that holds the line once as one of two texts; any other as it is."""
    if len(record.texts) != 1:
        return record
    lines = list(_LINE.finditer(record.texts[0].text))
    if len(lines) != 1:
        return record
    untitled = replace(record, texts=(replace(record.texts[0], title=""),))  # the title was that of both
    return _parted_at(untitled, *lines[0].span())


def _parted_at(record: PeerRecord, start: int, stop: int) -> PeerRecord:
    whole = record.texts[0]
    texts = (replace(whole, text=whole.text[:start]), replace(whole, text=whole.text[stop:]))
    kept = [mark for mark in record.marks if mark.end <= start or mark.start >= stop]
    across = len(record.marks) - len(kept)
    marks = tuple(_moved(mark, stop) for mark in kept)
    about = {key: value for key, value in record.about.items() if key != _KEY}
    left_out = {**record.left_out, LeftOut.ACROSS: across} if across else record.left_out
    return replace(record, texts=texts, marks=marks, about=about, left_out=left_out)


def _moved(mark: PeerMark, stop: int) -> PeerMark:
    return replace(mark, text=1, start=mark.start - stop, end=mark.end - stop) if mark.start >= stop else mark
