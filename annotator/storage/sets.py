"""An annotator's set as a whole: made with its first row, dated by every change, the beginning of work on a pair."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy.engine import Connection

from annotator.model.document import PairState
from annotator.storage.recorder import Recorder, RowChange
from annotator.storage.rows import set_row
from annotator.storage.table_access import ACCESS

OF_A_SET = frozenset({"annotation_set", "span", "link", "link_end", "rejected"})
"""Tables whose key begins with the pair and the annotator of a set."""


def touched_sets(changes: Iterable[RowChange]) -> set[tuple[str, str]]:
    """Return pair and annotator of each set that row changes are about."""
    return {(change.key[0], change.key[1]) for change in changes if change.table in OF_A_SET}


def touch(connection: Connection, sets: Iterable[tuple[str, str]], at: str) -> None:
    """Note when sets were changed; a set that is new is made.

    This is no part of the history: an undo changes a set, too, and an empty set is as good as none.
    """
    access = ACCESS["annotation_set"]
    for pair_id, annotator in sorted(sets):
        row = access.get(connection, (pair_id, annotator))
        if row is None:
            access.put(connection, set_row(pair_id, annotator, created=at, modified=at), is_new=True)
        elif row["modified"] != at:
            access.put(connection, {**row, "modified": at}, is_new=False)


def start_work(recorder: Recorder, pair_ids: Iterable[str]) -> None:
    """Move new pairs to in-progress, as a part of the change that began the work."""
    for pair_id in sorted(pair_ids):
        row = recorder.get("pair", (pair_id,))
        if row is not None and row["state"] == PairState.NEW:
            recorder.put("pair", {**row, "state": str(PairState.IN_PROGRESS)}, automatic=True)
