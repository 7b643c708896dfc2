"""Annotations on their way out: which sets, with what the machine found, written whole or not at all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Literal

from annotator.errors import BadInput
from annotator.exchange import atomic
from annotator.model.document import Side
from annotator.project.reports import ExportReport

if TYPE_CHECKING:  # for their types alone: the import at run time is what start-up cannot afford
    from annotator.exchange.record import Record
    from annotator.storage.store import Store

Format = Literal["jsonl"]


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which part of a project is written."""

    pairs: Sequence[str] | None
    """Ids; None is all, in order."""
    annotator: str | None
    """None is everybody."""
    me: str
    """Who gets the line of a pair that nobody touched."""


def export(store: Store, target: Path | BinaryIO, wanted: Wanted, *, format: Format, flat: bool) -> ExportReport:
    """Write the wanted sets to a file, which is replaced only when all is on disk, or to a stream."""
    tally = _Tally()
    records = _counted(_records(store, wanted), tally)
    if not isinstance(target, Path):
        lines = _write(records, target, flat=flat)
        return ExportReport(None, lines, tally.pairs, tally.links)
    with atomic.replacing(target, project=store.path) as stream:
        lines = _write(records, stream, flat=flat)
    return ExportReport(target, lines, tally.pairs, tally.links)


def _write(records: Iterator[Record], stream: BinaryIO, *, flat: bool) -> int:
    from annotator.exchange import jsonl  # msgspec: not before it is needed

    return jsonl.write_flat(records, stream) if flat else jsonl.write(records, stream)


def _records(store: Store, wanted: Wanted) -> Iterator[Record]:
    from annotator.exchange.record import record

    for pair_id in _pair_ids(store, wanted):
        names = store.annotators(pair_id) or [wanted.me]
        for name in names if wanted.annotator is None else [wanted.annotator]:
            aset = store.annotation_set(pair_id, name)
            found = {side: store.analysis(aset.pair.document(side).id) for side in Side}
            yield record(aset, left=found[Side.LEFT], right=found[Side.RIGHT])


def _pair_ids(store: Store, wanted: Wanted) -> list[str]:
    known = [entry.id for entry in store.pairs()]
    for pair_id in wanted.pairs or ():
        if pair_id not in known:
            raise BadInput(f'There is no pair "{pair_id}" in {store.path}; nothing was written.')
    chosen = [pair_id for pair_id in known if wanted.pairs is None or pair_id in wanted.pairs]
    if wanted.annotator in (None, wanted.me):
        return chosen
    theirs = [pair_id for pair_id in chosen if wanted.annotator in store.annotators(pair_id)]
    if not theirs:
        raise BadInput(f'There is nothing by "{wanted.annotator}" in {store.path}; nothing was written.')
    return theirs


@dataclass(slots=True)
class _Tally:
    pairs: int = 0
    links: int = 0
    last: str = ""


def _counted(records: Iterator[Record], tally: _Tally) -> Iterator[Record]:
    for each in records:
        tally.pairs += each.aset.pair.id != tally.last
        tally.links += len(each.aset.links)
        tally.last = each.aset.pair.id
        yield each
