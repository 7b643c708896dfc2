"""A colleague's file on its way into a project: read whole and weighed first, asked about, then written at once.

Nothing of it is merged in silence. What is of our texts comes in beside the own work; what is of other versions of
them is anchored, and what has no sure place is kept apart.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.errors import Refused, Stale
from annotator.exchange.taking_in import recognised
from annotator.model.annotation import GOLD, AnnotationSet
from annotator.model.document import Document, Pair, document_id
from annotator.project.reports import ReviewSummary, counted
from annotator.project.telling import Progress, untold
from annotator.project.writable import refuse_read_only
from annotator.review.anchoring import Status
from annotator.review.carrying import AnchoredSpan, carry
from annotator.review.foreign_types import TypeQuestion, Types, renamed
from annotator.review.intervals import Interval
from annotator.review.naming import NameQuestion, Names, says_the_same
from annotator.review.opening import Fit, OurPairs, Tally, as_here
from annotator.review.unplaced import Unplaced, confirmed_in, unplaced_of

if TYPE_CHECKING:  # for their types alone: the import at run time is what start-up cannot afford
    from annotator.exchange.record import Record
    from annotator.storage.store import Store

_MOST_SHOWN = 20_000
"""So many spans with a sure place are listed in a plan; all that are uncertain or lost always are."""

SpanKey = tuple[str, str, str]
"""Pair, here; annotator, as the file has it; span."""


@dataclass(frozen=True, slots=True)
class DifferingText:
    """A pair of the file whose texts are not all as here, and what became of one annotator's spans on them."""

    pair_id: str
    """Of our pair."""
    title: str
    annotator: str
    spans: tuple[AnchoredSpan, ...]
    counts: Mapping[Status, int]

    def key(self, span: AnchoredSpan) -> SpanKey:
        """Return by which key an answer confirms the place of a span."""
        return self.pair_id, self.annotator, span.id


@dataclass(frozen=True, slots=True)
class ReviewPlan:
    """What a colleague's file would bring; nothing is in the project yet."""

    file: Path
    sentence: str
    names: Mapping[str, str | None]
    """Under which name each annotator of the file will be kept unless answered otherwise; None is not at all."""
    name_questions: tuple[NameQuestion, ...]
    type_questions: tuple[TypeQuestion, ...]
    texts: tuple[DifferingText, ...]
    new: tuple[str, ...]
    """Titles of pairs that are not here and come in with their texts."""
    stamp: tuple[int, ...]
    """Size, time and identity of the file as it was read."""
    others: tuple[Path, ...] = ()
    """Files that are read with it."""

    @property
    def questions(self) -> tuple[NameQuestion | TypeQuestion, ...]:
        """Return all that has to be asked, in the order in which it is."""
        return (*self.name_questions, *self.type_questions)


@dataclass(frozen=True, slots=True)
class Answers:
    """What a person says to a plan; whatever is not answered is kept apart."""

    names: Mapping[str, str | None] = field(default_factory=dict)
    """By the name in the file: one of those offered, or a new one."""
    types: Mapping[str, str] = field(default_factory=dict)
    """By the type in the file: the type it is here."""
    confirmed: Mapping[SpanKey, Interval] = field(default_factory=dict)
    """Where uncertain (or lost) spans belong in our text."""


class Colleagues:
    """The project as a place for colleagues' files."""

    def __init__(
        self, store: Store, annotator: str, *, forget: Callable[[], None], bring_back: Callable[[Iterable[str]], None]
    ) -> None:
        """`forget` is called where sets changed that somebody may keep in memory; `bring_back` gets pairs that came."""
        self._store = store
        self._annotator = annotator
        self._forget = forget
        self._bring_back = bring_back

    def plan(self, file: Path, *, others: tuple[Path, ...] = (), progress: Progress = untold) -> ReviewPlan:
        """Read a colleague's file whole and say what it would bring and what has to be asked; nothing is changed.

        `progress` is told bytes read and bytes in all after every line. Raises BadInput with line and path of the
        first fault.
        """
        return plan(self._store, file, me=self._annotator, others=others, progress=progress)

    def bring_in(
        self,
        planned: ReviewPlan,
        answers: Answers | None = None,
        *,
        progress: Progress = untold,
        is_backed_up: bool = False,
    ) -> ReviewSummary:
        """Bring in what was planned, in one transaction; what is not answered is kept apart.

        Raises Stale where the file was changed since, Refused where an answer cannot be; nothing is written then.
        """
        refuse_read_only(self._store)
        if not is_backed_up:
            back_up(self._store)
        self._forget()
        with self._store.transaction():
            summary = bring_in(self._store, planned, answers or Answers(), me=self._annotator, progress=progress)
            self._bring_back(summary.pairs)
        return summary

    def back_up(self) -> None:
        """Back up before something comes in, unless there is nothing to lose yet."""
        back_up(self._store)

    def pairs(self) -> list[str]:
        """Return the ids of the pairs that somebody else has a set of, in their order; these can be reviewed."""
        sets = self._store.sets_of_pairs().items()
        return [pair_id for pair_id, names in sets if {*names} - {self._annotator, GOLD}]

    def kept_apart(self, pair_id: str, annotator: str) -> Unplaced:
        """Return what a colleague said of other versions of a pair's texts that has no sure place in ours."""
        return unplaced_of(self._store.annotation_set(pair_id, annotator))


def back_up(store: Store) -> Path | None:
    """Back up before an import and return the copy's path, None where there is nothing to lose yet."""
    return None if store.list.first() is None else store.back_up("before an import")


def plan(
    store: Store, file: Path, *, me: str, others: tuple[Path, ...] = (), progress: Progress = untold
) -> ReviewPlan:
    """Read a colleague's file from end to end, a line in memory at a time, and say how it fits the project.

    Raises BadInput, with line and path of the fault, where the file is not as it should be.
    """
    stamp = _stamp(file, *others)
    weighing = _Weighing(store, me)
    annotations = recognised(file, *others)
    for record in annotations.records(progress=progress):
        weighing.weigh(record)
    names, questions = weighing.names.settle()
    return ReviewPlan(
        file,
        " ".join([weighing.tally.sentence, *weighing.told, *annotations.told]),
        names,
        tuple(questions),
        tuple(weighing.types.questions()),
        tuple(weighing.texts),
        tuple(weighing.new.values()),
        stamp,
        others,
    )


def bring_in(
    store: Store,
    planned: ReviewPlan,
    answers: Answers,
    *,
    me: str,
    progress: Progress = untold,
) -> ReviewSummary:
    """Write the sets of a file that was weighed, all of them or none.

    Raises Stale where the file is not what was read, Refused where an answer cannot be.
    """
    if _stamp(planned.file, *planned.others) != planned.stamp:
        raise Stale(f"{planned.file} was changed since it was read; nothing was written.")
    names = {**planned.names, **answers.names}
    _check_names(planned, answers, me, store.everybody())
    coming = _Coming(store, me, names, answers)
    with store.transaction():
        for record in recognised(planned.file, *planned.others).records(progress=progress):
            coming.put(record.aset)
    return ReviewSummary(
        " ".join([planned.sentence, *coming.told]),
        tuple(dict.fromkeys(coming.pairs)),
        tuple(dict.fromkeys(coming.annotators)),
        changed=coming.changed,
    )


class _Weighing:
    """What a file holds, gathered set by set; no text is kept."""

    def __init__(self, store: Store, me: str) -> None:
        self._store = store
        self._pairs = OurPairs(store.pairs(), store.pair)
        self.names = Names(me, store.everybody())
        self.types = Types(store.tagset())
        self.tally = Tally()
        self.texts: list[DifferingText] = []
        self.new: dict[str, str] = {}
        self._listed = 0
        self._machine = 0

    @property
    def told(self) -> Iterator[str]:
        """Yield, in a sentence, what is not taken over because it is found anew."""
        if self._machine:
            yield f"What a program found ({self._machine:,}) is not taken over; it is found anew here."

    def weigh(self, record: Record) -> None:
        aset = record.aset
        fit, here = self._pairs.fit(aset)
        self.tally.fits[here] = fit
        self.names.read(aset, is_new=fit is Fit.NEW)
        self.types.read(aset)
        there = self._store.annotators(here)  # of a pair in the bin, too
        if fit is Fit.NEW:
            self.new[here] = aset.pair.title or aset.pair.left.title
            self._machine += len(record.machine)
            if not there:
                return
        related = self.names.related(aset.annotator, there)
        if fit is not Fit.DIFFERING and not related:
            return
        pair = self._store.pair(here)
        if fit is Fit.DIFFERING:
            self._anchor(aset, pair)
        for name in related:
            stored = self._store.annotation_set(here, name)
            self.names.compare(_on(aset, pair, stored), stored)

    def _anchor(self, aset: AnnotationSet, pair: Pair) -> None:
        _, spans = carry(aset, pair)
        counts = {status: sum(one.status is status for one in spans) for status in Status}
        for status, count in counts.items():
            self.tally.spans[status] += count
        for theirs, ours in ((aset.pair.left, pair.left), (aset.pair.right, pair.right)):
            self.tally.texts |= {theirs.sha256} - {ours.sha256}
        room = max(_MOST_SHOWN - self._listed, 0)
        shown = [one for place, one in enumerate(spans) if place < room or not one.is_placed]
        self._listed += len(shown)
        self.texts.append(DifferingText(pair.id, pair.title, aset.annotator, tuple(shown), counts))


class _Coming:
    """The sets of a file while they are written."""

    def __init__(self, store: Store, me: str, names: Mapping[str, str | None], answers: Answers) -> None:
        self._store, self._me, self._names, self._answers = store, me, names, answers
        self._pairs = OurPairs(store.pairs(), store.pair)
        self._ours = store.tagset()
        self.pairs: list[str] = []
        self.annotators: list[str] = []
        self.changed = False
        self._apart: dict[str, str] = {}
        self._unsure = 0

    @property
    def told(self) -> Iterator[str]:
        """Yield, in sentences, what was kept apart."""
        for theirs, ours in self._apart.items():
            yield f'"{theirs}" is kept apart as "{ours}".'
        if self._unsure:
            yield f"{counted(self._unsure, 'span')} without a sure place kept apart."

    def put(self, aset: AnnotationSet) -> None:
        name = self._names.get(aset.annotator)
        if name is None:
            return
        fit, here = self._pairs.fit(aset)
        if fit is Fit.NEW:
            self._store.add_pair(*_documents(aset.pair), originals={}, title=aset.pair.title, like=aset.pair)
        is_mine = aset.annotator == self._me and fit is Fit.SAME
        if is_mine and says_the_same(aset, self._store.annotation_set(here, self._me)):
            return  # exactly the own work
        stored = self._store.annotation_set(here, name) if name in self._store.annotators(here) else None
        coming = renamed(self._on_ours(aset, fit, here, stored), self._answers.types, self._ours)
        if name != aset.annotator:
            coming = replace(coming, annotator=name)
            self._apart[aset.annotator] = name
        self.pairs.append(here)
        self.annotators.append(name)
        self._unsure += len(unplaced_of(coming).unsure)
        if stored is None or not says_the_same(coming, stored):
            self.changed |= self._store.put_annotation_set(coming)

    def _on_ours(self, aset: AnnotationSet, fit: Fit, here: str, stored: AnnotationSet | None) -> AnnotationSet:
        if fit is Fit.DIFFERING:
            return _on(aset, self._store.pair(here), stored, self._answers.confirmed)
        return aset if aset.pair.id == here else replace(aset, pair=replace(aset.pair, id=here))


def _on(
    aset: AnnotationSet, pair: Pair, stored: AnnotationSet | None, confirmed: Mapping[SpanKey, Interval] | None = None
) -> AnnotationSet:
    """Return a set on our texts, with the places that a person confirmed now or on an earlier day."""
    if _is_of(aset, pair):
        return as_here(aset, pair)
    known = confirmed_in(stored, aset.spans) if stored else {}
    asked = {
        span: place for (of, who, span), place in (confirmed or {}).items() if (of, who) == (pair.id, aset.annotator)
    }
    return carry(aset, pair, {**known, **asked})[0]


def _is_of(aset: AnnotationSet, pair: Pair) -> bool:
    return (aset.pair.left.sha256, aset.pair.right.sha256) == (pair.left.sha256, pair.right.sha256)


def _documents(pair: Pair) -> tuple[Document, Document]:
    """Return a file's documents under the ids they have in every project."""
    return replace(pair.left, id=document_id(pair.left.sha256)), replace(pair.right, id=document_id(pair.right.sha256))


def _check_names(planned: ReviewPlan, answers: Answers, me: str, everybody: list[str]) -> None:
    offered = {question.annotator: question.offered for question in planned.name_questions}
    for theirs, name in answers.names.items():
        if name in (me, GOLD) and name not in offered.get(theirs, ()):
            raise Refused(f'A colleague cannot be kept as "{name}"; choose another name.')
        is_known = name in (None, planned.names.get(theirs), *offered.get(theirs, ()))
        if not is_known and name in everybody:
            raise Refused(f'There is a "{name}" here already; choose another name.')


def _stamp(*files: Path) -> tuple[int, ...]:
    try:
        found = [file.stat() for file in files]
    except (OSError, ValueError):
        return ()  # reading it says what is wrong
    return tuple(number for each in found for number in (each.st_size, each.st_mtime_ns, each.st_ino))
