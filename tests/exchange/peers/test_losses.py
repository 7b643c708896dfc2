"""What is said to be lost makes no difference in a file; what is not said to be lost does."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import Any

import pytest

from annotator.exchange import writing
from annotator.exchange.aspects import Aspect, counts
from annotator.exchange.formats import FORMATS, Format
from annotator.exchange.record import Record, record
from annotator.model.analysis import Analysis, Layer, Mark
from annotator.model.annotation import AnnotationSet, Extent, Link, Rejection, Span
from annotator.model.document import Document, Pair, PairState, Side
from annotator.model.tagset import DEFAULT_TAGSET
from tests.strategies import NOW

WRITTEN = [each for each in FORMATS if each.writes and each.module]
EARLIER = "2026-11-22T08:00:00Z"


def everything() -> Record:
    """Return a set that has something of every kind."""
    left = Document.of("Eins hier.\nZwei dort.\nDrei.\nNichts.", title="L", language="de", source="bote.example/1")
    right = Document.of("One here.\nTwo there.", title="R", language="en", source="post.example/2")
    pair = replace(Pair.of(replace(left, extra={"x": 1}), right, title="P"), state=PairState.DONE)

    def span(name: str, side: Side, quote: str, layer: Layer = Layer.STATEMENT, **more: Any) -> Span:
        text = pair.document(side).text
        start = text.index(quote)
        made = Span.cut(text, Extent(side, start, start + len(quote)), id=name, created=EARLIER, layer=layer, **more)
        return replace(made, extra={"k": name})

    spans = (
        replace(span("s1", Side.LEFT, "Eins hier.", label="kern", attributes={"a": 1}), prefix="foreign"),
        span("s2", Side.LEFT, "Zwei dort.", Layer.QUOTE),
        span("s3", Side.RIGHT, "One here."),
        span("s4", Side.RIGHT, "Two there."),
        span("s5", Side.LEFT, "Drei", Layer.ENTITY, label="MISC", attributes={"b": 2}),
        span("s6", Side.LEFT, "Drei."),
    )
    gold: dict[str, Any] = {"sources": ("anna:l1",), "settled_by": "eva", "settled_at": EARLIER, "decision": "edited"}
    links = (
        Link("l1", ("s1", "s2"), ("s3",), "same", "left-to-right", 2, "Notiz", "imported", EARLIER, EARLIER, **gold),
        Link("l2", ("s6",), (), None, None, None, "", "manual", EARLIER, NOW, comment="warum", extra={"y": 2}),
    )
    refused = (Rejection(("s2",), ("s4",), EARLIER, {"z": 3}),)
    tagset = (replace(DEFAULT_TAGSET[0], label="dasselbe", color="#010203", extra={"w": 4}), *DEFAULT_TAGSET[1:])
    aset = AnnotationSet(pair, "anna", EARLIER, EARLIER, tagset, spans, links, refused, {"v": 5})
    found = Analysis(left.sha256, "rules", "de", (Mark(0, 4, Layer.ENTITY, "PER"),))
    return record(aset, left=found)


def _of_set(**changed: Any) -> Callable[[Record], Record]:
    return lambda one: replace(one, aset=replace(one.aset, **changed))


def _links(**changed: Any) -> Callable[[Record], Record]:
    def change(one: Record) -> Record:
        return _of_set(links=tuple(replace(link, **changed) for link in one.aset.links))(one)

    return change


def _spans(**changed: Any) -> Callable[[Record], Record]:
    def change(one: Record) -> Record:
        return _of_set(spans=tuple(replace(span, **changed) for span in one.aset.spans))(one)

    return change


def _documents(**changed: Any) -> Callable[[Record], Record]:
    def change(one: Record) -> Record:
        pair = one.aset.pair
        return _of_set(pair=replace(pair, left=replace(pair.left, **changed), right=replace(pair.right, **changed)))(
            one
        )

    return change


def _in_turn(*changes: Callable[[Record], Record]) -> Callable[[Record], Record]:
    def change(one: Record) -> Record:
        for each in changes:
            one = each(one)
        return one

    return change


def _without_several(one: Record) -> Record:
    links = (replace(link, left=link.left[:1], right=link.right[:1]) for link in one.aset.links)
    return _of_set(links=tuple(links))(one)


def _without_alone(one: Record) -> Record:
    return _of_set(links=tuple(link for link in one.aset.links if not link.is_no_counterpart))(one)


def _without_loose(one: Record) -> Record:
    joined = {name for link in one.aset.links for name in (*link.left, *link.right)}
    kept = tuple(span for span in one.aset.spans if span.id in joined)
    return _of_set(spans=kept, rejected=())(one)


def _without_tagset(one: Record) -> Record:
    kinds = tuple(replace(kind, label=kind.name, color="#2b8a5a") for kind in one.aset.tagset)
    return _of_set(tagset=kinds)(one)


def _without_unknown(one: Record) -> Record:
    pair, none = one.aset.pair, dict[str, Any]()
    bare = replace(pair, extra=none, left=replace(pair.left, extra=none), right=replace(pair.right, extra=none))
    return _in_turn(
        _spans(extra=none),
        _links(extra=none),
        _of_set(
            pair=bare,
            extra=none,
            tagset=tuple(replace(kind, extra=none) for kind in one.aset.tagset),
            rejected=tuple(replace(each, extra=none) for each in one.aset.rejected),
        ),
    )(one)


WITHOUT: Mapping[Aspect, Callable[[Record], Record]] = {
    Aspect.SEVERAL: _without_several,
    Aspect.ALONE: _without_alone,
    Aspect.NOTE: _links(note=""),
    Aspect.CERTAINTY: _links(certainty=None),
    Aspect.DIRECTION: _links(direction=None),
    Aspect.SETTLING: _links(sources=(), settled_by=None, settled_at=None, decision=None, comment=""),
    Aspect.REJECTED: _of_set(rejected=()),
    Aspect.LOOSE: _without_loose,
    Aspect.MACHINE: partial(replace, machine=()),
    Aspect.ATTRIBUTES: _spans(attributes={}),
    Aspect.TAGSET: _without_tagset,
    Aspect.ORIGIN: _links(origin="manual", created=NOW, modified=NOW),
    Aspect.SPAN_ORIGIN: _in_turn(_spans(origin="imported", created=NOW), _of_set(created=NOW, modified=NOW)),
    Aspect.LABELS: _spans(layer=Layer.STATEMENT, label=None),
    Aspect.STATE: lambda one: _of_set(pair=replace(one.aset.pair, state=PairState.NEW))(one),
    Aspect.LANGUAGE: _documents(language=None),
    Aspect.SOURCE: _documents(source=""),
    Aspect.UNKNOWN: _without_unknown,
    Aspect.CONTEXT: _spans(prefix=""),
    Aspect.COVERAGE: partial(replace, coverage={}),
}
"""How a set is stripped of each kind. Texts cannot be taken away, and what is lost of control characters is tested
where the texts are."""


def written(one: Record, kind: Format) -> bytes:
    stream = io.BytesIO()
    beside = writing.write([one], kind, stream).beside
    return stream.getvalue() + b"".join(beside.values())


def test_every_kind_of_thing_is_tried() -> None:
    held = counts(everything())
    assert {aspect for aspect, count in held.items() if not count} == {Aspect.CONTROLS}
    assert set(Aspect) - WITHOUT.keys() == {Aspect.TEXTS, Aspect.CONTROLS}
    for aspect, strip in WITHOUT.items():
        left = counts(strip(everything()))[aspect]
        # Origins and times cannot be missing, contexts are those of the text or others, types are what they are.
        assert not left or aspect in (Aspect.ORIGIN, Aspect.SPAN_ORIGIN, Aspect.CONTEXT, Aspect.TAGSET), aspect


@pytest.mark.parametrize("kind", WRITTEN, ids=lambda kind: kind.name)
@pytest.mark.parametrize("aspect", WITHOUT)
def test_just_what_is_said_to_be_lost_is_lost(kind: Format, aspect: Aspect) -> None:
    whole, stripped = everything(), WITHOUT[aspect](everything())
    assert (written(whole, kind) == written(stripped, kind)) == (aspect in kind.lost)


@pytest.mark.parametrize("kind", WRITTEN, ids=lambda kind: kind.name)
def test_texts_are_there_unless_they_are_said_to_be_lost(kind: Format) -> None:
    stream = io.BytesIO()
    if not kind.is_folder:
        writing.write([everything()], kind, stream)
        assert (b"Nichts" in stream.getvalue()) == (Aspect.TEXTS not in kind.lost)
