"""Other tools' records as our own: marks as spans, relations between the two texts as links.

What this program wrote comes back as it was, but for what somebody changed there. Of foreign records a relation's
label becomes a link's type; marks that a link joins become statements, others entities. What has no place here is
counted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import product
from typing import Any

from annotator.clock import now
from annotator.errors import BadInput
from annotator.exchange.articles import title_of
from annotator.exchange.peers.foreign_ids import Ids
from annotator.exchange.peers.left_out import LeftOut
from annotator.exchange.peers.peer_record import Features, PeerMark, PeerRecord, PeerRelation
from annotator.exchange.peers.raw_text import RawText
from annotator.exchange.peers.shown_labels import ALONE, STATEMENT, printable, shown_label
from annotator.exchange.record import Record, set_apart
from annotator.model.analysis import Layer
from annotator.model.annotation import AnnotationSet, Extent, Link, Rejection, Span
from annotator.model.document import Document, Pair, PairState, Side
from annotator.model.invalid import InvalidAnnotation
from annotator.model.tagset import DEFAULT_TAGSET, LinkType
from annotator.model.text import MAX_TEXT_BYTES

_SIDES = (Side.LEFT, Side.RIGHT)
_NEW_COLORS = ("#b0436e", "#2a8a8f", "#8a6d1f", "#5b7a2a", "#a0522d", "#4a6fa5")
_LONGEST_TITLE = 200
"""Of a title that is one, in characters."""
_LAYERS = frozenset(layer.value for layer in Layer)


def inward(record: PeerRecord, *, format: str) -> tuple[Record, Counter[str]]:
    """Return a record of two texts as ours, and what of it could not be held, counted.

    `format` names who made it where nobody is named. BadInput names the record where it is not as it should be.
    """
    try:
        reading = _Reading(record, format)
        return reading.record(), reading.left_out
    except (AttributeError, IndexError, KeyError, TypeError, ValueError) as error:
        why = str(error) if isinstance(error, InvalidAnnotation) else "what it says of itself is damaged"
        raise BadInput(f"{record.name}: {why}") from error


@dataclass(slots=True)
class _Group:
    """The relations that are one link."""

    label: str
    features: Features
    pairs: list[tuple[str, str]] = field(default_factory=list)


class _Reading:
    def __init__(self, record: PeerRecord, format: str) -> None:
        self._read = record
        self._format = format
        self._about = record.about
        self._at = str(self._about.get("created") or now())
        self._raw = [RawText(each.text) for each in record.texts]
        self._ids = Ids()
        self.left_out: Counter[str] = Counter(record.left_out)
        if replaced := sum(raw.replaced for raw in self._raw):
            self.left_out[LeftOut.REPLACED] += replaced
        self._marks = self._placed()
        self._sides = {mark.id: _SIDES[mark.text] for mark in self._marks}
        self._notes = {mark.id: str(mark.features["note"]) for mark in self._marks if mark.features.get("note")}

    def record(self) -> Record:
        about = self._about
        pair = self._pair()
        crossing = self._crossing()
        linked = {name for group in crossing for ends in group.pairs for name in ends}
        spans = tuple(self._span(mark, pair, is_linked=mark.id in linked) for mark in self._marks)
        links = [*self._links(crossing), *self._lone(linked)]
        if self._notes:
            self.left_out[LeftOut.NOTED] += len(self._notes)
        ordered = tuple(link for _, link in sorted(links, key=lambda each: each[0]))
        aset = AnnotationSet(
            pair,
            about.get("annotator") or printable(self._read.annotator) or self._format,
            self._at,
            str(about.get("modified") or self._at),
            self._tagset(ordered),
            spans,
            ordered,
            tuple(self._rejected()),
            about.get("extra", {}),
        )
        return set_apart(aset)

    def _rejected(self) -> Iterable[Rejection]:
        """Yield the suggestions that were refused; without one of its statements a refusal says nothing."""
        for told in self._about.get("rejected", ()):
            left, right = tuple(told.get("left", ())), tuple(told.get("right", ()))
            sides = [self._sides.get(name) for name in (*left, *right)]
            if sides == [Side.LEFT] * len(left) + [Side.RIGHT] * len(right):
                yield Rejection(left, right, told["created"], told.get("extra", {}))
            else:
                self.left_out[LeftOut.UNREFUSED] += 1

    def _placed(self) -> tuple[PeerMark, ...]:
        """Return the marks in our texts, each with an id of its own; empty ones and wrong ones have no place here."""
        placed: list[PeerMark] = []
        for mark in self._read.marks:
            raw = self._raw[mark.text]
            if not 0 <= mark.start <= mark.end <= raw.length:
                self.left_out[LeftOut.OUTSIDE] += 1
                continue
            start, end = raw.place(mark.start), raw.place(mark.end)
            if start == end:
                self.left_out[LeftOut.EMPTY] += 1
                continue
            name = self._ids.new(mark.id)
            placed.append(PeerMark(name, start, end, mark.label, mark.text, mark.features))
        return tuple(placed)

    def _pair(self) -> Pair:
        left, right = (self._document(number) for number in (0, 1))
        said = self._about.get("pair", {})
        made = Pair.of(left, right)
        title = said.get("title", "") if said else made.title
        state = PairState(said.get("state", made.state))
        return Pair(said.get("id", made.id), title, state, left, right, said.get("extra", {}))

    def _document(self, number: int) -> Document:
        text = self._raw[number].text
        if not text or len(text.encode()) > MAX_TEXT_BYTES:
            why = "is empty" if not text else f"holds more than {MAX_TEXT_BYTES // 1024**2} MB of text"
            raise InvalidAnnotation("", f"its {_SIDES[number]} article {why}")
        said = self._about.get(_SIDES[number].value)
        if said is None:
            given = " ".join(self._read.texts[number].title.split())
            title = given if 0 < len(given) <= _LONGEST_TITLE else title_of(text)
            return Document.of(text, title=title, source=self._read.name)
        made = Document.of(
            text, title=said.get("title", ""), source=said.get("source", ""), language=said.get("language")
        )
        return Document(
            said.get("id", made.id), made.title, made.language, made.source, made.sha256, text, said.get("extra", {})
        )

    def _span(self, mark: PeerMark, pair: Pair, *, is_linked: bool) -> Span:
        layer, label, origin = _kind_of(mark, self._format, is_linked=is_linked)
        side, features = _SIDES[mark.text], mark.features
        span = Span.cut(
            pair.document(side).text,
            Extent(side, mark.start, mark.end),
            id=mark.id,
            created=features.get("created") or self._at,
            layer=layer,
            label=label,
            attributes=features.get("attributes", {}),
            origin=origin,
        )
        extra = features.get("extra", {})
        return replace(span, extra=extra) if extra else span

    def _crossing(self) -> list[_Group]:
        """Return the relations from one text to the other, those of one group together."""
        groups: dict[str, _Group] = {}
        seen: set[tuple[str, str, str]] = set()
        for number, relation in enumerate(self._read.relations):
            ends = self._ends(relation)
            if ends is None:
                continue
            if (*ends, relation.label) in seen and "group" not in relation.features:
                self.left_out[LeftOut.TWICE] += 1
                continue
            seen.add((*ends, relation.label))
            name = str(relation.features.get("group") or relation.id or f"r{number}")
            key = name if "group" in relation.features else f"{name} {number}"
            group = groups.setdefault(key, _Group(relation.label, {"group": name, **relation.features}))
            group.pairs.append(ends)
        return [part for group in groups.values() for part in _whole(group)]

    def _ends(self, relation: PeerRelation) -> tuple[str, str] | None:
        """Return the ends of a relation, left first; None, and counted, where it does not join the two texts."""
        one, other = self._ids.known(relation.source), self._ids.known(relation.target)
        if one not in self._sides or other not in self._sides:
            self.left_out[LeftOut.LOOSE] += 1
            return None
        if self._sides[one] is self._sides[other]:
            self.left_out[LeftOut.WITHIN] += 1
            return None
        return (one, other) if self._sides[one] is Side.LEFT else (other, one)

    def _links(self, groups: Sequence[_Group]) -> Iterable[tuple[int, Link]]:
        names = Ids()
        for number, group in enumerate(groups):
            left = tuple(dict.fromkeys(one for one, _ in group.pairs))
            right = tuple(dict.fromkeys(other for _, other in group.pairs))
            name = names.new(str(group.features["group"]))
            yield group.features.get("nth", number), self._link(name, left, right, _type_of(group), group.features)

    def _lone(self, linked: set[str]) -> Iterable[tuple[int, Link]]:
        """Yield the decisions that a statement has no counterpart."""
        found: dict[str, list[tuple[int, str]]] = {}
        said: dict[str, Features] = {}
        for mark in self._marks:
            told = mark.features.get("alone", ())
            if not told and mark.label == ALONE and mark.id not in linked:
                told = ({"group": f"{ALONE} {mark.id}"[:200]},)
            for each in told:
                found.setdefault(each["group"], []).append((each.get("place", 0), mark.id))
                said.setdefault(each["group"], each)
        for name, places in found.items():
            ids = [mark_id for _, mark_id in sorted(places)]
            left = tuple(each for each in ids if self._sides[each] is Side.LEFT)
            right = tuple(each for each in ids if self._sides[each] is Side.RIGHT)
            features = said[name]
            yield features.get("nth", len(self._marks)), self._link(name, left, right, features.get("type"), features)

    def _link(self, name: str, left: tuple[str, ...], right: tuple[str, ...], kind: str | None, said: Features) -> Link:
        created = said.get("created") or self._at
        # A note on a mark has no place but with the first link of its statement.
        notes = [said.get("note", ""), *(self._notes.pop(mark_id, "") for mark_id in (*left, *right))]
        return Link(
            name,
            left,
            right,
            kind,
            said.get("direction"),
            said.get("certainty"),
            "\n".join(filter(None, notes)),
            said.get("origin", "imported"),
            created,
            said.get("modified") or created,
            tuple(said.get("sources", ())),
            said.get("settled_by"),
            said.get("settled_at"),
            said.get("decision"),
            said.get("comment", ""),
            said.get("extra", {}),
        )

    def _tagset(self, links: Iterable[Link]) -> tuple[LinkType, ...]:
        """Return the types said to be there, and behind them those that links have besides."""
        about = self._about.get("tagset")
        known = [_link_type(row) for row in about] if about is not None else list(DEFAULT_TAGSET)
        names = {kind.name for kind in known}
        for kind in dict.fromkeys(link.type for link in links if link.type is not None and link.type not in names):
            known.append(LinkType(kind, kind, _NEW_COLORS[len(known) % len(_NEW_COLORS)], directed=False))
        return tuple(known)


def _type_of(group: _Group) -> str:
    """Return the type of a link; as it was named here, where no tool could have that for a label."""
    shown, said = printable(group.label), group.features.get("type")
    return said if isinstance(said, str) and said and printable(said) == shown else shown or "related"


def _whole(group: _Group) -> Iterable[_Group]:
    """Return a group as it is where every left end is joined with every right one, else each two for themselves.

    In another tool somebody may have taken one of them away, and then the rest says less than the whole did.
    """
    pairs = list(dict.fromkeys(group.pairs))
    left, right = dict.fromkeys(one for one, _ in pairs), dict.fromkeys(other for _, other in pairs)
    if set(product(left, right)) == set(pairs):
        return [_Group(group.label, group.features, pairs)]
    return [_Group(group.label, group.features, [ends]) for ends in pairs]


def _kind_of(mark: PeerMark, format: str, *, is_linked: bool) -> tuple[Layer, str | None, str]:
    """Return layer, label and origin of a mark; a label that somebody changed counts."""
    features, shown = mark.features, printable(mark.label)
    if features.get("layer") in _LAYERS:
        layer, label = Layer(features["layer"]), features.get("label")
        is_alone = bool(features.get("alone")) and not is_linked
        if shown not in (shown_label(layer, label, is_alone=is_alone), STATEMENT, ALONE):
            label = shown or None
        return layer, label, features.get("origin", "manual")
    if is_linked or shown in (STATEMENT, ALONE):
        return Layer.STATEMENT, None if shown in (STATEMENT, ALONE) else shown or None, format
    return Layer.ENTITY, shown or None, format


def _link_type(row: Mapping[str, Any]) -> LinkType:
    return LinkType(
        row["name"],
        row.get("label", ""),
        row["color"],
        directed=row.get("directed", False),
        extra=row.get("extra", {}),
    )
