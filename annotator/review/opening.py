"""A colleague's file against the project: which of its pairs are ours, text for text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Protocol

from annotator.model.annotation import GOLD, AnnotationSet
from annotator.model.document import Pair, pair_id

_NAMED = 3
"""So many titles are named in the sentence."""


class KnownPair(Protocol):
    """What has to be known of a pair of the project."""

    @property
    def id(self) -> str:
        """Return its id, which follows from both texts' hashes."""

    @property
    def left_title(self) -> str:
        """Return the title of the left article."""

    @property
    def right_title(self) -> str:
        """Return the title of the right article."""


@dataclass(frozen=True, slots=True)
class Opening:
    """What came of the check of a file."""

    matching: tuple[str, ...]
    """Ids, here, of the pairs whose texts are the same."""
    differing: tuple[str, ...]
    """Titles of pairs that are here with other texts; their sets are not compared."""
    left_out: tuple[str, ...]
    """Ids that the differing pairs would have here."""
    unknown: tuple[str, ...]
    """Titles of pairs that are not here yet; a line is complete in itself, so they can come in with their texts."""
    annotators: tuple[str, ...]
    """Whose sets the file holds."""
    claimed: tuple[str, ...]
    """Those of the names that a colleague cannot have here: one's own, and gold."""

    @property
    def sentence(self) -> str:
        """Return what a person is told: `118 of 120 pairs match, 2 have other texts here (…)`."""
        pairs = len(self.matching) + len(self.differing) + len(self.unknown)
        parts = [f"{len(self.matching)} of {pairs} pairs match"]
        if self.differing:
            have = "has another text" if len(self.differing) == 1 else "have other texts"
            parts.append(f"{len(self.differing)} {have} here ({_named(self.differing)})")
        if self.unknown:
            texts = "its texts" if len(self.unknown) == 1 else "their texts"
            parts.append(f"{len(self.unknown)} came in with {texts} ({_named(self.unknown)})")
        return ", ".join(parts) + "."


def check_in(sets: Iterable[AnnotationSet], known: Iterable[KnownPair], *, annotator: str) -> Opening:
    """Check the sets of a file against the pairs of the project; keeps no text, so that any length of file fits.

    A pair matches where the hashes of both texts do. One that does not is told apart by its id in the file or by its
    two titles: here with other texts, or not here at all. `annotator` is one's own name.
    """
    pairs = list(known)
    ids = {pair.id for pair in pairs}
    titles = {(pair.left_title, pair.right_title) for pair in pairs}
    matching: dict[str, None] = {}
    differing: dict[str, str] = {}
    unknown: dict[str, str] = {}
    annotators: dict[str, None] = {}
    for aset in sets:
        annotators[aset.annotator] = None
        here = local_pair_id(aset)
        if here in ids:
            matching[here] = None
            continue
        left, right = aset.pair.left.title, aset.pair.right.title
        is_known = aset.pair.id in ids or ((left, right) in titles and (left or right) != "")
        (differing if is_known else unknown)[here] = aset.pair.title or left
    claimed = tuple(name for name in annotators if name in (annotator, GOLD))
    return Opening(
        tuple(matching),
        tuple(differing.values()),
        tuple(differing),
        tuple(unknown.values()),
        tuple(annotators),
        claimed,
    )


def local_pair_id(aset: AnnotationSet) -> str:
    """Return the id the pair has in every project that holds the same texts, whatever the file calls it."""
    return pair_id(aset.pair.left.sha256, aset.pair.right.sha256)


def as_here(aset: AnnotationSet, pair: Pair) -> AnnotationSet:
    """Return a colleague's set on our own pair of the same texts; ValueError where the texts differ."""
    if local_pair_id(aset) != pair_id(pair.left.sha256, pair.right.sha256):
        raise ValueError("the set is of other texts")
    return replace(aset, pair=pair)


def _named(titles: tuple[str, ...]) -> str:
    more = len(titles) - _NAMED
    shown = [title if len(title) <= 60 else f"{title[:59]}…" for title in titles[:_NAMED]]
    return ", ".join(shown) + (f" and {more} more" if more > 0 else "")
