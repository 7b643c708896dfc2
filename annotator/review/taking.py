"""Settling that needs no eyes: gold made of all that a rule takes, at once."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from enum import StrEnum

from annotator.model.annotation import GOLD, AnnotationSet
from annotator.review.comparison import compare_all
from annotator.review.difference import Difference
from annotator.review.gold import Settler
from annotator.review.settling import Verdict, settle, taking, taking_all


class Taking(StrEnum):
    """What is taken into gold."""

    AGREED = "agreed"
    """What all have: exactly the intersection."""
    MINE = "mine"
    THEIRS = "theirs"
    """What any of the others has."""
    ALL = "all"


def take(sets: Sequence[AnnotationSet], wanted: Taking, *, mine: Collection[str], by: str, at: str) -> AnnotationSet:
    """Return the gold set of what is taken; `mine` are the annotators whose links are one's own.

    Nothing is refused by it: what is not taken was looked at by nobody and stays open. Links of one person that say
    the same become one. What only one annotator was asked about is agreed by nobody.
    """
    first = sets[0]
    names = {aset.annotator for aset in sets}
    whose = {Taking.MINE: names & {*mine}, Taking.THEIRS: names - {*mine}, Taking.ALL: names}.get(wanted, set())
    found = compare_all(*sets)
    empty = AnnotationSet(first.pair, GOLD, at, at, first.tagset)
    change = settle(_decisions(found, whose), sets=sets, gold=empty, settler=Settler(by, at))
    return change.applied_to(empty)


def _decisions(found: Sequence[Difference], whose: set[str]) -> Iterator[tuple[Difference, Verdict]]:
    for difference in found:
        if difference.is_agreement:
            yield difference, taking_all(difference)
            continue
        who = {name: ids for name, ids in difference.who.items() if name in whose}
        if who:
            yield replace(difference, who=who), taking(*whose)
