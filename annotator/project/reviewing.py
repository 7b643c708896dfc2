"""Comparing with a colleague and settling into gold, in the two answers a reviewer gives: accept or reject.

To accept is to take what the colleague has (or what only I have, where the colleague has nothing); to reject
a colleague's other version is to keep mine; to reject what only one has, or both have, is to keep it in gold as
refused.
"""

from __future__ import annotations

from annotator.model.annotation import GOLD, AnnotationSet
from annotator.model.linking import Redraft
from annotator.project.reports import Decided, ReviewEntry
from annotator.review import settling
from annotator.review.comparison import Difference, DifferenceKind, compare
from annotator.review.settling import Choice

__all__ = ["GOLD", "entries", "settle", "settle_agreed"]


def entries(mine: AnnotationSet, theirs: AnnotationSet, gold: AnnotationSet) -> list[ReviewEntry]:
    """Return the differences and agreements of two sets in text order, each with what gold says of it."""
    return [_entry(difference, mine.annotator, gold) for difference in compare(mine, theirs)]


def settle(
    difference: Difference,
    decision: Decided,
    *,
    mine: AnnotationSet,
    theirs: AnnotationSet,
    gold: AnnotationSet,
    by: str,
    at: str,
    comment: str = "",
) -> Redraft:
    """Say what goes into gold, and what leaves it, for one decision."""
    choice = _choice(difference, decision, mine.annotator)
    settlement = settling.settle(difference, choice, mine=mine, theirs=theirs, gold=gold, by=by, at=at, comment=comment)
    return _redraft(settlement, gold)


def settle_agreed(*, mine: AnnotationSet, theirs: AnnotationSet, gold: AnnotationSet, by: str, at: str) -> Redraft:
    """Accept what both have and what is not settled yet."""
    whole = Redraft()
    for entry in entries(mine, theirs, gold):
        if entry.difference.kind is DifferenceKind.SAME and entry.decision is None:
            one = settle(entry.difference, "accepted", mine=mine, theirs=theirs, gold=gold, by=by, at=at)
            whole = whole.followed_by(one)
    return whole


def _entry(difference: Difference, me: str, gold: AnnotationSet) -> ReviewEntry:
    found = settling.settled(difference, gold, mine=me)
    if found is None:
        return ReviewEntry(difference, None)
    return ReviewEntry(difference, "accepted" if found.choice is _choice(difference, "accepted", me) else "rejected")


def _choice(difference: Difference, decision: Decided, me: str) -> Choice:
    if difference.kind is DifferenceKind.SAME:
        return Choice.BOTH if decision == "accepted" else Choice.NEITHER
    if difference.kind is DifferenceKind.ONLY:
        whose = Choice.MINE if me in difference.who else Choice.THEIRS
        return whose if decision == "accepted" else Choice.NEITHER
    return Choice.THEIRS if decision == "accepted" else Choice.MINE


def _redraft(settlement: settling.Settlement, gold: AnnotationSet) -> Redraft:
    gone = set(settlement.removed)
    put = {link.id for link in settlement.links}
    kept = {end for link in gold.links if link.id not in gone | put for end in (*link.left, *link.right)}
    kept |= {end for link in settlement.links for end in (*link.left, *link.right)}
    loose = tuple(span.id for span in gold.statements() if span.id not in kept)
    types = settlement.tagset
    return Redraft(settlement.spans, settlement.links, loose, settlement.removed, types, touched=tuple(put or gone))
