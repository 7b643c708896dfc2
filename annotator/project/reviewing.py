"""Comparing with a colleague and settling into gold, in the two answers a reviewer gives: accept or reject.

To accept is to take what the colleague has (or what only I have, where the colleague has nothing); to reject
a colleague's other version is to keep mine; to reject what only one has, or both have, is to keep it in gold as
refused.
"""

from __future__ import annotations

from annotator.model.annotation import GOLD, AnnotationSet
from annotator.model.linking import Redraft
from annotator.project.reports import Decided, ReviewEntry
from annotator.review.comparison import Difference, DifferenceKind, compare
from annotator.review.gold import Settler
from annotator.review.ledger import Ledger, State
from annotator.review.settling import Verdict, taking_all
from annotator.review.settling import settle as settle_all

__all__ = ["GOLD", "entries", "settle", "settle_agreed"]


def entries(mine: AnnotationSet, theirs: AnnotationSet, gold: AnnotationSet) -> list[ReviewEntry]:
    """Return the differences and agreements of two sets in text order, each with what gold says of it."""
    ledger = Ledger(gold, (mine, theirs))
    return [_entry(difference, mine.annotator, ledger) for difference in compare(mine, theirs)]


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
    decided = difference, Verdict(_taken(difference, decision, mine.annotator))
    return settle_all([decided], sets=(mine, theirs), gold=gold, settler=Settler(by, at, comment))


def settle_agreed(*, mine: AnnotationSet, theirs: AnnotationSet, gold: AnnotationSet, by: str, at: str) -> Redraft:
    """Accept what both have and what is not settled yet."""
    agreed = [entry.difference for entry in entries(mine, theirs, gold) if entry.decision is None]
    decisions = [(one, taking_all(one)) for one in agreed if one.is_agreement]
    return settle_all(decisions, sets=(mine, theirs), gold=gold, settler=Settler(by, at))


def _entry(difference: Difference, me: str, ledger: Ledger) -> ReviewEntry:
    found = ledger.settled(difference)
    if found is None or ledger.state(difference) is not State.SETTLED:
        return ReviewEntry(difference, None)
    accepted = _taken(difference, "accepted", me)
    return ReviewEntry(difference, "accepted" if accepted <= {*found.taken} else "rejected")


def _taken(difference: Difference, decision: Decided, me: str) -> frozenset[str]:
    names = frozenset(difference.who)
    if difference.kind in (DifferenceKind.SAME, DifferenceKind.ONLY):
        return names if decision == "accepted" else frozenset()
    return names - {me} if decision == "accepted" else names & {me}
