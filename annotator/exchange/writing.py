"""Writing annotations in any format: what is lost is counted, and what was written is read back and compared."""

from __future__ import annotations

import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from annotator.errors import AnnotatorError, BadInput
from annotator.exchange.aspects import Aspect, counts, without_contexts, without_controls
from annotator.exchange.formats import Format
from annotator.exchange.record import Record
from annotator.exchange.said import Said, Tally, said_of, said_of_all


class Miswritten(AnnotatorError):
    """What was written says something else than what was meant; it is not kept."""


@dataclass(slots=True)
class Written:
    """What came of it."""

    lines: int = 0
    sets: int = 0
    pairs: int = 0
    spans: int = 0
    links: int = 0
    lost: Counter[Aspect] = field(default_factory=Counter)
    """How much of what the format cannot hold there was."""
    aside: Counter[Aspect] = field(default_factory=Counter)
    """How much is held where the format's own tool does not show it, or in another shape."""
    expected: Tally = field(default_factory=Tally)
    """What each link says, and each span where a format gives them back."""
    beside: Mapping[str, bytes] = field(default_factory=dict)
    """Files to lay beside it, by the endings of their names."""


def write(
    records: Iterable[Record], format: Format, stream: BinaryIO, *, flat: bool = False, language: str = "en"
) -> Written:
    """Write records in a format; one of many files becomes a ZIP.

    `flat` is the table that JSON lines may be, `language` that of the people who read a report.
    """
    written = Written()
    if not format.module:
        written.lines = _write_lines(_counted(records, written), stream, flat=flat)
        return written
    told = _told(records, format, written)
    if format.is_folder:
        written.lines = _pack(format.code().files(told), stream)
    else:
        spoken = {"language": language} if format.speaks else {}
        written.beside = format.code().write(told, stream, **spoken)
        written.lines = written.links
    return written


def check(path: Path, format: Format, written: Written, *, flat: bool = False) -> None:
    """Read back what was written; Miswritten where a link is missing or says something else than it should."""
    if not format.module:
        found, expected = jsonl_counts(path, flat=flat), (written.lines, written.links)
        if found != expected:
            raise Miswritten(_amiss(format, expected[1], found[1]))
        return
    if not written.sets:
        return
    read = Tally()
    try:
        read.add(_read_back(path, format))
    except BadInput as error:
        raise Miswritten(f"What was written as {format.title} could not be read back: {error}") from error
    if read != written.expected:
        raise Miswritten(_amiss(format, written.expected.count, read.count))


def _read_back(path: Path, format: Format) -> Iterator[Said]:
    from annotator.exchange.peers.inward import inward  # our own format needs neither
    from annotator.exchange.peers.source import Source

    code, source = format.code(), Source(path, is_ours=True)
    if not format.reads:
        yield from code.said(source)
        return
    for peer in code.read(source):
        record, left_out = inward(peer, format=format.name)
        if left_out:
            raise BadInput(f"{peer.name}: {', '.join(left_out)}")
        yield from said_of_all(record)


def _amiss(format: Format, wanted: int, found: int) -> str:
    return (
        f"Nothing was kept of the export to {format.title}: of {wanted:,} links and spans {found:,} were read back, "
        "or some of them said something else."
    )


def _write_lines(records: Iterable[Record], stream: BinaryIO, *, flat: bool) -> int:
    from annotator.exchange import jsonl  # msgspec: not before it is needed

    return jsonl.write_flat(records, stream) if flat else jsonl.write(records, stream)


def jsonl_counts(path: Path, *, flat: bool) -> tuple[int, int]:
    """Count lines and links of a file of ours without making anything of them."""
    from annotator.exchange.jsonl_counts import totals  # msgspec: not before it is needed

    return totals(path, flat=flat)


def _counted(records: Iterable[Record], written: Written) -> Iterator[Record]:
    last = ""
    for record in records:
        written.sets += 1
        written.pairs += record.aset.pair.id != last
        written.links += len(record.aset.links)
        written.spans += len(record.aset.spans) + len(record.machine)
        last = record.aset.pair.id
        yield record


def _told(records: Iterable[Record], format: Format, written: Written) -> Iterator[Record]:
    """Yield what a format is told of each record, and note what that leaves out and what it says."""
    for record in _counted(records, written):
        held = counts(record)
        written.lost.update({aspect: held[aspect] for aspect in format.lost if held[aspect]})
        written.aside.update({aspect: held[aspect] for aspect in format.aside if held[aspect]})
        told = reduced(record, format)
        written.expected.add(said_of_all(told) if format.reads else said_of(told))
        yield told


def reduced(record: Record, format: Format) -> Record:
    """Return what a format holds of a record that it can give back."""
    kept = without_contexts(without_controls(record) if format.is_xml else record)
    return Record(kept.aset, kept.machine) if Aspect.COVERAGE in format.lost else kept


def _pack(files: Iterable[tuple[str, bytes]], stream: BinaryIO) -> int:
    count = 0
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in files:
            # A fixed time, so that the same annotations make the same bytes.
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            packed.writestr(entry, content)
            count += 1
    return count
