"""How a review looks in the articles: every place in the colour, pattern and sign of how far it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from annotator.project import Difference, ReviewStep, State
from annotator.ui.pair.link_index import DrawnLink, LinkIndex
from annotator.ui.wording import to_tr, tr


@dataclass(frozen=True, slots=True)
class Look:
    """How a place is shown; the sign and the pattern say the same as the colour."""

    name: str
    sign: str
    color: str
    """`#rrggbb` on a light page."""
    pattern: int
    """As of a link type's place in the tagset."""

    @property
    def shown_name(self) -> str:
        """Return what it is called, in the reader's language."""
        return tr(self.name)


AGREED = Look(to_tr("agree"), "=", "#5d7a6e", 0)
DIFFERENT = Look(to_tr("differ"), "≠", "#c0501a", 1)
CHANGED = Look(to_tr("changed since it was settled"), "!", "#a3245e", 2)
PUT_OFF = Look(to_tr("put off"), "…", "#7b5fae", 3)
SETTLED = Look(to_tr("settled"), "✓", "#2c67cf", 0)


def look_of(step: ReviewStep) -> Look:
    """Return how a place of a review looks."""
    return look(step.difference, step.state)


def look(difference: Difference, state: State) -> Look:
    """Return how a difference looks that is so far."""
    if state is State.SETTLED:
        return SETTLED
    if difference.is_agreement:
        return AGREED
    return {State.PUT_OFF: PUT_OFF, State.CHANGED: CHANGED}.get(state, DIFFERENT)


def review_index(steps: Sequence[ReviewStep]) -> LinkIndex:
    """Return what is drawn for the places of a review; each is known by its difference's key."""
    return LinkIndex.of(_drawn(step) for step in steps)


def _drawn(step: ReviewStep) -> DrawnLink:
    shown, difference = look_of(step), step.difference
    return DrawnLink(
        difference.key,
        shown.color,
        shown.pattern,
        shown.shown_name,
        difference.left,
        difference.right,
        sign=shown.sign,
    )
