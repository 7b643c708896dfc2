"""A corrected article for the open pair: planned, shown, and done when it is approved."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from annotator.model.document import Side
from annotator.project import Correction, Project, apply_correction, plan_correction
from annotator.ui.session.session import Session


class Correcting(QObject):
    """The session's verbs on a corrected article."""

    planned = Signal(object)
    """Correction: what would become of every statement; nothing is changed yet."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session

    def plan(self, side: Side, file: Path) -> None:
        """Read a corrected article and find the linked statements in it."""

        def run(project: Project) -> None:
            if self._session.pair:
                self._session.selection.pick(())  # first: a note that is being typed belongs to the old pair
                self.planned.emit(plan_correction(project, self._session.pair.id, side, file))

        self._session.run(run)

    def apply(self, correction: Correction, accepted: Collection[str]) -> None:
        """Put the corrected article in its place, with the statements that were accepted."""

        def run(project: Project) -> None:
            self._session.take_in(apply_correction(project, correction, accepted))  # which opens the new pair

        self._session.run(run)
