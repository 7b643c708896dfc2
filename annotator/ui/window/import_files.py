"""Bringing files in: what is to be asked is asked first, then the files are read, then it is said what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from annotator.model.change import Change, ChangeKind
from annotator.project import ImportReport, Project, Wishes
from annotator.project import errands as todo
from annotator.ui.import_words import told
from annotator.ui.sentences import tr_sentence
from annotator.ui.session.errands import Errands
from annotator.ui.session.session import Session
from annotator.ui.window.import_questions import ImportQuestions
from annotator.ui.wording import tr


class ImportFiles(QObject):
    """What the window does with files that are to come in."""

    def __init__(self, session: Session, errands: Errands, questions: ImportQuestions, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._errands = errands
        self._questions = questions
        self._window = window

    def open_articles(self, left: Path, right: Path, *, encoding: str | None = None) -> None:
        """Bring in two articles, if they are new, and open them as a pair."""

        def go_on(wishes: Wishes) -> None:
            self._import((left, right), replace(wishes, pair_by="order", encoding=encoding))

        if encoding:
            go_on(Wishes())
        else:
            self._questions.ask_encodings((left, right), go_on)

    def import_files(self, paths: Sequence[Path]) -> None:
        """Bring in articles, folders, archives, tables and colleagues' files."""
        self._questions.ask(paths, partial(self._import, paths))

    def _import(self, paths: Sequence[Path], wishes: Wishes) -> None:
        errand = todo.ImportFiles(tuple(paths), wishes)
        running = self._errands.prepare(errand, tr("Importing files"), counts_files=True)
        running.done.connect(partial(self._on_imported, is_pair=wishes.pair_by == "order"))
        self._errands.begin(running)

    def _on_imported(self, report: ImportReport, *, is_pair: bool) -> None:
        self._session.run(partial(self._tell, report, is_pair=is_pair))

    def _tell(self, report: ImportReport, project: Project, *, is_pair: bool) -> None:
        self._session.take_in(Change(ChangeKind.PAIRS, None, (), tr("Files imported")))
        if report.pairs:
            self._session.open(project, report.pairs[0])
        if not report.pairs and len(report.rows) <= 2:
            self._session.failed.emit(tr_sentence(" ".join(row.reason for row in report.rows)))
            return
        if len(report.rows) == 1 or not (report.failed or any(row.doubt for row in report.rows)):
            if not is_pair:  # which is seen, as it was asked for
                self._session.noted.emit(told(report))
            return
        from annotator.ui.window.import_report import ImportReportDialog

        dialog = ImportReportDialog(report, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.failed.connect(self._session.failed)
        dialog.open()
