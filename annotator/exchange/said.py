"""What a file says of its links, in the shortest form: so that what was written can be held against what was meant."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator

from annotator.exchange.flat import flat_rows
from annotator.exchange.record import Record

Said = tuple[str, str, str]
"""A link's id and what its statements say on the left and on the right; empty where a side is."""


def said_of(record: Record) -> Iterator[Said]:
    """Yield what a record says of its links."""
    for row in flat_rows(record.aset):
        yield row["link"], row["left_quote"] or "", row["right_quote"] or ""


def said_of_all(record: Record) -> Iterator[Said]:
    """Yield what a record says of its links, and behind it where each of its spans lies and what it says."""
    yield from said_of(record)
    for span in (*record.aset.spans, *record.machine):
        yield span.id, f"{span.side} {span.start}-{span.end} {span.layer} {span.label}", span.quote


def digests(sayings: Iterable[Said]) -> list[int]:
    """Return a number for each, which differs where what is said differs."""
    return [zlib.crc32("\0".join(each).encode("utf-8", "surrogatepass")) for each in sayings]
