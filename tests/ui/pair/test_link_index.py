"""Links as they are drawn: what is the same still is kept, what changed is made anew."""

from __future__ import annotations

from dataclasses import replace

from annotator.model.annotation import Extent, Link, Span
from annotator.model.document import Side
from annotator.model.tagset import DEFAULT_TAGSET
from annotator.ui.pair.link_index import LinkIndex

TEXT = "Ein Satz steht hier. Noch einer steht dort. Der dritte auch."


def span(id: str, side: Side, start: int, end: int) -> Span:
    return Span.cut(TEXT, Extent(side, start, end), id=id, created="-")


def link(id: str, left: str, right: str, kind: str = "same") -> Link:
    return Link(id, (left,), (right,), kind, None, None, "", "manual", "-", "-")


SPANS = [span("a", Side.LEFT, 0, 20), span("b", Side.RIGHT, 0, 20), span("c", Side.LEFT, 21, 43)]
LINKS = [link("one", "a", "b"), link("two", "c", "b")]


def test_a_link_that_is_the_same_is_not_made_anew_and_one_that_changed_is() -> None:
    before = LinkIndex(SPANS, LINKS, DEFAULT_TAGSET)
    changed = [LINKS[0], replace(LINKS[1], type="contradicts")]
    after = LinkIndex(SPANS, changed, DEFAULT_TAGSET, before=before)
    assert after.by_id["one"] is before.by_id["one"]
    assert after.by_id["two"].color != before.by_id["two"].color
    assert [end.link.id for end in after.ends(Side.RIGHT).all] == ["one", "two"]


def test_a_link_whose_statement_was_moved_is_made_anew() -> None:
    before = LinkIndex(SPANS, LINKS, DEFAULT_TAGSET)
    moved = [span("a", Side.LEFT, 0, 8), *SPANS[1:]]
    after = LinkIndex(moved, LINKS, DEFAULT_TAGSET, before=before)
    assert after.by_id["one"].left == (Extent(Side.LEFT, 0, 8),)
    assert after.by_id["two"] is before.by_id["two"]


def test_other_colours_and_removed_links_are_seen() -> None:
    before = LinkIndex(SPANS, LINKS, DEFAULT_TAGSET)
    tagset = tuple(replace(kind, color="#123456") for kind in DEFAULT_TAGSET)
    after = LinkIndex(SPANS, LINKS[:1], tagset, before=before)
    assert [(drawn.id, drawn.color) for drawn in after.drawn] == [("one", "#123456")]
