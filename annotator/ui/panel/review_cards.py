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
    one, other = _Said(mine), _Said(theirs)
    return [_card(entry, one, other) for entry in entries]


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


class _Said:
    """What an annotator said of the pair, found by a link's id: there are thousands of cards."""

    def __init__(self, aset: AnnotationSet) -> None:
        self.annotator = aset.annotator
        self.left, self.right = aset.pair.left.text, aset.pair.right.text
        self._labels = {kind.name: type_name(kind) for kind in aset.tagset}
        self._colors = {kind.name: kind.color for kind in aset.tagset}
        self._types = {link.id: link.type for link in aset.links}

    def types(self, difference: Difference) -> str:
        """Return the types of the links that a difference is about."""
        kinds = [self._types.get(link_id) for link_id in difference.who.get(self.annotator, ())]
        return ", ".join(dict.fromkeys(self._labels.get(kind, kind) if kind else tr(ONLY_HERE) for kind in kinds))

    def color(self, difference: Difference) -> str:
        """Return the colour of the first of them; "" where it has no type."""
        ids = difference.who.get(self.annotator, ())
        return next((self._colors.get(self._types[one] or "", "") for one in ids if one in self._types), "")


def _card(entry: ReviewEntry, mine: _Said, theirs: _Said) -> Card:
    difference = entry.difference
    signs = _KEPT if is_contested(difference) else _DECIDED
    shown_of = mine if mine.annotator in difference.who else theirs
    return Card(
        id=difference.key,
        label=_words(difference, mine, theirs),
        color=shown_of.color(difference),
        left=_quotes(mine.left, difference.left),
        right=_quotes(mine.right, difference.right),
        marks=tr(signs[entry.decision]) if entry.decision else "",
        quiet=entry.decision is not None,
    )


def _words(difference: Difference, mine: _Said, theirs: _Said) -> str:
    own, other = mine.types(difference), theirs.types(difference)
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


def _quotes(text: str, extents: Sequence[Extent]) -> str:
    return " … ".join(one_line(text[extent.start : extent.end]) for extent in extents)
