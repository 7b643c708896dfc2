"""A colleague's file against the project: which of its pairs are ours, text for text, and which have other texts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Protocol

from annotator.model.annotation import AnnotationSet
from annotator.model.document import Pair, Side, document_id, pair_id
from annotator.review.anchoring import Status

_RESEMBLING = 0.3
"""So much of the words of the shorter text, in runs of three, stand in the longer one where it is the same article."""

_FEW_WORDS = 50
"""Texts shorter than this are known by their titles, too."""


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

    @property
    def left_id(self) -> str:
        """Return the id of the left article, which follows from its text's hash."""

    @property
    def right_id(self) -> str:
        """Return the id of the right article."""


class Fit(StrEnum):
    """How a pair of a file fits the project."""

    SAME = "same"
    """Both texts are here."""
    DIFFERING = "differing"
    """The pair is here, with another text on one side or both."""
    NEW = "new"
    """There is no such pair here; a line is complete in itself, so that it can come in with its texts."""


class OurPairs:
    """Finds the pair of the project that a set is of."""

    def __init__(self, known: Iterable[KnownPair], pair_of: Callable[[str], Pair]) -> None:
        """`pair_of` returns a pair with its texts, which are read only where those of a file differ."""
        self._pair_of = pair_of
        self._ids: set[str] = set()
        self._titled: dict[tuple[str, str], list[str]] = {}
        self._of_article: dict[tuple[Side, str], list[str]] = {}
        for pair in known:
            self._ids.add(pair.id)
            self._titled.setdefault((pair.left_title, pair.right_title), []).append(pair.id)
            for side, article in ((Side.LEFT, pair.left_id), (Side.RIGHT, pair.right_id)):
                self._of_article.setdefault((side, article), []).append(pair.id)

    def fit(self, aset: AnnotationSet) -> tuple[Fit, str]:
        """Return how the pair of a set fits, and the id of ours; of a new one: the id it would have here."""
        here = local_pair_id(aset)
        if here in self._ids:
            return Fit.SAME, here
        if aset.pair.id in self._ids:
            return Fit.DIFFERING, aset.pair.id
        found = [name for name in self._candidates(aset.pair) if _resemble(aset.pair, self._pair_of(name))]
        return (Fit.DIFFERING, found[0]) if len(found) == 1 else (Fit.NEW, here)

    def _candidates(self, pair: Pair) -> Iterable[str]:
        """Return the pairs of the same two titles, or of one of the same texts."""
        titles = pair.left.title, pair.right.title
        found = dict.fromkeys(self._titled.get(titles, ()) if any(titles) else ())
        for side in Side:
            there = self._of_article.get((side, document_id(pair.document(side).sha256)), ())
            found |= dict.fromkeys(there if len(there) < 10 else ())  # an article of very many pairs tells nothing
        return found


def _resemble(theirs: Pair, ours: Pair) -> bool:
    """Tell whether the texts of two pairs are versions of each other, side by side."""
    for side in Side:
        one, other = theirs.document(side), ours.document(side)
        if one.sha256 == other.sha256:
            continue
        runs, others = _runs(one.text), _runs(other.text)
        least = min(len(runs), len(others))
        is_short_and_called_so = least < _FEW_WORDS and one.title == other.title
        if not is_short_and_called_so and (not least or len(runs & others) < _RESEMBLING * least):
            return False
    return True


def _runs(text: str) -> set[int]:
    words = re.findall(r"\w+", text)
    return {hash(run) for run in zip(words, words[1:], words[2:], strict=False)}


@dataclass(slots=True)
class Tally:
    """How the pairs and texts of a file fit, counted while it is read."""

    fits: dict[str, Fit] = field(default_factory=dict)
    """By the id the pair has, or would have, here."""
    texts: set[str] = field(default_factory=set)
    """Hashes of the texts that differ from those here."""
    spans: dict[Status, int] = field(default_factory=lambda: dict.fromkeys(Status, 0))
    """What became of the spans on them."""

    @property
    def sentence(self) -> str:
        """Say it in words such as `118 of 120 pairs match, 2 texts differ, 3 spans uncertain`."""
        counts = {fit: sum(one is fit for one in self.fits.values()) for fit in Fit}
        match, texts = counts[Fit.SAME], len(self.texts)
        uncertain, lost = self.spans[Status.UNCERTAIN], self.spans[Status.LOST]
        parts = [f"{match} of {len(self.fits)} pairs match" if len(self.fits) > 1 else self.alone]
        parts += [f"{texts} text differs" if texts == 1 else f"{texts} texts differ"] if texts else []
        if moved := self.spans[Status.MOVED]:
            parts.append(f"{moved} span moved" if moved == 1 else f"{moved} spans moved")
        if uncertain:
            parts.append(f"{uncertain} span uncertain" if uncertain == 1 else f"{uncertain} spans uncertain")
        if lost:
            parts.append(f"{lost} span lost" if lost == 1 else f"{lost} spans lost")
        if new := counts[Fit.NEW]:
            parts.append(f"{new} pair is new here" if new == 1 else f"{new} pairs are new here")
        return ", ".join(parts) + "."

    @property
    def alone(self) -> str:
        """Say whether the only pair of a file matches."""
        return "The pair matches" if Fit.SAME in self.fits.values() else "No pair matches"


def local_pair_id(aset: AnnotationSet) -> str:
    """Return the id the pair has in every project that holds the same texts, whatever the file calls it."""
    return pair_id(aset.pair.left.sha256, aset.pair.right.sha256)


def as_here(aset: AnnotationSet, pair: Pair) -> AnnotationSet:
    """Return a colleague's set on our own pair of the same texts; ValueError where the texts differ."""
    if local_pair_id(aset) != pair_id(pair.left.sha256, pair.right.sha256):
        raise ValueError("the set is of other texts")
    return replace(aset, pair=pair)
