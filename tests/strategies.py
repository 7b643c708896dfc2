"""Made-up values of the model: any text, any link, keys nobody knows."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import strategies as st

from annotator.model.analysis import Layer
from annotator.model.annotation import AnnotationSet, Direction, Extent, Link, Origin, Rejection, Span
from annotator.model.document import Document, Pair, PairState, Side
from annotator.model.tagset import DEFAULT_TAGSET, LinkType
from annotator.model.text import canonical

NOW = "2026-11-22T10:00:00Z"

# Words with what breaks offsets elsewhere: emoji of several code points, combining marks, other directions, NBSP.
_PIECES = [
    "Wort ",
    "Straße",
    "😀",
    "👩‍👩‍👧",
    "é",
    "é",
    "שלום",
    "«ja»",
    "„nein“",
    "\n",
    "\n\n",
    "\u00a0",
    "\t",
    ". ",
    "x" * 40,
]

free_text = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
names = st.text(
    st.characters(min_codepoint=33, max_codepoint=0x2FF, categories=["L", "N", "P"]), min_size=1, max_size=12
)
raw_texts = st.one_of(st.text(max_size=80), st.lists(st.sampled_from(_PIECES), max_size=30).map("".join))
texts = raw_texts.map(lambda raw: canonical(raw.encode("utf-8", "replace").decode()).text).filter(bool)

_leaves = (
    st.none()
    | st.booleans()
    | st.integers(-(2**63), 2**63 - 1)
    | st.floats(allow_nan=False, allow_infinity=False)
    | free_text
)
json_values = st.recursive(
    _leaves, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(free_text, inner, max_size=3), max_leaves=6
)
# No key of the format has a colon, so these are unknown on every level; "extra" is one that a careless reader loses.
extras: st.SearchStrategy[dict[str, Any]] = st.dictionaries(
    names.map(lambda name: f"x:{name}") | st.just("extra"), json_values, max_size=2
)


@st.composite
def documents(draw: st.DrawFn) -> Document:
    made = Document.of(
        draw(texts), title=draw(free_text), source=draw(free_text), language=draw(st.sampled_from(["de", "en", None]))
    )
    return replace(made, extra=draw(extras))


@st.composite
def pairs(draw: st.DrawFn) -> Pair:
    pair = Pair.of(draw(documents()), draw(documents()), title=draw(free_text))
    return replace(pair, state=draw(st.sampled_from(PairState)), extra=draw(extras))


@st.composite
def extents(draw: st.DrawFn, pair: Pair, side: Side) -> Extent:
    length = len(pair.document(side).text)
    start = draw(st.integers(0, length - 1))
    return Extent(side, start, draw(st.integers(start + 1, min(length, start + 60))))


@st.composite
def spans(draw: st.DrawFn, pair: Pair, name: str, side: Side) -> Span:
    layer = draw(st.sampled_from([Layer.STATEMENT, Layer.STATEMENT, Layer.REGION]))
    span = Span.cut(
        pair.document(side).text,
        draw(extents(pair, side)),
        id=name,
        created=NOW,
        layer=layer,
        label=draw(st.none() | names),
        attributes=draw(st.dictionaries(free_text, json_values, max_size=2)),
        origin=draw(st.sampled_from(["manual", "imported", "label-studio"])),
    )
    return replace(span, extra=draw(extras))


@st.composite
def links(draw: st.DrawFn, name: str, left: list[str], right: list[str], types: list[str]) -> Link:
    lefts = draw(st.lists(st.sampled_from(left), unique=True, max_size=3))
    rights = draw(st.lists(st.sampled_from(right), unique=True, max_size=3, min_size=0 if lefts else 1))
    directions: list[Direction | None] = [None, "left-to-right", "right-to-left"]
    origins: list[Origin] = ["manual", "suggested", "imported"]
    return Link(
        name,
        tuple(lefts),
        tuple(rights),
        draw(st.sampled_from(types)) if lefts and rights else None,
        draw(st.sampled_from(directions)),
        draw(st.sampled_from([None, 1, 2, 3])),
        draw(free_text),
        draw(st.sampled_from(origins)),
        NOW,
        NOW,
        extra=draw(extras),
    )


@st.composite
def annotation_sets(draw: st.DrawFn, pair: Pair | None = None, annotator: str | None = None) -> AnnotationSet:
    pair = pair or draw(pairs())
    who = annotator or draw(names)
    count = draw(st.integers(1, 4))
    made = [draw(spans(pair, f"{side[0]}{number}", side)) for side in Side for number in range(count)]
    left = [span.id for span in made if span.side is Side.LEFT]
    right = [span.id for span in made if span.side is Side.RIGHT]
    tagset = (
        *DEFAULT_TAGSET,
        LinkType("eigen 1", draw(free_text) or "eigen", "#00FFaa", directed=True, extra=draw(extras)),
    )
    types = [kind.name for kind in tagset]
    joined = [draw(links(f"{who}-{number}", left, right, types)) for number in range(draw(st.integers(0, 4)))]
    refused = draw(st.lists(st.tuples(st.sampled_from(left), st.sampled_from(right)), max_size=2))
    return AnnotationSet(
        pair,
        who,
        NOW,
        NOW,
        tagset,
        tuple(made),
        tuple(joined),
        tuple(Rejection((one,), (other,), NOW, draw(extras)) for one, other in refused),
        draw(extras),
    )
