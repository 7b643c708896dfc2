"""What the list of a review shows of each place: a sign of how far it is, who has what, and the words."""

from __future__ import annotations

from collections.abc import Sequence

from annotator.model.analysis import Layer
from annotator.project import ReviewStep, State
from annotator.ui.pair.review_marks import look_of
from annotator.ui.panel.cards import Card
from annotator.ui.panel.review_words import ReviewWords


def review_cards(steps: Sequence[ReviewStep], words: ReviewWords) -> list[Card]:
    """Return a card for each place."""
    return [_card(step, words) for step in steps]


def _card(step: ReviewStep, words: ReviewWords) -> Card:
    difference, shown = step.difference, look_of(step)
    left, right = words.both_quotes(difference)
    is_span = difference.layer is not Layer.STATEMENT
    marks = [words.decision(step), "“…”" if step.comment else ""]
    return Card(
        id=difference.key,
        label=words.place(difference),
        color=shown.color,
        left="" if is_span else left,
        right="" if is_span else right,
        marks="  ".join(mark for mark in marks if mark),
        quiet=step.state is State.SETTLED,
        alone=(left or right) if is_span else "",
        sign=shown.sign,
    )
