"""Annotations on their way out: which sets, with what the machine found, written whole or not at all."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from annotator.errors import BadInput
from annotator.exchange import atomic
from annotator.exchange.articles import MAX_ORIGINAL_BYTES
from annotator.exchange.aspects import Aspect
from annotator.exchange.foreign_file import open_file, shown, size
from annotator.exchange.formats import FORMATS, Format, named
from annotator.exchange.leftovers import passing_folder
from annotator.model.document import Side
from annotator.project.reports import ExportReport, Loss
from annotator.project.telling import Progress, untold
from annotator.uncollected import uncollected

if TYPE_CHECKING:  # for their types alone: the import at run time is what start-up cannot afford
    from annotator.exchange.record import Record
    from annotator.exchange.writing import Written
    from annotator.storage.store import Store

FORMAT_NAMES = tuple(each.name for each in FORMATS if each.writes)


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which part of a project is written."""

    pairs: Sequence[str] | None
    """Ids; None is all, in order."""
    annotators: Sequence[str] | None
    """None is everybody."""
    me: str
    """Who gets the line of a pair that nobody touched."""


@dataclass(frozen=True, slots=True)
class Manner:
    """How it is written."""

    format: str = "jsonl"
    """One of `FORMAT_NAMES`."""
    flat: bool = False
    language: str = "en"
    """Of a report that people read."""


def export(
    store: Store, target: Path | BinaryIO, wanted: Wanted, manner: Manner, *, progress: Progress = untold
) -> ExportReport:
    """Write the wanted sets to a file or folder, which is replaced only when all is on disk, or to a stream.

    What was written is read back and compared with the project before it takes the place of anything. `progress` is
    told how many pairs are written, and how many there are.
    """
    kind = _kind(manner.format, flat=manner.flat)
    records = _records(store, wanted, progress, as_lines=not (kind.module or manner.flat))
    if not isinstance(target, Path):
        return _report(None, kind, _to_stream(records, kind, target, manner))
    if kind.is_folder and target.suffix.lower() != ".zip":
        return _report(target, kind, _to_folder(records, kind, target, store.path))
    _refuse_article(store, target)
    with atomic.replacing(target, project=store.path) as stream:
        written = _checked(records, kind, stream, manner)
        # First, so that where they cannot be written the file they belong to is as it was.
        for ending, content in written.beside.items():
            beside = target.with_name(target.stem + ending)
            _refuse_article(store, beside)
            atomic.write_whole(beside, content, project=store.path)
    return _report(target, kind, written)


def _refuse_article(store: Store, target: Path) -> None:
    """Raise BadInput where a file is one that an article of the project was read from."""
    if not target.is_file():
        return
    with open_file(target) as stream:
        original = stream.read(MAX_ORIGINAL_BYTES) if size(stream) <= MAX_ORIGINAL_BYTES else b""
    if original and store.originals.hold(hashlib.sha256(original).hexdigest()):
        raise BadInput(f"{shown(target)} is an article of this project and was not touched; choose another name.")


def _kind(name: str, *, flat: bool) -> Format:
    try:
        kind = named(name)
    except KeyError:
        raise BadInput(f'There is no format "{name}"; there are {", ".join(FORMAT_NAMES)}.') from None
    if not kind.writes:
        raise BadInput(f"{kind.title} is read, but not written; choose one of {', '.join(FORMAT_NAMES)}.")
    if flat and kind.module:
        raise BadInput(f"{kind.title} has no flat form; that is one of jsonl.")
    return kind


def _checked(records: Iterator[Record], kind: Format, stream: BinaryIO, manner: Manner) -> Written:
    from annotator.exchange import writing  # not before anybody exports

    written = writing.write(records, kind, stream, flat=manner.flat, language=manner.language)
    stream.flush()
    writing.check(Path(stream.name), kind, written, flat=manner.flat)
    return written


def _to_stream(records: Iterator[Record], kind: Format, stream: BinaryIO, manner: Manner) -> Written:
    """Write to a stream, by way of a file that can be read back."""
    with passing_folder() as folder:
        passing = folder / "export"
        with passing.open("xb") as file:
            written = _checked(records, kind, file, manner)
        with passing.open("rb") as file:
            shutil.copyfileobj(file, stream)
    return written


def _to_folder(records: Iterator[Record], kind: Format, target: Path, project: Path) -> Written:
    with atomic.replacing_folder(target, project=project) as folder:
        packed = folder / "export.zip"
        with packed.open("xb") as file:
            written = _checked(records, kind, file, Manner())
        shutil.unpack_archive(packed, folder)
        packed.unlink()
    return written


def _report(target: Path | None, kind: Format, written: Written) -> ExportReport:
    return ExportReport(
        target,
        written.lines,
        written.pairs,
        written.links,
        kind.name,
        written.sets,
        _losses(written.lost),
        _losses(written.aside),
    )


def _losses(counts: Mapping[Aspect, int]) -> tuple[Loss, ...]:
    return tuple(Loss(what.value, count) for what, count in sorted(counts.items()) if count)


def _records(store: Store, wanted: Wanted, progress: Progress, *, as_lines: bool) -> Iterator[Record]:
    """Yield what is written; `as_lines` is of rows that go to our own lines as they are and to nothing else."""
    from annotator.exchange.jsonl_rows import LinkRow, SpanRow
    from annotator.exchange.record import record
    from annotator.storage.whole_sets import AS_MODEL, Made

    rows = Made(SpanRow, LinkRow) if as_lines else AS_MODEL
    chosen = _chosen(store, wanted)
    for done, (pair_id, names) in enumerate(chosen.items()):
        progress(done, len(chosen))
        for name in names:
            with store.one_state(), uncollected():
                aset = store.annotation_set(pair_id, name, rows)
                left, right = (store.analysis(aset.pair.document(side).id) for side in Side)
                made = record(aset, left=left, right=right)
            yield made


def _chosen(store: Store, wanted: Wanted) -> dict[str, Sequence[str]]:
    """Return whose sets are written of which pairs, in order; BadInput where a pair or an annotator is not there."""
    known, sets = dict.fromkeys(store.list.ids()), store.sets_of_pairs()
    for pair_id in wanted.pairs or ():
        if pair_id not in known:
            raise BadInput(f'There is no pair "{pair_id}" in {store.path}; nothing was written.')
    asked = known if wanted.pairs is None else {*wanted.pairs}
    names = {pair_id: _names(sets.get(pair_id, []), wanted) for pair_id in known if pair_id in asked}
    everybody = store.everybody()
    for name in wanted.annotators or ():
        # Where nobody has annotated anything yet, anybody may be who is going to.
        if (everybody and name not in everybody) or not any(name in there for there in names.values()):
            raise BadInput(f'There is nothing by "{name}" in {store.path}; nothing was written.')
    return {pair_id: there for pair_id, there in names.items() if there}


def _names(there: Sequence[str], wanted: Wanted) -> Sequence[str]:
    """Return whose sets of a pair are written, of those that are there; one's own also where it is empty."""
    if wanted.annotators is None:
        return there or [wanted.me]
    return [name for name in dict.fromkeys(wanted.annotators) if name in there or name == wanted.me]
