"""Reviewing a pair: what any number of annotators say of it, how far each difference is settled, and settling it.

Every verb is one step of the reviewer's, written with its history; the result is the set of the annotator "gold".
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from operator import is_

from annotator.errors import Refused
from annotator.model.analysis import Layer
from annotator.model.annotation import GOLD, AnnotationSet
from annotator.model.change import Change, ChangeKind
from annotator.model.linking import Redraft
from annotator.project.project import Project
from annotator.review.comparison import compare_all, is_said
from annotator.review.difference import Difference
from annotator.review.gold import Settler
from annotator.review.intervals import Interval
from annotator.review.ledger import Ledger, Settled, State, sources
from annotator.review.outcomes import Outcome, outcomes
from annotator.review.picking import Picked
from annotator.review.remarks import Remark, remarks, with_remark
from annotator.review.settling import Verdict, settle, taking_all
from annotator.review.unplaced import place


@dataclass(frozen=True, slots=True)
class ReviewStep:
    """One difference of a pair, or an agreement, and how far it is."""

    pair_id: str
    difference: Difference
    state: State
    settled: Settled | None
    """What was decided; of a changed one: before it changed."""
    remark: Remark | None
    """What was noted of one that is still to be settled."""

    @property
    def comment(self) -> str:
        """Return what the reviewer said to it."""
        return self.remark.comment if self.remark else self.settled.comment if self.settled else ""


@dataclass(frozen=True, slots=True)
class PairReview:
    """Everything about one pair that a reviewer goes through."""

    pair_id: str
    sets: tuple[AnnotationSet, ...]
    """What is compared; one's own first, where it is among them."""
    gold: AnnotationSet
    steps: tuple[ReviewStep, ...] = ()
    """In the order of the text."""
    golds: tuple[str, ...] = ()
    """Annotators whose set is what somebody else settled; they are not compared."""

    @property
    def annotators(self) -> tuple[str, ...]:
        """Return whose sets are compared."""
        return tuple(aset.annotator for aset in self.sets)

    def picked(self, picked: Picked) -> list[ReviewStep]:
        """Return the steps that are listed."""
        return [one for one in self.steps if picked.fits(one.difference, one.state, one.pair_id)]

    def step(self, key: str) -> ReviewStep | None:
        """Return the step of a difference by its key."""
        return next((one for one in self.steps if one.difference.key == key), None)

    def count(self, *states: State) -> int:
        """Return how many steps are in some states."""
        return sum(one.state in states for one in self.steps)


def review(
    project: Project, pair_id: str, annotators: Sequence[str] | None = None, *, before: PairReview | None = None
) -> PairReview:
    """Compare what some annotators say of a pair and look up how far each difference is settled.

    By default they are everybody who has a set of the pair but those who settled it; who said nothing at all is left
    out where two others did. `before` is an earlier answer: what did not change is not compared again.
    """
    everybody = dict.fromkeys((project.annotator, *project.order.annotators(pair_id)))
    sets = {name: project.annotation_set(pair_id, name) for name in everybody}
    golds = tuple(name for name, aset in sets.items() if name != GOLD and is_settled(aset))
    chosen = annotators if annotators is not None else _compared(project.annotator, sets, golds)
    compared = tuple(sets[name] if name in sets else project.annotation_set(pair_id, name) for name in chosen)
    gold = project.annotation_set(pair_id, GOLD)
    if before and len(before.sets) == len(compared) and all(map(is_, before.sets, compared)):
        found = tuple(step.difference for step in before.steps)
    else:
        found = tuple(compare_all(*compared)) if compared else ()
    ledger = Ledger(gold, compared)
    steps = tuple(ReviewStep(pair_id, one, ledger.state(one), ledger.settled(one), ledger.remark(one)) for one in found)
    return PairReview(pair_id, compared, gold, steps, golds)


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the review of a pair is."""

    pair_id: str
    counts: Mapping[State, int]
    """Of differences and agreements."""

    @property
    def left(self) -> int:
        """Return how many are not settled."""
        return sum(count for state, count in self.counts.items() if state is not State.SETTLED)


def progress(project: Project, pair_ids: Sequence[str] | None = None) -> Iterator[Progress]:
    """Yield how far the review of each pair is, by default of all that somebody else has a set of.

    Each pair is compared when its turn comes, so that a caller may stop in between.
    """
    for pair_id in project.colleagues.pairs() if pair_ids is None else pair_ids:
        found = review(project, pair_id)
        yield Progress(pair_id, {state: found.count(state) for state in State})


def is_settled(aset: AnnotationSet) -> bool:
    """Tell whether a set is what somebody settled, not what somebody annotated."""
    return aset.annotator == GOLD or any(link.sources for link in aset.links)


def settle_differences(
    project: Project,
    reviewed: PairReview,
    decisions: Sequence[tuple[Difference, Verdict]],
    *,
    comment: str = "",
    summary: str = "",
) -> Change:
    """Decide differences in one step; Refused where a verdict edits them into something that cannot be."""
    for difference, verdict in decisions:
        _check(reviewed.gold, difference, verdict)
    return _in_gold(
        project,
        reviewed,
        summary or _summary(decisions),
        lambda gold, at: settle(
            decisions, sets=reviewed.sets, gold=gold, settler=Settler(project.annotator, at, comment)
        ),
    )


def take_agreed(project: Project, reviewed: PairReview) -> Change:
    """Accept, in one step, everything that all have and that is not settled."""
    agreed = [one.difference for one in reviewed.steps if one.difference.is_agreement and one.state != State.SETTLED]
    decisions = [(difference, taking_all(difference)) for difference in agreed]
    summary = "Agreement accepted"
    return settle_differences(project, reviewed, decisions, summary=summary)


def put_off(project: Project, reviewed: PairReview, difference: Difference, *, comment: str = "") -> Change:
    """Leave a difference for later; it stays so until it is settled, or until somebody's links there change."""
    return _remark(project, reviewed, difference, "Difference put off", put_off=True, comment=comment)


def open_again(project: Project, reviewed: PairReview, difference: Difference) -> Change:
    """Take back that a difference was put off, and what was noted of it."""
    return _in_gold(
        project,
        reviewed,
        "No longer put off",
        lambda gold, at: Redraft(extra=with_remark(gold, difference, None), touched=(difference.key,)),
    )


def comment_on(project: Project, reviewed: PairReview, difference: Difference, comment: str) -> Change:
    """Say something to a difference: of a settled one the decision stays, an open one stays open."""
    step = reviewed.step(difference.key)
    if step is None or step.state is not State.SETTLED:
        was_put_off = bool(step and step.state is State.PUT_OFF)
        return _remark(project, reviewed, difference, "Comment changed", put_off=was_put_off, comment=comment)
    wanted = set(sources(difference))

    def commented(gold: AnnotationSet, at: str) -> Redraft:
        links = tuple(
            replace(link, comment=comment, modified=at)
            for link in gold.links
            if link.comment != comment and wanted & {*link.sources}
        )
        spans = tuple(
            replace(span, extra={**span.extra, "comment": comment})
            for span in gold.spans
            if span.extra.get("comment") != comment and wanted & {*span.extra.get("sources", ())}
        )
        return Redraft(spans, links, touched=tuple(link.id for link in links))

    return _in_gold(project, reviewed, "Comment changed", commented)


def place_span(project: Project, pair_id: str, annotator: str, span_id: str, interval: Interval) -> Change:
    """Say where a colleague's span that is kept apart belongs; links that then have all their ends come along."""
    return project.apply(
        pair_id,
        "Place of a colleague's statement confirmed",
        lambda aset, at: place(aset, span_id, interval),
        owner=annotator,
        kind=ChangeKind.REVIEW,
    )


def own_outcomes(project: Project, pair_id: str, gold: str = GOLD) -> list[Outcome]:
    """Return what became of each of one's own links in a gold set, and why; `gold` is the name it has here."""
    return outcomes(project.annotation_set(pair_id), project.annotation_set(pair_id, gold))


def _compared(me: str, sets: Mapping[str, AnnotationSet], golds: Sequence[str]) -> Sequence[str]:
    people = [me, *(name for name in sets if name not in (me, GOLD, *golds))]
    saying = [name for name in people if is_said(sets[name])]
    return saying if len(saying) > 1 else people


def _summary(decisions: Sequence[tuple[Difference, Verdict]]) -> str:
    """Say in the history what was decided."""
    if len(decisions) != 1:
        return f"{len(decisions):,} differences settled"
    [(_, verdict)] = decisions
    if verdict.edited:
        return "Difference edited"
    return "Difference settled" if verdict.taken else "Difference refused"


def _check(gold: AnnotationSet, difference: Difference, verdict: Verdict) -> None:
    names = {kind.name for kind in gold.tagset}
    for saying in verdict.edited:
        if difference.layer is not Layer.STATEMENT and len(saying.left) + len(saying.right) != 1:
            raise Refused("A span is one stretch of one text.")
        if not (saying.left or saying.right):
            raise Refused("A link joins at least one statement.")
        ends = [end for side in (saying.left, saying.right) for end in side]
        texts = [len(gold.pair.left.text)] * len(saying.left) + [len(gold.pair.right.text)] * len(saying.right)
        if any(not 0 <= start < end <= length for (start, end), length in zip(ends, texts, strict=True)):
            raise Refused("A statement of the edited link lies outside its text.")
        if difference.layer is Layer.STATEMENT and saying.left and saying.right and saying.type not in names:
            raise Refused("The edited link needs a type of the tagset.")


def _remark(
    project: Project, reviewed: PairReview, difference: Difference, summary: str, *, put_off: bool, comment: str
) -> Change:
    said = comment

    def noted(gold: AnnotationSet, at: str) -> Redraft:
        step = reviewed.step(difference.key)
        comment = said or (step.comment if step and put_off else "")
        remark = Remark(put_off, comment, project.annotator, at, difference.content, tuple(sources(difference)))
        before = remarks(gold).get(difference.key)
        if before and replace(before, at=at) == remark:
            return Redraft(touched=(difference.key,))
        is_empty = not (put_off or comment)
        return Redraft(extra=with_remark(gold, difference, None if is_empty else remark), touched=(difference.key,))

    return _in_gold(project, reviewed, summary, noted)


def _in_gold(
    project: Project, reviewed: PairReview, summary: str, verb: Callable[[AnnotationSet, str], Redraft]
) -> Change:
    return project.apply(reviewed.pair_id, summary, verb, owner=GOLD, kind=ChangeKind.SETTLING)
