"""What the review says of each difference: who has it, and how it was decided."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from annotator.model.annotation import AnnotationSet, Extent
from annotator.project import Difference, DifferenceKind, ReviewEntry
from annotator.ui.panel.cards import Card
from annotator.ui.panel.link_cards import ONLY_HERE
from annotator.ui.plain import one_line

_DECIDED = {"accepted": "✓ accepted", "rejected": "✗ rejected", None: ""}
_KEPT = {"accepted": "✓ theirs", "rejected": "✓ mine", None: ""}


class Shown(StrEnum):
    """Which differences are listed."""

    ALL = "all"
    OPEN = "open"
    BOTH = "both"
    MINE = "only mine"
    THEIRS = "only theirs"
    OTHER = "differ"


def fits(entry: ReviewEntry, shown: Shown, me: str) -> bool:
    """Tell whether a difference is among those listed."""
    if shown is Shown.OPEN:
        return entry.decision is None
    return shown in (Shown.ALL, _group(entry.difference, me))


def is_contested(difference: Difference) -> bool:
    """Tell whether both said something here, but not the same: then one of two versions is to be taken."""
    return difference.kind not in (DifferenceKind.SAME, DifferenceKind.ONLY)


def review_cards(entries: Sequence[ReviewEntry], mine: AnnotationSet, theirs: AnnotationSet) -> list[Card]:
    """Return a card for each difference."""
    return [_card(entry, mine, theirs) for entry in entries]


def summary(entries: Sequence[ReviewEntry], me: str, theirs: str) -> str:
    """Say in a sentence how two annotators compare."""
    words = {Shown.BOTH: "agree", Shown.OTHER: "differ", Shown.MINE: "only mine", Shown.THEIRS: f"only {theirs}'s"}
    counts = {shown: sum(_group(entry.difference, me) is shown for entry in entries) for shown in words}
    return f"With {theirs}: " + ", ".join(f"{count} {words[shown]}" for shown, count in counts.items() if count) + "."


def _group(difference: Difference, me: str) -> Shown:
    if difference.kind is DifferenceKind.SAME:
        return Shown.BOTH
    if difference.kind is DifferenceKind.ONLY:
        return Shown.MINE if me in difference.who else Shown.THEIRS
    return Shown.OTHER


def _card(entry: ReviewEntry, mine: AnnotationSet, theirs: AnnotationSet) -> Card:
    difference = entry.difference
    signs = _KEPT if is_contested(difference) else _DECIDED
    shown_of = mine if mine.annotator in difference.who else theirs
    return Card(
        id=difference.key,
        label=_words(difference, mine, theirs),
        color=_color(difference, shown_of),
        left=_quotes(mine.pair.left.text, difference.left),
        right=_quotes(mine.pair.right.text, difference.right),
        marks=signs[entry.decision],
        quiet=entry.decision is not None,
    )


def _words(difference: Difference, mine: AnnotationSet, theirs: AnnotationSet) -> str:
    own, other = _types(difference, mine), _types(difference, theirs)
    if difference.kind is DifferenceKind.SAME:
        return f"Both: {own}"
    if difference.kind is DifferenceKind.ONLY:
        return f"Only mine: {own}" if mine.annotator in difference.who else f"Only {theirs.annotator}: {other}"
    if difference.kind is DifferenceKind.TYPE:
        return f"{own} · {theirs.annotator}: {other}"
    what = "Other ends" if difference.kind is DifferenceKind.OVERLAP else "Split otherwise"
    return f"{what}: {own}" + (f" · {theirs.annotator}: {other}" if own != other else "")


def _types(difference: Difference, aset: AnnotationSet) -> str:
    labels = {kind.name: kind.label for kind in aset.tagset}
    names = {link.id: link.type for link in aset.links}
    kinds = [names.get(link_id) for link_id in difference.who.get(aset.annotator, ())]
    return ", ".join(dict.fromkeys(labels.get(kind, kind) if kind else ONLY_HERE for kind in kinds))


def _color(difference: Difference, aset: AnnotationSet) -> str:
    colors = {kind.name: kind.color for kind in aset.tagset}
    wanted = set(difference.who.get(aset.annotator, ()))
    return next((colors.get(link.type or "", "") for link in aset.links if link.id in wanted), "")


def _quotes(text: str, extents: Sequence[Extent]) -> str:
    return " … ".join(one_line(text[extent.start : extent.end]) for extent in extents)
