"""Keeping order among the pairs: naming, pairing anew, the bin. Nothing is deleted before the bin is emptied."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING

from annotator.clock import now
from annotator.errors import Refused
from annotator.model.change import Change, ChangeKind
from annotator.model.document import Pair, PairState
from annotator.model.linking import Redraft
from annotator.model.listing import PairEntry
from annotator.project.reports import counted
from annotator.project.writable import refuse_read_only

if TYPE_CHECKING:  # for their types alone: the import at run time is what start-up cannot afford
    from annotator.storage.edit import Edit
    from annotator.storage.pair_list import PairList
    from annotator.storage.store import Store


class Ordering:
    """What an annotator does with pairs as a whole; every verb is one step that undo takes back."""

    def __init__(self, store: Store, annotator: str, *, forget: Callable[[], None]) -> None:
        """`forget` is called where pairs changed that somebody may keep in memory."""
        self._store = store
        self._annotator = annotator
        self._forget = forget

    @property
    def list(self) -> PairList:
        """Return the list of pairs, which is read as it is looked at."""
        return self._store.list

    def entry(self, pair_id: str) -> PairEntry | None:
        """Return what the list says of a pair, in the list or in the bin; None where it is gone for good."""
        return self.list.entry(pair_id, annotator=self._annotator)

    def is_listed(self, pair_id: str) -> bool:
        """Tell whether a pair is there and not in the bin."""
        entry = self.entry(pair_id)
        return entry is not None and entry.removed is None

    def annotators(self, pair_id: str) -> Sequence[str]:
        """Return the names of those who have a set of a pair, sorted; a set whose links were undone counts."""
        return self._store.annotators(pair_id)

    def rename(self, pair_id: str, title: str) -> Change:
        """Give a pair another title; Refused where that is empty."""
        name = " ".join(title.split())
        if not name:
            raise Refused("A pair needs a title.")
        with self._edit(change := Change(ChangeKind.PAIR, pair_id, (pair_id,), "Pair renamed")) as edit:
            edit.put_pair(pair_id, title=name)
        return change

    def mark(self, pair_ids: Sequence[str], state: PairState) -> Change:
        """Say how far the work on pairs is."""
        summary = f"Pair marked {state.value.replace('-', ' ')}"
        if len(pair_ids) > 1:
            summary = f"{counted(len(pair_ids), 'pair')} marked {state.value.replace('-', ' ')}"
        with self._edit(change := Change(ChangeKind.PAIR, _only(pair_ids), tuple(pair_ids), summary)) as edit:
            for pair_id in pair_ids:
                edit.put_pair(pair_id, state=state)
        return change

    def remove(self, pair_ids: Sequence[str]) -> Change:
        """Put pairs into the bin, with all that was said of them; lists and exports leave them out."""
        summary = "Pair removed" if len(pair_ids) == 1 else f"{counted(len(pair_ids), 'pair')} removed"
        with self._edit(change := Change(ChangeKind.PAIRS, _only(pair_ids), tuple(pair_ids), summary)) as edit:
            at = now()
            for pair_id in pair_ids:
                edit.remove_pair(pair_id, at=at)
        return change

    def restore(self, pair_ids: Sequence[str]) -> Change:
        """Take pairs out of the bin, each to its old place in the list."""
        summary = "Pair restored" if len(pair_ids) == 1 else f"{counted(len(pair_ids), 'pair')} restored"
        with self._edit(change := Change(ChangeKind.PAIRS, _only(pair_ids), tuple(pair_ids), summary)) as edit:
            for pair_id in pair_ids:
                edit.restore_pair(pair_id)
        return change

    def bring_back(self, pair_ids: Iterable[str]) -> None:
        """Take those of some pairs out of the bin that lie there: what they are came in from outside once more."""
        entries = [self.entry(pair_id) for pair_id in dict.fromkeys(pair_ids)]
        if binned := [entry.id for entry in entries if entry and entry.removed is not None]:
            self.restore(binned)

    def pair_anew(self, left_id: str, right_id: str, *, instead_of: str | None = None) -> Change:
        """Make a pair of two articles that are here; `instead_of` is a pair that goes into the bin for it.

        The new pair has no links; it stands where the other one stood. Refused where there is such a pair already, or
        where an article is to be paired with itself.
        """
        refuse_read_only(self._store)
        if left_id == right_id:
            raise Refused("An article cannot be paired with itself.")
        left, right = self._store.document(left_id), self._store.document(right_id)
        pair = Pair.of(left, right)
        if self.is_listed(pair.id):
            raise Refused("There is a pair of these two articles already.")
        with self._store.transaction():
            self._store.add_pair(left, right, originals={}, title=pair.title, aside=True)
            ids = (pair.id, instead_of) if instead_of else (pair.id,)
            with self._edit(change := Change(ChangeKind.PAIRS, pair.id, ids, "Paired anew")) as edit:
                place = None
                if instead_of is not None:
                    place = self._store.list.position(instead_of)
                    edit.remove_pair(instead_of, at=now())
                edit.restore_pair(pair.id, position=place)
        return change

    def take_over(
        self, pair_id: str, new: Pair, redraft: Redraft, *, originals: Mapping[str, tuple[bytes, str]]
    ) -> Change:
        """Put a new pair, with what the annotator has to say of it, in the place of another, which goes into the bin.

        `originals` are the bytes and encodings of articles that are not here yet. Refused where the new pair is here.
        """
        refuse_read_only(self._store)
        if (there := self.entry(new.id)) is not None and (there.removed is None or there.links):
            raise Refused("There is a pair of these two articles already, in the list or in the bin.")
        with self._store.transaction():
            self._store.add_pair(new.left, new.right, originals=originals, title=new.title, aside=True)
            with self._edit(change := Change(ChangeKind.PAIRS, new.id, (new.id, pair_id), "Article replaced")) as edit:
                edit.remove_pair(pair_id, at=now())
                edit.restore_pair(new.id, position=self._store.list.position(pair_id))
                edit.put_pair(new.id, title=new.title)
                edit.put_redraft(new.id, self._annotator, redraft)
        return change

    def empty_bin(self) -> Change:
        """Delete the pairs in the bin for good, after a backup; no undo brings them back, the backup does."""
        refuse_read_only(self._store)
        self._store.back_up("before emptying the bin")
        gone = self._store.empty_bin(self._annotator)
        self._forget()
        return Change(ChangeKind.PAIRS, None, tuple(gone), "Bin emptied")

    def note_work(self, seconds: Mapping[str, int], counted: Mapping[str, tuple[int, int]]) -> None:
        """Add to the time worked on pairs, by id; `counted` is how many statements they have and how many are open.

        No part of undo.
        """
        refuse_read_only(self._store)
        with self._store.transaction():
            for pair_id, more in seconds.items():
                statements, still_open = counted.get(pair_id, (None, None))
                self._store.work.add(pair_id, self._annotator, more, statements=statements, open=still_open)

    def _edit(self, change: Change) -> AbstractContextManager[Edit]:
        refuse_read_only(self._store)
        self._forget()
        return self._store.edit(
            kind=change.kind,
            pair_id=change.pair_id,
            annotator=self._annotator,
            summary=change.summary,
            ids=change.ids,
        )


def _only(pair_ids: Sequence[str]) -> str | None:
    return pair_ids[0] if len(pair_ids) == 1 else None
