"""What a file says of its links, in the shortest form: so that what was written can be held against what was meant."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from annotator.exchange.flat import flat_rows
from annotator.exchange.record import Record

Said = tuple[str, str, str]
"""A link's id and what its statements say on the left and on the right; empty where a side is."""

_64_BITS = 2**64 - 1


def said_of(record: Record) -> Iterator[Said]:
    """Yield what a record says of its links."""
    for row in flat_rows(record.aset):
        yield row["link"], row["left_quote"] or "", row["right_quote"] or ""


def said_of_all(record: Record) -> Iterator[Said]:
    """Yield what a record says of its links, and behind it where each of its spans lies and what it says."""
    yield from said_of(record)
    for span in (*record.aset.spans, *record.machine):
        yield span.id, f"{span.side} {span.start}-{span.end} {span.layer} {span.label}", span.quote


@dataclass(slots=True)
class Tally:
    """Says, of any number of sayings in any order, how many there were, and one number that differs where any does."""

    count: int = 0
    total: int = 0

    def add(self, sayings: Iterable[Said]) -> None:
        """Count some more."""
        for each in sayings:
            self.count += 1
            self.total = (self.total + hash(each)) & _64_BITS
