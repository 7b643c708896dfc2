"""Opening colleagues' files: each read whole first, what it would bring is shown, and then it comes in at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget

from annotator.project import Answers, ReviewPlan, ReviewSummary
from annotator.project.errands import BringIn, Weigh
from annotator.ui.plain import one_line
from annotator.ui.session.errands import Errands
from annotator.ui.session.reviewing import Reviewing
from annotator.ui.session.session import Session
from annotator.ui.wording import tr


class ReviewFiles(QObject):
    """Brings in one file after the other; what one of them cannot be is said, and the rest goes on."""

    def __init__(self, session: Session, reviewing: Reviewing, errands: Errands, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._errands = errands
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
        if not self._waiting:
            if self._brought:
                self._reviewing.begin(self._brought)
            return
        file, *behind = self._waiting
        running = self._errands.prepare(Weigh(file, tuple(behind)), tr("Reading {name}").format(name=_short(file)))
        running.done.connect(self._on_weighed)
        running.ended.connect(self._on_answered)
        self._errands.begin(running)

    def _on_weighed(self, plan: ReviewPlan) -> None:
        """Ask what has to be asked of a file before it comes in."""
        from annotator.ui.window.opening_dialog import ReviewOpeningDialog

        first, *behind = self._waiting
        for each in plan.others:
            behind.remove(each)
        self._waiting = [first, *behind]
        if not ReviewOpeningDialog.is_needed(plan):
            self._bring_in(plan, Answers())
            return
        dialog = ReviewOpeningDialog(plan, self._session.tagset, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.approved.connect(self._bring_in)
        dialog.rejected.connect(self._on_answered)
        dialog.open()

    def _bring_in(self, plan: ReviewPlan, answers: Answers) -> None:
        words = tr("Bringing in {name}").format(name=_short(plan.file))
        running = self._errands.prepare(BringIn(replace(plan, texts=()), answers), words)
        running.done.connect(self._on_brought_in)
        running.ended.connect(self._on_answered)
        self._errands.begin(running)

    def _on_brought_in(self, summary: ReviewSummary) -> None:
        self._brought.append(summary)
        self._on_answered()

    def _on_answered(self) -> None:
        del self._waiting[0]
        self._go_on()


def _short(file: Path) -> str:
    return one_line(file.name, limit=60)
