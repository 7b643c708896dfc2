"""What the review says of each difference: who has it, and how it was decided."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from annotator.model.annotation import AnnotationSet, Extent
from annotator.project import Difference, DifferenceKind, ReviewEntry
from annotator.ui.panel.cards import Card
from annotator.ui.panel.link_cards import ONLY_HERE
from annotator.ui.plain import one_line
from annotator.ui.shown_names import type_name
from annotator.ui.wording import number, to_tr, tr

_DECIDED = {"accepted": to_tr("✓ accepted"), "rejected": to_tr("✗ rejected"), None: ""}
_KEPT = {"accepted": to_tr("✓ theirs"), "rejected": to_tr("✓ mine"), None: ""}


class Shown(StrEnum):
    """Which differences are listed."""

    ALL = to_tr("all")
    OPEN = to_tr("open")
    BOTH = to_tr("both")
    MINE = to_tr("only mine")
    THEIRS = to_tr("only theirs")
    OTHER = to_tr("differ")


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
    words = {
        Shown.BOTH: tr("{count} agree"),
        Shown.OTHER: tr("{count} differ"),
        Shown.MINE: tr("{count} only mine"),
        Shown.THEIRS: tr("{count} only theirs"),
    }
    counts = {shown: sum(_group(entry.difference, me) is shown for entry in entries) for shown in words}
    said = ", ".join(words[shown].format(count=number(count)) for shown, count in counts.items() if count)
    return tr("With {annotator}: {counts}.").format(annotator=theirs, counts=said)


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
        marks=tr(signs[entry.decision]) if entry.decision else "",
        quiet=entry.decision is not None,
    )


def _words(difference: Difference, mine: AnnotationSet, theirs: AnnotationSet) -> str:
    own, other = _types(difference, mine), _types(difference, theirs)
    if difference.kind is DifferenceKind.SAME:
        return tr("Both: {type}").format(type=own)
    if difference.kind is DifferenceKind.ONLY:
        is_mine = mine.annotator in difference.who
        told = tr("Only mine: {type}" if is_mine else "Only {annotator}: {type}")
        return told.format(annotator=theirs.annotator, type=own if is_mine else other)
    if difference.kind is DifferenceKind.TYPE:
        return f"{own} · {theirs.annotator}: {other}"
    told = tr("Other ends: {type}" if difference.kind is DifferenceKind.OVERLAP else "Split otherwise: {type}")
    return told.format(type=own) + (f" · {theirs.annotator}: {other}" if own != other else "")


def _types(difference: Difference, aset: AnnotationSet) -> str:
    labels = {kind.name: type_name(kind) for kind in aset.tagset}
    names = {link.id: link.type for link in aset.links}
    kinds = [names.get(link_id) for link_id in difference.who.get(aset.annotator, ())]
    return ", ".join(dict.fromkeys(labels.get(kind, kind) if kind else tr(ONLY_HERE) for kind in kinds))


def _color(difference: Difference, aset: AnnotationSet) -> str:
    colors = {kind.name: kind.color for kind in aset.tagset}
    wanted = set(difference.who.get(aset.annotator, ()))
    return next((colors.get(link.type or "", "") for link in aset.links if link.id in wanted), "")


def _quotes(text: str, extents: Sequence[Extent]) -> str:
    return " … ".join(one_line(text[extent.start : extent.end]) for extent in extents)
