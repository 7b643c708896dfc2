"""What the annotator says of paragraphs, put over what the worker found of them before anybody sees it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from annotator.model.analysis import Mark
from annotator.model.annotation import Extent
from annotator.model.change import Change, ChangeKind
from annotator.model.document import Side
from annotator.model.regions import corrected, label_at, next_label, said_regions
from annotator.project import say_region
from annotator.ui.pair.pair_view import PairView
from annotator.ui.session.gathered_marks import GatheredMarks
from annotator.ui.session.session import Session
from annotator.ui.shown_keys import keyed
from annotator.ui.shown_names import region_name
from annotator.ui.wording import tr


class Regions(QObject):
    """Hands the worker's marks on with the annotator's regions in place of its own; the verbs that change them."""

    marks_reset = Signal(object, object, bool)
    """Side, its marks, and whether these are all of them; in place of those before."""
    marks_found = Signal(object, object)
    """Side, and more marks of it."""
    corrected = Signal(object)
    """The side of which all marks have come again, because the annotator said what a paragraph is."""

    def __init__(self, session: Session, articles: PairView, gathered: GatheredMarks) -> None:
        super().__init__(gathered)
        self._session = session
        self._articles = articles
        self._gathered = gathered
        self._said: dict[Side, list[Mark]] = {side: [] for side in Side}
        session.pair_opened.connect(self._read)
        session.changed.connect(self._on_changed)

    # Marks on their way

    def reset(self, side: Side, marks: Sequence[Mark], complete: bool) -> None:
        """Hand on all marks of a side."""
        self._read()
        self.marks_reset.emit(side, corrected(marks, self._said[side]), complete)

    def add(self, side: Side, marks: Sequence[Mark]) -> None:
        """Hand on some more marks of a side."""
        self.marks_found.emit(side, corrected(marks, self._said[side]))

    # Verbs

    def turn(self) -> None:
        """Say of the focused paragraph that it is the next of all that it can be."""
        if extents := self._meant():
            found, current = self.found(extents[0]), self.current(extents[0])
            label = next_label(current, found)
            self.say(extents, None if label == found else label)

    def go_back(self) -> None:
        """Leave the focused paragraph what the program thought it was."""
        if extents := self._meant():
            self.say(extents, None)

    def say(self, extents: Sequence[Extent], label: str | None) -> None:
        """Say what the paragraphs of some statements are; None is what the program thought."""
        if self._session.change(lambda project, pair_id: say_region(project, pair_id, extents, label)):
            told = tr("{region} · R goes on, Shift+R goes back to what the program found")
            self._session.hinted.emit(told.format(region=region_name(self.current(extents[0]))))

    def found(self, extent: Extent) -> str:
        """Return what the program thought a paragraph was."""
        return label_at(self._gathered.of(extent.side), extent.start)

    def current(self, extent: Extent) -> str:
        """Return what a paragraph is."""
        return label_at((*self._said[extent.side], *self._gathered.of(extent.side)), extent.start)

    def _meant(self) -> tuple[Extent, ...]:
        focus = self._articles.aligning.focus[self._articles.active_side()]
        if not focus.selected:
            self._session.hinted.emit(keyed(tr("Focus a statement first: click it, or press {J}")))
        return focus.selected

    # What the session tells

    def _read(self, _opened: object = None) -> None:
        own = self._session.own
        self._said = {side: said_regions(own, side) if own else [] for side in Side}

    def _on_changed(self, change: Change) -> None:
        """Show a side anew where something else was said of it, also by undo."""
        if change.kind is not ChangeKind.REGIONS:
            return
        before = self._said
        self._read()
        for side in Side:
            if before[side] != self._said[side]:
                marks = self._gathered.of(side)
                self.marks_reset.emit(side, corrected(marks, self._said[side]), self._gathered.has_all(side))
                self.corrected.emit(side)
