"""The lines of brat's annotation files: marks, relations, equivalences and notes; events and attributes are counted."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations, pairwise

from annotator.errors import BadInput
from annotator.exchange.peers.left_out import LeftOut
from annotator.exchange.peers.peer_record import PeerMark, PeerRelation

_PLACE = re.compile(r"(\S+) (\d+ \d+(?:;\d+ \d+)*)$")
_ENDS = re.compile(r"(\S+) \w+:(\S+) \w+:(\S+)\s*$")
_OTHERS = {"E": LeftOut.EVENTS, "A": LeftOut.ATTRIBUTES, "M": LeftOut.ATTRIBUTES, "N": LeftOut.REFERENCES}


@dataclass(frozen=True, slots=True)
class AnnFile:
    """What one annotation file says."""

    marks: tuple[PeerMark, ...]
    quotes: tuple[str, ...]
    """The words of each mark."""
    gaps: tuple[tuple[tuple[int, int], ...], ...]
    """What lies between the fragments of each mark: mostly line ends, at which brat cuts them."""
    relations: tuple[PeerRelation, ...]
    notes: tuple[tuple[str, str, str], ...]
    """Kind, the id of what is noted on, and the note."""
    left_out: Mapping[str, int]


def parse(text: str, name: str) -> AnnFile:
    """Read the lines of a file; BadInput with the number of the first that is none of brat's."""
    marks: list[PeerMark] = []
    relations: list[PeerRelation] = []
    quotes: list[str] = []
    gaps: list[tuple[tuple[int, int], ...]] = []
    notes: list[tuple[str, str, str]] = []
    left_out: Counter[str] = Counter()
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        id, _, rest = line.removesuffix("\r").partition("\t")
        said, _, told = rest.partition("\t")
        kind = id[:1]
        if kind == "T" and (place := _PLACE.match(said.strip())):
            mark, between = _mark(id, place)
            marks.append(mark)
            quotes.append(told)
            gaps.append(between)
        elif kind == "R" and (ends := _ENDS.match(said.strip())):
            relations.append(PeerRelation(id, ends[2], ends[3], ends[1]))
        elif kind == "*":
            relations += _equivalence(number, said)
        elif kind == "#":
            what, _, target = said.partition(" ")
            notes.append((what, target, told))
        elif kind in _OTHERS:
            left_out[_OTHERS[kind]] += 1
        else:
            raise BadInput(f"{name}, line {number}: is no annotation of brat.")
    return AnnFile(tuple(marks), tuple(quotes), tuple(gaps), tuple(relations), tuple(notes), left_out)


def _mark(id: str, place: re.Match[str]) -> tuple[PeerMark, tuple[tuple[int, int], ...]]:
    """Return a mark from where its first fragment begins to where its last ends, and what lies between them."""
    fragments = sorted(tuple(map(int, fragment.split(" "))) for fragment in place[2].split(";"))
    gaps = tuple((before[1], after[0]) for before, after in pairwise(fragments))
    return PeerMark(id, fragments[0][0], max(last for _, last in fragments), place[1]), gaps


def _equivalence(number: int, said: str) -> Iterator[PeerRelation]:
    kind, *ids = said.split()
    for place, (one, other) in enumerate(combinations(ids[:100], 2)):
        yield PeerRelation(f"*{number}-{place}", one, other, kind)
