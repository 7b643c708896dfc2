"""What a review says of each place, in words: who has what there, and how it was decided."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from annotator.model.analysis import Layer
from annotator.model.annotation import AnnotationSet
from annotator.model.document import Pair
from annotator.model.tagset import LinkType
from annotator.project import Difference, DifferenceKind, Reading, ReviewStep, Saying, Settled, State, Version
from annotator.ui.panel.link_cards import ONLY_HERE
from annotator.ui.plain import one_line
from annotator.ui.session.listed import when
from annotator.ui.shown_names import region_name, type_name
from annotator.ui.wording import to_tr, tr

KINDS = {
    DifferenceKind.TYPE: to_tr("another type"),
    DifferenceKind.OVERLAP: to_tr("other statements"),
    DifferenceKind.SPLIT: to_tr("split or joined"),
    DifferenceKind.ONLY: to_tr("not all have it"),
    DifferenceKind.SAME: to_tr("agreement"),
}
_READINGS = {
    Reading.NO_COUNTERPART: to_tr("a link against “no counterpart”"),
    Reading.DIRECTION: to_tr("another direction"),
}
_ARROWS = {"left-to-right": " →", "right-to-left": " ←", None: ""}
_LAYERS = {
    Layer.ENTITY: to_tr("marked as {label}"),
    Layer.QUOTE: to_tr("quote: {label}"),
    Layer.REGION: to_tr("paragraph: {label}"),
    Layer.SENTENCE: to_tr("sentence"),
}
_QUOTED = 160


class ReviewWords:
    """Says what some annotators' sets of a pair hold; asked for thousands of places."""

    def __init__(self, sets: Sequence[AnnotationSet], me: str, pair: Pair) -> None:
        self.me = me
        self._left, self._right = pair.left.text, pair.right.text
        kinds = [kind for aset in reversed(sets) for kind in aset.tagset]
        self._kinds: dict[str, LinkType] = {kind.name: kind for kind in kinds}

    def who(self, names: Iterable[str]) -> str:
        """Name annotators: `you, ben`."""
        return ", ".join(tr("you") if name == self.me else one_line(name, limit=40) for name in names)

    def kind_of(self, difference: Difference) -> str:
        """Say how the links of a place relate."""
        return tr(_READINGS[difference.reading] if difference.reading else KINDS[difference.kind])

    def says(self, version: Version, layer: Layer = Layer.STATEMENT) -> str:
        """Say as what a version joins its statements: `same, partial →`."""
        return ", ".join(dict.fromkeys(self.says_one(saying, layer) for saying in version.sayings))

    def says_one(self, saying: Saying, layer: Layer) -> str:
        """Say as what one link joins its statements, or what one span is."""
        if layer is not Layer.STATEMENT:
            label = region_name(saying.type or "") if layer is Layer.REGION else saying.type or ""
            return tr(_LAYERS[layer]).format(label=label)
        if saying.is_no_counterpart or saying.type is None:
            return tr(ONLY_HERE)
        return self.type_label(saying.type) + _ARROWS[saying.direction]

    def type_label(self, name: str) -> str:
        """Return a type's label, as the first of the sets calls it."""
        return type_name(self._kinds[name]) if name in self._kinds else name

    def color(self, saying: Saying) -> str:
        """Return the colour of a link's type; "" where it has none."""
        return self._kinds[saying.type].color if saying.type in self._kinds else ""

    def place(self, difference: Difference) -> str:
        """Say who has what at a place, on one line."""
        if difference.is_agreement and len(difference.who) > 1:
            told = tr("Both: {type}") if len(difference.who) == 2 else tr("All: {type}")
            return told.format(type=self.says(difference.versions[0], difference.layer))
        if difference.kind is DifferenceKind.ONLY and len(difference.versions) == 1:
            version = difference.versions[0]
            told = tr("Only mine: {type}") if version.annotators == (self.me,) else tr("Only {annotator}: {type}")
            return told.format(annotator=self.who(version.annotators), type=self.says(version, difference.layer))
        each = [f"{self.who(one.annotators)}: {self.says(one, difference.layer)}" for one in difference.versions]
        return " · ".join(each)

    def quotes(self, saying: Saying) -> tuple[str, str]:
        """Return the words that a link joins, left and right."""
        left = " … ".join(self._left[start:end] for start, end in saying.left)
        right = " … ".join(self._right[start:end] for start, end in saying.right)
        return one_line(left, limit=_QUOTED), one_line(right, limit=_QUOTED)

    def both_quotes(self, difference: Difference) -> tuple[str, str]:
        """Return the words of all statements of a place, left and right."""
        sides = ((difference.left, self._left), (difference.right, self._right))
        left, right = (" + ".join(one_line(text[one.start : one.end]) for one in ends) for ends, text in sides)
        return left, right

    def decision(self, step: ReviewStep) -> str:
        """Say in a word or two what was decided of a place; nothing where it is open."""
        if step.state is State.PUT_OFF:
            return tr("put off")
        if step.state is State.CHANGED:
            return tr("changed since")
        return self._taken(step.difference, step.settled) if step.settled else ""

    def _taken(self, difference: Difference, settled: Settled) -> str:
        if settled.edited:
            return tr("edited")
        if not settled.taken:
            return tr("rejected")
        if len(settled.taken) == len(difference.who):
            return tr("taken") if len(difference.versions) == 1 else tr("all taken")
        return self.who(settled.taken)

    def decided(self, step: ReviewStep) -> str:
        """Say in a sentence who decided a place, when, and why; nothing where it is open."""
        settled, remark = step.settled, step.remark
        if settled and step.state in (State.SETTLED, State.CHANGED):
            told = tr("{decision} · by {name}, {when}")
            decision = self._taken(step.difference, settled)
            return told.format(decision=decision, name=self.who([settled.by]), when=when(settled.at))
        if remark and remark.put_off:
            return tr("put off · by {name}, {when}").format(name=self.who([remark.by]), when=when(remark.at))
        return ""
