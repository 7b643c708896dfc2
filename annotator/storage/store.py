"""Store: one open project file. The only door to what is stored; every change is one transaction with its history."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

from annotator.clock import now
from annotator.errors import BadInput
from annotator.model.analysis import Analysis, SealedPart
from annotator.model.annotation import AnnotationSet
from annotator.model.change import Change, ChangeKind
from annotator.model.document import Document, Pair
from annotator.model.listing import PairEntry
from annotator.model.tagset import Tagset
from annotator.storage import bin, history, incoming, queries
from annotator.storage.analysis_parts import seal_part
from annotator.storage.backup import back_up, is_due
from annotator.storage.checksums import Row
from annotator.storage.connection import Connect, connect
from annotator.storage.creating import create_file
from annotator.storage.database import Database, understanding
from annotator.storage.documents import Documents, original
from annotator.storage.edit import Edit
from annotator.storage.history import HistoryEntry
from annotator.storage.lending import Lending
from annotator.storage.lock import ProjectLock
from annotator.storage.opening import opened
from annotator.storage.originals import Originals
from annotator.storage.pair_list import PairList
from annotator.storage.sets import touch, touched_sets
from annotator.storage.table_access import ACCESS
from annotator.storage.waiting import Waiting
from annotator.storage.whole_sets import AS_MODEL, Made
from annotator.storage.work_time import WorkTime


class Store:
    """One open project file.

    Reading calls raise BadProject where stored content is damaged and BadInput where an id is unknown. Changing calls
    raise ReadOnly where nothing may be written, and AnnotatorError where the disk refuses; nothing is changed then.
    """

    def __init__(self, database: Database, lock: ProjectLock | None) -> None:
        self._database = database
        self._lock = lock
        self._documents = Documents()
        self.list = PairList(database)
        self.originals = Originals(database)
        self.lending = Lending(database, self._documents)
        self.work = WorkTime(database)
        self.waiting = Waiting(database)

    @classmethod
    def create(cls, path: Path, *, connect: Connect = connect) -> Store:
        """Make a new project and open it; BadProject where one is, or was, there. Folders are not made."""
        path = path.resolve()
        create_file(path)
        return cls.open(path, connect=connect)

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False, connect: Connect = connect) -> Store:
        """Open a project; BadProject where it is missing, foreign, newer than the program or damaged.

        An older file is upgraded, after a backup. Where it cannot be written, or is open elsewhere, it is opened for
        reading only and `read_only_reason` says why.
        """
        return cls(*opened(path.resolve(), read_only=read_only, connect=connect))

    def close(self) -> None:
        """Close the file and let others write to it."""
        try:
            self._database.close()
        finally:
            if self._lock is not None:
                self._lock.release()
                self._lock = None

    @property
    def path(self) -> Path:
        """Return where the file lies."""
        return self._database.path

    @property
    def read_only(self) -> bool:
        """Tell whether nothing may be written."""
        return self.read_only_reason is not None

    @property
    def read_only_reason(self) -> str | None:
        """Return why nothing may be written, as half a sentence; None where it may."""
        return self._database.read_only_reason

    def pairs(self, *, annotator: str | None = None) -> list[PairEntry]:
        """Return all pairs of the list in order, at once, with the number of links of one annotator, or of all."""
        with self._database.reading() as connection, understanding(self.path):
            return queries.pairs(connection, annotator)

    def pair(self, pair_id: str) -> Pair:
        """Return a pair with both texts."""
        return self._pair(pair_id)[0]

    def document(self, document_id: str) -> Document:
        """Return a document."""
        with self._database.reading() as connection, understanding(self.path):
            found = self._documents.get(connection, document_id)
        return found or self._unknown("article", document_id)

    def original(self, document_id: str) -> tuple[bytes, str]:
        """Return the bytes a document was imported from, and their encoding."""
        with self._database.reading() as connection, understanding(self.path):
            found = original(connection, document_id)
        return found or self._unknown("article", document_id)

    def annotators(self, pair_id: str) -> list[str]:
        """Return the names of those who have a set of a pair, sorted; a set whose links were undone counts."""
        with self._database.reading() as connection:
            return queries.annotators(connection, pair_id)

    def everybody(self) -> list[str]:
        """Return the names of those who have a set of any pair, sorted; one whose links were undone counts."""
        with self._database.reading() as connection:
            return queries.everybody(connection)

    def sets_of_pairs(self) -> dict[str, list[str]]:
        """Return who has a set of each pair of the list, by the pairs' ids in their order."""
        with self._database.reading() as connection:
            return queries.sets_of_pairs(connection)

    def has_set(self, annotator: str) -> bool:
        """Tell whether somebody has a set of any pair; one whose links were undone counts."""
        with self._database.reading() as connection:
            return queries.has_set(connection, annotator)

    def annotation_set(self, pair_id: str, annotator: str, made: Made = AS_MODEL) -> AnnotationSet:
        """Return all that an annotator said of a pair; an empty set where that is nothing yet."""
        with self._database.reading() as connection:
            pair, row = self._pair(pair_id)
            with understanding(self.path):
                return queries.annotation_set(connection, pair, annotator, created=row["created"], made=made)

    def tagset(self) -> Tagset:
        """Return the project's link types."""
        with self._database.reading() as connection, understanding(self.path):
            return queries.tagset(connection)

    def types_in_use(self, *, in_bin: bool = False) -> dict[str, int]:
        """Return how many links have each type, of all sets that go by the project's tagset, or of pairs in the bin."""
        with self._database.reading() as connection:
            return queries.types_in_use(connection, in_bin=in_bin)

    def analysis(self, document_id: str, pipeline: str | None = None) -> Analysis | None:
        """Return the stored analysis by a pipeline, or the one stored last; None where there is none."""
        with self._database.reading() as connection, understanding(self.path):
            return queries.analysis(connection, document_id, pipeline)

    def setting(self, key: str) -> str | None:
        """Return a setting of the project; None where it was never set."""
        row = self._row("setting", key)
        return None if row is None else row["value"]

    def history(self, *, limit: int = 200) -> list[HistoryEntry]:
        """Return the newest entries of the history, newest first."""
        with self._database.reading() as connection, understanding(self.path):
            return history.entries(connection, limit)

    @contextmanager
    def one_state(self) -> Iterator[None]:
        """Let all reading calls inside read from one state of the project."""
        with self._database.reading():
            yield

    # bringing in: one transaction each, no part of undo

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Write all that is written inside or, also within another such block, none of it."""
        with self._database.joined(), self._documents.forgetting():
            yield

    def set_setting(self, key: str, value: str) -> None:
        """Remember a setting of the project."""
        with self._database.writing() as connection:
            row = ACCESS["setting"].get(connection, (key,))
            if row is None or row["value"] != value:
                ACCESS["setting"].put(connection, {"key": key, "value": value}, is_new=row is None)

    def add_pair(
        self,
        left: Document,
        right: Document,
        *,
        originals: Mapping[str, tuple[bytes, str]],
        title: str = "",
        aside: bool = False,
        like: Pair | None = None,
    ) -> tuple[Pair, bool]:
        """Bring in a pair; one of the same two texts is returned as it is, with False.

        It goes into the list, or `aside`, for a step that takes it out from there; its state is that of `like`.
        `originals` holds, by document id, the bytes each was read from and their encoding.
        """
        pair = Pair.of(left, right, title=title, like=like)
        with self._database.writing() as connection, understanding(self.path):
            if (found := queries.pair(connection, self._documents, pair.id)) is not None:
                return found[0], False
            at = now()
            incoming.add_pair(connection, pair, originals, at=at, removed=incoming.SET_ASIDE if aside else None)
        return self.pair(pair.id), True

    def seal_part(self, document_id: str, raw: bytes, *, pipeline: str, position: int) -> SealedPart:
        """Make a part of an analysis ready to be stored; BadInput where it holds no marks of the document."""
        return seal_part(self.document(document_id), raw, pipeline=pipeline, position=position)

    def put_analysis(
        self,
        document_id: str,
        *,
        pipeline: str,
        language: str | None,
        sha256: str,
        parts: Sequence[bytes | SealedPart],
    ) -> None:
        """Store what the worker found, as the JSON arrays it sent; a document without a language gets this one.

        Stale where the hash is not that of the document's text, BadInput where the arrays hold no marks of it.
        """
        document = self.document(document_id)
        with self._database.writing() as connection:
            incoming.put_analysis(
                connection, document, pipeline=pipeline, language=language, sha256=sha256, parts=parts, at=now()
            )
            if language is not None:
                incoming.set_language(connection, document_id, language)
        self._documents.forget(document_id)

    def set_language(self, document_id: str, language: str) -> None:
        """Say in which language a document is, whatever it was taken for; no part of undo, as analyses are not."""
        with self._database.writing() as connection:
            incoming.set_language(connection, document_id, language, corrected=True)
        self._documents.forget(document_id)

    def put_annotation_set(self, aset: AnnotationSet) -> bool:
        """Store a colleague's set in place of that annotator's earlier one; False where it is there already."""
        with self._database.writing() as connection:
            self._row("pair", aset.pair.id) or self._unknown("pair", aset.pair.id)
            with understanding(self.path):
                if incoming.is_stored(connection, self._documents, aset):
                    return False
            incoming.put_annotation_set(connection, aset)
        return True

    def back_up(self, reason: str) -> Path:
        """Copy the project into its folder of backups and return the copy's path; older backups are thinned."""
        return back_up(self._database.raw, self.path, reason)

    def back_up_if_due(self) -> Path | None:
        """Back up if something changed since the last backup and that is ten minutes old; cheap to ask often."""
        return None if self.read_only or not is_due(self.path) else self.back_up("while working")

    # the annotator's own changes

    @contextmanager
    def edit(
        self, *, kind: ChangeKind, pair_id: str | None, annotator: str, summary: str, ids: Sequence[str] = ()
    ) -> Iterator[Edit]:
        """Change something as `annotator`: on the disk with its history entry when the block is left, or not at all.

        An edit in which nothing differs in the end leaves no trace.
        """
        with self._database.writing() as connection:
            edit = Edit(connection, self._documents)
            yield edit
            self._database.refuse_if_taken_back()
            if changes := edit.finish():
                touch(connection, touched_sets(changes), at := now())
                change = Change(kind, pair_id, tuple(ids), summary)
                history.record(connection, change, changes, annotator=annotator, at=at)

    def empty_bin(self, annotator: str) -> list[str]:
        """Delete for good what is in the bin, in a transaction that cannot be undone; return the ids of the pairs."""
        with self._database.writing() as connection, understanding(self.path):
            gone = bin.empty(connection, annotator, at=now())
        self._documents.clear()
        return gone

    def undo(self, annotator: str) -> Change | None:
        """Take back the annotator's last change; None where there is none, Stale where others changed it since."""
        with self._database.writing() as connection, understanding(self.path):
            return history.undo(connection, annotator, at=now())

    def redo(self, annotator: str) -> Change | None:
        """Do again what the annotator undid last; None where there is nothing, Stale where others changed it since."""
        with self._database.writing() as connection, understanding(self.path):
            return history.redo(connection, annotator, at=now())

    def can_undo(self, annotator: str) -> str | None:
        """Return the summary of what undo would take back."""
        with self._database.reading() as connection:
            return history.can_undo(connection, annotator)

    def can_redo(self, annotator: str) -> str | None:
        """Return the summary of what redo would do again."""
        with self._database.reading() as connection:
            return history.can_redo(connection, annotator)

    # drafts of notes: on the disk while they are typed, no part of undo

    def put_draft(self, pair_id: str, owner: str, link_id: str, note: str) -> None:
        """Keep a note that is being typed."""
        with self._database.writing() as connection:
            row = {"pair_id": pair_id, "annotator": owner, "link_id": link_id, "note": note}
            ACCESS["draft"].put(connection, row, is_new=self._row("draft", pair_id, owner, link_id) is None)

    def drafts(self, pair_id: str, owner: str) -> dict[str, str]:
        """Return the notes of a pair that were being typed when the program ended, by link id."""
        with self._database.reading() as connection, understanding(self.path):
            return queries.drafts(connection, pair_id, owner)

    def drop_draft(self, pair_id: str, owner: str, link_id: str) -> None:
        """Forget a draft."""
        if self._row("draft", pair_id, owner, link_id) is not None:
            with self._database.writing() as connection:
                ACCESS["draft"].remove(connection, (pair_id, owner, link_id))

    def _row(self, table: str, *key: str) -> Row | None:
        with self._database.reading() as connection, understanding(self.path):
            return ACCESS[table].get(connection, key)

    def _pair(self, pair_id: str) -> tuple[Pair, Row]:
        with self._database.reading() as connection, understanding(self.path):
            found = queries.pair(connection, self._documents, pair_id)
        return found or self._unknown("pair", pair_id)

    def _unknown(self, what: str, wanted: str) -> NoReturn:
        raise BadInput(f"There is no {what} “{wanted[:80]}” in “{self.path.name}”.")
