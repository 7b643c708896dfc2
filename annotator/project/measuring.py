"""How far the annotators of a project agree, measured a little at a time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Generator, MutableMapping
from typing import TYPE_CHECKING

from annotator.model.annotation import GOLD
from annotator.model.document import Side

if TYPE_CHECKING:  # for their types alone: the import at run time is what start-up cannot afford
    from annotator.review.agreement.report import Agreement
    from annotator.review.agreement.said import Said
    from annotator.storage.store import Store

_READING = 0.4
"""Of all the time, so much goes into reading."""


class Measuring:
    """Measures what annotators have in common on the pairs of a project that two of them or more worked on."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def annotators(self) -> list[str]:
        """Return the names of those who share pairs with others, sorted; gold is nobody's own."""
        shared = self._shared(None)
        return sorted({name for _, name in shared})

    def steps(
        self, annotators: Collection[str], *, kept: MutableMapping[tuple[str, str], Said] | None = None
    ) -> Generator[float, None, Agreement]:
        """Measure some annotators' sets; yields how much is done, from 0 to 1, and returns the answer.

        What is `kept` by pair and annotator is not read again, and what is read is put there: whoever keeps it takes
        out what changed.
        """
        from annotator.review.agreement.report import measuring, shifted
        from annotator.review.agreement.said import said

        shared = self._shared(annotators)
        kept = {} if kept is None else kept
        for number, (pair_id, name) in enumerate(shared):
            if (pair_id, name) not in kept:
                yield _READING * number / len(shared)
                aset = self._store.annotation_set(pair_id, name)
                found = {side: self._store.analysis(aset.pair.document(side).id) for side in Side}
                regions = {side: one.marks for side, one in found.items() if one}
                kept[pair_id, name] = said(aset, regions=regions)
        return (yield from shifted(measuring([kept[key] for key in shared]), _READING, 1 - _READING))

    def _shared(self, annotators: Collection[str] | None) -> list[tuple[str, str]]:
        """Return pair and annotator of the sets that have one of another annotator beside them."""
        sets = [
            (pair_id, name)
            for pair_id, names in self._store.sets_of_pairs().items()
            for name in names
            if name != GOLD and (annotators is None or name in annotators)
        ]
        many = Counter(pair_id for pair_id, _ in sets)
        return [(pair_id, name) for pair_id, name in sets if many[pair_id] > 1]
