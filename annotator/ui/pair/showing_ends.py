"""Shows both ends of a difference in the articles: focused, on the page, and as level as the pages allow."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QApplication

from annotator.model.annotation import Extent
from annotator.model.document import Side
from annotator.ui.pair.page_mover import PageMover
from annotator.ui.pair.pair_view import PairView


def show_ends(articles: PairView, left: Sequence[Extent], right: Sequence[Extent]) -> None:
    """Focus the first statement of each side and bring it onto its page; a side without one loses its focus.

    The keyboard stays where it is, unless it is in the articles anyway.
    """
    keyboard = QApplication.focusWidget()
    ends = {Side.LEFT: left, Side.RIGHT: right}
    for side in (Side.RIGHT, Side.LEFT):  # the left one last: keys work on it then
        if ends[side]:
            articles.focus_extent(ends[side][0], scroll=False)
        else:
            articles.aligning.focus[side].focused = None
    articles.aligning.changed.emit()
    _bring_level(articles, left, right)
    if keyboard and not articles.isAncestorOf(keyboard):
        keyboard.setFocus()


def _bring_level(articles: PairView, left: Sequence[Extent], right: Sequence[Extent]) -> None:
    mover = PageMover(articles.panes, sync=articles.between.sync, links=lambda: articles.between.links)
    if left and right:
        mover.reveal(left[0], alone=True)
        mover.level(left[0], right[0])
        mover.reveal(right[0], alone=True)  # near its end a page cannot be scrolled as far as level asks
    elif left or right:
        mover.reveal((*left, *right)[0])
