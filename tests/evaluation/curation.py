"""Cases of a curator against our comparing: `ANNOTATOR_DATA=… python -m tests.evaluation.curation`.

Each case is one text with the annotations of two people and what their curator took over by itself: that on which both
agree. A span with its features is a span with a label here, a relation a link from a token to its head. What is the
same for both by our comparing has to be what the curator has, and nothing else. Two things are the curator's own: a
relation agrees only where both its ends do, and where somebody stacked several annotations on one place, nobody but a
person can say which belongs to which, so that nothing there agrees. Exits with 1 where a case is read otherwise.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from annotator.model.analysis import Layer
from annotator.model.annotation import AnnotationSet, Extent, Link, Span
from annotator.model.document import Document, Pair, Side
from annotator.model.tagset import LinkType
from annotator.review.comparison import DifferenceKind, compare, compare_spans
from tests.evaluation.measure import data
from tests.strategies import NOW

_UNCURATED = "Lemma"
"""A layer that was not up for curation in the one case that has it."""

_CELL = re.compile(r"(?<!\\)\|")
_NUMBERED = re.compile(r"(.*?)(?:\[(\d+)\])?")
_HEAD = re.compile(r"(\d+-\d+)(?:\[(\d+)_(\d+)\])?")
Place = tuple[int, int]


@dataclass
class Annotated:
    """One person's annotations of one text."""

    text: str
    spans: dict[str, dict[Place, list[str]]] = field(default_factory=dict)
    """Layer, place, and the features of each annotation there."""
    relations: list[tuple[Place, Place, str]] = field(default_factory=list)
    """From where, to where, and the features."""


def read(file: Path) -> Annotated:
    """Read a file of the format WebAnno TSV 3.3."""
    lines = file.read_text("utf-8").splitlines()
    found = Annotated(next(line.removeprefix("#Text=") for line in lines if line.startswith("#Text=")))
    layers = [
        (line[3], name, features)
        for line in lines
        if line.startswith("#T_")
        for name, *features in [line.partition("=")[2].split("|")]
    ]
    tokens = [line.split("\t") for line in lines if re.match(r"\d+-\d+\t", line)]
    places = {cells[0]: (int(cells[1].split("-")[0]), int(cells[1].split("-")[1])) for cells in tokens}
    column = 3
    for kind, name, features in layers:
        long: dict[str, list[tuple[Place, str]]] = {}
        for cells in tokens:
            here = [_CELL.split(cell) for cell in cells[column : column + len(features)]]
            if here[0] != ["_"]:
                _read_token(found, kind, name, here, places, places[cells[0]], long)
        for parts in long.values():
            whole = (min(place[0] for place, _ in parts), max(place[1] for place, _ in parts))
            found.spans.setdefault(name, {}).setdefault(whole, []).append(parts[0][1])
        column += len(features)
    return found


def _read_token(
    found: Annotated,
    kind: str,
    name: str,
    cells: list[list[str]],
    places: Mapping[str, Place],
    place: Place,
    long: dict[str, list[tuple[Place, str]]],
) -> None:
    for features in zip(*cells, strict=True):
        if kind == "R":
            head = _HEAD.fullmatch(features[-1])
            assert head, features
            found.relations.append((place, places[head[1]], "|".join(features[:-1])))
            continue
        parts = [_NUMBERED.fullmatch(feature) for feature in features]
        said = "|".join(part[1] for part in parts if part)
        number = parts[0][2] if parts[0] else None
        if number:
            long.setdefault(number, []).append((place, said))
        else:
            found.spans.setdefault(name, {}).setdefault(place, []).append(said)


def as_set(who: str, said: Annotated, pair: Pair) -> AnnotationSet:
    """Return annotations as ours: spans as entities on the left, relations as links to a copy of the text."""
    spans = [
        Span.cut(pair.left.text, Extent(Side.LEFT, *place), id=f"{layer} {place}", created=NOW, layer=Layer.ENTITY,
                 label=_label(who, layer, features))
        for layer, by_place in said.spans.items() if _UNCURATED not in layer
        for place, features in by_place.items()
    ]  # fmt: skip
    ends = {
        (side, place): Span.cut(pair.document(side).text, Extent(side, *place), id=f"{side} {place}", created=NOW)
        for start, head, _ in said.relations
        for side, place in ((Side.LEFT, start), (Side.RIGHT, head))
    }
    links = []
    for number, (start, head, features) in enumerate(said.relations):
        kind = f"{features} from {_at(who, said, start)} to {_at(who, said, head)}"
        joined = (ends[Side.LEFT, start].id,), (ends[Side.RIGHT, head].id,)
        links.append(Link(f"{number}", *joined, kind, None, None, "", "manual", NOW, NOW))
    tagset = tuple(LinkType(name, name, "#000000", directed=False) for name in {link.type or "" for link in links})
    return AnnotationSet(pair, who, NOW, NOW, tagset, (*spans, *ends.values()), tuple(links))


def _label(who: str, layer: str, features: list[str]) -> str:
    return f"{layer} {features[0]}" if len(features) == 1 else f"{layer}, several by {who}"


def _at(who: str, said: Annotated, place: Place) -> str:
    labels = (_label(who, layer, by[place]) for layer, by in said.spans.items() if place in by and "Lemma" not in layer)
    return " and ".join(sorted(labels))


def agreed(*sets: AnnotationSet) -> list[str]:
    """Return what is the same for all, spans and links."""
    found = [*compare_spans(*sets), *compare(*sets)]
    return sorted(f"{one.left} {one.right}" for one in found if one.kind is DifferenceKind.SAME)


def cases() -> Iterator[tuple[str, list[AnnotationSet]]]:
    """Yield the name of each case with the sets of both people and their curator."""
    for file in sorted(data("agreement", "inception-tests").rglob("curator.tsv")):
        people = {name: read(file.with_name(f"{name}.tsv")) for name in ("user1", "user2", "curator")}
        text = people["user1"].text
        pair = Pair.of(Document.of(text, title=""), Document.of(text, title=""))
        yield file.parent.name, [as_set(who, said, pair) for who, said in people.items()]


def main() -> int:
    wrong = 0
    for name, (one, other, curator) in cases():
        ours = agreed(one, other)
        theirs = agreed(curator, curator_again(curator))
        is_right = ours == theirs == agreed(one, other, curator)
        differing = [found for found in (*compare_spans(one, other), *compare(one, other))
                     if found.kind is not DifferenceKind.SAME]  # fmt: skip
        wrong += not is_right
        print(f"{name:<46} {len(ours):>3} agree {len(differing):>3} differ  {'' if is_right else 'WRONG'}")
        if not is_right:
            print("   we:", ours, "\n   curator:", theirs)
    print(f"{wrong} wrong")
    return 1 if wrong else 0


def curator_again(curator: AnnotationSet) -> AnnotationSet:
    """Return the curator's set under another name, so that all of it is what both have."""
    return AnnotationSet(curator.pair, "again", NOW, NOW, curator.tagset, curator.spans, curator.links)


if __name__ == "__main__":
    sys.exit(main())
