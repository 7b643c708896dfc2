"""Several annotators' files side by side, pair by pair, without a project: for commands.

The texts of the first file that has a pair are the ones that count; what another file says of another version of them
is anchored, and left out where it has no sure place.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.model.annotation import GOLD, AnnotationSet
from annotator.model.document import Pair
from annotator.project.reports import counted
from annotator.review.anchoring import Status
from annotator.review.carrying import carry
from annotator.review.comparison import is_said
from annotator.review.opening import Fit, OurPairs, as_here

if TYPE_CHECKING:  # for its type alone
    from annotator.exchange.record import Record

_KEPT_BYTES = 64 * 1024 * 1024
"""Files that together are no longer are kept in memory; longer ones are read again, pair by pair."""


@dataclass(frozen=True, slots=True)
class Together:
    """One pair, and what everybody says of it on the same texts."""

    pair: Pair
    sets: tuple[AnnotationSet, ...]
    """Those of the first file first; two annotators of one name are numbered apart.

    Who said nothing of the pair is left out where two others did.
    """
    mine: frozenset[str]
    """The annotators of the first file."""
    first: Record
    """The line whose texts count, with the machine's spans."""


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a line is, and whose it is."""

    file: int
    offset: int
    name: str
    """What its annotator is called here."""
    record: Record | None
    """Kept only of short files."""


@dataclass(slots=True)
class _Known:
    """A pair of the files, as much of it as tells it from others."""

    id: str
    left_title: str
    right_title: str
    left_id: str
    right_id: str
    places: list[_Place] = field(default_factory=list)


class SideBySide:
    """Files that are compared: read whole and checked first, then gone through pair by pair."""

    def __init__(self, files: Sequence[Path]) -> None:
        """Read all files; BadInput, with file, line and path of the first fault, where one is not as it should be."""
        self._files = files
        self._pairs: dict[str, _Known] = {}
        self._keep = sum(file.stat().st_size for file in files if file.is_file()) <= _KEPT_BYTES
        self.told: list[str] = []
        """What a person has to know, in sentences: who was called otherwise, what was left out."""
        taken: set[str] = set()
        self.mine: frozenset[str] = frozenset()
        for number in range(len(files)):
            names = self._read(number, taken)
            taken |= names
            self.mine = self.mine or frozenset(names)

    def __iter__(self) -> Iterator[Together]:
        """Yield the pairs in the order of the first file, then those that only others have."""
        for known in self._pairs.values():
            records = [(place, self._record(place)) for place in known.places]
            base = records[0][1].aset.pair
            sets = tuple(self._on(base, place, record.aset) for place, record in records)
            saying = tuple(aset for aset in sets if is_said(aset))
            yield Together(base, saying if len(saying) > 1 else sets, self.mine, records[0][1])

    def _read(self, number: int, taken: set[str]) -> set[str]:
        ours = OurPairs(list(self._pairs.values()), self._texts)
        found = list(self._places(number, ours))
        if any(who != GOLD for _, _, who, _ in found):
            if any(who == GOLD for _, _, who, _ in found):
                self.told.append(f"{self._files[number]}: what is settled in it (gold) is not compared.")
            found = [row for row in found if row[2] != GOLD]
        names: dict[str, str] = {}
        for here, _, who, place in found:
            if who not in names:
                names[who] = _free(who, taken | {*names.values()})
                if names[who] != who:
                    self.told.append(f'{self._files[number]}: "{who}" is another file\'s, too; here "{names[who]}".')
            self._pairs[here].places.append(replace(place, name=names[who]))
        self._pairs = {here: known for here, known in self._pairs.items() if known.places}
        return set(names.values())

    def _places(self, number: int, ours: OurPairs) -> Iterator[tuple[str, Fit, str, _Place]]:
        """Yield, for each line of a file, the pair it belongs to, how its texts fit, whose it is and where it is."""
        offset = 0
        for record, done in self._records(self._files[number]):
            pair = record.aset.pair
            fit, here = ours.fit(record.aset)
            if here not in self._pairs:
                self._pairs[here] = _Known(here, pair.left.title, pair.right.title, pair.left.id, pair.right.id)
            keep = record if self._keep or done is None else None
            yield here, fit, record.aset.annotator, _Place(number, offset, "", keep)
            offset = done or 0

    def _records(self, file: Path) -> Iterator[tuple[Record, int | None]]:
        """Yield the records of a file, or of standard input for `-`; of our own files with where each line ends."""
        from annotator.exchange import jsonl  # msgspec: not before it is needed
        from annotator.exchange.taking_in import recognised

        if str(file) == "-":
            yield from ((record, None) for record in jsonl.each_of(sys.stdin.buffer, "standard input"))
            return
        found = recognised(file)
        if found.format.module:
            yield from ((record, None) for record in found.records())
            self.told += [f"{file}: {sentence}" for sentence in found.told]
            return
        ends: list[int] = [0]
        for record in found.records(progress=lambda done, total: ends.append(done)):
            yield record, ends[-1]
            del ends[:-1]

    def _record(self, place: _Place) -> Record:
        if place.record is not None:
            return place.record
        from annotator.exchange import jsonl  # msgspec: not before it is needed

        return jsonl.record_at(self._files[place.file], place.offset)

    def _texts(self, pair_id: str) -> Pair:
        return self._record(self._pairs[pair_id].places[0]).aset.pair

    def _on(self, base: Pair, place: _Place, aset: AnnotationSet) -> AnnotationSet:
        same = (aset.pair.left.sha256, aset.pair.right.sha256) == (base.left.sha256, base.right.sha256)
        if same:
            return replace(as_here(aset, base), annotator=place.name)
        carried, spans = carry(aset, base)
        counts = {status: sum(one.status is status for one in spans) for status in Status}
        said = ", ".join(f"{count} {status}" for status, count in counts.items() if count)
        dropped = len(aset.links) - len(carried.links)
        self.told.append(
            f'{self._files[place.file]}: the texts of "{base.title}" differ from those of the first file'
            + (f"; spans: {said}" if said else "")
            + (f"; {counted(dropped, 'link')} left out." if dropped else ".")
        )
        return replace(carried, annotator=place.name)


def _free(name: str, taken: set[str]) -> str:
    if name not in taken:
        return name
    number = 2
    while f"{name} ({number})" in taken:
        number += 1
    return f"{name} ({number})"
