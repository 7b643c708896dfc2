"""Keeping order among the pairs: naming, marking, pairing anew, the bin."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from annotator.model.change import Change
from annotator.model.document import PairState
from annotator.model.listing import OPEN_STATES
from annotator.project import Project
from annotator.ui.session.session import Session
from annotator.ui.shown_keys import keyed
from annotator.ui.wording import tr, tr_count


class Ordering(QObject):
    """The session's verbs on pairs as a whole; each is one step of the history, but for emptying the bin."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session

    def rename(self, pair_id: str, title: str) -> bool:
        """Give a pair another title; tell whether that went well."""
        return self._change(lambda project: project.order.rename(pair_id, title))

    def mark(self, pair_ids: Sequence[str], state: PairState) -> None:
        """Say how far the work on pairs is."""
        if pair_ids:
            self._change(lambda project: project.order.mark(pair_ids, state))

    def mark_open(self, state: PairState) -> None:
        """Say how far the work on the open pair is."""
        self.mark([self._session.pair.id] if self._session.pair else [], state)

    def remove(self, pair_ids: Sequence[str]) -> None:
        """Put pairs into the bin; the open one makes way for its neighbour."""
        if pair_ids and self._change(lambda project: project.order.remove(pair_ids)):
            many = tr("{count} pairs are in the bin now; nothing of them is lost. {undo} takes them out again.")
            one = tr("The pair is in the bin now; nothing of it is lost. {undo} takes it out again.")
            self._session.hinted.emit(keyed(one if len(pair_ids) == 1 else many, count=len(pair_ids)))

    def restore(self, pair_ids: Sequence[str]) -> None:
        """Take pairs out of the bin."""
        if pair_ids:
            self._change(lambda project: project.order.restore(pair_ids))

    def pair_anew(self, left_id: str, right_id: str, *, instead_of: str | None) -> None:
        """Make a pair of two articles, and open it; the pair it is made instead of goes into the bin."""

        def run(project: Project) -> None:
            change = project.order.pair_anew(left_id, right_id, instead_of=instead_of)
            self._session.take_in(change)
            if instead_of is None:  # else the new pair is open already, in the place of the removed one
                self._session.open(project, change.ids[0])

        self._session.run(run)

    def empty_bin(self) -> None:
        """Delete for good what is in the bin; a backup is made before."""

        def run(project: Project) -> None:
            change = project.order.empty_bin()
            self._session.take_in(change)
            gone = tr_count("{count} pair is gone for good", "{count} pairs are gone for good", len(change.ids))
            self._session.noted.emit(tr("{gone}; a backup from before is kept.").format(gone=gone))

        self._session.run(run)

    def next_open(self) -> None:
        """Open the next pair that is neither done nor flagged; after the last one, the first such."""

        def run(project: Project) -> None:
            here = self._session.here.entry
            pairs = project.order.list
            found = pairs.beside(here.id, 1, states=OPEN_STATES) if here else None
            found = found or pairs.first(states=OPEN_STATES)
            if found is None or (here and found == here.id):
                self._session.hinted.emit(tr("There is no other pair with work left"))
            else:
                self._session.open(project, found)

        self._session.run(run)

    def _change(self, verb: Callable[[Project], Change]) -> bool:
        return self._session.run(lambda project: self._session.take_in(verb(project)))
