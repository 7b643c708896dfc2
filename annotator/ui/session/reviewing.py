"""Going through a colleague's file: which differences there are on the open pair, and what is decided of each."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from annotator.errors import AnnotatorError
from annotator.model.annotation import AnnotationSet
from annotator.model.change import Change, ChangeKind
from annotator.project import Difference, OpenPair, Project, ReviewEntry
from annotator.project.reports import Decided
from annotator.ui.sentences import tr_sentence
from annotator.ui.session.session import Session
from annotator.ui.wording import tr


class Reviewing(QObject):
    """The colleague whose set is compared with one's own, on whatever pair is open."""

    opened = Signal(str)
    """A colleague's set is there to be compared; the sentence says what came in."""
    entries_changed = Signal()
    """`entries` is another list, or a decision in it changed."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self.theirs: str | None = None
        self.entries: Sequence[ReviewEntry] = ()
        self.has_gold = False
        """Something was settled, on whatever pair of the project."""
        session.pair_opened.connect(self._on_pair_opened)
        session.changed.connect(self._on_changed)

    @property
    def their_set(self) -> AnnotationSet | None:
        """Return what the colleague said of the open pair."""
        project, pair = self._session.project, self._session.pair
        return project.annotation_set(pair.id, self.theirs) if project and pair and self.theirs else None

    @property
    def colleagues(self) -> Sequence[str]:
        """Return everybody whose links of the open pair can be compared."""
        return self._session.opened.colleagues if self._session.opened else ()

    @property
    def open_count(self) -> int:
        """Return how many differences are not settled yet."""
        return sum(entry.decision is None for entry in self.entries)

    def open_file(self, path: Path) -> None:
        """Bring in a colleague's file and begin to compare."""

        def bring_in(project: Project) -> None:
            summary = project.import_annotations(path)
            if summary.annotator is None or not summary.pairs:
                self._session.noted.emit(tr_sentence(summary.sentence))
                return
            self.theirs = summary.annotator
            here = self._session.pair
            self._session.take_in(Change(ChangeKind.REVIEW, None, tuple(summary.pairs), tr("Colleague's file opened")))
            self._session.open_pair(here.id if here and here.id in summary.pairs else summary.pairs[0])
            self.opened.emit(tr_sentence(summary.sentence))

        self._session.run(bring_in)

    def compare_with(self, annotator: str | None) -> None:
        """Compare with another colleague, or with none."""
        self.theirs = annotator
        self._read()

    def settle(self, difference: Difference, decision: Decided) -> None:
        """Accept or reject one side of a difference; the result is gold."""
        theirs = self.theirs
        if theirs:
            self._session.change(lambda project, pair_id: project.settle(pair_id, theirs, difference, decision))

    def settle_agreed(self) -> None:
        """Accept everything on which both agree, in one step."""
        theirs = self.theirs
        if theirs:
            self._session.change(lambda project, pair_id: project.settle_agreed(pair_id, theirs))

    def _on_pair_opened(self, opened: OpenPair) -> None:
        self.has_gold = opened.has_gold
        if self.theirs not in self.colleagues:
            self.theirs = self.colleagues[0] if self.colleagues else None
        self._read()

    def _on_changed(self, change: Change) -> None:
        self.has_gold = self.has_gold or change.kind is ChangeKind.SETTLING
        if change.kind in (
            ChangeKind.LINKS,
            ChangeKind.NOTE,
            ChangeKind.SETTLING,
            ChangeKind.REVIEW,
            ChangeKind.TAGSET,
        ):
            self._read()

    def _read(self) -> None:
        project, pair = self._session.project, self._session.pair
        entries: Sequence[ReviewEntry] = ()
        if project and pair and self.theirs:
            try:
                entries = project.differences(pair.id, self.theirs)
            except AnnotatorError as error:
                self._session.failed.emit(str(error))
        if entries or self.entries:
            self.entries = entries
            self.entries_changed.emit()
