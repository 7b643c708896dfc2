"""The common analysis structure of UIMA, as far as it is of use here: texts, and what is said of stretches of them.

No type system is needed to read it: begin, end and sofa say what an annotation is, and a reference that relations
have leads to another. So files are read whose types nobody sent along.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any

from annotator.exchange.peers.foreign_json import string, value_of
from annotator.exchange.peers.joined import parted
from annotator.exchange.peers.left_out import LeftOut
from annotator.exchange.peers.peer_record import PeerMark, PeerRecord, PeerRelation, PeerText, in_codepoints

SPAN, LINK, PAIR = "webanno.custom.AnnotatorSpan", "webanno.custom.AnnotatorLink", "webanno.custom.AnnotatorPair"
"""Our own types: a mark with a value, a relation with a value, and the line between the two articles. All of them
keep in `details` what has no feature of its own, as JSON."""

_OF_THE_FILE = frozenset(
    {"DocumentAnnotation", "DocumentMetaData", "Metadata", "TagsetDescription", "TagDescription", "NULL"}
)
"""What says something of the file, by the last part of the type's name."""
_STRUCTURE = re.compile(
    r"(?:Token|Sentence|OpenNLPSentence|Lemma|Stem|Morpheme|MorphologicalFeatures|SurfaceForm|TeiType|Paragraph|Div|"
    r"Heading|XmlElement|XmlDocument)$"
)
"""What programs lay over a text before anybody annotates it, by the last part of the type's name."""
_VALUES = ("value", "Value", "label", "Label", "PosValue", "RType", "role", "category", "identifier", "DependencyType")
_USER_FILE = re.compile(r"(?:^|/)(?:annotation|curation)/[^/]+/([^/]+)\.\w+$")


@dataclass(frozen=True, slots=True)
class Structure:
    """A feature structure."""

    id: str
    type: str
    features: Mapping[str, Any]
    """By name; references by the ids of what they lead to."""
    sofa: str = ""
    begin: int | None = None
    """Counted in UTF-16 units, as Java does."""
    end: int | None = None

    @property
    def kind(self) -> str:
        """Return the last part of its type's name."""
        return self.type.rpartition(".")[2]


@dataclass(frozen=True, slots=True)
class Cas:
    """Texts by the ids of their views, and everything that is said of them."""

    texts: Mapping[str, str]
    structures: tuple[Structure, ...] = field(default=())


def peers_of(cas: Cas, name: str) -> Iterator[PeerRecord]:
    """Yield the records of one CAS: one of both texts where it has two, else one a text."""
    views = [sofa for sofa, text in cas.texts.items() if text]
    if len(views) == 2:
        yield _peer(cas, views, name)
    elif not views:
        yield PeerRecord(name, (), left_out={LeftOut.NO_TEXT_IN_FILE: 1})
    else:
        for view in views:
            yield _peer(cas, [view], name)


def _peer(cas: Cas, views: list[str], name: str) -> PeerRecord:
    texts = tuple(PeerText(cas.texts[view], _title(cas, name)) for view in views)
    left_out: Counter[str] = Counter()
    ours = next((s for s in cas.structures if s.type == PAIR), None)
    about = _details(ours, name) if ours else {}
    relations = []
    spans = [s for s in cas.structures if s.sofa in views and _is_mark(s)]
    marks = [_mark(each, views.index(each.sofa), name) for each in spans]
    names = {each.id: mark.id for each, mark in zip(spans, marks, strict=True)}
    for each in cas.structures:
        source, target = _ends(each)
        if source and target:
            if {source, target} <= names.keys():
                relations.append(_relation(each, names[source], names[target], name))
            else:
                left_out[LeftOut.BETWEEN_TOKENS] += 1
        elif each.id not in names and not _is_of_the_file(each) and (each.sofa in views or not each.sofa):
            left_out[LeftOut.TOKENS if each.begin is not None else LeftOut.UNPLACED] += 1
    counted = in_codepoints(tuple(marks), texts)
    record = PeerRecord(name, texts, counted, tuple(relations), _annotator(cas, name), about, left_out)
    return parted(record)


def is_structure(type: str) -> bool:
    """Tell whether a type is of what programs lay over a text: tokens, sentences, and what they know of the file."""
    kind = type.rpartition(".")[2]
    return kind in _OF_THE_FILE or bool(_STRUCTURE.search(kind))


def _is_of_the_file(structure: Structure) -> bool:
    return structure.type == PAIR or structure.kind in _OF_THE_FILE


def _is_mark(structure: Structure) -> bool:
    return (
        structure.begin is not None
        and structure.end is not None
        and structure.type != PAIR
        and not is_structure(structure.type)
        and not all(_ends(structure))
    )


def _ends(structure: Structure) -> tuple[str, str]:
    """Return the ids of what a relation joins: INCEpTION calls them governor and dependent."""
    found = structure.features
    source, target = found.get("Governor", found.get("governor")), found.get("Dependent", found.get("dependent"))
    return string(source), string(target)


def _mark(each: Structure, text: int, name: str) -> PeerMark:
    assert each.begin is not None and each.end is not None
    if each.type == SPAN:
        details = _details(each, name)
        label = string(each.features.get("value"))
        return PeerMark(string(details.pop("id", each.id)), each.begin, each.end, label, text, details)
    said = {key: value for key, value in each.features.items() if value not in ("", None) and key != "sofa"}
    attributes = {"type": each.type, **said}
    return PeerMark(each.id, each.begin, each.end, _value(each), text, {"attributes": attributes})


def _relation(each: Structure, source: str, target: str, name: str) -> PeerRelation:
    if each.type == LINK:
        details = _details(each, name)
        label = string(each.features.get("value"))
        details = {key: told for key, told in details.items() if key not in ("source", "target")}
        return PeerRelation(string(details.pop("id", each.id)), source, target, label, details)
    return PeerRelation(each.id, source, target, _value(each))


def _value(each: Structure) -> str:
    values = (string(each.features.get(key)).strip() for key in _VALUES)
    return next((value for value in values if value), each.kind)


def _details(each: Structure, name: str) -> dict[str, Any]:
    value = value_of(string(each.features.get("details")).encode() or b"{}", name)
    return value if isinstance(value, dict) else {}


def _title(cas: Cas, name: str) -> str:
    metadata = [s.features for s in cas.structures if s.kind in ("DocumentMetaData", "Metadata")]
    said = (string(each.get(key)) for each in metadata for key in ("documentTitle", "Title", "documentId"))
    return next((title for title in said if title), PurePosixPath(name).stem)


def user_of(name: str) -> str:
    """Return who annotated, where a file's place in an export of INCEpTION says so; else nothing."""
    placed = _USER_FILE.search(name)
    return placed[1] if placed else ""


def _annotator(cas: Cas, name: str) -> str:
    """Return who annotated, where the file's place in an export, or the corpus Redewiedergabe, says so."""
    if who := user_of(name):
        return who
    named = (string(s.features.get("Name")) for s in cas.structures if s.type == "de.idsma.rw.Metadata")
    return next((who for who in named if who), "")


def texts_of(sofas: Iterable[tuple[str, str | None]]) -> dict[str, str]:
    """Return the texts of views by id; a view whose content is elsewhere, or bytes, has none."""
    return {sofa: text or "" for sofa, text in sofas}
