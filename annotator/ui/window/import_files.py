"""Bringing files in: doubtful encodings are asked about first, then it is seen how far it is, then what came of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from annotator.model.change import Change, ChangeKind
from annotator.project import ImportReport, Project, Wishes
from annotator.ui.sentences import tr_sentence
from annotator.ui.session.project_files import ProjectFiles
from annotator.ui.session.session import Session
from annotator.ui.window.reading_progress import ReadingProgress
from annotator.ui.window.window_state import WindowState
from annotator.ui.wording import tr

_CHOSEN = "import/encoding"
"""The encoding that was chosen by hand the last time."""
_MOST_ASKED = 200


class ImportFiles(QObject):
    """What the window does with files that are to come in."""

    def __init__(self, session: Session, files: ProjectFiles, state: WindowState, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._files = files
        self._state = state
        self._window = window

    def open_articles(self, left: Path, right: Path) -> None:
        """Bring in two articles, if they are new, and open them as a pair."""

        def go_on(encodings: Mapping[Path, str]) -> None:
            if encodings:
                self._import((left, right), encodings)
            else:
                self._files.open_articles(left, right)

        self._asked((left, right), go_on)

    def import_files(self, paths: Sequence[Path]) -> None:
        """Bring in articles, folders, archives, tables and colleagues' files."""
        self._asked(paths, partial(self._import, paths))

    def _asked(self, paths: Sequence[Path], go_on: Callable[[Mapping[Path, str]], None]) -> None:
        """Ask for encodings that are not certain, then go on; not where Cancel is the answer."""
        from annotator.project.previewing import uncertain

        # Of very many files the report says afterwards which to look at.
        doubtful = list(uncertain(paths)) if self._session.project and len(paths) <= _MOST_ASKED else []
        if not doubtful:
            go_on({})
            return
        from annotator.ui.window.encoding_dialog import EncodingDialog

        dialog = EncodingDialog(doubtful, self._state.text(_CHOSEN), self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def take(encodings: dict[Path, str]) -> None:
            self._state.keep(_CHOSEN, list(encodings.values())[-1])
            go_on(encodings)

        dialog.chosen.connect(take)
        dialog.open()

    def _import(self, paths: Sequence[Path], encodings: Mapping[Path, str]) -> None:
        reading = ReadingProgress(tr("Importing files"), self._window)
        reading.setWindowTitle(tr("Import"))
        reports: list[ImportReport] = []

        def bring_in(project: Project) -> None:
            wishes = Wishes(encodings=dict(encodings), progress=reading.tell, cancelled=reading.is_given_up)
            reports.append(project.import_files(paths, wishes=wishes))

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
