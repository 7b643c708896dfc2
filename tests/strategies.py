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
    "\x01",
    "\x85",
    "\u202eabc\u202c",
    "\u200b",
    "\r\n",
    "\u2028",
    "\x00",
    ". ",
    "x" * 40,
]

free_text = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
names = st.text(
    st.characters(min_codepoint=33, max_codepoint=0x2FF, categories=["L", "N", "P"]), min_size=1, max_size=12
)
# What an id or a name may be: printable, and not only what one would choose.
odd_names = st.one_of(
    names,
    st.sampled_from(["a/1", "a", " a", "a  b", "é", "T1", "R1", "<b>&", '"', "x:y", "👍", "a" * 200, "0", "None"]),
)
moments = st.sampled_from([NOW, "2025-01-02T03:04:05Z", "2026-11-22T10:00:00.123456+01:00"])
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
extras: st.SearchStrategy[dict[str, Any]] = st.just({}) | st.dictionaries(
    names.map(lambda name: f"x:{name}") | st.just("extra"), json_values, max_size=2
)


_nothing: st.SearchStrategy[dict[str, Any]] = st.just({})


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
    layer = draw(st.sampled_from([Layer.STATEMENT, Layer.STATEMENT, Layer.REGION, Layer.ENTITY, Layer.QUOTE]))
    span = Span.cut(
        pair.document(side).text,
        draw(extents(pair, side)),
        id=name,
        created=draw(moments),
        layer=layer,
        label=draw(st.none() | st.just("") | names | free_text),
        attributes=draw(_nothing | st.dictionaries(free_text, json_values, max_size=2)),
        origin=draw(st.sampled_from(["manual", "imported", "label-studio", ""])),
    )
    contexts: st.SearchStrategy[dict[str, Any]] = (
        _nothing | _nothing | st.fixed_dictionaries({"prefix": free_text, "suffix": free_text})
    )
    return replace(span, extra=draw(extras), **draw(contexts))


_settled: st.SearchStrategy[dict[str, Any]] = st.fixed_dictionaries(
    {
        "sources": st.lists(st.tuples(names, names).map(":".join), max_size=3).map(tuple),
        "settled_by": st.none() | names,
        "settled_at": st.none() | moments,
        "decision": st.sampled_from([None, "accepted", "edited", "rejected"]),
        "comment": free_text,
        "origin": st.just("adjudicated"),
    }
)


@st.composite
def links(
    draw: st.DrawFn, name: str, left: list[str], right: list[str], types: list[str], *, settled: bool = False
) -> Link:
    lefts = draw(st.lists(st.sampled_from(left), unique=True, max_size=3))
    rights = draw(st.lists(st.sampled_from(right), unique=True, max_size=3, min_size=0 if lefts else 1))
    directions: list[Direction | None] = [None, "left-to-right", "right-to-left"]
    odd_type = st.none() | st.sampled_from(types) if settled else st.none()
    origins: list[Origin] = ["manual", "suggested", "imported"]
    link = Link(
        name,
        tuple(lefts),
        tuple(rights),
        draw(st.sampled_from(types) if lefts and rights else odd_type),
        draw(st.sampled_from(directions)),
        draw(st.sampled_from([None, 1, 2, 3])),
        draw(free_text),
        draw(st.sampled_from(origins)),
        draw(moments),
        draw(moments),
        extra=draw(extras),
    )
    return replace(link, **draw(_nothing | _nothing | _settled if settled else _nothing))


@st.composite
def annotation_sets(
    draw: st.DrawFn, pair: Pair | None = None, annotator: str | None = None, *, settled: bool = False
) -> AnnotationSet:
    """Return a set of any shape: spans of every layer, of people and of programs, that lie over each other.

    With `settled`, links may be what settling made of them, as in gold, and what only foreign files hold.
    """
    pair = pair or draw(pairs())
    who = annotator or draw(odd_names)
    count = draw(st.integers(1, 4))
    called = draw(st.lists(odd_names, unique=True, min_size=2 * count, max_size=2 * count))
    sides = [side for side in Side for _ in range(count)]
    made = [draw(spans(pair, name, side)) for name, side in zip(called, sides, strict=True)]
    left, right = called[:count], called[count:]
    tagset = (
        *DEFAULT_TAGSET,
        LinkType("eigen 1", draw(free_text) or "eigen", "#00FFaa", directed=True, extra=draw(extras)),
        LinkType(" eigen  2 ", "doppelt", "#123456", directed=False),
    )
    types = [kind.name for kind in tagset]
    names_of_links = draw(st.lists(odd_names, unique=True, max_size=4))
    joined = [draw(links(name, left, right, types, settled=settled)) for name in names_of_links]
    ends = st.lists(st.sampled_from(left), unique=True, max_size=2), st.lists(st.sampled_from(right), max_size=1)
    refused = draw(st.lists(st.tuples(*ends).filter(any), max_size=2))
    aset = AnnotationSet(
        pair,
        who,
        draw(moments),
        NOW,
        tagset,
        tuple(made),
        tuple(joined),
        tuple(Rejection(tuple(one), tuple(other), draw(moments), draw(extras)) for one, other in refused),
        draw(extras),
    )
    return _with_found(aset, draw(st.booleans()))


def _with_found(aset: AnnotationSet, is_found: bool) -> AnnotationSet:
    """Return a set in which some of what links join was found by the program, as quotes are."""
    used = {name for link in aset.links for name in (*link.left, *link.right)}
    used |= {name for refused in aset.rejected for name in (*refused.left, *refused.right)}
    spans = (
        replace(span, origin="rules") if is_found and span.id in used and span.layer is not Layer.STATEMENT else span
        for span in aset.spans
    )
    return replace(aset, spans=tuple(spans))
