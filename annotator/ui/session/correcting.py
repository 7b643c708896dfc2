"""A corrected article for the open pair: planned, shown, and done when it is approved."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from annotator.model.document import Side
from annotator.project import Correction, Project, apply_correction
from annotator.project.errands import Correct
from annotator.ui.plain import one_line
from annotator.ui.session.errands import Errands
from annotator.ui.session.session import Session
from annotator.ui.wording import tr


class Correcting(QObject):
    """The session's verbs on a corrected article."""

    planned = Signal(object)
    """Correction: what would become of every statement; nothing is changed yet."""

    def __init__(self, session: Session, errands: Errands) -> None:
        super().__init__(session)
        self._session = session
        self._errands = errands

    def plan(self, side: Side, file: Path, encoding: str | None = None) -> None:
        """Read a corrected article and find the linked statements in it; `encoding` is what a person said of it."""
        if self._session.pair is None:
            return
        self._session.selection.pick(())  # first: a note that is being typed belongs to the old pair
        words = tr("Reading {name}").format(name=one_line(file.name, limit=60))
        running = self._errands.prepare(Correct(self._session.pair.id, side, file, encoding), words)
        running.done.connect(self.planned)
        self._errands.begin(running)

    def apply(self, correction: Correction, accepted: Collection[str]) -> None:
        """Put the corrected article in its place, with the statements that were accepted."""

        def run(project: Project) -> None:
            self._session.take_in(apply_correction(project, correction, accepted))  # which opens the new pair

        self._session.run(run)
