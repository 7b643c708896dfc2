"""What a new article may become, in words: the left or right article of a new pair, or a corrected version."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from annotator.model.document import Pair, Side
from annotator.project.arriving import WaitingArticle
from annotator.ui.plain import one_line, short
from annotator.ui.wording import to_tr, tr

_LONGEST = 60
_ALONE = {Side.LEFT: to_tr("Left article of a new pair"), Side.RIGHT: to_tr("Right article of a new pair")}
_WAITED_FOR = {
    Side.LEFT: to_tr("Left article, beside “{title}”, which waits for it"),
    Side.RIGHT: to_tr("Right article, beside “{title}”, which waits for it"),
}
_BESIDE = {
    Side.LEFT: to_tr("Left article of a new pair, beside “{title}”"),
    Side.RIGHT: to_tr("Right article of a new pair, beside “{title}”"),
}


@dataclass(frozen=True, slots=True)
class Placing:
    """One possibility."""

    side: Side
    words: str
    partner: str = ""
    """Id of the article it is to be paired with; without one it waits for its partner."""
    is_waited_for: bool = False
    """The partner was here first, and waits for it."""
    corrects: bool = False
    """It takes the place of the open pair's article on that side."""


def placings(waiting: Sequence[WaitingArticle], pair: Pair | None, *, is_file: bool) -> list[Placing]:
    """Return what a new article may become, given those that wait and the open pair; corrections come from files."""
    found = [
        Placing(one.side.other, _said(_WAITED_FOR[one.side.other], one.title), one.id, is_waited_for=True)
        for one in waiting
    ]
    found += [Placing(side, tr(_ALONE[side])) for side in Side]
    if pair:
        for side in reversed(Side):
            partner = pair.document(side.other)
            found.append(Placing(side, _said(_BESIDE[side], partner.title), partner.id))
        if is_file:
            words = tr("Corrected version of “{title}”")
            found += [Placing(side, _said(words, pair.document(side).title), corrects=True) for side in Side]
    return found


def likeliest(choices: Sequence[Placing], side: Side | None) -> int:
    """Return the place of what is most likely meant by bringing an article to a side: what waits for it, else it."""
    fitting = [place for place, one in enumerate(choices) if side in (None, one.side)]
    waited = [place for place in fitting if choices[place].is_waited_for]
    return (waited or [place for place in fitting if not choices[place].partner])[0]


def _said(words: str, title: str) -> str:
    return tr(words).format(title=short(one_line(title), _LONGEST))
