"""Project: open pairs, annotate, undo, review, export. Every change returns what it touched."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Unpack

from annotator.clock import now
from annotator.errors import Refused
from annotator.model import linking
from annotator.model.analysis import Analysis, SealedPart
from annotator.model.annotation import AnnotationSet, Extent
from annotator.model.change import Change, ChangeKind
from annotator.model.document import Pair
from annotator.model.invalid import InvalidAnnotation
from annotator.model.languages import LANGUAGES
from annotator.model.linking import LinkChanges, Redraft
from annotator.model.listing import PairEntry
from annotator.model.tagset import Tagset
from annotator.project import intake, output
from annotator.project.arriving import Arriving
from annotator.project.colleagues import Colleagues, back_up
from annotator.project.export_choices import ExportChoices
from annotator.project.guidelines import Guidelines
from annotator.project.link_types import LinkTypes
from annotator.project.measuring import Measuring
from annotator.project.opened_pair import OpenPair, opened_pair
from annotator.project.ordering import Ordering
from annotator.project.reports import ExportReport, ImportReport, ReviewSummary
from annotator.project.telling import Progress, untold
from annotator.project.writable import refuse_read_only

if TYPE_CHECKING:  # for their types alone: the import at run time is what start-up cannot afford
    from annotator.storage.history import HistoryEntry
    from annotator.storage.store import Store

LAST_PAIR = "last_pair"

Part = bytes | SealedPart
"""Some marks of an analysis: the JSON array that the worker sent, or what `Project.seal_part` made of it."""

Verb = Callable[[AnnotationSet, str], Redraft]
"""What to change in an annotator's set, given the set and the time."""

_SETS_KEPT = 32


class Project:
    """One project file, open for one annotator. Every write is on disk when the call returns."""

    def __init__(self, store: Store, *, annotator: str) -> None:
        self._store = store
        self.annotator = annotator
        # The sets last worked on, as they are in the file: reading 2,000 links anew for each link would be felt.
        self._sets: dict[tuple[str, str], AnnotationSet] = {}
        self.guidelines = Guidelines(store)
        self.lending = store.lending
        self.measuring = Measuring(store)
        self.export_choices = ExportChoices(store)
        self.types = LinkTypes(store, annotator, forget=self._sets.clear)
        self.order = Ordering(store, annotator, forget=self._sets.clear)
        self.arriving = Arriving(store, bring_back=self.order.bring_back)
        self.colleagues = Colleagues(store, annotator, forget=self._sets.clear, bring_back=self.order.bring_back)

    @property
    def path(self) -> Path:
        """Return the project file."""
        return self._store.path

    @property
    def read_only(self) -> bool:
        """Tell whether nothing can be changed."""
        return self._store.read_only

    @property
    def read_only_reason(self) -> str | None:
        """Say why nothing can be changed, in a few words."""
        return self._store.read_only_reason

    def forget(self) -> None:
        """Read everything anew: another process wrote to the file with our leave."""
        self._sets.clear()

    def close(self) -> None:
        """Close the file and free its lock."""
        self._store.close()

    # Pairs

    def pairs(self) -> list[PairEntry]:
        """List all pairs in order, at once; a list that is looked at reads `order.list`."""
        return self._store.pairs()

    def pair(self, pair_id: str) -> Pair:
        """Return a pair with both texts."""
        return self._store.pair(pair_id)

    def open_pair(self, pair_id: str) -> OpenPair:
        """Return everything the window shows of a pair."""
        return opened_pair(self._store, self.annotation_set(pair_id))

    def last_pair(self) -> str | None:
        """Return the pair that was open last."""
        return self._store.setting(LAST_PAIR)

    def remember_pair(self, pair_id: str) -> None:
        """Keep which pair is open, so that the next start shows it; forgotten silently where nothing can be written."""
        if not self.read_only and self.last_pair() != pair_id:
            self._store.set_setting(LAST_PAIR, pair_id)

    # Bringing in

    def add_pair_of_files(
        self, left: Path, right: Path, *, encoding: str | None = None, title: str = ""
    ) -> tuple[Pair, Change]:
        """Import two articles as a pair; the pair that is there already is returned as it is."""
        refuse_read_only(self._store)
        pair = intake.add_pair(self._store, left, right, encoding=encoding, title=title)
        self.order.bring_back([pair.id])
        return pair, Change(ChangeKind.PAIRS, pair.id, (pair.id,), "Pair imported")

    def import_files(
        self, files: Sequence[Path], *, wishes: intake.Wishes | None = None, progress: Progress = untold
    ) -> ImportReport:
        """Import articles and colleagues' files; one that cannot be used is named in the report, the rest come in.

        `progress` is told how many files are read, and how many there are. All of it is written at once.
        """
        refuse_read_only(self._store)
        with intake.reading(files, wishes or intake.Wishes(), progress) as read:
            back_up(self._store)
            return self.write_intake(read)

    def write_intake(self, read: intake.Intake) -> ImportReport:
        """Write what was read of some files, all of it or nothing."""
        self._sets.clear()
        with self._store.transaction():
            report = read.write(self._store, me=self.annotator)
            self.order.bring_back(report.pairs)
        return report

    def import_annotations(self, file: Path) -> ReviewSummary:
        """Open a colleague's JSONL without asking anybody: all that is doubtful is kept apart."""
        return self.colleagues.bring_in(self.colleagues.plan(file))

    def add_samples(self) -> Pair:
        """Import the sample pairs and return the first."""
        refuse_read_only(self._store)
        return intake.add_samples(self._store)

    def analysis(self, document_id: str, *, pipeline: str | None = None) -> Analysis | None:
        """Return what was found in a text, by one pipeline or by the latest."""
        return self._store.analysis(document_id, pipeline)

    def seal_part(self, document_id: str, raw: bytes, *, pipeline: str, position: int) -> SealedPart:
        """Make the part sent `position`th, from 0, ready to be stored; BadInput where it holds no marks of the text."""
        return self._store.seal_part(document_id, raw, pipeline=pipeline, position=position)

    def store_analysis(
        self, document_id: str, *, pipeline: str, language: str | None, sha256: str, parts: Sequence[Part]
    ) -> Change:
        """Keep what the worker found, in the parts it sent, so that a text is analysed once."""
        refuse_read_only(self._store)
        self._store.put_analysis(document_id, pipeline=pipeline, language=language, sha256=sha256, parts=parts)
        self._sets.clear()  # the document may have got its language
        return Change(ChangeKind.ANALYSIS, None, (document_id,), "Analysis stored")

    def set_language(self, document_id: str, language: str) -> Change:
        """Put right in which language an article is; an analysis for another one counts no more."""
        refuse_read_only(self._store)
        self._store.set_language(document_id, language)
        self._sets.clear()  # a set holds its pair
        return Change(ChangeKind.ANALYSIS, None, (document_id,), f"Language set to {LANGUAGES.get(language, language)}")

    # Annotating

    def tagset(self) -> Tagset:
        """Return the types a link may have."""
        return self._store.tagset()

    def annotation_set(self, pair_id: str, annotator: str | None = None) -> AnnotationSet:
        """Return what an annotator (by default, the own name) said of a pair; empty where nothing yet."""
        key = (pair_id, annotator or self.annotator)
        if key not in self._sets:
            if len(self._sets) > _SETS_KEPT:  # the open pair with its colleagues is what is asked for again
                self._sets.clear()
            self._sets[key] = self._store.annotation_set(*key)
        return self._sets[key]

    def add_link(
        self, pair_id: str, left: Sequence[Extent], right: Sequence[Extent], *, type: str | None = None
    ) -> Change:
        """Link statements; with one side empty, decide that they have no counterpart.

        The type is the tagset's first where none is given. A link that is there already is only named in the answer.
        """
        kind = type or self.tagset()[0].name
        summary = "Link added" if left and right else "Marked as without counterpart"
        return self.apply(pair_id, summary, lambda aset, at: linking.add_link(aset, left, right, type=kind, now=at))

    def extend_link(self, pair_id: str, link_id: str, extents: Sequence[Extent]) -> Change:
        """Add statements to a link, on either side."""
        kind = self.tagset()[0].name
        return self.apply(
            pair_id,
            "Statement added to the link",
            lambda aset, at: linking.extend_link(aset, link_id, extents, type=kind, now=at),
        )

    def shrink_link(self, pair_id: str, link_id: str, span_id: str) -> Change:
        """Take one statement out of a link; not the last of its side."""
        return self.apply(
            pair_id,
            "Statement taken out of the link",
            lambda aset, at: linking.shrink_link(aset, link_id, span_id, now=at),
        )

    def change_link(self, pair_id: str, link_ids: Sequence[str], **changed: Unpack[LinkChanges]) -> Change:
        """Give links another type, direction, certainty or note; a note's draft is dropped with it."""
        change = self.apply(
            pair_id,
            f"{' and '.join(changed).capitalize()} changed",
            lambda aset, at: linking.change_links(aset, link_ids, now=at, **changed),
            kind=ChangeKind.NOTE if set(changed) == {"note"} else ChangeKind.LINKS,
        )
        if "note" in changed:
            for link_id in link_ids:
                self._store.drop_draft(pair_id, self.annotator, link_id)
        return change

    def type_note(self, pair_id: str, link_id: str, text: str) -> None:
        """Keep a note that is still being typed on disk, outside the history."""
        refuse_read_only(self._store)
        self._store.put_draft(pair_id, self.annotator, link_id, text)

    def remove_links(self, pair_id: str, link_ids: Sequence[str]) -> Change:
        """Remove links and the statements that only they joined."""
        summary = "Link removed" if len(link_ids) == 1 else f"{len(link_ids)} links removed"
        return self.apply(pair_id, summary, lambda aset, _: linking.remove_links(aset, link_ids))

    # Taking back

    @property
    def undo_summary(self) -> str | None:
        """Say what undo would take back, or None."""
        return self._store.can_undo(self.annotator)

    @property
    def redo_summary(self) -> str | None:
        """Say what redo would bring back, or None."""
        return self._store.can_redo(self.annotator)

    def undo(self) -> Change | None:
        """Take back the annotator's own last change; None where there is none."""
        refuse_read_only(self._store)
        self._sets.clear()
        return self._store.undo(self.annotator)

    def redo(self) -> Change | None:
        """Bring back what was taken back last; None where there is nothing."""
        refuse_read_only(self._store)
        self._sets.clear()
        return self._store.redo(self.annotator)

    def history(self, *, limit: int = 200) -> list[HistoryEntry]:
        """List the latest changes, newest first."""
        return self._store.history(limit=limit)

    # Handing on, keeping safe

    def export(
        self,
        target: Path | BinaryIO,
        *,
        format: str = "jsonl",
        flat: bool = False,
        annotators: Sequence[str] | None = None,
        pairs: Sequence[str] | None = None,
        language: str = "en",
        progress: Progress = untold,
    ) -> ExportReport:
        """Write annotations to a file (whole or not at all) or a stream.

        By default everybody's, with one line of the own name for a pair that nobody touched; `format` is a row of
        `output.FORMAT_NAMES`, `language` that of a report's readers. Raises BadInput where a pair or an annotator is
        unknown or the file cannot be written; what was there before then stays.
        """
        wanted = output.Wanted(pairs, annotators, self.annotator)
        manner = output.Manner(format=format, flat=flat, language=language)
        return output.export(self._store, target, wanted, manner, progress=progress)

    def back_up(self, reason: str) -> Path:
        """Make a backup now; old ones are thinned."""
        return self._store.back_up(reason)

    def back_up_if_due(self) -> Path | None:
        """Make a backup if something changed since the last one and that is ten minutes old."""
        return self._store.back_up_if_due()

    def apply(
        self, pair_id: str, summary: str, verb: Verb, *, owner: str | None = None, kind: ChangeKind = ChangeKind.LINKS
    ) -> Change:
        """Make in one step what a verb says of the set of `owner` (by default the own one); Refused where it cannot."""
        refuse_read_only(self._store)
        name = owner or self.annotator
        aset = self.annotation_set(pair_id, name)
        try:
            redraft = verb(aset, now())
            after = redraft.applied_to(aset)
        except InvalidAnnotation as error:
            raise Refused(str(error)) from error
        if redraft.is_empty:
            return Change(kind, pair_id, redraft.touched, "Nothing to change")
        with self._store.edit(
            kind=kind, pair_id=pair_id, annotator=self.annotator, summary=summary, ids=redraft.touched
        ) as edit:
            edit.put_redraft(pair_id, name, redraft)
            if redraft.types:
                edit.put_tagset((*self.tagset(), *redraft.types))
        if redraft.types:
            self._sets.clear()  # every set holds the tagset
        self._sets[pair_id, name] = after
        return Change(kind, pair_id, redraft.touched, summary)
