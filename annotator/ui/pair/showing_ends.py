"""Shows both ends of a difference in the articles: focused, on the page, and as level as the pages allow."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QApplication

from annotator.model.annotation import Extent
from annotator.model.document import Side
from annotator.ui.pair.page_mover import PageMover
from annotator.ui.pair.pair_view import PairView


def show_ends(
    articles: PairView,
    left: Sequence[Extent],
    right: Sequence[Extent],
    *,
    active: Side = Side.LEFT,
    level: bool = True,
) -> None:
    """Focus the first statement of each side and bring it onto its page; a side without one loses its focus.

    Keys work on the `active` side then. The keyboard stays where it is, unless it is in the articles anyway. Unless
    they are to be `level`, pages move only where a statement is not on them.
    """
    keyboard = QApplication.focusWidget()
    ends = {Side.LEFT: left, Side.RIGHT: right}
    for side in (active.other, active):
        if ends[side]:
            articles.focus_extent(ends[side][0], scroll=False)
        else:
            articles.aligning.focus[side].focused = None
    articles.aligning.changed.emit()
    _bring(articles, left, right, level=level)
    if keyboard and not articles.isAncestorOf(keyboard):
        keyboard.setFocus()


def statements_of(articles: PairView, paragraphs: Sequence[Extent]) -> list[Extent]:
    """Return for each paragraph the statement in it that one works on: the focused one, else the first."""
    found = []
    for paragraph in paragraphs:
        focus = articles.aligning.focus[paragraph.side]
        here = focus.focused
        is_in = here is not None and paragraph.start <= here.start < paragraph.end
        found.append((here if is_in else focus.unit_at(paragraph.start)) or paragraph)
    return found


def _bring(articles: PairView, left: Sequence[Extent], right: Sequence[Extent], *, level: bool) -> None:
    mover = PageMover(articles.panes, sync=articles.between.sync, links=lambda: articles.between.links)
    if left and right:
        mover.reveal(left[0], alone=True)
        if level:
            mover.level(left[0], right[0])
        mover.reveal(right[0], alone=True)  # near its end a page cannot be scrolled as far as level asks
    elif left or right:
        mover.reveal((*left, *right)[0])
