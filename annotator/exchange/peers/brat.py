"""brat: a text and an annotation file a record, in a folder; ours are of a pair, one article below the other.

What brat has no word for stands in notes: what an annotator noted, and beside it everything else as JSON.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator

from annotator.exchange.peers.brat_lines import AnnFile, parse
from annotator.exchange.peers.file_names import FileNames
from annotator.exchange.peers.foreign_json import shaped, string, value_of
from annotator.exchange.peers.joined import BOUNDARY, joined, parted
from annotator.exchange.peers.left_out import LeftOut
from annotator.exchange.peers.outward import outward
from annotator.exchange.peers.peer_record import PeerMark, PeerRecord, PeerRelation, PeerText
from annotator.exchange.peers.placing import by_words
from annotator.exchange.peers.source import Source
from annotator.exchange.record import Record

_NOTE, _FEATURES, _PAIR = "AnnotatorNotes", "AnnotatorFeatures", "AnnotatorPair"
_PLAIN = re.compile(r"[^a-zA-Z0-9_-]+")


def files(records: Iterable[Record]) -> Iterator[tuple[str, bytes]]:
    """Yield text and annotations of every record, and at the end the configuration that names all types."""
    names = FileNames()
    labels: dict[str, None] = {_PAIR: None}
    types: dict[str, None] = {}
    for record in records:
        peer = joined(outward(record))
        name = names.new(peer.name, peer.annotator)
        labels |= dict.fromkeys(_type(mark.label) for mark in peer.marks)
        types |= dict.fromkeys(_type(kind["name"]) for kind in peer.about["tagset"])
        yield f"{name}.txt", peer.texts[0].text.encode()
        yield f"{name}.ann", "".join(f"{line}\n" for line in _lines(peer)).encode()
    yield "annotation.conf", _configuration(labels, types).encode()


def _lines(peer: PeerRecord) -> Iterator[str]:
    text = peer.texts[0].text
    marks = {mark.id: f"T{number}" for number, mark in enumerate(peer.marks, start=2)}
    note = 1
    start = peer.about["boundary"][0] + len(BOUNDARY) - len(BOUNDARY.lstrip())
    end = start + len(BOUNDARY.strip())
    yield f"T1\t{_PAIR} {start} {end}\t{text[start:end]}"
    yield f"#{note}\t{_PAIR} T1\t{_packed(peer.about)}"
    for mark in peer.marks:
        words = _one_line(text[mark.start : mark.end])
        yield f"{marks[mark.id]}\t{_type(mark.label)} {_fragments(text, mark)}\t{words}"
        note += 1
        told = {"id": mark.id, "name": mark.label, "at": [mark.start, mark.end], **mark.features}
        yield f"#{note}\t{_FEATURES} {marks[mark.id]}\t{_packed(told)}"
    for number, each in enumerate(peer.relations, start=1):
        yield f"R{number}\t{_type(each.label)} Arg1:{marks[each.source]} Arg2:{marks[each.target]}\t"
        note += 1
        yield f"#{note}\t{_FEATURES} R{number}\t{_packed({'id': each.id, 'name': each.label, **each.features})}"
        if each.features.get("note"):
            note += 1
            yield f"#{note}\t{_NOTE} R{number}\t{_one_line(each.features['note'])}"


def _fragments(text: str, mark: PeerMark) -> str:
    """Return the offsets of a mark; one across a line end is cut there, as brat wants it."""
    lines = [m.span() for m in re.finditer(r"[^\n]+", text[mark.start : mark.end])]
    return ";".join(f"{mark.start + start} {mark.start + end}" for start, end in lines) or f"{mark.start} {mark.end}"


def _type(label: str) -> str:
    return _PLAIN.sub("-", label).strip("-") or "mark"


def _one_line(text: str) -> str:
    return re.sub(r"[\r\n]", " ", text)


def _packed(said: object) -> str:
    return json.dumps(said, ensure_ascii=True, separators=(",", ":"))


def _configuration(labels: Iterable[str], types: Iterable[str]) -> str:
    relations = "".join(f"{kind}\tArg1:<ENTITY>, Arg2:<ENTITY>\n" for kind in types)
    return (
        "[entities]\n"
        + "".join(f"{label}\n" for label in labels)
        + f"\n[relations]\n{relations}\n[events]\n\n[attributes]\n"
    )


# Reading


def accepts(source: Source) -> bool:
    """Tell whether a folder or archive holds brat's files, or a file is one of them."""
    return any(name.lower().endswith(".ann") for name in source.names)


def read(source: Source) -> Iterator[PeerRecord]:
    """Yield a record for every text with annotations."""
    source = source.with_beside(".txt", ".ann")
    texts = {part.name: part for part in source.parts(".txt")}
    for part in source.parts(".ann"):
        stem = part.name[: -len(".ann")]
        text = texts.get(f"{stem}.txt")
        if text is None:
            yield PeerRecord(part.name, (), left_out={LeftOut.TEXTLESS: 1})
        else:
            with shaped(part.name, "brat"):
                found = parted(_record(stem, text.text(), parse(part.text(), part.name)))
            yield found


def _record(name: str, text: str, ann: AnnFile) -> PeerRecord:
    notes: dict[str, dict[str, str]] = {}
    for kind, target, told in ann.notes:
        here = notes.setdefault(target, {})
        here[kind] = f"{here[kind]}\n{told}" if kind == _NOTE and kind in here else here.get(kind, told)
    line = next((mark.id for mark in ann.marks if mark.label == _PAIR and _PAIR in notes.get(mark.id, {})), None)
    about = _unpacked(notes[line][_PAIR], name) if line else {}
    ids: dict[str, str] = {}
    marks: list[PeerMark] = []
    texts = (PeerText(text, name.rpartition("/")[2]),)
    has_gap = [any(text[start:end].strip() for start, end in gaps) for gaps in ann.gaps]
    # The words of a mark with a gap are fewer than its stretch of text has.
    quotes = [None if gap else quote for gap, quote in zip(has_gap, ann.quotes, strict=True)]
    placed, moved = by_words(ann.marks, quotes, texts)
    for mark in placed:
        if mark.id == line:
            continue
        label, features = _said(mark.label, notes.get(mark.id, {}), name)
        ids[mark.id] = string(features.pop("id", "")) or mark.id
        start, end = _whole(text, mark, features.pop("at", None))
        marks.append(PeerMark(ids[mark.id], start, end, label, 0, features))
    relations: list[PeerRelation] = []
    for each in ann.relations:
        label, features = _said(each.label, notes.get(each.id, {}), name)
        ends = ids.get(each.source, each.source), ids.get(each.target, each.target)
        relations.append(PeerRelation(string(features.pop("id", "")) or each.id, *ends, label, features))
    noted = {*(each.id for each in placed), *(each.id for each in ann.relations)}
    unread = sum(target not in noted or kind not in (_NOTE, _FEATURES, _PAIR) for kind, target, _ in ann.notes)
    left_out = moved + Counter(ann.left_out) + Counter({LeftOut.GAPS: sum(has_gap), LeftOut.OTHER_NOTES: unread})
    return PeerRecord(name, texts, tuple(marks), tuple(relations), "", about, left_out)


def _said(shown: str, notes: dict[str, str], name: str) -> tuple[str, dict[str, object]]:
    """Return label and features of a mark or relation; a type or a note that was changed in brat counts."""
    features = _unpacked(notes.get(_FEATURES, "{}"), name)
    label = string(features.pop("name", shown))
    note = notes.get(_NOTE)
    if note is not None and _one_line(string(features.get("note"))) != note:
        features["note"] = note
    return (label if _type(label) == shown else shown), features


def _whole(text: str, mark: PeerMark, said: object) -> tuple[int, int]:
    """Return where a mark lies: with the line ends around it that were cut off, unless it was moved in brat."""
    if isinstance(said, list) and len(said) == 2:
        start, end = said
        if text[start : mark.start].strip("\n") == "" == text[mark.end : end].strip("\n") and start <= mark.start:
            return start, end
    return mark.start, mark.end


def _unpacked(told: str, name: str) -> dict[str, object]:
    value = value_of(told.encode(), name)
    return dict(value) if isinstance(value, dict) else {}
