"""What the annotator does to links that are there: split, merge, take apart, move the ends of their statements."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from annotator import project
from annotator.model.annotation import Extent
from annotator.ui.pair.pair_view import PairView
from annotator.ui.session.session import Session
from annotator.ui.shown_keys import keyed
from annotator.ui.wording import tr, tr_count


class Relinking(QObject):
    """The verbs for the selected links and for the focused statement's ends."""

    def __init__(self, session: Session, articles: PairView) -> None:
        super().__init__(session)
        self._session = session
        self._articles = articles
        articles.no_counterpart_chosen.connect(self.decide_alone)
        articles.ends.moved.connect(self.move)

    def split(self) -> None:
        """Make of each selected link its parts, and select them all."""
        if ids := self._selected():
            self._session.change(lambda p, pair_id: project.split_links(p, pair_id, ids), select=True)

    def merge(self) -> None:
        """Make one link of the selected ones."""
        if ids := self._selected():
            kind = self._session.coming_type
            self._session.change(lambda p, pair_id: project.merge_links(p, pair_id, ids, type=kind), select=True)

    def take_out(self) -> None:
        """Take the picked statements, else the focused one, out of the selected link into one of their own."""
        ids, focus = self._selected(), self._articles.aligning.focus
        if not ids:
            return
        picked = tuple(extent for one in focus.values() for extent in one.chosen)
        focused = self._articles.focused()
        extents = picked or ((focused,) if focused else ())
        if len(ids) > 1:
            self._session.hinted.emit(tr("Select one link alone to take a statement out of it"))
        elif not extents:
            self._session.hinted.emit(keyed(tr("Focus a statement first: click it, or press {J}")))
        elif self._session.change(lambda p, pair_id: project.take_out(p, pair_id, ids[0], extents), select=True):
            self._articles.aligning.unpick()

    def decide_alone(self, extents: Sequence[Extent]) -> None:
        """Decide that statements are found in this article only; said once more, they are open again."""
        self._session.change(lambda p, pair_id: project.decide_alone(p, pair_id, extents), select=True)

    def move(self, old: Extent, new: Extent) -> None:
        """Give a linked statement other ends, and go on with it."""
        if self._session.change(lambda p, pair_id: project.move_statement(p, pair_id, old, new)):
            self._articles.focus_extent(new, scroll=False)
            count = len(self._articles.between.links.just_at(new))
            self._session.hinted.emit(
                tr_count("End moved; its link follows", "End moved; its {count} links follow", count)
            )

    def _selected(self) -> tuple[str, ...]:
        if not (ids := self._session.selection.ids):
            self._session.hinted.emit(tr("Select a link first: click its ribbon, or a statement it joins"))
        return ids
