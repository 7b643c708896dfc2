"""Which pairs a listing has, by their keys: read from the project once, and from then on found in memory."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, islice

from annotator.model.listing import Listing, PairOrder
from annotator.ui.pairs.titles import SLICE, Titles
from annotator.ui.session.session import Session

FIRST = 128
"""Pairs listed at once: more than one sees."""
_FEW = 100
"""Pairs whose titles are read one by one; of more all are read anew."""


class ListedKeys:
    """Answers a listing in two steps, those one sees and all of them, eight bytes for each pair."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._listing = Listing()
        self._first: Sequence[int] = array("q")
        self._more: Iterator[int] | None = None
        """What follows the first ones; None where the project has to be asked."""
        self.forget()

    def forget(self) -> None:
        """Forget what is in memory: other pairs are there now, or in another order."""
        self._known: dict[Listing, Sequence[int]] = {}
        self._titles = Titles()

    def begin(self, listing: Listing) -> tuple[Sequence[int], bool]:
        """Return the first pairs of a listing, and whether these are all of them."""
        self._listing, self._more = listing, None
        known, words = self._known.get(replace(listing, words="")), listing.words.strip()
        if known is not None and not words:
            return known, True
        if known is not None and self._titles.are_whole and not _is_counted_otherwise(listing):
            self._more = self._found(known, words)
            self._first = array("q", islice(self._more, FIRST))
        else:
            self._first = self._read(FIRST)
        return self._first, len(self._first) < FIRST

    def whole(self) -> Sequence[int]:
        """Return all pairs of the listing that was begun."""
        if self._more is not None:
            self._first = array("q", chain(self._first, self._more))
            return self._first
        found = self._read(None)
        if not self._listing.words.strip():
            self._known[replace(self._listing, words="")] = found
        return found

    def read_titles(self) -> bool:
        """Read some more titles; tell whether there are others to read."""
        project = self._session.project
        if project and not self._titles.are_whole:
            self._titles.take(project.order.list.titles(after=self._titles.reached, limit=SLICE))
            if self._titles.are_whole and (known := self._known.get(replace(self._listing, words=""))):
                self._titles.arrange(known)
        return project is not None and not self._titles.are_whole

    def stay(self, listing: Listing, changed: Sequence[str]) -> bool:
        """Take in new titles and states of pairs; tell whether a listing has the same pairs, in the same order."""
        project = self._session.project
        if project is None or len(changed) > _FEW or listing != Listing():
            return False
        for pair_id in changed:
            key, entry = project.order.list.key(pair_id), project.order.entry(pair_id)
            if key is not None and entry is not None:
                self._titles.change(key, entry.title)
        self._known = {known: keys for known, keys in self._known.items() if known == listing}
        return True

    def _read(self, limit: int | None) -> Sequence[int]:
        project = self._session.project
        if project is None:
            return array("q")
        return project.order.list.keys(self._listing, annotator=project.annotator, limit=limit)

    def _found(self, known: Sequence[int], words: str) -> Iterator[int]:
        """Yield those of the pairs that have these words; a number is also a place, whose pair comes first."""
        found = self._titles.matching(known, words)
        place = max(int(words) - 1, 0) if words.isascii() and words.isdigit() and len(words) < 10 else len(known)
        if self._listing != Listing(words=self._listing.words) or place >= len(known):
            return found
        numbered = known[place]
        return chain([numbered], (key for key in found if key != numbered))


def _is_counted_otherwise(listing: Listing) -> bool:
    """Tell whether a number means a place in another order than the one listed."""
    return listing.order is not PairOrder.PLACE and listing.words.strip().isdigit()
