"""Opening colleagues' files: each read whole first, what it would bring is shown, and then it comes in at once."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget

from annotator.errors import Cancelled
from annotator.project import Answers, Project, ReviewPlan, ReviewSummary
from annotator.ui.session.reviewing import Reviewing
from annotator.ui.session.session import Session
from annotator.ui.window.reading_progress import ReadingProgress
from annotator.ui.wording import tr


class ReviewFiles(QObject):
    """Brings in one file after the other; what one of them cannot be is said, and the rest goes on."""

    def __init__(self, session: Session, reviewing: Reviewing, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._reviewing = reviewing
        self._window = window
        self._waiting: list[Path] = []
        self._brought: list[ReviewSummary] = []

    def open_chosen(self, files: Sequence[Path]) -> None:
        """Open files that were just chosen in a dialog, once that is gone."""
        QTimer.singleShot(0, self, lambda: self.open_files(files))

    def open_files(self, files: Sequence[Path]) -> None:
        """Open colleagues' files, and then begin to compare."""
        is_busy = bool(self._waiting)
        self._waiting += files
        if not is_busy:
            self._brought = []
            self._go_on()

    def _go_on(self) -> None:
        while self._waiting:
            if self._plan(self._waiting[0]):
                return  # until the dialog is answered
            del self._waiting[0]
        if self._brought:
            self._reviewing.begin(self._brought)

    def _plan(self, file: Path) -> bool:
        """Read a file; tell whether something of it has to be asked first."""
        planned: list[ReviewPlan] = []
        reading = ReadingProgress(tr("Reading {name}").format(name=file.name), self._window)

        def plan(project: Project) -> None:
            try:
                planned.append(project.colleagues.plan(file, progress=reading.tell, cancelled=reading.is_given_up))
            except Cancelled:
                self._session.noted.emit(tr("{name} was not opened; nothing was changed.").format(name=file.name))

        self._session.run(plan)
        reading.close()
        reading.deleteLater()
        if not planned:
            return False
        from annotator.ui.window.opening_dialog import ReviewOpeningDialog

        if not ReviewOpeningDialog.is_needed(planned[0]):
            self._bring_in(planned[0], Answers())
            return False
        dialog = ReviewOpeningDialog(planned[0], self._session.tagset, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.approved.connect(self._on_approved)
        dialog.rejected.connect(self._on_answered)
        dialog.open()
        return True

    def _bring_in(self, plan: ReviewPlan, answers: Answers) -> None:
        reading = ReadingProgress(tr("Bringing in {name}").format(name=plan.file.name), self._window)

        def bring_in(project: Project) -> None:
            try:
                self._brought.append(
                    project.colleagues.bring_in(plan, answers, progress=reading.tell, cancelled=reading.is_given_up)
                )
            except Cancelled:
                self._session.noted.emit(tr("{name} was not opened; nothing was changed.").format(name=plan.file.name))

        self._session.run(bring_in)
        reading.close()
        reading.deleteLater()

    def _on_approved(self, plan: ReviewPlan, answers: Answers) -> None:
        self._bring_in(plan, answers)
        self._on_answered()

    def _on_answered(self) -> None:
        del self._waiting[0]
        self._go_on()
