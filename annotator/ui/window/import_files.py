"""Bringing files in: what is to be asked is asked first, then it is seen how far it is, then what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from annotator.model.change import Change, ChangeKind
from annotator.project import ImportReport, Project, Wishes
from annotator.ui.sentences import tr_sentence
from annotator.ui.session.project_files import ProjectFiles
from annotator.ui.session.session import Session
from annotator.ui.window.import_questions import ImportQuestions
from annotator.ui.window.reading_progress import ReadingProgress
from annotator.ui.wording import tr


class ImportFiles(QObject):
    """What the window does with files that are to come in."""

    def __init__(self, session: Session, files: ProjectFiles, questions: ImportQuestions, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._files = files
        self._questions = questions
        self._window = window

    def open_articles(self, left: Path, right: Path) -> None:
        """Bring in two articles, if they are new, and open them as a pair."""

        def go_on(wishes: Wishes) -> None:
            if wishes.encodings:
                self._import((left, right), wishes)
            else:
                self._files.open_articles(left, right)

        self._questions.ask_encodings((left, right), go_on)

    def import_files(self, paths: Sequence[Path]) -> None:
        """Bring in articles, folders, archives, tables and colleagues' files."""
        self._questions.ask(paths, partial(self._import, paths))

    def _import(self, paths: Sequence[Path], wishes: Wishes) -> None:
        reading = ReadingProgress(tr("Importing files"), self._window)
        reading.setWindowTitle(tr("Import"))
        reports: list[ImportReport] = []

        def bring_in(project: Project) -> None:
            watched = replace(wishes, progress=reading.tell, cancelled=reading.is_given_up)
            reports.append(project.import_files(paths, wishes=watched))

        self._session.run(bring_in)
        reading.close()
        reading.deleteLater()
        if reports:
            self._session.run(lambda project: self._tell(project, reports[0]))

    def _tell(self, project: Project, report: ImportReport) -> None:
        self._session.take_in(Change(ChangeKind.PAIRS, None, (), tr("Files imported")))
        if report.pairs:
            self._session.open(project, report.pairs[0])
        if len(report.rows) == 1 or not (report.failed or any(row.doubt for row in report.rows)):
            self._session.noted.emit(tr_sentence(report.summary))
            return
        from annotator.ui.window.import_report import ImportReportDialog

        dialog = ImportReportDialog(report, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.failed.connect(self._session.failed)
        dialog.open()
