"""Going through what several annotators say of the open pair: where they differ, and what is decided of each place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from annotator.errors import AnnotatorError
from annotator.model.annotation import GOLD, AnnotationSet
from annotator.model.change import Change, ChangeKind
from annotator.project import (
    REFUSED,
    Outcome,
    PairReview,
    Project,
    ReviewStep,
    ReviewSummary,
    Saying,
    State,
    UnplacedSpan,
    Verdict,
    comment_on,
    open_again,
    own_outcomes,
    place_span,
    progress,
    put_off,
    review,
    settle_differences,
    take_agreed,
    taking,
    taking_all,
    unplaced_of,
)
from annotator.ui.afterwards import Afterwards
from annotator.ui.sentences import tr_sentence
from annotator.ui.session.session import Session
from annotator.ui.wording import tr

_COMPARED_ANEW = (ChangeKind.LINKS, ChangeKind.REGIONS, ChangeKind.SETTLING, ChangeKind.REVIEW, ChangeKind.TAGSET)


class Reviewing(QObject):
    """What is compared on the open pair; the verbs that settle it. It compares only while somebody looks."""

    opened = Signal(str)
    """Colleagues' sets are there to be compared; the sentence says what came in."""
    compared = Signal()
    """`reviewed` is another one: other people, another pair, or something in it was settled."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._chosen: tuple[str, ...] | None = None
        self._watched = False
        self.reviewed: PairReview | None = None
        self.has_gold = False
        """Something was settled, on whatever pair of the project."""
        self._later = Afterwards(self)
        self._later.come.connect(self._read)
        session.pair_opened.connect(self._on_pair_opened)
        session.emptied.connect(self._on_emptied)
        session.changed.connect(self._on_changed)

    # What is there

    @property
    def me(self) -> str:
        """Return the own name."""
        return self._session.project.annotator if self._session.project else ""

    @property
    def steps(self) -> Sequence[ReviewStep]:
        """Return every place of the pair, agreements too, in the order of the text."""
        return self.reviewed.steps if self.reviewed else ()

    @property
    def differences(self) -> Sequence[ReviewStep]:
        """Return the places where somebody says something else."""
        return [step for step in self.steps if not step.difference.is_agreement]

    @property
    def agreements(self) -> Sequence[ReviewStep]:
        """Return the places where all say the same."""
        return [step for step in self.steps if step.difference.is_agreement]

    @property
    def others(self) -> Sequence[str]:
        """Return the colleagues who are compared."""
        return [name for name in self.reviewed.annotators if name != self.me] if self.reviewed else ()

    @property
    def colleagues(self) -> Sequence[str]:
        """Return everybody whose links of the open pair are here, but oneself."""
        return self._session.opened.colleagues if self._session.opened else ()

    @property
    def golds(self) -> Sequence[str]:
        """Return under which names there are results of settling on the open pair."""
        found = self.reviewed
        return (*found.golds, *((GOLD,) if found.gold.links else ())) if found else ()

    def set_of(self, name: str) -> AnnotationSet | None:
        """Return what somebody says of the open pair."""
        project, pair = self._session.project, self._session.pair
        return project.annotation_set(pair.id, name) if project and pair else None

    def outcomes(self, gold: str) -> Sequence[Outcome]:
        """Return what became of each of one's own links of the open pair in a result of settling."""
        project, pair = self._session.project, self._session.pair
        return own_outcomes(project, pair.id, gold) if project and pair else ()

    def unplaced(self) -> Sequence[tuple[str, UnplacedSpan]]:
        """Return whose statements of other versions of the texts have no sure place on the open pair, and which."""
        sets = self.reviewed.sets if self.reviewed else ()
        return [(aset.annotator, one) for aset in sets for one in unplaced_of(aset).unsure]

    def watch(self, watched: bool) -> None:
        """Compare from now on, as somebody looks; or rest."""
        self._watched = watched
        if watched:
            self._later.ask()
            self._later.now()

    # Files

    def open_file(self, path: Path) -> None:
        """Bring in a colleague's file without a question, and begin to compare: what is in doubt is kept apart."""
        self._session.run(lambda project: self.begin([project.import_annotations(path)]))

    def begin(self, brought: Sequence[ReviewSummary]) -> None:
        """Begin to compare what files brought, on a pair of which they say something."""
        told = " ".join(dict.fromkeys(tr_sentence(summary.sentence) for summary in brought))
        pairs = list(dict.fromkeys(pair for summary in brought for pair in summary.pairs))
        if not pairs:
            self._session.noted.emit(told)
            return
        self._chosen = None
        self._session.read_place()
        here = self._session.pair
        self._session.take_in(Change(ChangeKind.REVIEW, None, tuple(pairs), tr("Colleague's file opened")))
        self._session.open_pair(here.id if here and here.id in pairs else pairs[0])
        self.opened.emit(told)

    def compare(self, names: Sequence[str] | None) -> None:
        """Compare what these annotators say; None: everybody."""
        self._chosen = tuple(names) if names is not None else None
        self._read()

    def place(self, annotator: str, span_id: str, place: tuple[int, int]) -> None:
        """Say where a colleague's statement belongs that has no sure place; its links may come along."""
        self._session.change(lambda project, pair_id: place_span(project, pair_id, annotator, span_id, place))

    def next_pair(self) -> None:
        """Go to the next pair on which something is left to settle; after the last one, to the first such."""

        def run(project: Project) -> None:
            pairs, here = list(project.colleagues.pairs()), self._session.pair
            at = pairs.index(here.id) + 1 if here and here.id in pairs else 0
            others = [pair for pair in (*pairs[at:], *pairs[:at]) if here is None or pair != here.id]
            left = (one.pair_id for one in progress(project, others) if one.left)
            if found := next(left, None):
                self._session.open(project, found)
            else:
                self._session.hinted.emit(tr("On no other pair is anything left to settle"))

        self._session.run(run)

    # Settling

    def take(self, step: ReviewStep, *names: str) -> None:
        """Let stand what these annotators have at a place, and refuse the rest."""
        self._decide(step, taking(*names))

    def take_all(self, step: ReviewStep) -> None:
        """Let stand what anybody has at a place."""
        self._decide(step, taking_all(step.difference))

    def refuse(self, step: ReviewStep) -> None:
        """Let nothing stand of what anybody has at a place."""
        self._decide(step, REFUSED)

    def edit(self, step: ReviewStep, *sayings: Saying) -> bool:
        """Let something else stand at a place; tell whether that went well."""
        return self._decide(step, Verdict(edited=sayings))

    def skip(self, step: ReviewStep) -> None:
        """Put a place off, or take that back."""
        verb = open_again if step.state is State.PUT_OFF else put_off
        self._change(lambda project, found: verb(project, found, step.difference))

    def comment(self, step: ReviewStep, text: str) -> None:
        """Say something to a place; what was decided of it stays."""
        self._change(lambda project, found: comment_on(project, found, step.difference, text))

    def take_agreed(self) -> None:
        """Let stand, in one step, all that everybody has."""
        self._change(take_agreed)

    def _decide(self, step: ReviewStep, verdict: Verdict) -> bool:
        return self._change(lambda project, found: settle_differences(project, found, [(step.difference, verdict)]))

    def _change(self, verb: Callable[[Project, PairReview], Change]) -> bool:
        found = self.reviewed
        return found is not None and self._session.change(lambda project, _pair_id: verb(project, found))

    # What the session tells

    def _on_pair_opened(self, _opened: object) -> None:
        opened = self._session.opened
        self.has_gold = bool(opened and opened.has_gold)
        if self._chosen and not {*self._chosen} <= {self.me, *self.colleagues}:
            self._chosen = None
        if self.reviewed and opened and self.reviewed.pair_id != opened.pair.id:
            self.reviewed = None
            self.compared.emit()
        self._ask()

    def _on_emptied(self) -> None:
        self.reviewed = None
        self.compared.emit()

    def _on_changed(self, change: Change) -> None:
        self.has_gold = self.has_gold or change.kind is ChangeKind.SETTLING
        if change.kind is ChangeKind.SETTLING and self._watched:
            self._read()
        elif change.kind in _COMPARED_ANEW:
            self._ask()

    def _ask(self) -> None:
        if self._watched:
            self._later.ask()

    def _read(self) -> None:
        project, pair, before = self._session.project, self._session.pair, self.reviewed
        if project is None or pair is None or not self.colleagues:
            self.reviewed = None
        else:
            same = before if before and before.pair_id == pair.id else None
            try:
                self.reviewed = review(project, pair.id, self._chosen, before=same)
            except AnnotatorError as error:
                self._session.failed.emit(tr_sentence(str(error)))
        if self.reviewed or before:
            self.compared.emit()
