"""WebAnno TSV 3: a table of tokens with a column a feature; read only, older projects have it.

Offsets are UTF-16 units. An annotation over several tokens has a number, which stands behind its value in each.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from annotator.errors import BadInput
from annotator.exchange.peers.cas import is_structure, user_of
from annotator.exchange.peers.left_out import LeftOut
from annotator.exchange.peers.peer_record import PeerMark, PeerRecord, PeerRelation, PeerText, in_codepoints
from annotator.exchange.peers.source import Part, Source
from annotator.exchange.peers.webanno_text import SentenceText

_BEGINNING = b"#FORMAT=WebAnno TSV 3"
_OLDER = re.compile(rb"(?:\s*# [\w.]+ \|[^\n]*\n)?#id=\d")
"""How tables of the versions before begin, which do not say where in the text a token stands."""
_UNIT = re.compile(r"\d+-\d+(?:\.\d+)?$")
_PLACE = re.compile(r"(\d+)-(\d+)$")
_NUMBERED = re.compile(r"(.*?)(?:\[(\d+)\])?$", re.DOTALL)
_REFERENCE = re.compile(r"(\d+-\d+(?:\.\d+)?)(?:\[(\d+)_(\d+)\])?$")
_ESCAPE = re.compile(r"\\(->|.)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class _Layer:
    kind: str
    """SP, CH or RL: spans, chains, relations."""
    type: str
    columns: range
    base: str = ""
    """Of relations: the layer whose annotations they join."""

    @property
    def is_structure(self) -> bool:
        return is_structure(self.type)


@dataclass(slots=True)
class _Found:
    id: str
    type: str
    value: str
    start: int
    end: int


@dataclass(slots=True)
class _Reading:
    name: str
    layers: list[_Layer] = field(default_factory=list)
    text: SentenceText = field(default_factory=SentenceText)
    marks: dict[tuple[str, str], _Found] = field(default_factory=dict)
    """By layer and number, or by layer, unit and place among those stacked there."""
    relations: list[tuple[_Layer, str, str, str]] = field(default_factory=list)
    """Layer, value, the unit that depends, and what it says of what governs it."""
    left_out: Counter[str] = field(default_factory=Counter)


def accepts(source: Source) -> bool:
    """Tell whether a file is of this format, or a folder or archive holds some."""
    if not source.is_many:
        is_older = source.name.lower().endswith(".tsv") and bool(_OLDER.match(source.beginning))
        return is_older or source.beginning.startswith(_BEGINNING)
    first = next(source.parts(".tsv"), None)
    return first is not None and bool(first.content.startswith(_BEGINNING) or _OLDER.match(first.content))


def read(source: Source) -> Iterator[PeerRecord]:
    """Yield the record of every file."""
    for part in source.parts(".tsv"):
        yield _record(part)


def _record(part: Part) -> PeerRecord:
    if _OLDER.match(part.content):
        raise BadInput(f"{part.name} is a table of WebAnno before version 3, which does not say where its words stand.")
    reading = _Reading(part.name)
    for number, line in enumerate(part.text().split("\n"), start=1):
        try:
            _read_line(reading, line.removesuffix("\r"))
        except (ValueError, IndexError) as error:
            raise BadInput(f"{part.name}, line {number}: is no line of WebAnno TSV 3.") from error
    text = PeerText(reading.text.whole(), part.name.rpartition("/")[2])
    marks = tuple(PeerMark(m.id, m.start, m.end, m.value, 0, _attributes(m)) for m in reading.marks.values())
    relations = tuple(_relations(reading))
    counted = in_codepoints(marks, (text,))
    return PeerRecord(part.name, (text,), counted, relations, user_of(part.name), {}, reading.left_out)


def _attributes(found: _Found) -> dict[str, object]:
    return {"attributes": {"type": found.type}}


def _read_line(reading: _Reading, line: str) -> None:
    if line.startswith("#T_"):
        kind, _, rest = line[3:].partition("=")
        first = reading.layers[-1].columns.stop if reading.layers else 3
        type, *features = rest.split("|")
        base = next((each[3:] for each in features if each.startswith("BT_")), "")
        reading.layers.append(_Layer(kind, type, range(first, first + max(len(features), 1)), base))
    elif line.startswith("#Text="):
        reading.text.line(line.removeprefix("#Text="))
    elif line and not line.startswith("#"):
        cells = line.split("\t")
        if not _UNIT.match(cells[0]):
            raise ValueError
        place = _PLACE.match(cells[1])
        if place is None:
            raise ValueError
        start, end = int(place[1]), int(place[2])
        if "." not in cells[0]:
            reading.text.token(start, cells[2])
            reading.left_out[LeftOut.TOKENS] += 1
        for layer in reading.layers:
            _read_layer(reading, layer, cells[0], (start, end), cells)
    elif not line:
        reading.text.end()


def _read_layer(reading: _Reading, layer: _Layer, unit: str, place: tuple[int, int], cells: list[str]) -> None:
    stacks = [_stacked(cells[column]) if column < len(cells) else [] for column in layer.columns]
    if layer.kind == "RL":
        for nth, reference in enumerate(stacks[-1]):
            values = [stack[nth] for stack in stacks[:-1] if nth < len(stack)]
            value = next((each for each in map(_value, values) if each), layer.type.rpartition(".")[2])
            reading.relations.append((layer, value, unit, reference))
        return
    if layer.kind == "CH":
        for told in stacks[0]:
            value, _, place_in_chain = told.partition("->")
            _put(reading, layer, (unit, place, place_in_chain), _value(_NUMBERED.sub(r"\1", value)))
        return
    for nth in range(max(map(len, stacks), default=0)):
        said = [_NUMBERED.match(stack[nth]) for stack in stacks if nth < len(stack)]
        number = next((match[2] for match in said if match and match[2]), "")
        values = [_value(match[1]) for match in said if match]
        _put(reading, layer, (unit, place, number or f"{unit} {nth}"), next(filter(None, values), ""))


def _put(reading: _Reading, layer: _Layer, where: tuple[str, tuple[int, int], str], value: str) -> None:
    """Note an annotation, or that it goes on over one more token."""
    _, (start, end), number = where
    key = (layer.type, number)
    if layer.is_structure:
        reading.left_out[LeftOut.TOKENS] += 1
    elif key in reading.marks:
        known = reading.marks[key]
        known.start, known.end = min(known.start, start), max(known.end, end)
    else:
        name = f"{len(reading.marks) + 1}"
        reading.marks[key] = _Found(name, layer.type, value or layer.type.rpartition(".")[2], start, end)


def _relations(reading: _Reading) -> Iterator[PeerRelation]:
    for nth, (layer, value, unit, told) in enumerate(reading.relations, start=1):
        reference = _REFERENCE.match(told)
        ends = _ends(reading, layer, unit, reference) if reference else None
        if ends is None:
            reading.left_out[LeftOut.BETWEEN_TOKENS] += 1
        else:
            yield PeerRelation(f"r{nth}", *ends, value)


def _ends(reading: _Reading, layer: _Layer, unit: str, reference: re.Match[str]) -> tuple[str, str] | None:
    governor, dependent = reference[2] or "0", reference[3] or "0"
    found = [
        reading.marks.get((layer.base, number if number != "0" else f"{at} 0"))
        for at, number in ((reference[1], governor), (unit, dependent))
    ]
    return (found[0].id, found[1].id) if found[0] and found[1] else None


def _stacked(cell: str) -> list[str]:
    """Return what stands in one cell, still escaped; nothing where it is empty."""
    if cell in ("_", ""):
        return []
    return re.findall(r"(?:\\.|[^|\\])+", cell, re.DOTALL)


def _value(told: str) -> str:
    return "" if told in ("*", "_") else _ESCAPE.sub(lambda m: {"t": "\t", "n": "\n", "r": "\r"}.get(m[1], m[1]), told)
