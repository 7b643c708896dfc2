"""What the list of links says of each: its type, both quotes, and a few signs."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from annotator.model.annotation import AnnotationSet, Extent, Link, Span
from annotator.model.document import Side
from annotator.model.tagset import LinkType
from annotator.ui.panel.cards import Card
from annotator.ui.panel.difference_card import DIFFERS
from annotator.ui.plain import one_line
from annotator.ui.shown_names import type_name
from annotator.ui.wording import to_tr, tr

ONLY_HERE = to_tr("no counterpart")
_ARROWS = {"left-to-right": "→", "right-to-left": "←"}


def cards_of(aset: AnnotationSet, links: Sequence[Link], *, differing: Collection[str] = ()) -> list[Card]:
    """Return a card for each of some links of a set, in the order of the left text, then of the right one.

    `differing` ones bear a sign.
    """
    spans = {span.id: span for span in aset.spans}
    types = {kind.name: kind for kind in aset.tagset}
    cards = [_card(link, spans, types) for link in sorted(links, key=lambda link: _place(link, spans))]
    signed = (f"{DIFFERS}   {card.marks}".strip() if card.id in differing else card.marks for card in cards)
    return [replace(card, marks=marks) for card, marks in zip(cards, signed, strict=True)]


def open_cards(statements: Sequence[tuple[Extent, str]]) -> list[Card]:
    """Return a card for each statement that is still open, given where it lies and its words."""
    label = {Side.LEFT: tr("Left article"), Side.RIGHT: tr("Right article")}
    return [
        Card(
            id=f"{extent.side} {extent.start} {extent.end}",
            label=label[extent.side],
            color="",
            left="",
            right="",
            alone=one_line(words),
        )
        for extent, words in statements
    ]


def _place(link: Link, spans: Mapping[str, Span]) -> tuple[float, float]:
    left = min((spans[end].start for end in link.left), default=float("inf"))
    right = min((spans[end].start for end in link.right), default=-1)
    return left, right


def _card(link: Link, spans: Mapping[str, Span], types: Mapping[str, LinkType]) -> Card:
    quotes = {side: " … ".join(one_line(spans[end].quote) for end in link.ends(side)) for side in Side}
    kind = types.get(link.type or "")
    return Card(
        id=link.id,
        label=type_name(kind) if kind else tr(ONLY_HERE),
        color=kind.color if kind else "",
        left=quotes[Side.LEFT],
        right=quotes[Side.RIGHT],
        marks="   ".join(_marks(link)),
    )


def _marks(link: Link) -> list[str]:
    marks = [_ARROWS.get(link.direction or "", "")]
    if not link.is_no_counterpart and max(len(link.left), len(link.right)) > 1:
        marks.append(f"{len(link.left)} : {len(link.right)}")
    marks.append("●" * (link.certainty or 0))
    marks.append(tr("note") if link.note else "")
    return [mark for mark in marks if mark]
